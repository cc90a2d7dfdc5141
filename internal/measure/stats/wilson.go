package stats

import (
	"fmt"
	"math"
)

// Wilson returns the share k/n with its score interval: centre (p+z²/2n)/(1+z²/n), half width z/(1+z²/n)·√(p(1−p)/n+z²/4n²).
// Wilson (1927), doi:10.1080/01621459.1927.10502953. Weighted shares pass the effective sizes n_eff·p and n_eff.
// It reports false for n ≤ 0.
func Wilson(k, n, level float64) (Interval, bool) {
	if !(n > 0) {
		return Interval{}, false
	}
	// Sums of weights may overshoot by their rounding.
	if !(k >= -1e-9*n && k <= n*(1+1e-9)) {
		panic(fmt.Sprintf("stats: a share of %v in %v", k, n))
	}
	z := normal(level)
	p := min(1, max(0, k/n))
	centre := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	// The score interval holds p; at 0 and 1 its end is p itself, which rounding would miss.
	return Interval{Value: p, Lo: min(p, max(0, centre-half)), Hi: max(p, min(1, centre+half)), Bound: true}, true
}
