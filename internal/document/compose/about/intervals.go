package about

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

// intervalsSection shows how often each kind of interval held the true value, in samples drawn from populations that are known.
func intervalsSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "intervals", Title: c.T("method.intervals"), Note: c.T("method.intervals.note")}
	table := report.Table{ID: "intervals-table", Columns: wording.Columns(wording.Wide(c.T("method.intervals.kind")), wording.Numeric(c.T("method.intervals.nominal"), c.T("method.intervals.measured")), []report.Column{wording.Textual(c.T("compose.verdict"))})}
	for _, i := range c.Results.Quality.Intervals {
		reading := "method.intervals.kept"
		switch {
		case !i.Kept && i.Measured < i.Nominal:
			reading = "method.intervals.short"
		case !i.Kept:
			reading = "method.intervals.wide"
		}
		line := wording.Row(c.T("method.intervals."+i.Interval), percent(i.Nominal, 0), percent(i.Measured, 1), wording.Words(c.T(reading)))
		line.Cells[0].Note = c.T("method.population." + i.Population)
		if reading == "method.intervals.short" {
			line.Cells[2].Tone = report.Negative
		}
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) == 0 {
		return s
	}
	first := c.Results.Quality.Intervals[0]
	s.Blocks = append(wording.Prose(c.T("method.intervals.text", wording.Args{"samples": c.Printer.Integer(first.Samples), "answers": c.Printer.Integer(first.Answers)})), table)
	s.Blocks = append(s.Blocks, wording.Bullets(c.T("method.intervals.reading")))
	return s
}

func percent(share float64, decimals int) report.Value {
	return report.Value{Kind: report.Percent, Number: share, Decimals: decimals}
}
