package sheet

import (
	"encoding/binary"
	"strconv"
)

// Nearly all cells of a sheet have one form, <c r="K17" s="1" t="s"><v>12</v></c>, of some 28 bytes. Cells of this form are matched
// byte by byte: a search for each tag would cost as much as unpacking it. Whatever has another form, or may not stand whole in the
// window, is left to the scanner, which reads the next cell from there. Both give the same table; only the scanner finds fault.

// longest is how many bytes of a cell may stand before its text or behind its formula, with as many as a comparison looks at.
const longest = 96

// quickCells takes the cells ahead that have the usual form.
func (c *reader) quickCells() error {
	if c.book.plain || c.grid.heading() {
		return nil
	}
	prefix := c.Prefix()
	for {
		b, less := c.Window(), 0
		if len(prefix) > 0 {
			b, less = c.unprefixed(b, prefix, "c>")
		}
		n, err := c.quickCell(b)
		if n == 0 || err != nil {
			return err
		}
		c.Advance(n + less)
	}
}

// quickCell takes the cell at the start of b, and returns its length; 0 when it is left to the scanner.
func (c *reader) quickCell(b []byte) (int, error) {
	if len(b) < longest || !opens(b) {
		return 0, nil
	}
	i, col := len(`<c r="`), 0
	for ; i < 9 && b[i]-'A' < 26; i++ {
		col = col*26 + int(b[i]-'A') + 1
	}
	col--
	if !c.behind.at(b[i:]) || uint(col) >= uint(c.book.limits.Columns) {
		return 0, nil
	}
	i += c.behind.length
	style, n := quickStyle(b[i:])
	i += n
	kind, n := quickKind(b[i:])
	i += n
	switch {
	case b[i] == '/' && b[i+1] == '>':
		c.col = col
		return i + 2, nil
	case b[i] != '>':
		return 0, nil
	}
	n, err := c.quickValue(b[i+1:], col, style, kind)
	if n == 0 || err != nil {
		return 0, err
	}
	c.col = col
	return i + 1 + n, nil
}

// opens tells whether b starts like a cell with an address.
func opens(b []byte) bool {
	const six = 1<<48 - 1
	return binary.LittleEndian.Uint64(b)&six == 'r'<<24|'='<<32|'"'<<40|' '<<16|'c'<<8|'<'
}

// rowMark is what follows the letters of an address: the row's digits and a quotation mark.
type rowMark struct {
	word, mask uint64
	length     int
}

func markOf(row int) rowMark {
	var b [8]byte
	digits := strconv.AppendInt(b[:0], int64(row), 10) // seven at most: a sheet ends at row 1,048,576
	length := len(append(digits, '"'))
	mask := ^uint64(0) >> (64 - 8*length)
	return rowMark{word: binary.LittleEndian.Uint64(b[:]) & mask, mask: mask, length: length}
}

func (m rowMark) at(b []byte) bool { return binary.LittleEndian.Uint64(b)&m.mask == m.word }

// quickStyle returns the style at the start of b and the length of the attribute.
func quickStyle(b []byte) (style, length int) {
	if string(b[:4]) != ` s="` {
		return 0, 0
	}
	i := 4
	for ; i < 10 && b[i]-'0' < 10; i++ {
		style = style*10 + int(b[i]-'0')
	}
	if b[i] != '"' {
		return 0, 0
	}
	return style, i + 1
}

// The kinds of cell whose types have more than a letter.
const (
	formulaText = 'S'
	inlineText  = 'I'
)

// quickKind returns the type at the start of b, and the length of the attribute: a number's and 0 when there is none, or one of other cells.
func quickKind(b []byte) (kind byte, length int) {
	switch {
	case string(b[:4]) != ` t="`:
		return 'n', 0
	case b[5] == '"' && (b[4] == 'n' || b[4] == 's' || b[4] == 'b'):
		return b[4], 6
	case string(b[4:8]) == `str"`:
		return formulaText, 8
	case string(b[4:14]) == `inlineStr"`:
		return inlineText, 14
	}
	return 'n', 0
}
