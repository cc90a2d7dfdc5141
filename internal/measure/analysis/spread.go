package analysis

import (
	"math"

	"ecart/internal/measure/result"
)

// atCeiling returns the share of expectation answers at the scale's maximum: from 80 % on, the gap is little more than perception − maximum.
func (s *study) atCeiling() float64 {
	if s.d.Customers == nil {
		return 0
	}
	top, all, people := 0.0, 0.0, 0
	for i := range s.d.Customers.Expectation {
		t := s.customers.take(column(s.d.Customers.Expectation, i), s.respondents)
		people = max(people, len(t.x))
		for k, x := range t.x {
			w := 1.0
			if t.w != nil {
				w = t.w[k]
			}
			all += w
			if x >= s.c.Model.Scale.Max {
				top += w
			}
		}
	}
	if all == 0 || people < s.customers.least {
		return 0
	}
	return top / all
}

// Scales of more points than this have no bar of each.
const mostPoints = 11

// answerSpread returns how the perception answers of each item spread over the scale.
func (s *study) answerSpread() []result.Answers {
	if s.d.Customers == nil {
		return nil
	}
	points := int(math.Round(s.span())) + 1
	var all []result.Answers
	for i, item := range s.c.Model.Items() {
		t := s.customers.take(column(s.d.Customers.Perception, i), s.respondents)
		a := result.Answers{Item: item.ID}
		a.Status, _ = s.customers.status(len(t.x))
		if (a.Status == result.Measured || a.Status == result.Indicative) && points <= mostPoints {
			a.N, a.Shares = len(t.x), s.spread(t, points)
		} else if a.Status != result.Suppressed {
			a.Status = result.NotMeasured
		}
		all = append(all, a)
	}
	return all
}

// spread returns the share of the answers at each point of the scale; an answer between two points goes to the nearer, a half upwards.
func (s *study) spread(t sample, points int) []float64 {
	shares := make([]float64, points)
	total := 0.0
	for i, x := range t.x {
		w := 1.0
		if t.w != nil {
			w = t.w[i]
		}
		at := int(math.Floor(x - s.c.Model.Scale.Min + 0.5))
		shares[min(points-1, max(0, at))] += w
		total += w
	}
	for i := range shares {
		shares[i] /= total
	}
	return shares
}
