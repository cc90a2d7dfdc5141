package study

import (
	"math"

	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// Difference returns the mean of x minus the mean of y, two groups of different people, with Welch's test.
func Difference(a Audience, x Sample, b Audience, y Sample) (result.Estimate, result.Test) {
	fewer := min(len(x.X), len(y.X))
	mx, my := a.Mean(x), b.Mean(y)
	for _, m := range []result.Estimate{mx, my} {
		if !m.OK() {
			return result.Estimate{Method: result.MethodWelch, Status: m.Status, Reason: m.Reason}, result.Test{None: result.ReasonTooFew}
		}
	}
	t, ok := stats.Welch(x.linear(), y.linear(), a.Level)
	i := stats.Interval{Value: mx.Value - my.Value}
	if ok {
		i.Lo, i.Hi, i.Bound = t.Interval.Lo, t.Interval.Hi, true
	}
	e := a.Settle(i, fewer, result.MethodWelch)
	test := tested(result.TestWelch, t, ok, e)
	if test.Name != "" {
		test.Effect, test.Hedges = GroupEffect(x, y, i.Value)
	}
	return e, test
}

// GroupEffect returns the difference of two groups' means in units of their pooled standard deviation, and the same without its
// small-sample bias; 0 when neither varies or fewer than three answered.
func GroupEffect(x, y Sample, diff float64) (d, g float64) {
	nx, ny := float64(len(x.X)), float64(len(y.X))
	if nx+ny < 3 {
		return 0, 0
	}
	sx, sy := x.sd(), y.sd()
	pooled := math.Sqrt(((nx-1)*sx*sx + (ny-1)*sy*sy) / (nx + ny - 2))
	if !(pooled > 0) {
		return 0, 0
	}
	j, _ := stats.HedgesJ(nx + ny - 2)
	return diff / pooled, j * diff / pooled
}

// sd returns the standard deviation of the answers, weighted where they are.
func (t Sample) sd() float64 {
	if t.W == nil {
		return stats.SD(t.X)
	}
	test, _ := stats.WeightedT(t.X, t.W, 0, 0.95)
	return test.SD
}

// tested returns the test that goes with an estimate: none where the base is too small for more than an indication.
func tested(name string, t stats.TTest, ok bool, e result.Estimate) result.Test {
	switch {
	case e.Status != result.Measured:
		return result.Test{None: result.ReasonTooFew}
	case !ok:
		return result.Test{None: result.ReasonNoVariation}
	}
	return result.Test{Name: name, Statistic: t.T, DF: t.DF, P: t.P, Adjusted: t.P, Effect: t.Effect}
}

// linear returns values whose mean and standard error are those of the weighted mean, so that a test made for plain samples serves
// weighted ones: ȳ + n·w(y−ȳ)/Σw. Without weights it returns the answers themselves.
func (t Sample) linear() []float64 {
	if t.W == nil {
		return t.X
	}
	total, sum := 0.0, 0.0
	for i, w := range t.W {
		total += w
		sum += w * t.X[i]
	}
	mean := sum / total
	out := make([]float64, len(t.X))
	for i, x := range t.X {
		out[i] = mean + float64(len(t.X))*t.W[i]*(x-mean)/total
	}
	return out
}

// Apart returns x minus y, two figures of different people, from their intervals alone: of shares it is Newcombe's difference.
func Apart(a Audience, x, y result.Estimate) (result.Estimate, result.Test) {
	for _, e := range []result.Estimate{x, y} {
		if !e.OK() {
			return result.Estimate{Method: result.MethodSquareAndAdd, Status: e.Status, Reason: e.Reason}, result.Test{None: result.ReasonTooFew}
		}
	}
	c, ok := stats.SquareAndAdd(interval(x), interval(y), a.Level)
	return a.settled(c, ok, min(x.N, y.N), result.MethodSquareAndAdd, result.TestSquareAndAdd)
}

func interval(e result.Estimate) stats.Interval {
	return stats.Interval{Value: e.Value, Lo: e.Lo, Hi: e.Hi, Bound: e.Bound}
}

// NetDifference returns the net promoter score of x minus that of y, answers of different people from 0 to 10.
func NetDifference(a Audience, x, y Sample) (result.Estimate, result.Test) {
	change, ok := stats.NPSChange(wave(x), wave(y), a.Level)
	return a.settled(change, ok, min(len(x.X), len(y.X)), result.MethodNPSChange, result.TestNPSChange)
}

// wave returns the shares of promoters and detractors, and how many answers these are worth.
func wave(t Sample) stats.Wave {
	w := stats.Wave{N: float64(len(t.X))}
	if t.W != nil {
		w.N = stats.Kish(t.W)
	}
	total := 0.0
	for i, x := range t.X {
		weight := 1.0
		if t.W != nil {
			weight = t.W[i]
		}
		total += weight
		switch {
		case Promoter(x):
			w.Promoters += weight
		case Detractor(x):
			w.Detractors += weight
		}
	}
	if total > 0 {
		w.Promoters /= total
		w.Detractors /= total
	}
	return w
}

// settled returns a difference with its test; without a test where a group has too few answers for one.
func (a Audience) settled(c stats.Change, ok bool, fewer int, method, test string) (result.Estimate, result.Test) {
	e := a.Settle(c.Interval, fewer, method)
	switch {
	case e.Status != result.Measured:
		return e, result.Test{None: result.ReasonTooFew}
	case !ok:
		return e, result.Test{None: result.ReasonNoVariation}
	}
	return e, result.Test{Name: test, Statistic: c.Z, P: c.P, Adjusted: c.P}
}

// Adjust sets the adjusted p-values of one family of tests, after Holm: for what was planned, such as the gaps by dimension.
func Adjust(tests []*result.Test) { adjust(tests, stats.Holm) }

// AdjustExploratory sets the adjusted p-values of one family of many tests that look for differences anywhere, after Benjamini and Hochberg.
func AdjustExploratory(tests []*result.Test) { adjust(tests, stats.BenjaminiHochberg) }

func adjust(tests []*result.Test, by func([]float64) []float64) {
	var family, ranked []*result.Test
	var p, ranks []float64
	for _, t := range tests {
		if t.Name != "" {
			family, p = append(family, t), append(p, t.P)
		}
		if t.Ranks.Made {
			ranked, ranks = append(ranked, t), append(ranks, t.Ranks.P)
		}
	}
	for i, adjusted := range by(p) {
		family[i].Adjusted = adjusted
	}
	for i, adjusted := range by(ranks) {
		ranked[i].Ranks.Adjusted = adjusted
	}
}
