package stats

import "math"

// TTest is a t test of no difference, two-sided.
type TTest struct {
	T, DF, P float64
	Diff     float64  // the difference that is tested against 0
	SD       float64  // of the differences, of the values, or pooled over two groups
	Effect   float64  // Diff in units of SD: d_z for pairs, Cohen's d for two groups
	Interval Interval // of Diff
}

// PairedT tests whether x − y is 0 on average: t = d̄/(s_d/√n) on n−1 degrees of freedom, effect d_z = d̄/s_d.
// Student (1908), doi:10.1093/biomet/6.1.1. It reports false for fewer than two pairs or differences without variation.
func PairedT(x, y []float64, level float64) (TTest, bool) {
	sameLength("paired t", x, y)
	d := make([]float64, len(x))
	for i := range x {
		d[i] = x[i] - y[i]
	}
	return meanT(d, 0, max(largest(x), largest(y)), level)
}

// OneSampleT tests whether the mean of x is mu; the difference, its interval and the effect are those of x̄ − mu.
// It reports false for fewer than two values or no variation.
func OneSampleT(x []float64, mu, level float64) (TTest, bool) {
	return meanT(x, mu, max(largest(x), math.Abs(mu)), level)
}

// meanT tests the mean of xs against mu; size is how large the numbers are that rounding could have touched.
func meanT(xs []float64, mu, size, level float64) (TTest, bool) {
	sd := SD(xs)
	se := sd / math.Sqrt(float64(len(xs)))
	if len(xs) < 2 || negligible(se, size) {
		return TTest{}, false
	}
	return newTTest(Mean(xs)-mu, se, sd, float64(len(xs)-1), level), true
}

func newTTest(diff, se, sd, df, level float64) TTest {
	t := diff / se
	return TTest{
		T: t, DF: df, P: bothTails(t, df),
		Diff: diff, SD: sd, Effect: diff / sd,
		Interval: around(diff, student(df, level)*se),
	}
}
