package screen

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"ecart/internal/app/inspect"
	"ecart/internal/diag"
)

// values sets the values with their counts, the most frequent first; of a scale its ends and its bars before them, and below them the words
// that stand among its numbers.
func (p Painting) values(c *inspect.Column, width int) []string {
	if c.Shape == "rating" {
		numbers, words := parted(c.Values)
		lines := p.shelved(numbers, width, 1, pad(number(c.Min)+"–"+number(c.Max)+" "+bars(c), usualScale)+"  ", true)
		if len(words) == 0 {
			return lines
		}
		return append(lines, p.shelved(words, width, 2, "and ", false)...)
	}
	if c.Shape == "binary" && len(c.Values) == 1 {
		return clip("ticked ×"+Grouped(c.Values[0].Cells)+", else blank", width, valueLines)
	}
	if c.Shape == "constant" && len(c.Values) > 0 {
		return clip("only "+c.Values[0].Value, width, valueLines)
	}
	prefix := ""
	if c.Shape == "multi" {
		prefix = "several, parted by " + delimiter(c.Split) + ": "
	}
	lines := p.shelved(c.Values, width, valueLines, prefix, false)
	if p.All && len(c.Values) < c.Distinct && c.Shape != "multi" {
		lines = append(lines, p.ink(pale, "and others"))
	}
	return lines
}

// parted tells numbers from words.
func parted(all []inspect.Value) (numbers, words []inspect.Value) {
	for _, v := range all {
		if _, err := strconv.ParseFloat(strings.Replace(v.Value, ",", ".", 1), 64); err == nil {
			numbers = append(numbers, v)
		} else {
			words = append(words, v)
		}
	}
	return numbers, words
}

// shelved puts values side by side on at most so many lines, all of them where everything is asked for.
func (p Painting) shelved(values []inspect.Value, width, most int, prefix string, bare bool) []string {
	if p.All {
		most = math.MaxInt
	}
	s := board{p: p, width: width, most: most, lines: []string{prefix}, used: diag.Width(prefix), bare: bare}
	for i, v := range values {
		if !s.put(diag.Plain(v.Value), " ×"+Grouped(v.Cells), len(values)-i-1) {
			break
		}
	}
	return s.lines
}

// usualScale is the width of a scale from 1 to 7 with its bars; wider ones are few.
const usualScale = len("1-7 ") + 7

// board is a few lines on which values are put side by side.
type board struct {
	p           Painting
	width, most int
	lines       []string
	used        int  // of the last line
	bare        bool // what is missing is not told: the bars before show it
}

// put adds a value with its count, cut where it would not fit into a line, and reports false when there is no room left for it: then it says
// how many are missing. On the last line there is always room left to say so.
func (s *board) put(text, count string, behind int) bool {
	gap := ""
	if s.used > 0 && !strings.HasSuffix(s.lines[len(s.lines)-1], " ") {
		gap = " · "
	}
	more := func(n int) string { return fmt.Sprintf(" · %d more", n) }
	room := func() int {
		if len(s.lines) >= s.most && behind > 0 && !s.bare {
			return s.width - diag.Width(more(behind))
		}
		return s.width
	}
	need := diag.Width(text + count)
	if s.used+diag.Width(gap)+need > room() && s.used > 0 {
		if len(s.lines) >= s.most {
			if s.bare {
				return false
			}
			s.lines[len(s.lines)-1] += s.p.ink(pale, more(behind+1))
			return false
		}
		s.lines, s.used, gap = append(s.lines, ""), 0, ""
	}
	if over := s.used + diag.Width(gap) + need - room(); over > 0 {
		text, _ = cut(text, max(1, diag.Width(text)-over-1))
		text += "…"
	}
	s.lines[len(s.lines)-1] += gap + text + s.p.ink(pale, count)
	s.used += diag.Width(gap + text + count)
	return true
}

// levels are the eight heights of a bar.
var levels = []rune("▁▂▃▄▅▆▇█")

// bars draws how often each number of a short scale stands there; a number that does not occur is a blank place.
func bars(c *inspect.Column) string {
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
