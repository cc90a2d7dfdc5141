package echarts

import (
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
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
	boxH        = 58.0
	dividerY    = 260.0
	modelHeight = 606
)

// columns are where the two columns of boxes stand.
type columns struct{ mainX, mainW, sideX, sideW float64 }

// modelColumns leaves room at the left for the first gap, which goes round that side; a model without it has none to leave.
func modelColumns(s report.GapModel) columns {
	if slices.ContainsFunc(s.Gaps, func(g report.ModelGap) bool { return g.Number == 1 }) {
		return columns{0.25, 0.39, 0.755, 0.24}
	}
	return columns{0.04, 0.47, 0.695, 0.29}
}

// middle is the middle of the main column.
func (c columns) middle() float64 { return c.mainX + c.mainW/2 }

// places are the boxes of the diagram, after Parasuraman, Zeithaml and Berry (1985): the customer's above the line, the
// company's below.
func (c columns) places() map[string]place {
	return map[string]place{
		"expected":      {c.mainX, 56, c.mainW, boxH},
		"perceived":     {c.mainX, 174, c.mainW, boxH},
		"delivery":      {c.mainX, 292, c.mainW, boxH},
		"standards":     {c.mainX, 410, c.mainW, boxH},
		"belief":        {c.mainX, 528, c.mainW, boxH},
		"communication": {c.sideX, 292, c.sideW, boxH},
	}
}

func modelOption(s report.GapModel, p *i18n.Printer) *option {
	o := newOption(modelHeight)
	var parts []part
	c := modelColumns(s)
	parts = append(parts, c.frame(s)...)
	for _, g := range s.Gaps {
		parts = append(parts, c.link(g, p)...)
	}
	for _, b := range s.Boxes {
		if at, ok := c.places()[b.ID]; ok {
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
	for i, source := range s.Sources {
		x := c.middle() + float64(i-1)*0.17
		parts = append(parts,
			part{Kind: "label", X: x, Y: 34, W: 0.165, Align: "center", Words: text(source), Color: color("soft")},
			part{Kind: "arrow", Points: [][2]float64{{x, 38}, {x, 54}}, Width: 1.4, Color: color("axis")})
	}
	mid := c.middle()
	side := c.sideX + c.sideW/2
	return append(parts,
		part{Kind: "divider", Points: [][2]float64{{0, dividerY}, {1, dividerY}}, Width: 1, Dash: []int{5, 5}, Color: color("axis")},
		part{Kind: "label", X: 1, Y: dividerY - 8, Align: "right", Words: text(strings.ToUpper(s.Customer)), Color: color("faint")},
		part{Kind: "label", X: 1, Y: dividerY + 20, Align: "right", Words: text(strings.ToUpper(s.Company)), Color: color("faint")},
		part{Kind: "arrow", Points: [][2]float64{{mid, 290}, {mid, 236}}, Width: 1.4, Color: color("axis")},
		part{Kind: "arrow", Points: [][2]float64{{side, 290}, {side, 203}, {c.mainX + c.mainW + 0.006, 203}}, Width: 1.4, Color: color("axis")})
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
	link := part{Kind: "link", Width: 3 + 8*min(max(g.Index, 0), 100)/100, Color: color(verdictToken(g.Verdict)), Href: href(g.Href)}
	label := part{Kind: "label", Color: color(verdictToken(g.Verdict)), Href: link.Href}
	if !g.Measured {
		link.Width, link.Dash, link.Color, label.Color = 2, []int{4, 4}, color("faint"), color("soft")
	}
	title := g.Title
	if shape, _, ok := strings.Cut(sign(g.Verdict, p), " "); ok && g.Measured {
		title = shape + " " + title // as on the still drawing: never by colour alone
	}
	mid := c.middle()
	beside := func(y float64) {
		link.Points = [][2]float64{{mid, y}, {mid, y + 56}}
		label.X, label.Y, label.Align = mid+0.025, y+24, "left"
		label.Strong, label.Words = text(title+" · "+g.Figure), text(g.Detail)
	}
	stacked := func(width float64) {
		label.Strong = text(joined(append(wrap(title, 14, width), wrap(g.Figure, 14, width)...)))
		label.Words = text(joined(parts(g.Detail, width)))
	}
	switch g.Number {
	case 5:
		beside(116)
	case 3:
		beside(352)
	case 2:
		beside(470)
	case 1:
		link.Points = [][2]float64{{c.mainX - 0.005, 557}, {0.02, 557}, {0.02, 85}, {c.mainX - 0.005, 85}}
		label.X, label.Y, label.Align = 0.045, 358, "left"
		stacked(110)
	case 4:
		link.Points = [][2]float64{{c.mainX + c.mainW + 0.006, 321}, {c.sideX - 0.006, 321}}
		label.X, label.Y, label.Align = c.sideX+c.sideW/2, 374, "center"
		stacked(134)
	default:
		return nil
	}
	t := tip{Title: text(g.Title), Rows: []tipRow{{Name: "", Value: text(g.Figure), Color: link.Color}}, Note: text(g.Detail)}
	link.Tip, label.Tip = &t, &t
	return []part{link, label}
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
