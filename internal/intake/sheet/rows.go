package sheet

import (
	"fmt"
	"strconv"

	"ecart/internal/intake/table"
	"ecart/internal/intake/xmlpart"
)

// lastRow is the last row a sheet can have.
const lastRow = 1 << 20

// reader reads the cells of one sheet in the order of the part.
type reader struct {
	textScanner
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
	s, ok, err := w.Scan(entry.part)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, damaged("is damaged: the part %s of sheet \"%s\" is missing", entry.part, entry.name)
	}
	defer s.Close()
	t := &table.Table{Book: name, Sheet: entry.name, Headers: o.HeaderRow, Date1904: w.date1904}
	c := &reader{textScanner: textScanner{Scanner: s}, book: w, sheet: entry.name, grid: newGrid(t, o)}
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
	seen, size := c.Seen()
	return min(lastRow, int(float64(rows)*float64(size)/float64(max(1, seen)))+spare)
}

// sheetData reads the part to its end, and the rows on the way.
func (c *reader) sheetData() error {
	for {
		e, err := c.Next()
		if err != nil {
			return c.near(err)
		}
		switch {
		case e.Kind == xmlpart.End:
			return nil
		case e.Kind == xmlpart.Opening && c.Depth() == 1 && string(e.Name) != "worksheet":
			return damaged("is damaged: %s holds <%s>, not <worksheet>", c.Part(), xmlpart.Clip(e.Name))
		case e.Kind == xmlpart.Opening && c.Depth() == 2 && string(e.Name) == "sheetData":
			if err := c.rows(); err != nil {
				return c.near(err)
			}
		case e.Kind == xmlpart.Opening && c.Depth() == 3:
			if err := c.layout(e); err != nil {
				return c.near(err)
			}
		}
	}
}

// near says by how far the sheet was read when its XML broke.
func (c *reader) near(err error) error {
	err = ofPart(err)
	if f, ok := err.(*fault); ok && f.cell == "" && c.row > 0 {
		f.sheet = c.sheet
		f.message += fmt.Sprintf(" (near row %d)", c.row)
	}
	return err
}

func (c *reader) rows() error { return c.each("row", c.oneRow) }

// each reads the children of the open element up to its end: those of one name by a function, the others not at all.
func (c *reader) each(name string, read func(xmlpart.Element) error) error {
	for {
		e, err := c.Next()
		if err != nil {
			return err
		}
		switch {
		case e.Kind == xmlpart.Closing:
			return nil
		case string(e.Name) == name:
			err = read(e)
		default:
			err = c.Skip()
		}
		if err != nil {
			return err
		}
	}
}

func (c *reader) oneRow(e xmlpart.Element) error {
	if err := c.startRow(e); err != nil {
		return err
	}
	for {
		if err := c.quickCells(); err != nil {
			return err
		}
		e, err := c.Next()
		switch {
		case err != nil:
			return err
		case e.Kind == xmlpart.Closing:
			return nil
		case string(e.Name) == "c":
			err = c.cell(e)
		default:
			err = c.Skip()
		}
		if err != nil {
			return err
		}
	}
}

// startRow moves to a row, by its number or to the next.
func (c *reader) startRow(e xmlpart.Element) error {
	row, hidden := c.row+1, false
	for rest := e.Attrs; ; {
		n, v, more, ok := xmlpart.Attribute(rest)
		if !ok {
			if !xmlpart.Whole(rest) {
				return c.Torn(e)
			}
			break
		}
		rest = more
		switch string(n) {
		case "r":
			at, err := strconv.Atoi(string(v))
			if err != nil || at < 1 {
				return damaged("is damaged: row number %q", xmlpart.Clip(v))
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
