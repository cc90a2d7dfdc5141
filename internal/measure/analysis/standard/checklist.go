package standard

import (
	"cmp"
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Checklist adds up inspections by section, in the order of the sections, and by standard within them.
func Checklist(s *study.Study) ([]result.ChecklistSection, []result.CheckedStandard) {
	c := s.Data.Checklist
	if c == nil {
		return nil, nil
	}
	section, grouped := survey.Find(c.Factors, "section")
	month, dated := survey.Find(c.Factors, "month")
	sections := map[string]*result.ChecklistSection{}
	type key struct{ section, standard string }
	standards := map[key]*result.CheckedStandard{}
	latest := map[key]int{}
	for r := range c.N {
		k := key{standard: c.Standard[r]}
		if grouped && section.Codes[r] >= 0 {
			k.section = section.Levels[section.Codes[r]]
		}
		if sections[k.section] == nil {
			sections[k.section] = &result.ChecklistSection{Section: k.section}
		}
		if standards[k] == nil {
			standards[k] = &result.CheckedStandard{Section: k.section, Standard: k.standard}
			latest[k] = -2
		}
		when := -1
		if dated {
			when = month.Codes[r]
		}
		in, of := sections[k.section], standards[k]
		count(c.Outcome[r], &in.Passed, &in.Failed, &in.NotObserved)
		count(c.Outcome[r], &of.Passed, &of.Failed, &of.Skipped)
		if c.Outcome[r] == survey.Failed && c.Evidence[r] != "" {
			see(standards[k], c.Evidence[r], when, latest[k])
			latest[k] = max(latest[k], when)
		}
	}
	return scored(s, sections), sorted(standards, func(a, b *result.CheckedStandard) int {
		return cmp.Or(cmp.Compare(a.Section, b.Section), cmp.Compare(a.Standard, b.Standard))
	})
}

// scored returns the sections with the share passed of what was observed.
func scored(s *study.Study, sections map[string]*result.ChecklistSection) []result.ChecklistSection {
	all := sorted(sections, func(a, b *result.ChecklistSection) int { return cmp.Compare(a.Section, b.Section) })
	for i := range all {
		all[i].Score = s.Log.Ratio(all[i].Passed, all[i].Passed+all[i].Failed)
	}
	return all
}

// sorted returns the values of a map in an order of their own.
func sorted[K comparable, V any](m map[K]*V, order func(a, b *V) int) []V {
	pointers := make([]*V, 0, len(m))
	for _, p := range m {
		pointers = append(pointers, p)
	}
	slices.SortFunc(pointers, order)
	all := make([]V, len(pointers))
	for i, p := range pointers {
		all[i] = *p
	}
	return all
}

// count counts one outcome where it belongs.
func count(o survey.Outcome, passed, failed, unseen *int) {
	switch o {
	case survey.Passed:
		*passed++
	case survey.Failed:
		*failed++
	default:
		*unseen++
	}
}

// see keeps the evidence of the latest failure; of one month's failures the first by name, so that the order of the rows does not matter.
func see(c *result.CheckedStandard, evidence string, when, latest int) {
	if when > latest || (when == latest && evidence < c.Evidence) {
		c.Evidence = evidence
	}
}
