package stats

import "math"

// Effect is a difference in units of a standard deviation; G is D without its small-sample bias (Hedges).
type Effect struct{ D, G float64 }

// HedgesJ returns the factor Γ(ν/2)/(√(ν/2)·Γ((ν−1)/2)), about 1 − 3/(4ν−1), by which a standardised difference on ν degrees of freedom
// is too large. Hedges (1981), doi:10.3102/10769986006002107. It reports false for ν ≤ 1, where the factor does not exist.
func HedgesJ(df float64) (float64, bool) {
	if !(df > 1) {
		return 0, false
	}
	top, _ := math.Lgamma(df / 2)
	bottom, _ := math.Lgamma((df - 1) / 2)
	return math.Exp(top-bottom) / math.Sqrt(df/2), true
}

// PairedEffects returns the mean of x − y in units of its own standard deviation, d_z = d̄/s_d, and of the average one of both sides,
// d_av = d̄/√((s²x+s²y)/2), which does not grow when the sides go together; both with J on n−1 degrees of freedom. Lakens (2013),
// doi:10.3389/fpsyg.2013.00863. It reports false for fewer than three pairs and when the differences or both sides do not vary.
func PairedEffects(x, y []float64) (z, av Effect, ok bool) {
	t, ok := PairedT(x, y, 0.95)
	spread := math.Sqrt((Variance(x) + Variance(y)) / 2)
	if !ok || negligible(spread, max(largest(x), largest(y))) {
		return Effect{}, Effect{}, false
	}
	j, ok := HedgesJ(t.DF)
	if !ok {
		return Effect{}, Effect{}, false
	}
	return unbiased(t.Effect, j), unbiased(t.Diff/spread, j), true
}

// GroupEffect returns ā − b̄ in units of the pooled standard deviation (Cohen's d), with J on na+nb−2 degrees of freedom. Hedges (1981),
// doi:10.3102/10769986006002107. It reports false where Welch has no test.
func GroupEffect(a, b []float64) (Effect, bool) {
	t, ok := Welch(a, b, 0.95)
	if !ok {
		return Effect{}, false
	}
	j, ok := HedgesJ(float64(len(a) + len(b) - 2))
	return unbiased(t.Effect, j), ok
}

func unbiased(d, j float64) Effect { return Effect{D: d, G: d * j} }
