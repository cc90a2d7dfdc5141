package model

import (
	"ecart/internal/draw/plot/drawing"
	"ecart/internal/draw/scene"
)

// column lays the diagram out for a telephone: the boxes beneath each other, communication beside the delivery it is
// measured against, each gap's words beside its bar, and the first gap as a rail at the left that ends in its words.
func (d *diagram) column() {
	x0, x1 := d.Em(1.9), d.W-d.Em(1.9)
	cx := x0 + d.Em(1.8)
	d.sourceLine(x0, x1, cx)
	expected := d.box("expected", x0, d.Top, x1, d.Em(3.6))
	d.Top = d.step(5, expected, cx, "perceived")
	perceived := d.box("perceived", x0, d.Top, x1, d.Em(3.6))
	if d.Top = perceived.y1; d.company() && (d.has("expected") || d.has("perceived")) {
		d.border()
	}
	communication := d.box("communication", x0, d.Top, x1, d.Em(3.6))
	d.Top = d.step(4, communication, cx, "delivery")
	delivery := d.box("delivery", x0, d.Top, x1, d.Em(3.6))
	d.upwards(perceived, communication, delivery, x1)
	d.Top = d.step(3, delivery, cx, "standards")
	standards := d.box("standards", x0, d.Top, x1, d.Em(3.6))
	d.Top = d.step(2, standards, cx, "belief")
	belief := d.box("belief", x0, d.Top, x1, d.Em(3.6))
	d.Top = belief.y1
	if g, ok := d.gaps[1]; ok {
		rail := d.Em(0.6)
		d.bar(g, x0-d.Em(0.15), expected.middle(), rail, expected.middle(), rail, belief.middle(), x0-d.Em(0.15), belief.middle())
		d.Top = d.label(g, rail, d.Top+d.Em(0.7), d.W-rail)
	}
	d.Top++
}

// sourceLine writes what forms expectations in one text above them.
func (d *diagram) sourceLine(x0, x1, cx float64) {
	b := d.Wrap(drawing.Join(d.Sources[:]...), d.Small, false, x1-x0, "soft")
	if len(b.Lines) == 0 || !d.has("expected") {
		d.Top++
		return
	}
	d.Top = d.Write(b, x0, d.Top, scene.Start)
	d.arrow(cx, d.Top+d.Em(0.2), cx, d.Top+d.Em(1.6))
	d.Top += d.Em(1.6)
}

// step draws a gap beneath a box with its words beside it, and returns where the next box begins.
func (d *diagram) step(number int, above placed, cx float64, next string) float64 {
	if !d.has(next) || !above.there {
		return above.y1
	}
	return d.between(number, above, cx, d.W-d.Em(2.2), next)
}

// border draws the line between customer and company, with their names on its two sides.
func (d *diagram) border() {
	room := d.W * 0.62
	above := d.Wrap(d.Customer, d.Small, false, room, "faint")
	below := d.Wrap(d.Company, d.Small, false, room, "faint")
	x := d.Em(1.9) + d.Em(3)
	y := d.Write(above, x, d.Top+d.Em(0.6), scene.Start) + d.Em(0.2)
	d.Line(d.Em(1.6), y, d.W, y, 1, "axis").Dash = []float64{5, 5}
	d.Top = d.Write(below, x, y+d.Em(0.2), scene.Start) + d.Em(0.6)
}

// upwards draws how delivery and communication reach the customer: delivery round the right side when both are there.
func (d *diagram) upwards(perceived, communication, delivery placed, x1 float64) {
	if !perceived.there {
		return
	}
	if communication.there {
		x := d.Em(1.9) + d.Em(1.8)
		d.arrow(x, communication.y0, x, perceived.y1)
	}
	if !delivery.there {
		return
	}
	x := d.W - d.Em(0.7)
	d.arrow(x1, delivery.middle(), x, delivery.middle(), x, perceived.middle(), x1, perceived.middle())
}
