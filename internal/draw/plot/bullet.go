package plot

import (
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/meaning"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// bullet draws what happened as a bar against a tick for what is required, with the verdict's shape at the right.
func (p *pen) bullet(b report.BulletChart) {
	labels, details, figures := []string{}, []string{}, []string{}
	bound := false
	for _, r := range b.Rows {
		labels = append(labels, r.Label)
		details = append(details, r.Detail)
		figures = append(figures, p.bulletFigure(b, r))
		bound = bound || r.Actual.Bound && r.Actual.Missing == report.Present
	}
	p.bulletLegend(b, bound)
	shape := p.Em(1.3)
	r := p.newRows(labels, details, p.Widest(figures, p.Body, true)+shape, p.Em(1.6))
	s := newScale(b.Axis, r.from+2, r.to-2) // the tick at an end is as wide
	start := len(p.Ops)
	for i, spec := range b.Rows {
		p.bulletRow(b, spec, s, r.next(i))
	}
	p.Under(start, func() { r.grid(s) })
	p.bottom(s)
}

func (p *pen) bulletFigure(b report.BulletChart, r report.BulletRow) string {
	if r.Actual.Missing != report.Present {
		return "–"
	}
	return p.Value(b.Axis, r.Actual.Value)
}

func (p *pen) bulletLegend(b report.BulletChart, bound bool) {
	keys := []drawing.Key{
		{Name: b.Actual, Draw: p.Square("soft")},
		{Name: b.Target, Draw: func(x, y, size float64) { p.target(x+size/2, y, size*0.7) }},
	}
	if bound {
		keys = append(keys, p.WhiskerKey())
	}
	seen := map[report.Verdict]bool{}
	for _, r := range b.Rows {
		seen[r.Verdict] = true
	}
	for v := report.Good; v <= report.Unbounded; v++ {
		if seen[v] {
			keys = append(keys, drawing.Key{Name: p.VerdictWord(v), Draw: func(x, y, size float64) { p.Verdict(v, x+size/2, y, size, "") }})
		}
	}
	p.Legend(0, keys)
}

// target draws the tick of what is required, half height h, rimmed so that it shows on the bar too.
func (p *pen) target(x, y, h float64) *scene.Op {
	return p.Rect(x-1.5, y-h, 3, 2*h, "ink").Outlined(0.8, "card")
}

func (p *pen) bulletRow(b report.BulletChart, r report.BulletRow, s scale, at row) {
	v := r.Actual
	word := p.VerdictWord(r.Verdict)
	tip := p.Named(r.Label, b.Actual, drawing.Join(p.Full(b.Axis, v, false), word))
	height := p.Em(0.9)
	p.Rect(s.from, at.y-height/2, s.to-s.from, height, "unknown-soft").R = 1.5
	if v.Missing == report.Present {
		zero := s.at(max(b.Axis.Min, 0))
		x := s.at(v.Value)
		p.Rect(min(zero, x), at.y-height/2, max(x, zero)-min(x, zero), height, scene.Paint(meaning.Verdict(r.Verdict))).Tipped(tip).R = 1.5
		if v.Bound {
			p.barInterval(s, v, x, at.y, "on-accent")
		}
	} else {
		p.Middle((s.from+s.to)/2, at.y, p.Missing(v.Missing), p.Small, false, scene.Middle, "soft").Tipped(tip)
	}
	if r.Verdict != report.Unbounded {
		p.target(s.at(r.Target), at.y, p.Em(0.75)).Tipped(p.Named(r.Label, b.Target, p.Value(b.Axis, r.Target)))
	}
	if v.Missing == report.Present || r.Verdict == report.NoVerdict {
		p.Middle(p.W-p.Em(1.3), at.figureY, p.bulletFigure(b, r), p.Body, true, scene.End, "ink").Tipped(tip)
	}
	p.Verdict(r.Verdict, p.W-p.Em(0.45), at.figureY, p.Em(0.85), p.Say("tip", i18n.Args{"label": r.Label, "text": word}))
}

// barInterval draws the interval of a bar that ends at end: in one paint where it lies on the bar, in ink beyond it.
func (p *pen) barInterval(s scale, v report.Interval, end, y float64, on scene.Paint) {
	lo, hi, h := s.at(v.Lo), s.at(v.Hi), p.Em(0.22)
	inner, outer := lo, hi
	if v.Value < 0 {
		inner, outer = hi, lo
	}
	p.Path(append(drawing.Segment(inner, y, end, y), drawing.Segment(inner, y-h, inner, y+h)...), "").Outlined(1.2, on)
	p.Path(append(drawing.Segment(end, y, outer, y), drawing.Segment(outer, y-h, outer, y+h)...), "").Outlined(1.2, "ink")
}
