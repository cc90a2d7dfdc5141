package screen

import (
	"strconv"
	"strings"

	"ecart/internal/app/inspect"
)

// oddities are what somebody must know of before he maps the column.
func oddities(c *inspect.Column) []string {
	var all []string
	if c.Hidden {
		all = append(all, "the column is hidden")
	}
	if c.Mangled > 0 {
		all = append(all, Counted(c.Mangled, "date")+" among labels: ranges such as 6-12 that Excel turned into days?")
	}
	if c.Numerals > 0 && c.Shape != "text" && c.Shape != "multi" {
		all = append(all, Counted(c.Numerals, "number")+" held as text")
	}
	if n := c.Kinds["error"]; n > 0 {
		all = append(all, Counted(n, "error cell"))
	}
	if n := c.Kinds["formula without value"]; n > 0 {
		all = append(all, Counted(n, "formula")+" without a value: open and save it in Excel")
	}
	return all
}

// evidence parts why a column is personal into what its heading says, which stands beside it already, and what its cells or its tool say.
func evidence(why string) (how, rest string) {
	switch _, cells, _ := strings.Cut(why, "\"; "); {
	case strings.HasPrefix(why, "the heading "):
		return ", by its heading", cells
	case strings.HasPrefix(why, "the question "):
		return ", by its question", cells
	}
	return "", why
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
func distinct(c *inspect.Column) string {
	switch {
	case c.Distinct >= 10000:
		return "10,000 different or more"
	case c.Distinct == 1:
		return "one value"
	case c.Distinct == c.Filled:
		return "all different"
	}
	return Grouped(c.Distinct) + " different"
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
