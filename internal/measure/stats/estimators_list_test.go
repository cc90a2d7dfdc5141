package stats_test

import (
	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/factor"
)

// Why a line of the list has no figures of R, or no laws.
const (
	partOfAnother = "of what another function returns, whose figures of R and laws are its own"
	rule          = "a rule of reading, held by the method's worked examples in its room"
	machinery     = "how draws are made, held by R's resamples in its room"
)

// alone is a figure without an interval.
func alone(value float64, ok bool) (stats.Interval, bool) { return stats.Interval{Value: value}, ok }

// estimators is the list of all that rooms of statistics export.
func estimators() map[string]estimator {
	all := map[string]estimator{}
	for _, part := range []map[string]estimator{means(), spreads(), counts(), groups(), processes(), drivers(), draws(), times()} {
		for name, e := range part {
			if _, twice := all[name]; twice {
				panic(name + " is listed twice")
			}
			all[name] = e
		}
	}
	return all
}

func means() map[string]estimator {
	test := func(t stats.TTest, ok bool) (stats.Interval, bool) { return t.Interval, ok }
	return map[string]estimator{
		"stats.Mean":         referred("means", mean("x̄", func(r rows) (stats.Interval, bool) { return alone(stats.Mean(r.X), len(r.X) > 0) })),
		"stats.MeanInterval": referred("means", mean("x̄", func(r rows) (stats.Interval, bool) { return stats.MeanInterval(r.X, level) })),
		"stats.FiniteMean":   referred("effects", mean("x̄", func(r rows) (stats.Interval, bool) { return stats.FiniteMean(r.X, 2*len(r.X), level) })),
		"stats.WeightedMean": referred("weighted", mean("ȳ", func(r rows) (stats.Interval, bool) { return stats.WeightedMean(r.X, r.W, level) }).byWeight()),
		"stats.WeightedT":    referred("weighted", spread("ȳ − μ", 1, func(r rows) (stats.Interval, bool) { return test(stats.WeightedT(r.X, r.W, r.at(4), level)) }).byWeight()),
		"stats.OneSampleT":   referred("means", spread("x̄ − μ", 1, func(r rows) (stats.Interval, bool) { return test(stats.OneSampleT(r.X, r.at(4), level)) })),
		"stats.PairedT":      referred("means", spread("x̄ − ȳ", 1, func(r rows) (stats.Interval, bool) { return test(stats.PairedT(r.X, r.Y, level)) })),
		"stats.Welch":        referred("means", spread("x̄ − ȳ", 1, func(r rows) (stats.Interval, bool) { return test(stats.Welch(r.X, r.Y[:len(r.Y)*2/3], level)) }).inTime()),
		"stats.MeanPart": referred("contrast", mean("value", func(r rows) (stats.Interval, bool) {
			p, ok := stats.MeanPart(r.X, 0)
			return alone(p.Value, ok)
		})),
		"stats.WeightedPart": referred("contrast", mean("value", func(r rows) (stats.Interval, bool) {
			p, ok := stats.WeightedPart(r.X, r.W)
			return alone(p.Value, ok)
		}).byWeight()),
		"stats.Part.Times": exempt(partOfAnother),
		"stats.MomentsOf": referred("weighted", mean("x̄ and ȳ", func(r rows) (stats.Interval, bool) {
			p, ok := stats.MomentsOf(r.X, r.W).And(stats.MomentsOf(r.Y, r.W)).Part()
			return alone(p.Value, ok)
		}).byWeight(), spread("s", 1, func(r rows) (stats.Interval, bool) {
			return alone(stats.MomentsOf(r.X, r.W).SD(), len(r.X) > 1)
		})),
		"stats.Moments.And": exempt(partOfAnother), "stats.Moments.Part": exempt(partOfAnother), "stats.Moments.SD": exempt(partOfAnother),
		"stats.Contrast": referred("contrast", spread("x̄ − ȳ", 1, func(r rows) (stats.Interval, bool) {
			a, one := stats.MeanPart(r.X, 0)
			b, other := stats.MeanPart(r.Y, 0)
			if !one || !other {
				return stats.Interval{}, false
			}
			return test(stats.Contrast([]stats.Part{a, b.Times(-1)}, level))
		})),
		"stats.Quantile":         referred("quantiles", mean("p90", func(r rows) (stats.Interval, bool) { return alone(stats.Quantile(r.X, 0.9)) })),
		"stats.QuantileInterval": referred("quantiles", mean("median", func(r rows) (stats.Interval, bool) { return stats.QuantileInterval(r.X, 0.5, level) })),
		// Type 7 lies between ranks: of twice as many rows it lies elsewhere, so weights of 2 are two rows but for that.
		"stats.WeightedQuantile": referred("closed", mean("p90", func(r rows) (stats.Interval, bool) { return alone(stats.WeightedQuantile(r.X, r.W, 0.9)) })),
		"stats.BinomialQuantile": formula("quantiles"),
	}
}

func spreads() map[string]estimator {
	return map[string]estimator{
		"stats.Variance":        referred("means", spread("s²", 2, func(r rows) (stats.Interval, bool) { return alone(stats.Variance(r.X), len(r.X) > 1) })),
		"stats.SD":              referred("means", spread("s", 1, func(r rows) (stats.Interval, bool) { return alone(stats.SD(r.X), len(r.X) > 1) })),
		"stats.Pearson":         referred("correlation", ratio("r", func(r rows) (stats.Interval, bool) { return stats.Pearson(r.X, r.Y, level) })),
		"stats.WeightedPearson": referred("correlation", ratio("r", func(r rows) (stats.Interval, bool) { return stats.WeightedPearson(r.X, r.Y, r.W, level) }).byWeight()),
		"stats.Fisher":          formula("correlation"),
		"stats.Spearman":        referred("correlation", ratio("ρ", func(r rows) (stats.Interval, bool) { return alone(stats.Spearman(r.X, r.Y)) })),
		"stats.WilcoxonSignedRank": referred("effects", ratio("effect", func(r rows) (stats.Interval, bool) {
			w, ok := stats.WilcoxonSignedRank(r.X, r.Y)
			return alone(w.Effect, ok)
		}), ratio("p", func(r rows) (stats.Interval, bool) {
			w, ok := stats.WilcoxonSignedRank(r.X, r.Y)
			return alone(w.P, ok)
		})),
		"stats.HedgesJ": formula("effects"),
		"stats.PairedEffects": referred("effects", ratio("g_z", func(r rows) (stats.Interval, bool) {
			z, _, ok := stats.PairedEffects(r.X, r.Y)
			return alone(z.G, ok)
		}), ratio("g_av", func(r rows) (stats.Interval, bool) {
			_, av, ok := stats.PairedEffects(r.X, r.Y)
			return alone(av.G, ok)
		})),
		"stats.GroupEffect": referred("effects", ratio("g", func(r rows) (stats.Interval, bool) {
			g, ok := stats.GroupEffect(r.X, r.Y)
			return alone(g.G, ok)
		})),
		"stats.CronbachAlpha": referred("alpha", ratio("α", func(r rows) (stats.Interval, bool) {
			a, ok := stats.CronbachAlpha(r.battery(), level)
			return a.Interval, ok
		})),
		"stats.Difference.Reliability": formula("effects"),
		"factor.NormalAlpha": referred("omega", ratio("α", func(r rows) (stats.Interval, bool) {
			a, _, ok := factor.NormalAlpha(r.battery(), level)
			return a, ok
		})),
		"factor.OmegaTotal": referred("omega", ratio("ω", func(r rows) (stats.Interval, bool) {
			o, ok := factor.OmegaTotal(r.battery())
			return alone(o.Value, ok)
		})),
		"factor.SpearmanBrown": formula("omega"),
	}
}

func counts() map[string]estimator {
	return map[string]estimator{
		"stats.Wilson": formula("shares"), "stats.Newcombe": formula("closed"), "stats.SquareAndAdd": formula("closed"),
		"stats.RareBound": formula("closed"), "stats.Holm": formula("shares"), "stats.BenjaminiHochberg": formula("shares"),
		"stats.NPS": formula("effects"), "stats.Wave.Score": formula("effects"), "stats.NPSChange": formula("effects"),
		"stats.FPC": formula("effects"), "stats.ShareMargin": formula("effects"), "stats.SampleSize": formula("effects"),
		"stats.Outcomes.Rates": formula("effects"), "stats.ListResponse": formula("closed"), "stats.ClusterEffect": formula("closed"),
		"stats.Utilisation": formula("closed"), "stats.ErlangC": formula("closed"), "stats.Desirability": formula("closed"),
		"stats.Coverages":     exempt("a table of what was drawn, held against the binomial distribution where that is known"),
		"stats.Coverage.Kept": exempt(rule),
		"stats.Kish":          referred("weighted", ratio("n_eff", func(r rows) (stats.Interval, bool) { return alone(stats.Kish(r.W), len(r.W) > 0) })),
		"stats.DesignEffect":  referred("effects", ratio("deff", func(r rows) (stats.Interval, bool) { return alone(stats.DesignEffect(r.W)) })),
		"stats.ClusterRatio": referred("closed", ratio("share", func(r rows) (stats.Interval, bool) {
			var all []stats.Cluster
			for i, w := range r.W {
				all = append(all, stats.Cluster{Part: float64(r.Group[i]%2) * w, Whole: w, Times: 1})
			}
			return stats.ClusterRatio(all, level)
		}).byWeight()),
		"stats.RatioMean": referred("ratiomean", ratio("score", func(r rows) (stats.Interval, bool) {
			var units [][]stats.Cluster
			for i, w := range r.W {
				units = append(units, []stats.Cluster{{Part: float64(r.Group[i]%2) * w, Whole: w}, {Part: float64(r.Group[i]%3) / 2, Whole: 1}})
			}
			return stats.RatioMean(units, []float64{3, 1}, level)
		})),
		"words.LogOdds": formula("contrast"), "words.PMI": formula("contrast"), "words.G2": formula("contrast"),
		"words.Contrast.Interval": exempt(partOfAnother), "words.Pairs": exempt("counts what PMI and G2 are of"),
		"retention.Churn": formula("economics"), "retention.AverageChurn": formula("economics"), "retention.Annual": formula("economics"), "retention.Lifetime": formula("economics"),
		"retention.Terms.Value": formula("economics"), "retention.Terms.Later": formula("economics"), "retention.Terms.Net": formula("economics"), "retention.Terms.Over": formula("economics"),
		"retention.Programme.Gain": formula("economics"), "retention.Programme.BreakEven": formula("economics"), "retention.Programme.OneYear": formula("economics"),
		"retention.Programme.PerKept": formula("economics"), "retention.Programme.WonOverKept": formula("economics"),
		"calibrate.PostStratify": {ref: "weights", why: "weights and no figure of answers: that they meet every margin in any order of rows is held in its room"},
		"calibrate.Rake":         {ref: "weights", why: "weights and no figure of answers: that they meet every margin in any order of rows is held in its room"},
	}
}
