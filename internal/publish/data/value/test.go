package value

import "ecart/internal/measure/result"

// Test is a test of no difference, or why there is none.
type Test struct {
	Name      string  `json:"name,omitempty" enum:"paired_t,welch,one_sample_t,permutation,wilcoxon,square_and_add,nps_change,mann_kendall,seasonal_mann_kendall,anova_f" doc:"Which test was made; absent when none could be."`
	Statistic *Number `json:"statistic,omitempty" doc:"The test statistic: t, z, F, the rank sum V, or S of Mann–Kendall."`
	DF        *Number `json:"df,omitempty" doc:"Degrees of freedom of t, or of the numerator of F."`
	P         *Number `json:"p,omitempty" doc:"Two-sided p-value."`
	Adjusted  *Number `json:"p_adjusted,omitempty" doc:"The p-value adjusted over the family of figures beside it: after Holm, and after Benjamini–Hochberg in explored."`
	Effect    *Number `json:"effect,omitempty" doc:"Size of the difference in standard deviations: d_z for pairs, Cohen's d for two groups; ω² of the F test."`
	Average   *Number `json:"effect_average,omitempty" doc:"Pairs: d_av, the difference in units of the mean standard deviation of both sides."`
	Hedges    *Number `json:"effect_hedges,omitempty" doc:"Hedges' g: d_av of pairs or d of groups without its small-sample bias."`
	Ranks     *ranks  `json:"signed_ranks,omitempty" doc:"Wilcoxon's test of the same pairs; weights do not enter."`
	Clear     bool    `json:"clear" doc:"The difference is beyond noise: the adjusted p-value is below 1 − confidence."`
	None      string  `json:"none,omitempty" doc:"Why no test was made: no_variation, too_few, too_few_periods, one (an answer alone) or census (all were asked, the difference is exact)."`
}

// NewTest returns a test as the file holds it; level is the confidence at which a difference counts as clear.
func NewTest(t result.Test, level float64) Test {
	if t.Name == "" {
		return Test{None: t.None}
	}
	out := Test{Name: t.Name, Statistic: Some(t.Statistic), P: Some(t.P), Adjusted: Some(t.Adjusted), Effect: Some(t.Effect), Clear: t.Clear(level)}
	if t.DF > 0 {
		out.DF = Some(t.DF)
	}
	if t.Average != 0 {
		out.Average = Some(t.Average)
	}
	if t.Hedges != 0 {
		out.Hedges = Some(t.Hedges)
	}
	if r := t.Ranks; r.Made {
		out.Ranks = &ranks{V: Number(r.V), Pairs: r.Pairs, Zeros: r.Zeros, P: Number(r.P), Adjusted: Number(r.Adjusted), Effect: Number(r.Effect), Exact: r.Exact}
	}
	return out
}

// ranks is Wilcoxon's signed-rank test.
type ranks struct {
	V        Number `json:"v" doc:"Sum of the ranks of positive differences."`
	Pairs    int    `json:"pairs" doc:"Pairs that differ."`
	Zeros    int    `json:"zeros" doc:"Pairs that do not differ; they are left out."`
	P        Number `json:"p" doc:"Two-sided p-value."`
	Adjusted Number `json:"p_adjusted" doc:"Adjusted over the same family as the test beside it."`
	Effect   Number `json:"rank_biserial" doc:"Rank-biserial correlation: −1 when all differences are negative, 1 when all are positive."`
	Exact    bool   `json:"exact" doc:"All sign patterns were counted (up to 20 pairs that differ); otherwise the normal approximation with ties."`
}
