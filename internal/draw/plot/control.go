package plot

import (
	"ecart/internal/document/report"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// control draws a measure over time between its limits, which step with the number of answers and break where the
// process changed. A signal is a diamond, an event an upright line with its name above the plot.
func (p *pen) control(k report.ControlChart) {
	c := &trendPlot{pen: p, TrendChart: report.TrendChart{Axis: k.Axis, Times: k.Times}}
	p.controlLegend(c, k)
	c.layout()
	right := p.Em(0.5)
	if n := len(k.Points); n > 0 && k.Points[n-1].Limited {
		last := k.Points[n-1]
		right = p.Em(0.6) + p.Widest([]string{p.Value(k.Axis, last.Lower), p.Value(k.Axis, last.Centre), p.Value(k.Axis, last.Upper)}, p.Small, false)
	}
	c.x1 = p.W - right
	lanes := p.eventLanes(c, k.Events)
	c.top, c.bottom = c.top+lanes, c.bottom+lanes
	c.s = newScale(k.Axis, c.bottom, c.top)
	c.axes()
	p.limits(c, k)
	p.events(c, k.Events)
	p.controlPoints(c, k)
	p.Top = c.bottom
	c.times()
}

func (p *pen) controlLegend(c *trendPlot, k report.ControlChart) {
	signal, gaps, limited := false, false, false
	for _, v := range k.Points {
		signal = signal || v.Signal != "" && v.Missing == report.Present
		gaps = gaps || v.Missing != report.Present
		limited = limited || v.Limited
	}
	keys := []drawing.Key{{Name: k.Name, Draw: p.Disc("accent", false)}}
	if limited {
		keys = append(keys, drawing.Key{Name: k.Centre, Wide: true, Draw: func(x, y, size float64) { p.Line(x, y, x+size, y, 1, "soft") }},
			drawing.Key{Name: k.Limits, Draw: p.Square("band")})
	}
	if k.Archived != "" {
		keys = append(keys, drawing.Key{Name: k.Archived, Draw: func(x, y, size float64) { p.ring(x+size/2, y, size*0.35, "accent") }})
	}
	if signal {
		keys = append(keys, drawing.Key{Name: k.Signal, Draw: func(x, y, size float64) { p.Shape(3, x+size/2, y, size*0.45, "bad") }})
	}
	if gaps {
		keys = append(keys, drawing.Key{Name: p.Say("gap"), Draw: func(x, y, size float64) { c.absent(x+size/2, y, "") }})
	}
	p.Legend(0, keys)
	if k.Axis.Name != "" {
		p.Top = p.Write(p.Wrap(k.Axis.Name, p.Small, false, p.W, "soft"), 0, p.Top, scene.Start) + p.Small*0.5
	}
}

// limits draws the band between the limits and the centre, a step for each time.
func (p *pen) limits(c *trendPlot, k report.ControlChart) {
	half := (c.x1 - c.x0) / float64(max(len(k.Times), 1)) / 2
	for j, v := range k.Points {
		if !v.Limited || j >= len(k.Times) {
			continue
		}
		x, lo, hi := c.at(j), c.s.at(v.Lower), c.s.at(v.Upper)
		from, to := x-half, x+half
		if j > 0 && k.Points[j-1].Segment != v.Segment { // a change of process is a gap
			from += min(half*0.5, p.Em(0.3))
		}
		p.Rect(from, min(lo, hi), to-from, max(lo, hi)-min(lo, hi), "band")
		p.Line(from, c.s.at(v.Centre), to, c.s.at(v.Centre), 1, "soft")
	}
	n := min(len(k.Points), len(k.Times))
	if n == 0 || !k.Points[n-1].Limited {
		return
	}
	last := k.Points[n-1]
	values := []float64{last.Upper, last.Centre, last.Lower}
	tops, heights := make([]float64, 3), make([]float64, 3)
	for i, v := range values {
		heights[i] = p.Small * drawing.LineHeight
		tops[i] = c.s.at(v) - heights[i]/2
	}
	spread(tops, heights, c.top-p.Small*0.5)
	for i, v := range values {
		p.Text(c.x1+p.Em(0.5), tops[i]+p.Small*drawing.Ascent, p.Value(k.Axis, v), p.Small, false, scene.Start, "soft")
		c.bottom = max(c.bottom, tops[i]+heights[i]-p.Small*0.3)
	}
}

// eventLanes returns the room that the names of events take above the plot.
func (p *pen) eventLanes(c *trendPlot, all []report.ControlEvent) float64 {
	deepest := 0
	p.eachEvent(c, all, func(_ report.ControlEvent, _ string, _ float64, lane int) { deepest = max(deepest, lane+1) })
	return float64(deepest) * p.Small * 1.35
}

// eachEvent finds a lane for each event's name in which it touches none before it.
func (p *pen) eachEvent(c *trendPlot, all []report.ControlEvent, see func(e report.ControlEvent, name string, x float64, lane int)) {
	var ends []float64
	for _, e := range all {
		if e.At < 0 || e.At >= len(c.Times) {
			continue
		}
		name := p.Face(false).Ellipsis(e.Label, p.Small, p.W*0.45)
		w := p.Width(name, p.Small, false)
		x := min(max(c.at(e.At), w/2), p.W-w/2)
		lane := 0
		for lane < len(ends) && ends[lane] > x-w/2 {
			lane++
		}
		if lane == len(ends) {
			ends = append(ends, 0)
		}
		ends[lane] = x + w/2 + p.Em(0.6)
		see(e, name, x, lane)
	}
}

func (p *pen) events(c *trendPlot, all []report.ControlEvent) {
	line := p.Small * 1.35
	p.eachEvent(c, all, func(e report.ControlEvent, name string, x float64, lane int) {
		bottom := c.top - p.Small*0.5 - float64(lane)*line
		tip := p.Named(c.Times[e.At], "", e.Label)
		p.Line(c.at(e.At), c.top-p.Small*0.3, c.at(e.At), c.bottom, 1, "axis").Dash = []float64{2, 2}
		p.Text(x, bottom-p.Small*0.15, name, p.Small, false, scene.Middle, "soft").Tipped(tip)
	})
}

func (p *pen) controlPoints(c *trendPlot, k report.ControlChart) {
	r := min(p.Em(0.28), max(1.6, (c.x1-c.x0)/float64(max(len(k.Times), 1))*0.3))
	var path []float64
	flush := func() {
		if len(path) > 2 {
			p.Polyline(path, 1.6, "accent")
		}
		path = nil
	}
	for j, v := range k.Points {
		if j < len(k.Times) && v.Missing == report.Present {
			path = append(path, c.at(j), c.s.at(v.Value))
			continue
		}
		flush()
	}
	flush()
	for j, v := range k.Points {
		if j >= len(k.Times) {
			break
		}
		tip := p.Named(k.Name, k.Times[j], drawing.Join(p.Full(k.Axis, v.Interval, false), v.Signal))
		if v.Archived {
			tip = drawing.Join(tip, k.Archived)
		}
		switch {
		case v.Missing != report.Present:
			c.absent(c.at(j), c.bottom, tip)
		case v.Signal != "":
			p.Shape(3, c.at(j), c.s.at(v.Value), r*1.5, "bad").Tipped(tip)
		case v.Archived:
			p.ring(c.at(j), c.s.at(v.Value), r, "accent").Tipped(tip)
		default:
			p.Dot(c.at(j), c.s.at(v.Value), r, "accent", false).Tipped(tip)
		}
	}
}

// ring is the mark of a figure of the archive: a hollow disc.
func (p *pen) ring(x, y, r float64, paint scene.Paint) *scene.Op {
	return p.Circle(x, y, r*0.85, "card").Outlined(r*0.5, paint)
}
