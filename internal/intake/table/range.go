package table

import (
	"strconv"

	"ecart/internal/diag"
)

// lastColumn is how many columns a sheet can have: XFD is the last.
const lastColumn = 16384

// Index returns the number of a column letter, counted from 0, and false for what is no column of a sheet.
func Index(letter string) (int, bool) {
	n := 0
	for i := range len(letter) {
		c := letter[i] | 0x20
		if c < 'a' || c > 'z' || n > lastColumn {
			return 0, false
		}
		n = n*26 + int(c-'a') + 1
	}
	return n - 1, n > 0 && n <= lastColumn
}

// Strip returns the cells of several rows of a column, given in ascending order.
func (t *Table) Strip(c *Column, rows []int) diag.Strip { return t.Strips(c, c, rows) }

// Strips returns the cells of several rows from one column to another.
func (t *Table) Strips(first, last *Column, rows []int) diag.Strip {
	s := diag.Strip{Left: first.Index + 1, Right: last.Index + 1, Rows: make([]int, len(rows))}
	for i, row := range rows {
		s.Rows[i] = t.Rows[row]
	}
	return s
}

// Heading returns the place of a column's heading.
func (t *Table) Heading(c *Column) diag.Place {
	return diag.Place{File: t.Book, Sheet: t.Sheet, Cell: c.Letter() + strconv.Itoa(t.Headers)}
}

// Place returns the place of the whole sheet.
func (t *Table) Place() diag.Place {
	return diag.Place{File: t.Book, Sheet: t.Sheet}
}
