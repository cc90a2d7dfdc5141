package survey

import (
	"maps"
	"slices"

	"ecart/internal/intake/answer"
	"ecart/internal/intake/personal"
	"ecart/internal/intake/table"
)

// people returns what stands in a sheet's columns that no mapping names and that hold names of people, by their heading or by their cells. It is
// read for one purpose, to be masked where a comment or a message holds it, and reaches no output.
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
		if used[c.Index] || !personal.HeadsPeople(c.Header) && personal.Column(c).Kind != personal.Name {
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
