package logo

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/image/colornames"

	"ecart/internal/draw/scene"
)

// style is how shapes look, inherited from the groups around them.
type style struct {
	fill, stroke                        string
	color                               string // what currentColor means
	width                               float64
	opacity, fillOpacity, strokeOpacity float64
	evenOdd, round, hidden              bool
}

// fresh is the style outside all groups.
var fresh = style{fill: "black", stroke: "none", color: "black", width: 1, opacity: 1, fillOpacity: 1, strokeOpacity: 1}

// styled is an element's style within that of its group.
func (w *writer) styled(n *node, s style) style {
	set := func(name string, to func(string)) {
		if v := w.property(n, name); v != "" && v != "inherit" {
			to(v)
		}
	}
	set("color", func(v string) { s.color = v })
	set("fill", func(v string) { s.fill = v })
	set("stroke", func(v string) { s.stroke = v })
	if strings.EqualFold(s.fill, "currentColor") {
		s.fill = s.color
	}
	if strings.EqualFold(s.stroke, "currentColor") {
		s.stroke = s.color
	}
	set("stroke-width", func(v string) {
		if all := numbers(v); len(all) > 0 {
			s.width = all[0]
		}
	})
	set("opacity", func(v string) { s.opacity *= share(v) }) // groups as if each of their shapes were so
	set("fill-opacity", func(v string) { s.fillOpacity = share(v) })
	set("stroke-opacity", func(v string) { s.strokeOpacity = share(v) })
	set("fill-rule", func(v string) { s.evenOdd = v == "evenodd" })
	set("stroke-linecap", func(v string) { s.round = v == "round" })
	set("display", func(v string) { s.hidden = s.hidden || v == "none" })
	set("visibility", func(v string) { s.hidden = s.hidden || v == "hidden" || v == "collapse" })
	return s
}

func share(v string) float64 {
	all := numbers(v)
	if len(all) == 0 {
		return 1
	}
	if strings.HasSuffix(v, "%") {
		all[0] /= 100
	}
	return min(1, max(0, all[0]))
}

// rule is one of a style sheet's: properties for a class, an id or an element.
type rule struct{ selector, declarations string }

var commentPattern = regexp.MustCompile(`(?s)/\*.*?\*/`)

// rules reads the style sheets in a file, as far as their selectors are of one word.
func rules(root *node) []rule {
	var all []rule
	var walk func(n *node)
	walk = func(n *node) {
		if n.name == "style" {
			for block := range strings.SplitSeq(commentPattern.ReplaceAllString(n.text, ""), "}") {
				selectors, declarations, _ := strings.Cut(block, "{")
				for s := range strings.SplitSeq(selectors, ",") {
					all = append(all, rule{strings.TrimSpace(s), declarations})
				}
			}
		}
		for _, c := range n.children {
			walk(c)
		}
	}
	walk(root)
	return all
}

// property is what an element's own style says, else the last rule for it, else its attribute.
func (w *writer) property(n *node, name string) string {
	if v, ok := declared(n.attrs["style"], name); ok {
		return v
	}
	found := n.attrs[name]
	classes := strings.Fields(n.attrs["class"])
	for _, r := range w.rules {
		if r.selector == n.name || r.selector == "#"+n.attrs["id"] || strings.HasPrefix(r.selector, ".") && slices.Contains(classes, r.selector[1:]) {
			if v, ok := declared(r.declarations, name); ok {
				found = v
			}
		}
	}
	return found
}

// Colour is a colour and how much of it covers what lies beneath.
type Colour struct {
	R, G, B uint8
	A       float64
}

// over is the colour as it looks on a ground.
func (c Colour) over(ground Colour, opacity float64) Colour {
	a := c.A * opacity
	mix := func(top, under uint8) uint8 { return uint8(math.Round(float64(top)*a + float64(under)*(1-a))) }
	return Colour{mix(c.R, ground.R), mix(c.G, ground.G), mix(c.B, ground.B), 1}
}

func (c Colour) paint() scene.Paint {
	return scene.Paint(fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B))
}

// colourOf reads a colour as SVG writes it; false for none, and for what is no colour.
func colourOf(s string) (Colour, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if named, ok := colornames.Map[s]; ok {
		return Colour{named.R, named.G, named.B, 1}, true
	}
	if strings.HasPrefix(s, "#") {
		return hex(s[1:])
	}
	v := numbers(s)
	if !strings.HasPrefix(s, "rgb") || len(v) < 3 {
		return Colour{}, false
	}
	scale := 1.0
	if strings.Count(s, "%") >= 3 {
		scale = 2.55
	}
	part := func(i int) uint8 { return uint8(math.Round(min(255, max(0, v[i]*scale)))) }
	c := Colour{part(0), part(1), part(2), 1}
	if len(v) > 3 {
		c.A = min(1, max(0, v[3]))
	}
	return c, true
}

// hex reads three, four, six or eight digits.
func hex(digits string) (Colour, bool) {
	if len(digits) == 3 || len(digits) == 4 {
		long := ""
		for _, d := range digits {
			long += string(d) + string(d)
		}
		digits = long
	}
	v, err := strconv.ParseUint(digits, 16, 64)
	if err != nil || len(digits) != 6 && len(digits) != 8 {
		return Colour{}, false
	}
	c := Colour{A: 1}
	if len(digits) == 8 {
		c.A = float64(v&0xff) / 255
		v >>= 8
	}
	c.R, c.G, c.B = uint8(v>>16), uint8(v>>8), uint8(v)
	return c, true
}
