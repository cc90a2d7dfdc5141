package wording

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// AlignmentSection holds the targets against what customers tolerate (gap 2c), the loosest first. It is empty when customers were asked of no
// standard.
func (c *Composer) AlignmentSection(id string) report.Section {
	s := report.Section{ID: id, Title: c.T("standard.aligned"), Note: c.T("standard.aligned.note")}
	asked := slices.DeleteFunc(slices.Clone(c.Results.Standards), func(st result.Standard) bool {
		return st.Tolerance.Tolerated.Status == result.NotMeasured && st.Tolerance.Wished.Status == result.NotMeasured
	})
	if len(asked) == 0 {
		return s
	}
	wished := slices.ContainsFunc(asked, func(st result.Standard) bool { return st.Tolerance.Wished.Status != result.NotMeasured })
	heads := Numeric(c.T("standard.tolerated"), c.T("standard.intolerant"), c.T("compose.n"))
	if wished {
		heads = append(heads, Numeric(c.T("standard.wished"))...)
	}
	table := report.Table{ID: id + "-table", Sort: true, Columns: Columns(Wide(c.T("compose.standard")), Numeric(c.T("standard.target")), heads, []report.Column{Textual(c.T("standard.standing"))})}
	var looser []string
	for _, st := range BySize(asked, func(st result.Standard) result.Estimate { return Negated(st.Tolerance.Slack) }) {
		t, declared := st.Tolerance, c.Names.Standards[st.ID]
		tolerated := c.Seconds(t.Tolerated)
		line := Row(c.Names.Standard(st.ID), report.Value{Kind: report.Duration, Number: declared.Target}, tolerated, Baseless(c.Share(t.Intolerant)), Based(tolerated))
		if wished {
			line.Cells = append(line.Cells, report.Cell{Value: c.wish(t.Wished)})
		}
		cell := report.Cell{Value: Words(c.standing(t))}
		if t.Standing == result.AlignLooser {
			cell.Tone = report.Negative
			looser = append(looser, c.T("standard.looser.one", Args{"name": c.Quote(c.Names.Standard(st.ID)), "by": c.Apart(t.Slack.Value)}))
		}
		if t.Tighter {
			cell.Note = c.T("standard.tighter")
		}
		line.Cells = append(line.Cells, cell)
		table.Rows = append(table.Rows, line)
	}
	reading := c.T("standard.looser.none")
	if len(looser) > 0 {
		reading = c.T("standard.looser.some", Args{"names": c.Printer.List(looser)})
	}
	s.Blocks = append(Prose(reading), table)
	return s
}

// wish is the time customers wish, "–" where they were not asked.
func (c *Composer) wish(e result.Estimate) report.Value {
	if e.Status == result.NotMeasured {
		return Words("–")
	}
	return Baseless(c.Seconds(e))
}

// standing says how a target stands to what customers tolerate: "looser by 15 s".
func (c *Composer) standing(t result.Tolerance) string {
	switch {
	case t.Standing == "":
		return "–"
	case t.Standing == result.AlignUnclear || t.Slack.Value == 0:
		return c.T("standard.is." + t.Standing)
	}
	return c.T("standard.is."+t.Standing+".by", Args{"by": c.Apart(t.Slack.Value)})
}
