package plot

import (
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
)

// trend draws lines over time: a band for the interval of a single series, whiskers where there are several, a gap where
// a time is missing, and the name of each line at its end.
func (p *pen) trend(t report.TrendChart) {
	c := &trendPlot{pen: p, TrendChart: t}
	c.direct = !p.Narrow && len(t.Series) <= 8
	c.header()
	c.layout()
	if lanes := p.eventLanes(c, t.Events); lanes > 0 {
		c.top, c.bottom = c.top+lanes, c.bottom+lanes
		c.s = newScale(c.Axis, c.bottom, c.top)
	}
	c.axes()
	c.levels()
	p.events(c, t.Events)
	for i := range t.Series {
		c.interval(i)
	}
	c.steps()
	for i := range t.Series {
		c.line(i)
	}
	if c.direct {
		c.names()
	}
	p.Top = c.bottom
	c.times()
}

type trendPlot struct {
	*pen
	report.TrendChart
	direct      bool // names stand at the lines' ends, else in a legend
	x0, x1      float64
	top, bottom float64
	s           scale
	ticks       []string
}

func (c *trendPlot) paint(i int) scene.Paint { return scene.Paint(theme.Group(i)) }

// at returns the place of time j, half a step in from both sides.
func (c *trendPlot) at(j int) float64 {
	n := float64(len(c.Times))
	return c.x0 + (float64(j)+0.5)/max(n, 1)*(c.x1-c.x0)
}

// header writes the axis's name and, where names do not stand at the lines, the legend.
func (c *trendPlot) header() {
	var keys []drawing.Key
	bound, gaps := false, false
	for i, s := range c.Series {
		if !c.direct && (len(c.Series) > 1 || s.Name != "") {
			keys = append(keys, drawing.Key{Name: s.Name, Wide: true, Draw: func(x, y, size float64) {
				c.Line(x, y, x+size, y, 2, c.paint(i))
				c.Shape(i, x+size/2, y, c.Em(0.26), c.paint(i))
			}})
		}
		for _, v := range s.Points {
			bound = bound || v.Bound && v.Missing == report.Present
			gaps = gaps || v.Missing != report.Present
		}
	}
	if !c.direct {
		for _, l := range []struct {
			report.Line
			dash  []float64
			paint scene.Paint
		}{{c.Target, []float64{5, 3}, "ink"}, {c.Centre, []float64{1.5, 2.5}, "soft"}} {
			if l.Set {
				keys = append(keys, drawing.Key{Name: c.Named(l.Name, "", c.Value(c.Axis, l.Value)), Wide: true, Draw: func(x, y, size float64) {
					c.Line(x, y, x+size, y, 1.2, l.paint).Dash = l.dash
				}})
			}
		}
	}
	if !c.direct && len(c.Steps.Values) > 0 {
		keys = append(keys, drawing.Key{Name: c.Steps.Name, Wide: true, Draw: func(x, y, size float64) { c.dashed(x, y, x+size, y) }})
	}
	switch {
	case bound && len(c.Series) == 1:
		keys = append(keys, drawing.Key{Name: c.Say("interval"), Draw: c.Square("band"), Wide: false})
	case bound:
		keys = append(keys, c.WhiskerKey())
	}
	if c.Archived != "" {
		keys = append(keys, drawing.Key{Name: c.Archived, Draw: func(x, y, size float64) { c.ring(x+size/2, y, size*0.35, c.paint(0)) }})
	}
	if gaps {
		keys = append(keys, drawing.Key{Name: c.Say("gap"), Draw: func(x, y, size float64) { c.absent(x+size/2, y, "") }})
	}
	if len(keys) > 0 {
		c.Legend(0, keys)
	}
	if c.Axis.Name != "" {
		c.Top = c.Write(c.Wrap(c.Axis.Name, c.Small, false, c.W, "soft"), 0, c.Top, scene.Start) + c.Small*0.5
	}
}

// layout shares out the width between the numbers of the axis, the plot and the names at the right.
func (c *trendPlot) layout() {
	c.top = c.Top + c.Small*0.5
	c.bottom = c.top + max(c.Em(11), min(c.W*0.38, c.Em(19)))
	c.s = newScale(c.Axis, c.bottom, c.top)
	ticks, a := c.s.ticks(7)
	c.ticks = nil
	for _, v := range ticks {
		c.ticks = append(c.ticks, c.Printer.Tick(a, v))
	}
	c.x0 = c.Widest(c.ticks, c.Small, false) + c.Em(0.5)
	right := c.Em(0.5)
	if c.direct {
		for _, n := range c.endNames() {
			right = max(right, c.BlockWidth(n.text)+c.Em(0.9))
		}
	} else {
		last := 0.0
		for i := range c.Series {
			if v, _, ok := c.last(i); ok {
				last = max(last, c.Width(c.Value(c.Axis, v.Value), c.Small, true))
			}
		}
		right = last + c.Em(0.6)
	}
	c.x1 = c.W - right
}

func (c *trendPlot) axes() {
	ticks, _ := c.s.ticks(7)
	for i, v := range ticks {
		y := c.s.at(v)
		c.Line(c.x0, y, c.x1, y, 0.7, "grid")
		c.Middle(c.x0-c.Em(0.5), y, c.ticks[i], c.Small, false, scene.End, "soft")
	}
	c.Line(c.x0, c.bottom, c.x1, c.bottom, 1, "axis")
	if c.s.axis.Min < 0 && c.s.axis.Max > 0 {
		c.Line(c.x0, c.s.at(0), c.x1, c.s.at(0), 1, "axis")
	}
}

// levels draws what was aimed at and the mean.
func (c *trendPlot) levels() {
	if c.Centre.Set {
		y := c.s.at(c.Centre.Value)
		o := c.Line(c.x0, y, c.x1, y, 1, "soft").Tipped(c.Named(c.Centre.Name, "", c.Value(c.Axis, c.Centre.Value)))
		o.Dash = []float64{1.5, 2.5}
	}
	if c.Target.Set {
		y := c.s.at(c.Target.Value)
		o := c.Line(c.x0, y, c.x1, y, 1.2, "ink").Tipped(c.Named(c.Target.Name, "", c.Value(c.Axis, c.Target.Value)))
		o.Dash = []float64{5, 3}
	}
}

// steps draws what was aimed at, level over each time and upright where it changed.
func (c *trendPlot) steps() {
	n := min(len(c.Steps.Values), len(c.Times))
	if n == 0 {
		return
	}
	half := (c.x1 - c.x0) / float64(len(c.Times)) / 2
	for j, v := range c.Steps.Values[:n] {
		x, y := c.at(j), c.s.at(v)
		c.dashed(x-half, y, x+half, y).Tipped(c.Named(c.Steps.Name, c.Times[j], c.Value(c.Axis, v)))
		if j > 0 && c.Steps.Values[j-1] != v {
			c.dashed(x-half, c.s.at(c.Steps.Values[j-1]), x-half, y)
		}
	}
}

func (c *trendPlot) dashed(x0, y0, x1, y1 float64) *scene.Op {
	o := c.Line(x0, y0, x1, y1, 1.2, "ink")
	o.Dash = []float64{5, 3}
	return o
}

// runs returns the stretches of a series without a missing time, as pairs of first and last+1.
func (c *trendPlot) runs(i int) [][2]int {
	var all [][2]int
	start := -1
	points := c.Series[i].Points
	for j := 0; j <= len(points); j++ {
		present := j < len(points) && points[j].Missing == report.Present
		switch {
		case present && start < 0:
			start = j
		case !present && start >= 0:
			all = append(all, [2]int{start, j})
			start = -1
		}
	}
	return all
}

// interval draws the uncertainty of a series: a band for a single one; of several only whiskers stay legible.
func (c *trendPlot) interval(i int) {
	points := c.Series[i].Points
	for _, run := range c.runs(i) {
		var upper, lower []float64
		for j := run[0]; j < run[1]; j++ {
			v := points[j]
			if !v.Bound {
				continue
			}
			x, lo, hi := c.at(j), c.s.at(v.Lo), c.s.at(v.Hi)
			if len(c.Series) > 1 {
				c.Line(x, lo, x, hi, 1, c.paint(i))
				continue
			}
			upper = append(upper, x, hi)
			lower = append(lower, x, lo)
		}
		switch {
		case len(upper) == 2: // a month alone
			c.Rect(upper[0]-c.Em(0.3), upper[1], c.Em(0.6), lower[1]-upper[1], "band")
		case len(upper) > 2:
			for k := len(lower) - 2; k >= 0; k -= 2 {
				upper = append(upper, lower[k], lower[k+1])
			}
			c.Polygon(upper, "band")
		}
	}
}

func (c *trendPlot) line(i int) {
	points := c.Series[i].Points
	r := min(c.Em(0.3), max(1.6, (c.x1-c.x0)/float64(max(len(c.Times), 1))*0.3))
	for _, run := range c.runs(i) {
		var path []float64
		for j := run[0]; j < run[1]; j++ {
			path = append(path, c.at(j), c.s.at(points[j].Value))
		}
		if len(path) > 2 {
			c.Polyline(path, 2, c.paint(i))
		}
	}
	for j, v := range points {
		if j >= len(c.Times) {
			break
		}
		tip := c.Named(c.Series[i].Name, c.Times[j], c.Full(c.Axis, v, false))
		if v.Missing != report.Present {
			c.absent(c.at(j), c.bottom, tip)
			continue
		}
		if v.Archived {
			c.ring(c.at(j), c.s.at(v.Value), r, c.paint(i)).Tipped(drawing.Join(tip, c.Archived))
			continue
		}
		c.Shape(i, c.at(j), c.s.at(v.Value), r, c.paint(i)).Tipped(tip)
	}
	if v, j, ok := c.last(i); ok && !c.direct && len(c.Series) == 1 {
		c.Middle(c.at(j)+r+c.Em(0.3), c.s.at(v.Value), c.Value(c.Axis, v.Value), c.Small, true, scene.Start, c.paint(i))
	}
}

// absent marks a time without a value on the axis.
func (c *trendPlot) absent(x, y float64, tip string) {
	c.Circle(x, y, c.Em(0.22), "card").Outlined(1, "axis").Tipped(tip)
}

// last returns the last value of a series.
func (c *trendPlot) last(i int) (report.Interval, int, bool) {
	points := c.Series[i].Points
	for j := min(len(points), len(c.Times)) - 1; j >= 0; j-- {
		if points[j].Missing == report.Present {
			return points[j], j, true
		}
	}
	return report.Interval{}, 0, false
}

// endName is a line's name at the right of the plot, near the height where the line ends.
type endName struct {
	text drawing.Block
	y    float64 // wanted middle
}

func (c *trendPlot) endNames() []endName {
	var all []endName
	room := c.W * 0.24
	add := func(name string, v float64, bold bool, paint scene.Paint) {
		text := c.Value(c.Axis, v)
		if name != "" {
			text = name + " " + text
		}
		all = append(all, endName{c.Wrap(text, c.Small, bold, room, paint), c.s.at(v)})
	}
	for i, s := range c.Series {
		if v, _, ok := c.last(i); ok {
			add(s.Name, v.Value, true, c.paint(i))
		}
	}
	if c.Target.Set {
		add(c.Target.Name, c.Target.Value, false, "ink")
	}
	if n := len(c.Steps.Values); n > 0 {
		add(c.Steps.Name, c.Steps.Values[n-1], false, "ink")
	}
	if c.Centre.Set {
		add(c.Centre.Name, c.Centre.Value, false, "soft")
	}
	return all
}

// names writes the lines' names beside their ends, moved apart where they would overlap.
func (c *trendPlot) names() {
	all := c.endNames()
	slices.SortStableFunc(all, func(a, b endName) int {
		switch {
		case a.y < b.y:
			return -1
		case a.y > b.y:
			return 1
		}
		return 0
	})
	tops := make([]float64, len(all))
	heights := make([]float64, len(all))
	for i, n := range all {
		heights[i] = n.text.Height()
		tops[i] = n.y - heights[i]/2
	}
	spread(tops, heights, c.top-c.Small*0.5)
	// The lowest may have been pushed below the plot: take the room there too.
	for i, n := range all {
		c.Write(n.text, c.x1+c.Em(0.7), tops[i], scene.Start)
		c.bottom = max(c.bottom, tops[i]+heights[i]-c.Small*0.3)
		if y := tops[i] + heights[i]/2; math.Abs(y-n.y) > c.Small*0.6 {
			c.Line(c.x1+c.Em(0.1), n.y, c.x1+c.Em(0.55), y, 0.7, "axis")
		}
	}
}

// spread moves boxes given by their tops apart, in order, as little as it can: each cluster of touching boxes is
// centred on where its members wanted to be. None begins above least.
func spread(tops, heights []float64, least float64) {
	type cluster struct {
		first, last   int
		want, sum     float64 // sum of wanted tops less offsets; total height
		count, offset float64
	}
	var all []cluster
	for i := range tops {
		all = append(all, cluster{first: i, last: i, want: tops[i], sum: heights[i], count: 1})
		for len(all) > 0 {
			n := len(all) - 1
			all[n].offset = max(all[n].want/all[n].count, least)
			if n == 0 || all[n-1].offset+all[n-1].sum <= all[n].offset {
				break
			}
			a, b := all[n-1], all[n]
			all = append(all[:n-1], cluster{a.first, b.last, a.want + b.want - b.count*a.sum, a.sum + b.sum, a.count + b.count, 0})
		}
	}
	for _, k := range all {
		at := k.offset
		for i := k.first; i <= k.last; i++ {
			tops[i] = at
			at += heights[i]
		}
	}
}

// times writes as many of the times under the axis as have room, the last always.
func (c *trendPlot) times() {
	if len(c.Times) == 0 {
		c.Top += c.Small // the lowest number of the axis reaches below it
		return
	}
	step := (c.x1 - c.x0) / float64(len(c.Times))
	every := 1
	room := step
	for ; every < len(c.Times); every++ {
		if room = step * float64(every); c.Widest(c.Times, c.Small, false)+c.Em(0.6) <= room {
			break
		}
		// Two short lines are as good as one: "nov." over "2025".
		if fits := c.twoLines(room - c.Em(0.6)); fits {
			break
		}
	}
	room = max(room, step*float64(every)) - c.Em(0.6)
	height := 0.0
	for j := len(c.Times) - 1; j >= 0; j -= every {
		b := c.Wrap(c.Times[j], c.Small, false, max(room, c.Em(3)), "soft")
		w := c.BlockWidth(b) / 2
		c.Write(b, min(max(c.at(j), w), c.W-w), c.Top+c.Em(0.35), scene.Middle)
		height = max(height, b.Height())
	}
	c.Top += c.Em(0.35) + height
}

func (c *trendPlot) twoLines(room float64) bool {
	for _, t := range c.Times {
		b := c.Wrap(t, c.Small, false, room, "soft")
		if len(b.Lines) > 2 || c.CutsWord(t, room) {
			return false
		}
	}
	return true
}
