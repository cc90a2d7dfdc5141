package table

import "slices"

// Find returns the columns under a heading: those written exactly so, or else those that fold alike. There are several
// when the sheet repeats a heading, and none when it lacks it.
func (t *Table) Find(header string) []*Column {
	if exact := t.where(func(c *Column) bool { return c.Header == header }); len(exact) > 0 {
		return exact
	}
	folded := Fold(header)
	if folded == "" {
		return nil
	}
	return t.where(func(c *Column) bool { return Fold(c.Header) == folded })
}

// At returns the column with a letter ("H", "ab"), and false when the sheet has none there.
func (t *Table) At(letter string) (*Column, bool) {
	index, ok := Index(letter)
	if !ok {
		return nil, false
	}
	i := slices.IndexFunc(t.Columns, func(c Column) bool { return c.Index == index })
	if i < 0 {
		return nil, false
	}
	return &t.Columns[i], true
}

// Headings returns the headings that are not blank, in the order of the sheet.
func (t *Table) Headings() []string {
	var all []string
	for i := range t.Columns {
		if h := t.Columns[i].Header; Fold(h) != "" {
			all = append(all, h)
		}
	}
	return all
}

func (t *Table) where(is func(*Column) bool) []*Column {
	var found []*Column
	for i := range t.Columns {
		if is(&t.Columns[i]) {
			found = append(found, &t.Columns[i])
		}
	}
	return found
}
