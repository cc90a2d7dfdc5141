package stats

import "math"

// RareBound returns the one-sided upper bound 1 − (1−level)^(1/n) of a rate that was never seen in n trials; about 3/n at 0.95.
// Hanley & Lippman-Hand (1983), doi:10.1001/jama.1983.03330370053031. With no trials the bound is 1: nothing is ruled out.
func RareBound(n int, level float64) float64 {
	if n <= 0 {
		return 1
	}
	return -math.Expm1(math.Log1p(-inside(level)) / float64(n))
}
