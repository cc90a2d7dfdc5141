package survey

import (
	"maps"
	"slices"

	"ecart/internal/intake/answer"
	"ecart/internal/intake/personal"
	"ecart/internal/intake/table"
)

// people returns what stands in a sheet's columns that no mapping names and whose heading says that they hold names of people. It is read for
// one purpose, to be masked where a comment holds it, and reaches no output.
func (p *part) people() []string {
	used := map[int]bool{}
	for _, bound := range p.bound {
		for _, c := range bound.Columns {
			used[c.Index] = true
		}
	}
	var names []string
	for i := range p.in.Table.Columns {
		c := &p.in.Table.Columns[i]
		if used[c.Index] || !personal.HeadsPeople(c.Header) {
			continue
		}
		for row := range c.Len() {
			if name := answer.Tidy(c.Text(row)); c.Kind(row) == table.Text && personal.IsName(name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// sorted returns each name once, by name.
func sorted(names []string) []string {
	all := map[string]bool{}
	for _, n := range names {
		all[n] = true
	}
	return slices.Sorted(maps.Keys(all))
}
