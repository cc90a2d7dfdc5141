package diag

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// Place is where in the user's files something was found: a line of a text file, or a cell of a sheet.
type Place struct {
	File  string // as the user wrote it
	Line  int    // from 1; 0 when there is none; beside a cell, where its record begins in a text file
	Col   int    // from 1, in runes
	Sheet string // set for a place in a workbook
	Cell  string // "F17", "F17:H212", or a column "F"; empty for the whole sheet
}

// String returns report.yaml:14:1, survey.xlsx!Responses!F17, answers.csv!F17 for a file without sheets, or answers.csv:218 (F214)
// for one whose records span lines.
func (p Place) String() string {
	if p.Cell != "" && p.Line > 0 {
		return p.File + ":" + strconv.Itoa(p.Line) + " (" + p.Cell + ")"
	}
	if p.Sheet != "" || p.Cell != "" {
		s := p.File
		if p.Sheet != "" {
			s += "!" + p.Sheet
		}
		if p.Cell != "" {
			s += "!" + p.Cell
		}
		return s
	}
	s := p.File
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
		if p.Col > 0 {
			s += ":" + strconv.Itoa(p.Col)
		}
	}
	return s
}

// compare orders places by file, then line and column, then sheet, row and column; a whole file or sheet comes before its parts.
func (p Place) compare(q Place) int {
	return cmp.Or(
		cmp.Compare(p.File, q.File),
		cmp.Compare(p.Line, q.Line),
		cmp.Compare(p.Col, q.Col),
		cmp.Compare(p.Sheet, q.Sheet),
		compareCells(p.Cell, q.Cell),
	)
}

func compareCells(a, b string) int {
	x, y := areaOf(a), areaOf(b)
	return cmp.Or(
		cmp.Compare(x.top, y.top), cmp.Compare(x.left, y.left),
		cmp.Compare(x.bottom, y.bottom), cmp.Compare(x.right, y.right),
		cmp.Compare(a, b),
	)
}

// area is a block of cells, counted from 1; a bound is 0 where the text names none.
type area struct{ top, left, bottom, right int }

// areaOf reads "F17", "F17:H212" or "F". What is none of these has only zeros.
func areaOf(cell string) area {
	from, to, isBlock := strings.Cut(cell, ":")
	left, top, ok := corner(from)
	if !ok {
		return area{}
	}
	if !isBlock {
		return area{top, left, top, left}
	}
	right, bottom, ok := corner(to)
	if !ok {
		return area{}
	}
	return area{top, left, bottom, right}
}

// corner splits "F17" into column 6 and row 17; the row is 0 for a bare column.
func corner(s string) (column, row int, ok bool) {
	letters := len(s) - len(strings.TrimLeft(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	if letters == 0 || letters > 3 {
		return 0, 0, false
	}
	for _, r := range s[:letters] {
		column = column*26 + int(r-'A') + 1
	}
	if letters == len(s) {
		return column, 0, true
	}
	row, err := strconv.Atoi(s[letters:])
	return column, row, err == nil && row > 0
}

// several tells whether the block holds more than one cell.
func (a area) several() bool { return a.left != a.right || a.top != a.bottom }

// join returns the smallest block that holds both.
func (a area) join(b area) area {
	return area{min(a.top, b.top), min(a.left, b.left), max(a.bottom, b.bottom), max(a.right, b.right)}
}

func (a area) String() string {
	return fmt.Sprintf("%s%d:%s%d", letters(a.left), a.top, letters(a.right), a.bottom)
}

func letters(column int) string {
	s := ""
	for ; column > 0; column = (column - 1) / 26 {
		s = string(rune('A'+(column-1)%26)) + s
	}
	return s
}
