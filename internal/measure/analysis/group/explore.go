package group

import (
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Explore holds the gap of every item in every group against that of all other customers: Welch's test, adjusted after Benjamini and
// Hochberg over each grouping. Only what the breakdowns show is tested; months are followed over time instead, and answers of different
// people have no gap of their own to hold. Method §7.
func Explore(s *study.Study, breakdowns []result.Breakdown) []result.Explored {
	if s.Data.Customers == nil || !s.Config.Model.Paired {
		return nil
	}
	var all []result.Explored
	for _, b := range breakdowns {
		if b.Time {
			continue
		}
		rows, known := byLevel(factor{id: b.Factor, levels: levelNames(b)}, true, func() []survey.Factor { return s.Data.Customers.Factors })
		if !known {
			continue
		}
		one := result.Explored{Factor: b.Factor, Name: b.Name}
		for i, level := range b.Levels {
			if !level.Hidden && !mirrored(s, rows, i) {
				one.Contrasts = append(one.Contrasts, contrasts(s, level, rows[i])...)
			}
		}
		if len(one.Contrasts) == 0 {
			continue
		}
		tests := make([]*result.Test, len(one.Contrasts))
		for i := range one.Contrasts {
			tests[i] = &one.Contrasts[i].Test
		}
		study.AdjustExploratory(tests)
		all = append(all, one)
	}
	return all
}

// mirrored tells whether a group is all that an earlier one is held against: of two groups one comparison says both.
func mirrored(s *study.Study, rows [][]int, i int) bool {
	return slices.ContainsFunc(rows[:i], func(earlier []int) bool { return len(earlier)+len(rows[i]) == len(s.Respondents) })
}

// contrasts holds one group, whose rows these are, against the other customers, item by item.
func contrasts(s *study.Study, level result.Level, rows []int) []result.ItemContrast {
	others := slices.DeleteFunc(slices.Clone(s.Respondents), func(r int) bool {
		_, within := slices.BinarySearch(rows, r)
		return within
	})
	var all []result.ItemContrast
	for i, item := range s.Config.Model.Items() {
		if i >= len(level.Items) || !level.Items[i].OK() {
			continue
		}
		gap := s.ItemTrio(i).Gap
		c := result.ItemContrast{Level: level.Level, Item: item.ID}
		c.Difference, c.Test = study.Difference(s.Customers, s.Customers.Take(gap, rows), s.Customers, s.Customers.Take(gap, others))
		if c.Difference.OK() {
			all = append(all, c)
		}
	}
	return all
}

func levelNames(b result.Breakdown) []string {
	names := make([]string, len(b.Levels))
	for i, l := range b.Levels {
		names[i] = l.Level
	}
	return names
}
