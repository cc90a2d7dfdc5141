package plot

import (
	"math"
	"slices"
	"strconv"

	"ecart/internal/document/report"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
)

// quadrants draws importance against performance: a crosshair, the corners' names, and each point with its label beside
// it, or with a number and the labels beneath where they do not all fit.
func (p *pen) quadrants(m report.MapChart) {
	q := &quadrantPlot{pen: p, MapChart: m}
	if keys := q.keys(); len(keys) > 0 {
		p.Legend(0, keys)
	}
	q.mark = func(i int, x, y, r float64) *scene.Op {
		g := m.Points[i].Group
		return p.Shape(g, x, y, r, scene.Paint(theme.Group(g)))
	}
	q.layout()
	q.ground()
	corners := q.corners()
	q.points(corners)
	p.Top = q.area.Y1
	p.bottom(q.sx)
	if q.numbered {
		q.list()
	}
}

type quadrantPlot struct {
	*pen
	report.MapChart
	area     scene.Box
	sx, sy   scale
	numbered bool
	mark     func(i int, x, y, r float64) *scene.Op // draws point i
}

// keys are those of the groups, where there are several, of hollow points and of the diagonal.
func (q *quadrantPlot) keys() []drawing.Key {
	var keys []drawing.Key
	if len(q.Groups) > 1 {
		for i, name := range q.Groups {
			keys = append(keys, drawing.Key{Name: name, Draw: func(x, y, size float64) {
				q.Shape(i, x+size/2, y, size*0.4, scene.Paint(theme.Group(i)))
			}})
		}
	}
	if slices.ContainsFunc(q.Points, func(p report.MapPoint) bool { return p.Undecided }) {
		keys = append(keys, drawing.Key{Name: q.Undecided, Draw: func(x, y, size float64) { q.hollow(0, x+size/2, y, size*0.4, "soft") }})
	}
	if q.Diagonal.Set {
		keys = append(keys, drawing.Key{Name: q.Diagonal.Name, Wide: true, Draw: func(x, y, size float64) { q.Line(x, y, x+size, y, 1, "axis") }})
	}
	return keys
}

// hollow draws the mark of a group as its outline.
func (q *quadrantPlot) hollow(group int, x, y, r float64, paint scene.Paint) *scene.Op {
	return q.Shape(group, x, y, r*0.88, "card").Outlined(r*0.42, paint)
}

func (q *quadrantPlot) radius() float64 { return q.Em(0.33) }

func (q *quadrantPlot) layout() {
	if q.Y.Name != "" {
		q.Top = q.Write(q.Wrap("↑ "+q.Y.Name, q.Small, false, q.W, "soft"), 0, q.Top, scene.Start) + q.Small*0.5
	}
	height := max(q.Em(21), min(q.W*0.62, q.Em(34)))
	top := q.Top
	q.sy = newScale(q.Y, top+height-q.Em(0.8), top+q.Em(0.8))
	ticks, a := q.sy.ticks(7)
	left := 0.0
	for _, v := range ticks {
		left = max(left, q.Width(q.Printer.Tick(a, v), q.Small, false))
	}
	q.area = scene.Box{X0: left + q.Em(0.5), Y0: top, X1: q.W, Y1: top + height}
	q.sx = newScale(q.X, q.area.X0+q.Em(0.8), q.area.X1-q.Em(0.8))
	if q.X.Name != "" {
		q.sx.axis.Name += " →"
	}
}

// ground draws the grid, the axes, the corner that asks for action, and the crosshair.
func (q *quadrantPlot) ground() {
	a := q.area
	mx, my := q.sx.at(q.XCross), q.sy.at(q.YCross)
	if !q.Plain {
		q.Rect(a.X0, a.Y0, mx-a.X0, my-a.Y0, "bad-soft") // important, and not done well
	}
	q.frame()
	if x0, y0, x1, y1, ok := q.Diagonal.Ends(q.sx.axis.Min, q.sx.axis.Max, q.sy.axis.Min, q.sy.axis.Max); ok {
		q.Line(q.sx.at(x0), q.sy.at(y0), q.sx.at(x1), q.sy.at(y1), 1, "axis")
	}
	q.Line(mx, a.Y0, mx, a.Y1, 1, "soft").Dash = []float64{4, 3}
	q.Line(a.X0, my, a.X1, my, 1, "soft").Dash = []float64{4, 3}
}

// frame draws the grid and the axes, with the ticks of the upright one.
func (q *quadrantPlot) frame() {
	a := q.area
	q.grid(q.sx, [][2]float64{{a.Y0, a.Y1}})
	ticks, axis := q.sy.ticks(7)
	for _, v := range ticks {
		y := q.sy.at(v)
		q.Line(a.X0, y, a.X1, y, 0.7, "grid")
		q.Middle(a.X0-q.Em(0.5), y, q.Printer.Tick(axis, v), q.Small, false, scene.End, "soft")
	}
	q.Line(a.X0, a.Y0, a.X0, a.Y1, 1, "axis")
	q.Line(a.X0, a.Y1, a.X1, a.Y1, 1, "axis")
}

// corners writes the names of the quadrants in their corners and returns where they stand. A name keeps to its own
// quadrant where that is wide enough for its longest word.
func (q *quadrantPlot) corners() []scene.Box {
	a, pad := q.area, q.Em(0.6)
	mx := q.sx.at(q.XCross)
	width := a.X1 - a.X0
	var boxes []scene.Box
	for i, name := range q.Corners {
		right, low := i%2 == 1, i >= 2
		room := mx - a.X0
		if right {
			room = a.X1 - mx
		}
		room = min(max(room, width*0.3), width*0.7) - 2*pad
		b := q.Wrap(name, q.Small, true, room, "soft")
		if i == 0 && !q.Plain {
			b.Paint = "bad"
		}
		top := a.Y0 + pad*0.6
		if low {
			top = a.Y1 - pad*0.6 - b.Height()
		}
		x, anchor, w := a.X0+pad, scene.Start, q.BlockWidth(b)
		box := scene.Box{X0: x, Y0: top, X1: x + w, Y1: top + b.Height()}
		if right {
			x, anchor = a.X1-pad, scene.End
			box.X0, box.X1 = x-w, x
		}
		if len(b.Lines) > 0 {
			q.Write(b, x, top, anchor)
			boxes = append(boxes, box)
		}
	}
	return boxes
}

// points draws the marks and their labels. When one label finds no place all points get numbers.
func (q *quadrantPlot) points(corners []scene.Box) {
	a := q.area
	mx, my := q.sx.at(q.XCross), q.sy.at(q.YCross)
	lines := []scene.Box{{X0: mx - 1, Y0: a.Y0, X1: mx + 1, Y1: a.Y1}, {X0: a.X0, Y0: my - 1, X1: a.X1, Y1: my + 1}}
	q.label(corners, lines)
}

// label draws the marks with their labels beside them, clear of obstacles and better clear of what is soft.
func (q *quadrantPlot) label(obstacles, soft []scene.Box) {
	a := q.area
	inside := scene.Box{X0: a.X0 + 2, Y0: a.Y0 + 2, X1: a.X1, Y1: a.Y1 - 2}
	if !q.Narrow {
		texts, ink := make([]drawing.Block, len(q.Points)), 0.0
		for i, pt := range q.Points {
			texts[i] = q.Wrap(pt.Label, q.Small, false, q.Em(13), "ink")
			ink += q.BlockWidth(texts[i]) * texts[i].Height()
		}
		// Labels that would cover a third of the plot never all find a place, and would hide it if they did.
		if ink < (a.X1-a.X0)*(a.Y1-a.Y0)/3 {
			if placed := q.place(texts, inside, obstacles, soft); allClear(placed) {
				q.marks(texts, placed)
				return
			}
		}
	}
	q.numbered = true
	texts := make([]drawing.Block, len(q.Points))
	for i := range q.Points {
		texts[i] = drawing.Block{Lines: []string{strconv.Itoa(i + 1)}, Size: q.Small, Bold: true, Paint: "ink"}
	}
	q.marks(texts, q.place(texts, inside, obstacles, soft))
}

func (q *quadrantPlot) place(texts []drawing.Block, inside scene.Box, obstacles, soft []scene.Box) []scene.Placed {
	labels := make([]scene.Label, len(texts))
	for i, t := range texts {
		pt := q.Points[i]
		labels[i] = scene.Label{X: q.sx.at(pt.X), Y: q.sy.at(pt.Y), R: q.radius(), W: q.BlockWidth(t), H: t.Height()}
	}
	return scene.Place(labels, inside, obstacles, soft)
}

func allClear(placed []scene.Placed) bool {
	for _, p := range placed {
		if !p.Clear {
			return false
		}
	}
	return true
}

// marks draws leaders, then points, then labels. A number without a free place is left to the list beneath and the tip.
func (q *quadrantPlot) marks(texts []drawing.Block, placed []scene.Placed) {
	for i, l := range placed {
		if l.Clear && l.Leader {
			pt := q.Points[i]
			q.Line(q.sx.at(pt.X), q.sy.at(pt.Y), l.X, l.Y, 0.7, "axis")
		}
	}
	for i, pt := range q.Points {
		tip := q.Named(pt.Label, "", drawing.Join(
			q.Named(q.X.Name, "", q.Value(q.X, pt.X)), q.Named(q.Y.Name, "", q.Value(q.Y, pt.Y)), q.Printer.Base(pt.N)))
		q.mark(i, q.sx.at(pt.X), q.sy.at(pt.Y), q.radius()).Tipped(tip)
	}
	for i, l := range placed {
		if !l.Clear {
			continue
		}
		anchor, x := scene.Start, l.Box.X0
		if l.Box.X1 < q.sx.at(q.Points[i].X) { // lines of unequal length end at the point
			anchor, x = scene.End, l.Box.X1
		}
		q.Write(texts[i], x, l.Box.Y0, anchor)
	}
}

// list writes the numbered labels under the plot, in two columns where there is room.
func (q *quadrantPlot) list() {
	q.Top += q.Em(0.8)
	columns := 2
	if q.Narrow {
		columns = 1
	}
	number := 0.0
	for i := range q.Points {
		number = max(number, q.Width(strconv.Itoa(i+1), q.Small, true))
	}
	mark := q.Em(1.1)
	columnW := (q.W - q.Em(1.5)*float64(columns-1)) / float64(columns)
	room := columnW - number - mark - q.Em(0.7)
	per := int(math.Ceil(float64(len(q.Points)) / float64(columns)))
	start, deepest := q.Top, q.Top
	for i, pt := range q.Points {
		if i%per == 0 {
			q.Top = start
		}
		x := float64(i/per) * (columnW + q.Em(1.5))
		b := q.Wrap(pt.Label, q.Small, false, room, "ink")
		q.Text(x+number, q.Top+q.Small*drawing.Ascent, strconv.Itoa(i+1), q.Small, true, scene.End, "ink")
		q.mark(i, x+number+q.Em(0.85), q.Top+q.Small*0.64, q.Em(0.3))
		q.Top = q.Write(b, x+number+mark+q.Em(0.5), q.Top, scene.Start) + q.Em(0.15)
		deepest = max(deepest, q.Top)
	}
	q.Top = deepest
}
