package plot

import (
	"ecart/internal/document/report"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// stair draws a share over time as steps, in the band of its interval, against the time aimed at (upright) and the share required (across).
// A step that is missing breaks it.
func (p *pen) stair(k report.StepChart) {
	c := &trendPlot{pen: p, TrendChart: report.TrendChart{Axis: k.Y}}
	p.stairLegend(k)
	c.layout()
	if k.Target.Set {
		c.top, c.bottom = c.top+p.Small*1.5, c.bottom+p.Small*1.5
	}
	c.s = newScale(k.Y, c.bottom, c.top)
	x := newScale(k.X, c.x0, c.x1)
	c.axes()
	p.stairBand(c, x, k)
	p.stairMarks(c, x, k)
	p.stairLine(c, x, k)
	p.Top = c.bottom + p.Small*0.3 // the lowest number of the share reaches below its line
	p.bottom(x)
}

func (p *pen) stairLegend(k report.StepChart) {
	keys := []drawing.Key{{Name: k.Name, Wide: true, Draw: func(x, y, size float64) { p.Line(x, y, x+size, y, 2, "accent") }}}
	for _, s := range k.Steps {
		if s.Bound && s.Missing == report.Present {
			keys = append(keys, drawing.Key{Name: p.Say("interval"), Draw: p.Square("band")})
			break
		}
	}
	if k.Level.Set {
		keys = append(keys, drawing.Key{Name: p.Named(k.Level.Name, "", p.Value(k.Y, k.Level.Value)), Wide: true, Draw: func(x, y, size float64) {
			p.Line(x, y, x+size, y, 1.2, "soft").Dash = []float64{1.5, 2.5}
		}})
	}
	p.Legend(0, keys)
	if k.Y.Name != "" {
		p.Top = p.Write(p.Wrap(k.Y.Name, p.Small, false, p.W, "soft"), 0, p.Top, scene.Start) + p.Small*0.5
	}
}

// eachStep calls with every step on the axis and where it ends.
func eachStep(k report.StepChart, see func(s report.StepPoint, to float64)) {
	for i, s := range k.Steps {
		to := k.X.Max
		if i+1 < len(k.Steps) {
			to = min(to, k.Steps[i+1].At)
		}
		if s.Missing == report.Present && s.At < to {
			see(s, to)
		}
	}
}

func (p *pen) stairBand(c *trendPlot, x scale, k report.StepChart) {
	eachStep(k, func(s report.StepPoint, to float64) {
		lo, hi := s.Value, s.Value
		if s.Bound {
			lo, hi = s.Lo, s.Hi
		}
		p.Rect(x.at(s.At), c.s.at(hi), x.at(to)-x.at(s.At), max(c.s.at(lo)-c.s.at(hi), 1), "band").Tipped(p.Named(k.Name, p.Value(k.X, s.At), p.Full(k.Y, s.Interval, false)))
	})
}

// stairMarks draws the time aimed at, named above the plot, and the share required.
func (p *pen) stairMarks(c *trendPlot, x scale, k report.StepChart) {
	if k.Level.Set {
		p.Line(c.x0, c.s.at(k.Level.Value), c.x1, c.s.at(k.Level.Value), 1.2, "soft").Tipped(p.Named(k.Level.Name, "", p.Value(k.Y, k.Level.Value))).Dash = []float64{1.5, 2.5}
	}
	if !k.Target.Set {
		return
	}
	words := p.Named(k.Target.Name, "", p.Value(k.X, k.Target.Value))
	at, half := x.at(k.Target.Value), p.Width(words, p.Small, true)/2
	p.Line(at, c.top-p.Small*0.3, at, c.bottom, 1.2, "ink").Tipped(words).Dash = []float64{5, 3}
	p.Text(min(max(at, half), p.W-half), c.top-p.Small*0.6, words, p.Small, true, scene.Middle, "ink")
}

func (p *pen) stairLine(c *trendPlot, x scale, k report.StepChart) {
	var path []float64
	end := 0.0
	flush := func() {
		if len(path) > 2 {
			p.Polyline(path, 2, "accent")
		}
		path = nil
	}
	eachStep(k, func(s report.StepPoint, to float64) {
		if len(path) > 0 && s.At != end {
			flush()
		}
		path = append(path, x.at(s.At), c.s.at(s.Value), x.at(to), c.s.at(s.Value))
		end = to
	})
	flush()
}
