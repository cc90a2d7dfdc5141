package study

import (
	"math"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// Pair measures one trio over some rows.
func (s *Study) Pair(id string, t Trio, rows []int) result.Pair {
	p := result.Pair{
		ID:          id,
		Expectation: s.Opinion(t.Expectation, "expectation", rows),
		Perception:  s.Opinion(t.Perception, "perception", rows),
	}
	switch {
	case !t.Expectation.Asked() || !t.Perception.Asked():
		p.Gap, p.Test = Missing(s.noTrio(t)), result.Test{None: result.ReasonTooFew}
	case s.Config.Model.Paired:
		p.Gap, p.Test = s.pairedGap(t, rows)
	default:
		after, before := s.Customers.Take(t.Perception, rows), s.Customers.Take(t.Expectation, rows)
		p.Gap, p.Test = Difference(s.Customers, after, s.Customers, before)
	}
	return p
}

// GapOf returns the gap of one trio over some rows, without its test.
func (s *Study) GapOf(t Trio, rows []int) result.Estimate {
	if !t.Gap.Asked() {
		return s.Pair("", t, rows).Gap
	}
	return s.pairedMean(s.Customers.Take(t.Gap, rows))
}

// pairedMean returns the mean of differences between two answers of the same customers.
func (s *Study) pairedMean(gap Sample) result.Estimate {
	e := s.Customers.Mean(gap)
	if gap.W == nil {
		e.Method = result.MethodPaired
	}
	return e
}

// pairedGap returns the mean of perception − expectation with the paired t test and, beside it, signed ranks and effects.
func (s *Study) pairedGap(t Trio, rows []int) (result.Estimate, result.Test) {
	gap := s.Customers.Take(t.Gap, rows)
	e := s.pairedMean(gap)
	if !e.OK() {
		return e, result.Test{None: result.ReasonTooFew}
	}
	after, before := s.Customers.Take(t.Perception, rows), s.Customers.Take(t.Expectation, rows)
	// The means themselves give the size that rounding is held against: gaps near 0 are differences of larger numbers.
	test, ok := stats.PairedT(after.X, before.X, s.Level)
	if gap.W != nil {
		test, ok = stats.WeightedT(gap.X, gap.W, 0, s.Level)
	}
	told := tested(result.TestPaired, test, ok, e)
	if told.Name != "" {
		told.Average, told.Hedges = pairEffect(after, before, test)
		told.Ranks = signedRanks(after.X, before.X)
	}
	return e, told
}

// OfDifferences returns the paired t test of differences, one for each row, against 0.
func (s *Study) OfDifferences(d survey.Scores, rows []int) result.Test {
	t := s.Customers.Take(d, rows)
	test, ok := stats.OneSampleT(t.X, 0, s.Level)
	if t.W != nil {
		test, ok = stats.WeightedT(t.X, t.W, 0, s.Level)
	}
	return tested(result.TestPaired, test, ok, s.Customers.Mean(t))
}

// pairEffect returns d_av, the mean difference in units of the mean standard deviation of both sides, and the same without its
// small-sample bias; 0 when neither side varies. Method §7.
func pairEffect(after, before Sample, t stats.TTest) (average, hedges float64) {
	sa, sb := after.sd(), before.sd()
	spread := math.Sqrt((sa*sa + sb*sb) / 2)
	if !(spread > 0) {
		return 0, 0
	}
	j, _ := stats.HedgesJ(t.DF)
	return t.Diff / spread, j * t.Diff / spread
}

func signedRanks(after, before []float64) result.Ranks {
	w, ok := stats.WilcoxonSignedRank(after, before)
	return result.Ranks{Made: ok, V: w.V, Pairs: w.M, Zeros: w.Zeros, P: w.P, Adjusted: w.P, Effect: w.Effect, Exact: w.Exact}
}

func (s *Study) noTrio(t Trio) string {
	if reason := s.Unasked(t.Expectation, "expectation"); reason != "" {
		return reason
	}
	return s.Unasked(t.Perception, "perception")
}

// Opinion returns the mean of a customers' column over some rows, or why there is none.
func (s *Study) Opinion(scores survey.Scores, field string, rows []int) result.Estimate {
	if reason := s.Unasked(scores, field); reason != "" {
		return Missing(reason)
	}
	return s.Customers.Mean(s.Customers.Take(scores, rows))
}

// Unasked returns why a customers' column holds nothing, "" when it does.
func (s *Study) Unasked(scores survey.Scores, field string) string {
	if s.Data.Customers == nil {
		return NoRole(config.Customers)
	}
	if !scores.Asked() {
		return NoColumn(field)
	}
	return ""
}

// Count returns how many customers of some rows answered.
func (s *Study) Count(scores survey.Scores, rows []int) int {
	return s.Customers.count(scores, rows)
}
