package plot

import "ecart/internal/draw/scene"

// column lays the diagram out for a telephone: the boxes beneath each other, communication beside the delivery it is
// measured against, each gap's words beside its bar, and the first gap as a rail at the left that ends in its words.
func (d *diagram) column() {
	x0, x1 := d.em(1.9), d.W-d.em(1.9)
	cx := x0 + d.em(1.8)
	d.sourceLine(x0, x1, cx)
	expected := d.box("expected", x0, d.y, x1, d.em(3.6))
	d.y = d.step(5, expected, cx, "perceived")
	perceived := d.box("perceived", x0, d.y, x1, d.em(3.6))
	if d.y = perceived.y1; d.company() && (d.has("expected") || d.has("perceived")) {
		d.border()
	}
	communication := d.box("communication", x0, d.y, x1, d.em(3.6))
	d.y = d.step(4, communication, cx, "delivery")
	delivery := d.box("delivery", x0, d.y, x1, d.em(3.6))
	d.upwards(perceived, communication, delivery, x1)
	d.y = d.step(3, delivery, cx, "standards")
	standards := d.box("standards", x0, d.y, x1, d.em(3.6))
	d.y = d.step(2, standards, cx, "belief")
	belief := d.box("belief", x0, d.y, x1, d.em(3.6))
	d.y = belief.y1
	if g, ok := d.gaps[1]; ok {
		rail := d.em(0.6)
		d.bar(g, x0-d.em(0.15), expected.middle(), rail, expected.middle(), rail, belief.middle(), x0-d.em(0.15), belief.middle())
		d.y = d.label(g, rail, d.y+d.em(0.7), d.W-rail)
	}
	d.y++
}

// sourceLine writes what forms expectations in one text above them.
func (d *diagram) sourceLine(x0, x1, cx float64) {
	b := d.wrap(join(d.Sources[:]...), d.small, false, x1-x0, "soft")
	if len(b.lines) == 0 || !d.has("expected") {
		d.y++
		return
	}
	d.y = d.write(b, x0, d.y, scene.Start)
	d.arrow(cx, d.y+d.em(0.2), cx, d.y+d.em(1.6))
	d.y += d.em(1.6)
}

// step draws a gap beneath a box with its words beside it, and returns where the next box begins.
func (d *diagram) step(number int, above placed, cx float64, next string) float64 {
	if !d.has(next) || !above.there {
		return above.y1
	}
	return d.between(number, above, cx, d.W-d.em(2.2), next)
}

// border draws the line between customer and company, with their names on its two sides.
func (d *diagram) border() {
	room := d.W * 0.62
	above := d.wrap(d.Customer, d.small, false, room, "faint")
	below := d.wrap(d.Company, d.small, false, room, "faint")
	x := d.em(1.9) + d.em(3)
	y := d.write(above, x, d.y+d.em(0.6), scene.Start) + d.em(0.2)
	d.Line(d.em(1.6), y, d.W, y, 1, "axis").Dash = []float64{5, 5}
	d.y = d.write(below, x, y+d.em(0.2), scene.Start) + d.em(0.6)
}

// upwards draws how delivery and communication reach the customer: delivery round the right side when both are there.
func (d *diagram) upwards(perceived, communication, delivery placed, x1 float64) {
	if !perceived.there {
		return
	}
	if communication.there {
		x := d.em(1.9) + d.em(1.8)
		d.arrow(x, communication.y0, x, perceived.y1)
	}
	if !delivery.there {
		return
	}
	x := d.W - d.em(0.7)
	d.arrow(x1, delivery.middle(), x, delivery.middle(), x, perceived.middle(), x1, perceived.middle())
}
