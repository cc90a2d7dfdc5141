package standards

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// checklistPage is the inspection: the level reached and what lacks for the next, sections with their scores, and every standard passed,
// failed or not observed (domain S4).
func checklistPage(c *wording.Composer) report.Page {
	return report.Page{
		Nav: c.T("compose.checklist.nav"), Eyebrow: c.T("compose.checklist.nav"), Lead: c.T("inspection.lead"), Title: inspectionTitle(c), PDF: true,
		Sections: wording.Sections(inspectionFigures(c), levelSection(c), inspectedPlaces(c), checklistScores(c), lossSection(c), checklistEntries(c)),
	}
}

// observations counts what passed of what was observed.
func observations(c *wording.Composer) (passed, seen int) {
	for _, s := range c.Results.Checklist {
		passed, seen = passed+s.Passed, seen+s.Passed+s.Failed
	}
	return passed, seen
}

// checklistScores is the score of each section, the lowest first, with what its failures cost.
func checklistScores(c *wording.Composer) report.Section {
	s := report.Section{ID: "scores", Title: c.T("compose.checklist.scores"), Note: c.T("compose.checklist.scores.note"), Spare: true}
	if _, seen := observations(c); seen == 0 {
		return s
	}
	var rows []wording.Bar
	table := report.Table{ID: "checklist-scores-table", Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.checklist.section")),
		wording.Numeric(c.T("inspection.score"), c.T("inspection.visits"), c.T("compose.checklist.passed"), c.T("inspection.failed"), c.T("inspection.unseen"), c.T("inspection.weight"), c.T("inspection.cost"))),
		Note: c.T("inspection.cost.note")}
	for _, section := range wording.BySize(c.Results.Checklist, func(s result.ChecklistSection) result.Estimate { return s.Score }) {
		rows = append(rows, wording.Bar{Label: sectionName(c, section.Section), E: section.Score})
		v := c.Share(section.Score)
		table.Rows = append(table.Rows, wording.Row(sectionName(c, section.Section), v, wording.Based(v), wording.Count(section.Passed), wording.Count(section.Failed), wording.Count(section.NotObserved),
			report.Value{Number: section.Weight, Decimals: 1}, cost(c, section.Loss)))
	}
	block := c.BarChart(wording.Bars{ID: "checklist-scores", Title: checklistTitle(c, rows), Subtitle: c.T("compose.subtitle.share", wording.Args{"level": c.Level()}),
		What: c.T("compose.checklist.section"), Heading: c.T("compose.checklist.passed"), Axis: c.ShareAxis(c.T("compose.checklist.passed")), Look: c.Share, Rows: rows})
	if figure, ok := block.(report.Figurative); ok {
		table.Caption = figure.Chart.Title
		figure.Chart.Table = table
		block = figure
	}
	s.Blocks = []report.Block{block}
	return s
}

// sectionName is a section's name, or what stands for those without one.
func sectionName(c *wording.Composer, section string) string {
	return wording.Or(section, c.T("inspection.nosection"))
}

// weakestNamed is how many sections a title has room for.
const weakestNamed = 4

func checklistTitle(c *wording.Composer, rows []wording.Bar) string {
	if len(rows) == 0 || !rows[0].E.OK() {
		return c.T("inspection.sections")
	}
	weakest := wording.Inseparable(rows, func(b wording.Bar) result.Estimate { return b.E })
	if len(rows) > 1 && len(weakest) == len(rows) {
		return c.T("compose.checklist.alike")
	}
	if len(weakest) > weakestNamed {
		return c.T("inspection.weakest", wording.Args{"name": rows[0].Label, "share": c.Write(c.Share(rows[0].E)), "n": len(weakest) - 1})
	}
	return c.T("compose.checklist.worst", wording.Args{"names": c.BarLabels(weakest), "n": len(weakest), "share": c.Write(c.Share(rows[0].E))})
}

// checklistEntries lists every inspected standard, in each section the one missed most first and what nobody saw last.
func checklistEntries(c *wording.Composer) report.Section {
	s := report.Section{ID: "entries", Title: c.T("compose.checklist.entries"), Note: c.T("inspection.entries.note")}
	var list report.Checklist
	for _, section := range c.Results.Checklist {
		part := report.ChecklistSection{Title: sectionName(c, section.Section), Score: c.Share(section.Score)}
		for _, st := range wording.BySize(c.Results.Checked, passing) {
			if st.Section == section.Section {
				part.Entries = append(part.Entries, checklistEntry(c, st))
			}
		}
		list.Sections = append(list.Sections, part)
	}
	s.Blocks = []report.Block{list}
	if n := c.Results.Inspection.Withheld; n > 0 {
		s.Blocks = append(s.Blocks, wording.Prose(c.T("inspection.withheld", wording.Args{"n": n}))...)
	}
	return s
}

// passing is the share of its visits that a standard passed.
func passing(st result.CheckedStandard) result.Estimate {
	seen := st.Passed + st.Failed
	if seen == 0 {
		return result.Estimate{}
	}
	return result.Estimate{Value: float64(st.Passed) / float64(seen), N: seen, Status: result.Measured}
}

func checklistEntry(c *wording.Composer, st result.CheckedStandard) report.ChecklistEntry {
	e := report.ChecklistEntry{Text: st.Standard, Verdict: report.Good}
	seen := st.Passed + st.Failed
	switch {
	case seen == 0:
		e.Verdict = report.Unmeasured
		e.Detail = c.T("compose.checklist.unseen")
	case st.Failed > 0:
		e.Verdict = report.Bad
		if st.Passed > st.Failed && !st.Critical {
			e.Verdict = report.Acceptable
		}
		e.Detail = c.T("compose.checklist.passes", wording.Args{"n": st.Passed, "all": seen})
		if st.Evidence != "" {
			e.Detail = wording.Dots(e.Detail, c.T("compose.checklist.evidence", wording.Args{"text": c.Unmask(st.Evidence)}))
		}
	default:
		e.Detail = c.T("compose.checklist.ok", wording.Args{"n": seen})
	}
	if st.Critical {
		e.Detail = wording.Dots(c.T("inspection.critical"), e.Detail)
	}
	return e
}
