// Package table holds a sheet as typed columns that remember where each cell stood; it knows nothing about surveys.
package table

import (
	"strconv"

	"ecart/internal/diag"
)

// Kind is what a cell holds.
type Kind uint8

// The kinds of cell.
const (
	Blank   Kind = iota
	Integer      // a whole number: 6, and 6.0
	Number       // any other number
	Text
	Bool
	Date    // a number that the workbook formats as a date; Number returns the serial
	Faulty  // #N/A, #DIV/0! and the like; Text returns it
	Pending // a formula without a stored value
)

// Table is one sheet, or one CSV file, below its header row.
type Table struct {
	Book     string // the file as the user named it
	Sheet    string // empty for CSV
	Headers  int    // the sheet's row number of the header row
	Rows     []int  // the sheet's own row number of each row, ascending
	Columns  []Column
	Date1904 bool

	HiddenRows    []int   // the sheet's own row numbers, ascending
	HiddenColumns []int   // counted from 0, ascending
	Merged        []Block // in the order of the sheet
}

// Block is a rectangle of cells: columns from 0, the sheet's own row numbers, both ends included.
type Block struct {
	Left, Top, Right, Bottom int
}

// Len returns the number of rows.
func (t *Table) Len() int { return len(t.Rows) }

// Column is one column: a heading and a cell for each row of its table.
type Column struct {
	Header string // as it stands in the sheet; of two rows of headings "upper [lower]"
	Label  string // the question's text, when the sheet has a row of them; else ""
	Index  int    // from 0: A is 0
	kinds  []Kind
	nums   []float64
	texts  []string // nil while the column holds no text
}

// NewColumn returns an empty column with room for n rows.
func NewColumn(header string, index, n int) Column {
	return Column{Header: header, Index: index, kinds: make([]Kind, 0, n), nums: make([]float64, 0, n)}
}

// Append adds a cell at the end of the column.
func (c *Column) Append(k Kind, num float64, text string) {
	if text != "" && c.texts == nil {
		c.texts = make([]string, len(c.kinds), cap(c.kinds))
	}
	c.kinds = append(c.kinds, k)
	c.nums = append(c.nums, num)
	if c.texts != nil {
		c.texts = append(c.texts, text)
	}
}

// Len returns the number of cells.
func (c *Column) Len() int { return len(c.kinds) }

// Kind returns what cell i holds.
func (c *Column) Kind(i int) Kind { return c.kinds[i] }

// Number returns the number of cell i; it is 0 for a cell that holds none (Bool is 0 or 1, Date its serial).
func (c *Column) Number(i int) float64 { return c.nums[i] }

// Text returns the text of cell i as written; it is "" for a cell that holds none.
func (c *Column) Text(i int) string {
	if c.texts == nil {
		return ""
	}
	return c.texts[i]
}

// Letter returns the column's name in the sheet: A, B, … AA.
func (c *Column) Letter() string { return Letter(c.Index) }

// Letter returns the name of column i, counted from 0.
func Letter(i int) string {
	s := ""
	for i++; i > 0; i = (i - 1) / 26 {
		s = string(rune('A'+(i-1)%26)) + s
	}
	return s
}

// Cell returns the place of row i in column c.
func (t *Table) Cell(c *Column, i int) diag.Place {
	return diag.Place{File: t.Book, Sheet: t.Sheet, Cell: c.Letter() + strconv.Itoa(t.Rows[i])}
}
