package analysis

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// pair measures one trio over some rows.
func (s *study) pair(id string, t trio, rows []int) result.Pair {
	p := result.Pair{
		ID:          id,
		Expectation: s.opinion(t.expectation, "expectation", rows),
		Perception:  s.opinion(t.perception, "perception", rows),
	}
	switch {
	case !t.expectation.Asked() || !t.perception.Asked():
		p.Gap, p.Test = missing(s.noTrio(t)), result.Test{None: result.ReasonTooFew}
	case s.c.Model.Paired:
		p.Gap, p.Test = s.pairedGap(t, rows)
	default:
		after, before := s.customers.take(t.perception, rows), s.customers.take(t.expectation, rows)
		p.Gap, p.Test = difference(s.customers, after, s.customers, before)
	}
	return p
}

// gapOf returns the gap of one trio over some rows, without its test.
func (s *study) gapOf(t trio, rows []int) result.Estimate {
	if !t.gap.Asked() {
		return s.pair("", t, rows).Gap
	}
	return s.pairedMean(s.customers.take(t.gap, rows))
}

// pairedMean returns the mean of differences between two answers of the same customers.
func (s *study) pairedMean(gap sample) result.Estimate {
	e := s.customers.mean(gap)
	if gap.w == nil {
		e.Method = result.MethodPaired
	}
	return e
}

// pairedGap returns the mean of perception − expectation with the paired t test.
func (s *study) pairedGap(t trio, rows []int) (result.Estimate, result.Test) {
	gap := s.customers.take(t.gap, rows)
	e := s.pairedMean(gap)
	if !e.OK() {
		return e, result.Test{None: result.ReasonTooFew}
	}
	if gap.w != nil {
		test, ok := stats.WeightedT(gap.x, gap.w, 0, s.level)
		return e, tested(result.TestPaired, test, ok, e)
	}
	// The means themselves give the size that rounding is held against: gaps near 0 are differences of larger numbers.
	test, ok := stats.PairedT(s.customers.take(t.perception, rows).x, s.customers.take(t.expectation, rows).x, s.level)
	return e, tested(result.TestPaired, test, ok, e)
}

func (s *study) noTrio(t trio) string {
	if reason := s.unasked(t.expectation, "expectation"); reason != "" {
		return reason
	}
	return s.unasked(t.perception, "perception")
}

// opinion returns the mean of a customers' column over some rows, or why there is none.
func (s *study) opinion(scores survey.Scores, field string, rows []int) result.Estimate {
	if reason := s.unasked(scores, field); reason != "" {
		return missing(reason)
	}
	return s.customers.mean(s.customers.take(scores, rows))
}

// unasked returns why a customers' column holds nothing, "" when it does.
func (s *study) unasked(scores survey.Scores, field string) string {
	if s.d.Customers == nil {
		return noRole(config.Customers)
	}
	if !scores.Asked() {
		return noColumn(field)
	}
	return ""
}

// count returns how many customers of some rows answered.
func (s *study) count(scores survey.Scores, rows []int) int {
	return len(s.customers.take(scores, rows).x)
}
