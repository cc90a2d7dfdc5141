package sheet

import (
	"bytes"
	"fmt"
	"strconv"
	"time"

	"ecart/internal/intake/personal"
	"ecart/internal/intake/table"
	"ecart/internal/intake/xmlpart"
)

// store keeps the value of a cell as its type says.
func (c *reader) store(h cellHead) error {
	switch h.kind {
	case "", "n":
		return c.number(h.style)
	case "s":
		i, err := strconv.Atoi(string(bytes.TrimSpace(c.value)))
		if err != nil || i < 0 || i >= c.shared.n {
			return c.bad(fmt.Sprintf("refers to text %s of %d", xmlpart.Clip(c.value), c.shared.n))
		}
		return c.grid.putText(c.col, c.shared.first+i)
	case "str", "inlineStr":
		text, err := xmlpart.Decode(nil, c.value)
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
	return c.bad("has the unknown type " + strconv.Quote(xmlpart.Clip([]byte(h.kind))))
}

func (c *reader) number(style int) error {
	x, ok := parseNumber(c.value)
	if !ok {
		return c.bad(fmt.Sprintf("should hold a number and holds %q", personal.Mask(xmlpart.Clip(c.value))))
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
	return c.bad(fmt.Sprintf("should hold true or false and holds %q", personal.Mask(xmlpart.Clip(c.value))))
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
	return c.bad(fmt.Sprintf("should hold a date and holds %q", personal.Mask(xmlpart.Clip(c.value))))
}

func (c *reader) bad(what string) error {
	return &fault{code: CodeDamaged, sheet: c.sheet, cell: table.Letter(c.col) + strconv.Itoa(c.row), message: "is damaged: the cell " + what,
		hint: "open the workbook in Excel, mend the cell and save it anew"}
}
