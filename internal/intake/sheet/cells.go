package sheet

import (
	"bytes"
	"strconv"

	"ecart/internal/intake/table"
	"ecart/internal/intake/xmlpart"
)

// cellHead is what the opening tag of a cell says.
type cellHead struct {
	style int
	kind  string
}

func (c *reader) cell(e xmlpart.Element) error {
	h, err := c.cellHead(e)
	if err != nil {
		return err
	}
	c.value = c.value[:0]
	var inline []byte
	hasValue, hasInline, formula := false, false, false
	for {
		e, err := c.Next()
		if err != nil {
			return err
		}
		if e.Kind == xmlpart.Closing {
			break
		}
		switch string(e.Name) {
		case "v":
			if e, err = c.Next(); err != nil {
				return err
			}
			if e.Kind != xmlpart.Closing {
				return c.bad("holds XML where its value should be")
			}
			if hasValue || hasInline {
				return c.bad("has two values")
			}
			c.value = append(c.value, e.Text...)
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
			formula = formula || string(e.Name) == "f"
			if err := c.Skip(); err != nil {
				return err
			}
		}
	}
	switch {
	case hasInline:
		return c.grid.putText(c.col, c.grid.texts.Copy(inline))
	case len(c.value) > 0:
		return c.store(h)
	case formula && !(hasValue && h.kind == "str"): // the text of a formula may be blank
		return c.grid.put(c.col, table.Pending, 0, "")
	}
	return nil
}

// cellHead reads a cell's address, style and type, and moves to its column.
func (c *reader) cellHead(e xmlpart.Element) (cellHead, error) {
	var h cellHead
	col := c.col + 1
	seen := make([]byte, 0, 8) // names of attributes
	for rest := e.Attrs; ; {
		n, v, more, ok := xmlpart.Attribute(rest)
		if !ok {
			if !xmlpart.Whole(rest) {
				return h, c.Torn(e)
			}
			break
		}
		rest = more
		if len(n) != 1 {
			continue
		}
		if bytes.IndexByte(seen, n[0]) >= 0 {
			return h, c.Torn(e)
		}
		seen = append(seen, n[0])
		switch n[0] {
		case 'r':
			at, err := c.address(v)
			if err != nil {
				return h, err
			}
			col = at
		case 's':
			style, err := strconv.Atoi(string(v))
			if err != nil && len(v) > 0 {
				return h, c.Torn(e)
			}
			h.style = style
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
		return 0, damaged("is damaged: a cell has the address %q", xmlpart.Clip(v))
	}
	if row != c.row {
		return 0, damaged("is damaged: cell %s stands in row %d", xmlpart.Clip(v), c.row)
	}
	return col, nil
}

func columnIndex(letters []byte) (int, bool) {
	if len(letters) == 1 && letters[0] >= 'A' && letters[0] <= 'Z' {
		return int(letters[0] - 'A'), true
	}
	return table.Index(string(letters))
}
