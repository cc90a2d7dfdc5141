package profile

import (
	"math"
	"strings"
	"unicode/utf8"

	"ecart/internal/intake/personal"
	"ecart/internal/intake/table"
)

// stock is what a column's cells hold, counted: every figure a shape is judged by.
type stock struct {
	header   string
	date1904 bool
	kinds    map[table.Kind]int
	numbers  map[float64]int // cells of each number
	days     map[float64]int // cells of each date, by serial
	texts    map[string]*word
	order    []*word // the texts in the order of the sheet
	truth    [2]int  // false, true
	full     bool    // Limit was reached, and what came after was not told apart

	low, high float64 // of all numbers; infinite when there is none

	repeated int // cells whose value stood in one above
	falling  int // numbers smaller than the one before
	tally    *personal.Tally
	known    personal.Known // names that the sheet tells of
}

// word is one different text.
type word struct {
	read  // what it says
	text  string
	n     int
	runes int
}

// take counts a column's cells.
func take(c *table.Column, date1904 bool) *stock {
	s := &stock{header: c.Header, date1904: date1904, kinds: map[table.Kind]int{}, numbers: map[float64]int{}, days: map[float64]int{}, texts: map[string]*word{}, low: math.Inf(1), high: math.Inf(-1), tally: personal.NewTally(c.Header, c.Label)}
	var counted [table.Pending + 1]int
	var small [smallest + 1]int
	last := 0.0
	for i := range c.Len() {
		kind := c.Kind(i)
		counted[kind]++
		switch kind {
		case table.Integer, table.Number:
			x := c.Number(i)
			if x < last {
				s.falling++
			}
			last = x
			s.low, s.high = min(s.low, x), max(s.high, x)
			if k := int(x); k >= 0 && k <= smallest && float64(k) == x {
				small[k]++
				continue
			}
			s.number(s.numbers, x)
		case table.Date:
			s.number(s.days, c.Number(i))
		case table.Text:
			s.text(c.Text(i))
		case table.Bool:
			s.truth[int(c.Number(i))&1]++
		}
	}
	for k, n := range counted {
		if n > 0 {
			s.kinds[table.Kind(k)] = n
		}
	}
	for k, n := range small {
		if n > 0 {
			s.numbers[float64(k)] += n
			s.repeated += n - 1
		}
	}
	s.told()
	return s
}

// smallest is the largest whole number that is counted without looking it up.
const smallest = 255

func (s *stock) number(into map[float64]int, x float64) {
	if n := into[x]; n > 0 {
		into[x] = n + 1
		s.repeated++
		return
	}
	if s.full = s.full || len(into) >= Limit; !s.full {
		into[x] = 1
	}
}

func (s *stock) text(text string) {
	if w := s.texts[text]; w != nil {
		w.n++
		s.repeated++
		return
	}
	if s.full = s.full || len(s.texts) >= Limit; s.full {
		s.tally.Text(text, 1)
		return
	}
	w := &word{text: text, n: 1, runes: utf8.RuneCountInString(text)}
	s.texts[text] = w
	s.order = append(s.order, w)
}

// told hands the column's cells to the tally of personal data, and reads what each text says.
func (s *stock) told() {
	layout := 0
	for _, w := range s.order {
		s.tally.Text(w.text, w.n)
		w.read = readText(w.text, &layout)
	}
	for x, n := range s.numbers {
		s.tally.Number(x, false, n)
	}
	for x, n := range s.days {
		s.tally.Number(x, true, n)
	}
	s.tally.Other(s.truth[0] + s.truth[1])
}

// names adds the names that stand in the column to those that are known.
func (s *stock) names(known personal.Known) {
	for _, w := range s.order {
		if personal.IsName(w.text) {
			known.Add(w.text)
		}
	}
}

// truths is how many of true and false occur.
func (s *stock) truths() int {
	n := 0
	for _, cells := range s.truth {
		if cells > 0 {
			n++
		}
	}
	return n
}

// words is how many cells hold a text for which something is so.
func (s *stock) words(is func(*word) bool) int {
	n := 0
	for _, w := range s.order {
		if is(w) {
			n += w.n
		}
	}
	return n
}

// answers returns the different texts that are answers.
func (s *stock) answers() []*word {
	var all []*word
	for _, w := range s.order {
		if !w.none {
			all = append(all, w)
		}
	}
	return all
}

// tidy puts one blank between words and none at the ends.
func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }
