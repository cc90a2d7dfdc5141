package group

import (
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
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
		one.Contrasts = study.OfOpinions(s, func(s *study.Study) []result.ItemContrast { return tested(s, b.Levels, rows) }, "explored", b.Levels, rows)
		if len(one.Contrasts) > 0 {
			all = append(all, one)
		}
	}
	return all
}

// tested returns the contrasts of one grouping, adjusted for one another.
func tested(s *study.Study, levels []result.Level, rows [][]int) []result.ItemContrast {
	all := contrasts(s, levels, rows)
	tests := make([]*result.Test, len(all))
	for i := range all {
		tests[i] = &all[i].Test
	}
	study.AdjustExploratory(tests)
	return all
}

// mirrored tells whether a group is all that an earlier one is held against: of two groups one comparison says both.
func mirrored(s *study.Study, rows [][]int, i int) bool {
	return slices.ContainsFunc(rows[:i], func(earlier []int) bool { return len(earlier)+len(rows[i]) == len(s.Respondents) })
}

// contrasts holds each group that is shown against the other customers, item by item. The rows are those of the levels.
func contrasts(s *study.Study, levels []result.Level, rows [][]int) []result.ItemContrast {
	parts := append(slices.Clone(rows), ungrouped(s, rows))
	items := s.Config.Model.Items()
	moments := make([][]stats.Moments, len(items)) // by item and group; what the others answered is all groups but one together
	for i := range items {
		for _, r := range parts {
			gap := s.Customers.Take(s.ItemTrio(i).Gap, r)
			moments[i] = append(moments[i], stats.MomentsOf(gap.X, gap.W))
		}
	}
	var all []result.ItemContrast
	for g, level := range levels {
		if level.Hidden || mirrored(s, rows, g) {
			continue
		}
		for i, item := range items {
			if i >= len(level.Items) || !level.Items[i].OK() {
				continue
			}
			c := result.ItemContrast{Level: level.Level, Item: item.ID}
			c.Difference, c.Test = study.Against(s.Customers, moments[i][g], study.AllBut(moments[i], g))
			if c.Difference.OK() {
				all = append(all, c)
			}
		}
	}
	return all
}

// ungrouped returns the customers who belong to no level.
func ungrouped(s *study.Study, rows [][]int) []int {
	grouped := make([]bool, s.Data.Customers.N)
	for _, group := range rows {
		for _, r := range group {
			grouped[r] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(s.Respondents), func(r int) bool { return grouped[r] })
}

func levelNames(b result.Breakdown) []string {
	names := make([]string, len(b.Levels))
	for i, l := range b.Levels {
		names[i] = l.Level
	}
	return names
}
