package standards

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// checklistPage is the inspection: sections with their scores, and every standard passed, failed or not observed (domain S4).
func checklistPage(c *wording.Composer) report.Page {
	passed, failed := 0, 0
	for _, s := range c.Results.Checklist {
		passed += s.Passed
		failed += s.Failed
	}
	page := report.Page{Nav: c.T("compose.checklist.nav"), Eyebrow: c.T("compose.checklist.nav"), Lead: c.T("compose.checklist.lead"), Title: c.T("compose.checklist.title.none")}
	if seen := passed + failed; seen > 0 {
		page.Title = c.OutOf("compose.checklist.title", passed, seen)
	}
	page.Sections = wording.Sections(checklistScores(c), checklistEntries(c))
	return page
}

func checklistScores(c *wording.Composer) report.Section {
	s := report.Section{ID: "scores", Title: c.T("compose.checklist.scores"), Note: c.T("compose.checklist.scores.note")}
	var rows []wording.Bar
	for _, section := range wording.BySize(c.Results.Checklist, func(s result.ChecklistSection) result.Estimate { return s.Score }) {
		rows = append(rows, wording.Bar{Label: section.Section, E: section.Score})
	}
	s.Blocks = []report.Block{c.BarChart(wording.Bars{ID: "checklist-scores", Title: checklistTitle(c, rows), Subtitle: c.T("compose.subtitle.share", wording.Args{"level": c.Level()}),
		What: c.T("compose.checklist.section"), Heading: c.T("compose.checklist.passed"), Axis: c.ShareAxis(c.T("compose.checklist.passed")), Look: c.Share, Rows: rows})}
	return s
}

func checklistTitle(c *wording.Composer, rows []wording.Bar) string {
	if len(rows) == 0 || !rows[0].E.OK() {
		return c.T("compose.checklist.scores")
	}
	weakest := wording.Inseparable(rows, func(b wording.Bar) result.Estimate { return b.E })
	if len(rows) > 1 && len(weakest) == len(rows) {
		return c.T("compose.checklist.alike")
	}
	return c.T("compose.checklist.worst", wording.Args{"names": c.BarLabels(weakest), "n": len(weakest), "share": c.Write(c.Share(rows[0].E))})
}

// checklistEntries lists every inspected standard, in each section the one missed most first and what nobody saw last.
func checklistEntries(c *wording.Composer) report.Section {
	s := report.Section{ID: "entries", Title: c.T("compose.checklist.entries")}
	var list report.Checklist
	for _, section := range c.Results.Checklist {
		part := report.ChecklistSection{Title: section.Section, Score: c.Share(section.Score)}
		for _, st := range wording.BySize(c.Results.Checked, passing) {
			if st.Section == section.Section {
				part.Entries = append(part.Entries, checklistEntry(c, st))
			}
		}
		list.Sections = append(list.Sections, part)
	}
	s.Blocks = []report.Block{list}
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
		if st.Passed > st.Failed {
			e.Verdict = report.Acceptable
		}
		e.Detail = c.T("compose.checklist.passes", wording.Args{"n": st.Passed, "all": seen})
		if st.Evidence != "" {
			e.Detail = wording.Dots(e.Detail, c.T("compose.checklist.evidence", wording.Args{"text": st.Evidence}))
		}
	default:
		e.Detail = c.T("compose.checklist.ok", wording.Args{"n": seen})
	}
	return e
}
