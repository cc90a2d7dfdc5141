package process

import (
	"slices"

	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// trends follows cost, quality and cycle time over the months, from the first to the last, also those that have no figure; the tests of the
// three are one family. Domain B2.
func trends(s *study.Study, months []result.ProcessPart) []result.Balance {
	if len(months) == 0 {
		return nil
	}
	names := make([]string, len(months))
	for i, m := range months {
		names[i] = m.Level
	}
	k := s.Calendar(names)
	var all []result.Balance
	for _, one := range []struct {
		id string
		of func(result.ProcessPart) result.Estimate
	}{
		{result.BalanceCost, func(p result.ProcessPart) result.Estimate { return p.Cost }},
		{result.BalanceQuality, func(p result.ProcessPart) result.Estimate { return p.Quality }},
		{result.BalanceCycle, func(p result.ProcessPart) result.Estimate { return p.Cycle }},
	} {
		of := make([]result.Estimate, len(k.Names))
		for i := range of {
			of[i] = study.Missing(result.ReasonNoFigures)
		}
		for _, m := range months {
			if i := slices.Index(k.Names, m.Level); i >= 0 {
				of[i] = one.of(m)
			}
		}
		if b, ok := balanced(s, k, one.id, of); ok {
			all = append(all, b)
		}
	}
	var tests []*result.Test
	for i := range all {
		tests = append(tests, &all[i].Trend.Test)
	}
	study.Adjust(tests)
	return all
}

// balanced returns how a figure moved, and false for fewer than two months that have it.
func balanced(s *study.Study, k study.Calendar, id string, of []result.Estimate) (result.Balance, bool) {
	shown := slices.DeleteFunc(slices.Clone(of), func(e result.Estimate) bool { return !e.OK() })
	if len(shown) < 2 {
		return result.Balance{}, false
	}
	return result.Balance{ID: id, First: shown[0], Last: shown[len(shown)-1], Trend: s.Trend(k.Unit, of)}, true
}
