package plot

import (
	"cmp"

	"ecart/internal/document/report"
	"ecart/internal/draw/meaning"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// zone draws the zone of tolerance of each row as a band and the perception on it: ▼ short of the zone, a disc within
// it, ▲ beyond it, with the word under the figure at the right.
func (p *pen) zone(z report.ZoneChart) {
	labels, figures, words := make([]string, len(z.Rows)), []string{}, []string{}
	seen, bound := map[report.Standing]bool{}, false
	for i, r := range z.Rows {
		labels[i] = r.Label
		figures = append(figures, p.figure(z.Axis, r.Perception, false))
		if r.Perception.Missing == report.Present {
			seen[r.Standing] = true
			bound = bound || r.Perception.Bound
			words = append(words, z.Names.Of(r.Standing))
		}
	}
	keys := []drawing.Key{{Name: z.Zone, Wide: true, Draw: func(x, y, size float64) { p.tolerance(x, x+size, y) }}}
	if seen[report.NoStanding] || len(seen) == 0 {
		keys = append(keys, drawing.Key{Name: cmp.Or(z.Names.None, z.Perception), Draw: p.Disc("accent", false)})
	}
	keys = append(keys, p.standingKeys(z.Names, report.AboveIsGood, seen)...)
	if bound {
		keys = append(keys, p.WhiskerKey())
	}
	p.Legend(0, keys)
	right := p.Widest(figures, p.Body, true)
	if beside := p.Widest(words, p.Small, false); beside <= p.W*0.22 {
		right = max(right, beside)
	} else {
		words = nil // the legend says what the shapes mean
	}
	r := p.newRows(labels, nil, right, p.Em(1.8))
	s := newScale(z.Axis, r.from+p.Em(0.5), r.to-p.Em(0.5))
	start, group := len(p.Ops), ""
	for i, spec := range z.Rows {
		if spec.Group != group {
			group = spec.Group
			r.heading(group)
		}
		p.zoneRow(z, spec, s, r.next(i), words != nil && !p.Narrow)
	}
	p.Under(start, func() { r.grid(s) })
	p.bottom(s)
}

// tolerance draws a zone between two places with a mark at each end.
func (p *pen) tolerance(lo, hi, y float64) *scene.Op {
	h := p.Em(0.42)
	p.Line(lo, y-h, lo, y+h, 1.4, "expectation")
	p.Line(hi, y-h, hi, y+h, 1.4, "expectation")
	return p.Rect(lo, y-h, hi-lo, 2*h, "band")
}

func (p *pen) zoneRow(z report.ZoneChart, r report.ZoneRow, s scale, at row, worded bool) {
	v, paint, word := r.Perception, scene.Paint(meaning.Standing(r.Standing, report.AboveIsGood)), z.Names.Of(r.Standing)
	tip := p.Named(r.Label, z.Perception, drawing.Join(p.Full(z.Axis, v, false), word))
	zoned := r.Adequate.Missing == report.Present && r.Desired.Missing == report.Present
	if zoned {
		a, d := s.at(r.Adequate.Value), s.at(r.Desired.Value)
		p.tolerance(min(a, d), max(a, d), at.y).Tipped(p.Named(r.Label, z.Zone,
			drawing.Join(p.Named(z.Adequate, "", p.Full(z.Axis, r.Adequate, false)), p.Named(z.Desired, "", p.Full(z.Axis, r.Desired, false)))))
	}
	switch {
	case v.Missing != report.Present:
		p.zoneAbsence(s, at.y, r, zoned, tip)
		paint, word = "soft", ""
	default:
		if v.Bound {
			p.Whisker(s.at(v.Lo), s.at(v.Hi), at.y, p.Em(0.24), paint).Tip = tip
		}
		p.standing(r.Standing, s.at(v.Value), at.y, p.Em(0.4), paint).Tipped(tip)
	}
	y := at.figureY
	if worded && word != "" {
		p.Middle(p.W, y+p.Small*0.68, word, p.Small, false, scene.End, "soft").Tipped(tip)
		y -= p.Body * 0.5
	}
	p.Middle(p.W, y, p.figure(z.Axis, v, false), p.Body, true, scene.End, paint).Tipped(tip)
}

// zoneAbsence says why there is no perception, on the zone or on the side of it that has more room.
func (p *pen) zoneAbsence(s scale, y float64, r report.ZoneRow, zoned bool, tip string) {
	from, to := s.from, s.to
	if zoned {
		a, d := s.at(r.Adequate.Value), s.at(r.Desired.Value)
		if lo, hi := min(a, d), max(a, d); lo-from > to-hi {
			to = lo - p.Em(0.5)
		} else {
			from = hi + p.Em(0.5)
		}
	}
	p.absence(from, to, y, r.Perception.Missing, tip)
}
