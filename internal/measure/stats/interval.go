package stats

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Interval is a figure with the ends of its confidence interval. Lo and Hi are set only when Bound is true, and then Lo ≤ Value ≤ Hi.
type Interval struct {
	Value, Lo, Hi float64
	Bound         bool
}

// around returns the interval value ± half.
func around(value, half float64) Interval {
	return Interval{Value: value, Lo: value - half, Hi: value + half, Bound: true}
}

// upper returns the probability below the upper end of a two-sided interval: 0.975 for a level of 0.95.
func upper(level float64) float64 { return 1 - (1-inside(level))/2 }

// inside returns the level, and panics when it is no probability between 0 and 1.
func inside(level float64) float64 {
	if !(level > 0 && level < 1) {
		panic(fmt.Sprintf("stats: a level of %v is not between 0 and 1", level))
	}
	return level
}

// normal returns the quantile of the standard normal distribution that bounds a two-sided interval: 1.96 for 0.95.
func normal(level float64) float64 { return distuv.UnitNormal.Quantile(upper(level)) }

// student returns the quantile of Student's t that bounds a two-sided interval. Many samples of a report have the same degrees of
// freedom, a report made again has nearly all that it had before, and a quantile takes a search: it is kept.
func student(df, level float64) float64 {
	asked := quantile{df, upper(level)}
	if q, known := students.get(asked); known {
		return q
	}
	q := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: df}.Quantile(asked.below)
	students.put(asked, q)
	return q
}

type quantile struct{ df, below float64 }

// bothTails returns the two-sided p-value of a t statistic. It reads the lower tail, which keeps its digits where 1 − CDF would lose them.
func bothTails(t, df float64) float64 {
	if t > 0 {
		t = -t
	}
	asked := tail{t, df}
	if p, known := tails.get(asked); known {
		return p
	}
	p := 2 * distuv.StudentsT{Mu: 0, Sigma: 1, Nu: df}.CDF(t)
	tails.put(asked, p)
	return p
}

type tail struct{ t, df float64 }

// bothNormalTails returns the two-sided p-value of a standard normal statistic.
func bothNormalTails(z float64) float64 { return 2 * distuv.UnitNormal.CDF(-math.Abs(z)) }

// sameLength panics when two slices that belong together differ in length.
func sameLength(method string, a, b []float64) {
	if len(a) != len(b) {
		panic(fmt.Sprintf("stats: %s of %d values and %d values", method, len(a), len(b)))
	}
}
