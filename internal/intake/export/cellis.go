package export

import (
	"regexp"
	"strconv"
	"strings"

	"ecart/internal/intake/table"
)

// cellIs tells something of a cell by its kind and what it holds. Columns may have a million cells, so texts come as they stand.
type cellIs func(kind table.Kind, x float64, text string) bool

// count counts the cells of a column, from a row on, that are so.
func (p *view) count(col, from int, is cellIs) int {
	n := 0
	c := &p.Table.Columns[col]
	for row := max(from, 0); row < c.Len(); row++ {
		if is(c.Kind(row), c.Number(row), c.Text(row)) {
			n++
		}
	}
	return n
}

// all tells whether a column holds anything from a row on, and nothing else than such cells.
func (p *view) all(col, from int, is cellIs) bool {
	filled := p.rows() - from - p.count(col, from, blank)
	return filled > 0 && filled == p.count(col, from, is)
}

func blank(kind table.Kind, _ float64, _ string) bool { return kind == table.Blank }

func numeric(kind table.Kind, _ float64, _ string) bool {
	return kind == table.Integer || kind == table.Number
}

// stamp is how tools write a day as text, in whatever order of its parts.
var stamp = regexp.MustCompile(`^\s*\d{1,4}([-/.] ?)\d{1,2}([-/.] ?)\d{1,4}`)

// dated tells whether a cell holds a day or a time stamp, as such or as text.
func dated(kind table.Kind, _ float64, text string) bool {
	return kind == table.Date || kind == table.Text && stamp.MatchString(text)
}

// mostlyDated tells whether a column holds days from a row on, but for a tenth of its cells.
func (p *view) mostlyDated(col, from int) bool {
	n := p.count(col, from, dated)
	filled := p.rows() - from - p.count(col, from, blank)
	return n > 0 && n*10 >= filled*9
}

// numeral tells whether a cell holds a number as text.
func numeral(kind table.Kind, _ float64, text string) bool {
	return kind == table.Text && numeralText.MatchString(text)
}

var numeralText = regexp.MustCompile(`^\s*-?\d+(\.\d+)?\s*$`)

// oneOf tells whether a cell holds one of some values, written as texts: "1" is the number too, and "True" the truth value.
func oneOf(values ...string) cellIs {
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

// endsIn tells whether a cell holds a text with such an end.
func endsIn(end string) cellIs {
	return func(kind table.Kind, _ float64, text string) bool {
		return kind == table.Text && strings.HasSuffix(strings.TrimSpace(text), end)
	}
}

// columnsWith counts the columns that hold a value below the headings.
func (p *view) columnsWith(h head, value string) int {
	n := 0
	for col := range p.width() {
		if p.count(col, h.last()+1, oneOf(value)) > 0 {
			n++
		}
	}
	return n
}
