package standard

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/resample"
	"ecart/internal/measure/study"
)

// trial is one standard with all it is held against.
type trial struct {
	*study.Study
	declared config.Standard
	of       study.Series
	rows     []int
	limit    study.Bound
}

// newTrial finds what a standard is held against, or says why there is nothing.
func newTrial(s *study.Study, d config.Standard) (trial, string) {
	measured, absent := s.Series(d.Measure)
	if absent != "" {
		return trial{}, absent
	}
	rows, absent := measured.Rows(d.Where)
	if absent != "" {
		return trial{}, absent
	}
	if measured.YesNo && !never(d) {
		// Yes and no have neither average nor percentile: what is meant is the share of the good answer.
		d.Required, d.Kind = Required(d), config.ShareWithin
	}
	return trial{Study: s, declared: d, of: measured, rows: rows, limit: limitOf(d, measured)}, ""
}

// log tells whether the measure is a log's, which is nobody's answer: each contact counts once, and none needs protection.
func (t trial) log() bool { return t.of.Audience.Least == 0 && t.of.Audience.Weights == nil }

// values returns what was measured on some rows, from the smallest to the largest, so that neither the order of the rows nor the sorting of
// each quantile costs anything.
func (t trial) values(rows []int) study.Sample {
	v := t.of.Take(rows)
	if v.W == nil {
		slices.Sort(v.X)
		return v
	}
	order := study.UpTo(len(v.X))
	slices.SortFunc(order, func(a, b int) int {
		if v.X[a] != v.X[b] {
			return compare(v.X[a], v.X[b])
		}
		return compare(v.W[a], v.W[b])
	})
	sorted := study.Sample{X: make([]float64, len(order)), W: make([]float64, len(order))}
	for i, o := range order {
		sorted.X[i], sorted.W[i] = v.X[o], v.W[o]
	}
	return sorted
}

func compare(a, b float64) int {
	if a < b {
		return -1
	}
	return 1
}

// manyForT is the number of values from which the mean of skewed times is near enough to normal for t, method §10; manyDraws is how many
// resamples of fewer are drawn, since the ends of their interval lie far out.
const manyForT, manyDraws = 30, 20_000

// mean returns the mean of sorted values, with a t interval from 30 of them on and a bootstrap interval (BCa) below.
func (t trial) mean(values study.Sample) result.Estimate {
	e := t.of.Mean(values)
	if e.Status != result.Measured || len(values.X) >= manyForT {
		return e
	}
	plan := resample.Plan{From: resample.Stream(uint64(t.Config.Statistics.Seed), "standard", "mean", t.declared.Measure), Resamples: manyDraws}
	drawn, ok := plan.Mean(values.X, values.W, t.of.Audience.Level)
	if !ok || drawn.Method == resample.None {
		return e
	}
	e.Lo, e.Hi, e.Bound, e.Method = drawn.Lo, drawn.Hi, drawn.Bound, result.MethodBCa
	return e
}

// longest returns the largest of sorted values, or the smallest where the target is a floor. The extreme of what people answer is the answer
// of one of them, and is not shown.
func (t trial) longest(values study.Sample) result.Estimate {
	switch {
	case !t.log():
		return result.Estimate{Status: result.Suppressed, Reason: result.ReasonTooFew}
	case len(values.X) == 0:
		return study.Missing(result.ReasonNoAnswers)
	}
	at := values.X[len(values.X)-1]
	if t.limit.AtLeast {
		at = values.X[0]
	}
	return t.of.Audience.Settle(stats.Interval{Value: at}, len(values.X), result.MethodExtreme)
}

// spread sets mean, quantiles and extreme, which yes and no do not have.
func (t trial) spread(out *result.Standard, values study.Sample) {
	if t.of.YesNo {
		none := study.Missing(result.ReasonYesNo)
		out.Mean, out.P50, out.P80, out.P90, out.P95, out.Longest = none, none, none, none, none, none
		return
	}
	out.Mean, out.Longest = t.mean(values), t.longest(values)
	for _, q := range []struct {
		p  float64
		to *result.Estimate
	}{{0.5, &out.P50}, {0.8, &out.P80}, {0.9, &out.P90}, {0.95, &out.P95}} {
		*q.to = t.of.Audience.Quantile(values, q.p)
	}
}

// figure returns the one number a standard of its kind decides on.
func (t trial) figure(out result.Standard, values study.Sample) result.Estimate {
	switch t.declared.Kind {
	case config.Average:
		return out.Mean
	case config.Percentile:
		return t.of.Audience.Quantile(values, t.declared.Percentile)
	default:
		return out.Within
	}
}
