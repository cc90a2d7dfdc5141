package plot

import (
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
)

// model draws the diagram of the gaps with the company's own numbers: boxes, and between them bars whose width and
// colour follow the gap. Narrow drawings have a layout of their own, one column.
func (p *pen) model(m report.GapModel) {
	d := &diagram{pen: p, GapModel: m, boxes: map[string]report.ModelBox{}, gaps: map[int]report.ModelGap{}}
	for _, b := range m.Boxes {
		d.boxes[b.ID] = b
	}
	for _, g := range m.Gaps {
		if from, to := ends(g.Number); d.has(from) && d.has(to) {
			d.gaps[g.Number] = g
		}
	}
	if p.narrow {
		d.column()
		return
	}
	d.wide()
}

// ends returns the boxes a gap lies between.
func ends(number int) (from, to string) {
	switch number {
	case 1:
		return "expected", "belief"
	case 2:
		return "belief", "standards"
	case 3:
		return "standards", "delivery"
	case 4:
		return "delivery", "communication"
	case 5:
		return "expected", "perceived"
	}
	return "", ""
}

type diagram struct {
	*pen
	report.GapModel
	boxes map[string]report.ModelBox
	gaps  map[int]report.ModelGap
}

func (d *diagram) has(id string) bool {
	_, ok := d.boxes[id]
	return ok
}

// company tells whether one of the boxes below the line is there.
func (d *diagram) company() bool {
	return d.has("delivery") || d.has("communication") || d.has("standards") || d.has("belief")
}

// placed is a box where it stands.
type placed struct {
	x0, y0, x1, y1 float64
	there          bool
}

func (b placed) middle() float64 { return (b.y0 + b.y1) / 2 }

// box draws a box with its words centred, as high as they need and at least high, and returns where it stands.
func (d *diagram) box(id string, x0, y, x1, high float64) placed {
	b, ok := d.boxes[id]
	if !ok {
		return placed{x0, y, x1, y, false}
	}
	title, detail := d.boxWords(b, x1-x0)
	if id == "expected" || id == "perceived" { // the customer's side
		title.paint, detail.paint = "accent", "ink"
	}
	words := title.height() + detail.height()
	h := max(high, words+d.em(1))
	edge := scene.Paint("soft")
	if title.paint == "accent" {
		edge = "accent"
	}
	d.Rect(x0, y, x1-x0, h, "card").Outlined(1.2, edge).R = d.em(0.6)
	top := y + (h-words)/2
	d.write(detail, (x0+x1)/2, d.write(title, (x0+x1)/2, top, scene.Middle), scene.Middle)
	return placed{x0, y, x1, y + h, true}
}

func (d *diagram) boxWords(b report.ModelBox, width float64) (title, detail block) {
	room := width - d.em(1.2)
	return d.wrap(b.Title, d.body, true, room, "ink"), d.wrap(b.Detail, d.small, false, room, "soft")
}

// boxHeight is how high a box will be.
func (d *diagram) boxHeight(id string, width float64) float64 {
	b, ok := d.boxes[id]
	if !ok {
		return 0
	}
	title, detail := d.boxWords(b, width)
	return max(d.em(3.9), title.height()+detail.height()+d.em(1))
}

// gapPaint is the colour of a gap: its verdict's, and without one the index's.
func gapPaint(g report.ModelGap) scene.Paint {
	switch {
	case !g.Measured:
		return "unknown"
	case g.Verdict == report.Good, g.Verdict == report.Acceptable, g.Verdict == report.Bad:
		return verdictPaint(g.Verdict)
	case g.Verdict != report.NoVerdict:
		return "unknown"
	case g.Index < 15:
		return "good"
	case g.Index < 35:
		return "mid"
	}
	return "bad"
}

// gapWidth is how thick a gap's bar is: the index of 0–100 on a scale from thin to a letter's height.
func (d *diagram) gapWidth(g report.ModelGap) float64 {
	return d.em(0.22) + d.em(0.75)*min(max(g.Index, 0), 100)/100
}

func (d *diagram) gapTip(g report.ModelGap) string {
	return d.t("tip", i18n.Args{"label": g.Title, "text": join(g.Figure, g.Detail, d.verdictWord(g.Verdict))})
}

// bar draws a gap's bar along a path of level and upright stretches; one that is not measured is a dashed line.
func (d *diagram) bar(g report.ModelGap, points ...float64) {
	o := d.Polyline(points, d.gapWidth(g), gapPaint(g)).Tipped(d.gapTip(g)).Linked(g.Href)
	if !g.Measured {
		o.Width, o.Dash = d.em(0.16), []float64{d.em(0.4), d.em(0.35)}
	}
}

// gapWords returns the label of a gap in a width: its verdict's shape is drawn before the first line.
func (d *diagram) gapWords(g report.ModelGap, width float64) (head, detail block) {
	text := g.Title
	if g.Figure != "" {
		text += " · " + g.Figure
	}
	return d.wrap(text, d.body, true, width-d.shapeRoom(g), gapPaint(g)), d.wrap(g.Detail, d.small, false, width, "soft")
}

func (d *diagram) shapeRoom(g report.ModelGap) float64 {
	if g.Verdict == report.NoVerdict {
		return 0
	}
	return d.em(1.1)
}

// label writes a gap's words from the top and returns their bottom.
func (d *diagram) label(g report.ModelGap, x, top, width float64) float64 {
	head, detail := d.gapWords(g, width)
	n := len(d.Ops)
	d.verdict(g.Verdict, x+d.em(0.4), top+d.body*0.62, d.em(0.8), d.gapTip(g))
	y := d.write(head, x+d.shapeRoom(g), top, scene.Start)
	y = d.write(detail, x, y, scene.Start)
	for i := n; i < len(d.Ops); i++ {
		d.Ops[i].Href = g.Href
	}
	return y
}

func (d *diagram) labelHeight(number int, width float64) float64 {
	g, ok := d.gaps[number]
	if !ok {
		return 0
	}
	head, detail := d.gapWords(g, width)
	return head.height() + detail.height()
}

// arrow draws a thin line along points with a head at its end.
func (d *diagram) arrow(points ...float64) {
	n := len(points)
	x, y := points[n-2], points[n-1]
	dx, dy := x-points[n-4], y-points[n-3]
	h, w := d.em(0.55), d.em(0.28)
	line := append([]float64(nil), points...)
	switch {
	case dx > 0:
		line[n-2] -= h
		d.Polygon([]float64{x, y, x - h, y - w, x - h, y + w}, "axis")
	case dx < 0:
		line[n-2] += h
		d.Polygon([]float64{x, y, x + h, y - w, x + h, y + w}, "axis")
	case dy > 0:
		line[n-1] -= h
		d.Polygon([]float64{x, y, x - w, y - h, x + w, y - h}, "axis")
	default:
		line[n-1] += h
		d.Polygon([]float64{x, y, x - w, y + h, x + w, y + h}, "axis")
	}
	d.Polyline(line, 1.2, "axis")
}
