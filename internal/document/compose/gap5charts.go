package compose

import (
	"math"

	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// answersSection shows how the answers on what was perceived spread over the scale.
func (c *composer) answersSection() report.Section {
	s := report.Section{ID: "answers", Title: c.t("compose.answers"), Note: c.t("compose.answers.note")}
	categories := c.categories()
	spec := report.LikertChart{Categories: categories, Neutral: -1}
	if len(categories)%2 == 1 {
		spec.Neutral = len(categories) / 2
	}
	table := report.Table{ID: "gap5-answers-table", Caption: c.t("compose.answers"), Columns: columns(wide(c.t("compose.item")), numeric(categories...), numeric(c.t("compose.n")))}
	var parts []string
	for _, a := range c.answersBySatisfaction() {
		r := report.LikertRow{Label: c.names.item(a.Item), N: a.N, Shares: a.Shares}
		if a.Status != analysis.Measured && a.Status != analysis.Indicative || len(a.Shares) != len(categories) {
			r.N, r.Shares, r.Missing = 0, nil, report.TooFew
		}
		spec.Rows = append(spec.Rows, r)
		line := row(r.Label)
		for i := range categories {
			v := report.Value{Kind: report.Percent, Missing: r.Missing}
			if r.Shares != nil {
				v.Number = r.Shares[i]
			}
			line.Cells = append(line.Cells, report.Cell{Value: v})
		}
		line.Cells = append(line.Cells, report.Cell{Value: based(report.Value{N: r.N})})
		table.Rows = append(table.Rows, line)
		if r.Shares != nil {
			parts = append(parts, c.t("compose.answers.part", args{"item": r.Label, "share": c.p.Percent(low(r.Shares), 0)}))
		}
	}
	if len(parts) == 0 {
		if len(spec.Rows) > 0 {
			s.Blocks = []report.Block{c.hidden(c.t("compose.answers"))}
		}
		return s
	}
	title := c.t("compose.answers.title", args{"item": spec.Rows[0].Label})
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "gap5-answers", Title: title, Subtitle: c.t("compose.subtitle.answers"),
		Alt: c.alt(title, parts), Spec: spec, Table: table}}}
	return s
}

// categories are the scale's points in words, or as numbers where they have none.
func (c *composer) categories() []string {
	scale := c.cfg.Model.Scale
	if len(scale.Names) > 0 {
		return scale.Names
	}
	var names []string
	for v := c.r.ScaleMin; v <= c.r.ScaleMax; v++ {
		names = append(names, c.short(v))
	}
	return names
}

// answersBySatisfaction puts the item with the most answers in the lower half first.
func (c *composer) answersBySatisfaction() []analysis.Answers {
	return bySize(c.r.Service.Answers, func(a analysis.Answers) analysis.Estimate {
		return analysis.Estimate{Value: -low(a.Shares), Status: a.Status}
	})
}

// low is the share of answers below the middle of the scale.
func low(shares []float64) float64 {
	sum := 0.0
	for _, s := range shares[:len(shares)/2] {
		sum += s
	}
	return sum
}

// fewestPoints is how many items a map needs to say anything (method §4).
const fewestPoints = 4

// mapSection sets importance against performance, with the crosshair at the means of the items.
func (c *composer) mapSection() report.Section {
	s := report.Section{ID: "map", Title: c.t("compose.map"), Note: c.t("compose.map.note")}
	spec := report.MapChart{Corners: [4]string{c.t("compose.map.fix"), c.t("compose.map.keep"), c.t("compose.map.low"), c.t("compose.map.over")}}
	table := report.Table{ID: "gap5-map-table", Caption: c.t("compose.map"), Sort: true, Columns: columns(wide(c.t("compose.item")),
		[]report.Column{textual(c.t("compose.dimension"))}, numeric(c.t("compose.map.x"), c.t("compose.map.y"), c.t("compose.n")), []report.Column{textual(c.t("compose.map.corner"))})}
	group := map[string]int{}
	for i, d := range c.cfg.Model.Dimensions {
		group[d.ID] = i
		spec.Groups = append(spec.Groups, d.Name)
	}
	for _, it := range c.r.Service.Items {
		if it.Expectation.OK() && it.Perception.OK() && finite(it.Expectation.Value) && finite(it.Perception.Value) {
			spec.Points = append(spec.Points, report.MapPoint{Label: c.names.item(it.ID), Group: group[c.names.items[it.ID].Dimension],
				X: it.Perception.Value, Y: it.Expectation.Value, N: it.Gap.N})
		}
	}
	if len(spec.Points) < fewestPoints {
		return report.Section{}
	}
	c.cross(&spec)
	var fix []string
	for _, p := range spec.Points {
		corner := corner(spec, p)
		table.Rows = append(table.Rows, row(p.Label, words(spec.Groups[p.Group]), report.Value{Number: p.X, Decimals: 2}, report.Value{Number: p.Y, Decimals: 2}, based(report.Value{N: p.N}), words(spec.Corners[corner])))
		if corner == 0 {
			fix = append(fix, p.Label)
		}
	}
	title := c.t("compose.map.title", args{"n": len(fix)})
	if len(fix) == 0 {
		title = c.t("compose.map.title.none")
	}
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "gap5-map", Title: title, Subtitle: c.t("compose.map.subtitle"),
		Alt: c.alt(title, fix), Note: c.t("compose.map.relative"), Spec: spec, Table: table}}}
	return s
}

// cross sets the crosshair to the means of the items, and the axes to the half points of the scale around them.
func (c *composer) cross(spec *report.MapChart) {
	x := report.Axis{Name: c.t("compose.map.x"), Min: math.Inf(1), Max: math.Inf(-1), Decimals: 2}
	y := report.Axis{Name: c.t("compose.map.y"), Min: math.Inf(1), Max: math.Inf(-1), Decimals: 2}
	for _, p := range spec.Points {
		spec.XCross += p.X / float64(len(spec.Points))
		spec.YCross += p.Y / float64(len(spec.Points))
		x.Min, x.Max = min(x.Min, p.X), max(x.Max, p.X)
		y.Min, y.Max = min(y.Min, p.Y), max(y.Max, p.Y)
	}
	for _, a := range []*report.Axis{&x, &y} {
		a.Min, a.Max = math.Floor(2*a.Min-0.2)/2, math.Ceil(2*a.Max+0.2)/2
	}
	spec.X, spec.Y = x, y
}

// corner is the index of a point's quadrant in Corners; a point on a line counts as high (method §4).
func corner(m report.MapChart, p report.MapPoint) int {
	switch {
	case p.Y >= m.YCross && p.X < m.XCross:
		return 0
	case p.Y >= m.YCross:
		return 1
	case p.X < m.XCross:
		return 2
	}
	return 3
}

// mostColumns is how many locations a heat map shows; with more, those that fall shortest.
const mostColumns = 12

// itemHeatSection shows where each item falls short.
func (c *composer) itemHeatSection() report.Section {
	s := report.Section{ID: "heat", Title: c.t("compose.heat.items"), Note: c.t("compose.heat.note")}
	b, ok := c.breakdown("location")
	if !ok {
		return s
	}
	levels := bySize(b.Levels, func(l analysis.Level) analysis.Estimate { return l.Gap })
	h := heat{id: "gap5-heat", title: c.t("compose.heat.items"), what: c.t("compose.item"), named: c.quote}
	if len(levels) > mostColumns {
		h.note = c.t("compose.heat.cut", args{"shown": mostColumns, "n": len(levels)})
		levels = levels[:mostColumns]
	}
	for _, l := range levels {
		h.columns = append(h.columns, c.levelName(b, l.Level))
	}
	for i, it := range c.r.Service.Items {
		line := heatLine{label: c.names.item(it.ID), group: c.names.dimensionOf(it.ID)}
		for _, l := range levels {
			line.cells = append(line.cells, at(l.Items, i))
		}
		h.lines = append(h.lines, line)
	}
	if len(h.lines) > 0 {
		s.Blocks = []report.Block{c.heatMap(h)}
	}
	return s
}

// at returns an estimate of a level, suppressed where the level holds none.
func at(es []analysis.Estimate, i int) analysis.Estimate {
	if i < len(es) {
		return es[i]
	}
	return analysis.Estimate{Status: analysis.Suppressed}
}

// roundUp returns the next multiple of step at or above v, at least one step.
func roundUp(v, step float64) float64 { return max(step, math.Ceil(v/step)*step) }
