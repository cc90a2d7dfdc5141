package stats_test

import (
	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/between"
	"ecart/internal/measure/stats/capability"
	"ecart/internal/measure/stats/driver"
	"ecart/internal/measure/stats/quadrant"
	"ecart/internal/measure/stats/resample"
	"ecart/internal/measure/stats/series"
	"ecart/internal/measure/stats/survival"
)

func groups() map[string]estimator {
	components := func(of func([]between.Group) (between.Components, bool), figure func(between.Components) float64) func(r rows) (stats.Interval, bool) {
		return func(r rows) (stats.Interval, bool) {
			c, ok := of(r.groups())
			return alone(figure(c), ok)
		}
	}
	tau2 := func(c between.Components) float64 { return c.Tau2 }
	mu := func(c between.Components) float64 { return c.Mu }
	return map[string]estimator{
		"between.Of":         exempt(partOfAnother),
		"between.OfWeighted": referred("weighted", mean("mean", func(r rows) (stats.Interval, bool) { return alone(between.OfWeighted(r.X, r.W).Mean, len(r.X) > 0) }).byWeight()),
		"between.Sum.Add":    exempt(partOfAnother), "between.Sum.Group": exempt(partOfAnother),
		"between.OneWay": referred("locations", ratio("ICC(1)", func(r rows) (stats.Interval, bool) {
			a, ok := between.OneWay(r.groups(), level)
			return a.Share, ok
		}), spread("τ", 1, func(r rows) (stats.Interval, bool) {
			a, ok := between.OneWay(r.groups(), level)
			return alone(a.Tau, ok)
		})),
		"between.Means": referred("locations", mean("first", func(r rows) (stats.Interval, bool) {
			all := between.Means(r.groups(), level)
			return all[0], len(r.X) > 0
		})),
		"between.REML":    referred("locations", spread("τ²", 2, components(between.REML, tau2)), mean("μ", components(between.REML, mu))),
		"between.Moments": referred("moments", spread("τ²", 2, components(between.Moments, tau2)), mean("μ", components(between.Moments, mu))),
		"between.Components.Interval": referred("locations", mean("μ", func(r rows) (stats.Interval, bool) {
			c, ok := between.REML(r.groups())
			return c.Interval(level), ok
		})),
		"between.Components.Range": referred("moments", mean("μ ± zτ", func(r rows) (stats.Interval, bool) {
			c, ok := between.REML(r.groups())
			if !ok {
				return stats.Interval{}, false
			}
			return c.Range(level)
		})),
		"between.Components.Shrink": referred("locations", mean("first", func(r rows) (stats.Interval, bool) {
			c, ok := between.REML(r.groups())
			if !ok {
				return stats.Interval{}, false
			}
			return c.Shrink(r.groups(), level)[0].Interval, true
		})),
		"between.FunnelOfMeans": referred("moments", mean("centre", func(r rows) (stats.Interval, bool) {
			f, ok := between.FunnelOfMeans(r.groups())
			return alone(f.Centre, ok)
		}), ratio("φ", func(r rows) (stats.Interval, bool) {
			f, ok := between.FunnelOfMeans(r.groups())
			return alone(f.Dispersion, ok)
		})),
		"between.FunnelOfShares": formula("funnels"), "between.Funnel.Limits": exempt(partOfAnother),
	}
}

func processes() map[string]estimator {
	asked := func(r rows) capability.Specification {
		return capability.Specification{Lower: capability.Known(r.at(1)), Upper: capability.Known(r.at(7)), Target: capability.Known(r.at(4))}
	}
	return map[string]estimator{
		"capability.Known": exempt("names a number as known"),
		"capability.Of": referred("capability", ratio("Ppk", func(r rows) (stats.Interval, bool) {
			i, ok := capability.Of(r.X, asked(r))
			return alone(i.Ppk.Value, ok)
		}), ratio("Cpk", func(r rows) (stats.Interval, bool) {
			i, ok := capability.Of(r.X, asked(r))
			return alone(i.Cpk.Value, ok)
		})),
		"capability.OfGroups": referred("capability", ratio("Ppk", func(r rows) (stats.Interval, bool) {
			i, ok := capability.OfGroups([][]float64{r.X}, asked(r))
			return alone(i.Ppk.Value, ok)
		}), ratio("Cpk", func(r rows) (stats.Interval, bool) {
			i, ok := capability.OfGroups([][]float64{r.X}, asked(r))
			return alone(i.Cpk.Value, ok)
		})),
		"capability.SigmaLevel": formula("capability"),
		"capability.OfPercentiles": referred("capability", ratio("Ppk", func(r rows) (stats.Interval, bool) {
			p, ok := capability.OfPercentiles(r.X, asked(r))
			return alone(p.Ppk.Value, ok)
		})),
		"capability.Rate": formula("capability"),
	}
}

func drivers() map[string]estimator {
	return map[string]estimator{
		"driver.Correlate": referred("driver", ratio("r", func(r rows) (stats.Interval, bool) {
			c, ok := driver.Correlate(r.sample())
			if !ok {
				return stats.Interval{}, false
			}
			return alone(c.With[0], true)
		}).byWeight()),
		"driver.Fit": referred("driver", ratio("R²", func(r rows) (stats.Interval, bool) {
			m, ok := fitted(r)
			return alone(m.R2, ok)
		}).byWeight(), ratio("first relative weight", func(r rows) (stats.Interval, bool) {
			m, ok := fitted(r)
			if !ok {
				return stats.Interval{}, false
			}
			return alone(m.Johnson[0], true)
		}).byWeight()),
		"driver.Shares": exempt(partOfAnother),
		"driver.Bootstrap": referred("driver", ratio("adjusted R²", func(r rows) (stats.Interval, bool) {
			c, ok := driver.Bootstrap(r.sample(), driver.Draw{Seed: 1, Resamples: 200, Level: level})
			return c.Adjusted.Interval, ok
		}).inTime()), // who calls it sorts the rows
		"quadrant.Stated": referred("quadrant", mean("performance", func(r rows) (stats.Interval, bool) { return r.performance(quadrant.Stated) }).byWeight()),
		"quadrant.Derived": referred("quadrant", mean("performance", func(r rows) (stats.Interval, bool) {
			return r.performance(func(items []quadrant.Item, ws []float64) quadrant.Cloud { return quadrant.Derived(items, r.Y, ws) })
		}).byWeight()),
		"quadrant.Both": exempt("the clouds of Stated and Derived drawn together"),
		"quadrant.Means": referred("quadrant", mean("importance", func(r rows) (stats.Interval, bool) {
			c, ok := quadrant.Means(r.points())
			return alone(c.Importance, ok)
		})),
		"quadrant.Medians": referred("quadrant", mean("importance", func(r rows) (stats.Interval, bool) {
			c, ok := quadrant.Medians(r.points())
			return alone(c.Importance, ok)
		})),
		"quadrant.Midpoint":       formula("quadrant"),
		"quadrant.Standardised":   referred("quadrant", ratio("first", func(r rows) (stats.Interval, bool) { return first(quadrant.Standardised(r.points())) })),
		"quadrant.Distances":      referred("quadrant", spread("first", 1, func(r rows) (stats.Interval, bool) { return first(quadrant.Distances(r.points())) })),
		"quadrant.Point.Distance": formula("quadrant"), "quadrant.Crosshair.Of": formula("quadrant"),
		"quadrant.Crosshair.OnLine": exempt(rule), "quadrant.Crosshair.Splits": exempt(rule),
		"quadrant.Cloud.Maps": exempt(partOfAnother),
		"quadrant.Cloud.Read": {ref: "quadrant", why: "shares of resamples, held by R's quadrants of the very rows; that order changes nothing is the caller's sorting"},
	}
}

// fitted returns the model of the rows.
func fitted(r rows) (driver.Model, bool) {
	c, ok := driver.Correlate(r.sample())
	if !ok {
		return driver.Model{}, false
	}
	m, outcome := driver.Fit(c)
	return m, outcome == driver.Fitted
}

func draws() map[string]estimator {
	return map[string]estimator{
		"resample.Plan.Mean": referred("resample", mean("x̄", func(r rows) (stats.Interval, bool) {
			i, ok := resample.Plan{From: resample.New(7), Resamples: 200}.Mean(r.X, r.W, level)
			return i.Interval, ok
		}).byWeight().inTime()), // who calls it sorts the rows
		"resample.Plan.Permutation": referred("resample", spread("x̄ − ȳ", 1, func(r rows) (stats.Interval, bool) {
			p, ok := resample.Plan{From: resample.New(7), Resamples: 200}.Permutation(r.X, r.Y)
			return alone(p.Diff, ok)
		})),
		"resample.BCaInterval": formula("resample"), "resample.PercentileInterval": formula("resample"),
		"resample.New": formula("resample"), "resample.Generator.Next": formula("resample"), "resample.Generator.Index": formula("resample"),
		"resample.Generator.Skip": exempt(machinery), "resample.Stream": exempt(machinery),
		"resample.Sample.Units": exempt(machinery), "resample.Sample.Estimate": exempt(machinery),
		"resample.Statistic.Rows": exempt(machinery), "resample.Statistic.Clusters": exempt(machinery),
		"resample.Moments.Rows": exempt(machinery), "resample.Moments.Clusters": exempt(machinery),
		"resample.Replicates.Len": exempt(machinery), "resample.Replicates.At": exempt(machinery), "resample.Replicates.Of": exempt(machinery),
		"resample.Plan.Bootstrap": {ref: "resample", why: machinery}, "resample.Plan.Jackknife": exempt(machinery), "resample.Plan.Intervals": exempt(machinery),
	}
}

func times() map[string]estimator {
	trend := func(of func([]series.Reading, float64) (series.Trend, bool)) law {
		return spread("slope", 1, func(r rows) (stats.Interval, bool) {
			t, ok := of(r.readings(), level)
			return t.Slope, ok
		}).inTime()
	}
	return map[string]estimator{
		"series.MannKendall":         referred("trends", trend(series.MannKendall)),
		"series.SeasonalMannKendall": referred("trends", trend(series.SeasonalMannKendall)),
		"series.OfSingles": referred("charts", mean("centre", func(r rows) (stats.Interval, bool) {
			c, ok := series.OfSingles(r.readings(), nil)
			if !ok {
				return stats.Interval{}, false
			}
			return alone(c.Segments[0].Centre, true)
		}).inTime(), spread("σ", 1, func(r rows) (stats.Interval, bool) {
			c, ok := series.OfSingles(r.readings(), nil)
			if !ok {
				return stats.Interval{}, false
			}
			return alone(c.Segments[0].Sigma, true)
		}).inTime()),
		"series.OfShares": formula("charts"), "series.OfRates": formula("charts"), "series.OfLargeShares": formula("charts"),
		"series.Of": exempt("chooses among the charts"), "series.Choose": exempt(rule), "series.Quarters": exempt("adds months up"), "series.Chart.Ranges": formula("charts"),
		"series.Default": exempt(rule), "series.Nelson": exempt(rule), "series.WesternElectric": exempt(rule), "series.Chart.Signals": exempt(rule),
		"survival.KaplanMeier": referred("curves", mean("median", func(r rows) (stats.Interval, bool) {
			c, ok := survival.KaplanMeier(r.X, r.ended(), level)
			if !ok {
				return stats.Interval{}, false
			}
			return c.Median()
		}), ratio("share within", func(r rows) (stats.Interval, bool) {
			c, ok := survival.KaplanMeier(r.X, r.ended(), level)
			if !ok {
				return stats.Interval{}, false
			}
			return c.Within(r.at(4))
		})),
		"survival.Curve.At": formula("curves"), "survival.Curve.Within": formula("curves"), "survival.Curve.Median": formula("curves"),
		"survival.ShareBounds": referred("curves", ratio("excluded", func(r rows) (stats.Interval, bool) {
			b, ok := survival.ShareBounds(r.X, r.ended(), r.at(4), level)
			return b.Excluded, ok && b.Known
		})),
	}
}
