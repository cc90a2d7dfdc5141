package plot

import (
	"ecart/internal/document/report"
	"ecart/internal/draw/meaning"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// funnel draws places by the number of their answers between the limits that chance sets for it: the inner ones a band, the outer ones lines.
// A place outside is ▲ or ▼ with its name beside it, or with a number and the names beneath where they do not all fit.
func (p *pen) funnel(f report.FunnelChart) {
	p.funnelLegend(f)
	var outside []report.FunnelPoint
	m := report.MapChart{X: f.X, Y: f.Y}
	for _, pt := range f.Points {
		if pt.Standing == report.Above || pt.Standing == report.Below {
			outside = append(outside, pt)
			m.Points = append(m.Points, report.MapPoint{Label: pt.Label, X: pt.Size, Y: pt.Value.Value})
		}
	}
	q := &quadrantPlot{pen: p, MapChart: m}
	q.mark = func(i int, x, y, r float64) *scene.Op {
		return p.standing(outside[i].Standing, x, y, r, scene.Paint(meaning.Standing(outside[i].Standing, f.Polarity)))
	}
	q.layout()
	start := len(p.Ops)
	q.frame()
	p.Under(start, func() { q.limits(f) })
	q.outer(f)
	q.label(nil, append(q.inside(f), q.edges(f)...))
	p.Top = q.area.Y1
	p.bottom(q.sx)
	if q.numbered && len(outside) > 0 {
		q.list()
	}
}

func (p *pen) funnelLegend(f report.FunnelChart) {
	seen := map[report.Standing]bool{}
	for _, pt := range f.Points {
		seen[pt.Standing] = true
	}
	keys := p.standingKeys(f.Names, f.Polarity, seen)
	if len(f.Limits) > 0 {
		keys = append(keys, drawing.Key{Name: f.Inner, Draw: p.Square("band")},
			drawing.Key{Name: f.Outer, Wide: true, Draw: func(x, y, size float64) { p.Line(x, y, x+size, y, 1.2, "soft").Dash = outerDash }})
	}
	p.Legend(0, append(keys, p.dashKey(f.Centre, f.Y, nil)))
}

var outerDash = []float64{5, 3}

// limits draws the band between the inner limits and the line of the centre.
func (q *quadrantPlot) limits(f report.FunnelChart) {
	if len(f.Limits) > 1 {
		var ring []float64
		for _, l := range f.Limits {
			ring = append(ring, q.sx.at(l.Size), q.sy.at(l.InnerHi))
		}
		for i := len(f.Limits) - 1; i >= 0; i-- {
			ring = append(ring, q.sx.at(f.Limits[i].Size), q.sy.at(f.Limits[i].InnerLo))
		}
		q.Polygon(ring, "band")
	}
}

// outer draws the outer limits and the centre.
func (q *quadrantPlot) outer(f report.FunnelChart) {
	for _, end := range []func(report.FunnelLimit) float64{
		func(l report.FunnelLimit) float64 { return l.OuterLo }, func(l report.FunnelLimit) float64 { return l.OuterHi }} {
		var line []float64
		for _, l := range f.Limits {
			line = append(line, q.sx.at(l.Size), q.sy.at(end(l)))
		}
		if len(line) > 2 {
			q.Polyline(line, 1.2, "soft").Dash = outerDash
		}
	}
	if f.Centre.Set {
		y := q.sy.at(f.Centre.Value)
		q.Line(q.area.X0, y, q.area.X1, y, 1.2, "ink")
	}
}

// edges are strips along the outer limits, which names had better not lie on.
func (q *quadrantPlot) edges(f report.FunnelChart) []scene.Box {
	var boxes []scene.Box
	for i := 1; i < len(f.Limits); i++ {
		a, b := f.Limits[i-1], f.Limits[i]
		for _, ends := range [][2]float64{{a.OuterLo, b.OuterLo}, {a.OuterHi, b.OuterHi}} {
			y, y2 := q.sy.at(ends[0]), q.sy.at(ends[1])
			boxes = append(boxes, scene.Box{X0: q.sx.at(a.Size), Y0: min(y, y2) - 1, X1: q.sx.at(b.Size), Y1: max(y, y2) + 1})
		}
	}
	return boxes
}

// inside draws the places within the limits and returns where they are.
func (q *quadrantPlot) inside(f report.FunnelChart) []scene.Box {
	r := q.radius() * 0.8
	var boxes []scene.Box
	for _, pt := range f.Points {
		if pt.Standing == report.Above || pt.Standing == report.Below {
			continue
		}
		x, y := q.sx.at(pt.Size), q.sy.at(pt.Value.Value)
		tip := q.Named(pt.Label, "", drawing.Join(q.Named(f.Y.Name, "", q.Value(f.Y, pt.Value.Value)), q.Named(f.X.Name, "", q.Value(f.X, pt.Size)), f.Names.Of(pt.Standing)))
		q.Dot(x, y, r, "unknown", false).Tipped(tip)
		boxes = append(boxes, scene.Box{X0: x - r, Y0: y - r, X1: x + r, Y1: y + r})
	}
	return boxes
}
