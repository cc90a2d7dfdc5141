package app

import (
	"fmt"
	"slices"

	"ecart/internal/diag"
	"ecart/internal/intake/sheet"
	"ecart/internal/intake/table"
	"ecart/internal/publish/output"
)

// books are the sheets that a run read, for the next one in the same process. They hold respondents, and never leave memory. Nil keeps none.
type books struct {
	was, now map[string]book
}

// book is a sheet as it was read, with what was found in it. Nobody changes a table that was read.
type book struct {
	table *table.Table
	found diag.List
}

func newBooks() *books { return &books{now: map[string]book{}} }

// read is sheet.Read, or what it said of the same bytes before.
func (b *books) read(path, name string, o sheet.Options) (*table.Table, diag.List) {
	if b == nil {
		return sheet.Read(path, name, o)
	}
	digest, err := output.DigestFile(path, name)
	if err != nil {
		return sheet.Read(path, name, o)
	}
	key := fmt.Sprintf("%s %s %#v", digest.SHA256, name, o)
	one, ok := b.was[key]
	if !ok {
		one.table, one.found = sheet.Read(path, name, o)
	}
	b.now[key] = one
	return one.table, slices.Clone(one.found)
}

// turn ends a run: sheets that it did not read are forgotten, unless it read none, for its figures were kept.
func (b *books) turn() {
	if len(b.now) > 0 {
		b.was, b.now = b.now, map[string]book{}
	}
}
