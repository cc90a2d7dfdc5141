package plot

import (
	"math"

	"ecart/internal/document/i18n"
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// rows is a list of labelled marks: labels at the left of the plot or, on narrow drawings, above it; a figure at the right.
type rows struct {
	*pen
	from, to float64 // of the plot
	labelW   float64
	labels   []drawing.Block
	details  []drawing.Block // under the labels, small
	figureW  float64
	markH    float64
	first    bool
	tight    bool         // one line to a row, no rules
	zones    [][2]float64 // tops and bottoms of the marks
}

// row is where one row's parts stand.
type row struct {
	y       float64 // middle of the marks
	figureY float64 // middle of the figure at the right
}

// newRows shares the width out between labels, plot and figures. details may be nil.
func (p *pen) newRows(labels, details []string, figureW, markH float64) *rows {
	r := &rows{pen: p, figureW: figureW, markH: markH, first: true}
	gap := p.Em(1.1)
	right := figureW
	if right > 0 {
		right += gap
	}
	if p.Narrow {
		r.from, r.to, r.labelW = 0, p.W, p.W-right
	} else {
		r.labelW = min(max(p.Widest(labels, p.Body, false), p.Widest(details, p.Small, false)), p.W*0.34)
		r.from, r.to = r.labelW+gap, p.W-right
	}
	for i, label := range labels {
		r.labels = append(r.labels, p.Wrap(label, p.Body, false, r.labelW, "ink"))
		detail := ""
		if i < len(details) {
			detail = details[i]
		}
		r.details = append(r.details, p.Wrap(detail, p.Small, false, r.labelW, "soft"))
	}
	return r
}

// close makes rows of one small line each, labels at the left and shortened: many rows are read as one shape.
func (r *rows) close(labels []string) {
	share := 0.34
	if r.Narrow {
		share = 0.38
	}
	gap := r.Em(0.8)
	r.tight = true
	r.labelW = min(r.Widest(labels, r.Small, false), r.W*share)
	r.from = r.labelW + gap
	r.to = r.W
	if r.figureW > 0 {
		r.to -= r.figureW + gap
	}
	cut := make([]string, len(labels))
	for i, label := range labels {
		cut[i] = r.Face(false).Ellipsis(label, r.Small, r.labelW)
	}
	for i, short := range i18n.Apart(labels, cut, func(s string) bool { return r.Width(s, r.Small, false) <= r.labelW }) {
		r.labels[i] = drawing.Block{Lines: []string{short}, Size: r.Small, Paint: "ink"}
	}
}

// heading writes the name of a group of rows.
func (r *rows) heading(name string) {
	b := r.Wrap(name, r.Small, true, r.W, "soft")
	if !r.first {
		r.Top += r.Em(0.7)
	}
	r.Top = r.Write(b, 0, r.Top+r.Em(0.35), scene.Start) + r.Em(0.2)
	r.first = true
}

// next writes the label of a row, a line above it unless it is the first, and returns where its marks belong.
func (r *rows) next(i int) row {
	if r.tight {
		top, height := r.Top, r.Small*1.36
		y := top + height/2
		r.Middle(0, y, r.labels[i].Lines[0], r.Small, false, scene.Start, "ink")
		r.first, r.Top = false, top+height
		r.zones = append(r.zones, [2]float64{top, r.Top})
		return row{y, y}
	}
	label, detail := r.labels[i], r.details[i]
	words := label.Height() + detail.Height()
	pad := r.Em(0.42)
	if !r.first {
		r.Line(0, r.Top, r.W, r.Top, 0.6, "grid")
	}
	r.first = false
	top := r.Top
	var place row
	if r.Narrow {
		place.figureY = top + pad + r.Body*drawing.LineHeight/2
		bottom := r.Write(detail, 0, r.Write(label, 0, top+pad, scene.Start), scene.Start)
		place.y = bottom + r.markH/2 + r.Em(0.1)
		r.Top = bottom + r.markH + pad
	} else {
		height := max(words, r.markH) + 2*pad
		place.y = top + height/2
		place.figureY = place.y
		r.Write(detail, 0, r.Write(label, 0, place.y-words/2, scene.Start), scene.Start)
		r.Top = top + height
	}
	if r.Narrow {
		r.zones = append(r.zones, [2]float64{place.y - r.markH/2, place.y + r.markH/2})
	} else {
		r.zones = append(r.zones, [2]float64{top, r.Top})
	}
	return place
}

// grid draws the lines of the ticks beneath the marks, and not beneath labels that stand above them.
func (r *rows) grid(s scale) { r.pen.grid(s, r.zones) }

// upright draws a line through the marks, and not through labels that stand above them; dash may be nil.
func (r *rows) upright(x, width float64, paint scene.Paint, dash []float64) {
	var pieces []scene.Seg
	for _, z := range merged(r.zones) {
		pieces = append(pieces, drawing.Segment(x, z[0], x, z[1])...)
	}
	if len(pieces) > 0 {
		r.Path(pieces, "").Outlined(width, paint).Dash = dash
	}
}

// ribbon fills what lies between two places behind the marks.
func (r *rows) ribbon(from, to float64, paint scene.Paint) {
	for _, z := range merged(r.zones) {
		r.Rect(min(from, to), z[0], math.Abs(to-from), z[1]-z[0], paint)
	}
}
