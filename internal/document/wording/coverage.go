package wording

import (
	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// CoverageSection says which important expectations have a standard, and which have none (domain S1).
func (c *Composer) CoverageSection(id string) report.Section {
	v := c.Results.Coverage
	s := report.Section{ID: id, Title: c.T("compose.coverage"), Note: c.T("compose.coverage.note")}
	if v.Basis == result.BasisRated {
		s.Note = c.T("compose.coverage.note.rated")
	}
	if len(v.Important) == 0 || len(c.Config.Standards) == 0 {
		return s
	}
	table := report.Table{ID: id + "-table", Columns: Columns(Wide(c.T("compose.expectation")),
		[]report.Column{Textual(c.T("compose.dimension")), Textual(c.T("compose.coverage.state"))})}
	for _, group := range []struct {
		key   string
		items []string
		tone  report.Tone
	}{{"missing", v.Missing, report.Negative}, {"partly", v.Partly, report.Neutral}, {"covered", v.Covered, report.Positive}} {
		for _, it := range group.items {
			state := c.T("compose.coverage." + group.key)
			if served := c.serving(it); served != "" {
				state = c.T("compose.coverage.by", Args{"state": state, "standards": served})
			}
			line := Row(c.Names.Item(it), Words(c.Names.DimensionOf(it)), Words(state))
			line.Cells[2].Tone = group.tone
			table.Rows = append(table.Rows, line)
		}
	}
	reading := c.OutOf("compose.coverage.reading", len(v.Covered), len(v.Important))
	if len(v.Missing) > 0 {
		reading = Sentences(reading, c.T("compose.coverage.lacking", Args{"n": len(v.Missing)}))
	}
	s.Blocks = append(Prose(reading), table)
	return s
}

// serving names the standards that serve an item.
func (c *Composer) serving(item string) string {
	var all []string
	for _, s := range c.Config.Standards {
		if s.Item == item {
			all = append(all, c.Names.Standard(s.ID))
		}
	}
	return c.Printer.List(all)
}
