package stats

import "math"

// Pearson returns the product-moment correlation r with Fisher's interval tanh(atanh r ± z/√(n−3)). Fisher (1921), Metron 1.
// It reports false for fewer than three pairs or when a side does not vary; the interval is not bound for three pairs or |r| = 1.
func Pearson(x, y []float64, level float64) (Interval, bool) {
	r, ok := correlation(x, y)
	if !ok {
		return Interval{}, false
	}
	n := float64(len(x))
	if n < 4 || math.Abs(r) == 1 {
		return Interval{Value: r}, true
	}
	half := normal(level) / math.Sqrt(n-3)
	centre := math.Atanh(r)
	return Interval{Value: r, Lo: min(r, math.Tanh(centre-half)), Hi: max(r, math.Tanh(centre+half)), Bound: true}, true
}

// correlation returns r, exactly ±1 where the pairs lie on a line but for rounding.
func correlation(x, y []float64) (float64, bool) {
	sameLength("correlation", x, y)
	n := float64(len(x))
	if n < 3 {
		return 0, false
	}
	mx, my := Mean(x), Mean(y)
	sxx, syy, sxy := 0.0, 0.0, 0.0
	for i := range x {
		dx, dy := x[i]-mx, y[i]-my
		sxx += dx * dx
		syy += dy * dy
		sxy += dx * dy
	}
	if negligible(math.Sqrt(sxx/n), largest(x)) || negligible(math.Sqrt(syy/n), largest(y)) {
		return 0, false
	}
	r := sxy / math.Sqrt(sxx) / math.Sqrt(syy)
	if 1-math.Abs(r) < 1e-14 {
		return math.Copysign(1, r), true
	}
	return r, true
}
