package stats

import "math"

// Mean returns the arithmetic mean x̄ = Σx/n, and 0 for no values. A second pass over the deviations takes back most of the
// rounding of the first, so that the mean of equal values is that value.
func Mean(xs []float64) float64 {
	if len(xs) == 0 {
		return 0
	}
	n := float64(len(xs))
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	mean := sum / n
	rest := 0.0
	for _, x := range xs {
		rest += x - mean
	}
	return mean + rest/n
}

// Variance returns the sample variance s² = Σ(x−x̄)²/(n−1). It is 0 for fewer than two values and for equal ones.
func Variance(xs []float64) float64 {
	if len(xs) < 2 || constant(xs) {
		return 0
	}
	mean := Mean(xs)
	sum := 0.0
	for _, x := range xs {
		sum += (x - mean) * (x - mean)
	}
	return sum / float64(len(xs)-1)
}

// SD returns the sample standard deviation, the root of Variance.
func SD(xs []float64) float64 { return math.Sqrt(Variance(xs)) }

// MeanInterval returns the mean with its t interval x̄ ± t·s/√n on n−1 degrees of freedom. Student (1908), doi:10.1093/biomet/6.1.1.
// It reports false for no values; the interval is not bound for one value or when all are equal.
func MeanInterval(xs []float64, level float64) (Interval, bool) {
	if len(xs) == 0 {
		return Interval{}, false
	}
	mean := Mean(xs)
	se := SD(xs) / math.Sqrt(float64(len(xs)))
	if len(xs) < 2 || negligible(se, largest(xs)) {
		return Interval{Value: mean}, true
	}
	return around(mean, student(float64(len(xs)-1), level)*se), true
}

// constant tells whether all values are equal.
func constant(xs []float64) bool {
	for _, x := range xs {
		if x != xs[0] {
			return false
		}
	}
	return true
}

// largest returns the largest absolute value, 0 for none.
func largest(xs []float64) float64 {
	most := 0.0
	for _, x := range xs {
		most = max(most, math.Abs(x))
	}
	return most
}

// negligible tells whether a standard error is nothing but the rounding of numbers as large as size: R's t.test calls such
// data "essentially constant" at the same bound.
func negligible(se, size float64) bool { return se <= 10*0x1p-52*size }
