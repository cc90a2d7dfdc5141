// Package wave says which named wave each row belongs to, by its date, by a column or by the name of its file, in which order the waves come, and what
// of all that is in doubt.
package wave

import (
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/grouping"
	"ecart/internal/intake/table"
)

// Wave is one wave that has a name.
type Wave struct {
	Name string
	As   []string  // how else report.yaml calls it
	From time.Time // its first day as report.yaml says it, else that of its first row; zero where nothing is dated
	To   time.Time // its last day, inclusive
}

// Is tells whether a word of report.yaml or of a sheet means the wave.
func (w Wave) Is(word string) bool {
	return slices.ContainsFunc(append([]string{w.Name}, w.As...), func(name string) bool { return table.Fold(name) == table.Fold(word) })
}

// Sheet is the rows of one sheet that count, and what says their waves.
type Sheet struct {
	Role   config.Role
	Source config.Source
	Table  *table.Table
	Rows   []int         // of the table
	Texts  []string      // by row: what a column or the name of the file says; nil where neither does
	Dates  []time.Time   // by row; nil where there are none
	Column *table.Column // that Texts stand in; nil where the file's name says them
	At     diag.Place    // where report.yaml names that column
}

// Waves are the named waves of a survey, in the order of time.
type Waves struct {
	All     []Wave
	periods config.Periods
	called  map[string]int // which of them a word stands for, folded
}

// Settle says which waves there are and in which order, and what is wrong with them. Where periods are months or quarters there are none.
func Settle(c *config.Config, sheets []Sheet) (Waves, diag.List) {
	w := Waves{periods: c.Periods, called: map[string]int{}}
	if !c.Periods.Named() {
		return w, nil
	}
	s := &settler{Waves: &w, sheets: sheets, archived: c.History != ""}
	if len(c.Periods.Waves) > 0 {
		w.declare()
		s.unlisted()
	} else {
		s.find()
	}
	s.span()
	s.empty()
	s.without()
	s.events()
	return w, s.found
}

// declare takes the waves that report.yaml lists.
func (w *Waves) declare() {
	for i, d := range w.periods.Waves {
		w.All = append(w.All, Wave{d.Name, d.As, d.From, d.To})
		for _, word := range append([]string{d.Name}, d.As...) {
			w.called[table.Fold(word)] = i
		}
	}
}

// Of returns the wave of each of n rows: what a column or the file's name says, else the one of its date; −1 for none.
func (w Waves) Of(n int, texts []string, dates []time.Time) []int {
	of := make([]int, n)
	for i := range of {
		of[i] = -1
		if texts != nil && texts[i] != "" {
			if at, known := w.called[table.Fold(texts[i])]; known {
				of[i] = at
			}
		} else if dates != nil {
			of[i] = w.periods.WaveOn(dates[i])
		}
	}
	return of
}

// Group gathers n rows by the months, quarters or named waves that they belong to; false where none is known.
func (w Waves) Group(n int, texts []string, dates []time.Time) (grouping.Factor, bool) {
	if !w.periods.Named() {
		return grouping.Waves(dates, w.periods.Unit)
	}
	names := make([]string, len(w.All))
	for i, one := range w.All {
		names[i] = one.Name
	}
	return grouping.Named(names, w.Of(n, texts, dates))
}

// settler gathers what is found while waves are settled.
type settler struct {
	*Waves
	sheets   []Sheet
	archived bool // an archive may hold waves that the workbooks do not
	found    diag.List
}

func (s *settler) of(sheet Sheet) []int { return s.Of(len(sheet.Rows), sheet.Texts, sheet.Dates) }

// find takes the waves from the columns and names of files, in the order of their first dates.
func (s *settler) find() {
	var texts []string
	var dates []time.Time
	at := diag.Place{}
	for _, sheet := range s.sheets {
		if sheet.Texts == nil {
			continue
		}
		if at == (diag.Place{}) {
			at = sheet.Table.Place()
		}
		texts = append(texts, sheet.Texts...)
		if sheet.Dates == nil {
			sheet.Dates = make([]time.Time, len(sheet.Rows))
		}
		dates = append(dates, sheet.Dates...)
	}
	f, _, _ := grouping.By("month", "", texts)
	for _, name := range f.Levels {
		s.All = append(s.All, Wave{Name: name})
	}
	for i, code := range f.Codes {
		if code >= 0 {
			s.All[code].stretch(dates[i])
		}
	}
	if i := slices.IndexFunc(s.All, func(w Wave) bool { return w.From.IsZero() }); i >= 0 && len(s.All) > 1 {
		s.found.Errorf(at, CodeOrder, "nothing says when the wave %q was, and so in which order the waves come", answer.Shorten(s.All[i].Name)).
			Hint = "list them in their order: periods: {waves: [" + diag.Listed(f.Levels) + "]}"
	}
	slices.SortStableFunc(s.All, func(x, y Wave) int { return x.From.Compare(y.From) })
	for i, w := range s.All {
		s.called[table.Fold(w.Name)] = i
	}
}

// stretch widens the days of a wave to a date.
func (w *Wave) stretch(at time.Time) {
	if at.IsZero() {
		return
	}
	day := time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, time.UTC)
	if w.From.IsZero() || day.Before(w.From) {
		w.From = day
	}
	if day.After(w.To) {
		w.To = day
	}
}

// span gives waves whose days are not said those of their rows, and a wave that has not ended its last row's.
func (s *settler) span() {
	said := slices.Clone(s.All)
	for _, sheet := range s.sheets {
		for i, w := range s.of(sheet) {
			if w >= 0 && sheet.Dates != nil && said[w].To.IsZero() {
				s.All[w].stretch(sheet.Dates[i])
			}
		}
	}
}

// thereAre says which waves are known, or which of them a word may be meant for.
func (s *settler) thereAre(word string) string {
	var names []string
	for _, w := range s.All {
		names = append(names, w.Name)
	}
	if near, ok := diag.Nearest(word, names); ok {
		return "did you mean " + diag.Path(near) + "?"
	}
	return "waves are " + diag.Listed(names)
}
