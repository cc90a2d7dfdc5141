// Package lay lays strips on sheets of paper: pieces of the text column that know their height, on pages by rules of our own.
package lay

// Paper is a size of sheets, in points.
type Paper struct {
	Name   string // as the trade calls it: "A4"
	Width  float64
	Height float64
}

// The papers.
var (
	A4     = Paper{"A4", 595.28, 841.89}
	Letter = Paper{"Letter", 612, 792}
)

// Frame is a sheet's text: a column of twelve, with a line above and one below it.
type Frame struct {
	Paper
	X, Y       float64 // margins, left and right, above and below
	Head, Foot float64 // heights of what stands above and below the text
	Gutter     float64 // between two of the twelve columns
}

// On returns the frame of the report on a paper: margins of 17 and 12 mm.
func On(p Paper) Frame { return Frame{Paper: p, X: 48.19, Y: 34.02, Head: 26, Foot: 23, Gutter: 12} }

// TextWidth is the width of the text.
func (f Frame) TextWidth() float64 { return f.Width - 2*f.X }

// TextHeight is the height of the text, without head and foot.
func (f Frame) TextHeight() float64 { return f.Height - 2*f.Y - f.Head - f.Foot }

// Span is the width of some of the twelve columns with the gutters between them.
func (f Frame) Span(columns int) float64 {
	one := (f.TextWidth() - 11*f.Gutter) / 12
	return float64(columns)*one + float64(columns-1)*f.Gutter
}
