package screen

import (
	"fmt"
	"math"
	"strings"

	"ecart/internal/app/inspect"
	"ecart/internal/diag"
)

// The widths of the columns of the table that never change: a letter, the share that is filled, the shape, and the gaps between.
const (
	letterWide = 3
	filledWide = 6
	shapeWide  = 8
	gapWide    = 2
)

// Lines that a heading and its values take at the most, unless everything is asked for.
const (
	headingLines = 3
	valueLines   = 3
)

// columns sets the table of a sheet's columns, heading and values side by side.
func (p Painting) columns(b *strings.Builder, s *inspect.Sheet) {
	left := gapWide + letterWide + gapWide + filledWide + gapWide + shapeWide + gapWide
	heading := p.headingWidth(s, p.Width-left-gapWide)
	values := p.Width - left - gapWide - heading
	p.row(b, heading, []string{"", "filled", "shape", ""}, []string{p.ink(pale, pad("heading", heading))}, []string{p.ink(pale, "what it holds")})
	for i := range s.Columns {
		c := &s.Columns[i]
		p.row(b, heading, []string{c.Letter, share(c), shapeOf(c), ""}, p.headed(c, heading), p.holds(c, values))
	}
}

// headingWidth gives headings what the longest one asks for, and not more than a little less than half.
func (p Painting) headingWidth(s *inspect.Sheet, room int) int {
	longest := len("heading")
	for _, c := range s.Columns {
		longest = max(longest, diag.Width(diag.Plain(c.Heading)), min(diag.Width(diag.Plain(c.Question)), room))
	}
	return min(longest, room*9/20)
}

// row sets the lines of one column side by side.
func (p Painting) row(b *strings.Builder, heading int, fixed, left, right []string) {
	for i := range max(len(left), len(right), 1) {
		line := strings.Repeat(" ", gapWide+letterWide+gapWide+filledWide+gapWide+shapeWide)
		if i == 0 {
			line = "  " + padLeft(fixed[0], letterWide) + "  " + p.ink(pale, padLeft(fixed[1], filledWide)) + "  " + p.tinted(fixed[2])
		}
		text := strings.Repeat(" ", heading)
		if i < len(left) {
			text = left[i]
		}
		line += "  " + text
		if i < len(right) {
			line += "  " + right[i]
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

func (p Painting) tinted(shape string) string {
	text := pad(shape, shapeWide)
	switch shape {
	case "personal":
		return p.ink(private, text)
	case "shape", "blank":
		return p.ink(pale, text)
	}
	return text
}

func shapeOf(c *inspect.Column) string {
	if c.Personal != "" {
		return "personal"
	}
	return c.Shape
}

// share is the part of the cells that hold something; nearly all is not all.
func share(c *inspect.Column) string {
	if c.Cells == 0 {
		return "–"
	}
	percent := 100 * float64(c.Filled) / float64(c.Cells)
	switch {
	case c.Filled == 0:
		return "–"
	case percent < 1:
		return "<1 %"
	case c.Filled < c.Cells:
		percent = min(percent, 99)
	}
	return fmt.Sprintf("%.0f %%", math.Floor(percent+0.5))
}

// headed sets a heading, the question under it, and what the tool keeps there.
func (p Painting) headed(c *inspect.Column, width int) []string {
	most := headingLines
	if p.All {
		most = math.MaxInt
	}
	var lines []string
	for _, l := range elide(c.Heading, width, most) {
		lines = append(lines, p.ink(strong, pad(l, width)))
	}
	if len(lines) == 0 {
		lines = []string{p.ink(pale, pad("no heading", width))}
	}
	if c.Question != "" && c.Question != c.Heading {
		for _, l := range elide(c.Question, width, most) {
			lines = append(lines, pad(l, width))
		}
	}
	return lines
}

// holds says what stands in a column.
func (p Painting) holds(c *inspect.Column, width int) []string {
	var lines []string
	add := func(ink, text string, most int) {
		for _, l := range clip(text, width, most) {
			lines = append(lines, p.ink(ink, l))
		}
	}
	switch {
	case c.Personal != "":
		how, cells := evidence(c.Why)
		add(private, c.Personal+how+"; dropped", 1)
		add(pale, cells, valueLines)
	case c.Shape == "blank" && c.Filled == 0:
		add(pale, "nothing", 1)
	case c.Shape == "id":
		add("", "an id, "+distinct(c), 1)
	case c.Shape == "date":
		add("", between(c.First, c.Last), 1)
	case c.Shape == "text":
		add("", distinct(c)+", for example", 1)
		for _, e := range c.Examples[:min(len(c.Examples), p.examples())] {
			add(pale, "“"+e+"”", 2)
		}
	case c.Shape == "quantity" && len(c.Values) == 0:
		add("", between(number(c.Min), number(c.Max))+", "+distinct(c), 1)
	default:
		lines = p.values(c, width)
	}
	for _, warning := range oddities(c) {
		add(private, warning, 2)
	}
	return lines
}

func (p Painting) examples() int {
	if p.All {
		return math.MaxInt
	}
	return 2
}
