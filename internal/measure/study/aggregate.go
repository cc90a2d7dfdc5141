package study

import (
	"math"

	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// Aggregate is a figure of people whose answers are gone: what was shown of it, and how far the answers lay apart.
type Aggregate struct {
	Value      result.Estimate
	Dispersion result.Dispersion
}

// MeanDispersion returns what a test of means needs of some answers; nothing where their mean has no interval.
func (a Audience) MeanDispersion(t Sample, mean result.Estimate) result.Dispersion {
	sd := 0.0
	if mean.Bound && len(t.X) > 1 {
		sd = t.sd()
	}
	p, ok := a.Part(t)
	if !ok || !(sd > 0) {
		return result.Dispersion{}
	}
	if t.W == nil && a.Population == 0 {
		return result.Dispersion{SD: sd, Design: 1}
	}
	return result.Dispersion{SD: sd, Design: p.Square * float64(len(t.X)) / (sd * sd)}
}

// NetDispersion returns what a test of net promoter scores needs of some answers; nothing where the score has no interval.
func NetDispersion(t Sample, net result.Estimate) result.Dispersion {
	w := wave(t)
	if !net.Bound || !(w.N > 0) {
		return result.Dispersion{}
	}
	return result.Dispersion{Design: float64(len(t.X)) / w.N, Promoters: w.Promoters, Detractors: w.Detractors}
}

// DifferenceOf returns x minus y, means of different people, with Welch's test from means, standard deviations, numbers and design effects: what
// Difference makes of the answers themselves. Where no standard deviation is known the two intervals are held against each other.
func DifferenceOf(a Audience, x, y Aggregate) (result.Estimate, result.Test) {
	p, first := x.part()
	q, second := y.part()
	if !x.Value.OK() || !y.Value.OK() || !first || !second {
		return Apart(a, x.Value, y.Value)
	}
	i := stats.Interval{Value: x.Value.Value - y.Value.Value}
	t, varies := stats.Contrast([]stats.Part{p, q.Times(-1)}, a.Level)
	if varies {
		i = t.Interval
	}
	e := a.Settle(i, min(x.Value.N, y.Value.N), result.MethodWelch)
	test := tested(result.TestWelch, t, varies, e)
	if test.Name != "" {
		test.Effect, test.Hedges = pooledEffect(x, y)
	}
	return e, test
}

// part returns the mean as one of several that are added up, and whether its standard error is known.
func (x Aggregate) part() (stats.Part, bool) {
	n, d := float64(x.Value.N), x.Dispersion
	if n < 2 || !(d.SD > 0) || !(d.Design > 0) {
		return stats.Part{}, false
	}
	return stats.Part{Factor: 1, Value: x.Value.Value, Square: d.SD * d.SD * d.Design / n, DF: n - 1}, true
}

// pooledEffect returns the difference in units of the pooled standard deviation, and the same without its small-sample bias.
func pooledEffect(x, y Aggregate) (d, g float64) {
	nx, ny, sx, sy := float64(x.Value.N), float64(y.Value.N), x.Dispersion.SD, y.Dispersion.SD
	d = (x.Value.Value - y.Value.Value) / math.Sqrt(((nx-1)*sx*sx+(ny-1)*sy*sy)/(nx+ny-2))
	j, _ := stats.HedgesJ(nx + ny - 2)
	return d, j * d
}

// NetDifferenceOf returns the net promoter score of x minus that of y from the shares of promoters and detractors: what NetDifference makes of
// the answers themselves. Where the shares are not known the two intervals are held against each other.
func NetDifferenceOf(a Audience, x, y Aggregate) (result.Estimate, result.Test) {
	if !x.Value.OK() || !y.Value.OK() || !(x.Dispersion.Design > 0) || !(y.Dispersion.Design > 0) {
		return Apart(a, x.Value, y.Value)
	}
	change, ok := stats.NPSChange(x.wave(), y.wave(), a.Level)
	return a.settled(change, ok, min(x.Value.N, y.Value.N), result.MethodNPSChange, result.TestNPSChange)
}

func (x Aggregate) wave() stats.Wave {
	return stats.Wave{Promoters: x.Dispersion.Promoters, Detractors: x.Dispersion.Detractors, N: float64(x.Value.N) / x.Dispersion.Design}
}
