package export

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

// view is a page as it is looked at: its cells, and those near the top folded once, for all tools' headings are looked for in them.
type view struct {
	*Page
	folds []string // of the rows that are searched for headings, row by row
}

func viewOf(page *Page) *view {
	p := &view{Page: page}
	if page.Table == nil {
		return p
	}
	p.folds = make([]string, 0, p.top()*p.width())
	for row := range p.top() {
		for col := range p.width() {
			p.folds = append(p.folds, table.Fold(p.text(row, col)))
		}
	}
	return p
}

// searched is how many rows from the top are searched for headings.
const searched = 40

// head are the rows that hold headings, by their number in the table; none is -1.
type head struct {
	names, sub, label int
}

const none = -1

func oneRow(i int) head { return head{names: i, sub: none, label: none} }

// last is the lowest of the rows of headings.
func (h head) last() int { return max(h.names, h.sub, h.label) }

func (p *view) rows() int { return p.Table.Len() }

func (p *view) width() int { return len(p.Table.Columns) }

// top is how many rows there are to search for headings.
func (p *view) top() int { return min(p.rows(), searched) }

func (p *view) kind(row, col int) table.Kind {
	if row < 0 || row >= p.rows() {
		return table.Blank
	}
	return p.Table.Columns[col].Kind(row)
}

// text returns what a cell holds in the form in which sheet.Read makes a heading of it.
func (p *view) text(row, col int) string {
	switch c := &p.Table.Columns[col]; p.kind(row, col) {
	case table.Integer, table.Number, table.Date:
		return strconv.FormatFloat(c.Number(row), 'f', -1, 64)
	case table.Bool:
		return strconv.FormatBool(c.Number(row) != 0)
	case table.Text, table.Faulty:
		return c.Text(row)
	}
	return ""
}

// fold returns what a cell holds in the form in which texts are compared.
func (p *view) fold(row, col int) string {
	if row >= 0 && row < p.top() {
		return p.folds[row*p.width()+col]
	}
	return table.Fold(p.text(row, col))
}

// heading returns the heading that sheet.Read gives a column.
func (p *view) heading(h head, col int) string {
	if h.sub == none {
		return p.text(h.names, col)
	}
	upper := ""
	for c := col; c >= 0 && upper == ""; c-- {
		upper = p.text(h.names, c)
	}
	return sheet.Join(upper, p.text(h.sub, col))
}

// filled counts the cells of a row that hold anything, and those that hold words.
func (p *view) filled(row int) (cells, words int) {
	for col := range p.width() {
		switch p.kind(row, col) {
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

// found begins a candidate with its rows of headings.
func (p *view) found(tool Tool, content Content, h head) Candidate {
	t := p.Table
	c := Candidate{Sheet: p.Name, Hidden: p.Hidden, Tool: tool, Content: content, HeaderRow: t.Rows[h.names], Width: p.width()}
	if h.sub != none {
		c.SubRow = t.Rows[h.sub]
	}
	if h.label != none {
		c.LabelRow = t.Rows[h.label]
	}
	c.FirstRow = t.Rows[h.last()] + 1
	c.Rows = p.rows() - h.last() - 1
	return c
}

// filter counts the rows below the headings whose column holds one of some values.
func (p *view) filter(h head, c Column, values ...string) Filter {
	return Filter{Header: c.Header, Values: values, Rows: p.count(p.position(c.Index), h.last()+1, oneOf(values...))}
}

// position is where a column of the sheet stands among those that hold anything.
func (p *view) position(index int) int {
	for i := range p.Table.Columns {
		if p.Table.Columns[i].Index == index {
			return i
		}
	}
	panic("export: no column " + table.Letter(index))
}
