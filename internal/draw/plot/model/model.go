// Package model draws the diagram of the gap model with the company's own numbers: side by side, or in one column on a telephone.
package model

import (
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/meaning"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// Draw draws the diagram of the gaps with the company's own numbers: boxes, and between them bars whose width and
// colour follow the gap. Narrow drawings have a layout of their own, one column.
func Draw(p *drawing.Pen, m report.GapModel) {
	d := &diagram{Pen: p, GapModel: m, boxes: map[string]report.ModelBox{}, gaps: map[int]report.ModelGap{}}
	for _, b := range m.Boxes {
		d.boxes[b.ID] = b
	}
	for _, g := range m.Gaps {
		if from, to := ends(g.Number); d.has(from) && d.has(to) {
			d.gaps[g.Number] = g
		}
	}
	if p.Narrow {
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
	*drawing.Pen
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
		title.Paint, detail.Paint = "accent", "ink"
	}
	words := title.Height() + detail.Height()
	h := max(high, words+d.Em(1))
	edge := scene.Paint("soft")
	if title.Paint == "accent" {
		edge = "accent"
	}
	d.Rect(x0, y, x1-x0, h, "card").Outlined(1.2, edge).R = d.Em(0.6)
	top := y + (h-words)/2
	d.Write(detail, (x0+x1)/2, d.Write(title, (x0+x1)/2, top, scene.Middle), scene.Middle)
	return placed{x0, y, x1, y + h, true}
}

func (d *diagram) boxWords(b report.ModelBox, width float64) (title, detail drawing.Block) {
	room := width - d.Em(1.2)
	return d.Wrap(b.Title, d.Body, true, room, "ink"), d.Wrap(b.Detail, d.Small, false, room, "soft")
}

// boxHeight is how high a box will be.
func (d *diagram) boxHeight(id string, width float64) float64 {
	b, ok := d.boxes[id]
	if !ok {
		return 0
	}
	title, detail := d.boxWords(b, width)
	return max(d.Em(3.9), title.Height()+detail.Height()+d.Em(1))
}

// gapPaint is the colour of a gap: its verdict's, and without one the index's.
func gapPaint(g report.ModelGap) scene.Paint {
	switch {
	case !g.Measured:
		return "unknown"
	case g.Verdict == report.Good, g.Verdict == report.Acceptable, g.Verdict == report.Bad:
		return scene.Paint(meaning.Verdict(g.Verdict))
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
	return d.Em(0.22) + d.Em(0.75)*min(max(g.Index, 0), 100)/100
}

func (d *diagram) gapTip(g report.ModelGap) string {
	return d.Say("tip", i18n.Args{"label": g.Title, "text": drawing.Join(g.Figure, g.Detail, d.VerdictWord(g.Verdict))})
}

// bar draws a gap's bar along a path of level and upright stretches; one that is not measured is a dashed line.
func (d *diagram) bar(g report.ModelGap, points ...float64) {
	o := d.Polyline(points, d.gapWidth(g), gapPaint(g)).Tipped(d.gapTip(g)).Linked(g.Href)
	if !g.Measured {
		o.Width, o.Dash = d.Em(0.16), []float64{d.Em(0.4), d.Em(0.35)}
	}
}

// gapWords returns the label of a gap in a width: its verdict's shape is drawn before the first line.
func (d *diagram) gapWords(g report.ModelGap, width float64) (head, detail drawing.Block) {
	text := g.Title
	if g.Figure != "" {
		text += " · " + g.Figure
	}
	return d.Wrap(text, d.Body, true, width-d.shapeRoom(g), gapPaint(g)), d.Wrap(g.Detail, d.Small, false, width, "soft")
}

func (d *diagram) shapeRoom(g report.ModelGap) float64 {
	if g.Verdict == report.NoVerdict {
		return 0
	}
	return d.Em(1.1)
}

// label writes a gap's words from the top and returns their bottom.
func (d *diagram) label(g report.ModelGap, x, top, width float64) float64 {
	head, detail := d.gapWords(g, width)
	n := len(d.Ops)
	d.Verdict(g.Verdict, x+d.Em(0.4), top+d.Body*0.62, d.Em(0.8), d.gapTip(g))
	y := d.Write(head, x+d.shapeRoom(g), top, scene.Start)
	y = d.Write(detail, x, y, scene.Start)
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
	return head.Height() + detail.Height()
}

// arrow draws a thin line along points with a head at its end.
func (d *diagram) arrow(points ...float64) {
	n := len(points)
	x, y := points[n-2], points[n-1]
	dx, dy := x-points[n-4], y-points[n-3]
	h, w := d.Em(0.55), d.Em(0.28)
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
