package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Between is how much of the variation of a figure lies between groups.
type Between struct {
	Share   Interval // ICC(1), 0 to 1: 0 is no difference beyond chance
	Groups  int
	Values  int
	F       float64 // MSB/MSW; 0 when no group varies
	P       float64 // of equal means
	Average float64 // n₀, the size of a group as it enters the coefficient
}

// ICC1 returns the share of variance between groups of the one-way random effects model, (MSB−MSW)/(MSB+(n₀−1)·MSW) with
// n₀ = (N − Σn²/N)/(k−1), Bartko (1976), doi:10.1037/0033-2909.83.5.762, and its interval from the quantiles of F on k−1 and N−k degrees
// of freedom. A negative coefficient says that groups differ less than chance would have them; it and the ends are cut off at 0. Groups
// without a value are left out. The interval is not bound when no group varies within. It reports false for fewer than two groups, when
// no group has two values, or when all values are equal.
func ICC1(groups [][]float64, level float64) (Between, bool) {
	k, n, squares, sum := 0.0, 0.0, 0.0, 0.0
	for _, g := range groups {
		if len(g) == 0 {
			continue
		}
		size := float64(len(g))
		k++
		n += size
		squares += size * size
		sum += size * Mean(g)
	}
	if k < 2 || n <= k {
		return Between{}, false
	}
	between, within := 0.0, 0.0
	for _, g := range groups {
		if len(g) > 0 {
			d := Mean(g) - sum/n
			between += float64(len(g)) * d * d
			within += Variance(g) * float64(len(g)-1)
		}
	}
	msb, msw := between/(k-1), within/(n-k)
	b := Between{Groups: int(k), Values: int(n), Average: (n - squares/n) / (k - 1)}
	if !(msb+msw > 0) {
		return Between{}, false
	}
	if msw == 0 {
		b.Share.Value = 1
		return b, true
	}
	b.F = msb / msw
	b.P = distuv.F{D1: k - 1, D2: n - k}.Survival(b.F)
	share := func(f float64) float64 { return math.Min(1, math.Max(0, (f-1)/(f+b.Average-1))) }
	b.Share = Interval{
		Value: share(b.F),
		Lo:    share(b.F / distuv.F{D1: k - 1, D2: n - k}.Quantile(upper(level))),
		Hi:    share(b.F * distuv.F{D1: n - k, D2: k - 1}.Quantile(upper(level))),
		Bound: true,
	}
	return b, true
}
