package pdf

import (
	"ecart/internal/document/report"
	"ecart/internal/publish/pdf/lay"
)

// plan sets an action plan as a table: what is done and how it stands, who sees to it until when, and the figure it is to change.
func (s *setter) plan(p report.Plan, width float64) []lay.Strip {
	t := report.Table{Columns: []report.Column{{Title: s.words.T("plan.action"), Wide: true}, {Title: s.words.T("plan.owner")}, {Title: s.words.T("plan.due")}, {Title: s.words.T("plan.aim"), Wide: true}, {Title: s.words.T("plan.now"), Numeric: true}}}
	text := func(words, note string) report.Cell {
		return report.Cell{Value: report.Value{Kind: report.Words, Text: words}, Note: note}
	}
	for _, a := range p.Actions {
		now := report.Cell{Value: a.Now}
		if a.Aim == "" {
			now = text("", "")
		}
		age := a.Age
		if a.Change != "" && a.Verdict != report.Unmeasured { // what has changed has a line of its own, with room for how long it took
			a.Change, age = joined(a.Age, a.Change), ""
		}
		due := text(a.Due, joined(a.Word, age))
		if a.State == report.Overdue {
			due.Tone = report.Negative
		}
		if a.Verdict == report.Unmeasured {
			a.Change = "" // that nothing can be compared takes a line, and is said on the site
		}
		t.Rows = append(t.Rows, report.Row{Cells: []report.Cell{text(a.Title, a.Note), text(a.Owner, ""), due, text(a.Aim, a.Change), now}})
	}
	return s.table(t, width)
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}
