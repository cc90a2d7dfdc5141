// Package scene is a small display list: shapes and text with colours by name, laid out once and written as SVG or drawn into a PDF.
package scene

// Scene is a picture in points, origin top left.
type Scene struct {
	W, H  float64
	Title string
	Desc  string
	Ops   []Op
}

// Paint is the name of a colour of the theme: "ink", "gap.negative". The empty name paints nothing.
type Paint string

// Kind is what an Op draws.
type Kind uint8

// The kinds of shape.
const (
	Rect   Kind = iota // X Y W H, R is the corner radius
	Line               // X Y to X2 Y2
	Circle             // X Y R
	Path               // Segs, filled and stroked
	Text               // String at X Y (baseline)
)

// Anchor is the point of a text that stands at X.
type Anchor uint8

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Seg is one step of a path: 'm', 'l', 'c' or 'h' with its points.
type Seg struct {
	Op byte
	P  [6]float64
}

// Op is one shape or text.
type Op struct {
	Kind     Kind
	X, Y     float64
	X2, Y2   float64 // Line: the other end
	W, H, R  float64
	Segs     []Seg
	Fill     Paint
	Stroke   Paint
	Width    float64 // of the stroke
	Dash     []float64
	String   string
	Size     float64
	Bold     bool
	Anchor   Anchor
	Rotate   float64 // degrees counter-clockwise around X, Y; texts only
	Tip      string  // SVG <title>: value, interval and n on hover
	Href     string  // SVG link around the shape; only relative page links
	FillRule bool    // even-odd
}
