package group

import (
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// withhold hides one figure across the levels of a breakdown, where too few answered it and where its value would give those away.
func withhold(levels []result.Level, sizes []int, whole, least int, figure func(*result.Level) *result.Estimate) {
	hiddenLevels := make([]bool, len(levels))
	for i := range levels {
		hiddenLevels[i] = levels[i].Hidden
	}
	for i, hide := range study.Conceal(sizes, hiddenLevels, whole, least) {
		e := figure(&levels[i])
		if !hide && !levels[i].Hidden {
			continue
		}
		if sizes[i] > 0 {
			*e = study.Concealed(sizes[i], least)
		}
	}
}

// withholdStaff hides a figure of staff; a level hidden for its few customers may still have staff enough.
func withholdStaff(s *study.Study, levels []result.Level, sizes []int, whole int, at func(*result.Level) *result.Estimate) {
	already := make([]bool, len(levels))
	for i := range levels {
		already[i] = at(&levels[i]).Status == result.Suppressed
	}
	for i, hide := range study.Conceal(sizes, already, whole, s.Team.Least) {
		if hide {
			*at(&levels[i]) = study.Concealed(sizes[i], s.Team.Least)
		}
	}
}
