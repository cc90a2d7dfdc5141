package compose

import (
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// checklistPage is the inspection: sections with their scores, and every standard passed, failed or not observed (domain S4).
func checklistPage(c *composer) report.Page {
	passed, failed := 0, 0
	for _, s := range c.r.Checklist {
		passed += s.Passed
		failed += s.Failed
	}
	page := report.Page{Nav: c.t("compose.checklist.nav"), Eyebrow: c.t("compose.checklist.nav"), Lead: c.t("compose.checklist.lead"), Title: c.t("compose.checklist.title.none")}
	if seen := passed + failed; seen > 0 {
		page.Title = c.outOf("compose.checklist.title", passed, seen)
	}
	page.Sections = sections(c.checklistScores(), c.checklistEntries())
	return page
}

func (c *composer) checklistScores() report.Section {
	s := report.Section{ID: "scores", Title: c.t("compose.checklist.scores"), Note: c.t("compose.checklist.scores.note")}
	var rows []bar
	for _, section := range bySize(c.r.Checklist, func(s analysis.ChecklistSection) analysis.Estimate { return s.Score }) {
		rows = append(rows, bar{label: section.Section, e: section.Score})
	}
	s.Blocks = []report.Block{c.barChart(bars{id: "checklist-scores", title: c.checklistTitle(rows), subtitle: c.t("compose.subtitle.share", args{"level": c.level()}),
		what: c.t("compose.checklist.section"), heading: c.t("compose.checklist.passed"), axis: c.shareAxis(c.t("compose.checklist.passed")), look: c.share, rows: rows})}
	return s
}

func (c *composer) checklistTitle(rows []bar) string {
	if len(rows) == 0 || !rows[0].e.OK() {
		return c.t("compose.checklist.scores")
	}
	weakest := inseparable(rows, func(b bar) analysis.Estimate { return b.e })
	if len(rows) > 1 && len(weakest) == len(rows) {
		return c.t("compose.checklist.alike")
	}
	return c.t("compose.checklist.worst", args{"names": c.barLabels(weakest), "n": len(weakest), "share": c.write(c.share(rows[0].e))})
}

// checklistEntries lists every inspected standard, in each section the one missed most first and what nobody saw last.
func (c *composer) checklistEntries() report.Section {
	s := report.Section{ID: "entries", Title: c.t("compose.checklist.entries")}
	var list report.Checklist
	for _, section := range c.r.Checklist {
		part := report.ChecklistSection{Title: section.Section, Score: c.share(section.Score)}
		for _, st := range bySize(c.r.Checked, passing) {
			if st.Section == section.Section {
				part.Entries = append(part.Entries, c.checklistEntry(st))
			}
		}
		list.Sections = append(list.Sections, part)
	}
	s.Blocks = []report.Block{list}
	return s
}

// passing is the share of its visits that a standard passed.
func passing(st analysis.CheckedStandard) analysis.Estimate {
	seen := st.Passed + st.Failed
	if seen == 0 {
		return analysis.Estimate{}
	}
	return analysis.Estimate{Value: float64(st.Passed) / float64(seen), N: seen, Status: analysis.Measured}
}

func (c *composer) checklistEntry(st analysis.CheckedStandard) report.ChecklistEntry {
	e := report.ChecklistEntry{Text: st.Standard, Verdict: report.Good}
	seen := st.Passed + st.Failed
	switch {
	case seen == 0:
		e.Verdict = report.Unmeasured
		e.Detail = c.t("compose.checklist.unseen")
	case st.Failed > 0:
		e.Verdict = report.Bad
		if st.Passed > st.Failed {
			e.Verdict = report.Acceptable
		}
		e.Detail = c.t("compose.checklist.passes", args{"n": st.Passed, "all": seen})
		if st.Evidence != "" {
			e.Detail = dots(e.Detail, c.t("compose.checklist.evidence", args{"text": st.Evidence}))
		}
	default:
		e.Detail = c.t("compose.checklist.ok", args{"n": seen})
	}
	return e
}
