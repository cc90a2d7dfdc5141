package gap

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// weights returns the importance points of each dimension, as customers gave them and as managers believe.
func weights(s *study.Study) []result.Weight {
	managers, noManagers := managerPoints(s)
	var all []result.Weight
	for d, dimension := range s.Config.Model.Dimensions {
		w := result.Weight{
			Dimension: dimension.ID,
			Points:    s.Opinion(study.Column(s.Points, d), "importance", s.Respondents),
			Managers:  study.Missing(noManagers),
			Gap:       study.Missing(noManagers),
			Test:      result.Test{None: result.ReasonTooFew},
		}
		if noManagers == "" {
			believed := s.Managers.Take(study.Column(managers, d), study.UpTo(s.Data.Managers.N))
			w.Managers = s.Managers.Mean(believed)
			w.Gap = study.Bare(w.Points)
			if w.Points.OK() {
				w.Gap, w.Test = belief(s, "points:"+dimension.ID, s.Managers, believed, s.Customers, s.Customers.Take(study.Column(s.Points, d), s.Respondents))
			}
		}
		all = append(all, w)
	}
	tests := make([]*result.Test, len(all))
	for i := range all {
		tests[i] = &all[i].Test
	}
	study.Adjust(tests)
	return all
}

func managerPoints(s *study.Study) (points []survey.Scores, reason string) {
	switch {
	case s.Data.Managers == nil:
		return nil, study.NoRole(config.Managers)
	case !study.AnyAsked(s.Data.Managers.Importance):
		return nil, study.NoColumn("importance")
	}
	return study.ToHundred(s.Data.Managers.Importance, s.Data.Managers.N), ""
}

// ownWeights returns the mean of each customer's gap weighted with that customer's own points, on the scale of the gap.
func ownWeights(s *study.Study) result.Estimate {
	if reason := noGap(s); reason != "" {
		return study.Missing(reason)
	}
	if !s.Config.Model.Paired {
		return study.Missing(result.ReasonUnpaired)
	}
	columns := make([]survey.Scores, len(s.Answers.Dimensions))
	for d, t := range s.Answers.Dimensions {
		columns[d] = t.Gap
	}
	return pointWeighted(s, columns)
}

// weightedPerformance returns SERVPERF weighted with each customer's own points.
func weightedPerformance(s *study.Study) result.Estimate {
	if s.Data.Customers == nil {
		return study.Missing(study.NoRole(config.Customers))
	}
	if !study.AnyAsked(s.Answers.Perceived) {
		return study.Missing(study.NoColumn("perception"))
	}
	return pointWeighted(s, s.Answers.Perceived)
}

// itemPerformance returns the mean over customers of ΣI·P/ΣI, perceptions weighted with the importance each customer rated for each item, of
// those who answered both for at least half of the items that were asked so.
func itemPerformance(s *study.Study) result.Estimate {
	c := s.Data.Customers
	if c == nil {
		return study.Missing(study.NoRole(config.Customers))
	}
	var weights, scores []survey.Scores
	for i := range s.Config.Model.Items() {
		if rated, perceived := s.RatedImportance(i), study.Column(c.Perception, i); rated.Asked() && perceived.Asked() {
			weights, scores = append(weights, rated), append(scores, perceived)
		}
	}
	if len(weights) == 0 {
		return study.Missing(study.NoColumn("rated_importance"))
	}
	out := study.Blank(c.N)
	for r := range c.N {
		sum, weight, answered := 0.0, 0.0, 0
		for i := range weights {
			w, weighed := weights[i].At(r)
			x, ok := scores[i].At(r)
			if ok && weighed && w >= 0 {
				sum, weight, answered = sum+w*x, weight+w, answered+1
			}
		}
		if weight > 0 && 2*answered >= len(weights) {
			study.Put(out, r, sum/weight)
		}
	}
	return s.Customers.Mean(s.Customers.Take(out, s.Respondents))
}

// pointWeighted returns the mean over customers of Σ w/100 · score, for those with all scores and valid points. Points of a dimension
// that was not asked about are shared out among the others.
func pointWeighted(s *study.Study, columns []survey.Scores) result.Estimate {
	if !study.AnyAsked(s.Points) {
		return study.Missing(study.NoColumn("importance"))
	}
	n := s.Data.Customers.N
	out := study.Blank(n)
	for r := range n {
		sum, weight, complete := 0.0, 0.0, true
		for d, c := range columns {
			if !c.Asked() {
				continue
			}
			x, ok := c.At(r)
			w, weighed := study.Column(s.Points, d).At(r)
			complete = complete && ok && weighed
			sum += w * x
			weight += w
		}
		if complete && weight > 0 {
			study.Put(out, r, sum/weight)
		}
	}
	t := s.Customers.Take(out, s.Respondents)
	if len(t.X) == 0 {
		return study.Missing(result.ReasonNoWeights)
	}
	return s.Customers.Mean(t)
}

// meanWeights returns the dimension gaps weighted with the mean points: what is left when few customers gave points. It has no interval.
func meanWeights(s *study.Study, v result.Service) result.Estimate {
	e := result.Estimate{Method: result.MethodMeanWeights, Status: result.Measured}
	sum, weight := 0.0, 0.0
	for d, p := range v.Dimensions {
		if !present(s, d) {
			continue
		}
		points := v.Weights[d].Points
		for _, part := range []result.Estimate{p.Gap, points} {
			if !part.OK() {
				return study.Bare(part)
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
		return study.Missing(noGapOr(s, result.ReasonNoWeights))
	}
	e.Value = sum / weight
	return e
}

// present tells whether some item of a dimension was asked.
func present(s *study.Study, d int) bool { return d < len(s.Answers.Present) && s.Answers.Present[d] }

func noGapOr(s *study.Study, reason string) string {
	if r := noGap(s); r != "" {
		return r
	}
	return reason
}
