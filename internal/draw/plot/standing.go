package plot

import (
	"ecart/internal/document/report"
	"ecart/internal/draw/meaning"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// standing draws the mark of an estimate: ▲ above, ▼ below, a disc where there is no clear difference.
func (p *pen) standing(s report.Standing, x, y, r float64, paint scene.Paint) *scene.Op {
	switch s {
	case report.Above:
		return p.Shape(2, x, y, r*1.05, paint)
	case report.Below:
		return p.Shape(4, x, y, r*1.05, paint)
	}
	return p.Dot(x, y, r, paint, false)
}

// standingKeys are the legend's entries of the standings that occur.
func (p *pen) standingKeys(n report.StandingNames, good report.Polarity, seen map[report.Standing]bool) []drawing.Key {
	var keys []drawing.Key
	for s := report.Above; s <= report.Below; s++ {
		if seen[s] {
			keys = append(keys, drawing.Key{Name: n.Of(s), Draw: func(x, y, size float64) {
				p.standing(s, x+size/2, y, size*0.42, scene.Paint(meaning.Standing(s, good)))
			}})
		}
	}
	return keys
}

// figure writes a value, signed where values are differences, or a dash.
func (p *pen) figure(a report.Axis, v report.Interval, signed bool) string {
	switch {
	case v.Missing != report.Present:
		return "–"
	case signed:
		return p.Signed(a, v.Value)
	}
	return p.Value(a, v.Value)
}

// dashKey is the legend's entry of a line with its value.
func (p *pen) dashKey(l report.Line, a report.Axis, dash []float64) drawing.Key {
	if !l.Set {
		return drawing.Key{}
	}
	return drawing.Key{Name: p.Named(l.Name, "", p.Value(a, l.Value)), Wide: true, Draw: func(x, y, size float64) {
		p.Line(x, y, x+size, y, 1.2, "ink").Dash = dash
	}}
}

// absence says in the middle of a row why there is nothing to draw, shortened to the room there is.
func (p *pen) absence(from, to, y float64, m report.Missing, tip string) {
	text := p.Face(false).Ellipsis(p.Missing(m), p.Small, to-from)
	p.Middle((from+to)/2, y, text, p.Small, false, scene.Middle, "soft").Tipped(tip)
}
