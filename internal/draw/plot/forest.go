package plot

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/draw/meaning"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// crowded is the number of rows from which they stand close: one line each, without rules between them.
const crowded = 16

// forest draws estimates with their intervals against a reference line, the shape of each mark telling its side.
func (p *pen) forest(f report.ForestChart) {
	p.forestLegend(f)
	labels, figures := make([]string, len(f.Rows)), []string{}
	for i, r := range f.Rows {
		labels[i] = r.Label
		figures = append(figures, p.figure(f.Axis, r.Estimate, f.Signed))
	}
	size := p.Body
	if len(f.Rows) > crowded {
		size = p.Small
	}
	r := p.newRows(labels, nil, p.Widest(figures, size, true), p.Em(1.4))
	if len(f.Rows) > crowded {
		r.close(labels)
	}
	s := newScale(f.Axis, r.from+p.Em(0.5), r.to-p.Em(0.5))
	start, group := len(p.Ops), ""
	for i, spec := range f.Rows {
		if spec.Group != group {
			group = spec.Group
			r.heading(group)
		}
		p.forestRow(f, spec, s, r.next(i), size)
	}
	p.Under(start, func() {
		if f.Band.Set {
			r.ribbon(s.at(f.Band.Lo), s.at(f.Band.Hi), "band")
		}
		r.grid(s)
		if s.axis.Min < 0 && s.axis.Max > 0 {
			r.upright(s.at(0), 1, "axis", nil)
		}
		if f.Reference.Set {
			r.upright(s.at(f.Reference.Value), 1.2, "ink", referenceDash(f))
		}
	})
	p.bottom(s)
}

// referenceDash is how the reference line is dashed: zero is an axis, and is not.
func referenceDash(f report.ForestChart) []float64 {
	if f.Reference.Value == 0 {
		return nil
	}
	return []float64{4, 3}
}

func (p *pen) forestLegend(f report.ForestChart) {
	seen, bound := map[report.Standing]bool{}, false
	for _, r := range f.Rows {
		if r.Estimate.Missing == report.Present {
			seen[r.Standing] = true
			bound = bound || r.Estimate.Bound
		}
	}
	keys := p.standingKeys(f.Names, f.Polarity, seen)
	switch {
	case seen[report.NoStanding]:
		keys = slices.Insert(keys, 0, drawing.Key{Name: f.Estimate, Draw: p.Disc("accent", false)})
	case f.Second != "":
		keys = slices.Insert(keys, 0, drawing.Key{Name: f.Estimate, Wide: true, Draw: p.shapes})
	}
	if f.Second != "" {
		keys = append(keys, drawing.Key{Name: f.Second, Draw: func(x, y, size float64) { p.Dot(x+size/2, y, size*0.34, "soft", true) }})
	}
	if bound {
		keys = append(keys, p.WhiskerKey())
	}
	if f.Band.Set {
		keys = append(keys, drawing.Key{Name: p.Named(f.Band.Name, "", p.ends(f.Axis, f.Band)), Draw: p.Square("band")})
	}
	p.Legend(0, append(keys, p.dashKey(f.Reference, f.Axis, referenceDash(f))))
}

// ends writes the two ends of a band: "[4,12 ; 5,90]".
func (p *pen) ends(a report.Axis, b report.Band) string {
	return p.Printer.Interval(report.Value{Kind: a.Kind, Decimals: a.Decimals, Lo: b.Lo, Hi: b.Hi, Bound: true})
}

// shapes is the sample of a mark that is a triangle up, a disc or a triangle down, each in a colour of its own.
func (p *pen) shapes(x, y, size float64) {
	for i, s := range []report.Standing{report.Above, report.Level, report.Below} {
		p.standing(s, x+size*(0.17+0.33*float64(i)), y, size*0.14, "ink")
	}
}

func (p *pen) forestRow(f report.ForestChart, r report.ForestRow, s scale, at row, size float64) {
	v, paint := r.Estimate, scene.Paint(meaning.Standing(r.Standing, f.Polarity))
	tip := p.Named(r.Label, f.Estimate, drawing.Join(p.Full(f.Axis, v, f.Signed), f.Names.Of(r.Standing)))
	if v.Missing != report.Present {
		from, to := s.from, s.to
		if f.Reference.Set { // on the side of the line with more room
			if x := s.at(f.Reference.Value); x-from > to-x {
				to = x - p.Em(0.5)
			} else {
				from = x + p.Em(0.5)
			}
		}
		p.absence(from, to, at.y, v.Missing, tip)
		paint = "soft"
	} else {
		if v.Bound {
			p.Whisker(s.at(v.Lo), s.at(v.Hi), at.y, p.Em(0.24), paint).Tip = tip
		}
		if f.Second != "" && r.Second.Missing == report.Present {
			tip := p.Named(r.Label, f.Second, p.Full(f.Axis, r.Second, f.Signed))
			p.Dot(s.at(r.Second.Value), at.y, p.Em(0.28), "soft", true).Tipped(tip)
		}
		p.standing(r.Standing, s.at(v.Value), at.y, p.Em(0.36), paint).Tipped(tip)
	}
	p.Middle(p.W, at.figureY, p.figure(f.Axis, v, f.Signed), size, true, scene.End, paint).Tipped(tip)
}
