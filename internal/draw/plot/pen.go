package plot

import (
	"slices"
	"strings"

	"ecart/internal/draw/scene"
)

// lineHeight is the distance of lines and ascent the distance of a line's top from its baseline, in sizes of the letters.
const (
	lineHeight = 1.28
	ascent     = 0.98
)

// pen draws down a scene: y is where the next thing may begin.
type pen struct {
	*scene.Scene
	pl          *Plotter
	body, small float64 // sizes of letters
	narrow      bool    // labels stand above their marks
	y           float64
}

// pen starts a scene. Print has small letters; a telephone has letters of nearly the page's size on half its width.
func (pl *Plotter) pen(width float64) *pen {
	p := &pen{Scene: &scene.Scene{W: width}, pl: pl, body: 13, small: 11.5}
	switch {
	case width < 440:
		p.body, p.small, p.narrow = 12.5, 11, true
	case width < 600:
		p.body, p.small = 9, 8
	}
	return p
}

func (p *pen) face(bold bool) *scene.Face {
	if bold {
		return p.pl.bold
	}
	return p.pl.regular
}

// em is a length in letters of the body.
func (p *pen) em(n float64) float64 { return n * p.body }

func (p *pen) width(text string, size float64, bold bool) float64 {
	return p.face(bold).Width(text, size)
}

// widest returns the width of the widest of some texts.
func (p *pen) widest(texts []string, size float64, bold bool) float64 {
	w := 0.0
	for _, t := range texts {
		w = max(w, p.width(t, size, bold))
	}
	return w
}

// block is a text broken into lines.
type block struct {
	lines []string
	size  float64
	bold  bool
	paint scene.Paint
}

// wrap breaks a text to a width; an empty text has no lines.
func (p *pen) wrap(text string, size float64, bold bool, width float64, paint scene.Paint) block {
	b := block{size: size, bold: bold, paint: paint}
	if text != "" {
		b.lines = p.face(bold).Wrap(text, size, width)
	}
	return b
}

// cutsWord tells whether a small text has a word that is wider than a line.
func (p *pen) cutsWord(text string, width float64) bool {
	for word := range strings.FieldsSeq(text) {
		if p.width(word, p.small, false) > width {
			return true
		}
	}
	return false
}

func (b block) height() float64 { return float64(len(b.lines)) * b.size * lineHeight }

// write draws a block from its top and returns its bottom.
func (p *pen) write(b block, x, top float64, anchor scene.Anchor) float64 {
	for i, line := range b.lines {
		p.Text(x, top+b.size*(ascent+lineHeight*float64(i)), line, b.size, b.bold, anchor, b.paint)
	}
	return top + b.height()
}

// blockWidth returns the width of a block's widest line.
func (p *pen) blockWidth(b block) float64 { return p.widest(b.lines, b.size, b.bold) }

// middle draws one line of text with its letters centred on y.
func (p *pen) middle(x, y float64, text string, size float64, bold bool, anchor scene.Anchor, paint scene.Paint) *scene.Op {
	return p.Text(x, y+size*0.36, text, size, bold, anchor, paint)
}

// under draws what belongs beneath everything that was drawn since the scene had n ops.
func (p *pen) under(n int, draw func()) {
	end := len(p.Ops)
	draw()
	late := slices.Clone(p.Ops[end:])
	p.Ops = slices.Insert(p.Ops[:end], n, late...)
}
