package wave

import (
	"slices"
	"strconv"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/table"
)

// unlisted reports what columns and names of files call a wave and report.yaml does not list.
func (s *settler) unlisted() {
	for _, sheet := range s.sheets {
		if sheet.Source.NamesWave() {
			s.unlistedFile(sheet)
		} else {
			s.unlistedCells(sheet)
		}
	}
}

func (s *settler) unlistedFile(sheet Sheet) {
	name, ok := sheet.Source.WaveOf(sheet.Table.Book)
	if !ok {
		return // told by without
	}
	if _, known := s.called[table.Fold(name)]; !known {
		s.found.Errorf(sheet.Source.FileAt, CodeUnknown, "the name of %s says the wave %q, which report.yaml does not list", diag.Path(sheet.Table.Book), answer.Shorten(name)).
			Hint = s.thereAre(name) + "; list it under periods.waves, or add it to the as: of one of them"
	}
}

func (s *settler) unlistedCells(sheet Sheet) {
	rows := map[string][]int{}
	var words []string
	for i, text := range sheet.Texts {
		if _, known := s.called[table.Fold(text)]; text == "" || known {
			continue
		}
		if rows[text] == nil {
			words = append(words, text)
		}
		rows[text] = append(rows[text], sheet.Rows[i])
	}
	for _, word := range words {
		d := s.found.Errorf(sheet.Table.Cell(sheet.Column, rows[word][0]), CodeUnknown, "%q is none of the waves that report.yaml lists", answer.Shorten(word))
		d.Hint = s.thereAre(word) + "; correct the cells, list it under periods.waves, or add it to the as: of one of them"
		d.Notes = diag.Pointing(sheet.At, "the column is named here")
		d.Spread(sheet.Table.Strip(sheet.Column, rows[word]))
	}
}

// empty reports waves of report.yaml without a row. One that is still to come, or that an archive may hold, is no fault.
func (s *settler) empty() {
	filled := make([]bool, len(s.All))
	var last time.Time
	for _, sheet := range s.sheets {
		for _, w := range s.of(sheet) {
			if w >= 0 {
				filled[w] = true
			}
		}
		for _, at := range sheet.Dates {
			if at.After(last) {
				last = at
			}
		}
	}
	if !slices.Contains(filled, true) {
		return // what is wrong is told where the rows are
	}
	for i, w := range s.periods.Waves {
		if filled[i] {
			continue
		}
		severity, hint := diag.Warning, "look at its days, or at what columns and files call it; a wave that is no more can be taken out"
		if coming := w.From.After(last); coming || s.archived {
			severity, hint = diag.Note, "it is left out of this report, unless the archive holds it"
		}
		s.tell(severity, w.At, CodeEmpty, "no row belongs to the wave "+diag.Path(answer.Shorten(w.Name)), hint)
	}
}

// without tells of rows that belong to none of the waves. They count in the whole; of answers that is a doubt, of a log that goes on between the
// waves it is not.
func (s *settler) without() {
	for _, sheet := range s.sheets {
		switch _, says := sheet.Source.WaveOf(sheet.Table.Book); {
		case len(sheet.Rows) == 0:
		case sheet.Source.NamesWave() && !says:
			s.found.Errorf(sheet.Source.FileAt, CodeUnknown, "the name of %s says no wave", diag.Path(sheet.Table.Book)).
				Hint = "its name leaves nothing for {wave}: rename the file, or name it in a source of its own"
		case sheet.Texts == nil && (sheet.Dates == nil || !s.periods.Dated()):
			s.tell(diag.Note, sheet.Table.Place(), CodeNone, "nothing says to which wave these rows belong: in the whole they count, by wave they do not",
				"map its column wave, write {wave} in the name of its files, or map its date and say the days of each wave")
		default:
			s.outside(sheet)
		}
	}
}

// outside tells of the rows of a sheet that lie in no wave, and of those that say none.
func (s *settler) outside(sheet Sheet) {
	var between, outside, silent []int
	for i, w := range s.of(sheet) {
		switch {
		case w >= 0, sheet.Texts != nil && sheet.Texts[i] != "": // one that is not listed is told
		case sheet.Dates != nil && !sheet.Dates[i].IsZero() && s.periods.Dated():
			if s.beyond(sheet.Dates[i]) {
				outside = append(outside, sheet.Rows[i])
				continue
			}
			between = append(between, sheet.Rows[i])
		default:
			silent = append(silent, sheet.Rows[i])
		}
	}
	doubt := diag.Note
	if sheet.Role == config.Customers {
		doubt = diag.Warning
	}
	s.none(diag.Note, sheet, between, "a date between two waves", "a wave that is to hold them begins earlier or ends later")
	s.none(doubt, sheet, outside, "a date in none of the waves", "let a wave begin earlier or end later, or leave the rows out with periods.from and periods.to")
	s.none(doubt, sheet, silent, "nothing that says the wave", "fill the column in, or say the days of the waves")
}

// beyond tells whether a day is before the first wave or after the last one: days between waves are left out on purpose, these may be a slip.
func (s *settler) beyond(day time.Time) bool {
	before, after := true, true
	for _, w := range s.periods.Waves {
		before = before && day.Before(w.From)
		after = after && !w.To.IsZero() && day.After(w.To)
	}
	return before || after
}

func (s *settler) none(severity diag.Severity, sheet Sheet, rows []int, what, hint string) {
	if len(rows) == 0 {
		return
	}
	s.tell(severity, sheet.Table.Place(), CodeNone, diag.Plural(len(rows), "row has ", "rows have ")+what+": in the whole they count, by wave they do not",
		"the first is row "+strconv.Itoa(sheet.Table.Rows[slices.Min(rows)])+"; "+hint)
}

// events reports events of a wave that there is not.
func (s *settler) events() {
	for _, e := range s.periods.Events {
		if _, known := s.called[table.Fold(e.Wave)]; e.Wave != "" && !known {
			s.found.Errorf(e.At, CodeUnknown, "there is no wave %q for the event %q", answer.Shorten(e.Wave), answer.Shorten(e.Name)).Hint = s.thereAre(e.Wave)
		}
	}
}

func (s *settler) tell(severity diag.Severity, at diag.Place, code, message, hint string) {
	s.found = append(s.found, diag.Diagnostic{Severity: severity, Code: code, Place: at, Message: message, Hint: hint})
}
