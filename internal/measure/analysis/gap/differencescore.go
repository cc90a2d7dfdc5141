package gap

import (
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// differenceReliability returns how reliable perception − expectation of a dimension is as a difference of two scores, from the customers
// who answered every item of both batteries; its first item is the first-th of the model. Below 0.70 the difference deserves a caution.
// Method §1.
func differenceReliability(s *study.Study, d, first int) result.Estimate {
	var perception, expectation []survey.Scores
	for i := range s.Config.Model.Dimensions[d].Items {
		if t := s.ItemTrio(first + i); t.Gap.Asked() {
			perception, expectation = append(perception, t.Perception), append(expectation, t.Expectation)
		}
	}
	k := len(perception)
	rows := complete(append(perception, expectation...), s.Respondents)
	switch {
	case k < 2:
		return study.Missing(result.ReasonSingleItem)
	case len(rows) == 0:
		return study.Missing(result.ReasonNoAnswers)
	case len(rows) < reliabilityLeast:
		return study.Missing(result.ReasonTooFew)
	}
	after, before := make([][]float64, len(rows)), make([][]float64, len(rows))
	for r, row := range rows {
		after[r], before[r] = row[:k], row[k:]
	}
	x, y := rowMeans(after), rowMeans(before)
	a, ok := stats.CronbachAlpha(after, s.Level)
	b, both := stats.CronbachAlpha(before, s.Level)
	together, alike := stats.Pearson(x, y, s.Level)
	if !ok || !both || !alike {
		return study.Missing(result.ReasonNoVariation)
	}
	side := stats.Difference{SDX: stats.SD(x), SDY: stats.SD(y), RelX: a.Interval.Value, RelY: b.Interval.Value, R: together.Value}
	value, ok := side.Reliability()
	if !ok {
		return study.Missing(result.ReasonNoVariation)
	}
	return s.Customers.Settle(stats.Interval{Value: value}, len(rows), result.MethodDifference)
}

func rowMeans(rows [][]float64) []float64 {
	means := make([]float64, len(rows))
	for i, row := range rows {
		means[i] = stats.Mean(row)
	}
	return means
}
