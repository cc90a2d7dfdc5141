package analysis

import (
	"math"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// From this many answers on a figure is shown with its interval and test; below it is indicative. Method §7.
const indicativeBelow = 10

// audience is who stands behind a figure: how their answers count and how many must stand together before they may be shown.
type audience struct {
	weights []float64 // by row; nil when every row counts once
	least   int       // smallest base that may be shown; 0 where nobody needs protection
	level   float64
}

// sample is the answers of some rows.
type sample struct {
	x []float64
	w []float64 // nil when unweighted
}

// take returns the answers of the rows that have one. Rows of weight 0 stand for nobody and are left out.
func (a audience) take(s survey.Scores, rows []int) sample {
	if !s.Asked() {
		return sample{}
	}
	var t sample
	t.x = make([]float64, 0, len(rows))
	for _, r := range rows {
		x, ok := s.At(r)
		if !ok || (a.weights != nil && a.weights[r] <= 0) {
			continue
		}
		t.x = append(t.x, x)
		if a.weights != nil {
			t.w = append(t.w, a.weights[r])
		}
	}
	return t
}

// status says what may be shown of a figure with a base of n.
func (a audience) status(n int) (result.Status, string) {
	switch {
	case n == 0:
		return result.NotMeasured, result.ReasonNoAnswers
	case n < a.least:
		return result.Suppressed, result.ReasonTooFew
	case n < indicativeBelow:
		return result.Indicative, ""
	default:
		return result.Measured, ""
	}
}

// settle makes an estimate of an interval on a base of n, and keeps of it only what may be shown.
func (a audience) settle(i stats.Interval, n int, method string) result.Estimate {
	status, reason := a.status(n)
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

// mean returns the mean of the answers with its t interval.
func (a audience) mean(t sample) result.Estimate {
	if t.w != nil {
		i, _ := stats.WeightedMean(t.x, t.w, a.level)
		return a.settle(i, len(t.x), result.MethodWeightedMean)
	}
	i, _ := stats.MeanInterval(t.x, a.level)
	return a.settle(i, len(t.x), result.MethodMean)
}

// share returns the share of the answers that hold, with Wilson's interval.
func (a audience) share(t sample, holds func(x float64) bool) result.Estimate {
	k, n := 0.0, float64(len(t.x))
	for i, x := range t.x {
		switch {
		case !holds(x):
		case t.w != nil:
			k += t.w[i]
		default:
			k++
		}
	}
	if t.w != nil {
		// Weights carry no more information than Kish's effective number of answers.
		n = stats.Kish(t.w)
		total := 0.0
		for _, w := range t.w {
			total += w
		}
		if total > 0 {
			k *= n / total
		}
	}
	i, _ := stats.Wilson(k, n, a.level)
	return a.settle(i, len(t.x), result.MethodWilson)
}

// ratio returns k of n with Wilson's interval, for counts that are nobody's answers.
func (a audience) ratio(k, n int) result.Estimate {
	i, _ := stats.Wilson(float64(k), float64(n), a.level)
	return a.settle(i, n, result.MethodWilson)
}

// clustered returns the share of what was checked that passed, where one contact or customer may have been checked several times. The base
// is contacts; where each was checked once it is a plain share with Wilson's interval.
func (a audience) clustered(all []stats.Cluster) result.Estimate {
	n, passed, single := 0, 0.0, true
	for _, c := range all {
		n += c.Times
		passed += float64(c.Times) * c.Part
		single = single && c.Whole == 1
	}
	if single {
		i, _ := stats.Wilson(passed, float64(n), a.level)
		return a.settle(i, n, result.MethodWilson)
	}
	i, _ := stats.ClusterRatio(all, a.level)
	return a.settle(i, n, result.MethodCluster)
}

// quantile returns the p-quantile of the answers; with weights it has no interval.
func (a audience) quantile(t sample, p float64) result.Estimate {
	if t.w != nil {
		value, _ := stats.WeightedQuantile(t.x, t.w, p)
		return a.settle(stats.Interval{Value: value}, len(t.x), result.MethodQuantile)
	}
	i, _ := stats.QuantileInterval(t.x, p, a.level)
	return a.settle(i, len(t.x), result.MethodQuantile)
}

// discreet returns an estimate unless it stands at an end of its scale in a group of fewer than twice the smallest size: then it would tell
// what each of them answered. Method §7.
func (a audience) discreet(e result.Estimate, lowest, highest float64) result.Estimate {
	if e.OK() && (e.Value == lowest || e.Value == highest) && e.N < 2*a.least {
		return result.Estimate{Status: result.Suppressed, Reason: result.ReasonTooFew, Method: e.Method}
	}
	return e
}

// yes holds for the answer 1 of a yes-or-no question.
func yes(x float64) bool { return x > 0.5 }
