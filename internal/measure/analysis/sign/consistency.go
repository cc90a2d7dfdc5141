package sign

import (
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/between"
	"ecart/internal/measure/study"
)

// consistency returns the share of the variance of customers' perceptions that lies between the locations whose perception is shown, ICC(1).
// With those that are hidden, the coefficient and the totals would give their means away. Weights do not enter: the coefficient is of
// persons, not of those they stand for. Method §9.
func consistency(s *study.Study) result.Estimate {
	if absent := s.Unasked(s.Answers.Performed, "perception"); absent != "" {
		return study.Missing(absent)
	}
	groups := study.Grouped(s.Data.Customers.Factors, "location", s.Respondents)
	if groups == nil {
		return study.Missing(study.NoColumn("location"))
	}
	hidden := hiddenGroups(s, groups)
	var samples []between.Group
	n := 0
	for i, g := range groups {
		if t := s.Customers.Take(s.Answers.Performed, g.Rows); len(t.X) > 0 && !hidden[i] {
			samples = append(samples, between.Of(t.X))
			n += len(t.X)
		}
	}
	if len(samples) < 3 {
		return study.Missing(result.ReasonTooFewGroups)
	}
	b, ok := between.OneWay(samples, s.Level)
	if !ok {
		return study.Missing(result.ReasonNoVariation)
	}
	return s.Customers.Settle(b.Share, n, result.MethodVarianceBetween)
}

// hiddenGroups returns which groups of customers are hidden for their few respondents, for the few whose perception the breakdown shows, or
// for the few who gave any perception at all: it need not be paired with an expectation, so these may differ.
func hiddenGroups(s *study.Study, groups []study.Group) []bool {
	var hidden []bool
	for _, scores := range []survey.Scores{study.Ones(s.Respondents), s.Answers.Whole.Perception, s.Answers.Performed} {
		if !scores.Asked() {
			continue
		}
		sizes := make([]int, len(groups))
		for i, g := range groups {
			sizes[i] = s.Count(scores, g.Rows)
		}
		hidden = study.Conceal(sizes, hidden, s.Count(scores, s.Respondents), s.Customers.Least)
	}
	return hidden
}
