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

	Lines         []int   // of a text file, the line in which each row begins; nil where these are the row numbers
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
	at := diag.Place{File: t.Book, Sheet: t.Sheet, Cell: c.Letter() + strconv.Itoa(t.Rows[i])}
	if t.Lines != nil {
		at.Line = t.Lines[i]
	}
	return at
}
