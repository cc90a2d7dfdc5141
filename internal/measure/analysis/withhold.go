package analysis

import "ecart/internal/measure/result"

// withhold hides one figure across the levels of a breakdown, where too few answered it and where its value would give those away.
func withhold(levels []result.Level, sizes []int, whole, least int, figure func(*result.Level) *result.Estimate) {
	hiddenLevels := make([]bool, len(levels))
	for i := range levels {
		hiddenLevels[i] = levels[i].Hidden
	}
	for i, hide := range conceal(sizes, hiddenLevels, whole, least) {
		e := figure(&levels[i])
		if !hide && !levels[i].Hidden {
			continue
		}
		if sizes[i] > 0 {
			*e = concealed(sizes[i], least)
		}
	}
}

// withholdStaff hides a figure of staff; a level hidden for its few customers may still have staff enough.
func (s *study) withholdStaff(levels []result.Level, sizes []int, whole int, at func(*result.Level) *result.Estimate) {
	already := make([]bool, len(levels))
	for i := range levels {
		already[i] = at(&levels[i]).Status == result.Suppressed
	}
	for i, hide := range conceal(sizes, already, whole, s.team.least) {
		if hide {
			*at(&levels[i]) = concealed(sizes[i], s.team.least)
		}
	}
}
