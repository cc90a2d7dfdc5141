package compose

import (
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// gap1Page is knowledge: what managers believe customers expect, against what customers expect.
func gap1Page(c *composer) report.Page {
	g := c.gap(1)
	return c.gapPage(1, []report.Figure{
		c.figure(c.t("compose.gap1.score"), c.difference(g.Score)),
		c.figure(c.t("compose.gap1.absolute"), baseless(c.plain(g.Absolute)), c.t("compose.gap1.absolute.detail", args{"n": g.Absolute.N})),
		c.indexFigure(g),
	}, "", c.beliefSection(g), c.pointsSection())
}

func (c *composer) beliefSection(g analysis.Gap) report.Section {
	s := report.Section{ID: "dimensions", Title: c.t("compose.dimensions"), PDF: true}
	rows := c.gapRows(g)
	if len(rows) == 0 || !g.Score.OK() {
		return s
	}
	s.Blocks = append(s.Blocks, c.dumbbell(dumbbells{id: "gap1-dimensions", title: c.beliefTitle(rows), note: c.t("compose.gap1.note"), what: c.t("compose.dimension"),
		expectation: c.t("compose.gap1.reference"), perception: c.t("compose.gap1.observed"), rows: rows, tested: true}))
	s.Blocks = append(s.Blocks, prose(c.spread(rows, bare))...)
	return s
}

// beliefTitle names the dimensions managers underestimate most, when that is beyond noise.
func (c *composer) beliefTitle(rows []compared) string {
	if rows[0].gap.OK() && rows[0].gap.Value < 0 && rows[0].clear {
		worst := furthest(rows)
		return c.t("compose.gap1.worst", args{"names": c.labels(worst), "n": len(worst), "gap": c.write(c.difference(rows[0].gap))})
	}
	return c.t("compose.gap1.pair")
}

// gapRows are the dimensions of a gap, the largest shortfall first.
func (c *composer) gapRows(g analysis.Gap) []compared {
	var rows []compared
	for _, d := range g.Dimensions {
		rows = append(rows, compared{label: c.names.dimension(d.Dimension), expectation: d.Reference, perception: d.Observed, gap: d.Score,
			test: d.Test, clear: d.Test.Clear(c.r.Level)})
	}
	return bySize(rows, func(r compared) analysis.Estimate { return r.gap })
}

// fewestRanks is how many dimensions it takes for their order to say anything: three agree by chance one time in six.
const fewestRanks = 4

// pointsSection sets the 100 points of customers beside those managers believe they would give.
func (c *composer) pointsSection() report.Section {
	s := report.Section{ID: "importance", Title: c.t("compose.points.title"), Note: c.t("compose.points.note")}
	table := report.Table{ID: "gap1-importance", Columns: columns(wide(c.t("compose.dimension")),
		numeric(c.t("compose.customers"), c.t("compose.managers"), c.t("compose.difference")))}
	var most analysis.Weight
	for _, w := range c.r.Service.Weights {
		if !w.Points.OK() || !w.Managers.OK() {
			return s
		}
		if w.Points.Value > most.Points.Value {
			most = w
		}
		difference := report.Value{Number: w.Managers.Value - w.Points.Value, Decimals: 1, Signed: true}
		table.Rows = append(table.Rows, row(c.names.dimension(w.Dimension), c.hundred(w.Points), c.hundred(w.Managers), difference))
	}
	if len(table.Rows) == 0 {
		return s
	}
	reading := c.firstPlaces(most)
	if rho := c.gap(1).Ranking; rho.OK() && len(table.Rows) >= fewestRanks {
		reading = sentences(reading, c.t("compose.points.rank", args{"rho": c.write(c.difference(rho))}))
	}
	s.Blocks = append([]report.Block{table}, prose(reading)...)
	return s
}

// firstPlaces says what managers put first beside what customers do; what their intervals do not keep apart is in no order.
func (c *composer) firstPlaces(most analysis.Weight) string {
	managers := func(w analysis.Weight) analysis.Estimate { return negated(w.Managers) }
	first := inseparable(bySize(c.r.Service.Weights, managers), managers)
	var names []string
	for _, w := range first {
		names = append(names, c.names.dimension(w.Dimension))
	}
	a := args{"name": c.names.dimension(most.Dimension), "other": names[0], "names": c.p.List(names)}
	switch {
	case len(first) > 1:
		return c.t("compose.points.among", a)
	case first[0].Dimension == most.Dimension:
		return c.t("compose.points.agree", a)
	}
	return c.t("compose.points.differ", a)
}

// hundred is importance points out of 100.
func (c *composer) hundred(e analysis.Estimate) report.Value {
	return c.as(e, report.Value{Decimals: 1})
}
