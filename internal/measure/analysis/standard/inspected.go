package standard

import (
	"cmp"
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// sectionsOf returns the sections that some visits observed.
func (k *checks) sectionsOf(s *study.Study, wanted func(visit) bool) []result.PlacedSection {
	var all []result.PlacedSection
	for i, section := range k.sections {
		var of []stats.Cluster
		passed, seen := 0.0, 0.0
		for v, u := range k.units {
			if c := u[i]; wanted(k.visits[v]) && c.Whole > 0 {
				of = append(of, stats.Cluster{Part: c.Part, Whole: c.Whole, Times: 1})
				passed, seen = passed+c.Part, seen+c.Whole
			}
		}
		if seen > 0 {
			all = append(all, result.PlacedSection{Section: section.Section, Passed: int(passed), Failed: int(seen - passed), Score: s.Log.Clustered(of)})
		}
	}
	return all
}

// failures returns the standards that failed on some visits: the critical ones first, then those that failed most often, then by the weight of
// their section; equals keep the order of the checklist.
func (k *checks) failures(outcomes []survey.Outcome, wanted func(visit) bool) []result.PlacedStandard {
	all := make([]result.PlacedStandard, len(k.standards))
	weight := map[string]float64{}
	for _, section := range k.sections {
		weight[section.Section] = section.Weight
	}
	for i, st := range k.standards {
		all[i] = result.PlacedStandard{Section: st.Section, Standard: st.Standard, Critical: st.Critical}
	}
	for r, o := range outcomes {
		if o == survey.NotObserved || !wanted(k.visits[k.visit[r]]) {
			continue
		}
		at := &all[k.standard[r]]
		at.Seen++
		if o != survey.Passed {
			at.Failed++
		}
	}
	all = slices.DeleteFunc(all, func(f result.PlacedStandard) bool { return f.Failed == 0 })
	slices.SortStableFunc(all, func(a, b result.PlacedStandard) int {
		if a.Critical != b.Critical {
			return map[bool]int{true: -1, false: 1}[a.Critical]
		}
		return cmp.Or(cmp.Compare(b.Failed, a.Failed), cmp.Compare(weight[b.Section], weight[a.Section]))
	})
	return all
}
