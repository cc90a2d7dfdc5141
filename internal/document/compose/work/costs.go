package work

import (
	"maps"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// costKinds are the categories of the cost of quality, from what prevents failure to what failure costs (method §12).
var costKinds = []string{"prevention", "appraisal", "internal_failure", "external_failure"}

// money is an amount in the company's currency, whose name the program only knows when report.yaml says it.
func money(c *wording.Composer, v float64) report.Value {
	return report.Value{Kind: report.Money, Number: v, Unit: c.Config.Economics.Currency}
}

// costsSection is the cost of quality by category.
func costsSection(c *wording.Composer) report.Section {
	costs := c.Results.Costs
	s := report.Section{ID: "costs", Title: c.T("compose.costs"), Note: c.T("compose.costs.note")}
	if costs.Status != result.Measured || costs.Total <= 0 {
		s.Blocks = []report.Block{c.Unmeasured(c.T("compose.costs"), c.Takes(costs.Reason, c.T("compose.costs.takes")))}
		return s
	}
	s.PDF = true
	spec := report.BarChart{}
	table := report.Table{ID: "costs-table", Caption: c.T("compose.costs"), Columns: wording.Columns(wording.Wide(c.T("compose.category")), wording.Numeric(c.T("compose.amount"), c.T("compose.share")))}
	var parts []string
	most := 0.0
	for _, kind := range append(slices.Clone(costKinds), others(costs.ByCategory)...) {
		amount, ok := costs.ByCategory[kind]
		if !ok {
			continue
		}
		name := kind
		if c.Printer.Has("compose.cost." + kind) {
			name = c.T("compose.cost." + kind)
		}
		most = max(most, amount)
		spec.Rows = append(spec.Rows, report.BarRow{Label: name, Value: report.Interval{Value: amount}, Strong: kind == "internal_failure" || kind == "external_failure"})
		table.Rows = append(table.Rows, wording.Row(name, money(c, amount), report.Value{Kind: report.Percent, Number: amount / costs.Total, Decimals: 1}))
		parts = append(parts, name+" "+c.Write(money(c, amount)))
	}
	total := wording.Row(c.T("compose.total"), money(c, costs.Total), report.Value{Kind: report.Percent, Number: 1, Decimals: 1})
	total.Strong = true
	table.Rows = append(table.Rows, total)
	spec.Axis = report.Axis{Name: c.T("compose.amount"), Min: 0, Max: most, Kind: report.Money, Unit: c.Config.Economics.Currency}
	title := c.T("compose.costs.title", wording.Args{"share": c.Printer.Percent(costs.FailShare, 1)})
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "costs", Title: title, Subtitle: amountsIn(c), Alt: c.Alt(title, parts), Spec: spec, Table: table}}}
	s.Blocks = append(s.Blocks, wording.Prose(costsReading(c))...)
	s.Blocks = append(s.Blocks, costLines(c)...)
	return s
}

// amountsIn says in what the amounts are.
func amountsIn(c *wording.Composer) string {
	if unit := c.Config.Economics.Currency; unit != "" {
		return c.T("compose.costs.subtitle.in", wording.Args{"currency": unit})
	}
	return c.T("compose.costs.subtitle")
}

// costsReading holds the costs against each other, against revenue, and beside what is no line of them.
func costsReading(c *wording.Composer) string {
	costs := c.Results.Costs
	var said []string
	if costs.Ratio.OK() {
		said = append(said, c.T("economy.ratio", wording.Args{"ratio": c.Write(c.Plain(costs.Ratio))}))
	}
	if costs.OfRevenue.OK() {
		said = append(said, c.T("economy.revenue", wording.Args{"share": c.Write(c.Share(costs.OfRevenue))}))
	}
	if costs.LostMargin.OK() {
		said = append(said, c.T("economy.lost", wording.Args{"amount": c.Write(cash(c, costs.LostMargin)), "n": costs.Months}))
	}
	return wording.Sentences(said...)
}

// The lines of the cost of quality that a page shows; results.json has them all.
const mostLines = 12

// costLines is the dearest lines.
func costLines(c *wording.Composer) []report.Block {
	lines := c.Results.Costs.Lines
	if len(lines) < 2 {
		return nil
	}
	table := report.Table{ID: "cost-lines-table", Caption: c.T("economy.lines"), Columns: wording.Columns(wording.Wide(c.T("economy.line")), []report.Column{wording.Textual(c.T("compose.category"))}, wording.Numeric(c.T("compose.amount"), c.T("compose.share")))}
	for i, l := range lines {
		if i == mostLines {
			table.Note = c.T("economy.lines.more", wording.Args{"n": len(lines) - mostLines})
			break
		}
		table.Rows = append(table.Rows, wording.Row(l.Line, wording.Words(c.T("compose.cost."+l.Category)), money(c, l.Amount), report.Value{Kind: report.Percent, Number: l.Amount / c.Results.Costs.Total, Decimals: 1}))
	}
	return []report.Block{table}
}

// others are the categories beyond the four, sorted.
func others(by map[string]float64) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(by)), func(k string) bool { return slices.Contains(costKinds, k) })
}
