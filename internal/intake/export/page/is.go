package page

import (
	"regexp"
	"strconv"
	"strings"

	"ecart/internal/intake/table"
)

// Is tells something of a cell by its kind and what it holds. Columns may have a million cells, so texts come as they stand.
type Is func(kind table.Kind, x float64, text string) bool

// Count counts the cells of a column, from a row on, that are so.
func (p *View) Count(col, from int, is Is) int {
	n := 0
	c := &p.Table.Columns[col]
	for row := max(from, 0); row < c.Len(); row++ {
		if is(c.Kind(row), c.Number(row), c.Text(row)) {
			n++
		}
	}
	return n
}

// All tells whether a column holds anything from a row on, and nothing else than such cells.
func (p *View) All(col, from int, is Is) bool {
	filled := p.Rows() - from - p.Count(col, from, Blank)
	return filled > 0 && filled == p.Count(col, from, is)
}

func Blank(kind table.Kind, _ float64, _ string) bool { return kind == table.Blank }

func Numeric(kind table.Kind, _ float64, _ string) bool {
	return kind == table.Integer || kind == table.Number
}

// stamp is how tools write a day as text, in whatever order of its parts.
var stamp = regexp.MustCompile(`^\s*\d{1,4}([-/.] ?)\d{1,2}([-/.] ?)\d{1,4}`)

// Dated tells whether a cell holds a day or a time stamp, as such or as text.
func Dated(kind table.Kind, _ float64, text string) bool {
	return kind == table.Date || kind == table.Text && stamp.MatchString(text)
}

// MostlyDated tells whether a column holds days from a row on, but for a tenth of its cells.
func (p *View) MostlyDated(col, from int) bool {
	n := p.Count(col, from, Dated)
	filled := p.Rows() - from - p.Count(col, from, Blank)
	return n > 0 && n*10 >= filled*9
}

// Numeral tells whether a cell holds a number as text.
func Numeral(kind table.Kind, _ float64, text string) bool {
	return kind == table.Text && numeralText.MatchString(text)
}

var numeralText = regexp.MustCompile(`^\s*-?\d+(\.\d+)?\s*$`)

// OneOf tells whether a cell holds one of some values, written as texts: "1" is the number too, and "True" the truth value.
func OneOf(values ...string) Is {
	texts, numbers := map[string]bool{}, map[float64]bool{}
	for _, v := range values {
		texts[table.Fold(v)] = true
		if x, err := strconv.ParseFloat(v, 64); err == nil {
			numbers[x] = true
		}
	}
	return func(kind table.Kind, x float64, text string) bool {
		switch kind {
		case table.Integer, table.Number:
			return numbers[x]
		case table.Bool:
			return texts[strconv.FormatBool(x != 0)]
		case table.Text:
			return texts[table.Fold(text)]
		}
		return false
	}
}

// EndsIn tells whether a cell holds a text with such an end.
func EndsIn(end string) Is {
	return func(kind table.Kind, _ float64, text string) bool {
		return kind == table.Text && strings.HasSuffix(strings.TrimSpace(text), end)
	}
}

// ColumnsWith counts the columns that hold a value below the headings.
func (p *View) ColumnsWith(h Head, value string) int {
	n := 0
	for col := range p.Width() {
		if p.Count(col, h.Last()+1, OneOf(value)) > 0 {
			n++
		}
	}
	return n
}
