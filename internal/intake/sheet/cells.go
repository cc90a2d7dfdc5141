package sheet

import (
	"fmt"
	"strconv"

	"ecart/internal/intake/table"
)

// lastRow is the last row a sheet can have.
const lastRow = 1 << 20

// reader reads the cells of one sheet in the order of the part.
type reader struct {
	*scanner
	book   *workbook
	sheet  string
	shared []string
	grid   *grid
	row    int    // the row being read
	col    int    // the column of the last cell, −1 before the first
	value  []byte // of the cell being read
}

func (w *workbook) readSheet(entry sheetEntry, name string, shared []string, o Options) (*table.Table, error) {
	r, ok, err := w.open(entry.part)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, damaged("is damaged: the part %s of sheet \"%s\" is missing", entry.part, entry.name)
	}
	defer r.Close()
	t := &table.Table{Book: name, Sheet: entry.name, Headers: o.HeaderRow, Date1904: w.date1904}
	c := &reader{scanner: newScanner(r, entry.part, w.limits.Unzipped), book: w, sheet: entry.name, shared: shared, grid: newGrid(t, o)}
	if err := c.sheetData(); err != nil {
		return nil, err
	}
	return t, c.grid.finish()
}

// sheetData reads the part to its end, and the rows on the way.
func (c *reader) sheetData() error {
	for {
		e, err := c.next()
		if err != nil {
			return c.near(err)
		}
		switch {
		case e.kind == end:
			return nil
		case e.kind == opening && c.depth() == 1 && string(e.name) != "worksheet":
			return damaged("is damaged: %s holds <%s>, not <worksheet>", c.part, clip(e.name))
		case e.kind == opening && c.depth() == 2 && string(e.name) == "sheetData":
			if err := c.rows(); err != nil {
				return c.near(err)
			}
		}
	}
}

// near says by how far the sheet was read when its XML broke.
func (c *reader) near(err error) error {
	if f, ok := err.(*fault); ok && f.cell == "" && c.row > 0 {
		f.sheet = c.sheet
		f.message += fmt.Sprintf(" (near row %d)", c.row)
	}
	return err
}

func (c *reader) rows() error { return c.each("row", c.oneRow) }

// each reads the children of the open element up to its end: those of one name by a function, the others not at all.
func (c *reader) each(name string, read func(element) error) error {
	for {
		e, err := c.next()
		if err != nil {
			return err
		}
		switch {
		case e.kind == closing:
			return nil
		case string(e.name) == name:
			err = read(e)
		default:
			err = c.skip()
		}
		if err != nil {
			return err
		}
	}
}

func (c *reader) oneRow(e element) error {
	if !wholeAttributes(e.attrs) {
		return c.torn(e)
	}
	row := c.row + 1
	if r := c.attr(e, "r"); r != "" {
		n, err := strconv.Atoi(r)
		if err != nil || n < 1 {
			return damaged("is damaged: row number %q", clip([]byte(r)))
		}
		if n < row {
			return damaged("is damaged: row %d comes after row %d", n, c.row)
		}
		row = n
	}
	if row > lastRow {
		return damaged("is damaged: row %d, and a sheet ends at row %d", row, lastRow)
	}
	c.row, c.col = row, -1
	c.grid.start(row)
	return c.each("c", c.cell)
}

// cellHead is what the opening tag of a cell says.
type cellHead struct {
	style int
	kind  string
}

func (c *reader) cell(e element) error {
	h, err := c.cellHead(e)
	if err != nil {
		return err
	}
	c.value = c.value[:0]
	inline, hasValue, hasInline, formula := "", false, false, false
	for {
		e, err := c.next()
		if err != nil {
			return err
		}
		if e.kind == closing {
			break
		}
		switch string(e.name) {
		case "v":
			if e, err = c.next(); err != nil {
				return err
			}
			if e.kind != closing {
				return c.bad("holds XML where its value should be")
			}
			if hasValue || hasInline {
				return c.bad("has two values")
			}
			c.value = append(c.value, e.text...)
			hasValue = true
		case "is":
			if hasValue || hasInline {
				return c.bad("has two values")
			}
			if inline, err = c.richText(); err != nil {
				return err
			}
			hasInline = true
		default:
			formula = formula || string(e.name) == "f"
			if err := c.skip(); err != nil {
				return err
			}
		}
	}
	switch {
	case hasInline:
		return c.grid.put(c.col, table.Text, 0, inline)
	case len(c.value) > 0:
		return c.store(h)
	case formula && !hasValue:
		return c.grid.put(c.col, table.Pending, 0, "")
	}
	return nil
}

// cellHead reads a cell's address, style and type, and moves to its column.
func (c *reader) cellHead(e element) (cellHead, error) {
	var h cellHead
	col := c.col + 1
	for rest := e.attrs; ; {
		n, v, more, ok := attribute(rest)
		if !ok {
			if len(unpadded(rest)) > 0 {
				return h, c.torn(e)
			}
			break
		}
		rest = more
		if len(n) != 1 {
			continue
		}
		switch n[0] {
		case 'r':
			at, err := c.address(v)
			if err != nil {
				return h, err
			}
			col = at
		case 's':
			h.style, _ = strconv.Atoi(string(v))
		case 't':
			h.kind = cellKind(v)
		}
	}
	if col >= c.book.limits.Columns {
		return h, tooMuch("has more than %d columns in sheet \"%s\"", c.book.limits.Columns, c.sheet)
	}
	c.col = col
	return h, nil
}

// cellKind returns the type of a cell without a copy for the usual ones.
func cellKind(v []byte) string {
	for _, k := range [...]string{"s", "n", "str", "b", "e", "d", "inlineStr"} {
		if string(v) == k {
			return k
		}
	}
	return string(v)
}

// address returns the column of an address like F17, which must stand in its own row.
func (c *reader) address(v []byte) (int, error) {
	i := 0
	for i < len(v) && v[i]|0x20 >= 'a' && v[i]|0x20 <= 'z' {
		i++
	}
	col, ok := columnIndex(v[:i])
	row, err := strconv.Atoi(string(v[i:]))
	if !ok || err != nil {
		return 0, damaged("is damaged: a cell has the address %q", clip(v))
	}
	if row != c.row {
		return 0, damaged("is damaged: cell %s stands in row %d", clip(v), c.row)
	}
	return col, nil
}

func columnIndex(letters []byte) (int, bool) {
	if len(letters) == 1 && letters[0] >= 'A' && letters[0] <= 'Z' {
		return int(letters[0] - 'A'), true
	}
	return table.Index(string(letters))
}
