package study

import (
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
	return e, tested(result.TestWelch, t, ok, e)
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

// Adjust sets the adjusted p-values of one family of tests, after Holm.
func Adjust(tests []*result.Test) {
	var family []*result.Test
	var p []float64
	for _, t := range tests {
		if t.Name != "" {
			family, p = append(family, t), append(p, t.P)
		}
	}
	for i, adjusted := range stats.Holm(p) {
		family[i].Adjusted = adjusted
	}
}
