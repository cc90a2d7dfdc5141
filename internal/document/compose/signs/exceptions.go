package signs

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// exceptionsSection lists what was declared to count otherwise here, why, until when, and what the answers say of it (method §13).
func exceptionsSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "exceptions", Title: c.T("compose.exceptions"), Note: c.T("compose.exceptions.note"), PDF: true}
	if c.Config.Owed != nil {
		s.Note = c.T("compose.exceptions.note.own")
	}
	table := report.Table{ID: "exceptions-table", Columns: []report.Column{wording.Textual(c.T("compose.signs.sign")),
		wording.Textual(c.T("compose.exception.mode")), wording.Wide(c.T("compose.exception.reason")), wording.Textual(c.T("compose.exception.evidence")),
		wording.Textual(c.T("compose.signs.with")), wording.Textual(c.T("compose.signs.without"))}}
	for _, sign := range c.Results.Signs {
		e := sign.Exception
		if e == nil {
			continue
		}
		line := wording.Row(c.SignName(sign), wording.Words(c.ExceptionMode(*e)), wording.Words(e.Reason), wording.Words(evidenceOf(c, *e)))
		line.Cells[0].Note = wording.Dots(e.Location, e.Segment)
		line.Cells[2].Note = approval(c, *e)
		line.Cells = append(line.Cells, verdictCell(c, sign), report.Cell{Value: wording.Words(""), Verdict: wording.VerdictOf(sign.Plain)})
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

func approval(c *wording.Composer, e result.Exception) string {
	by, review := "", ""
	if e.By != "" {
		by = c.T("compose.exception.by", wording.Args{"name": e.By})
	}
	if !e.Review.IsZero() {
		review = c.T("compose.exception.review", wording.Args{"date": c.Printer.Date(e.Review)})
	}
	return wording.Dots(by, review)
}

// evidenceOf says whether the customers' answers bear an exception out.
func evidenceOf(c *wording.Composer, e result.Exception) string {
	if !c.Printer.Has("compose.evidence." + e.Evidence) {
		return c.T("compose.evidence.untested")
	}
	s := c.T("compose.evidence." + e.Evidence)
	if e.R.OK() {
		s += c.T("compose.evidence.r", wording.Args{"r": c.Full(c.Difference(e.R))})
	}
	return s
}
