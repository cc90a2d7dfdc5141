package series

import (
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"ecart/internal/measure/stats"
)

// Trend is whether a series rises or falls, by order alone.
type Trend struct {
	N         int     // periods that are not missing
	S         float64 // rising pairs less falling ones
	Variance  float64 // of S without a trend
	Z         float64 // with continuity correction; 0 when Exact
	P         float64 // two-sided
	Exact     bool    // P counts all orders of the values
	TauB      float64 // Kendall's correlation with time, −1 to 1; 0 when Seasonal
	Slope     stats.Interval
	Seasonal  bool    // within calendar months, Slope per 12 periods; else Slope is per period
	Lag1      float64 // correlation of a period with the next; 0 when no two follow each other
	Dependent bool    // |Lag1| > 1.96/√n: periods depend on each other, P is too small
}

// exactBelow is the number of periods below which all orders are counted; seasonsFrom that from which calendar months are compared with
// themselves only.
const exactBelow, seasonsFrom = 8, 24

// MannKendall tests a series for a trend: S = Σsign(x_j−x_i), Var = (n(n−1)(2n+5)−Σt(t−1)(2t+5))/18 over ties of t, z = (S−sgn S)/√Var;
// below 8 periods P is the share of all orders of the values with an S as far from 0. Mann (1945), doi:10.2307/1907187; Kendall (1975).
// Slope is the median of the slopes of all pairs, Sen (1968), doi:10.1080/01621459.1968.10480934, with the slopes of rank (M∓z√Var)/2 of M
// as its ends, Hollander, Wolfe & Chicken (2014), §9.3; it is not bound below 8 periods or where a rank falls outside.
// Time counts missing periods. It reports false for fewer than three periods or equal values.
func MannKendall(rs []Reading, level float64) (Trend, bool) {
	t := Trend{}
	at, xs := taken(rs, 0, 1)
	var slopes []float64
	t.S, t.Variance, slopes = pairs(at, xs)
	t.N = len(xs)
	if t.N < 3 || t.Variance == 0 {
		return Trend{}, false
	}
	if t.Exact = t.N < exactBelow; t.Exact {
		t.P = orders(xs, math.Abs(t.S))
		t.Slope = stats.Interval{Value: median(slopes)}
		check(level)
	} else {
		t.test(slopes, level)
	}
	t.TauB = tauB(xs, t.S)
	t.depend(rs)
	return t, true
}

// SeasonalMannKendall tests months for a trend within calendar months: S and its variance are summed over them and Slope is the median of
// the slopes within them, per year. Hirsch, Slack & Smith (1982), doi:10.1029/WR018i001p00107. Months may start anywhere in the year. It
// reports false for fewer than 24 months that are not missing, or when no calendar month varies.
func SeasonalMannKendall(rs []Reading, level float64) (Trend, bool) {
	t := Trend{Seasonal: true}
	var slopes []float64
	for month := range 12 {
		at, xs := taken(rs, month, 12)
		s, v, own := pairs(at, xs)
		t.N += len(xs)
		t.S += s
		t.Variance += v
		slopes = append(slopes, own...)
	}
	if t.N < seasonsFrom || t.Variance == 0 {
		return Trend{}, false
	}
	t.test(slopes, level)
	t.depend(rs)
	return t, true
}

// test sets the normal test of S and the slope.
func (t *Trend) test(slopes []float64, level float64) {
	slices.Sort(slopes)
	root := math.Sqrt(t.Variance)
	if t.S != 0 {
		t.Z = (t.S - math.Copysign(1, t.S)) / root
	}
	t.P = min(1, 2*distuv.UnitNormal.CDF(-math.Abs(t.Z)))
	t.Slope = stats.Interval{Value: median(slopes)}
	m := float64(len(slopes))
	wide := distuv.UnitNormal.Quantile(check(level)) * root
	lo, hi := int(math.RoundToEven((m-wide)/2)), int(math.RoundToEven((m+wide)/2+1))
	if lo >= 1 && hi <= len(slopes) {
		t.Slope = stats.Interval{Value: t.Slope.Value, Lo: slopes[lo-1], Hi: slopes[hi-1], Bound: true}
	}
}

// depend sets the correlation of neighbours, Σ(x_t−x̄)(x_{t+1}−x̄)/Σ(x−x̄)²; those with a gap between them add nothing.
func (t *Trend) depend(rs []Reading) {
	centre, _ := mean(rs)
	together, alone := 0.0, 0.0
	for i, r := range rs {
		if r.Missing {
			continue
		}
		alone += (r.Value - centre) * (r.Value - centre)
		if i > 0 && !rs[i-1].Missing {
			together += (r.Value - centre) * (rs[i-1].Value - centre)
		}
	}
	t.Lag1 = together / alone
	t.Dependent = math.Abs(t.Lag1) > 1.96/math.Sqrt(float64(t.N))
}

// taken returns every so manieth reading from a first one that is not missing, with its time in steps.
func taken(rs []Reading, first, every int) (at, xs []float64) {
	for i := first; i < len(rs); i += every {
		if !rs[i].Missing {
			at, xs = append(at, float64(i/every)), append(xs, rs[i].Value)
		}
	}
	return at, xs
}

// pairs returns S, its variance under ties, and the slopes of all pairs.
func pairs(at, xs []float64) (s, variance float64, slopes []float64) {
	slopes = make([]float64, 0, len(xs)*max(len(xs)-1, 0)/2)
	for j := range xs {
		for i := range j {
			s += sign(xs[j] - xs[i])
			slopes = append(slopes, (xs[j]-xs[i])/(at[j]-at[i]))
		}
	}
	n := float64(len(xs))
	variance = n * (n - 1) * (2*n + 5)
	for _, t := range ties(xs) {
		variance -= t * (t - 1) * (2*t + 5)
	}
	return s, variance / 18, slopes
}

// ties returns how often each value occurs, from the smallest value.
func ties(xs []float64) []float64 {
	sorted := slices.Sorted(slices.Values(xs))
	var out []float64
	for i, x := range sorted {
		if i == 0 || x != sorted[i-1] {
			out = append(out, 0)
		}
		out[len(out)-1]++
	}
	return out
}

// tauB returns S/√((M−Σt(t−1)/2)·M) with M = n(n−1)/2; time has no ties.
func tauB(xs []float64, s float64) float64 {
	m := float64(len(xs)*(len(xs)-1)) / 2
	tied := 0.0
	for _, t := range ties(xs) {
		tied += t * (t - 1) / 2
	}
	return s / math.Sqrt((m-tied)*m)
}

// orders returns the share of all orders of the values with |S| of at least far.
func orders(xs []float64, far float64) float64 {
	xs = slices.Clone(xs)
	reached, all := 0, 0
	var place func(k int, s float64)
	place = func(k int, s float64) {
		if k == len(xs) {
			all++
			if math.Abs(s) >= far {
				reached++
			}
			return
		}
		for i := k; i < len(xs); i++ {
			xs[k], xs[i] = xs[i], xs[k]
			more := 0.0
			for j := range k {
				more += sign(xs[k] - xs[j])
			}
			place(k+1, s+more)
			xs[k], xs[i] = xs[i], xs[k]
		}
	}
	place(0, 0)
	return float64(reached) / float64(all)
}

func sign(x float64) float64 {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	}
	return 0
}

func median(xs []float64) float64 {
	m, _ := stats.Quantile(xs, 0.5)
	return m
}

// check returns the probability below the upper end of a two-sided interval, and panics when the level is none.
func check(level float64) float64 {
	if !(level > 0 && level < 1) {
		panic(fmt.Sprintf("series: a level of %v is not between 0 and 1", level))
	}
	return 1 - (1-level)/2
}
