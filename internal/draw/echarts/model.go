package echarts

import (
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/meaning"
)

// part is a piece of the diagram for "@fn:model". X and widths are shares of the picture's width, y and heights pixels:
// the diagram grows sideways and keeps the size of its text.
type part struct {
	Value  [2]int       `json:"value"`
	Kind   string       `json:"kind"` // box, link, label, divider, arrow
	X      float64      `json:"x"`
	Y      float64      `json:"y"`
	W      float64      `json:"w,omitempty"`
	H      float64      `json:"h,omitempty"`
	Points [][2]float64 `json:"points,omitempty"`
	Width  float64      `json:"width,omitempty"`
	Dash   []int        `json:"dash,omitempty"`
	Color  string       `json:"color,omitempty"`
	Align  string       `json:"align,omitempty"`
	Strong string       `json:"strong,omitempty"`
	Words  string       `json:"words,omitempty"`
	Href   string       `json:"href,omitempty"`
	Tip    *tip         `json:"tip,omitempty"`
}

// place is where a box stands.
type place struct{ x, y, w, h float64 }

const (
	boxH     = 58.0
	rowH     = 104.0 // from one box to the one beneath it
	fromLine = 32.0  // from the line between customer and company to the company's first box
)

// columns are where the two columns of boxes stand, and the boxes that are there.
type columns struct {
	mainX, mainW, sideX, sideW float64
	boxes                      map[string]place
	line                       float64 // between customer and company; 0 when only one of them has boxes
	height                     int
}

// modelColumns leaves room at the left for the first gap, which goes round that side; a model without it has none to leave.
func modelColumns(s report.GapModel) columns {
	c := columns{mainX: 0.04, mainW: 0.47, sideX: 0.695, sideW: 0.29}
	if slices.ContainsFunc(s.Gaps, func(g report.ModelGap) bool { return g.Number == 1 }) {
		c = columns{mainX: 0.25, mainW: 0.39, sideX: 0.755, sideW: 0.24}
	}
	c.stack(s)
	return c
}

// middle is the middle of the main column.
func (c columns) middle() float64 { return c.mainX + c.mainW/2 }

// stack places the boxes of the diagram, after Parasuraman, Zeithaml and Berry (1985): the customer's above the line, the company's below. Rows
// without a box take no room.
func (c *columns) stack(s report.GapModel) {
	has := func(id string) bool {
		return slices.ContainsFunc(s.Boxes, func(b report.ModelBox) bool { return b.ID == id })
	}
	c.boxes = map[string]place{}
	y := 8.0
	if has("expected") {
		y = 56 // beneath the sources
	}
	for _, row := range [][]string{{"expected"}, {"perceived"}, {"delivery", "communication"}, {"standards"}, {"belief"}} {
		customer := row[0] == "expected" || row[0] == "perceived"
		there := false
		for _, id := range row {
			if !has(id) {
				continue
			}
			if !customer && c.line == 0 && len(c.boxes) > 0 {
				c.line = y - fromLine
			}
			at := place{c.mainX, y, c.mainW, boxH}
			if id == "communication" {
				at.x, at.w = c.sideX, c.sideW
			}
			c.boxes[id], there = at, true
		}
		if there {
			c.height = int(y + boxH + 20)
			y += rowH
		}
	}
	if at, ok := c.boxes["communication"]; ok {
		c.height = max(c.height, int(at.y+boxH+112)) // the words of the fourth gap stand under it
	}
}

// both returns the boxes that a gap or arrow lies between; it reports false when one is left out.
func (c columns) both(from, to string) (a, b place, ok bool) {
	a, there := c.boxes[from]
	b, here := c.boxes[to]
	return a, b, there && here
}

func modelOption(s report.GapModel, p *i18n.Printer) *option {
	c := modelColumns(s)
	o := newOption(c.height)
	var parts []part
	parts = append(parts, c.frame(s)...)
	for _, g := range s.Gaps {
		parts = append(parts, c.link(g, p)...)
	}
	for _, b := range s.Boxes {
		if at, ok := c.boxes[b.ID]; ok {
			parts = append(parts, modelBox(b, at))
		}
	}
	for i := range parts {
		parts[i].Value = [2]int{i, 0}
	}
	i := o.drawn("model", parts)
	o.MultiSeries[i].ConfigureSeriesOpts(charts.WithCoordinateSystem("none"))
	o.patch(nil, "xAxis")
	o.patch(nil, "yAxis")
	return o
}

// frame is what the diagram has whatever was measured: the sources of expectation, the line between customer and
// company, and the two thin arrows that are no gap.
func (c columns) frame(s report.GapModel) []part {
	var parts []part
	if _, ok := c.boxes["expected"]; ok {
		for i, source := range s.Sources {
			x := c.middle() + float64(i-1)*0.17
			parts = append(parts,
				part{Kind: "label", X: x, Y: 34, W: 0.165, Align: "center", Words: text(source), Color: color("soft")},
				part{Kind: "arrow", Points: [][2]float64{{x, 38}, {x, 54}}, Width: 1.4, Color: color("axis")})
		}
	}
	if c.line > 0 {
		parts = append(parts,
			part{Kind: "divider", Points: [][2]float64{{0, c.line}, {1, c.line}}, Width: 1, Dash: []int{5, 5}, Color: color("axis")},
			part{Kind: "label", X: 1, Y: c.line - 8, Align: "right", Words: text(strings.ToUpper(s.Customer)), Color: color("faint")},
			part{Kind: "label", X: 1, Y: c.line + 20, Align: "right", Words: text(strings.ToUpper(s.Company)), Color: color("faint")})
	}
	if from, to, ok := c.both("delivery", "perceived"); ok {
		mid := c.middle()
		parts = append(parts, part{Kind: "arrow", Points: [][2]float64{{mid, from.y - 2}, {mid, to.y + boxH + 4}}, Width: 1.4, Color: color("axis")})
	}
	if from, to, ok := c.both("communication", "perceived"); ok {
		side, y := c.sideX+0.3*c.sideW, to.y+boxH/2
		parts = append(parts, part{Kind: "arrow", Points: [][2]float64{{side, from.y - 2}, {side, y}, {c.mainX + c.mainW + 0.006, y}}, Width: 1.4, Color: color("axis")})
	}
	return parts
}

func modelBox(b report.ModelBox, at place) part {
	tone := "ink"
	if b.ID == "expected" || b.ID == "perceived" {
		tone = "accent"
	}
	return part{Kind: "box", X: at.x, Y: at.y, W: at.w, H: at.h, Color: color(tone),
		Strong: text(b.Title), Words: text(b.Detail)}
}

// link is a gap: its line between two boxes, as wide as its index is high, and its words beside it.
func (c columns) link(g report.ModelGap, p *i18n.Printer) []part {
	from, to, ok := c.both(stations(g.Number))
	if !ok {
		return nil
	}
	link := part{Kind: "link", Width: 3 + 8*min(max(g.Index, 0), 100)/100, Color: color(meaning.Verdict(g.Verdict)), Href: href(g.Href)}
	label := part{Kind: "label", Color: color(meaning.Verdict(g.Verdict)), Href: link.Href}
	if !g.Measured {
		link.Width, link.Dash, link.Color, label.Color = 2, []int{4, 4}, color("faint"), color("soft")
	}
	title := g.Title
	if shape, _, ok := strings.Cut(sign(g.Verdict, p), " "); ok && g.Measured {
		title = shape + " " + title // as on the still drawing: never by colour alone
	}
	mid := c.middle()
	beside := func() {
		y := from.y + boxH + 2
		link.Points = [][2]float64{{mid, y}, {mid, y + rowH - boxH - 4}}
		label.X, label.Y, label.Align = mid+0.025, y+17, "left"
		label.Strong, label.Words = text(title+" · "+g.Figure), text(g.Detail)
	}
	stacked := func(width float64) {
		label.Strong = text(joined(append(wrap(title, 14, width), wrap(g.Figure, 14, width)...)))
		label.Words = text(joined(parts(g.Detail, width)))
	}
	switch g.Number {
	case 1:
		top, bottom := from.y+boxH/2, to.y+boxH/2
		link.Points = [][2]float64{{c.mainX - 0.005, bottom}, {0.02, bottom}, {0.02, top}, {c.mainX - 0.005, top}}
		label.X, label.Y, label.Align = 0.045, c.besideRail(top, bottom), "left"
		stacked(110)
	case 4:
		y := from.y + boxH/2
		link.Points = [][2]float64{{c.mainX + c.mainW + 0.006, y}, {c.sideX - 0.006, y}}
		label.X, label.Y, label.Align = c.sideX+c.sideW/2, to.y+boxH+24, "center"
		stacked(134)
	default:
		beside()
	}
	t := tip{Title: text(g.Title), Rows: []tipRow{{Name: "", Value: text(g.Figure), Color: link.Color}}, Note: text(g.Detail)}
	link.Tip, label.Tip = &t, &t
	return []part{link, label}
}

// besideRail is where the words of the first gap begin: under the line between customer and company, and above it where the company has one row.
func (c columns) besideRail(top, bottom float64) float64 {
	if bottom-c.line < rowH {
		return (top+c.line)/2 - 42
	}
	return (c.line+bottom)/2 - 50.5
}

// stations returns the boxes a gap lies between, the upper first, or the left.
func stations(number int) (from, to string) {
	switch number {
	case 1:
		return "expected", "belief"
	case 2:
		return "standards", "belief"
	case 3:
		return "delivery", "standards"
	case 4:
		return "delivery", "communication"
	case 5:
		return "expected", "perceived"
	}
	return "", ""
}

// parts breaks "a · b" at the dots first, then by width.
func parts(s string, width float64) []string {
	var lines []string
	for _, piece := range strings.Split(s, " · ") {
		lines = append(lines, wrap(piece, 12, width)...)
	}
	return slices.DeleteFunc(lines, func(l string) bool { return l == "" })
}

// href lets through only the address of a page beside this one: the script goes there on a click.
func href(s string) string {
	page, _, _ := strings.Cut(s, "#")
	if strings.ContainsAny(s, ":/\\<>\"' ") || !strings.HasSuffix(page, ".html") {
		return ""
	}
	return s
}
