package places

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// archivedRow marks the row of a figure that is an earlier report's.
func archivedRow(c *wording.Composer, e result.Estimate, row report.Row) report.Row {
	if e.Archived {
		row.Cells[0].Note = c.T("months.archived")
	}
	return row
}

// archiveSection says which periods are taken from earlier reports, how changes from them are tested, and what is not joined and why.
func archiveSection(c *wording.Composer, b result.Breakdown) report.Section {
	m := c.Results.Months
	s := report.Section{ID: "archive", Title: c.T("months.archive")}
	var said []string
	if m.Archived > 0 {
		of := slices.DeleteFunc(slices.Clone(b.Levels), func(l result.Level) bool { return !fromArchive(c, l) })
		if len(of) > 0 {
			said = append(said, c.T("months.archive.periods", wording.Args{"n": len(of), "all": len(m.Periods), "from": c.LevelName(b, of[0].Level), "to": c.LevelName(b, of[len(of)-1].Level)}), c.T("months.archive.tested"))
		}
	}
	said = append(said, renamedSentences(c)...)
	for _, t := range trends(c) {
		if sentence := brokenSentence(c, t.id); sentence != "" {
			said = append(said, c.T("months.broken.name", wording.Args{"name": t.name, "sentence": sentence}))
		}
	}
	if len(m.Disputes) > 0 {
		var periods []string
		for _, d := range m.Disputes {
			if name := c.LevelName(b, d.Period); !slices.Contains(periods, name) {
				periods = append(periods, name)
			}
		}
		said = append(said, c.T("months.archive.kept", wording.Args{"list": c.Printer.List(periods)}))
	}
	if len(said) > 0 {
		s.Blocks = wording.Prose(said...)
	}
	return s
}

// fromArchive tells whether a followed figure of a period is an earlier report's.
func fromArchive(c *wording.Composer, l result.Level) bool {
	return slices.ContainsFunc(trends(c), func(t trend) bool { return t.Of(l).Archived })
}

// renamedSentences says which waves of the archive are left aside because the report has their answers under another name.
func renamedSentences(c *wording.Composer) []string {
	var all []string
	for _, broken := range c.Results.Months.Breaks {
		if k := broken.Changes[0]; k.Part == result.PartName {
			all = append(all, c.T("months.renamed", wording.Args{"other": k.Was, "name": k.Is}))
		}
	}
	return all
}

// brokenSentence says from when to when a measure was measured otherwise, and in what; "" where it was not.
func brokenSentence(c *wording.Composer, id string) string {
	b := result.Breakdown{Factor: "month", Time: true}
	var all []string
	for _, broken := range c.Results.Months.Breaks {
		if !slices.Contains(broken.Figures, id) || broken.Changes[0].Part == result.PartName {
			continue
		}
		var parts []string
		for _, k := range broken.Changes {
			parts = append(parts, c.T("months.part."+k.Part))
		}
		key := "months.broken"
		if broken.From == broken.To {
			key += ".one"
		}
		all = append(all, c.T(key, wording.Args{"from": c.LevelName(b, broken.From), "to": c.LevelName(b, broken.To), "list": c.Printer.List(parts)}))
	}
	return wording.Sentences(all...)
}
