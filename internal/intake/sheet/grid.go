package sheet

import (
	"math"
	"slices"
	"strconv"

	"ecart/internal/intake/table"
)

// grid gathers cells, row by row, into the columns of a table. Rows that hold nothing are left out; the row numbers tell.
type grid struct {
	table   *table.Table
	options Options
	heads   headings
	texts   *table.Texts
	columns []table.Column
	row     int  // the row being filled
	hidden  bool // it is hidden in the sheet
	held    bool // it holds something
	first   int  // the first row that holds anything, 0 while there is none
	used    int  // columns that hold anything
	filled  int  // cells that hold anything

	room   int                // rows for which the columns have room
	expect func(rows int) int // how many rows there will be, told by those read; nil when nothing tells
}

func newGrid(t *table.Table, o Options) *grid {
	return &grid{table: t, options: o, heads: newHeadings(o), texts: table.NewTexts()}
}

// start begins a row.
func (g *grid) start(row int) {
	g.row, g.held, g.hidden = row, false, false
}

// heading tells whether the row being filled stands above those that are read.
func (g *grid) heading() bool { return g.row < g.options.FirstRow }

// put adds a cell to the row being filled. Blank ones are passed over.
func (g *grid) put(col int, kind table.Kind, x float64, text string) error {
	if kind == table.Blank || kind == table.Text && text == "" {
		return nil
	}
	if g.heading() {
		g.hold()
		g.heads.put(g.row, col, kind, x, text)
		return nil
	}
	if kind == table.Number && x == math.Trunc(x) {
		kind = table.Integer
	}
	c, err := g.cell(col)
	if err == nil {
		c.Append(kind, x, text)
	}
	return err
}

// putText adds a cell with the text that has a number in the grid's texts.
func (g *grid) putText(col, text int) error {
	if g.texts.At(text) == "" || g.heading() {
		return g.put(col, table.Text, 0, g.texts.At(text))
	}
	c, err := g.cell(col)
	if err == nil {
		c.AppendText(table.Text, text)
	}
	return err
}

// putWhole adds a cell with a whole number or a truth to a row that is read.
func (g *grid) putWhole(col int, kind table.Kind, n int64) error {
	c, err := g.cell(col)
	if err == nil {
		c.AppendWhole(kind, n)
	}
	return err
}

// cell returns the column in which the next cell of the row being filled goes to the end.
func (g *grid) cell(col int) (*table.Column, error) {
	if !g.held {
		if err := g.begin(); err != nil {
			return nil, err
		}
	}
	g.filled++
	last := len(g.table.Rows) - 1
	if col < len(g.columns) {
		if c := &g.columns[col]; c.Len() == last && last > 0 {
			return c, nil
		}
	}
	return g.behind(col, last)
}

// behind makes a column ready that ends before the row being filled, or has not begun.
func (g *grid) behind(col, last int) (*table.Column, error) {
	for i := len(g.columns); i <= col; i++ {
		g.columns = append(g.columns, table.NewColumn("", i, 0).Sharing(g.texts))
	}
	c := &g.columns[col]
	if c.Len() > last {
		return nil, damaged("is damaged: two cells have the address %s%d", table.Letter(col), g.row)
	}
	if c.Len() == 0 {
		g.used++
		if err := g.dense(); err != nil {
			return nil, err
		}
		c.Reserve(g.room)
	}
	c.Pad(last)
	return c, nil
}

// begin gives the row being filled its place in the table.
func (g *grid) begin() error {
	g.hold()
	g.table.Rows = append(g.table.Rows, g.row)
	rows := len(g.table.Rows)
	if rows > g.options.Limits.Rows {
		return tooMuch("has more than %d rows", g.options.Limits.Rows)
	}
	if rows > g.room && g.expect != nil {
		g.makeRoom(rows)
	}
	return g.dense()
}

func (g *grid) hold() {
	g.held = true
	if g.first == 0 {
		g.first = g.row
	}
	if g.hidden {
		g.table.HiddenRows = append(g.table.HiddenRows, g.row)
	}
}

// A sheet of few cells far apart costs as much as a full one: above manyCells, one in thinnest must hold something.
const (
	manyCells = 25e6
	thinnest  = 50
)

// dense refuses what would take too much memory.
func (g *grid) dense() error {
	rows, cells := len(g.table.Rows), len(g.table.Rows)*g.used
	if limit := g.options.Limits.Cells; cells > limit {
		return tooMuch("spreads over %d rows and %d columns; the limit is %d cells", rows, g.used, limit)
	}
	if cells > manyCells && g.filled < cells/thinnest {
		return tooMuch("spreads %d cells over %d rows and %d columns", g.filled, rows, g.used)
	}
	return nil
}

// makeRoom gives the columns room for as many rows as there will be, in few steps: the first rows may not be like the others.
func (g *grid) makeRoom(rows int) {
	const atFirst, step = 1024, 4
	g.room = max(rows, min(g.expect(rows), max(atFirst, step*rows)))
	for i := range g.columns {
		if g.columns[i].Len() > 0 {
			g.columns[i].Reserve(g.room)
		}
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
		c.Pad(len(g.table.Rows))
		g.table.Columns = append(g.table.Columns, c)
	}
	g.table.HiddenColumns = hiddenOf(g.table.HiddenColumns, last)
	return nil
}

// hiddenOf returns the hidden columns among the first n, in order: sheets hide all behind the last one too.
func hiddenOf(hidden []int, n int) []int {
	slices.Sort(hidden)
	hidden = slices.Compact(hidden)
	end, _ := slices.BinarySearch(hidden, n)
	return hidden[:end]
}
