package stats

import "math"

// Pearson returns the product-moment correlation r with Fisher's interval tanh(atanh r ± z/√(n−3)). Fisher (1921), Metron 1.
// It reports false for fewer than three pairs or when a side does not vary; the interval is not bound for three pairs or |r| = 1.
func Pearson(x, y []float64, level float64) (Interval, bool) {
	r, ok := correlation(x, y, nil)
	if !ok {
		return Interval{}, false
	}
	return Fisher(r, float64(len(x)), level), true
}

// WeightedPearson returns r of weighted pairs, Σw(x−x̄)(y−ȳ)/√(Σw(x−x̄)²·Σw(y−ȳ)²) about the weighted means, with Fisher's interval on
// Kish's effective number of pairs. Equal weights give Pearson; pairs of weight 0 are none. It reports false where Pearson would, and the
// interval is not bound for fewer than four effective pairs.
func WeightedPearson(x, y, ws []float64, level float64) (Interval, bool) {
	sameLength("weighted correlation", x, ws)
	var a, b, w []float64
	for i := range ws {
		if ws[i] > 0 {
			a, b, w = append(a, x[i]), append(b, y[i]), append(w, ws[i])
		}
	}
	r, ok := correlation(a, b, w)
	if !ok {
		return Interval{}, false
	}
	return Fisher(r, Kish(w), level), true
}

// Fisher returns a correlation with its interval on n pairs, which is not bound below four or for |r| = 1. Fisher (1921), Metron 1.
func Fisher(r, n, level float64) Interval {
	if n < 4-1e-9 || math.Abs(r) == 1 {
		return Interval{Value: r}
	}
	half := normal(level) / math.Sqrt(n-3)
	centre := math.Atanh(r)
	return Interval{Value: r, Lo: min(r, math.Tanh(centre-half)), Hi: max(r, math.Tanh(centre+half)), Bound: true}
}

// correlation returns r, exactly ±1 where the pairs lie on a line but for rounding. Without weights each pair counts once.
func correlation(x, y, ws []float64) (float64, bool) {
	sameLength("correlation", x, y)
	if len(x) < 3 {
		return 0, false
	}
	weight := func(i int) float64 {
		if ws == nil {
			return 1
		}
		return ws[i]
	}
	mx, my := Mean(x), Mean(y)
	if ws != nil {
		mx, _, _, _ = weighted(x, ws)
		my, _, _, _ = weighted(y, ws)
	}
	n, sxx, syy, sxy := 0.0, 0.0, 0.0, 0.0
	for i := range x {
		dx, dy, w := x[i]-mx, y[i]-my, weight(i)
		n += w
		sxx += w * dx * dx
		syy += w * dy * dy
		sxy += w * dx * dy
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
