package data

import (
	"fmt"

	"ecart/internal/measure/result"
	"ecart/internal/publish/data/jsonfile"
)

// figure is one measured figure. What does not apply is absent: a suppressed figure has neither value nor base, so that nothing in the
// file tells what was hidden.
type figure struct {
	Status string  `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"measured; indicative: too few answers to lean on, without an interval but for what managers and employees believe; suppressed: too few to be shown, or hidden so that a smaller group cannot be worked out; not_measured: see reason."`
	Value  *number `json:"value,omitempty" doc:"The figure."`
	Lo     *number `json:"lo,omitempty" doc:"Lower end of the confidence interval."`
	Hi     *number `json:"hi,omitempty" doc:"Upper end of the confidence interval."`
	N      *int    `json:"n,omitempty" doc:"Base of this very figure: answers, pairs or contacts."`
	Method string  `json:"method,omitempty" doc:"An id of the methods table."`
	Reason string  `json:"reason,omitempty" doc:"Why there is no value: no_ROLE for a missing source, no_column:FIELD for a missing column, or one of no_answers, too_few, complement, no_variation and the like."`
}

func newFigure(e result.Estimate) figure {
	f := figure{Status: statusName(e.Status), Reason: e.Reason}
	if !e.OK() {
		return f
	}
	f.Value, f.N, f.Method = some(e.Value), &e.N, e.Method
	if e.Bound {
		f.Lo, f.Hi = some(e.Lo), some(e.Hi)
	}
	return f
}

func statusName(s result.Status) string {
	switch s {
	case result.NotMeasured:
		return "not_measured"
	case result.Measured:
		return "measured"
	case result.Suppressed:
		return "suppressed"
	case result.Indicative:
		return "indicative"
	default:
		panic(fmt.Sprintf("data: no name for status %d", s))
	}
}

// test is a test of no difference, or why there is none.
type test struct {
	Name      string  `json:"name,omitempty" enum:"paired_t,welch,one_sample_t,permutation,wilcoxon,square_and_add,nps_change,mann_kendall,seasonal_mann_kendall,anova_f" doc:"Which test was made; absent when none could be."`
	Statistic *number `json:"statistic,omitempty" doc:"The test statistic: t, z, F, the rank sum V, or S of Mann–Kendall."`
	DF        *number `json:"df,omitempty" doc:"Degrees of freedom of t, or of the numerator of F."`
	P         *number `json:"p,omitempty" doc:"Two-sided p-value."`
	Adjusted  *number `json:"p_adjusted,omitempty" doc:"The p-value adjusted over the family of figures beside it: after Holm, and after Benjamini–Hochberg in explored."`
	Effect    *number `json:"effect,omitempty" doc:"Size of the difference in standard deviations: d_z for pairs, Cohen's d for two groups; ω² of the F test."`
	Average   *number `json:"effect_average,omitempty" doc:"Pairs: d_av, the difference in units of the mean standard deviation of both sides."`
	Hedges    *number `json:"effect_hedges,omitempty" doc:"Hedges' g: d_av of pairs or d of groups without its small-sample bias."`
	Ranks     *ranks  `json:"signed_ranks,omitempty" doc:"Wilcoxon's test of the same pairs; weights do not enter."`
	Clear     bool    `json:"clear" doc:"The difference is beyond noise: the adjusted p-value is below 1 − confidence."`
	None      string  `json:"none,omitempty" doc:"Why no test was made: no_variation, too_few, too_few_periods, one (an answer alone) or census (all were asked, the difference is exact)."`
}

func newTest(t result.Test, level float64) test {
	if t.Name == "" {
		return test{None: t.None}
	}
	out := test{Name: t.Name, Statistic: some(t.Statistic), P: some(t.P), Adjusted: some(t.Adjusted), Effect: some(t.Effect), Clear: t.Clear(level)}
	if t.DF > 0 {
		out.DF = some(t.DF)
	}
	if t.Average != 0 {
		out.Average = some(t.Average)
	}
	if t.Hedges != 0 {
		out.Hedges = some(t.Hedges)
	}
	if r := t.Ranks; r.Made {
		out.Ranks = &ranks{V: number(r.V), Pairs: r.Pairs, Zeros: r.Zeros, P: number(r.P), Adjusted: number(r.Adjusted), Effect: number(r.Effect), Exact: r.Exact}
	}
	return out
}

// ranks is Wilcoxon's signed-rank test.
type ranks struct {
	V        number `json:"v" doc:"Sum of the ranks of positive differences."`
	Pairs    int    `json:"pairs" doc:"Pairs that differ."`
	Zeros    int    `json:"zeros" doc:"Pairs that do not differ; they are left out."`
	P        number `json:"p" doc:"Two-sided p-value."`
	Adjusted number `json:"p_adjusted" doc:"Adjusted over the same family as the test beside it."`
	Effect   number `json:"rank_biserial" doc:"Rank-biserial correlation: −1 when all differences are negative, 1 when all are positive."`
	Exact    bool   `json:"exact" doc:"All sign patterns were counted (up to 20 pairs that differ); otherwise the normal approximation with ties."`
}

type number = jsonfile.Number

func some(x float64) *number {
	n := number(x)
	return &n
}
