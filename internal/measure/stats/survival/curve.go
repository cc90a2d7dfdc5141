package survival

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"ecart/internal/measure/stats"
	"gonum.org/v1/gonum/stat/distuv"
)

// Step is a time at which a duration ended or was cut short.
type Step struct {
	Time     float64
	AtRisk   int            // durations that had lasted until this time, those cut short at it among them
	Ended    int            // durations that ended at it
	Censored int            // durations cut short at it
	Survival stats.Interval // share that lasts longer; not bound where it is 0 or 1
}

// Curve is the share of durations that last longer than a time, as a stair that falls at each time an end was seen.
type Curve struct {
	N, Ended int
	Steps    []Step // by time
}

// KaplanMeier returns S(t) = Π(1 − d/n) over the ends seen until t, Kaplan & Meier (1958), doi:10.1080/01621459.1958.10501452, with
// the log–log interval S^exp(±z·√(Σd/(n(n−d)))/log S), Kalbfleisch & Prentice (1980), §1.3; ended[i] is false when times[i] is only
// how long one was watched. One cut short at the time of an end was at risk of it. It reports false for no times.
func KaplanMeier(times []float64, ended []bool, level float64) (Curve, bool) {
	order := byTime(times, ended)
	z := distuv.UnitNormal.Quantile(1 - (1-level)/2)
	c := Curve{N: len(times)}
	s, spread := 1.0, 0.0
	for i := 0; i < len(order); {
		step := Step{Time: times[order[i]], AtRisk: len(order) - i}
		for ; i < len(order) && times[order[i]] == step.Time; i++ {
			if ended[order[i]] {
				step.Ended++
			} else {
				step.Censored++
			}
		}
		n, d := float64(step.AtRisk), float64(step.Ended)
		s *= (n - d) / n
		if step.Ended < step.AtRisk {
			spread += d / (n * (n - d))
		}
		step.Survival = logLog(s, spread, z)
		c.Ended += step.Ended
		c.Steps = append(c.Steps, step)
	}
	return c, c.N > 0
}

func byTime(times []float64, ended []bool) []int {
	if len(times) != len(ended) {
		panic(fmt.Sprintf("survival: %d times and %d ends", len(times), len(ended)))
	}
	order := make([]int, len(times))
	for i, t := range times {
		if !(t >= 0) || math.IsInf(t, 1) {
			panic(fmt.Sprintf("survival: a time of %v", t))
		}
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(times[a], times[b]) })
	return order
}

// logLog bounds a survival on the scale log(−log S), which keeps the ends between 0 and 1.
func logLog(s, spread, z float64) stats.Interval {
	if s <= 0 || s >= 1 {
		return stats.Interval{Value: s}
	}
	half := z * math.Sqrt(spread) / math.Log(s)
	return stats.Interval{Value: s, Lo: math.Pow(s, math.Exp(-half)), Hi: math.Pow(s, math.Exp(half)), Bound: true}
}

// At returns S(t), the share that lasts longer than t. It reports false after the last time seen unless all had ended by then:
// nobody was watched so long.
func (c Curve) At(t float64) (stats.Interval, bool) {
	at := stats.Interval{Value: 1}
	for _, s := range c.Steps {
		if s.Time > t {
			return at, true
		}
		at = s.Survival
	}
	last := len(c.Steps) - 1
	return at, last >= 0 && (at.Value == 0 || t <= c.Steps[last].Time)
}

// Within returns 1 − S(t), the share that ends no later than t, where At has one.
func (c Curve) Within(t float64) (stats.Interval, bool) {
	s, ok := c.At(t)
	if !ok {
		return stats.Interval{}, false
	}
	if !s.Bound {
		return stats.Interval{Value: 1 - s.Value}, true
	}
	return stats.Interval{Value: 1 - s.Value, Lo: 1 - s.Hi, Hi: 1 - s.Lo, Bound: true}, true
}

// Median returns the first time with S ≤ ½ and the first times at which the ends of the interval of S are; it is not bound when
// one of them stays above. Brookmeyer & Crowley (1982), doi:10.2307/2530286. It reports false when S stays above ½: "not reached".
func (c Curve) Median() (stats.Interval, bool) {
	value, ok := c.first(func(s stats.Interval) float64 { return s.Value })
	if !ok {
		return stats.Interval{}, false
	}
	lo, bound := c.first(func(s stats.Interval) float64 {
		if s.Bound {
			return s.Lo
		}
		return s.Value
	})
	hi, reached := c.first(func(s stats.Interval) float64 {
		if s.Bound {
			return s.Hi
		}
		return 1 // R's interval is undefined where all have ended
	})
	if !bound || !reached {
		return stats.Interval{Value: value}, true
	}
	return stats.Interval{Value: value, Lo: lo, Hi: hi, Bound: true}, true
}

// first returns the first time at which a side of the curve has come down to ½ but for rounding.
func (c Curve) first(side func(stats.Interval) float64) (float64, bool) {
	for _, s := range c.Steps {
		if side(s.Survival) <= 0.5+1e-12 {
			return s.Time, true
		}
	}
	return 0, false
}
