package gap

import (
	"math"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// gap1 measures what managers believe customers expect against what customers expect: Welch's test by dimension, Holm over the dimensions.
func gap1(s *study.Study, v result.Service) result.Gap {
	g := result.Gap{Objective: study.Missing(result.ReasonNoSource), Ranking: ranking(v.Weights), Headline: result.HeadlineScore}
	absent := noGap1(s)
	var believed []survey.Scores
	n := 0
	if s.Data.Managers != nil {
		n = s.Data.Managers.N
		believed = study.HalfRule(&s.Config.Model, s.Data.Managers.Expectation, n)
	}
	for d, dimension := range s.Config.Model.Dimensions {
		g.Dimensions = append(g.Dimensions, knowledge(s, dimension.ID, study.Column(believed, d), n, study.Column(s.Answers.Expected, d), absent))
	}
	tests := make([]*result.Test, len(g.Dimensions))
	for i := range g.Dimensions {
		tests[i] = &g.Dimensions[i].Test
	}
	study.Adjust(tests)
	for _, d := range g.Dimensions {
		if d.Score.OK() && d.Score.Value < 0 && d.Test.Clear(s.Level) {
			g.Understated++
		}
	}
	if absent != "" {
		g.Score, g.Index, g.Absolute, g.RMS = study.Missing(absent), study.Missing(absent), study.Missing(absent), study.Missing(absent)
		return g
	}
	whole := knowledge(s, "", study.AllOf(believed, n), n, s.Answers.ExpectedBy, "")
	g.Score = orMean(whole.Score, g.Dimensions)
	g.Index = shortfall(s, g.Score)
	g.Absolute, g.RMS = misunderstanding(s)
	return g
}

// noGap1 returns why gap 1 cannot be measured, "" when it can.
func noGap1(s *study.Study) string {
	switch {
	case s.Data.Managers == nil:
		return study.NoRole(config.Managers)
	case s.Data.Customers == nil:
		return study.NoRole(config.Customers)
	case !study.AnyAsked(s.Data.Managers.Expectation), !study.AnyAsked(s.Data.Customers.Expectation):
		return study.NoColumn("expectation")
	}
	return ""
}

// knowledge holds managers' scores against customers'.
func knowledge(s *study.Study, id string, believed survey.Scores, n int, expected survey.Scores, absent string) result.GapDimension {
	g := result.GapDimension{Dimension: id, NoStandard: study.Missing(result.ReasonNoSource)}
	managers := s.Company.Take(believed, study.UpTo(n))
	g.Reference = s.Opinion(expected, "expectation", s.Respondents)
	if absent != "" {
		g.Observed, g.Score, g.Index, g.Test = study.Missing(absent), study.Missing(absent), study.Missing(absent), result.Test{None: result.ReasonTooFew}
		if len(managers.X) > 0 {
			g.Observed = s.Company.Mean(managers)
		}
		return g
	}
	g.Observed = s.Company.Mean(managers)
	g.Score, g.Test = study.Difference(s.Company, managers, s.Customers, s.Customers.Take(expected, s.Respondents))
	g.Index = shortfall(s, g.Score)
	return g
}

// orMean returns the score of those who answered in every dimension, or the mean of the dimensions' scores when nobody may be shown so.
func orMean(whole result.Estimate, dimensions []result.GapDimension) result.Estimate {
	if whole.OK() {
		return whole
	}
	sum, n, base := 0.0, 0, 0
	for _, d := range dimensions {
		if !d.Score.OK() {
			continue
		}
		sum += d.Score.Value
		n++
		if base == 0 || d.Score.N < base {
			base = d.Score.N
		}
	}
	if n == 0 {
		return whole
	}
	return result.Estimate{Value: sum / float64(n), N: base, Method: result.MethodMeanDimensions, Status: result.Indicative}
}

// ranking returns Spearman's ρ between the importance that customers give the dimensions and the one managers believe they give. Of so
// few dimensions it describes and proves nothing: it has no interval.
func ranking(weights []result.Weight) result.Estimate {
	var customers, managers []float64
	for _, w := range weights {
		for _, points := range []result.Estimate{w.Points, w.Managers} {
			if !points.OK() {
				return study.Bare(points)
			}
		}
		customers, managers = append(customers, w.Points.Value), append(managers, w.Managers.Value)
	}
	rho, ok := stats.Spearman(customers, managers)
	if !ok {
		return study.Missing(result.ReasonNoVariation)
	}
	return result.Estimate{Value: rho, N: len(customers), Method: result.MethodSpearman, Status: result.Measured}
}

// misunderstanding returns the mean absolute and the root mean square difference over items: overestimating wastes money too, and a
// signed mean can cancel to 0. Their base is the number of items.
func misunderstanding(s *study.Study) (absolute, rms result.Estimate) {
	sum, squares, n := 0.0, 0.0, 0
	last := study.Missing(result.ReasonNoAnswers)
	rows := study.UpTo(s.Data.Managers.N)
	for i := range s.Config.Model.Items() {
		m := s.Company.Mean(s.Company.Take(study.Column(s.Data.Managers.Expectation, i), rows))
		e := s.Customers.Mean(s.Customers.Take(study.Column(s.Data.Customers.Expectation, i), s.Respondents))
		if !m.OK() || !e.OK() {
			if m.Status == result.Suppressed || e.Status == result.Suppressed {
				last = result.Estimate{Status: result.Suppressed, Reason: result.ReasonTooFew}
			}
			continue
		}
		sum += math.Abs(m.Value - e.Value)
		squares += (m.Value - e.Value) * (m.Value - e.Value)
		n++
	}
	if n == 0 {
		return last, last
	}
	absolute = result.Estimate{Value: sum / float64(n), N: n, Method: result.MethodMeanAbsolute, Status: result.Measured}
	rms = result.Estimate{Value: math.Sqrt(squares / float64(n)), N: n, Method: result.MethodRootMeanSquare, Status: result.Measured}
	return absolute, rms
}
