package gap

import (
	"math"

	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// atCeiling returns the share of expectation answers at the scale's maximum: from 80 % on, the gap is little more than perception − maximum.
func atCeiling(s *study.Study) float64 {
	if s.Data.Customers == nil {
		return 0
	}
	top, all, people := 0.0, 0.0, 0
	for i := range s.Data.Customers.Expectation {
		t := s.Customers.Take(study.Column(s.Data.Customers.Expectation, i), s.Respondents)
		people = max(people, len(t.X))
		for k, x := range t.X {
			w := 1.0
			if t.W != nil {
				w = t.W[k]
			}
			all += w
			if x >= s.Config.Model.Scale.Max {
				top += w
			}
		}
	}
	if all == 0 || people < s.Customers.Least {
		return 0
	}
	return top / all
}

// Scales of more points than this have no bar of each.
const mostPoints = 11

// answerSpread returns how the perception answers of each item spread over the scale.
func answerSpread(s *study.Study) []result.Answers {
	if s.Data.Customers == nil {
		return nil
	}
	points := int(math.Round(s.Span())) + 1
	var all []result.Answers
	for i, item := range s.Config.Model.Items() {
		t := s.Customers.Take(study.Column(s.Data.Customers.Perception, i), s.Respondents)
		a := result.Answers{Item: item.ID}
		a.Status, _ = s.Customers.Status(len(t.X))
		if (a.Status == result.Measured || a.Status == result.Indicative) && points <= mostPoints {
			a.N, a.Shares = len(t.X), spread(s, t, points)
		} else if a.Status != result.Suppressed {
			a.Status = result.NotMeasured
		}
		all = append(all, a)
	}
	return all
}

// spread returns the share of the answers at each point of the scale; an answer between two points goes to the nearer, a half upwards.
func spread(s *study.Study, t study.Sample, points int) []float64 {
	shares := make([]float64, points)
	total := 0.0
	for i, x := range t.X {
		w := 1.0
		if t.W != nil {
			w = t.W[i]
		}
		at := int(math.Floor(x - s.Config.Model.Scale.Min + 0.5))
		shares[min(points-1, max(0, at))] += w
		total += w
	}
	for i := range shares {
		shares[i] /= total
	}
	return shares
}
