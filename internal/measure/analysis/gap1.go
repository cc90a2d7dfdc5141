package analysis

import (
	"math"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// gap1 measures what managers believe customers expect against what customers expect: Welch's test by dimension, Holm over the dimensions.
func (s *study) gap1(v result.Service) result.Gap {
	g := result.Gap{Objective: missing(result.ReasonNoSource), Ranking: ranking(v.Weights), Headline: headlineScore}
	absent := s.noGap1()
	var believed []survey.Scores
	n := 0
	if s.d.Managers != nil {
		n = s.d.Managers.N
		believed = halfRule(&s.c.Model, s.d.Managers.Expectation, n)
	}
	for d, dimension := range s.c.Model.Dimensions {
		g.Dimensions = append(g.Dimensions, s.knowledge(dimension.ID, column(believed, d), n, column(s.answers.expected, d), absent))
	}
	tests := make([]*result.Test, len(g.Dimensions))
	for i := range g.Dimensions {
		tests[i] = &g.Dimensions[i].Test
	}
	adjust(tests)
	for _, d := range g.Dimensions {
		if d.Score.OK() && d.Score.Value < 0 && d.Test.Clear(s.level) {
			g.Understated++
		}
	}
	if absent != "" {
		g.Score, g.Index, g.Absolute, g.RMS = missing(absent), missing(absent), missing(absent), missing(absent)
		return g
	}
	whole := s.knowledge("", allOf(believed, n), n, s.answers.expectedBy, "")
	g.Score = orMean(whole.Score, g.Dimensions)
	g.Index = s.shortfall(g.Score)
	g.Absolute, g.RMS = s.misunderstanding()
	return g
}

// noGap1 returns why gap 1 cannot be measured, "" when it can.
func (s *study) noGap1() string {
	switch {
	case s.d.Managers == nil:
		return noRole(config.Managers)
	case s.d.Customers == nil:
		return noRole(config.Customers)
	case !anyAsked(s.d.Managers.Expectation), !anyAsked(s.d.Customers.Expectation):
		return noColumn("expectation")
	}
	return ""
}

// knowledge holds managers' scores against customers'.
func (s *study) knowledge(id string, believed survey.Scores, n int, expected survey.Scores, absent string) result.GapDimension {
	g := result.GapDimension{Dimension: id, NoStandard: missing(result.ReasonNoSource)}
	managers := s.company.take(believed, upTo(n))
	g.Reference = s.opinion(expected, "expectation", s.respondents)
	if absent != "" {
		g.Observed, g.Score, g.Index, g.Test = missing(absent), missing(absent), missing(absent), result.Test{None: result.ReasonTooFew}
		if len(managers.x) > 0 {
			g.Observed = s.company.mean(managers)
		}
		return g
	}
	g.Observed = s.company.mean(managers)
	g.Score, g.Test = difference(s.company, managers, s.customers, s.customers.take(expected, s.respondents))
	g.Index = s.shortfall(g.Score)
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
				return bare(points)
			}
		}
		customers, managers = append(customers, w.Points.Value), append(managers, w.Managers.Value)
	}
	rho, ok := stats.Spearman(customers, managers)
	if !ok {
		return missing(result.ReasonNoVariation)
	}
	return result.Estimate{Value: rho, N: len(customers), Method: result.MethodSpearman, Status: result.Measured}
}

// misunderstanding returns the mean absolute and the root mean square difference over items: overestimating wastes money too, and a
// signed mean can cancel to 0. Their base is the number of items.
func (s *study) misunderstanding() (absolute, rms result.Estimate) {
	sum, squares, n := 0.0, 0.0, 0
	last := missing(result.ReasonNoAnswers)
	rows := upTo(s.d.Managers.N)
	for i := range s.c.Model.Items() {
		m := s.company.mean(s.company.take(column(s.d.Managers.Expectation, i), rows))
		e := s.customers.mean(s.customers.take(column(s.d.Customers.Expectation, i), s.respondents))
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
