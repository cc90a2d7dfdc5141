// Package logo reads an SVG logo as shapes that paper can draw: paths, rectangles, circles, lines and groups, with their fills, strokes
// and transforms. What it cannot draw it leaves out and names.
package logo

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"ecart/internal/draw/scene"
)

// Drawing is a logo as shapes, its top left corner at 0, 0.
type Drawing struct {
	Width, Height float64
	Ops           []scene.Op
	Skipped       []string // what could not be drawn as it is, in words: "text", "a gradient"; sorted
}

// The limits of a file: a logo is small, and one that is not is no logo.
const (
	maxBytes = 2 << 20
	maxNodes = 20000
	maxDepth = 64
)

// Read reads a logo that will stand on a ground of one colour, into which what is half transparent is mixed. It fails on what is no SVG,
// and on one of which nothing can be drawn.
func Read(svg []byte, ground Colour) (Drawing, error) {
	if len(svg) > maxBytes {
		return Drawing{}, fmt.Errorf("it has %d bytes, and a logo has %d at the most", len(svg), maxBytes)
	}
	root, err := parse(svg)
	if err != nil {
		return Drawing{}, err
	}
	box, err := viewBox(root)
	if err != nil {
		return Drawing{}, err
	}
	w := &writer{ground: ground, ids: map[string]*node{}, rules: rules(root), skipped: map[string]bool{}, box: box}
	w.index(root)
	w.children(root, matrix{1, 0, 0, 1, -box.x, -box.y}, w.styled(root, fresh), 0)
	d := Drawing{Width: box.w, Height: box.h, Ops: w.ops, Skipped: slices.Sorted(maps.Keys(w.skipped))}
	if len(d.Ops) == 0 {
		if len(d.Skipped) > 0 {
			return Drawing{}, fmt.Errorf("it is made of %s only", strings.Join(d.Skipped, ", "))
		}
		return Drawing{}, errors.New("it draws nothing")
	}
	return d, nil
}

// writer draws nodes.
type writer struct {
	ground  Colour
	ids     map[string]*node
	rules   []rule
	skipped map[string]bool
	box     rect
	ops     []scene.Op
	drawn   int
}

func (w *writer) index(n *node) {
	if id := n.attrs["id"]; id != "" && w.ids[id] == nil {
		w.ids[id] = n
	}
	for _, c := range n.children {
		w.index(c)
	}
}

func (w *writer) children(n *node, m matrix, s style, depth int) {
	for _, c := range n.children {
		w.node(c, m, s, depth+1)
	}
}

// unseen are elements that draw nothing where they stand.
var unseen = []string{"defs", "symbol", "clipPath", "mask", "linearGradient", "radialGradient", "pattern", "marker", "filter", "style", "title", "desc", "metadata", "script", "namedview"}

// foreign are elements that a logo may have and paper does not draw here.
var foreign = map[string]string{"text": "text", "image": "a picture within it", "foreignObject": "a foreign object", "animate": "an animation", "animateTransform": "an animation"}

func (w *writer) node(n *node, m matrix, s style, depth int) {
	w.drawn++
	if depth > maxDepth || w.drawn > maxNodes || slices.Contains(unseen, n.name) {
		return
	}
	if what, is := foreign[n.name]; is {
		w.skipped[what] = true
		return
	}
	own := w.styled(n, s)
	if own.hidden {
		return
	}
	if t := n.attrs["transform"]; t != "" {
		m = m.times(transform(t))
	}
	w.note(n)
	switch n.name {
	case "g", "a", "svg", "switch":
		w.children(n, m, own, depth)
	case "use":
		w.use(n, m, own, depth)
	default:
		if path := shape(n); len(path) > 0 {
			w.path(path, m, own)
		}
	}
}

// note keeps what an element asks for and cannot have. A clip to a rectangle is no loss: exports put one around the whole.
func (w *writer) note(n *node) {
	for name, what := range map[string]string{"mask": "a mask", "filter": "a filter"} {
		if v := n.property(name); v != "" && v != "none" {
			w.skipped[what] = true
		}
	}
	clip := w.ids[reference(n.property("clip-path"))]
	if clip != nil && (len(clip.children) != 1 || clip.children[0].name != "rect") {
		w.skipped["a clip path"] = true
	}
}

// use draws an element that stands elsewhere.
func (w *writer) use(n *node, m matrix, s style, depth int) {
	target := w.ids[strings.TrimPrefix(strings.TrimSpace(n.attrs["href"]), "#")]
	if target == nil {
		return
	}
	m = m.times(matrix{1, 0, 0, 1, n.number("x", 0), n.number("y", 0)})
	if target.name == "symbol" {
		w.children(target, m, w.styled(target, s), depth+1)
		return
	}
	w.node(target, m, s, depth+1)
}

// path puts one shape down: its fill, its stroke, and the round ends of a stroke.
func (w *writer) path(segs []scene.Seg, m matrix, s style) {
	o := scene.Op{Kind: scene.Path, Segs: m.path(segs), FillRule: s.evenOdd, Fill: w.paint(s.fill, s.opacity*s.fillOpacity)}
	if width := s.width * m.scale(); width > 0 {
		o.Stroke, o.Width = w.paint(s.stroke, s.opacity*s.strokeOpacity), width
	}
	if o.Stroke == "" {
		o.Width = 0
	}
	if o.Fill == "" && o.Stroke == "" {
		return
	}
	w.ops = append(w.ops, o)
	if s.round && o.Stroke != "" {
		for _, e := range ends(o.Segs) {
			w.ops = append(w.ops, scene.Op{Kind: scene.Circle, X: e[0], Y: e[1], R: o.Width / 2, Fill: o.Stroke})
		}
	}
}

// paint is a colour as it looks on the ground; "" where there is none.
func (w *writer) paint(value string, opacity float64) scene.Paint {
	if id := reference(value); id != "" {
		_, after, _ := strings.Cut(value, ")")
		if w.ids[id] != nil {
			w.skipped[strings.Replace("a "+w.ids[id].name, "linearGradient", "gradient", 1)] = true
			if c, ok := w.average(w.ids[id], 0); ok {
				return c.over(w.ground, opacity).paint()
			}
		}
		value = strings.TrimSpace(after)
	}
	c, ok := colourOf(value)
	if !ok || opacity <= 0 {
		return ""
	}
	return c.over(w.ground, opacity).paint()
}

// average is the mean colour of a gradient's stops, which may stand in another gradient.
func (w *writer) average(n *node, depth int) (Colour, bool) {
	var sum [3]float64
	count := 0.0
	for _, stop := range n.children {
		if c, ok := colourOf(w.property(stop, "stop-color")); ok && stop.name == "stop" {
			for i, v := range [3]uint8{c.R, c.G, c.B} {
				sum[i] += float64(v)
			}
			count++
		}
	}
	if count == 0 {
		if next := w.ids[strings.TrimPrefix(n.attrs["href"], "#")]; next != nil && depth < 8 {
			return w.average(next, depth+1)
		}
		return Colour{}, false
	}
	return Colour{R: uint8(sum[0]/count + 0.5), G: uint8(sum[1]/count + 0.5), B: uint8(sum[2]/count + 0.5), A: 1}, true
}
