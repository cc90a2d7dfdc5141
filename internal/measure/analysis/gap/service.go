package gap

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Service measures SERVQUAL by item, dimension and overall. Parasuraman, Zeithaml & Berry (1988), J. Retailing 64(1); SERVPERF after
// Cronin & Taylor (1992), doi:10.1177/002224299205600304. Method §1.
func Service(s *study.Study) result.Service {
	v := result.Service{Paired: s.Config.Model.Paired, Status: result.NotMeasured, Reason: noGap(s)}
	for i, item := range s.Config.Model.Items() {
		v.Items = append(v.Items, s.Pair(item.ID, s.ItemTrio(i), s.Respondents))
	}
	for d, dimension := range s.Config.Model.Dimensions {
		v.Dimensions = append(v.Dimensions, s.Pair(dimension.ID, s.DimensionTrio(d), s.Respondents))
	}
	v.Overall = s.Pair("", s.Answers.Whole, s.Respondents)
	study.Adjust(testsOf(v.Items))
	study.Adjust(testsOf(v.Dimensions))
	v.Weights = weights(s)
	if study.AnyAsked(s.Points) {
		v.PointsGiven, v.PointsRescaled, v.PointsInvalid = study.PointsRead(s.Data.Customers.Importance, s.Data.Customers.N)
	}
	v.Weighted = ownWeights(s)
	v.MeanWeighted = meanWeights(s, v)
	v.Performance = s.Opinion(s.Answers.Performed, "perception", s.Respondents)
	v.WeightedPerformance = weightedPerformance(s)
	v.ItemPerformance = itemPerformance(s)
	v.AtCeiling = atCeiling(s)
	v.Answers = answerSpread(s)
	if v.Reason == "" {
		v.Status, v.Reason = v.Overall.Gap.Status, v.Overall.Gap.Reason
	}
	return v
}

// noGap returns why no gap between expectation and perception can be measured, "" when it can.
func noGap(s *study.Study) string {
	switch {
	case s.Data.Customers == nil:
		return study.NoRole(config.Customers)
	case !study.AnyAsked(s.Data.Customers.Expectation):
		return study.NoColumn("expectation")
	case !study.AnyAsked(s.Data.Customers.Perception):
		return study.NoColumn("perception")
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
