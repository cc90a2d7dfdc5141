package cli

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"ecart/internal/app"
	"ecart/internal/diag"
)

// The widths of the columns of the table that never change: a letter, the share that is filled, the shape, and the gaps between.
const (
	letterWide = 3
	filledWide = 5
	shapeWide  = 8
	gapWide    = 2
)

// Lines that a heading and its values take at the most, unless everything is asked for.
const (
	headingLines = 3
	valueLines   = 3
)

// columns sets the table of a sheet's columns, heading and values side by side.
func (p painting) columns(b *strings.Builder, s *app.InspectedSheet) {
	left := gapWide + letterWide + gapWide + filledWide + gapWide + shapeWide + gapWide
	heading := p.headingWidth(s, p.width-left-gapWide)
	values := p.width - left - gapWide - heading
	p.row(b, heading, []string{"", "filled", "shape", ""}, []string{p.ink(pale, pad("heading", heading))}, []string{p.ink(pale, "what it holds")})
	for i := range s.Columns {
		c := &s.Columns[i]
		p.row(b, heading, []string{c.Letter, share(c), shapeOf(c), ""}, p.headed(c, heading), p.holds(c, values))
	}
}

// headingWidth gives headings what the longest one asks for, and not more than a little less than half.
func (p painting) headingWidth(s *app.InspectedSheet, room int) int {
	longest := len("heading")
	for _, c := range s.Columns {
		longest = max(longest, diag.Width(diag.Plain(c.Heading)), min(diag.Width(diag.Plain(c.Question)), room))
	}
	return min(longest, room*9/20)
}

// row sets the lines of one column side by side.
func (p painting) row(b *strings.Builder, heading int, fixed, left, right []string) {
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

func (p painting) tinted(shape string) string {
	text := pad(shape, shapeWide)
	switch shape {
	case "personal":
		return p.ink(private, text)
	case "shape", "blank":
		return p.ink(pale, text)
	}
	return text
}

func shapeOf(c *app.InspectedColumn) string {
	if c.Personal != "" {
		return "personal"
	}
	return c.Shape
}

// share is the part of the cells that hold something; nearly all is not all.
func share(c *app.InspectedColumn) string {
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
func (p painting) headed(c *app.InspectedColumn, width int) []string {
	most := headingLines
	if p.all {
		most = math.MaxInt
	}
	var lines []string
	for _, l := range clip(c.Heading, width, most) {
		lines = append(lines, p.ink(strong, pad(l, width)))
	}
	if len(lines) == 0 {
		lines = []string{p.ink(pale, pad("no heading", width))}
	}
	if c.Question != "" && c.Question != c.Heading {
		for _, l := range clip(c.Question, width, most) {
			lines = append(lines, pad(l, width))
		}
	}
	return lines
}

// holds says what stands in a column.
func (p painting) holds(c *app.InspectedColumn, width int) []string {
	var lines []string
	add := func(ink, text string, most int) {
		for _, l := range clip(text, width, most) {
			lines = append(lines, p.ink(ink, l))
		}
	}
	switch {
	case c.Personal != "":
		add(private, c.Personal+"; dropped", 1)
		add(pale, c.Why, valueLines)
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

func (p painting) examples() int {
	if p.all {
		return math.MaxInt
	}
	return 2
}

// oddities are what somebody must know of before he maps the column.
func oddities(c *app.InspectedColumn) []string {
	var all []string
	if c.Hidden {
		all = append(all, "the column is hidden")
	}
	if c.Mangled > 0 {
		all = append(all, counted(c.Mangled, "date")+" among labels: ranges such as 6-12 that Excel turned into days?")
	}
	if c.Numerals > 0 && c.Shape != "text" && c.Shape != "multi" {
		all = append(all, counted(c.Numerals, "number")+" held as text")
	}
	if n := c.Kinds["error"]; n > 0 {
		all = append(all, counted(n, "error cell"))
	}
	if n := c.Kinds["formula without value"]; n > 0 {
		all = append(all, counted(n, "formula")+" without a value: open and save it in Excel")
	}
	return all
}

// values sets the values with their counts, the most frequent first; of a scale its ends and its bars before them.
func (p painting) values(c *app.InspectedColumn, width int) []string {
	most := valueLines
	if p.all {
		most = math.MaxInt
	}
	prefix := ""
	switch c.Shape {
	case "rating":
		most = min(most, 1)
		if p.all {
			most = math.MaxInt
		}
		prefix = number(c.Min) + "–" + number(c.Max) + " " + bars(c) + "  "
	case "multi":
		prefix = "several, parted by " + delimiter(c.Split) + ": "
	case "constant":
		prefix = "only "
	}
	lines := []string{""}
	used := diag.Width(prefix)
	lines[0] = prefix
	for i, v := range c.Values {
		text, count := diag.Plain(v.Value), " ×"+grouped(v.Cells)
		if c.Shape == "constant" {
			count = ""
		}
		gap := ""
		if i > 0 {
			gap = " · "
		}
		left := fmt.Sprintf(" · %d more", len(c.Values)-i)
		need := diag.Width(gap + text + count)
		if used+need <= width && (len(lines) < most || i == len(c.Values)-1 || used+need+diag.Width(left) <= width) {
			lines[len(lines)-1] += gap + text + p.ink(pale, count)
			used += need
			continue
		}
		if len(lines) >= most {
			if i > 0 && c.Shape != "rating" {
				lines[len(lines)-1] += p.ink(pale, left)
			}
			break
		}
		if used > 0 {
			lines = append(lines, "")
		}
		if over := diag.Width(text+count) - width; over > 0 {
			text, _ = cut(text, max(1, diag.Width(text)-over-1))
			text += "…"
		}
		lines[len(lines)-1] = text + p.ink(pale, count)
		used = diag.Width(text + count)
	}
	if c.Distinct > len(c.Values) && p.all && c.Shape != "multi" {
		lines = append(lines, p.ink(pale, "and others"))
	}
	return lines
}

// levels are the eight heights of a bar.
var levels = []rune("▁▂▃▄▅▆▇█")

// bars draws how often each number of a short scale stands there; a number that does not occur is a blank place.
func bars(c *app.InspectedColumn) string {
	if c.Min == nil || *c.Max-*c.Min > 12 {
		return ""
	}
	low, high, most := int(*c.Min), int(*c.Max), 0
	counts := map[int]int{}
	for _, v := range c.Values {
		x, err := strconv.ParseFloat(strings.Replace(v.Value, ",", ".", 1), 64)
		if err == nil && x == math.Trunc(x) {
			counts[int(x)] += v.Cells
			most = max(most, counts[int(x)])
		}
	}
	var b strings.Builder
	for x := low; x <= high && most > 0; x++ {
		if counts[x] == 0 {
			b.WriteByte(' ')
			continue
		}
		b.WriteRune(levels[(len(levels)-1)*counts[x]/most])
	}
	return b.String()
}

func delimiter(split string) string {
	switch split {
	case "\n":
		return "line breaks"
	case " ":
		return "blanks"
	}
	return strconv.Quote(split)
}

// distinct says how many different values there are.
func distinct(c *app.InspectedColumn) string {
	switch {
	case c.Distinct >= 10000:
		return "10,000 different or more"
	case c.Distinct == c.Filled && c.Filled > 1:
		return "all different"
	}
	return grouped(c.Distinct) + " different"
}

func between(from, to string) string {
	if from == to {
		return from
	}
	return from + " to " + to
}

func number(x *float64) string {
	if x == nil {
		return "–"
	}
	return strconv.FormatFloat(*x, 'g', 6, 64)
}
