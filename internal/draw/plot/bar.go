package plot

import (
	"ecart/internal/document/report"
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
			values = append(values, p.value(b.Axis, r.Value.Value))
			bound = bound || r.Value.Bound
			negative = negative || r.Value.Value < 0 || r.Value.Bound && r.Value.Lo < 0
		}
	}
	if bound {
		p.legend(0, []key{p.whiskerKey()})
	}
	head := p.wrap(b.Cumulative, p.small, true, p.W*0.2, "soft")
	run := runningShare{from: p.W, to: p.W - p.widest(shares, p.body, false) - p.em(1)}
	figureW := max(p.widest(shares, p.body, false), p.blockWidth(head))
	if b.Cumulative != "" && !p.narrow {
		run.from = run.to - p.W*0.17
		figureW = max(figureW, p.W-run.from)
	}
	r := p.newRows(labels, nil, figureW, p.em(1.4))
	if b.Cumulative != "" {
		p.y = p.write(head, p.W, p.y, scene.End) + p.em(0.2)
	}
	room := p.widest(values, p.body, true) + p.em(0.6)
	from := r.from
	if negative {
		from += room
	}
	s := newScale(barAxis(b.Axis), from, r.to-room)
	start, top := len(p.Ops), p.y
	for i, spec := range b.Rows {
		at := r.next(i)
		p.barRow(b, spec, s, at)
		if b.Cumulative != "" {
			paint := scene.Paint("soft")
			if spec.Strong {
				paint = "ink"
			}
			run.through(spec.Cumulative, at.y)
			p.middle(p.W, at.figureY, shares[i], p.body, false, scene.End, paint).Tipped(p.named(spec.Label, b.Cumulative, shares[i]))
		}
	}
	bottom := p.y
	p.under(start, func() {
		r.grid(s)
		r.upright(s.at(0), 1, "axis", nil)
		if run.from < run.to {
			p.Path(append(segment(run.from, top, run.from, bottom), segment(run.to, top, run.to, bottom)...), "").Outlined(0.7, "grid")
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
		p.dot(r.points[i], r.points[i+1], p.em(0.27), "soft", false)
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
	tip := p.named(r.Label, "", p.full(b.Axis, v, false))
	if v.Missing != report.Present {
		p.middle(s.at(0)+p.em(0.5), at.y, p.missing(v.Missing), p.small, false, scene.Start, "faint").Tipped(tip)
		return
	}
	strong := r.Strong || b.Cumulative == "" // only among running shares do some count for more
	paint := scene.Paint("axis")
	if strong {
		paint = "accent"
	}
	zero, x, height := s.at(0), s.at(v.Value), p.em(1)
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
	text := p.value(b.Axis, v.Value)
	if v.Value < 0 {
		p.middle(lo-p.em(0.4), at.y, text, p.body, true, scene.End, "ink").Tipped(tip)
		return
	}
	p.middle(hi+p.em(0.4), at.y, text, p.body, true, scene.Start, "ink").Tipped(tip)
}
