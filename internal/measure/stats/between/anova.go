package between

import (
	"math"

	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"

	"ecart/internal/measure/stats"
)

// Anova is the one-way analysis of variance of groups that were drawn from many.
type Anova struct {
	Groups       int
	Values       float64        // of weighted values their effective number
	Between      float64        // MSB, mean square between groups
	Within       float64        // MSW, mean square within groups
	F, P         float64        // MSB/MSW and the chance of it when means are equal; both 0 when no group varies
	Average      float64        // n₀, the size of a group as it enters the coefficients
	Share        stats.Interval // ICC(1), 0 to 1: the share of variance between groups
	Reliability  float64        // ICC(2), 0 to 1: of the groups' means
	Eta2, Omega2 float64        // share of the sum of squares, as found and freed of chance; 0 to 1
	Tau          float64        // SD between groups by moments, in the unit of the values
	Negative     bool           // groups differ less than chance would have them: ICC, ω² and τ are cut off at 0
}

// OneWay returns the analysis of variance with ICC(1) = (MSB−MSW)/(MSB+(n₀−1)·MSW), n₀ = (N − Σn²/N)/(k−1), its interval from the
// quantiles of F on k−1 and N−k degrees of freedom, ICC(2) = (MSB−MSW)/MSB, η² = SSB/SST, ω² = (SSB−(k−1)MSW)/(SST+MSW) and
// τ² = (MSB−MSW)/n₀. Bartko (1976), doi:10.1037/0033-2909.83.5.762; Bliese (2000). The interval is not bound when no group varies within.
// It reports false for fewer than two groups, when no group has two values, or when all values are equal.
func OneWay(groups []Group, level float64) (Anova, bool) {
	s := total(groups)
	if s.k < 2 || s.n <= s.k {
		return Anova{}, false
	}
	_, ssb, _ := spread(groups, func(n float64) float64 { return n })
	if nothing(ssb+s.within, s.n, s.size) {
		return Anova{}, false
	}
	msb, msw := ssb/(s.k-1), s.within/(s.n-s.k)
	a := Anova{
		Groups: int(s.k), Values: s.n, Between: msb, Within: msw,
		Average:  (s.n - s.squares/s.n) / (s.k - 1),
		Eta2:     ssb / (ssb + s.within),
		Omega2:   max(0, (ssb-(s.k-1)*msw)/(ssb+s.within+msw)),
		Negative: msb < msw,
	}
	a.Tau = math.Sqrt(max(0, (msb-msw)/a.Average))
	if msb > 0 {
		a.Reliability = max(0, (msb-msw)/msb)
	}
	if msw == 0 {
		a.Share.Value = 1
		return a, true
	}
	a.F = msb / msw
	// The lower tail of the beta distribution keeps the digits that 1 − CDF of F would lose.
	a.P = mathext.RegIncBeta((s.n-s.k)/2, (s.k-1)/2, (s.n-s.k)/(s.n-s.k+(s.k-1)*a.F))
	share := func(f float64) float64 { return min(1, max(0, (f-1)/(f+a.Average-1))) }
	a.Share = stats.Interval{
		Value: share(a.F),
		Lo:    share(a.F / distuv.F{D1: s.k - 1, D2: s.n - s.k}.Quantile(upper(level))),
		Hi:    share(a.F * distuv.F{D1: s.n - s.k, D2: s.k - 1}.Quantile(upper(level))),
		Bound: true,
	}
	return a, true
}

// Means returns the mean of each group with ȳ ± t·√(MSW/n) on N−k degrees of freedom, for a plot of groups side by side; that two
// intervals overlap is no test. An interval is not bound for a group without a value or when no group varies within.
func Means(groups []Group, level float64) []stats.Interval {
	s := total(groups)
	half := 0.0
	if s.n > s.k {
		half = distuv.StudentsT{Mu: 0, Sigma: 1, Nu: s.n - s.k}.Quantile(upper(level)) * math.Sqrt(s.within/(s.n-s.k))
	}
	out := make([]stats.Interval, len(groups))
	for i, g := range groups {
		out[i].Value = g.Mean
		if g.N > 0 && half > 0 {
			h := half / math.Sqrt(g.N)
			out[i] = stats.Interval{Value: g.Mean, Lo: g.Mean - h, Hi: g.Mean + h, Bound: true}
		}
	}
	return out
}
