// Package consistency measures how alike the service is between locations, channels, months and teams: how much their true means differ once
// chance is taken off, which of them stand out, and how to rank them fairly.
package consistency

import (
	"slices"

	"ecart/internal/measure/analysis/group"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Checks returns how many of a contact's checks against standards were passed, of how many that were made.
type Checks func(contact int) (passed, made int)

// Measure holds the groups of each breakdown against each other, and the teams of employees. It takes part only in what the breakdowns show:
// variances, means, counts and funnels are made of the shown groups alone. With a hidden one in them, its mean would follow from the number
// of groups, the mean square between them, the mean of all and the means of the others. Of teams it gives no single figure, and none of fewer than five.
// Segments are left out: they are kinds of customers and not draws from many alike. Method §9.
func Measure(s *study.Study, breakdowns []result.Breakdown, checks Checks) []result.Consistency {
	teams, _ := group.Teams(s)
	everywhere := measures(s, checks)
	var all []result.Consistency
	for _, b := range append(slices.Clone(breakdowns), teams) {
		if !slices.Contains([]string{"location", "channel", "month", "team"}, b.Factor) {
			continue
		}
		c := result.Consistency{Factor: b.Factor, Name: b.Name}
		for _, m := range slices.Concat(everywhere, complained(s, b.Factor)) {
			if spread, measured := spreadOf(s, m, b); measured {
				c.Measures = append(c.Measures, spread)
			}
		}
		if len(c.Measures) > 0 {
			adjust(c.Measures)
			all = append(all, c)
		}
	}
	return all
}

// adjust takes the tests of one factor as one family.
func adjust(all []result.Spread) {
	var tests []*result.Test
	for i := range all {
		tests = append(tests, &all[i].Test)
	}
	study.Adjust(tests)
}

// Between returns the share of variance in customers' perceptions that lies between locations, or why there is none: the sign of consistency.
func Between(s *study.Study, all []result.Consistency) result.Estimate {
	if absent := s.Unasked(s.Answers.Whole.Perception, "perception"); absent != "" {
		return study.Missing(absent)
	}
	for _, c := range all {
		for _, m := range c.Measures {
			if c.Factor == "location" && m.ID == perception {
				return m.ICC
			}
		}
	}
	if study.Grouped(s.Data.Customers.Factors, "location", s.Respondents) == nil {
		return study.Missing(study.NoColumn("location"))
	}
	return study.Missing(result.ReasonTooFewGroups)
}
