package about

import (
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// The battery of the chart: perceptions are asked by every questionnaire, and both gaps and SERVPERF are made of them.
const perception = "perception"

// batteryOrder is how the batteries stand side by side.
var batteryOrder = []string{"expectation", perception, "gap"}

func hasReliability(c *wording.Composer) bool { return len(c.Results.Reliability) > 0 }

// reliabilityPage is for whoever made the questionnaire: whether the statements of a dimension measure one thing.
func reliabilityPage(c *wording.Composer) report.Page {
	return report.Page{
		Nav: c.T("reliability.nav"), Eyebrow: c.T("reliability.nav"), Title: reliabilityTitle(c), Lead: c.T("reliability.lead"),
		Sections: wording.Sections(alarmSection(c), coefficientSection(c), twoItemsSection(c), differenceSection(c), itemRestSection(c)),
	}
}

// reliabilityTitle says whether statements run against the others, else how many dimensions are steady enough.
func reliabilityTitle(c *wording.Composer) string {
	weak, judged := 0, 0
	for _, r := range c.Results.Reliability {
		if r.Battery != perception || r.Verdict == "" {
			continue
		}
		judged++
		if r.Verdict != "good" && r.Verdict != "redundant" {
			weak++
		}
	}
	against, _ := opposing(c)
	switch {
	case len(against) > 0:
		return c.T("reliability.title.reversed")
	case judged == 0:
		return c.T("reliability.title")
	case weak > 0:
		return c.OutOf("reliability.title.weak", weak, judged)
	}
	return c.T("reliability.title.good", wording.Args{"n": judged})
}

// coefficientSection is α and ω of every dimension and battery.
func coefficientSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "coefficients", Title: c.T("reliability.coefficients"), Note: c.T("reliability.coefficients.note")}
	var rows []wording.Bar
	for _, r := range c.Results.Reliability {
		if r.Battery == perception && (!r.Alpha.OK() || r.Alpha.Value >= 0) {
			rows = append(rows, wording.Bar{Label: c.Names.Dimension(r.Dimension), E: r.Alpha, Strong: r.Verdict == "poor" || r.Verdict == "negative"})
		}
	}
	rows = wording.BySize(rows, func(b wording.Bar) result.Estimate { return b.E })
	if len(rows) > 0 && rows[0].E.OK() {
		s.Blocks = append(s.Blocks, c.BarChart(wording.Bars{ID: "reliability-alpha", Title: alphaTitle(c, rows), Subtitle: c.T("reliability.subtitle", wording.Args{"level": c.Level()}),
			What: c.T("compose.dimension"), Heading: "α", Look: c.Plain, Rows: rows, Note: undrawn(c), Axis: report.Axis{Name: "α", Min: lowest(rows), Max: 1, Decimals: 2, Step: 0.2}}))
	}
	table := report.Table{ID: "reliability-table", Caption: c.T("reliability.table"), Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.dimension")),
		[]report.Column{wording.Textual(c.T("reliability.battery"))}, wording.Numeric(c.T("reliability.items"), "α", c.T("reliability.standardised"), c.T("reliability.omega"), c.T("compose.n")), []report.Column{wording.Textual(c.T("compose.verdict"))})}
	var unestimable []string
	for _, r := range c.Results.Reliability {
		v := c.Plain(r.Alpha)
		verdict := "–"
		if c.Printer.Has("reliability.is." + r.Verdict) {
			verdict = c.T("reliability.is." + r.Verdict)
		}
		line := wording.Row(c.Names.Dimension(r.Dimension), wording.Words(c.T("reliability.battery."+r.Battery)), wording.Count(r.Items), v, plainOr(c, r.Standardised), omegaValue(c, r.Omega), wording.Based(v), wording.Words(verdict))
		line.Cells[0].Note = v.Why
		table.Rows = append(table.Rows, line)
		if r.Omega.Reason == result.ReasonHeywood {
			unestimable = append(unestimable, c.T("reliability.of", wording.Args{"dimension": c.Names.Dimension(r.Dimension), "battery": c.T("reliability.battery." + r.Battery)}))
		}
	}
	s.Blocks = append(s.Blocks, table)
	if len(unestimable) > 0 {
		s.Blocks = append(s.Blocks, wording.Prose(c.T("reliability.heywood", wording.Args{"names": c.Printer.List(unestimable)}))...)
	}
	if !c.Results.Service.Paired {
		s.Blocks = append(s.Blocks, wording.Prose(c.T("reliability.unpaired"))...)
	}
	return s
}

// alphaTitle names the least steady dimension, unless it is one that the chart cannot show.
func alphaTitle(c *wording.Composer, rows []wording.Bar) string {
	if undrawn(c) != "" {
		return c.T("reliability.title")
	}
	return c.T("reliability.chart", wording.Args{"name": rows[0].Label, "alpha": c.Write(c.Plain(rows[0].E))})
}

// lowest is the fifth of the scale at or below the lowest end of an interval, 0 where none is below.
func lowest(rows []wording.Bar) float64 {
	low := 0.0
	for _, r := range rows {
		if r.E.OK() && r.E.Bound {
			low = min(low, r.E.Lo)
		}
	}
	return math.Floor(low*5) / 5
}

// undrawn names the dimensions whose α is negative: no bar stands for that, and the alarm says what to do.
func undrawn(c *wording.Composer) string {
	var names []string
	for _, r := range c.Results.Reliability {
		if r.Battery == perception && r.Alpha.OK() && r.Alpha.Value < 0 {
			names = append(names, c.Names.Dimension(r.Dimension))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return c.T("reliability.undrawn", wording.Args{"names": c.Printer.List(names), "n": len(names)})
}

// plainOr is a coefficient, or a dash where it is not defined: what it would take stands beside the dimension's name, once.
func plainOr(c *wording.Composer, e result.Estimate) report.Value {
	if !e.OK() {
		return wording.Words("–")
	}
	return c.Plain(e)
}

// omegaValue is ω, or in a word why there is none.
func omegaValue(c *wording.Composer, e result.Estimate) report.Value {
	if !e.OK() && c.Printer.Has("reliability.omega."+e.Reason) {
		return wording.Words(c.T("reliability.omega." + e.Reason))
	}
	return plainOr(c, e)
}

// twoItemsSection is the correlation of the two statements of a dimension that has two, and the reliability it gives to their sum.
func twoItemsSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "two", Title: c.T("reliability.two"), Note: c.T("reliability.two.note")}
	table := report.Table{ID: "reliability-two", Columns: wording.Columns(wording.Wide(c.T("compose.dimension")),
		[]report.Column{wording.Textual(c.T("reliability.battery"))}, wording.Numeric(c.T("reliability.correlation"), c.T("reliability.brown"), c.T("compose.n")))}
	for _, r := range c.Results.Reliability {
		if r.Correlation.OK() {
			v := c.Difference(r.Correlation)
			table.Rows = append(table.Rows, wording.Row(c.Names.Dimension(r.Dimension), wording.Words(c.T("reliability.battery."+r.Battery)), v, plainOr(c, r.SpearmanBrown), wording.Based(v)))
		}
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// steadyDifference is the reliability from which a difference of scores needs no caution (method §1).
const steadyDifference = 0.70

// differenceSection is how reliable perception − expectation is as a difference of two scores.
func differenceSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "difference", Title: c.T("reliability.difference"), Note: c.T("reliability.difference.note")}
	table := report.Table{ID: "reliability-difference", Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.dimension")),
		wording.Numeric(c.T("reliability.difference.value"), c.T("compose.n")), []report.Column{wording.Textual(c.T("compose.verdict"))})}
	var unsteady []string
	for _, r := range c.Results.Reliability {
		if !r.Difference.OK() {
			continue
		}
		v, verdict := c.Plain(r.Difference), "reliability.difference.steady"
		if r.Difference.Value < steadyDifference {
			verdict = "reliability.difference.caution"
			unsteady = append(unsteady, c.Names.Dimension(r.Dimension))
		}
		table.Rows = append(table.Rows, wording.Row(c.Names.Dimension(r.Dimension), v, wording.Based(v), wording.Words(c.T(verdict))))
	}
	if len(table.Rows) == 0 {
		return s
	}
	s.Blocks = []report.Block{table}
	if len(unsteady) > 0 {
		s.Blocks = append(s.Blocks, wording.Prose(c.T("reliability.difference.text", wording.Args{"names": c.Printer.List(unsteady), "n": len(unsteady)}))...)
	}
	return s
}

// itemRestSection says of each statement how it goes with the others of its dimension.
func itemRestSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "items", Title: c.T("reliability.each"), Note: c.T("reliability.each.note")}
	table := report.Table{ID: "reliability-items", Sort: true, Columns: []report.Column{wording.Wide(c.T("compose.item"))}}
	found := map[string]map[string]result.ItemReliability{} // by battery and item
	var batteries []string
	for _, battery := range batteryOrder {
		of := map[string]result.ItemReliability{}
		for _, r := range c.Results.Reliability {
			for _, item := range r.Each {
				if r.Battery == battery {
					of[item.Item] = item
				}
			}
		}
		if len(of) > 0 {
			found[battery], batteries = of, append(batteries, battery)
			table.Columns = append(table.Columns, wording.Numeric(c.T("reliability.rest."+battery), c.T("reliability.dropped."+battery))...)
		}
	}
	for _, d := range c.Config.Model.Dimensions {
		for _, item := range d.Items {
			row := wording.Row(c.Names.Item(item.ID))
			row.Cells[0].Note = d.Name
			for _, battery := range batteries {
				row.Cells = append(row.Cells, restCells(c, found[battery][item.ID])...)
			}
			if slices.ContainsFunc(batteries, func(b string) bool { return found[b][item.ID].Item != "" }) {
				table.Rows = append(table.Rows, row)
			}
		}
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

func restCells(c *wording.Composer, item result.ItemReliability) []report.Cell {
	rest := report.Cell{Value: plainOr(c, item.Rest)}
	rest.Value.N, rest.Value.Bound = 0, false // six intervals in a row cannot be read
	if item.Rest.OK() && item.Rest.Value < 0 {
		rest.Tone = report.Negative
	}
	dropped := report.Cell{Value: plainOr(c, item.Dropped)}
	dropped.Value.N = 0
	return []report.Cell{rest, dropped}
}

// reliabilitySection says in a sentence what the page on reliability holds.
func reliabilitySection(c *wording.Composer) report.Section {
	s := report.Section{ID: "reliability", Title: c.T("reliability.nav")}
	if !hasReliability(c) || !c.Shows("reliability") {
		return s
	}
	s.Blocks = []report.Block{report.Links{Items: []report.Link{{Title: reliabilityTitle(c), Href: "reliability.html", Detail: c.T("reliability.lead")}}}}
	return s
}
