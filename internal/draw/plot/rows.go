package plot

import (
	"math"

	"ecart/internal/document/i18n"
	"ecart/internal/draw/scene"
)

// rows is a list of labelled marks: labels at the left of the plot or, on narrow drawings, above it; a figure at the right.
type rows struct {
	*pen
	from, to float64 // of the plot
	labelW   float64
	labels   []block
	details  []block // under the labels, small
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
	gap := p.em(1.1)
	right := figureW
	if right > 0 {
		right += gap
	}
	if p.narrow {
		r.from, r.to, r.labelW = 0, p.W, p.W-right
	} else {
		r.labelW = min(max(p.widest(labels, p.body, false), p.widest(details, p.small, false)), p.W*0.34)
		r.from, r.to = r.labelW+gap, p.W-right
	}
	for i, label := range labels {
		r.labels = append(r.labels, p.wrap(label, p.body, false, r.labelW, "ink"))
		detail := ""
		if i < len(details) {
			detail = details[i]
		}
		r.details = append(r.details, p.wrap(detail, p.small, false, r.labelW, "soft"))
	}
	return r
}

// close makes rows of one small line each, labels at the left and shortened: many rows are read as one shape.
func (r *rows) close(labels []string) {
	share := 0.34
	if r.narrow {
		share = 0.38
	}
	gap := r.em(0.8)
	r.tight = true
	r.labelW = min(r.widest(labels, r.small, false), r.W*share)
	r.from = r.labelW + gap
	r.to = r.W
	if r.figureW > 0 {
		r.to -= r.figureW + gap
	}
	cut := make([]string, len(labels))
	for i, label := range labels {
		cut[i] = r.face(false).Ellipsis(label, r.small, r.labelW)
	}
	for i, short := range i18n.Apart(labels, cut, func(s string) bool { return r.width(s, r.small, false) <= r.labelW }) {
		r.labels[i] = block{lines: []string{short}, size: r.small, paint: "ink"}
	}
}

// heading writes the name of a group of rows.
func (r *rows) heading(name string) {
	b := r.wrap(name, r.small, true, r.W, "soft")
	if !r.first {
		r.y += r.em(0.7)
	}
	r.y = r.write(b, 0, r.y+r.em(0.35), scene.Start) + r.em(0.2)
	r.first = true
}

// next writes the label of a row, a line above it unless it is the first, and returns where its marks belong.
func (r *rows) next(i int) row {
	if r.tight {
		top, height := r.y, r.small*1.36
		y := top + height/2
		r.middle(0, y, r.labels[i].lines[0], r.small, false, scene.Start, "ink")
		r.first, r.y = false, top+height
		r.zones = append(r.zones, [2]float64{top, r.y})
		return row{y, y}
	}
	label, detail := r.labels[i], r.details[i]
	words := label.height() + detail.height()
	pad := r.em(0.42)
	if !r.first {
		r.Line(0, r.y, r.W, r.y, 0.6, "grid")
	}
	r.first = false
	top := r.y
	var place row
	if r.narrow {
		place.figureY = top + pad + r.body*lineHeight/2
		bottom := r.write(detail, 0, r.write(label, 0, top+pad, scene.Start), scene.Start)
		place.y = bottom + r.markH/2 + r.em(0.1)
		r.y = bottom + r.markH + pad
	} else {
		height := max(words, r.markH) + 2*pad
		place.y = top + height/2
		place.figureY = place.y
		r.write(detail, 0, r.write(label, 0, place.y-words/2, scene.Start), scene.Start)
		r.y = top + height
	}
	if r.narrow {
		r.zones = append(r.zones, [2]float64{place.y - r.markH/2, place.y + r.markH/2})
	} else {
		r.zones = append(r.zones, [2]float64{top, r.y})
	}
	return place
}

// grid draws the lines of the ticks beneath the marks, and not beneath labels that stand above them.
func (r *rows) grid(s scale) { r.pen.grid(s, r.zones) }

// upright draws a line through the marks, and not through labels that stand above them; dash may be nil.
func (r *rows) upright(x, width float64, paint scene.Paint, dash []float64) {
	var pieces []scene.Seg
	for _, z := range merged(r.zones) {
		pieces = append(pieces, segment(x, z[0], x, z[1])...)
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
