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

// add appends an op and returns it, so that the caller can give it a stroke, a tip or a link. The pointer holds until
// the next op is added.
func (s *Scene) add(o Op) *Op {
	s.Ops = append(s.Ops, o)
	return &s.Ops[len(s.Ops)-1]
}

// Rect adds a filled rectangle.
func (s *Scene) Rect(x, y, w, h float64, fill Paint) *Op {
	return s.add(Op{Kind: Rect, X: x, Y: y, W: w, H: h, Fill: fill})
}

// Line adds a line.
func (s *Scene) Line(x, y, x2, y2, width float64, stroke Paint) *Op {
	return s.add(Op{Kind: Line, X: x, Y: y, X2: x2, Y2: y2, Width: width, Stroke: stroke})
}

// Circle adds a filled circle.
func (s *Scene) Circle(x, y, r float64, fill Paint) *Op {
	return s.add(Op{Kind: Circle, X: x, Y: y, R: r, Fill: fill})
}

// Path adds a filled path.
func (s *Scene) Path(segs []Seg, fill Paint) *Op {
	return s.add(Op{Kind: Path, Segs: segs, Fill: fill})
}

// Polyline adds an open line through points given as x, y, x, y …
func (s *Scene) Polyline(points []float64, width float64, stroke Paint) *Op {
	return s.add(Op{Kind: Path, Segs: segs(points), Width: width, Stroke: stroke})
}

// Polygon adds a closed, filled shape through points given as x, y, x, y …
func (s *Scene) Polygon(points []float64, fill Paint) *Op {
	return s.add(Op{Kind: Path, Segs: append(segs(points), Seg{Op: 'h'}), Fill: fill})
}

func segs(points []float64) []Seg {
	var all []Seg
	for i := 0; i+1 < len(points); i += 2 {
		step := byte('l')
		if i == 0 {
			step = 'm'
		}
		all = append(all, Seg{Op: step, P: [6]float64{points[i], points[i+1]}})
	}
	return all
}

// Text adds one line of text with its baseline at y.
func (s *Scene) Text(x, y float64, text string, size float64, bold bool, anchor Anchor, fill Paint) *Op {
	return s.add(Op{Kind: Text, X: x, Y: y, String: text, Size: size, Bold: bold, Anchor: anchor, Fill: fill})
}

// Outlined gives a shape a stroke.
func (o *Op) Outlined(width float64, stroke Paint) *Op {
	o.Width, o.Stroke = width, stroke
	return o
}

// Tipped gives a shape its words on hover.
func (o *Op) Tipped(tip string) *Op {
	o.Tip = tip
	return o
}

// Linked makes a shape lead to a page.
func (o *Op) Linked(href string) *Op {
	o.Href = href
	return o
}
