package sheet

import (
	"bytes"

	"ecart/internal/intake/table"
)

const valueEnd = "</v></c>"

// quickValue takes what stands between a cell's opening tag and the cell's end, and returns its length with that end.
func (c *reader) quickValue(b []byte, col, style int, kind byte) (int, error) {
	i := 0
	if b[0] == '<' && b[1] == 'f' {
		if i = quickFormula(b); i == 0 || len(b)-i < longest/2 {
			return 0, nil
		}
	}
	if kind == inlineText {
		n := quickOpening(b[i:], "<is><t")
		return c.quickText(b, i+n, n > 0, col, inlineEnd)
	}
	if string(b[i:i+3]) != "<v>" {
		return 0, nil
	}
	if i += 3; kind == formulaText {
		return c.quickText(b, i, true, col, valueEnd)
	}
	whole, digits := quickWhole(b[i:])
	if digits > 0 && string(b[i+digits:i+digits+len(valueEnd)]) == valueEnd {
		taken, err := c.quickStore(col, style, kind, whole, digits)
		if !taken {
			return 0, err
		}
		return i + digits + len(valueEnd), err
	}
	if kind == 'n' {
		return c.quickNumber(b, i, col, style)
	}
	return 0, nil
}

// quickFormula returns the length of the formula at the start of b. Its tag's quotation marks must pair, as the scanner demands.
func quickFormula(b []byte) int {
	gt := bytes.IndexByte(b, '>')
	if gt < 0 || b[2] != ' ' && b[2] != '>' && b[2] != '/' {
		return 0
	}
	marks := 0
	for _, c := range b[2:gt] {
		switch c {
		case '"':
			marks++
		case '\'', '<':
			return 0
		}
	}
	switch {
	case marks%2 == 1:
		return 0
	case b[gt-1] == '/':
		return gt + 1
	}
	lt := bytes.IndexByte(b[gt:], '<')
	if lt < 0 || !bytes.HasPrefix(b[gt+lt:], []byte("</f>")) {
		return 0
	}
	return gt + lt + len("</f>")
}

// quickWhole returns the number that b begins with and how many digits it has; none when they are more than a number keeps.
func quickWhole(b []byte) (x int64, digits int) {
	for digits <= 15 {
		d := b[digits] - '0'
		if d > 9 {
			return x, digits
		}
		x = x*10 + int64(d)
		digits++
	}
	return 0, 0
}

// quickStore puts a value of digits only into the grid, and tells whether it is one that the type of the cell allows.
func (c *reader) quickStore(col, style int, kind byte, x int64, digits int) (bool, error) {
	switch {
	case kind == 'n':
		date, known := c.isDate(style)
		if date {
			return known, c.grid.put(col, table.Date, float64(x), "")
		}
		if known {
			return known, c.grid.putWhole(col, table.Integer, x)
		}
	case kind == 's' && x < int64(c.shared.n):
		return true, c.grid.putText(col, c.shared.first+int(x))
	case kind == 'b' && digits == 1 && x <= 1:
		return true, c.grid.putWhole(col, table.Bool, x)
	}
	return false, nil
}

// quickNumber takes the number at offset i, up to the end of its cell.
func (c *reader) quickNumber(b []byte, i, col, style int) (int, error) {
	const most = 40
	n := bytes.IndexByte(b[i:min(len(b), i+most)], '<')
	if n < 0 || !bytes.HasPrefix(b[i+n:], []byte(valueEnd)) {
		return 0, nil
	}
	x, ok := parseNumber(b[i : i+n])
	date, known := c.isDate(style)
	if !ok || !known {
		return 0, nil
	}
	kind := table.Number
	if date {
		kind = table.Date
	}
	return i + n + len(valueEnd), c.grid.put(col, kind, x, "")
}
