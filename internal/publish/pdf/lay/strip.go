package lay

import "ecart/internal/draw/scene"

// Strip is a piece of the text column that is never split: a line of text, a table's row, a chart.
type Strip struct {
	Ops     []scene.Op
	Height  float64
	Gap     float64 // white above it, unless it stands at a page's top
	Keep    bool    // must not be torn from the next strip
	Heading bool    // says what follows: never the last of a page
	Entry   bool    // a line of the contents, whose last text is the page it leads to
	Mark    Mark    // where the outline and links lead
	Inner   []Mark  // places within it; their Y counts from its top
	Links   []Link
	Images  []Image
	Repeat  *Strip  // stands again at the top of a page that the strip continues: a table's head
	Y       float64 // from the top of the page's text, once it is laid
}

// Mark is an entry of the outline, or a place that a link may name.
type Mark struct {
	Anchor string // "gap5", "gap5#items"; empty for none
	Title  string // empty keeps it out of the outline
	Number string // of a chapter, before its title; may be empty
	Level  int
	Y      float64 // from its strip's top
}

// Link is an area that leads elsewhere, relative to its strip.
type Link struct {
	X, Y, W, H float64
	To         string // an anchor of this document, or https://…
}

// Image is a raster picture, relative to its strip.
type Image struct {
	X, Y, W, H float64
	Bytes      []byte
	Kind       string // "png" or "jpg"
}

// Sheet is one page: its strips with their places, and what stands above and below.
type Sheet struct {
	Strips     []Strip
	Head, Foot Strip
	Bare       bool   // without head and foot, from edge to edge: its strips' places count from the paper's corner
	Chapter    string // of its first strip
	Last       bool   // the last page of a chapter, or of the document
}

// Each visits every strip of a page with its place from the paper's top left corner.
func (sh Sheet) Each(f Frame, visit func(s Strip, x, y float64)) {
	if sh.Bare {
		for _, s := range sh.Strips {
			visit(s, 0, s.Y)
		}
		return
	}
	visit(sh.Head, f.X, f.Y)
	for _, s := range sh.Strips {
		visit(s, f.X, f.Y+f.Head+s.Y)
	}
	visit(sh.Foot, f.X, f.Height-f.Y-f.Foot)
}

// Filled is the share of the text's height that a page's strips take.
func (sh Sheet) Filled(f Frame) float64 {
	if len(sh.Strips) == 0 {
		return 0
	}
	last := sh.Strips[len(sh.Strips)-1]
	return (last.Y + last.Height) / f.TextHeight()
}

// Kept marks strips as one piece with what follows.
func Kept(strips []Strip) []Strip {
	for i := range strips {
		strips[i].Keep = true
	}
	return strips
}

// Headed marks strips as a heading: one piece with what follows, and never alone.
func Headed(strips []Strip) []Strip {
	for i := range strips {
		strips[i].Keep, strips[i].Heading = true, true
	}
	return strips
}

// Height of strips in a column, the first one's gap included.
func Height(strips []Strip) float64 {
	h := 0.0
	for _, s := range strips {
		h += s.Gap + s.Height
	}
	return h
}

// Stack makes one strip of several, as one piece that is never split.
func Stack(strips []Strip) Strip {
	whole := Strip{}
	y := 0.0
	for i, s := range strips {
		if i > 0 {
			y += s.Gap
		} else {
			whole.Gap = s.Gap
		}
		whole.take(s, 0, y)
		y += s.Height
	}
	whole.Height = y
	return whole
}

// Beside makes one strip of two columns. Each keeps its own top.
func Beside(left, right Strip, dx float64) Strip {
	both := Strip{Gap: left.Gap, Height: max(left.Height, right.Height)}
	both.take(left, 0, 0)
	both.take(right, dx, 0)
	return both
}

// Put draws a strip into another one, its corner at x, y.
func (s *Strip) Put(other Strip, x, y float64) {
	s.take(other, x, y)
	s.Height = max(s.Height, y+other.Height)
}

func (s *Strip) take(other Strip, x, y float64) {
	s.Ops = append(s.Ops, Moved(other.Ops, x, y)...)
	for _, l := range other.Links {
		l.X, l.Y = l.X+x, l.Y+y
		s.Links = append(s.Links, l)
	}
	for _, i := range other.Images {
		i.X, i.Y = i.X+x, i.Y+y
		s.Images = append(s.Images, i)
	}
	for _, m := range other.Marks() {
		m.Y += y
		s.Inner = append(s.Inner, m)
	}
}

// Marks returns a strip's own mark and those within it.
func (s Strip) Marks() []Mark {
	if s.Mark.Anchor == "" {
		return s.Inner
	}
	return append([]Mark{s.Mark}, s.Inner...)
}

// Scaled returns a strip drawn smaller or larger, letters and all.
func (s Strip) Scaled(k float64) Strip {
	s.Ops = ScaledOps(s.Ops, k)
	s.Height *= k
	s.Links, s.Images, s.Inner = append([]Link{}, s.Links...), append([]Image{}, s.Images...), append([]Mark{}, s.Inner...)
	for i := range s.Links {
		l := &s.Links[i]
		l.X, l.Y, l.W, l.H = l.X*k, l.Y*k, l.W*k, l.H*k
	}
	for i := range s.Images {
		m := &s.Images[i]
		m.X, m.Y, m.W, m.H = m.X*k, m.Y*k, m.W*k, m.H*k
	}
	for i := range s.Inner {
		s.Inner[i].Y *= k
	}
	return s
}

// Moved returns the shapes shifted; the given ones stay as they are.
func Moved(ops []scene.Op, dx, dy float64) []scene.Op {
	return turned(ops, func(x, y float64) (float64, float64) { return x + dx, y + dy })
}

// ScaledOps returns the shapes k times as large; the given ones stay as they are.
func ScaledOps(ops []scene.Op, k float64) []scene.Op {
	out := turned(ops, func(x, y float64) (float64, float64) { return x * k, y * k })
	for i := range out {
		o := &out[i]
		o.W, o.H, o.R, o.Width, o.Size = o.W*k, o.H*k, o.R*k, o.Width*k, o.Size*k
		if len(o.Dash) > 0 {
			dash := make([]float64, len(o.Dash))
			for j, d := range o.Dash {
				dash[j] = d * k
			}
			o.Dash = dash
		}
	}
	return out
}

func turned(ops []scene.Op, to func(x, y float64) (float64, float64)) []scene.Op {
	out := make([]scene.Op, len(ops))
	for i, o := range ops {
		o.X, o.Y = to(o.X, o.Y)
		o.X2, o.Y2 = to(o.X2, o.Y2)
		if len(o.Segs) > 0 {
			segs := make([]scene.Seg, len(o.Segs))
			for k, g := range o.Segs {
				for j := 0; j < len(g.P); j += 2 {
					g.P[j], g.P[j+1] = to(g.P[j], g.P[j+1])
				}
				segs[k] = g
			}
			o.Segs = segs
		}
		out[i] = o
	}
	return out
}
