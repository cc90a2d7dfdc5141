package study

import (
	"math"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// From this many answers on a figure is shown with its interval and test; below it is indicative. Method §7.
const IndicativeBelow = 10

// Audience is who stands behind a figure: how their answers count and how many must stand together before they may be shown.
type Audience struct {
	Weights []float64 // by row; nil when every row counts once
	Least   int       // smallest base that may be shown; 0 where nobody needs protection
	Level   float64

	Population int // how many people they are drawn from; 0 when not known
}

// Sample is the answers of some rows.
type Sample struct {
	X []float64
	W []float64 // nil when unweighted
}

// Take returns the answers of the rows that have one. Rows of weight 0 stand for nobody and are left out.
func (a Audience) Take(s survey.Scores, rows []int) Sample {
	if !s.Asked() {
		return Sample{}
	}
	t := Sample{X: make([]float64, 0, len(rows))}
	values, missing := s.Values, s.Missing[:len(s.Values)]
	if a.Weights == nil {
		for _, r := range rows {
			if r < len(values) && missing[r] == survey.Answered {
				t.X = append(t.X, values[r])
			}
		}
		return t
	}
	weights := make([]float64, 0, len(rows))
	for _, r := range rows {
		if r < len(values) && missing[r] == survey.Answered && a.Weights[r] > 0 {
			t.X, weights = append(t.X, values[r]), append(weights, a.Weights[r])
		}
	}
	if len(weights) > 0 { // nobody is not weighted
		t.W = weights
	}
	return t
}

// count returns how many answers Take would.
func (a Audience) count(s survey.Scores, rows []int) int {
	n := 0
	values, missing := s.Values, s.Missing[:len(s.Values)]
	for _, r := range rows {
		if r < len(values) && missing[r] == survey.Answered && (a.Weights == nil || a.Weights[r] > 0) {
			n++
		}
	}
	return n
}

// Weight returns how much the answers of a row count: 1 where nobody is weighted.
func (a Audience) Weight(row int) float64 {
	if a.Weights == nil {
		return 1
	}
	return a.Weights[row]
}

// Status says what may be shown of a figure with a base of n.
func (a Audience) Status(n int) (result.Status, string) {
	switch {
	case n == 0:
		return result.NotMeasured, result.ReasonNoAnswers
	case n < a.Least:
		return result.Suppressed, result.ReasonTooFew
	case n < IndicativeBelow:
		return result.Indicative, ""
	default:
		return result.Measured, ""
	}
}

// Settle makes an estimate of an interval on a base of n, and keeps of it only what may be shown.
func (a Audience) Settle(i stats.Interval, n int, method string) result.Estimate {
	status, reason := a.Status(n)
	e := result.Estimate{Method: method, Status: status, Reason: reason}
	if !e.OK() {
		return e
	}
	if !finite(i.Value) {
		return result.Estimate{Method: method, Status: result.NotMeasured, Reason: result.ReasonNoVariation}
	}
	e.Value, e.N = i.Value, n
	if status == result.Measured && i.Bound && finite(i.Lo) && finite(i.Hi) {
		e.Lo, e.Hi, e.Bound = i.Lo, i.Hi, true
	}
	return e
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// Mean returns the mean of the answers with its t interval.
func (a Audience) Mean(t Sample) result.Estimate {
	if t.W != nil {
		i, _ := stats.WeightedMean(t.X, t.W, a.Level)
		return a.Settle(i, len(t.X), result.MethodWeightedMean)
	}
	if a.finite(len(t.X)) {
		return a.finiteMean(t.X)
	}
	i, _ := stats.MeanInterval(t.X, a.Level)
	return a.Settle(i, len(t.X), result.MethodMean)
}

// finite tells whether so many are so large a part of the population that a mean's standard error is corrected for it. Method §7.
func (a Audience) finite(n int) bool {
	return a.Population >= n && float64(n) > stats.CorrectAbove*float64(a.Population)
}

// finiteMean returns the mean of some of a population. When all of them answered it is exact, however few they are: its interval is the
// mean itself.
func (a Audience) finiteMean(xs []float64) result.Estimate {
	i, _ := stats.FiniteMean(xs, a.Population, a.Level)
	if len(xs) < a.Population {
		return a.Settle(i, len(xs), result.MethodFiniteMean)
	}
	e := a.Settle(i, len(xs), result.MethodCensus)
	if e.OK() {
		e.Status, e.Lo, e.Hi, e.Bound = result.Measured, i.Lo, i.Hi, true
	}
	return e
}

// Part returns the mean of the answers as one of several that are added up; false where it has no standard error.
func (a Audience) Part(t Sample) (stats.Part, bool) {
	switch {
	case t.W != nil:
		return stats.WeightedPart(t.X, t.W)
	case a.finite(len(t.X)):
		return stats.MeanPart(t.X, a.Population)
	}
	return stats.MeanPart(t.X, 0)
}

// Share returns the share of the answers that hold, with Wilson's interval.
func (a Audience) Share(t Sample, holds func(x float64) bool) result.Estimate {
	k, n := 0.0, float64(len(t.X))
	for i, x := range t.X {
		switch {
		case !holds(x):
		case t.W != nil:
			k += t.W[i]
		default:
			k++
		}
	}
	if t.W != nil {
		// Weights carry no more information than Kish's effective number of answers.
		n = stats.Kish(t.W)
		total := 0.0
		for _, w := range t.W {
			total += w
		}
		if total > 0 {
			k *= n / total
		}
	}
	i, _ := stats.Wilson(k, n, a.Level)
	return a.Settle(i, len(t.X), result.MethodWilson)
}

// Ratio returns k of n with Wilson's interval, for counts that are nobody's answers.
func (a Audience) Ratio(k, n int) result.Estimate {
	i, _ := stats.Wilson(float64(k), float64(n), a.Level)
	return a.Settle(i, n, result.MethodWilson)
}

// Clustered returns the share of what was checked that passed, where one contact or customer may have been checked several times. The base
// is contacts; where each was checked once it is a plain share with Wilson's interval.
func (a Audience) Clustered(all []stats.Cluster) result.Estimate {
	n, passed, single := 0, 0.0, true
	for _, c := range all {
		n += c.Times
		passed += float64(c.Times) * c.Part
		single = single && c.Whole == 1
	}
	if single {
		i, _ := stats.Wilson(passed, float64(n), a.Level)
		return a.Settle(i, n, result.MethodWilson)
	}
	i, _ := stats.ClusterRatio(all, a.Level)
	return a.Settle(i, n, result.MethodCluster)
}

// Quantile returns the p-quantile of the answers; with weights it has no interval.
func (a Audience) Quantile(t Sample, p float64) result.Estimate {
	if t.W != nil {
		value, _ := stats.WeightedQuantile(t.X, t.W, p)
		return a.Settle(stats.Interval{Value: value}, len(t.X), result.MethodQuantile)
	}
	i, _ := stats.QuantileInterval(t.X, p, a.Level)
	return a.Settle(i, len(t.X), result.MethodQuantile)
}

// Discreet returns an estimate unless it stands at an end of its scale in a group of fewer than twice the smallest size: then it would tell
// what each of them answered. Method §7.
func (a Audience) Discreet(e result.Estimate, lowest, highest float64) result.Estimate {
	if e.OK() && (e.Value == lowest || e.Value == highest) && e.N < 2*a.Least {
		return result.Estimate{Status: result.Suppressed, Reason: result.ReasonTooFew, Method: e.Method}
	}
	return e
}

// Yes holds for the answer 1 of a yes-or-no question.
func Yes(x float64) bool { return x > 0.5 }
