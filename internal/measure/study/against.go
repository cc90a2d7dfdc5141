package study

import (
	"math"

	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// AllBut adds up the moments of all groups but one.
func AllBut(groups []stats.Moments, one int) stats.Moments {
	var all stats.Moments
	for g, m := range groups {
		if g != one {
			all = all.And(m)
		}
	}
	return all
}

// Against returns the mean of one group minus that of the others, with Welch's test.
func Against(a Audience, here, others stats.Moments) (result.Estimate, result.Test) {
	e, test := Balance(a, []Weighed{{here, 1}, {others, -1}}, result.MethodWelch)
	if test.Name == "" {
		return e, test
	}
	nx, ny := float64(here.N), float64(others.N)
	pooled := math.Sqrt(((nx-1)*here.SD()*here.SD() + (ny-1)*others.SD()*others.SD()) / (nx + ny - 2))
	j, _ := stats.HedgesJ(nx + ny - 2)
	test.Effect, test.Hedges = e.Value/pooled, j*e.Value/pooled
	return e, test
}

// Weighed is a mean with the factor that it has in a sum.
type Weighed struct {
	Of     stats.Moments
	Factor float64
}

// Balance returns a sum of means of different people, each with its factor, and whether it is 0: of two it is Welch's test. Its base is that
// of the smallest group.
func Balance(a Audience, means []Weighed, method string) (result.Estimate, result.Test) {
	var parts []stats.Part
	value, fewest, estimable := 0.0, math.MaxInt, true
	for _, m := range means {
		p, ok := m.Of.Part()
		parts = append(parts, p.Times(m.Factor))
		value, fewest, estimable = value+m.Factor*m.Of.Mean, min(fewest, m.Of.N), estimable && ok
	}
	i := stats.Interval{Value: value}
	t, varies := stats.Contrast(parts, a.Level)
	tested := estimable && varies
	if tested {
		i = t.Interval
	}
	e := a.Settle(i, fewest, method)
	switch {
	case e.Status != result.Measured:
		return e, result.Test{None: result.ReasonTooFew}
	case !tested:
		return e, result.Test{None: result.ReasonNoVariation}
	}
	return e, result.Test{Name: result.TestWelch, Statistic: t.T, DF: t.DF, P: t.P, Adjusted: t.P}
}
