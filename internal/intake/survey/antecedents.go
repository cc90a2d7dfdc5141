package survey

import (
	"ecart/internal/config"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/frame"
)

// antecedents returns the answers about the antecedents that a role is asked, in the order of report.yaml, turned so that high is favourable.
func (b *builder) antecedents(f *frame.Frame, role config.Role) []Antecedent {
	var all []Antecedent
	for _, a := range b.config.AntecedentsOf(role) {
		answered := f.Field(binding.AntecedentKey(a.ID))
		if answered == nil {
			continue
		}
		for k, s := range answered.Scores {
			if a.Turned(k + 1) {
				s.Turn(b.config.Model.Scale.Min, b.config.Model.Scale.Max)
			}
		}
		all = append(all, Antecedent{ID: a.ID, Items: answered.Scores})
	}
	return all
}
