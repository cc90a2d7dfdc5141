package analysis

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// weights returns the importance points of each dimension, as customers gave them and as managers believe.
func (s *study) weights() []result.Weight {
	managers, noManagers := s.managerPoints()
	var all []result.Weight
	for d, dimension := range s.c.Model.Dimensions {
		w := result.Weight{
			Dimension: dimension.ID,
			Points:    s.opinion(column(s.points, d), "importance", s.respondents),
			Managers:  missing(noManagers),
		}
		if noManagers == "" {
			w.Managers = s.company.mean(s.company.take(column(managers, d), upTo(s.d.Managers.N)))
		}
		all = append(all, w)
	}
	return all
}

func (s *study) managerPoints() (points []survey.Scores, reason string) {
	switch {
	case s.d.Managers == nil:
		return nil, noRole(config.Managers)
	case !anyAsked(s.d.Managers.Importance):
		return nil, noColumn("importance")
	}
	return toHundred(s.d.Managers.Importance, s.d.Managers.N), ""
}

// ownWeights returns the mean of each customer's gap weighted with that customer's own points, on the scale of the gap.
func (s *study) ownWeights() result.Estimate {
	if reason := s.noGap(); reason != "" {
		return missing(reason)
	}
	if !s.c.Model.Paired {
		return missing(result.ReasonUnpaired)
	}
	columns := make([]survey.Scores, len(s.answers.dimensions))
	for d, t := range s.answers.dimensions {
		columns[d] = t.gap
	}
	return s.pointWeighted(columns)
}

// weightedPerformance returns SERVPERF weighted with each customer's own points.
func (s *study) weightedPerformance() result.Estimate {
	if s.d.Customers == nil {
		return missing(noRole(config.Customers))
	}
	if !anyAsked(s.answers.perceived) {
		return missing(noColumn("perception"))
	}
	return s.pointWeighted(s.answers.perceived)
}

// pointWeighted returns the mean over customers of Σ w/100 · score, for those with all scores and valid points. Points of a dimension
// that was not asked about are shared out among the others.
func (s *study) pointWeighted(columns []survey.Scores) result.Estimate {
	if !anyAsked(s.points) {
		return missing(noColumn("importance"))
	}
	n := s.d.Customers.N
	out := blank(n)
	for r := range n {
		sum, weight, complete := 0.0, 0.0, true
		for d, c := range columns {
			if !c.Asked() {
				continue
			}
			x, ok := c.At(r)
			w, weighed := column(s.points, d).At(r)
			complete = complete && ok && weighed
			sum += w * x
			weight += w
		}
		if complete && weight > 0 {
			put(out, r, sum/weight)
		}
	}
	t := s.customers.take(out, s.respondents)
	if len(t.x) == 0 {
		return missing(result.ReasonNoWeights)
	}
	return s.customers.mean(t)
}

// meanWeights returns the dimension gaps weighted with the mean points: what is left when few customers gave points. It has no interval.
func (s *study) meanWeights(v result.Service) result.Estimate {
	e := result.Estimate{Method: result.MethodMeanWeights, Status: result.Measured}
	sum, weight := 0.0, 0.0
	for d, p := range v.Dimensions {
		if !s.present(d) {
			continue
		}
		points := v.Weights[d].Points
		for _, part := range []result.Estimate{p.Gap, points} {
			if !part.OK() {
				return bare(part)
			}
			if part.Status == result.Indicative {
				e.Status = result.Indicative
			}
		}
		sum += points.Value * p.Gap.Value
		weight += points.Value
		if e.N == 0 || p.Gap.N < e.N {
			e.N = p.Gap.N
		}
	}
	if weight <= 0 {
		return missing(s.noGapOr(result.ReasonNoWeights))
	}
	e.Value = sum / weight
	return e
}

// present tells whether some item of a dimension was asked.
func (s *study) present(d int) bool { return d < len(s.answers.present) && s.answers.present[d] }

func (s *study) noGapOr(reason string) string {
	if r := s.noGap(); r != "" {
		return r
	}
	return reason
}
