package history

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ecart/internal/diag"
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/jsonfile"
)

// Archive is what an archive holds, as ecart history shows it.
type Archive struct {
	Unit    string           `json:"unit"` // month, quarter or wave; "mixed" where the periods differ in it
	Periods []ArchivedPeriod `json:"periods"`
}

// ArchivedPeriod is one period with its figures.
type ArchivedPeriod struct {
	Period   string           `json:"period"`
	Unit     string           `json:"unit"`        // month, quarter or wave
	Edition  string           `json:"edition"`     // the day of the report that showed it so
	N        int              `json:"n,omitempty"` // respondents; absent when hidden
	Hidden   bool             `json:"hidden"`
	Contacts int              `json:"contacts"`
	Figures  []ArchivedFigure `json:"figures"`
}

// ArchivedFigure is a figure of a period. One that was hidden has no value.
type ArchivedFigure struct {
	Name   string            `json:"name"`
	Status string            `json:"status"`
	Value  *jsonfile.Number  `json:"value,omitempty"`
	Lo     *jsonfile.Number  `json:"lo,omitempty"`
	Hi     *jsonfile.Number  `json:"hi,omitempty"`
	N      int               `json:"n,omitempty"`
	Method string            `json:"method,omitempty"`
	On     map[string]string `json:"on"` // what it hangs on
}

// View shows an archive.
func View(past result.Past) Archive {
	a := Archive{Unit: past.Unit, Periods: []ArchivedPeriod{}}
	stretches := past.Stretches()
	if len(stretches) > 1 {
		a.Unit = "mixed"
	}
	for _, s := range stretches {
		for _, p := range s.Periods {
			out := ArchivedPeriod{Period: p.Period, Unit: s.Unit, Edition: p.Edition, N: p.N, Hidden: p.Hidden, Contacts: p.Contacts, Figures: []ArchivedFigure{}}
			for _, f := range p.Figures {
				out.Figures = append(out.Figures, viewFigure(f))
			}
			a.Periods = append(a.Periods, out)
		}
	}
	return a
}

func viewFigure(f result.PastFigure) ArchivedFigure {
	one := ArchivedFigure{Name: f.Name, Status: statuses[f.Value.Status], N: f.Value.N, Method: f.Value.Method, On: map[string]string{}}
	if f.Value.OK() {
		one.Value = number(f.Value.Value)
	}
	if f.Value.Bound {
		one.Lo, one.Hi = number(f.Value.Lo), number(f.Value.Hi)
	}
	for _, d := range f.Defined {
		one.On[d.Part] = d.Key
	}
	return one
}

func number(x float64) *jsonfile.Number {
	n := jsonfile.Number(x)
	return &n
}

// Holds says which of some periods the archive lacks, with what it holds: one a letter apart, else all. What is taken out is gone, so that nothing less near
// is proposed.
func (a Archive) Holds(periods []string) error {
	var known []string
	for _, p := range a.Periods {
		known = append(known, p.Period)
	}
	for _, p := range periods {
		if slices.Contains(known, p) {
			continue
		}
		if near, ok := diag.Nearest(p, known); ok && diag.Apart(p, near) <= 1 {
			return fmt.Errorf("no period is called %q; did you mean %q?", p, near)
		}
		if len(known) == 0 {
			return errors.New("the archive holds no period")
		}
		return fmt.Errorf("no period is called %q; the archive holds %s", p, strings.Join(known, ", "))
	}
	return nil
}

// shownFigures are the figures that the list has a column for.
var shownFigures = []string{"gap5", "nps", "csat", "ces", "fcr", "within", "wait", "complaints"}

// Write writes the periods in columns: of each figure its value and, in brackets, its base.
func (a Archive) Write(to io.Writer) {
	if len(a.Periods) == 0 {
		fmt.Fprintln(to, "the archive holds no period yet")
		return
	}
	rows := [][]string{{"period", "report of", "n", "contacts"}}
	var columns []string
	for _, name := range shownFigures {
		if slices.ContainsFunc(a.Periods, func(p ArchivedPeriod) bool { _, there := archived(p, name); return there }) {
			columns = append(columns, name)
		}
	}
	rows[0] = append(append(rows[0], columns...), "figures")
	for _, p := range a.Periods {
		n := strconv.Itoa(p.N)
		if p.Hidden {
			n = "hidden"
		}
		row := []string{p.Period, p.Edition, n, strconv.Itoa(p.Contacts)}
		for _, name := range columns {
			row = append(row, archivedText(p, name))
		}
		rows = append(rows, append(row, strconv.Itoa(len(p.Figures))))
	}
	columnwise(to, rows)
}

func archived(p ArchivedPeriod, name string) (ArchivedFigure, bool) {
	at := slices.IndexFunc(p.Figures, func(f ArchivedFigure) bool { return f.Name == name })
	if at < 0 {
		return ArchivedFigure{}, false
	}
	return p.Figures[at], true
}

// archivedText is a figure with its base: "-0.42 (60)".
func archivedText(p ArchivedPeriod, name string) string {
	f, there := archived(p, name)
	switch {
	case !there:
		return "-"
	case f.Value == nil:
		return "hidden"
	}
	return fmt.Sprintf("%.4g (%d)", float64(*f.Value), f.N)
}

// columnwise writes rows with their columns one below the other.
func columnwise(to io.Writer, rows [][]string) {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			fmt.Fprintf(&b, "%-*s  ", widths[i], cell)
		}
		fmt.Fprintln(to, strings.TrimRight(b.String(), " "))
	}
}
