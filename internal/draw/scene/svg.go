package scene

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
)

// SVGOptions says how a scene is written as SVG.
type SVGOptions struct {
	ID    string             // unique in the page; the title's and the description's ids begin with it
	Like  string             // the ID of a picture in the page that says the same: its title and description name this one too
	Color func(Paint) string // nil paints with the theme's custom properties: "var(--ink)"
	Plain bool               // without the words on hover, for screens that have no pointer
}

// SVG returns the scene as an SVG element with role, title and description, for a place inside a page. The font is the
// page's. Links are written only where they lead to a page beside this one.
func (s *Scene) SVG(o SVGOptions) []byte {
	w := &svgWriter{color: o.Color, plain: o.Plain, size: common(s.Ops, func(o *Op) (float64, bool) { return o.Size, o.Kind == Text }),
		fill:   common(s.Ops, func(o *Op) (Paint, bool) { return o.Fill, o.Fill != "" }),
		stroke: common(s.Ops, func(o *Op) (float64, bool) { return o.Width, o.stroked() })}
	if w.color == nil {
		w.color = func(p Paint) string { return "var(--" + string(p) + ")" }
	}
	w.Grow(400 + 120*len(s.Ops))
	w.WriteString(`<svg xmlns="http://www.w3.org/2000/svg"`)
	w.attr("viewBox", "0 0 "+number(s.W)+" "+number(s.H))
	w.num("width", s.W)
	w.num("height", s.H)
	// Digits of one width are wider than measured: the page may ask for them, a drawing must not.
	w.WriteString(` font-family="inherit" font-variant="normal" stroke-linejoin="round"`)
	if w.size > 0 {
		w.num("font-size", w.size)
	}
	if w.fill != "" {
		w.attr("fill", w.color(w.fill))
	}
	if w.stroke > 0 {
		w.fine("stroke-width", w.stroke)
	}
	// What is inside an image is hidden from screen readers: with links in it, it is a group.
	role := "img"
	if slices.ContainsFunc(s.Ops, func(o Op) bool { return relative(o.Href) }) {
		role = "group"
	}
	w.attr("role", role)
	named := o.ID
	if o.Like != "" {
		named = o.Like
	}
	labels := ""
	if s.Title != "" {
		labels = named + "-title"
	}
	if s.Desc != "" {
		labels = strings.TrimSpace(labels + " " + named + "-desc")
	}
	if labels != "" {
		w.attr("aria-labelledby", labels)
	}
	w.WriteByte('>')
	if s.Title != "" && o.Like == "" {
		w.element("title", o.ID+"-title", s.Title)
	}
	if s.Desc != "" && o.Like == "" {
		w.element("desc", o.ID+"-desc", s.Desc)
	}
	w.ops(s.Ops)
	w.WriteString("</svg>\n")
	return w.Bytes()
}

type svgWriter struct {
	bytes.Buffer
	color func(Paint) string
	plain bool

	// What holds unless a shape says otherwise: said once for all, it shortens a picture of hundreds.
	size   float64 // of letters
	fill   Paint
	stroke float64 // width of lines
}

// common is the value that most shapes have of those that have one, the first of those that tie; zero without any.
func common[V comparable](all []Op, of func(*Op) (V, bool)) V {
	count := map[V]int{}
	var best V
	for i := range all {
		if v, ok := of(&all[i]); ok {
			count[v]++
		}
	}
	for i := range all {
		if v, ok := of(&all[i]); ok && count[v] > count[best] {
			best = v
		}
	}
	return best
}

// stroked tells whether a shape has a line around it.
func (o *Op) stroked() bool { return o.Stroke != "" && o.Width > 0 }

func (w *svgWriter) element(name, id, text string) {
	w.WriteString("<" + name)
	w.attr("id", id)
	w.WriteString(">" + escape(text) + "</" + name + ">")
}

func (w *svgWriter) attr(name, value string) {
	w.WriteString(" " + name + `="` + escape(value) + `"`)
}

// num writes a place or a size.
func (w *svgWriter) num(name string, v float64) {
	w.WriteString(" " + name + `="` + number(v) + `"`)
}

// fine writes the width of a line, of which a tenth of a point would be too coarse.
func (w *svgWriter) fine(name string, v float64) {
	w.WriteString(" " + name + `="` + shortest(math.Round(v*100)/100) + `"`)
}

// ops writes shapes, those that follow each other with one link inside one element: one stop for the keyboard.
func (w *svgWriter) ops(all []Op) {
	link := ""
	for i := range all {
		href := all[i].Href
		if !relative(href) {
			href = ""
		}
		if href != link {
			if link != "" {
				w.WriteString("</a>")
			}
			if href != "" {
				w.WriteString("<a")
				w.attr("href", href)
				w.WriteByte('>')
			}
			link = href
		}
		w.op(&all[i])
	}
	if link != "" {
		w.WriteString("</a>")
	}
}

func (w *svgWriter) op(o *Op) {
	name := [...]string{"rect", "line", "circle", "path", "text"}[o.Kind]
	w.WriteString("<" + name)
	w.place(o)
	w.paint(o)
	inside := ""
	if o.Tip != "" && !w.plain {
		inside = "<title>" + escape(o.Tip) + "</title>"
	}
	if o.Kind == Text {
		inside += escape(o.String)
	}
	if inside == "" {
		w.WriteString("/>")
	} else {
		w.WriteString(">" + inside + "</" + name + ">")
	}
}

// place writes where a shape is.
func (w *svgWriter) place(o *Op) {
	switch o.Kind {
	case Rect:
		w.num("x", o.X)
		w.num("y", o.Y)
		w.num("width", o.W)
		w.num("height", o.H)
		if o.R > 0 {
			w.num("rx", o.R)
		}
	case Line:
		w.num("x1", o.X)
		w.num("y1", o.Y)
		w.num("x2", o.X2)
		w.num("y2", o.Y2)
	case Circle:
		w.num("cx", o.X)
		w.num("cy", o.Y)
		w.num("r", o.R)
	case Path:
		w.attr("d", pathData(o.Segs))
	case Text:
		w.num("x", o.X)
		w.num("y", o.Y)
		if o.Size != w.size {
			w.num("font-size", o.Size)
		}
		if o.Bold {
			w.WriteString(` font-weight="600"`)
		}
		if o.Anchor != Start {
			w.attr("text-anchor", [...]string{"start", "middle", "end"}[o.Anchor])
		}
		if o.Rotate != 0 {
			w.attr("transform", "rotate("+number(-o.Rotate)+" "+number(o.X)+" "+number(o.Y)+")")
		}
	}
}

func (w *svgWriter) paint(o *Op) {
	switch {
	case o.Fill == w.fill && o.Fill != "": // said already
	case o.Fill != "":
		w.attr("fill", w.color(o.Fill))
	case o.Kind != Line:
		w.WriteString(` fill="none"`)
	}
	if o.FillRule {
		w.WriteString(` fill-rule="evenodd"`)
	}
	if !o.stroked() {
		return
	}
	w.attr("stroke", w.color(o.Stroke))
	if o.Width != w.stroke {
		w.fine("stroke-width", o.Width)
	}
	if len(o.Dash) > 0 {
		parts := make([]string, len(o.Dash))
		for i, d := range o.Dash {
			parts[i] = number(d)
		}
		w.attr("stroke-dasharray", strings.Join(parts, " "))
	}
}

// relative tells whether an address leads to a page beside this one, and not to a scheme or another host.
func relative(href string) bool {
	if href == "" || strings.HasPrefix(href, "/") || strings.HasPrefix(href, `\`) {
		return false
	}
	head, _, _ := strings.Cut(href, "#")
	return !strings.ContainsAny(head, ":\\")
}

// number rounds to a tenth of a point, which no eye tells from less, and drops what says nothing.
func number(v float64) string { return tenths(math.Round(v * 10)) }

// tenths writes a whole number of tenths.
func tenths(v float64) string { return shortest(v/10 + 0) } // +0 turns −0 into 0

func shortest(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// escape makes a text safe between tags and in quotes, and drops what XML cannot hold.
func escape(s string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0x7f || r == '\ufffe' || r == '\uffff' {
			return -1
		}
		return r
	}, s) // Map also turns broken UTF-8 into U+FFFD
	return escaper.Replace(clean)
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")
