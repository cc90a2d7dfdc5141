package plot

import (
	"ecart/internal/document/report"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// bar draws level bars with their values at the ends, and the running share as a rising line with a column of its own.
func (p *pen) bar(b report.BarChart) {
	labels, shares, values := []string{}, []string{}, []string{}
	bound, negative := false, false
	for _, r := range b.Rows {
		labels = append(labels, r.Label)
		if b.Cumulative != "" {
			shares = append(shares, p.share(r.Cumulative))
		}
		if r.Value.Missing == report.Present {
			values = append(values, p.Value(b.Axis, r.Value.Value))
			bound = bound || r.Value.Bound
			negative = negative || r.Value.Value < 0 || r.Value.Bound && r.Value.Lo < 0
		}
	}
	if bound {
		p.Legend(0, []drawing.Key{p.WhiskerKey()})
	}
	head := p.Wrap(b.Cumulative, p.Small, true, p.W*0.2, "soft")
	run := runningShare{from: p.W, to: p.W - p.Widest(shares, p.Body, false) - p.Em(1)}
	figureW := max(p.Widest(shares, p.Body, false), p.BlockWidth(head))
	if b.Cumulative != "" && !p.Narrow {
		run.from = run.to - p.W*0.17
		figureW = max(figureW, p.W-run.from)
	}
	r := p.newRows(labels, nil, figureW, p.Em(1.4))
	if b.Cumulative != "" {
		p.Top = p.Write(head, p.W, p.Top, scene.End) + p.Em(0.2)
	}
	room := p.Widest(values, p.Body, true) + p.Em(0.6)
	from := r.from
	if negative {
		from += room
	}
	s := newScale(barAxis(b.Axis), from, r.to-room)
	start, top := len(p.Ops), p.Top
	for i, spec := range b.Rows {
		at := r.next(i)
		p.barRow(b, spec, s, at)
		if b.Cumulative != "" {
			paint := scene.Paint("soft")
			if spec.Strong {
				paint = "ink"
			}
			run.through(spec.Cumulative, at.y)
			p.Middle(p.W, at.figureY, shares[i], p.Body, false, scene.End, paint).Tipped(p.Named(spec.Label, b.Cumulative, shares[i]))
		}
	}
	bottom := p.Top
	p.Under(start, func() {
		r.grid(s)
		r.upright(s.at(0), 1, "axis", nil)
		if run.from < run.to {
			p.Path(append(drawing.Segment(run.from, top, run.from, bottom), drawing.Segment(run.to, top, run.to, bottom)...), "").Outlined(0.7, "grid")
		}
	})
	run.draw(p)
	p.bottom(s)
}

// runningShare is the line of running shares, from 0 at from to 1 at to; on narrow drawings from lies beyond to and it
// stays away.
type runningShare struct {
	from, to float64
	points   []float64 // x, y, x, y …
}

func (r *runningShare) through(share, y float64) {
	r.points = append(r.points, r.from+min(max(share, 0), 1)*(r.to-r.from), y)
}

func (r *runningShare) draw(p *pen) {
	if r.from >= r.to {
		return
	}
	p.Polyline(r.points, 1.3, "soft")
	for i := 0; i+1 < len(r.points); i += 2 {
		p.Dot(r.points[i], r.points[i+1], p.Em(0.27), "soft", false)
	}
}

// barAxis lets the axis hold zero, as a bar's length is its value; where the scale of answers begins above zero, the
// bars begin with it.
func barAxis(a report.Axis) report.Axis {
	if a.Min <= 0 || a.Min >= a.Max {
		a.Min, a.Max = min(a.Min, 0), max(a.Max, 0)
	}
	return a
}

func (p *pen) barRow(b report.BarChart, r report.BarRow, s scale, at row) {
	v := r.Value
	tip := p.Named(r.Label, "", p.Full(b.Axis, v, false))
	if v.Missing != report.Present {
		p.Middle(s.at(0)+p.Em(0.5), at.y, p.Missing(v.Missing), p.Small, false, scene.Start, "faint").Tipped(tip)
		return
	}
	strong := r.Strong || b.Cumulative == "" // only among running shares do some count for more
	paint := scene.Paint("axis")
	if strong {
		paint = "accent"
	}
	zero, x, height := s.at(0), s.at(v.Value), p.Em(1)
	p.Rect(min(zero, x), at.y-height/2, max(x, zero)-min(x, zero), height, paint).Tipped(tip).R = 1.5
	lo, hi := min(zero, x), max(zero, x)
	if v.Bound {
		on := scene.Paint("ink")
		if strong {
			on = "on-accent"
		}
		p.barInterval(s, v, x, at.y, on)
		lo, hi = min(lo, s.at(v.Lo)), max(hi, s.at(v.Hi))
	}
	text := p.Value(b.Axis, v.Value)
	if v.Value < 0 {
		p.Middle(lo-p.Em(0.4), at.y, text, p.Body, true, scene.End, "ink").Tipped(tip)
		return
	}
	p.Middle(hi+p.Em(0.4), at.y, text, p.Body, true, scene.Start, "ink").Tipped(tip)
}
