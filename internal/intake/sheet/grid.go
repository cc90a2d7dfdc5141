package sheet

import (
	"math"
	"strconv"

	"ecart/internal/intake/table"
)

// grid gathers cells, row by row, into the columns of a table. Rows that hold nothing are left out; the row numbers tell.
type grid struct {
	table   *table.Table
	options Options
	heads   headings
	columns []table.Column
	row     int  // the row being filled
	counted bool // the row has its place in the table
	first   int  // the first row that holds anything, 0 while there is none
}

func newGrid(t *table.Table, o Options) *grid {
	return &grid{table: t, options: o, heads: newHeadings(o)}
}

// start begins a row.
func (g *grid) start(row int) {
	g.row, g.counted = row, false
}

// put adds a cell to the row being filled. Blank ones are passed over.
func (g *grid) put(col int, kind table.Kind, x float64, text string) error {
	if kind == table.Blank || kind == table.Text && text == "" {
		return nil
	}
	if g.first == 0 {
		g.first = g.row
	}
	if g.row < g.options.FirstRow {
		g.heads.put(g.row, col, kind, x, text)
		return nil
	}
	if kind == table.Number && x == math.Trunc(x) {
		kind = table.Integer
	}
	if !g.counted {
		g.counted = true
		g.table.Rows = append(g.table.Rows, g.row)
		if len(g.table.Rows) > g.options.Limits.Rows {
			return tooMuch("has more than %d rows", g.options.Limits.Rows)
		}
	}
	for i := len(g.columns); i <= col; i++ {
		g.columns = append(g.columns, table.NewColumn("", i, 0))
	}
	n := len(g.table.Rows)
	if n*len(g.columns) > g.options.Limits.Cells {
		return tooMuch("spreads over %d rows and %d columns; the limit is %d cells", n, len(g.columns), g.options.Limits.Cells)
	}
	c := &g.columns[col]
	if c.Len() == n {
		return damaged("is damaged: two cells have the address %s%d", table.Letter(col), g.row)
	}
	pad(c, n-1)
	c.Append(kind, x, text)
	return nil
}

func pad(c *table.Column, n int) {
	for c.Len() < n {
		c.Append(table.Blank, 0, "")
	}
}

// finish evens the columns out and puts them into the table: those with a heading or any cell.
func (g *grid) finish() error {
	if g.first == 0 {
		return &fault{code: CodeEmpty, sheet: g.table.Sheet, message: "has nothing in this sheet", hint: "name the sheet with the answers under sheet:"}
	}
	if g.heads.missing() {
		f := &fault{code: CodeNoHeader, sheet: g.table.Sheet, cell: "A" + strconv.Itoa(g.table.Headers), message: "has no headings: row " + strconv.Itoa(g.table.Headers) + " is blank"}
		if g.first != g.table.Headers {
			f.hint = "the first row that holds anything is row " + strconv.Itoa(g.first) + "; set header_row: to the row of the headings"
		}
		return f
	}
	last := max(len(g.columns), g.heads.width())
	for col := range last {
		c := table.NewColumn("", col, 0)
		if col < len(g.columns) {
			c = g.columns[col]
		}
		c.Header, c.Label = g.heads.of(col)
		if c.Header == "" && c.Label == "" && c.Len() == 0 {
			continue
		}
		pad(&c, len(g.table.Rows))
		g.table.Columns = append(g.table.Columns, c)
	}
	return nil
}
