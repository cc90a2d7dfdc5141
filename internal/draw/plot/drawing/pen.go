// Package drawing is the pen that charts are drawn with: texts measured, broken and placed, marks, shapes of verdicts, legends, and the words
// that charts say by themselves. It knows no kind of chart.
package drawing

import (
	"slices"
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/draw/scene"
)

// LineHeight is the distance of lines and Ascent the distance of a line's top from its baseline, in sizes of the letters.
const (
	LineHeight = 1.28
	Ascent     = 0.98
)

// Pen draws down a scene: Top is where the next thing may begin.
type Pen struct {
	*scene.Scene
	Printer     *i18n.Printer
	Body, Small float64 // sizes of letters
	Narrow      bool    // labels stand above their marks
	Top         float64

	regular, bold *scene.Face
}

// New starts a scene of a width in points. Print has small letters; a telephone has letters of nearly the page's size on half its width.
func New(regular, bold *scene.Face, words *i18n.Printer, width float64) *Pen {
	p := &Pen{Scene: &scene.Scene{W: width}, Printer: words, Body: 13, Small: 11.5, regular: regular, bold: bold}
	switch {
	case width < 440:
		p.Body, p.Small, p.Narrow = 12.5, 11, true
	case width < 600:
		p.Body, p.Small = 9, 8
	}
	return p
}

// Face is the typeface in one of its weights.
func (p *Pen) Face(bold bool) *scene.Face {
	if bold {
		return p.bold
	}
	return p.regular
}

// Em is a length in letters of the body.
func (p *Pen) Em(n float64) float64 { return n * p.Body }

// Width returns how wide a text is, in points.
func (p *Pen) Width(text string, size float64, bold bool) float64 {
	return p.Face(bold).Width(text, size)
}

// Widest returns the width of the widest of some texts.
func (p *Pen) Widest(texts []string, size float64, bold bool) float64 {
	w := 0.0
	for _, t := range texts {
		w = max(w, p.Width(t, size, bold))
	}
	return w
}

// Block is a text broken into lines.
type Block struct {
	Lines []string
	Size  float64
	Bold  bool
	Paint scene.Paint
}

// mostLines is how many lines a text in a drawing has at the most: a name of thousands of letters is told by its beginning.
const mostLines = 8

// Wrap breaks a text to a width; an empty text has no lines.
func (p *Pen) Wrap(text string, size float64, bold bool, width float64, paint scene.Paint) Block {
	b := Block{Size: size, Bold: bold, Paint: paint}
	if text != "" {
		b.Lines = p.Face(bold).Wrap(text, size, width)
		if len(b.Lines) > mostLines {
			b.Lines = b.Lines[:mostLines]
			last := &b.Lines[mostLines-1]
			*last = p.Face(bold).Ellipsis(*last+"…", size, width)
		}
	}
	return b
}

// CutsWord tells whether a small text has a word that is wider than a line.
func (p *Pen) CutsWord(text string, width float64) bool {
	for word := range strings.FieldsSeq(text) {
		if p.Width(word, p.Small, false) > width {
			return true
		}
	}
	return false
}

// Height returns how high the block's lines are together.
func (b Block) Height() float64 { return float64(len(b.Lines)) * b.Size * LineHeight }

// Write draws a block from its top and returns its bottom.
func (p *Pen) Write(b Block, x, top float64, anchor scene.Anchor) float64 {
	for i, line := range b.Lines {
		p.Text(x, top+b.Size*(Ascent+LineHeight*float64(i)), line, b.Size, b.Bold, anchor, b.Paint)
	}
	return top + b.Height()
}

// BlockWidth returns the width of a block's widest line.
func (p *Pen) BlockWidth(b Block) float64 { return p.Widest(b.Lines, b.Size, b.Bold) }

// Middle draws one line of text with its letters centred on y.
func (p *Pen) Middle(x, y float64, text string, size float64, bold bool, anchor scene.Anchor, paint scene.Paint) *scene.Op {
	return p.Text(x, y+size*0.36, text, size, bold, anchor, paint)
}

// Under draws what belongs beneath everything that was drawn since the scene had n ops.
func (p *Pen) Under(n int, draw func()) {
	end := len(p.Ops)
	draw()
	late := slices.Clone(p.Ops[end:])
	p.Ops = slices.Insert(p.Ops[:end], n, late...)
}

// Segment is a straight piece of a path that lifts the pen before it.
func Segment(x, y, x2, y2 float64) []scene.Seg {
	return []scene.Seg{{Op: 'm', P: [6]float64{x, y}}, {Op: 'l', P: [6]float64{x2, y2}}}
}
