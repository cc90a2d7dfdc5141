package sheet

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"time"

	"ecart/internal/intake/table"
)

// store keeps the value of a cell as its type says.
func (c *reader) store(h cellHead) error {
	switch h.kind {
	case "", "n":
		return c.number(h.style)
	case "s":
		i, err := strconv.Atoi(string(bytes.TrimSpace(c.value)))
		if err != nil || i < 0 || i >= c.shared.n {
			return c.bad(fmt.Sprintf("refers to text %s of %d", clip(c.value), c.shared.n))
		}
		return c.grid.putText(c.col, c.shared.first+i)
	case "str", "inlineStr":
		text, err := decode(nil, c.value)
		if err != nil {
			return c.bad("holds " + err.Error())
		}
		return c.grid.putText(c.col, c.grid.texts.Copy(unblanked(text)))
	case "b":
		return c.boolean()
	case "e":
		return c.grid.put(c.col, table.Faulty, 0, string(c.value))
	case "d":
		return c.isoDate()
	}
	return c.bad("has the unknown type " + strconv.Quote(clip([]byte(h.kind))))
}

func (c *reader) number(style int) error {
	x, ok := parseNumber(c.value)
	if !ok {
		return c.bad(fmt.Sprintf("should hold a number and holds %q", clip(c.value)))
	}
	kind := table.Number
	date, known := c.isDate(style)
	if !known {
		return c.bad(fmt.Sprintf("has the style %d of %d, so that a date cannot be told from a number", style, len(c.book.dateStyle)))
	}
	if date {
		kind = table.Date
	}
	return c.grid.put(c.col, kind, x, "")
}

// isDate tells whether a style shows numbers as dates or times, and whether the workbook has that style: one without any has the first.
func (c *reader) isDate(style int) (date, known bool) {
	n := len(c.book.dateStyle)
	return uint(style) < uint(n) && c.book.dateStyle[style], uint(style) < uint(max(1, n))
}

func (c *reader) boolean() error {
	switch string(bytes.TrimSpace(c.value)) {
	case "1", "true", "TRUE":
		return c.grid.put(c.col, table.Bool, 1, "")
	case "0", "false", "FALSE":
		return c.grid.put(c.col, table.Bool, 0, "")
	}
	return c.bad(fmt.Sprintf("should hold true or false and holds %q", clip(c.value)))
}

// isoDate keeps a date that is written out, as strict workbooks do, in the form of the others: a serial in the book's own count.
func (c *reader) isoDate() error {
	for _, layout := range []string{"2006-01-02T15:04:05.999999999Z07:00", "2006-01-02T15:04:05.999999999", "2006-01-02T15:04", "2006-01-02"} {
		at, err := time.Parse(layout, string(c.value))
		if err != nil {
			continue
		}
		at = time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), at.Second(), at.Nanosecond(), time.UTC)
		return c.grid.put(c.col, table.Date, table.Serial(at, c.book.date1904), "")
	}
	return c.bad(fmt.Sprintf("should hold a date and holds %q", clip(c.value)))
}

func (c *reader) bad(what string) error {
	return &fault{code: CodeDamaged, sheet: c.sheet, cell: table.Letter(c.col) + strconv.Itoa(c.row), message: "is damaged: the cell " + what,
		hint: "open the workbook in Excel, mend the cell and save it anew"}
}

// parseNumber returns the number a value spells, and false for what is none.
func parseNumber(b []byte) (float64, bool) {
	if x, ok := parseDecimal(b); ok {
		return x, true
	}
	x, err := strconv.ParseFloat(string(bytes.TrimSpace(b)), 64)
	if err != nil || math.IsInf(x, 0) || math.IsNaN(x) || bytes.ContainsAny(b, "xXpP_") {
		return 0, false
	}
	return x, true
}

// powersOfTen are those that a floating-point number holds exactly and that parseDecimal needs.
var powersOfTen = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// parseDecimal reads a plain number of up to fifteen digits, most of those in a sheet; false for any other. The division of two numbers
// that are exact gives the nearest to what is written (Clinger 1990).
func parseDecimal(b []byte) (float64, bool) {
	digits, negative := bytes.CutPrefix(b, []byte("-"))
	if len(digits) > len(powersOfTen) || len(digits) == 0 {
		return 0, false
	}
	whole, point := int64(0), len(digits)
	for i, c := range digits {
		switch {
		case c-'0' <= 9:
			whole = whole*10 + int64(c-'0')
		case c == '.' && point == len(digits) && i > 0 && i < len(digits)-1:
			point = i
		default:
			return 0, false
		}
	}
	x := float64(whole) / powersOfTen[max(0, len(digits)-point-1)]
	if negative {
		x = -x
	}
	return x, true
}
