package compose

import (
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// exceptionsSection lists what was declared to count otherwise here, why, until when, and what the answers say of it (method §13).
func (c *composer) exceptionsSection() report.Section {
	s := report.Section{ID: "exceptions", Title: c.t("compose.exceptions"), Note: c.t("compose.exceptions.note"), PDF: true}
	table := report.Table{ID: "exceptions-table", Columns: []report.Column{textual(c.t("compose.signs.sign")),
		textual(c.t("compose.exception.mode")), wide(c.t("compose.exception.reason")), textual(c.t("compose.exception.evidence")),
		textual(c.t("compose.signs.with")), textual(c.t("compose.signs.without"))}}
	for _, sign := range c.r.Signs {
		e := sign.Exception
		if e == nil {
			continue
		}
		line := row(c.signName(sign), words(c.exceptionMode(*e)), words(e.Reason), words(c.evidenceOf(*e)))
		line.Cells[0].Note = dots(e.Location, e.Segment)
		line.Cells[2].Note = c.approval(*e)
		line.Cells = append(line.Cells, c.verdictCell(sign), report.Cell{Value: words(""), Verdict: verdictOf(sign.Plain)})
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// exceptionMode says what an exception does, or why it does nothing.
func (c *composer) exceptionMode(e analysis.Exception) string {
	switch {
	case e.Blocked:
		return c.t("compose.exception.blocked")
	case e.Expired:
		return c.t("compose.exception.expired")
	}
	return c.t("compose.exception." + string(e.Mode))
}

func (c *composer) approval(e analysis.Exception) string {
	by, review := "", ""
	if e.By != "" {
		by = c.t("compose.exception.by", args{"name": e.By})
	}
	if !e.Review.IsZero() {
		review = c.t("compose.exception.review", args{"date": c.p.Date(e.Review)})
	}
	return dots(by, review)
}

// evidenceOf says whether the customers' answers bear an exception out.
func (c *composer) evidenceOf(e analysis.Exception) string {
	if !c.p.Has("compose.evidence." + e.Evidence) {
		return c.t("compose.evidence.untested")
	}
	s := c.t("compose.evidence." + e.Evidence)
	if e.R.OK() {
		s += c.t("compose.evidence.r", args{"r": c.full(c.difference(e.R))})
	}
	return s
}

// exceptionNote is an exception on a card, in one sentence.
func (c *composer) exceptionNote(s analysis.Sign) string {
	without := c.t("compose.exception.without", args{"verdict": c.verdictWord(verdictOf(s.Plain))})
	return sentences(c.t("compose.exception.note", args{"mode": c.exceptionMode(*s.Exception), "reason": strings.TrimRight(s.Exception.Reason, " .")}), without)
}
