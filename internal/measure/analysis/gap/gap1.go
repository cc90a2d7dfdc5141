package gap

import (
	"math"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// gap1 measures what managers believe customers expect against what customers expect.
func gap1(s *study.Study, v result.Service) result.Gap {
	g := pictureGap(s, "gap1", managersSide(s), customersSide(s))
	g.Ranking = ranking(v.Weights)
	return g
}

// Pictures measures gaps 6 and 7 where employees say what they believe customers expect: against what customers do, and against what
// managers believe. Luk & Layton (2002), The Service Industries Journal 22(2). Method §2.
func Pictures(s *study.Study) []result.Gap {
	employees := employeesSide(s)
	if employees.absent != "" {
		return nil
	}
	var all []result.Gap
	for _, k := range []struct {
		number int
		name   string
		held   side
	}{{6, "gap6", customersSide(s)}, {7, "gap7", managersSide(s)}} {
		g := pictureGap(s, k.name, employees, k.held)
		g.Number, g.WorstID = k.number, worst(g.Dimensions)
		all = append(all, g)
	}
	return all
}

// pictureGap holds what some people believe customers expect against what customers expect or others believe, with Holm over the dimensions.
func pictureGap(s *study.Study, name string, believers, held side) result.Gap {
	none := study.Missing(result.ReasonNoSource)
	g := result.Gap{Objective: none, Ranking: none, Headline: result.HeadlineScore}
	absent := believers.absent
	if absent == "" {
		absent = held.absent
	}
	for d, dimension := range s.Config.Model.Dimensions {
		g.Dimensions = append(g.Dimensions, picture(s, name, dimension.ID, believers, study.Column(believers.dimensions, d), held, study.Column(held.dimensions, d), absent))
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
		missing := study.Missing(absent)
		g.Score, g.Index, g.Absolute, g.RMS, g.Misunderstanding, g.Matched = missing, missing, missing, missing, missing, missing
		return g
	}
	whole := picture(s, name, "", believers, believers.whole, held, held.whole, "")
	g.Score, g.Matched = orMean(whole.Score, g.Dimensions), whole.Matched
	g.Index = shortfall(s, g.Score)
	g.Absolute, g.RMS = misunderstanding(s, believers, held)
	g.Misunderstanding = study.Rising(g.Absolute, result.MethodMisunderstanding, func(x float64) float64 { return 100 * x / s.Span() })
	return g
}

// picture holds one dimension of what people believe against what it is held against.
func picture(s *study.Study, name, id string, believers side, believed survey.Scores, held side, expected survey.Scores, absent string) result.GapDimension {
	g := result.GapDimension{Dimension: id, NoStandard: study.Missing(result.ReasonNoSource), Observed: believers.mean(believed), Reference: held.mean(expected)}
	if absent != "" {
		missing := study.Missing(absent)
		g.Score, g.Index, g.Matched, g.Test = missing, missing, missing, result.Test{None: result.ReasonTooFew}
		return g
	}
	g.Score, g.Test = belief(s, name+":"+id, believers.audience, believers.take(believed), held.audience, held.take(expected))
	g.Matched = matched(s, believers, believed, held, expected)
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
func misunderstanding(s *study.Study, believers, held side) (absolute, rms result.Estimate) {
	sum, squares, n := 0.0, 0.0, 0
	last := study.Missing(result.ReasonNoAnswers)
	for i := range s.Config.Model.Items() {
		m, e := believers.mean(study.Column(believers.items, i)), held.mean(study.Column(held.items, i))
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
