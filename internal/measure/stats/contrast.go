package stats

import "math"

// Part is one of several independent figures that are added up: its factor, its value, the square of its standard error and the degrees of
// freedom of that. A figure that is known and not estimated has no square.
type Part struct{ Factor, Value, Square, DF float64 }

// MeanPart returns the mean of a sample of independent answers drawn without replacement from a population, whose squared standard error is
// s²/n·(N−n)/(N−1). A population of 0 is not known and taken as endless; when all were asked the mean is known. Cochran (1977), Sampling
// Techniques, §2.6. It reports false for no values, for one value of several people, and for a population smaller than the sample.
func MeanPart(xs []float64, population int) (Part, bool) {
	n := len(xs)
	factor := 1.0
	if population != 0 {
		f, ok := FPC(n, population)
		if !ok {
			return Part{}, false
		}
		factor = f
	}
	if n == 0 || n == 1 && factor > 0 {
		return Part{}, false
	}
	return Part{Factor: 1, Value: Mean(xs), Square: factor * factor * Variance(xs) / float64(n), DF: float64(n - 1)}, true
}

// WeightedPart returns the weighted mean with the square of its linearised standard error, as WeightedMean has it. It reports false for
// fewer than two rows of positive weight.
func WeightedPart(xs, ws []float64) (Part, bool) {
	mean, se, n, ok := weighted(xs, ws)
	return Part{Factor: 1, Value: mean, Square: se * se, DF: float64(n - 1)}, ok && n > 1
}

// Times returns the part with another factor.
func (p Part) Times(factor float64) Part { p.Factor = factor; return p }

// Contrast tests whether Σcv of independent figures v is 0: t = Σcv/√Σc²s² on (Σc²s²)²/Σ((c²s²)²/df) degrees of freedom. Satterthwaite
// (1946), doi:10.2307/3002019. Of the means of two samples it is Welch's test; where one of them is known it is the t test of the other
// against it. SD and Effect are 0, and without a level there is no interval, the longest part of it. It reports false when nothing is estimated or nothing
// varies.
func Contrast(parts []Part, level float64) (TTest, bool) {
	diff, square, ratio, size := 0.0, 0.0, 0.0, 0.0
	for _, p := range parts {
		v := p.Factor * p.Factor * p.Square
		diff += p.Factor * p.Value
		square += v
		if v > 0 {
			ratio += v * v / p.DF
		}
		size = max(size, math.Abs(p.Factor*p.Value))
	}
	se := math.Sqrt(square)
	if !(square > 0) || negligible(se, size) {
		return TTest{}, false
	}
	df := square * square / ratio
	t := diff / se
	test := TTest{T: t, DF: df, P: bothTails(t, df), Diff: diff}
	if level != 0 {
		test.Interval = around(diff, student(df, level)*se)
	}
	return test, true
}
