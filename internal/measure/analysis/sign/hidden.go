package sign

import (
	"ecart/internal/intake/survey"
	"ecart/internal/measure/study"
)

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
