package work

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// complaintsPage is what customers complain about, and what poor quality costs.
func complaintsPage(c *wording.Composer) report.Page {
	return report.Page{
		Nav: c.T("compose.complaints.nav"), Eyebrow: c.T("compose.complaints.nav"), Title: complaintsTitle(c), Lead: c.T("compose.complaints.lead"), PDF: true,
		Sections: wording.Sections(paretoSection(c), dearestSection(c), silentSection(c), costsSection(c)),
	}
}

func complaintsTitle(c *wording.Composer) string {
	vital := 0
	for _, b := range c.Results.Pareto.Bars {
		if b.Vital {
			vital++
		}
	}
	if c.Results.Pareto.Status != result.Measured || vital == 0 {
		return c.T("compose.complaints.title")
	}
	return c.OutOf("compose.complaints.vital", vital, len(c.Results.Pareto.Bars))
}

// dearestSection is complaints by what they cost, where that ranks them otherwise than their number does.
func dearestSection(c *wording.Composer) report.Section {
	p := c.Results.Pareto
	s := report.Section{ID: "pareto-cost", Title: c.T("economy.pareto"), Note: c.T("economy.pareto.note")}
	if len(p.ByCost) == 0 || p.ByCost[0].Category == p.Bars[0].Category {
		return s
	}
	spec := report.BarChart{Axis: report.Axis{Name: c.T("compose.cost"), Min: 0, Max: p.ByCost[0].Cost, Kind: report.Money, Unit: c.Config.Economics.Currency}, Cumulative: c.T("compose.pareto.running")}
	table := report.Table{ID: "pareto-cost-table", Caption: c.T("economy.pareto"), Columns: wording.Columns(wording.Wide(c.T("compose.category")), wording.Numeric(c.T("compose.cost"), c.T("compose.share"), c.T("compose.pareto.running")))}
	var parts []string
	for _, b := range p.ByCost {
		spec.Axis.Max = max(spec.Axis.Max, b.Cost)
		spec.Rows = append(spec.Rows, report.BarRow{Label: b.Category, Value: report.Interval{Value: b.Cost, N: b.Count}, Cumulative: b.Cumulative, Strong: b.Vital})
		row := wording.Row(b.Category, money(c, b.Cost), report.Value{Kind: report.Percent, Number: b.Share, Decimals: 1}, report.Value{Kind: report.Percent, Number: b.Cumulative, Decimals: 1})
		row.Strong = b.Vital
		table.Rows = append(table.Rows, row)
		parts = append(parts, b.Category+" "+c.Write(money(c, b.Cost)))
	}
	title := c.T("economy.pareto.title", wording.Args{"name": p.ByCost[0].Category, "share": c.Printer.Percent(p.ByCost[0].Share, 1), "often": p.Bars[0].Category})
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "pareto-cost", Title: title, Subtitle: c.T("economy.pareto.subtitle", wording.Args{"amount": c.Write(money(c, p.Cost))}), Alt: c.Alt(title, parts), Spec: spec, Table: table}}}
	return s
}

// paretoSection is complaints by category, the most frequent first, with the running share.
func paretoSection(c *wording.Composer) report.Section {
	p := c.Results.Pareto
	s := report.Section{ID: "pareto", Title: c.T("compose.pareto"), Note: c.T("compose.pareto.note")}
	if p.Status != result.Measured || len(p.Bars) == 0 {
		s.Blocks = []report.Block{c.Unmeasured(c.T("compose.pareto"), c.Takes(p.Reason, c.T("compose.pareto.takes")))}
		return s
	}
	s.PDF = true
	spec := report.BarChart{Axis: report.Axis{Name: c.T("compose.complaints.number"), Min: 0, Max: wording.RoundUp(float64(p.Bars[0].Count), 10), Kind: report.Count}, Cumulative: c.T("compose.pareto.running")}
	costly := slices.ContainsFunc(p.Bars, func(b result.ParetoBar) bool { return b.Cost != 0 })
	table := report.Table{ID: "pareto-table", Caption: c.T("compose.pareto"), Columns: wording.Columns(wording.Wide(c.T("compose.category")), wording.Numeric(c.T("compose.complaints.number"), c.T("compose.share"), c.T("compose.pareto.running")))}
	if costly {
		table.Columns = append(table.Columns, wording.Numeric(c.T("compose.cost"))...)
	}
	var parts []string
	for _, b := range p.Bars {
		share := report.Value{Kind: report.Percent, Number: b.Share, Decimals: 1}
		spec.Rows = append(spec.Rows, report.BarRow{Label: b.Category, Value: report.Interval{Value: float64(b.Count), N: p.Total}, Cumulative: b.Cumulative, Strong: b.Vital})
		line := wording.Row(b.Category, wording.Count(b.Count), share, report.Value{Kind: report.Percent, Number: b.Cumulative, Decimals: 1})
		if costly {
			line.Cells = append(line.Cells, report.Cell{Value: money(c, b.Cost)})
		}
		line.Strong = b.Vital
		table.Rows = append(table.Rows, line)
		parts = append(parts, b.Category+" "+c.Printer.Integer(b.Count))
	}
	title := c.T("compose.pareto.title", wording.Args{"name": p.Bars[0].Category, "share": c.Printer.Percent(p.Bars[0].Share, 1)})
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "pareto", Title: title, Subtitle: c.T("compose.pareto.subtitle", wording.Args{"n": p.Total}), Alt: c.Alt(title, parts), Spec: spec, Table: table}}}
	if c.Number(config.Contacts) > 0 {
		s.Blocks = append(s.Blocks, wording.Prose(c.T("compose.pareto.log"))...)
	}
	return s
}
