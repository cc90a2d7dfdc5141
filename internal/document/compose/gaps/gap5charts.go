package gaps

import (
	"math"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// answersSection shows how the answers on what was perceived spread over the scale.
func answersSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "answers", Title: c.T("compose.answers"), Note: c.T("compose.answers.note")}
	categories := categories(c)
	spec := report.LikertChart{Categories: categories, Neutral: -1}
	if len(categories)%2 == 1 {
		spec.Neutral = len(categories) / 2
	}
	table := report.Table{ID: "gap5-answers-table", Caption: c.T("compose.answers"), Columns: wording.Columns(wording.Wide(c.T("compose.item")), wording.Numeric(categories...), wording.Numeric(c.T("compose.n")))}
	var parts []string
	for _, a := range answersBySatisfaction(c) {
		r := report.LikertRow{Label: c.Names.Item(a.Item), N: a.N, Shares: a.Shares}
		if a.Status != result.Measured && a.Status != result.Indicative || len(a.Shares) != len(categories) {
			r.N, r.Shares, r.Missing = 0, nil, report.TooFew
		}
		spec.Rows = append(spec.Rows, r)
		line := wording.Row(r.Label)
		for i := range categories {
			v := report.Value{Kind: report.Percent, Missing: r.Missing}
			if r.Shares != nil {
				v.Number = r.Shares[i]
			}
			line.Cells = append(line.Cells, report.Cell{Value: v})
		}
		line.Cells = append(line.Cells, report.Cell{Value: wording.Based(report.Value{N: r.N})})
		table.Rows = append(table.Rows, line)
		if r.Shares != nil {
			parts = append(parts, c.T("compose.answers.part", wording.Args{"item": r.Label, "share": c.Printer.Percent(low(r.Shares), 0)}))
		}
	}
	if len(parts) == 0 {
		if len(spec.Rows) > 0 {
			s.Blocks = []report.Block{c.Hidden(c.T("compose.answers"))}
		}
		return s
	}
	title := c.T("compose.answers.title", wording.Args{"item": spec.Rows[0].Label})
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "gap5-answers", Title: title, Subtitle: c.T("compose.subtitle.answers"),
		Alt: c.Alt(title, parts), Spec: spec, Table: table}}}
	return s
}

// categories are the scale's points in words, or as numbers where they have none.
func categories(c *wording.Composer) []string {
	scale := c.Config.Model.Scale
	if len(scale.Names) > 0 {
		return scale.Names
	}
	var names []string
	for v := c.Results.ScaleMin; v <= c.Results.ScaleMax; v++ {
		names = append(names, c.Short(v))
	}
	return names
}

// answersBySatisfaction puts the item with the most answers in the lower half first.
func answersBySatisfaction(c *wording.Composer) []result.Answers {
	return wording.BySize(c.Results.Service.Answers, func(a result.Answers) result.Estimate {
		return result.Estimate{Value: -low(a.Shares), Status: a.Status}
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
func mapSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "map", Title: c.T("compose.map"), Note: c.T("compose.map.note")}
	spec := report.MapChart{Corners: [4]string{c.T("compose.map.fix"), c.T("compose.map.keep"), c.T("compose.map.low"), c.T("compose.map.over")}}
	table := report.Table{ID: "gap5-map-table", Caption: c.T("compose.map"), Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.item")),
		[]report.Column{wording.Textual(c.T("compose.dimension"))}, wording.Numeric(c.T("compose.map.x"), c.T("compose.map.y"), c.T("compose.n")), []report.Column{wording.Textual(c.T("compose.map.corner"))})}
	group := map[string]int{}
	for i, d := range c.Config.Model.Dimensions {
		group[d.ID] = i
		spec.Groups = append(spec.Groups, d.Name)
	}
	for _, it := range c.Results.Service.Items {
		if it.Expectation.OK() && it.Perception.OK() && wording.Finite(it.Expectation.Value) && wording.Finite(it.Perception.Value) {
			spec.Points = append(spec.Points, report.MapPoint{Label: c.Names.Item(it.ID), Group: group[c.Names.Items[it.ID].Dimension],
				X: it.Perception.Value, Y: it.Expectation.Value, N: it.Gap.N})
		}
	}
	if len(spec.Points) < fewestPoints {
		return report.Section{}
	}
	cross(c, &spec)
	var fix []string
	for _, p := range spec.Points {
		corner := corner(spec, p)
		table.Rows = append(table.Rows, wording.Row(p.Label, wording.Words(spec.Groups[p.Group]), report.Value{Number: p.X, Decimals: 2}, report.Value{Number: p.Y, Decimals: 2}, wording.Based(report.Value{N: p.N}), wording.Words(spec.Corners[corner])))
		if corner == 0 {
			fix = append(fix, p.Label)
		}
	}
	title := c.T("compose.map.title", wording.Args{"n": len(fix)})
	if len(fix) == 0 {
		title = c.T("compose.map.title.none")
	}
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "gap5-map", Title: title, Subtitle: c.T("compose.map.subtitle"),
		Alt: c.Alt(title, fix), Note: c.T("compose.map.relative"), Spec: spec, Table: table}}}
	return s
}

// cross sets the crosshair to the means of the items, and the axes to the half points of the scale around them.
func cross(c *wording.Composer, spec *report.MapChart) {
	x := report.Axis{Name: c.T("compose.map.x"), Min: math.Inf(1), Max: math.Inf(-1), Decimals: 2}
	y := report.Axis{Name: c.T("compose.map.y"), Min: math.Inf(1), Max: math.Inf(-1), Decimals: 2}
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
func itemHeatSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "heat", Title: c.T("compose.heat.items"), Note: c.T("compose.heat.note")}
	b, ok := c.Breakdown("location")
	if !ok {
		return s
	}
	levels := wording.BySize(b.Levels, func(l result.Level) result.Estimate { return l.Gap })
	h := wording.Heat{ID: "gap5-heat", Title: c.T("compose.heat.items"), What: c.T("compose.item"), Named: c.Quote}
	if len(levels) > mostColumns {
		h.Note = c.T("compose.heat.cut", wording.Args{"shown": mostColumns, "n": len(levels)})
		levels = levels[:mostColumns]
	}
	for _, l := range levels {
		h.Columns = append(h.Columns, c.LevelName(b, l.Level))
	}
	for i, it := range c.Results.Service.Items {
		line := wording.HeatLine{Label: c.Names.Item(it.ID), Group: c.Names.DimensionOf(it.ID)}
		for _, l := range levels {
			line.Cells = append(line.Cells, wording.LevelAt(l.Items, i))
		}
		h.Lines = append(h.Lines, line)
	}
	if len(h.Lines) > 0 {
		s.Blocks = []report.Block{c.HeatMap(h)}
	}
	return s
}
