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
	shared sharedTexts
	grid   *grid
	row    int    // the row being read
	col    int    // the column of the last cell, −1 before the first
	value  []byte // of the cell being read
	behind rowMark
}

func (w *workbook) readSheet(entry sheetEntry, name string, o Options) (*table.Table, error) {
	// The sheet is opened first: it is unpacked while the shared texts are read.
	s, ok, err := w.scan(entry.part)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, damaged("is damaged: the part %s of sheet \"%s\" is missing", entry.part, entry.name)
	}
	defer s.Close()
	s.plain = w.plain
	t := &table.Table{Book: name, Sheet: entry.name, Headers: o.HeaderRow, Date1904: w.date1904}
	c := &reader{scanner: s, book: w, sheet: entry.name, grid: newGrid(t, o)}
	c.grid.expect = c.rowsExpected
	if c.shared, err = w.sharedStrings(c.grid.texts); err != nil {
		return nil, err
	}
	if err := c.sheetData(); err != nil {
		return nil, err
	}
	return t, c.grid.finish()
}

// rowsExpected returns how many rows the sheet will have when the others are like those read so far, and a few more.
func (c *reader) rowsExpected(rows int) int {
	const spare = 64
	seen := c.read - int64(len(c.buf)-c.pos)
	return min(lastRow, int(float64(rows)*float64(c.limit)/float64(max(1, seen)))+spare)
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
		case e.kind == opening && c.depth() == 3:
			if err := c.layout(e); err != nil {
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
	if err := c.startRow(e); err != nil {
		return err
	}
	for {
		if err := c.quickCells(); err != nil {
			return err
		}
		e, err := c.next()
		switch {
		case err != nil:
			return err
		case e.kind == closing:
			return nil
		case string(e.name) == "c":
			err = c.cell(e)
		default:
			err = c.skip()
		}
		if err != nil {
			return err
		}
	}
}

// startRow moves to a row, by its number or to the next.
func (c *reader) startRow(e element) error {
	row, hidden := c.row+1, false
	for rest := e.attrs; ; {
		n, v, more, ok := attribute(rest)
		if !ok {
			if len(unpadded(rest)) > 0 {
				return c.torn(e)
			}
			break
		}
		rest = more
		switch string(n) {
		case "r":
			at, err := strconv.Atoi(string(v))
			if err != nil || at < 1 {
				return damaged("is damaged: row number %q", clip(v))
			}
			if at < row {
				return damaged("is damaged: row %d comes after row %d", at, c.row)
			}
			row = at
		case "hidden":
			hidden = isTrue(string(v))
		}
	}
	if row > lastRow {
		return damaged("is damaged: row %d, and a sheet ends at row %d", row, lastRow)
	}
	c.row, c.col, c.behind = row, -1, markOf(row)
	c.grid.start(row)
	c.grid.hidden = hidden
	return nil
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
	var inline []byte
	hasValue, hasInline, formula := false, false, false
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
		return c.grid.putText(c.col, c.grid.texts.Copy(inline))
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
