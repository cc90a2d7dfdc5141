package stats

import "math"

// Welch tests whether the means of two independent groups are equal without taking their variances for equal:
// t = (ā−b̄)/√(u+v), u = s²a/na, v = s²b/nb, on (u+v)²/(u²/(na−1)+v²/(nb−1)) degrees of freedom. Welch (1947),
// doi:10.1093/biomet/34.1-2.28. The effect is Cohen's d with the pooled standard deviation.
// It reports false when a group has fewer than two values, or neither varies.
func Welch(a, b []float64, level float64) (TTest, bool) {
	if len(a) < 2 || len(b) < 2 {
		return TTest{}, false
	}
	na, nb := float64(len(a)), float64(len(b))
	va, vb := Variance(a), Variance(b)
	u, v := va/na, vb/nb
	se := math.Sqrt(u + v)
	if negligible(se, max(largest(a), largest(b))) {
		return TTest{}, false
	}
	df := (u + v) * (u + v) / (u*u/(na-1) + v*v/(nb-1))
	pooled := math.Sqrt(((na-1)*va + (nb-1)*vb) / (na + nb - 2))
	return newTTest(Mean(a)-Mean(b), se, pooled, df, level), true
}
