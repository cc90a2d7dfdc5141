package model

import (
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// wide lays the diagram out as it is known: customer above, company below, communication at the right, and the first gap
// round the left side.
func (d *diagram) wide() {
	w := d.W
	x0, x1 := w*0.235, w*0.62    // of the boxes in the middle
	c0 := w * 0.74               // left side of the communication
	if _, ok := d.gaps[1]; !ok { // nothing goes round the left side
		x0, x1, c0 = w*0.04, w*0.51, w*0.695
	}
	cx := (x0 + x1) / 2
	high := d.Em(3.9)

	d.sources(cx, w)
	expected := d.box("expected", x0, d.Top, x1, high)
	d.Top = d.between(5, expected, cx, w, "perceived")
	perceived := d.box("perceived", x0, d.Top, x1, high)

	d.Top = perceived.y1
	line, company := len(d.Ops), d.company()
	if company {
		d.sides(perceived.y1)
	}
	row := max(d.boxHeight("delivery", x1-x0), d.boxHeight("communication", w-1-c0))
	delivery := d.box("delivery", x0, d.Top, x1, row)
	communication := d.box("communication", c0, d.Top, w-1, row)
	if perceived.there && delivery.there {
		d.arrow(cx, delivery.y0, cx, perceived.y1)
	}
	if perceived.there && communication.there {
		x := c0 + d.Em(1.5)
		d.arrow(x, communication.y0, x, perceived.middle(), x1, perceived.middle())
	}
	deepest := d.across4(delivery, communication)
	if company {
		d.Under(line, func() {
			d.Line(min(d.Em(1.6), x0), d.frontier(perceived.y1), w, d.frontier(perceived.y1), 1, "axis").Dash = []float64{5, 5}
		})
	}

	d.Top = d.between(3, delivery, cx, w*0.72, "standards")
	standards := d.box("standards", x0, d.Top, x1, high)
	d.Top = d.between(2, standards, cx, w*0.72, "belief")
	belief := d.box("belief", x0, d.Top, x1, high)
	d.Top = max(d.Top, belief.y1, deepest) + 1
	d.around(expected, perceived, belief, x0)
}

// frontier is the height of the line between customer and company, beneath the perceived service.
func (d *diagram) frontier(bottom float64) float64 { return bottom + d.Em(2.4) }

// sources writes what forms expectations, each with an arrow down to them.
func (d *diagram) sources(cx, w float64) {
	var blocks []drawing.Block
	height := 0.0
	for _, name := range d.Sources {
		b := d.Wrap(name, d.Small, false, w*0.16, "soft")
		blocks = append(blocks, b)
		height = max(height, b.Height())
	}
	if height == 0 || !d.has("expected") {
		d.Top++
		return
	}
	for i, b := range blocks {
		x := cx + (float64(i)-1)*w*0.17
		d.Write(b, x, d.Top+height-b.Height(), scene.Middle)
		if len(b.Lines) > 0 {
			d.arrow(x, d.Top+height+d.Em(0.3), x, d.Top+height+d.Em(1.7))
		}
	}
	d.Top += height + d.Em(1.7)
}

// between draws a gap beneath a box, down to where the next one begins, and returns that height. A gap that the model
// leaves out is a thin line.
func (d *diagram) between(number int, above placed, cx, right float64, next string) float64 {
	if !above.there || !d.has(next) {
		return above.y1
	}
	g, ok := d.gaps[number]
	if !ok {
		bottom := above.y1 + d.Em(1.8)
		d.Line(cx, above.y1, cx, bottom, 1.2, "axis")
		return bottom
	}
	x := cx + d.Em(1.4)
	need := d.labelHeight(number, right-x)
	bottom := above.y1 + max(d.Em(3.2), need+d.Em(1))
	d.bar(g, cx, above.y1+d.Em(0.2), cx, bottom-d.Em(0.2))
	d.label(g, x, (above.y1+bottom-need)/2, right-x)
	return bottom
}

// sides writes the names of the two sides at the right of the line between them.
func (d *diagram) sides(bottom float64) {
	middle := d.frontier(bottom)
	room := d.W * 0.16
	above := d.Wrap(d.Customer, d.Small, false, room, "faint")
	below := d.Wrap(d.Company, d.Small, false, room, "faint")
	d.Write(above, d.W, middle-d.Em(0.3)-above.Height(), scene.End)
	d.Top = max(d.Write(below, d.W, middle+d.Em(0.3), scene.End)+d.Em(0.5), middle+d.Em(2.4))
}

// across4 draws the gap between delivery and communication with its label under the latter, and returns its bottom.
func (d *diagram) across4(delivery, communication placed) float64 {
	if !delivery.there || !communication.there {
		return max(delivery.y1, communication.y1)
	}
	g, ok := d.gaps[4]
	if !ok {
		d.Line(delivery.x1, delivery.middle(), communication.x0, delivery.middle(), 1.2, "axis")
		return communication.y1
	}
	d.bar(g, delivery.x1+d.Em(0.2), delivery.middle(), communication.x0-d.Em(0.2), delivery.middle())
	return d.label(g, communication.x0, communication.y1+d.Em(0.5), communication.x1-communication.x0)
}

// around draws the first gap from the expectation round the left side to what the company believes of it.
func (d *diagram) around(expected, perceived, belief placed, x0 float64) {
	g, ok := d.gaps[1]
	if !ok {
		return
	}
	rail := d.Em(0.6)
	d.bar(g, x0-d.Em(0.2), expected.middle(), rail, expected.middle(), rail, belief.middle(), x0-d.Em(0.2), belief.middle())
	x := rail + d.Em(1)
	room := x0 - x - d.Em(0.8)
	need := d.labelHeight(1, room)
	top := d.frontier(perceived.y1) + d.Em(1)
	middle := (top + belief.middle() - need) / 2
	d.label(g, x, middle, room)
}
