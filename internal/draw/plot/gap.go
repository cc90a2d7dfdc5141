package plot

import (
	"ecart/internal/document/report"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// gap draws dumbbells from expectation to perception with their intervals, each end with its value, the gap at the right.
func (p *pen) gap(g report.GapChart) {
	labels, figures, ends := make([]string, len(g.Rows)), []string{}, []string{}
	unclear := false
	for i, r := range g.Rows {
		labels[i] = r.Label
		figures = append(figures, p.gapFigure(g, r))
		unclear = unclear || r.Gap.Missing == report.Present && !r.Clear
		for _, v := range []report.Interval{r.Expectation, r.Perception} {
			if v.Missing == report.Present {
				ends = append(ends, p.Value(g.Axis, v.Value))
			}
		}
	}
	p.gapLegend(g, unclear)
	head := p.Wrap(g.GapName, p.Small, true, p.W*0.22, "soft")
	figureW := max(p.Widest(figures, p.Body, true), p.BlockWidth(head), p.Width(p.Say("ns"), p.Small, false))
	r := p.newRows(labels, nil, figureW, p.Em(1.9))
	p.Top = p.Write(head, p.W, p.Top, scene.End)
	room := p.Widest(ends, p.Small, true) + p.Em(0.9)
	s := newScale(g.Axis, r.from+room, r.to-room)
	start, group := len(p.Ops), ""
	for i, spec := range g.Rows {
		if g.Groups && (i == 0 || spec.Group != group) {
			group = spec.Group
			r.heading(group)
		}
		p.dumbbell(g, spec, s, r.next(i))
	}
	p.Under(start, func() { r.grid(s) })
	p.bottom(s)
}

func (p *pen) gapFigure(g report.GapChart, r report.GapRow) string {
	if r.Gap.Missing != report.Present {
		return "–"
	}
	return p.Signed(g.Axis, r.Gap.Value)
}

func (p *pen) gapLegend(g report.GapChart, unclear bool) {
	keys := []drawing.Key{
		{Name: g.Expectation, Draw: p.Disc("expectation", false)},
		{Name: g.Perception, Draw: p.Disc("perception", true)},
	}
	for _, r := range g.Rows {
		if r.Expectation.Bound || r.Perception.Bound {
			keys = append(keys, p.WhiskerKey())
			break
		}
	}
	p.Legend(0, keys)
	if unclear {
		p.Top -= p.Small * 0.5
		p.Top = p.Write(p.Wrap(p.Say("ns.legend"), p.Small, false, p.W, "soft"), 0, p.Top, scene.Start) + p.Small*0.6
	}
}

func (p *pen) dumbbell(g report.GapChart, r report.GapRow, s scale, at row) {
	e, o := r.Expectation, r.Perception
	hasE, hasO := e.Missing == report.Present, o.Missing == report.Present
	if hasE && hasO {
		x, x2 := s.at(e.Value), s.at(o.Value)
		p.Rect(min(x, x2), at.y-p.Em(0.17), max(x, x2)-min(x, x2), p.Em(0.34), "band")
	}
	tips := [2]string{p.Named(r.Label, g.Expectation, p.Full(s.axis, e, false)), p.Named(r.Label, g.Perception, p.Full(s.axis, o, false))}
	for i, v := range []report.Interval{e, o} {
		if v.Missing == report.Present && v.Bound {
			p.Whisker(s.at(v.Lo), s.at(v.Hi), at.y, p.Em(0.28), gapPaints[i]).Tip = tips[i]
		}
	}
	if hasE {
		p.Dot(s.at(e.Value), at.y, p.Em(0.4), "expectation", false).Tipped(tips[0])
	}
	if hasO {
		p.Dot(s.at(o.Value), at.y, p.Em(0.4), "perception", true).Tipped(tips[1])
	}
	p.gapValues(s, at.y, e, o)
	switch {
	case !hasE && !hasO:
		p.Middle((s.from+s.to)/2, at.y, p.Missing(o.Missing), p.Small, false, scene.Middle, "faint").Tipped(tips[1])
	case !hasO:
		p.gapAbsent(s, at.y, e, drawing.Join(g.Perception, p.Missing(o.Missing)), tips[1])
	case !hasE:
		p.gapAbsent(s, at.y, o, drawing.Join(g.Expectation, p.Missing(e.Missing)), tips[0])
	}
	p.gapLabel(g, r, at)
}

var gapPaints = [2]scene.Paint{"expectation", "perception"}

// gapAbsent says why one end is missing, on the side of the other end that has more room; where neither has enough, on hover only.
func (p *pen) gapAbsent(s scale, y float64, other report.Interval, text, tip string) {
	lo, hi := s.at(other.Value)-p.Em(0.8), s.at(other.Value)+p.Em(0.8)
	if other.Bound {
		lo, hi = min(lo, s.at(other.Lo)-p.Em(0.4)), max(hi, s.at(other.Hi)+p.Em(0.4))
	}
	hi += p.Width(p.Value(s.axis, other.Value), p.Small, true) + p.Em(0.4)
	need := p.Width(text, p.Small, false)
	switch {
	case need <= lo-s.from:
		p.Middle(lo, y, text, p.Small, false, scene.End, "faint").Tipped(tip)
	case need <= s.to-hi:
		p.Middle(hi, y, text, p.Small, false, scene.Start, "faint").Tipped(tip)
	default:
		p.Circle(s.from, y, p.Em(0.22), "card").Outlined(1, "axis").Tipped(tip)
	}
}

// gapValues writes each end's value on its outer side, where nothing else stands.
func (p *pen) gapValues(s scale, y float64, e, o report.Interval) {
	type end struct {
		v     report.Interval
		paint scene.Paint
	}
	var ends []end
	for _, x := range []end{{e, "expectation"}, {o, "perception"}} {
		if x.v.Missing == report.Present {
			ends = append(ends, x)
		}
	}
	if len(ends) == 2 && ends[1].v.Value < ends[0].v.Value {
		ends[0], ends[1] = ends[1], ends[0]
	}
	for i, x := range ends {
		lo, hi := s.at(x.v.Value)-p.Em(0.4), s.at(x.v.Value)+p.Em(0.4)
		for _, other := range ends { // the other's interval may reach farther out
			lo, hi = min(lo, s.at(other.v.Value)-p.Em(0.4)), max(hi, s.at(other.v.Value)+p.Em(0.4))
			if other.v.Bound {
				lo, hi = min(lo, s.at(other.v.Lo)), max(hi, s.at(other.v.Hi))
			}
		}
		text := p.Value(s.axis, x.v.Value)
		if i == 0 && len(ends) == 2 {
			p.Middle(lo-p.Em(0.4), y, text, p.Small, true, scene.End, x.paint)
		} else {
			p.Middle(hi+p.Em(0.4), y, text, p.Small, true, scene.Start, x.paint)
		}
	}
}

// gapLabel writes the gap at the right: coloured by its sign when it is beyond noise, else marked as not.
func (p *pen) gapLabel(g report.GapChart, r report.GapRow, at row) {
	text := p.gapFigure(g, r)
	tip := p.Named(r.Label, g.GapName, p.Full(g.Axis, r.Gap, true))
	paint := scene.Paint("soft")
	y := at.figureY
	switch {
	case r.Gap.Missing != report.Present:
	case !r.Clear:
		if p.Narrow { // beside each other: the label has one line at least
			w := p.Width(text, p.Body, true)
			p.Middle(p.W-w-p.Em(0.4), y, p.Say("ns"), p.Small, false, scene.End, "soft").Tipped(tip)
		} else {
			p.Middle(p.W, y+p.Small*0.68, p.Say("ns"), p.Small, false, scene.End, "soft").Tipped(tip)
			y -= p.Body * 0.5
		}
	case r.Gap.Value < 0:
		paint = "bad"
	case r.Gap.Value > 0:
		paint = "good"
	}
	p.Middle(p.W, y, text, p.Body, true, scene.End, paint).Tipped(tip)
}
