package plot

import (
	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
)

// bar draws level bars from zero with their values at the ends, and the running share as a column of its own.
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
	r := p.newRows(labels, nil, max(p.widest(shares, p.body, false), p.blockWidth(head)), p.em(1.4))
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
			p.middle(p.W, at.figureY, shares[i], p.body, false, scene.End, paint).Tipped(p.named(spec.Label, b.Cumulative, shares[i]))
		}
	}
	bottom := p.y
	p.under(start, func() { p.Line(s.at(0), top, s.at(0), bottom, 1, "axis") })
	p.y += p.em(0.3)
	p.axisName(b.Axis.Name, r.from, r.to)
}

// barAxis lets the axis hold zero: a bar's length is its value.
func barAxis(a report.Axis) report.Axis {
	a.Min, a.Max = min(a.Min, 0), max(a.Max, 0)
	return a
}

func (p *pen) barRow(b report.BarChart, r report.BarRow, s scale, at row) {
	v := r.Value
	tip := p.named(r.Label, "", p.full(b.Axis, v, false))
	if v.Missing != report.Present {
		p.middle(s.at(0)+p.em(0.5), at.y, p.missing(v.Missing), p.small, false, scene.Start, "faint").Tipped(tip)
		return
	}
	paint := scene.Paint("axis")
	if r.Strong {
		paint = "expectation"
	}
	zero, x, height := s.at(0), s.at(v.Value), p.em(1)
	p.Rect(min(zero, x), at.y-height/2, max(x, zero)-min(x, zero), height, paint).Tipped(tip).R = 1.5
	lo, hi := min(zero, x), max(zero, x)
	if v.Bound {
		on := scene.Paint("ink")
		if r.Strong {
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
