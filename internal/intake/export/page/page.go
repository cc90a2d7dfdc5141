// Package page holds one sheet as it stands, before anything is known of it: its cells by row and column, told by kind and text, and which
// of its rows can hold headings by their shape alone. It knows no tool.
package page

import (
	"strconv"

	"ecart/internal/intake/sheet"
	"ecart/internal/intake/table"
)

// Page is one sheet as it stands, read without headings.
type Page struct {
	Name   string // "" for a text file
	Hidden bool
	Charts bool         // a sheet of charts or macros, without cells
	Table  *table.Table // nil when the sheet holds nothing
}

// View is a page as it is looked at: its cells, and those near the top folded once, for all tools' headings are looked for in them.
type View struct {
	*Page
	folds []string // of the rows that are searched for headings, row by row
}

// Of folds what stands near the top of a page.
func Of(page *Page) *View {
	p := &View{Page: page}
	if page.Table == nil {
		return p
	}
	p.folds = make([]string, 0, p.Top()*p.Width())
	for row := range p.Top() {
		for col := range p.Width() {
			p.folds = append(p.folds, table.Fold(p.Text(row, col)))
		}
	}
	return p
}

// Searched is how many rows from the top are searched for headings.
const Searched = 40

// Head are the rows that hold headings, by their number in the table; None where there is none.
type Head struct {
	Names, Sub, Label int
}

// None stands for a row of headings that there is not.
const None = -1

// OneRow are headings that take one row.
func OneRow(i int) Head { return Head{Names: i, Sub: None, Label: None} }

// Last is the lowest of the rows of headings.
func (h Head) Last() int { return max(h.Names, h.Sub, h.Label) }

// Rows is how many rows hold anything.
func (p *View) Rows() int { return p.Table.Len() }

// Width is how many columns hold anything.
func (p *View) Width() int { return len(p.Table.Columns) }

// Top is how many rows there are to search for headings.
func (p *View) Top() int { return min(p.Rows(), Searched) }

// Kind is what a cell is, blank beyond the ends.
func (p *View) Kind(row, col int) table.Kind {
	if row < 0 || row >= p.Rows() {
		return table.Blank
	}
	return p.Table.Columns[col].Kind(row)
}

// Text returns what a cell holds in the form in which sheet.Read makes a heading of it.
func (p *View) Text(row, col int) string {
	switch c := &p.Table.Columns[col]; p.Kind(row, col) {
	case table.Integer, table.Number, table.Date:
		return strconv.FormatFloat(c.Number(row), 'f', -1, 64)
	case table.Bool:
		return strconv.FormatBool(c.Number(row) != 0)
	case table.Text, table.Faulty:
		return c.Text(row)
	}
	return ""
}

// Fold returns what a cell holds in the form in which texts are compared.
func (p *View) Fold(row, col int) string {
	if row >= 0 && row < p.Top() {
		return p.folds[row*p.Width()+col]
	}
	return table.Fold(p.Text(row, col))
}

// Heading returns the heading that sheet.Read gives a column.
func (p *View) Heading(h Head, col int) string {
	if h.Sub == None {
		return p.Text(h.Names, col)
	}
	upper := ""
	for c := col; c >= 0 && upper == ""; c-- {
		upper = p.Text(h.Names, c)
	}
	return sheet.Join(upper, p.Text(h.Sub, col))
}

// Filled counts the cells of a row that hold anything, and those that hold words.
func (p *View) Filled(row int) (cells, words int) {
	for col := range p.Width() {
		switch p.Kind(row, col) {
		case table.Blank:
		case table.Text:
			cells++
			words++
		default:
			cells++
		}
	}
	return cells, words
}

// Position is where a column of the sheet stands among those that hold anything.
func (p *View) Position(index int) int {
	for i := range p.Table.Columns {
		if p.Table.Columns[i].Index == index {
			return i
		}
	}
	panic("export: no column " + table.Letter(index))
}
