package analysis

import (
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/between"
)

// consistency returns the share of the variance of customers' perceptions that lies between the locations whose perception is shown, ICC(1).
// With those that are hidden, the coefficient and the totals would give their means away. Weights do not enter: the coefficient is of
// persons, not of those they stand for. Method §9.
func (s *study) consistency() result.Estimate {
	if absent := s.unasked(s.answers.performed, "perception"); absent != "" {
		return missing(absent)
	}
	groups := grouped(s.d.Customers.Factors, "location", s.respondents)
	if groups == nil {
		return missing(noColumn("location"))
	}
	hidden := s.hiddenGroups(groups)
	var samples []between.Group
	n := 0
	for i, g := range groups {
		if t := s.customers.take(s.answers.performed, g.rows); len(t.x) > 0 && !hidden[i] {
			samples = append(samples, between.Of(t.x))
			n += len(t.x)
		}
	}
	if len(samples) < 3 {
		return missing(result.ReasonTooFewGroups)
	}
	b, ok := between.OneWay(samples, s.level)
	if !ok {
		return missing(result.ReasonNoVariation)
	}
	return s.customers.settle(b.Share, n, result.MethodVarianceBetween)
}

// hiddenGroups returns which groups of customers are hidden for their few respondents, for the few whose perception the breakdown shows, or
// for the few who gave any perception at all: it need not be paired with an expectation, so these may differ.
func (s *study) hiddenGroups(groups []group) []bool {
	var hidden []bool
	for _, scores := range []survey.Scores{ones(s.respondents), s.answers.whole.perception, s.answers.performed} {
		if !scores.Asked() {
			continue
		}
		sizes := make([]int, len(groups))
		for i, g := range groups {
			sizes[i] = s.count(scores, g.rows)
		}
		hidden = conceal(sizes, hidden, s.count(scores, s.respondents), s.customers.least)
	}
	return hidden
}
