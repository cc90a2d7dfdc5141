package gaps

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// manyAtCeiling is the share of expectations at the top of the scale from which the gap says little beyond the perception (method §0).
const manyAtCeiling = 0.80

// gap5Page is the customers' own: what they perceived against what they expected.
func gap5Page(c *wording.Composer) report.Page {
	s := c.Results.Service
	return gapPage(c, 5, []report.Figure{
		c.Figure(c.T("compose.expectation"), c.Rating(s.Overall.Expectation)),
		c.Figure(c.T("compose.perception"), c.Rating(s.Overall.Perception)),
		c.Figure(c.T("compose.gap5.score"), c.Difference(c.Gap(5).Score)),
		indexFigure(c, c.Gap(5)),
	}, overallSentence(c), variantSection(c), experienceSection(c), itemsSection(c), answersSection(c), mapSection(c), itemHeatSection(c), weightsSection(c))
}

// variantSection sets the four ways to measure the same side by side, each with what it is for.
func variantSection(c *wording.Composer) report.Section {
	v := c.Results.Service
	s := report.Section{ID: "variants", Title: c.T("alternatives"), Note: c.T("alternatives.note")}
	table := report.Table{ID: "gap5-variants", Columns: wording.Columns(wording.Wide(c.T("alternatives.measure")), wording.Numeric(c.T("alternatives.value"), c.T("compose.n")))}
	add := func(key string, value report.Value) {
		row := wording.Row(c.T("alternatives."+key), value, wording.Based(value))
		row.Cells[0].Note = wording.Sentences(c.T("alternatives."+key+".for"), value.Why)
		table.Rows = append(table.Rows, row)
	}
	add("servqual", c.Difference(v.Overall.Gap))
	add("weighted", c.Difference(v.Weighted))
	if v.MeanWeighted.OK() {
		add("mean_weighted", c.Difference(v.MeanWeighted))
	}
	add("servperf", c.Rating(v.Performance))
	add("weighted_servperf", c.Rating(v.WeightedPerformance))
	if v.ItemPerformance.OK() {
		add("item_servperf", c.Rating(v.ItemPerformance))
	}
	if !slices.ContainsFunc([]result.Estimate{v.Overall.Gap, v.Performance}, result.Estimate.OK) {
		return s
	}
	s.Blocks = []report.Block{table}
	return s
}

func experienceSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "dimensions", Title: c.T("compose.dimensions"), PDF: true}
	if !c.Results.Service.Overall.Gap.OK() && c.Results.Service.Status != result.Measured {
		return s
	}
	rows := wording.BySize(pairs(c, c.Results.Service.Dimensions, c.Names.Dimension), func(r wording.Compared) result.Estimate { return r.Gap })
	if len(rows) == 0 {
		return s
	}
	s.Blocks = append(s.Blocks, c.Dumbbell(wording.Dumbbells{ID: "gap5-dimensions", Title: experienceTitle(c, rows), Note: c.T("compose.gap5.note"),
		What: c.T("compose.dimension"), Expectation: c.T("compose.expectation"), Perception: c.T("compose.perception"), Rows: rows, Tested: true}))
	s.Blocks = append(s.Blocks, wording.Prose(c.Spread(rows, wording.Bare))...)
	if ceiling := c.Results.Service.AtCeiling; ceiling >= manyAtCeiling {
		s.Blocks = append(s.Blocks, c.Remark(c.T("compose.ceiling"), c.T("compose.ceiling.text", wording.Args{"share": c.Printer.Percent(ceiling, 0), "servperf": c.Full(c.Rating(c.Results.Service.Performance))}), c.IntervalAtCeiling()))
	}
	if !c.Results.Service.Paired && c.Results.Service.Overall.Gap.OK() {
		s.Blocks = append(s.Blocks, c.Remark(c.T("compose.unpaired"), c.T("compose.unpaired.text")))
	}
	return s
}

// experienceTitle names the dimensions that fall shortest.
func experienceTitle(c *wording.Composer, rows []wording.Compared) string {
	if len(rows) > 0 && rows[0].Gap.OK() && rows[0].Gap.Value < 0 && rows[0].Clear {
		worst := wording.Furthest(rows)
		return c.T("compose.gap5.worst", wording.Args{"names": c.Labels(worst), "n": len(worst), "gap": c.Write(c.Difference(rows[0].Gap))})
	}
	return c.T("compose.gap5.pair")
}

// overallSentence is expectation, perception and gap in one sentence.
func overallSentence(c *wording.Composer) string {
	o := c.Results.Service.Overall
	if !o.Expectation.OK() || !o.Perception.OK() || !o.Gap.OK() {
		return ""
	}
	return c.T("compose.gap5.overall", wording.Args{"e": c.Write(c.Plain(o.Expectation)), "p": c.Write(c.Plain(o.Perception)),
		"max": c.Short(c.Results.ScaleMax), "gap": c.Full(c.Difference(o.Gap))})
}

func pairs(c *wording.Composer, ps []result.Pair, name func(string) string) []wording.Compared {
	var rows []wording.Compared
	for _, p := range ps {
		rows = append(rows, wording.Compared{Label: name(p.ID), Expectation: p.Expectation, Perception: p.Perception, Gap: p.Gap, Test: p.Test, Clear: p.Test.Clear(c.Results.Level)})
	}
	return rows
}

// itemsSection shows every item under its dimension, in each the largest shortfall first.
func itemsSection(c *wording.Composer) report.Section {
	switch {
	case compared(c):
	case perceived(c):
		return PerceivedSection(c)
	case !asked(c):
		return report.Section{}
	}
	s := report.Section{ID: "items", Title: c.T("compose.items"), Note: c.T("compose.items.note")}
	var rows []wording.Compared
	for _, d := range c.Config.Model.Dimensions {
		var group []result.Pair
		for _, it := range c.Results.Service.Items {
			if c.Names.Items[it.ID].Dimension == d.ID {
				group = append(group, it)
			}
		}
		for _, r := range wording.BySize(pairs(c, group, c.Names.Item), func(r wording.Compared) result.Estimate { return r.Gap }) {
			r.Group = d.Name
			rows = append(rows, r)
		}
	}
	if len(rows) == 0 {
		return s
	}
	s.Blocks = append(s.Blocks, c.Dumbbell(wording.Dumbbells{ID: "gap5-items", Title: itemsTitle(c, rows), What: c.T("compose.item"),
		Expectation: c.T("compose.expectation"), Perception: c.T("compose.perception"), Rows: rows, Tested: true, Grouped: true}))
	s.Blocks = append(s.Blocks, wording.Prose(c.Spread(rows, c.Quote))...)
	return s
}

// asked tells whether any statement was answered at all, in however small a group.
func asked(c *wording.Composer) bool {
	return slices.ContainsFunc(c.Results.Service.Items, func(p result.Pair) bool {
		return p.Perception.Status != result.NotMeasured || p.Expectation.Status != result.NotMeasured
	})
}

func itemsTitle(c *wording.Composer, rows []wording.Compared) string {
	below, measured := 0, 0
	for _, r := range rows {
		if r.Gap.OK() {
			measured++
			if r.Clear && r.Gap.Value < 0 {
				below++
			}
		}
	}
	switch {
	case measured == 0:
		return c.T("compose.gap5.pair")
	case below == 0:
		return c.T("compose.items.none", wording.Args{"n": measured})
	}
	return c.OutOf("compose.items.below", below, measured)
}

// weightsSection is the importance customers give to each dimension.
func weightsSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "weights", Title: c.T("compose.weights"), Note: c.T("compose.weights.note")}
	var rows []wording.Bar
	for _, w := range c.Results.Service.Weights {
		rows = append(rows, wording.Bar{Label: c.Names.Dimension(w.Dimension), E: wording.Negated(w.Points)})
	}
	rows = wording.BySize(rows, func(b wording.Bar) result.Estimate { return b.E })
	for i := range rows {
		rows[i].E = wording.Negated(rows[i].E)
	}
	if len(rows) == 0 || !rows[0].E.OK() {
		if c.Results.Service.Status == result.Measured {
			s.Blocks = []report.Block{c.Unmeasured(c.T("compose.weights"), c.Needs(result.ReasonNoWeights))}
		}
		return s
	}
	s.Blocks = []report.Block{c.BarChart(wording.Bars{ID: "gap5-weights", Title: weightsTitle(c, rows),
		Subtitle: c.T("compose.subtitle.points", wording.Args{"level": c.Level()}), What: c.T("compose.dimension"), Heading: c.T("compose.points"),
		Axis: report.Axis{Name: c.T("compose.points"), Decimals: 1, Min: 0, Max: wording.RoundUp(rows[0].E.Value, 10)}, Look: c.Hundred, Rows: rows})}
	s.Blocks = append(s.Blocks, wording.Prose(pointsNote(c))...)
	return s
}

// pointsNote says how many customers shared their points out and how many of these had to be rescaled or set aside; "" when none had.
func pointsNote(c *wording.Composer) string {
	v := c.Results.Service
	if v.PointsRescaled == 0 && v.PointsInvalid == 0 {
		return ""
	}
	return c.T("alternatives.points", wording.Args{"given": v.PointsGiven, "rescaled": v.PointsRescaled, "invalid": v.PointsInvalid})
}

// weightsTitle names the dimensions that matter most; what overlaps is not put in an order.
func weightsTitle(c *wording.Composer, rows []wording.Bar) string {
	most := wording.Inseparable(rows, func(b wording.Bar) result.Estimate { return b.E })
	if len(most) == len(rows) && len(rows) > 1 {
		return c.T("compose.weights.alike")
	}
	return c.T("compose.weights.most", wording.Args{"names": c.BarLabels(most), "n": len(most), "points": c.Write(c.Hundred(rows[0].E))})
}
