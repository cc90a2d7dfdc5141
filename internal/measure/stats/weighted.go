package stats

import (
	"fmt"
	"math"
)

// WeightedMean returns ȳ = Σwy/Σw with the linearised standard error √(n/(n−1)·Σ(w(y−ȳ)/Σw)²), as survey::svymean has it for
// independent draws (Lumley 2004, doi:10.18637/jss.v009.i08), and the t interval on n−1 degrees of freedom. A weight of 2 gives the
// mean of the row taken twice, but not a larger n. Rows of weight 0 count for nothing.
// It reports false when no weight is positive; the interval is not bound for one row or when all values are equal.
func WeightedMean(xs, ws []float64, level float64) (Interval, bool) {
	mean, se, n, ok := weighted(xs, ws)
	if !ok {
		return Interval{}, false
	}
	if n < 2 || negligible(se, largest(xs)) {
		return Interval{Value: mean}, true
	}
	return around(mean, student(float64(n-1), level)*se), true
}

// WeightedT tests whether a weighted mean differs from mu, with the standard error and degrees of freedom of WeightedMean; Diff is
// ȳ − mu, SD the weighted standard deviation √(Σw(y−ȳ)²/Σw·n/(n−1)) and Effect their ratio. With equal weights it is OneSampleT.
// It reports false for fewer than two rows of positive weight or no variation.
func WeightedT(xs, ws []float64, mu, level float64) (TTest, bool) {
	mean, se, n, ok := weighted(xs, ws)
	if !ok || n < 2 || negligible(se, max(largest(xs), math.Abs(mu))) {
		return TTest{}, false
	}
	sum, total := 0.0, 0.0
	for i, x := range xs {
		sum += ws[i] * (x - mean) * (x - mean)
		total += ws[i]
	}
	sd := math.Sqrt(sum / total * float64(n) / float64(n-1))
	return newTTest(mean-mu, se, sd, float64(n-1), level), true
}

// weighted returns the weighted mean, its standard error (0 for one row), and the number of rows that carry weight.
func weighted(xs, ws []float64) (mean, se float64, n int, ok bool) {
	sameLength("weighted mean", xs, ws)
	total, sum := 0.0, 0.0
	for i, w := range ws {
		if w < 0 {
			panic("stats: a weight is negative")
		}
		if w > 0 {
			n++
		}
		total += w
		sum += w * xs[i]
	}
	if n == 0 {
		return 0, 0, 0, false
	}
	mean = sum / total
	rest := 0.0
	for i, w := range ws {
		rest += w * (xs[i] - mean)
	}
	mean += rest / total
	if n < 2 {
		return mean, 0, n, true
	}
	square := 0.0
	for i, w := range ws {
		u := w * (xs[i] - mean) / total
		square += u * u
	}
	return mean, math.Sqrt(float64(n) / float64(n-1) * square), n, true
}

// WeightedQuantile returns the p-quantile of values of which each stands for its weight, the weights brought to a sum of n: type 7 on the
// ranks 1+(n−1)p of the cumulated weights, as Hmisc::wtd.quantile has it with normwt. With equal weights it is Quantile. It reports false
// when no weight is positive.
func WeightedQuantile(xs, ws []float64, p float64) (float64, bool) {
	sameLength("weighted quantile", xs, ws)
	var order []int
	total := 0.0
	for _, i := range upwards(xs) {
		if ws[i] > 0 {
			order = append(order, i)
			total += ws[i]
		}
	}
	n := float64(len(order))
	if n == 0 {
		return 0, false
	}
	if !(p >= 0 && p <= 1) {
		panic(fmt.Sprintf("stats: a quantile at %v", p))
	}
	at := func(rank float64) float64 {
		reached := 0.0
		for _, i := range order {
			if reached += ws[i] * n / total; reached >= rank-1e-9 {
				return xs[i]
			}
		}
		return xs[order[len(order)-1]]
	}
	h := 1 + (n-1)*p
	low := math.Floor(h + 1e-9)
	below, above := at(low), at(min(low+1, n))
	return below + max(0, h-low)*(above-below), true
}
