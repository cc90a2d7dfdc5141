package work

import (
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// trendsSection follows cost, quality and cycle time over the months, each against its first one, and says which of them moved (domain B2).
func trendsSection(c *wording.Composer) report.Section {
	p := c.Results.Processes
	s := report.Section{ID: "trends", Title: c.T("compose.processes.trends"), Note: c.T("compose.processes.trends.note")}
	if len(p.Trends) == 0 || len(p.Months) < 3 {
		return s
	}
	table := report.Table{ID: "processes-trends", Columns: wording.Columns(wording.Wide(c.T("compose.processes.trends.what")),
		wording.Numeric(c.T("compose.processes.trends.first"), c.T("compose.processes.trends.last")), []report.Column{wording.Textual(c.T("compose.processes.trends.test"))})}
	spec := report.TrendChart{Axis: report.Axis{Name: c.T("compose.processes.trends.index")}, Centre: report.Line{Set: true, Value: 100, Name: c.T("compose.processes.trends.first")}}
	var parts, moves []string
	lo, hi, dependent := 100.0, 100.0, false
	for _, b := range p.Trends {
		name := c.T("compose.processes.is." + b.ID)
		table.Rows = append(table.Rows, wording.Row(name, amount(c, b.ID, b.First), amount(c, b.ID, b.Last), wording.Words(moved(c, b.Trend))))
		if way := direction(c, b.Trend); way != "" {
			moves = append(moves, c.T("compose.processes.moved."+way, wording.Args{"name": name}))
			dependent = dependent || b.Trend.Dependent
		}
		parts = append(parts, name+" "+c.Write(amount(c, b.ID, b.Last)))
		line := report.TrendSeries{Name: name, Points: indexed(c, b)}
		for _, v := range line.Points {
			if v.Missing == report.Present {
				lo, hi = min(lo, v.Value), max(hi, v.Value)
			}
		}
		spec.Series = append(spec.Series, line)
	}
	heads := wording.Each(spec.Series, func(line report.TrendSeries) string { return line.Name })
	monthly := report.Table{ID: "processes-trends-months", Caption: c.T("compose.processes.trends.subtitle"), Columns: wording.Columns(wording.Wide(c.T("compose.month")), wording.Numeric(heads...))}
	for i, m := range p.Months {
		spec.Times = append(spec.Times, c.ShortLevel(result.Breakdown{Time: true}, m.Level))
		row := wording.Row(c.LevelName(result.Breakdown{Time: true}, m.Level))
		for _, line := range spec.Series {
			v := line.Points[i]
			row.Cells = append(row.Cells, report.Cell{Value: report.Value{Number: v.Value, Missing: v.Missing}})
		}
		monthly.Rows = append(monthly.Rows, row)
	}
	spec.Axis.Min, spec.Axis.Max = math.Floor(lo/5)*5, math.Ceil(hi/5)*5+5
	title := c.T("compose.processes.trends.even")
	if len(moves) > 0 {
		title = wording.Capital(c.Printer.List(moves))
	}
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "processes-trends-chart", Title: title, Subtitle: c.T("compose.processes.trends.subtitle"), Alt: c.Alt(title, parts), Spec: spec, Table: monthly}}, table}
	if dependent {
		s.Blocks = append(s.Blocks, wording.Prose(c.T("compose.processes.trends.dependent"))...)
	}
	return s
}

// indexed is one of the three by month, the first figure being 100.
func indexed(c *wording.Composer, b result.Balance) []report.Interval {
	var points []report.Interval
	for _, m := range c.Results.Processes.Months {
		e := map[string]result.Estimate{result.BalanceCost: m.Cost, result.BalanceQuality: m.Quality, result.BalanceCycle: m.Cycle}[b.ID]
		v := c.Mark(e)
		switch {
		case b.First.Value == 0:
			v = report.Interval{Missing: report.NotMeasured}
		case v.Missing == report.Present:
			v = report.Interval{Value: 100 * v.Value / b.First.Value}
		}
		points = append(points, v)
	}
	return points
}

// amount is one of the three in its own unit.
func amount(c *wording.Composer, id string, e result.Estimate) report.Value {
	cells := balance(c, e, e, e)
	return cells[slices.Index([]string{result.BalanceCost, result.BalanceQuality, result.BalanceCycle}, id)]
}

// direction is up or down for a clear trend, "" for none.
func direction(c *wording.Composer, t result.Trend) string {
	switch {
	case !t.Test.Clear(c.Results.Level) || t.Slope.Value == 0:
		return ""
	case t.Slope.Value > 0:
		return "up"
	}
	return "down"
}

// moved says in words whether there is a trend.
func moved(c *wording.Composer, t result.Trend) string {
	if t.Test.Name == "" {
		return c.T("compose.processes.trend.untested")
	}
	return c.T("compose.processes.trend."+wording.Or(direction(c, t), "none"), wording.Args{"p": "p " + c.PValue(t.Test.Adjusted)})
}
