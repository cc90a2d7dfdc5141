package compose

import (
	"maps"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// costKinds are the categories of the cost of quality, from what prevents failure to what failure costs (method §12).
var costKinds = []string{"prevention", "appraisal", "internal_failure", "external_failure"}

// complaintsPage is what customers complain about, and what poor quality costs.
func complaintsPage(c *composer) report.Page {
	return report.Page{
		Nav: c.t("compose.complaints.nav"), Eyebrow: c.t("compose.complaints.nav"), Title: c.complaintsTitle(), Lead: c.t("compose.complaints.lead"), PDF: false,
		Sections: sections(c.paretoSection(), c.costsSection()),
	}
}

func (c *composer) complaintsTitle() string {
	vital := 0
	for _, b := range c.r.Pareto.Bars {
		if b.Vital {
			vital++
		}
	}
	if c.r.Pareto.Status != analysis.Measured || vital == 0 {
		return c.t("compose.complaints.title")
	}
	return c.outOf("compose.complaints.vital", vital, len(c.r.Pareto.Bars))
}

// paretoSection is complaints by category, the most frequent first, with the running share.
func (c *composer) paretoSection() report.Section {
	p := c.r.Pareto
	s := report.Section{ID: "pareto", Title: c.t("compose.pareto"), Note: c.t("compose.pareto.note")}
	if p.Status != analysis.Measured || len(p.Bars) == 0 {
		s.Blocks = []report.Block{c.unmeasured(c.t("compose.pareto"), sentences(c.needs(p.Reason), c.t("compose.pareto.takes")))}
		return s
	}
	spec := report.BarChart{Axis: report.Axis{Name: c.t("compose.complaints.number"), Min: 0, Max: roundUp(float64(p.Bars[0].Count), 10), Kind: report.Count}, Cumulative: c.t("compose.pareto.running")}
	costly := slices.ContainsFunc(p.Bars, func(b analysis.ParetoBar) bool { return b.Cost != 0 })
	table := report.Table{ID: "pareto-table", Caption: c.t("compose.pareto"), Columns: columns(wide(c.t("compose.category")), numeric(c.t("compose.complaints.number"), c.t("compose.share"), c.t("compose.pareto.running")))}
	if costly {
		table.Columns = append(table.Columns, numeric(c.t("compose.cost"))...)
	}
	var parts []string
	for _, b := range p.Bars {
		share := report.Value{Kind: report.Percent, Number: b.Share, Decimals: 1}
		spec.Rows = append(spec.Rows, report.BarRow{Label: b.Category, Value: report.Interval{Value: float64(b.Count), N: p.Total}, Cumulative: b.Cumulative, Strong: b.Vital})
		line := row(b.Category, count(b.Count), share, report.Value{Kind: report.Percent, Number: b.Cumulative, Decimals: 1})
		if costly {
			line.Cells = append(line.Cells, report.Cell{Value: money(b.Cost)})
		}
		line.Strong = b.Vital
		table.Rows = append(table.Rows, line)
		parts = append(parts, b.Category+" "+c.p.Integer(b.Count))
	}
	title := c.t("compose.pareto.title", args{"name": p.Bars[0].Category, "share": c.p.Percent(p.Bars[0].Share, 1)})
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "pareto", Title: title, Subtitle: c.t("compose.pareto.subtitle", args{"n": p.Total}), Alt: c.alt(title, parts), Spec: spec, Table: table}}}
	return s
}

// money is an amount in the currency of the workbook, which the program does not know.
func money(v float64) report.Value { return report.Value{Kind: report.Money, Number: v} }

// costsSection is the cost of quality by category.
func (c *composer) costsSection() report.Section {
	costs := c.r.Costs
	s := report.Section{ID: "costs", Title: c.t("compose.costs"), Note: c.t("compose.costs.note")}
	if costs.Status != analysis.Measured || costs.Total <= 0 {
		s.Blocks = []report.Block{c.unmeasured(c.t("compose.costs"), sentences(c.needs(costs.Reason), c.t("compose.costs.takes")))}
		return s
	}
	spec := report.BarChart{}
	table := report.Table{ID: "costs-table", Caption: c.t("compose.costs"), Columns: columns(wide(c.t("compose.category")), numeric(c.t("compose.amount"), c.t("compose.share")))}
	var parts []string
	most := 0.0
	for _, kind := range append(slices.Clone(costKinds), others(costs.ByCategory)...) {
		amount, ok := costs.ByCategory[kind]
		if !ok {
			continue
		}
		name := kind
		if c.p.Has("compose.cost." + kind) {
			name = c.t("compose.cost." + kind)
		}
		most = max(most, amount)
		spec.Rows = append(spec.Rows, report.BarRow{Label: name, Value: report.Interval{Value: amount}, Strong: kind == "internal_failure" || kind == "external_failure"})
		table.Rows = append(table.Rows, row(name, money(amount), report.Value{Kind: report.Percent, Number: amount / costs.Total, Decimals: 1}))
		parts = append(parts, name+" "+c.write(money(amount)))
	}
	total := row(c.t("compose.total"), money(costs.Total), report.Value{Kind: report.Percent, Number: 1, Decimals: 1})
	total.Strong = true
	table.Rows = append(table.Rows, total)
	spec.Axis = report.Axis{Name: c.t("compose.amount"), Min: 0, Max: most, Kind: report.Money}
	title := c.t("compose.costs.title", args{"share": c.p.Percent(costs.FailShare, 1)})
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "costs", Title: title, Subtitle: c.t("compose.costs.subtitle"), Alt: c.alt(title, parts), Spec: spec, Table: table}}}
	return s
}

// others are the categories beyond the four, sorted.
func others(by map[string]float64) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(by)), func(k string) bool { return slices.Contains(costKinds, k) })
}
