package sheet

import (
	"strconv"
	"strings"

	"ecart/internal/intake/table"
	"ecart/internal/intake/xmlpart"
)

// layout keeps what a tag beside the cells says of them: hidden columns and merged blocks.
func (c *reader) layout(e xmlpart.Element) error {
	if !xmlpart.Whole(e.Attrs) {
		return c.Torn(e)
	}
	switch string(e.Name) {
	case "col":
		return c.hiddenColumns(e)
	case "mergeCell":
		block, ok := blockOf(c.Attr(e, "ref"))
		if !ok {
			return damaged("is damaged: merged cells %q", xmlpart.Clip([]byte(c.Attr(e, "ref"))))
		}
		c.grid.table.Merged = append(c.grid.table.Merged, block)
	}
	return nil
}

func (c *reader) hiddenColumns(e xmlpart.Element) error {
	if !isTrue(c.Attr(e, "hidden")) {
		return nil
	}
	first, err := strconv.Atoi(c.Attr(e, "min"))
	last, err2 := strconv.Atoi(c.Attr(e, "max"))
	if err != nil || err2 != nil || first < 1 || last < first {
		return damaged("is damaged: hidden columns from %q to %q", xmlpart.Clip([]byte(c.Attr(e, "min"))), xmlpart.Clip([]byte(c.Attr(e, "max"))))
	}
	for i := first - 1; i < min(last, c.book.limits.Columns); i++ {
		c.grid.table.HiddenColumns = append(c.grid.table.HiddenColumns, i)
	}
	return nil
}

// blockOf returns the block that a reference like B3:D5 names.
func blockOf(ref string) (table.Block, bool) {
	from, to, two := strings.Cut(ref, ":")
	if !two {
		to = from
	}
	left, top, ok := corner(from)
	right, bottom, ok2 := corner(to)
	return table.Block{Left: left, Top: top, Right: right, Bottom: bottom}, ok && ok2 && left <= right && top <= bottom
}

// corner returns the column and the row of an address like B3 or $B$3.
func corner(address string) (col, row int, ok bool) {
	address = strings.ReplaceAll(address, "$", "")
	letters := strings.TrimRight(address, "0123456789")
	row, err := strconv.Atoi(address[len(letters):])
	col, ok = table.Index(letters)
	return col, row, ok && err == nil && row >= 1 && row <= lastRow
}
