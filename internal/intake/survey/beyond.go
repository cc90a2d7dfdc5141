package survey

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/ledger"
)

// beyondScales tells together, from the given finding on, of the columns that hold numbers outside one scale of report.yaml, in the order of the
// fields. The scales of the program's own, such as a recommendation's, cannot be written otherwise.
func (b *builder) beyondScales(p *part, since int) {
	var all []ledger.Ranged
	set := map[string]int{}
	for _, bound := range p.bound {
		scale, is := b.config.ScaleOf(bound.Spec)
		if !is || bound.Spec.Kind != config.ScaleField || slices.Contains([]string{"nps", "points", "rating"}, bound.Spec.On) {
			continue
		}
		at, known := set[bound.Spec.On]
		if !known {
			at, set[bound.Spec.On] = len(all), len(all)
			all = append(all, ledger.Ranged{Min: scale.Min, Max: scale.Max})
		}
		all[at].Columns = append(all[at].Columns, bound.Columns...)
	}
	for _, r := range all {
		b.found = append(b.found[:since:since], r.Gathered(b.found[since:], p.rows)...)
	}
}
