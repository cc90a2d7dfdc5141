package compose

import (
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// manyAtCeiling is the share of expectations at the top of the scale from which the gap says little beyond the perception (method §0).
const manyAtCeiling = 0.80

// gap5Page is the customers' own: what they perceived against what they expected.
func gap5Page(c *composer) report.Page {
	s := c.r.Service
	return c.gapPage(5, []report.Figure{
		c.figure(c.t("compose.expectation"), c.rating(s.Overall.Expectation)),
		c.figure(c.t("compose.perception"), c.rating(s.Overall.Perception)),
		c.figure(c.t("compose.gap5.score"), c.difference(c.gap(5).Score)),
		c.indexFigure(c.gap(5)),
	}, c.overallSentence(), c.variantSection(), c.experienceSection(), c.itemsSection(), c.answersSection(), c.mapSection(), c.itemHeatSection(), c.weightsSection())
}

// variantSection is the same gap measured in the other ways the literature knows.
func (c *composer) variantSection() report.Section {
	s := c.r.Service
	return report.Section{ID: "variants", Plain: true, Blocks: present(
		c.figure(c.t("compose.gap5.weighted"), c.difference(s.Weighted), c.t("compose.gap5.weighted.detail")),
		c.figure(c.t("compose.gap5.mean_weighted"), c.difference(s.MeanWeighted), c.t("compose.gap5.mean_weighted.detail")),
		c.figure(c.t("compose.gap5.performance"), c.rating(s.Performance), c.t("compose.gap5.performance.detail")),
		c.figure(c.t("compose.gap5.weighted_performance"), c.rating(s.WeightedPerformance), c.t("compose.gap5.weighted.detail")),
	)}
}

func (c *composer) experienceSection() report.Section {
	s := report.Section{ID: "dimensions", Title: c.t("compose.dimensions"), PDF: true}
	if !c.r.Service.Overall.Gap.OK() && c.r.Service.Status != analysis.Measured {
		return s
	}
	rows := bySize(c.pairs(c.r.Service.Dimensions, c.names.dimension), func(r compared) analysis.Estimate { return r.gap })
	if len(rows) == 0 {
		return s
	}
	s.Blocks = append(s.Blocks, c.dumbbell(dumbbells{id: "gap5-dimensions", title: c.experienceTitle(rows), note: c.t("compose.gap5.note"),
		what: c.t("compose.dimension"), expectation: c.t("compose.expectation"), perception: c.t("compose.perception"), rows: rows, tested: true}))
	s.Blocks = append(s.Blocks, prose(c.spread(rows, bare))...)
	if ceiling := c.r.Service.AtCeiling; ceiling >= manyAtCeiling {
		s.Blocks = append(s.Blocks, c.remark(c.t("compose.ceiling"), c.t("compose.ceiling.text", args{"share": c.p.Percent(ceiling, 0)})))
	}
	if !c.r.Service.Paired && c.r.Service.Overall.Gap.OK() {
		s.Blocks = append(s.Blocks, c.remark(c.t("compose.unpaired"), c.t("compose.unpaired.text")))
	}
	return s
}

// experienceTitle names the dimensions that fall shortest.
func (c *composer) experienceTitle(rows []compared) string {
	if len(rows) > 0 && rows[0].gap.OK() && rows[0].gap.Value < 0 && rows[0].clear {
		worst := furthest(rows)
		return c.t("compose.gap5.worst", args{"names": c.labels(worst), "n": len(worst), "gap": c.write(c.difference(rows[0].gap))})
	}
	return c.t("compose.gap5.pair")
}

// overallSentence is expectation, perception and gap in one sentence.
func (c *composer) overallSentence() string {
	o := c.r.Service.Overall
	if !o.Expectation.OK() || !o.Perception.OK() || !o.Gap.OK() {
		return ""
	}
	return c.t("compose.gap5.overall", args{"e": c.write(c.plain(o.Expectation)), "p": c.write(c.plain(o.Perception)),
		"max": c.short(c.r.ScaleMax), "gap": c.full(c.difference(o.Gap))})
}

func (c *composer) pairs(ps []analysis.Pair, name func(string) string) []compared {
	var rows []compared
	for _, p := range ps {
		rows = append(rows, compared{label: name(p.ID), expectation: p.Expectation, perception: p.Perception, gap: p.Gap, test: p.Test, clear: p.Test.Clear(c.r.Level)})
	}
	return rows
}

// itemsSection shows every item under its dimension, in each the largest shortfall first.
func (c *composer) itemsSection() report.Section {
	s := report.Section{ID: "items", Title: c.t("compose.items"), Note: c.t("compose.items.note")}
	var rows []compared
	for _, d := range c.cfg.Model.Dimensions {
		var group []analysis.Pair
		for _, it := range c.r.Service.Items {
			if c.names.items[it.ID].Dimension == d.ID {
				group = append(group, it)
			}
		}
		for _, r := range bySize(c.pairs(group, c.names.item), func(r compared) analysis.Estimate { return r.gap }) {
			r.group = d.Name
			rows = append(rows, r)
		}
	}
	if len(rows) == 0 {
		return s
	}
	s.Blocks = append(s.Blocks, c.dumbbell(dumbbells{id: "gap5-items", title: c.itemsTitle(rows), what: c.t("compose.item"),
		expectation: c.t("compose.expectation"), perception: c.t("compose.perception"), rows: rows, tested: true, grouped: true}))
	s.Blocks = append(s.Blocks, prose(c.spread(rows, c.quote))...)
	return s
}

func (c *composer) itemsTitle(rows []compared) string {
	below, measured := 0, 0
	for _, r := range rows {
		if r.gap.OK() {
			measured++
			if r.clear && r.gap.Value < 0 {
				below++
			}
		}
	}
	switch {
	case measured == 0:
		return c.t("compose.gap5.pair")
	case below == 0:
		return c.t("compose.items.none", args{"n": measured})
	}
	return c.outOf("compose.items.below", below, measured)
}

// weightsSection is the importance customers give to each dimension.
func (c *composer) weightsSection() report.Section {
	s := report.Section{ID: "weights", Title: c.t("compose.weights"), Note: c.t("compose.weights.note")}
	var rows []bar
	for _, w := range c.r.Service.Weights {
		rows = append(rows, bar{label: c.names.dimension(w.Dimension), e: negated(w.Points)})
	}
	rows = bySize(rows, func(b bar) analysis.Estimate { return b.e })
	for i := range rows {
		rows[i].e = negated(rows[i].e)
	}
	if len(rows) == 0 || !rows[0].e.OK() {
		if c.r.Service.Status == analysis.Measured {
			s.Blocks = []report.Block{c.unmeasured(c.t("compose.weights"), c.needs(analysis.ReasonNoWeights))}
		}
		return s
	}
	s.Blocks = []report.Block{c.barChart(bars{id: "gap5-weights", title: c.weightsTitle(rows),
		subtitle: c.t("compose.subtitle.points", args{"level": c.level()}), what: c.t("compose.dimension"), heading: c.t("compose.points"),
		axis: report.Axis{Name: c.t("compose.points"), Decimals: 1, Min: 0, Max: roundUp(rows[0].e.Value, 10)}, look: c.hundred, rows: rows})}
	return s
}

// weightsTitle names the dimensions that matter most; what overlaps is not put in an order.
func (c *composer) weightsTitle(rows []bar) string {
	most := inseparable(rows, func(b bar) analysis.Estimate { return b.e })
	if len(most) == len(rows) && len(rows) > 1 {
		return c.t("compose.weights.alike")
	}
	return c.t("compose.weights.most", args{"names": c.barLabels(most), "n": len(most), "points": c.write(c.hundred(rows[0].e))})
}

// negated turns an estimate round, so that the largest comes first in bySize.
func negated(e analysis.Estimate) analysis.Estimate {
	e.Value, e.Lo, e.Hi = -e.Value, -e.Hi, -e.Lo
	return e
}
