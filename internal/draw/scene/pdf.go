package scene

import (
	"bytes"
	"math"
	"strconv"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// kappa places the handles of the four curves that make a circle.
const kappa = 0.5522847498

// PDF writes the scene's shapes, and rotated text as outlines, as drawing operators. x, y is the top left corner and w
// the width, in points from the page's top left. Upright text is left to the caller, whose text can be selected.
func (s *Scene) PDF(b *bytes.Buffer, x, y, w, pageHeight float64, color func(Paint) (r, g, b uint8), regular, bold *Face) {
	if s.W <= 0 {
		return
	}
	p := &pdfWriter{b, x, y, w / s.W, pageHeight, color}
	b.WriteString("q 0 J 1 j\n")
	for i := range s.Ops {
		o := &s.Ops[i]
		if o.Kind == Text && (o.Rotate == 0 || o.String == "") {
			continue
		}
		face := regular
		if o.Bold {
			face = bold
		}
		p.op(o, face)
	}
	b.WriteString("Q\n")
}

type pdfWriter struct {
	*bytes.Buffer
	x, y, k float64
	height  float64
	color   func(Paint) (r, g, b uint8)
}

func (p *pdfWriter) op(o *Op, face *Face) {
	paint := "n"
	if o.Fill != "" && o.Kind != Line {
		p.colour(o.Fill, "rg")
		paint = "f"
		if o.FillRule {
			paint = "f*"
		}
	}
	if o.Stroke != "" && o.Width > 0 {
		p.colour(o.Stroke, "RG")
		p.num(o.Width * p.k)
		p.WriteString("w\n")
		paint = map[string]string{"n": "S", "f": "B", "f*": "B*"}[paint]
		if len(o.Dash) > 0 {
			p.WriteByte('[')
			for _, d := range o.Dash {
				p.num(d * p.k)
			}
			p.WriteString("] 0 d\n")
		}
	}
	p.shape(o, face)
	p.WriteString(paint + "\n")
	if len(o.Dash) > 0 {
		p.WriteString("[] 0 d\n")
	}
}

func (p *pdfWriter) shape(o *Op, face *Face) {
	switch o.Kind {
	case Rect:
		p.rect(o)
	case Line:
		p.step("m", o.X, o.Y)
		p.step("l", o.X2, o.Y2)
	case Circle:
		r, a := o.R, o.R*kappa
		p.step("m", o.X+r, o.Y)
		for _, q := range [4][6]float64{{r, a, a, r, 0, r}, {-a, r, -r, a, -r, 0}, {-r, -a, -a, -r, 0, -r}, {a, -r, r, -a, r, 0}} {
			p.step("c", o.X+q[0], o.Y+q[1], o.X+q[2], o.Y+q[3], o.X+q[4], o.Y+q[5])
		}
		p.WriteString("h ")
	case Path:
		for _, g := range o.Segs {
			p.step(string(g.Op), g.P[:map[byte]int{'m': 2, 'l': 2, 'c': 6}[g.Op]]...)
		}
	case Text:
		p.outline(o, face)
	}
}

// rect draws a rectangle, with round corners where it has a radius.
func (p *pdfWriter) rect(o *Op) {
	r := min(o.R, o.W/2, o.H/2)
	x, y, x2, y2 := o.X, o.Y, o.X+o.W, o.Y+o.H
	if r <= 0 {
		p.step("m", x, y)
		p.step("l", x2, y)
		p.step("l", x2, y2)
		p.step("l", x, y2)
		p.WriteString("h ")
		return
	}
	a := r * (1 - kappa)
	p.step("m", x+r, y)
	p.step("l", x2-r, y)
	p.step("c", x2-a, y, x2, y+a, x2, y+r)
	p.step("l", x2, y2-r)
	p.step("c", x2, y2-a, x2-a, y2, x2-r, y2)
	p.step("l", x+r, y2)
	p.step("c", x+a, y2, x, y2-a, x, y2-r)
	p.step("l", x, y+r)
	p.step("c", x, y+a, x+a, y, x+r, y)
	p.WriteString("h ")
}

// step writes one operator with its points, turned to the page's own axes.
func (p *pdfWriter) step(operator string, points ...float64) {
	for j := 0; j+1 < len(points); j += 2 {
		p.num(p.x + points[j]*p.k)
		p.num(p.height - p.y - points[j+1]*p.k)
	}
	p.WriteString(operator + " ")
}

func (p *pdfWriter) num(v float64) {
	p.Write(strconv.AppendFloat(p.AvailableBuffer(), math.Round(v*100)/100+0, 'f', -1, 64))
	p.WriteByte(' ')
}

func (p *pdfWriter) colour(c Paint, operator string) {
	r, g, b := p.color(c)
	for _, v := range []uint8{r, g, b} {
		p.Write(strconv.AppendFloat(p.AvailableBuffer(), math.Round(float64(v)/255*1000)/1000, 'f', -1, 64))
		p.WriteByte(' ')
	}
	p.WriteString(operator + "\n")
}

// outline draws a text as the shapes of its letters, turned around its anchor.
func (p *pdfWriter) outline(o *Op, face *Face) {
	pen := 0.0
	switch width := face.Width(o.String, o.Size); o.Anchor {
	case Middle:
		pen = -width / 2
	case End:
		pen = -width
	}
	sin, cos := math.Sincos(-o.Rotate * math.Pi / 180)
	var buf sfnt.Buffer
	scale := o.Size / face.upm / 64
	for _, r := range o.String {
		at := func(q fixed.Point26_6) (float64, float64) {
			x, y := pen+float64(q.X)*scale, float64(q.Y)*scale
			return o.X + x*cos - y*sin, o.Y + x*sin + y*cos
		}
		if i, err := face.font.GlyphIndex(&buf, r); err == nil {
			if glyph, err := face.font.LoadGlyph(&buf, i, fixed.I(int(face.upm)), nil); err == nil {
				p.glyph(glyph, at)
			}
		}
		pen += face.advance(r) * o.Size
	}
}

func (p *pdfWriter) glyph(glyph sfnt.Segments, at func(fixed.Point26_6) (float64, float64)) {
	var x, y float64 // where the pen is: PDF has no quadratic curves, and a cubic one needs its start
	for i, g := range glyph {
		ax, ay := at(g.Args[0])
		switch g.Op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				p.WriteString("h ")
			}
			p.step("m", ax, ay)
			x, y = ax, ay
		case sfnt.SegmentOpLineTo:
			p.step("l", ax, ay)
			x, y = ax, ay
		case sfnt.SegmentOpQuadTo:
			ex, ey := at(g.Args[1])
			p.step("c", x+2.0/3*(ax-x), y+2.0/3*(ay-y), ex+2.0/3*(ax-ex), ey+2.0/3*(ay-ey), ex, ey)
			x, y = ex, ey
		case sfnt.SegmentOpCubeTo:
			bx, by := at(g.Args[1])
			ex, ey := at(g.Args[2])
			p.step("c", ax, ay, bx, by, ex, ey)
			x, y = ex, ey
		}
	}
	if len(glyph) > 0 {
		p.WriteString("h ")
	}
}
