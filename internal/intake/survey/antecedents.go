package survey

import (
	"fmt"

	"ecart/internal/config"
	"ecart/internal/intake/table"
)

func antecedentKey(id string) string { return "antecedent:" + id }

// bindAntecedents finds the columns of the antecedents that a role is asked.
func (b *builder) bindAntecedents(role config.Role, t *table.Table) []binding {
	var all []binding
	for _, a := range b.config.AntecedentsOf(role) {
		bound := binding{role: role, key: antecedentKey(a.ID), spec: config.FieldSpec{Key: a.ID, Kind: config.ScaleField, Family: config.PerItem, On: "model"}}
		var absent []string
		sound := len(a.Columns) > 0
		for k, heading := range a.Columns {
			bound.field = config.Field{Header: heading, At: a.At}
			column, ok := b.column([]string{heading}, bound.field, t)
			if column == nil {
				sound = false
				if ok {
					absent = append(absent, heading)
				}
			}
			bound.columns = append(bound.columns, column)
			bound.names = append(bound.names, fmt.Sprintf("item %d of %q", k+1, a.ID))
		}
		if len(absent) > 0 {
			b.absent(absent, len(a.Columns), config.Field{Header: a.ID, At: a.At}, t)
		}
		if sound {
			all = append(all, bound)
		}
	}
	return all
}

// antecedents returns the answers about the antecedents that a role is asked, in the order of report.yaml, turned so that high is favourable.
func (b *builder) antecedents(f *frame, role config.Role) []Antecedent {
	var all []Antecedent
	for _, a := range b.config.AntecedentsOf(role) {
		answered := f.field(antecedentKey(a.ID))
		if answered == nil {
			continue
		}
		for k, s := range answered.scores {
			if a.Turned(k + 1) {
				s.turn(b.config.Model.Scale)
			}
		}
		all = append(all, Antecedent{ID: a.ID, Items: answered.scores})
	}
	return all
}
