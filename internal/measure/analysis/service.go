package analysis

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// service measures SERVQUAL by item, dimension and overall. Parasuraman, Zeithaml & Berry (1988), J. Retailing 64(1); SERVPERF after
// Cronin & Taylor (1992), doi:10.1177/002224299205600304. Method §1.
func (s *study) service() result.Service {
	v := result.Service{Paired: s.c.Model.Paired, Status: result.NotMeasured, Reason: s.noGap()}
	for i, item := range s.c.Model.Items() {
		v.Items = append(v.Items, s.pair(item.ID, s.itemTrio(i), s.respondents))
	}
	for d, dimension := range s.c.Model.Dimensions {
		v.Dimensions = append(v.Dimensions, s.pair(dimension.ID, s.dimensionTrio(d), s.respondents))
	}
	v.Overall = s.pair("", s.answers.whole, s.respondents)
	adjust(testsOf(v.Items))
	adjust(testsOf(v.Dimensions))
	v.Weights = s.weights()
	v.Weighted = s.ownWeights()
	v.MeanWeighted = s.meanWeights(v)
	v.Performance = s.opinion(s.answers.performed, "perception", s.respondents)
	v.WeightedPerformance = s.weightedPerformance()
	v.AtCeiling = s.atCeiling()
	v.Answers = s.answerSpread()
	if v.Reason == "" {
		v.Status, v.Reason = v.Overall.Gap.Status, v.Overall.Gap.Reason
	}
	return v
}

// noGap returns why no gap between expectation and perception can be measured, "" when it can.
func (s *study) noGap() string {
	switch {
	case s.d.Customers == nil:
		return noRole(config.Customers)
	case !anyAsked(s.d.Customers.Expectation):
		return noColumn("expectation")
	case !anyAsked(s.d.Customers.Perception):
		return noColumn("perception")
	}
	return ""
}

func testsOf(pairs []result.Pair) []*result.Test {
	tests := make([]*result.Test, len(pairs))
	for i := range pairs {
		tests[i] = &pairs[i].Test
	}
	return tests
}
