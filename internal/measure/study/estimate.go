package study

import (
	"math"

	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// Missing returns the estimate of something that could not be measured, or, for ReasonComplement, that is not shown.
func Missing(reason string) result.Estimate {
	if reason == result.ReasonComplement {
		return result.Estimate{Status: result.Suppressed, Reason: reason}
	}
	return result.Estimate{Status: result.NotMeasured, Reason: reason}
}

// NoRole returns the reason for what needs a source that is not there: "no_managers".
func NoRole(r config.Role) string { return "no_" + string(r) }

// NoColumn returns the reason for what needs a column that is not there, by its key in report.yaml: "no_column:contacts.wait".
func NoColumn(field string) string { return "no_column:" + field }

// Bare returns the status of an estimate without its figures: what a figure made from it must say when it cannot be shown.
func Bare(e result.Estimate) result.Estimate {
	return result.Estimate{Status: e.Status, Reason: e.Reason}
}

// atLeast cuts the lower end of an interval off at a bound that the figure cannot be below: an average time is not negative, though the
// t interval of a few skewed ones reaches below 0.
func atLeast(e result.Estimate, least float64) result.Estimate {
	if e.Bound {
		e.Lo = math.Min(e.Value, math.Max(least, e.Lo))
	}
	return e
}

// atMost cuts the upper end of an interval off at a bound that the figure cannot be above.
func atMost(e result.Estimate, most float64) result.Estimate {
	if e.Bound {
		e.Hi = math.Max(e.Value, math.Min(most, e.Hi))
	}
	return e
}

// Falling maps an estimate through a function that never rises, so that the ends of its interval change places.
func Falling(e result.Estimate, method string, f func(float64) float64) result.Estimate {
	if !e.OK() {
		return e
	}
	lo, hi := e.Hi, e.Lo
	e.Value, e.Method = f(e.Value), method
	if e.Bound {
		e.Lo, e.Hi = f(lo), f(hi)
	}
	return e
}

// Rising maps an estimate through a function that never falls.
func Rising(e result.Estimate, method string, f func(float64) float64) result.Estimate {
	if !e.OK() {
		return e
	}
	e.Value, e.Method = f(e.Value), method
	if e.Bound {
		e.Lo, e.Hi = f(e.Lo), f(e.Hi)
	}
	return e
}

// scaled returns an estimate times a positive factor.
func scaled(e result.Estimate, by float64) result.Estimate {
	if !e.OK() {
		return e
	}
	e.Value, e.Lo, e.Hi = e.Value*by, e.Lo*by, e.Hi*by
	return e
}

// PerThousand returns k per 1,000 of n. There may be more complaints than contacts when the log is a sample: then there is no interval.
func (s *Study) PerThousand(k, n int) result.Estimate {
	if n == 0 {
		return Missing(result.ReasonNoAnswers)
	}
	if k > n {
		status, _ := s.Log.Status(n)
		return result.Estimate{Value: 1000 * float64(k) / float64(n), N: n, Method: result.MethodPerThousand, Status: status}
	}
	e := scaled(s.Log.Ratio(k, n), 1000)
	e.Method = result.MethodPerThousand
	return e
}
