package survey

import (
	"ecart/internal/config"
	"ecart/internal/intake/binding"
)

// antecedents returns the answers about the antecedents that a role is asked, in the order of report.yaml, turned so that high is favourable.
func (b *builder) antecedents(f *frame, role config.Role) []Antecedent {
	var all []Antecedent
	for _, a := range b.config.AntecedentsOf(role) {
		answered := f.field(binding.AntecedentKey(a.ID))
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
