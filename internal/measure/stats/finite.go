package stats

import "math"

// FPC returns the factor √((N−n)/(N−1)) by which a standard error shrinks when n of N are drawn without replacement; 0 when all are.
// Cochran (1977), Sampling Techniques, §2.6. It reports false for n < 1 and for a population smaller than its sample.
func FPC(n, population int) (float64, bool) {
	if n < 1 || population < n {
		return 0, false
	}
	if n == population {
		return 0, true
	}
	return math.Sqrt(float64(population-n) / float64(population-1)), true
}

// CorrectAbove is the part of the population above which a sample's standard error is corrected for it.
const CorrectAbove = 0.05

// FiniteMean returns the mean of some of a population with x̄ ± t·s/√n·FPC; when all were asked the interval is the mean itself, which is
// then fixed. It reports false for no values and a population smaller than them; otherwise it is bound where MeanInterval is.
func FiniteMean(xs []float64, population int, level float64) (Interval, bool) {
	factor, ok := FPC(len(xs), population)
	if !ok {
		return Interval{}, false
	}
	i, _ := MeanInterval(xs, level)
	if len(xs) == population {
		return around(i.Value, 0), true
	}
	if i.Bound {
		i = around(i.Value, (i.Hi-i.Value)*factor)
	}
	return i, true
}

// ShareMargin returns the margin z·√(¼/n)·FPC of a share in the worst case of one half. A population of 0 is not known and taken as
// endless. It reports false for n < 1 and a population smaller than the sample.
func ShareMargin(n, population int, level float64) (float64, bool) {
	factor := 1.0
	if population != 0 {
		f, ok := FPC(n, population)
		if !ok {
			return 0, false
		}
		factor = f
	}
	if n < 1 {
		return 0, false
	}
	return normal(level) * math.Sqrt(0.25/float64(n)) * factor, true
}

// SampleSize returns how many answers bring a share's margin down to the wanted one: n₀ = ¼z²/e² and, of a known population,
// n₀/(1+(n₀−1)/N), rounded up. Cochran (1977), Sampling Techniques, §4.4. A population of 0 is taken as endless.
// It reports false for a margin that is not between 0 and 1 and for a negative population.
func SampleSize(margin float64, population int, level float64) (int, bool) {
	if !(margin > 0 && margin < 1) || population < 0 {
		return 0, false
	}
	z := normal(level)
	n := 0.25 * z * z / (margin * margin)
	if population > 0 {
		n /= 1 + (n-1)/float64(population)
	}
	// Below one answer the formula of a finite population says nothing.
	return int(math.Ceil(max(1, n))), true
}
