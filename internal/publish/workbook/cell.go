package workbook

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Look is what a cell is for, and so how it is drawn.
type Look uint8

// The looks. Body is the zero value.
const (
	Body    Look = iota
	Heading      // a column's heading
	Title        // a sheet's or table's title
	Small        // small print
	Strong       // a total
	Wrapped      // running text
	Jump         // a link to another place in the workbook
	Caption      // a table's title on a sheet of several
)

type kind uint8

const (
	blank kind = iota
	number
	text
	date
)

// Cell is one typed cell. The zero value is a blank one.
type Cell struct {
	kind    kind
	look    Look
	indent  int
	wrap    bool // goes on in further lines
	right   bool // stands at the right, as numbers do
	number  float64
	text    string
	date    time.Time
	format  string
	formula string
	link    string
}

// Text is a cell of text. It stays text whatever it begins with, also where the sheet is saved as separated values and opened again:
// "=1+1", "+33 1…", "-" and "@" are never formulas, and stand behind an apostrophe.
func Text(s string) Cell {
	if s == "" {
		return Cell{}
	}
	return Cell{kind: text, text: s}
}

// Number is a cell of a number, shown by an Excel format code such as "0.00"; "" is Excel's own choice.
func Number(v float64, format string) Cell {
	return Cell{kind: number, number: v, format: format}
}

// Date is a cell of a day, shown as the reader's Excel writes days.
func Date(t time.Time) Cell {
	return Cell{kind: date, date: time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC), format: dayFormat}
}

// DateTime is a cell of a day and a time of day.
func DateTime(t time.Time) Cell {
	return Cell{kind: date, date: t.UTC(), format: timeFormat}
}

// Formula is a cell that Excel computes; cached is its value for readers that do not. The formula has no equals sign.
func Formula(formula string, cached float64, format string) Cell {
	return Cell{kind: number, number: cached, formula: formula, format: format}
}

// Link is a cell that leads to a place of the workbook, such as 'Gap 5'!A1.
func Link(s, place string) Cell {
	return Cell{kind: text, text: s, link: place, look: Jump}
}

// As returns the cell with another look.
func (c Cell) As(l Look) Cell {
	c.look = l
	return c
}

// Indented returns the cell moved in by n steps.
func (c Cell) Indented(n int) Cell {
	c.indent = n
	return c
}

// wraps tells whether a cell goes on in further lines.
func (c Cell) wraps() bool {
	return c.kind == text && (c.wrap || c.look == Heading || c.look == Wrapped)
}

// width is about how many letters a cell shows.
func (c Cell) width() int {
	switch c.kind {
	case text:
		return len([]rune(c.text))
	case date:
		return len("31/12/2026")
	case number:
		code, _, _ := strings.Cut(c.format, ";")
		if strings.Contains(code, "[") { // a time: three letters for its largest unit, the others as in the format
			return len([]rune(strings.NewReplacer(`"`, "", "[", "", "]", "0").Replace(code)))
		}
		return len([]rune(strings.ReplaceAll(code, `"`, ""))) + len(strconv.FormatFloat(math.Trunc(math.Abs(c.number)), 'f', 0, 64))
	}
	return 0
}

// value is what the cell holds, as excelize takes it.
func (c Cell) value() any {
	switch c.kind {
	case number:
		return c.number
	case text:
		if c.format == asIs {
			return c.text
		}
		return guarded(c.text)
	case date:
		return c.date
	}
	return nil
}
