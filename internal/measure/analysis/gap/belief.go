package gap

import (
	"slices"

	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/resample"
	"ecart/internal/measure/study"
)

// belief returns the mean of x minus the mean of y, of different people, with its interval and test: Welch's where both are sampled; the t
// test of y against the mean of x where everybody was asked who x is of; a permutation where either are fewer than ten, who still have
// their interval, unlike elsewhere. Standard errors allow for how many people there are, where that is known. Method §2.
func belief(s *study.Study, name string, a study.Audience, x study.Sample, b study.Audience, y study.Sample) (result.Estimate, result.Test) {
	mx, my := a.Mean(x), b.Mean(y)
	e := result.Estimate{Method: beliefMethod(mx, my), N: min(len(x.X), len(y.X)), Status: result.Measured}
	for _, m := range []result.Estimate{mx, my} {
		if !m.OK() {
			return result.Estimate{Method: e.Method, Status: m.Status, Reason: m.Reason}, result.Test{None: result.ReasonTooFew}
		}
		if m.Status == result.Indicative {
			e.Status = result.Indicative
		}
	}
	e.Value = mx.Value - my.Value
	t, none := contrast(a, x, b, y)
	switch {
	case none == result.ReasonCensus:
		e.Lo, e.Hi, e.Bound = e.Value, e.Value, true
		return e, result.Test{None: none}
	case none != "":
		return e, result.Test{None: none}
	}
	e.Lo, e.Hi, e.Bound = t.Interval.Lo, t.Interval.Hi, true
	test := result.Test{Name: result.TestWelch, Statistic: t.T, DF: t.DF, P: t.P}
	switch {
	case mx.Method == result.MethodCensus || my.Method == result.MethodCensus:
		test.Name = result.TestOneSample
	case e.Status == result.Indicative:
		test = permuted(s, name, x, y)
	}
	test.Adjusted = test.P
	test.Effect, test.Hedges = study.GroupEffect(x, y, e.Value)
	return e, test
}

// contrast tests the difference of two means, or says why it has no test.
func contrast(a study.Audience, x study.Sample, b study.Audience, y study.Sample) (stats.TTest, string) {
	px, ok := a.Part(x)
	py, both := b.Part(y)
	if !ok || !both {
		return stats.TTest{}, result.ReasonOne
	}
	t, ok := stats.Contrast([]stats.Part{px, py.Times(-1)}, a.Level)
	switch {
	case ok:
		return t, ""
	case len(x.X) == a.Population && len(y.X) == b.Population:
		return t, result.ReasonCensus
	}
	return t, result.ReasonNoVariation
}

func beliefMethod(x, y result.Estimate) string {
	for _, m := range []string{x.Method, y.Method} {
		if m == result.MethodCensus || m == result.MethodFiniteMean {
			return result.MethodFiniteWelch
		}
	}
	return result.MethodWelch
}

// permuted tests by dealing the answers of both groups anew. Weights do not enter, nor does how many people there are. Rows are put in an
// order of their own first, so that the order in which they were read decides nothing.
func permuted(s *study.Study, name string, x, y study.Sample) result.Test {
	plan := resample.Plan{From: resample.Stream(s.Config.Statistics.Seed, "permutation", name), Resamples: s.Config.Statistics.Resamples}
	p, ok := plan.Permutation(slices.Sorted(slices.Values(x.X)), slices.Sorted(slices.Values(y.X)))
	if !ok {
		return result.Test{None: result.ReasonTooFew}
	}
	return result.Test{Name: result.TestPermutation, Statistic: p.Diff, P: p.P}
}
