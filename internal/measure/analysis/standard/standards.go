// Package standard holds standards, promises and inspections against what happened, and tells whether they are realistic and cover what
// matters.
package standard

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// Standards holds each written standard against what happened. Method §10.
func Standards(s *study.Study, v result.Service) []result.Standard {
	var all []result.Standard
	for _, declared := range s.Config.Standards {
		all = append(all, standard(s, declared, v))
	}
	return all
}

// Required returns the share that must be within: 1 for "never", the percentile for a percentile.
func Required(d config.Standard) float64 {
	switch d.Kind {
	case config.Never:
		return 1
	case config.Percentile:
		return d.Percentile
	}
	if d.Required <= 0 {
		return 0.95
	}
	return d.Required
}

// never tells whether a standard allows no exception. A required share of 1 is the same thing: no interval of a share can prove it.
func never(d config.Standard) bool {
	return d.Kind == config.Never || (d.Kind == config.ShareWithin && Required(d) >= 1)
}

func limitOf(d config.Standard, v study.Series) study.Bound { return v.Limit(d.Target, d.AtLeast) }

func standard(s *study.Study, d config.Standard, v result.Service) result.Standard {
	measured, absent := s.Series(d.Measure)
	rows := []int(nil)
	if absent == "" {
		rows, absent = measured.Rows(d.Where)
	}
	if absent != "" {
		none := study.Missing(absent)
		return result.Standard{ID: d.ID, Within: none, Mean: none, P50: none, P90: none, P95: none, Figure: none, GaveUp: none, Verdict: result.Unmeasured}
	}
	if measured.YesNo && !never(d) {
		// Yes and no have neither average nor percentile: what is meant is the share of the good answer.
		d.Required, d.Kind = Required(d), config.ShareWithin
	}
	limit := limitOf(d, measured)
	passed, held := measured.Count(rows, limit)
	values := measured.Take(rows)
	out := result.Standard{
		ID:     d.ID,
		Within: measured.Within(rows, limit),
		GaveUp: gaveUpShare(measured, rows),
		Units:  units(measured, rows, limit),
	}
	out.Mean, out.P50, out.P90, out.P95 = spread(measured, values)
	if out.Within.OK() {
		out.Breaches = held - passed
	}
	if never(d) && out.Within.OK() && out.Breaches == 0 {
		out.Bound = stats.RareBound(held, s.Level)
	}
	out.Figure = figure(d, out, values, measured.Audience)
	out.Verdict = verdictOf(d, out, limit)
	out.Realism, out.ProvenAt = realism(s, d, out, measured, rows, limit, v)
	return out
}

// figure returns the one number a standard of its kind decides on.
func figure(d config.Standard, out result.Standard, values study.Sample, a study.Audience) result.Estimate {
	switch d.Kind {
	case config.Average:
		return out.Mean
	case config.Percentile:
		return a.Quantile(values, d.Percentile)
	default:
		return out.Within
	}
}

// spread returns mean, median and the two high percentiles, which yes and no do not have.
func spread(v study.Series, values study.Sample) (mean, p50, p90, p95 result.Estimate) {
	if v.YesNo {
		none := study.Missing(result.ReasonYesNo)
		return none, none, none, none
	}
	return v.Mean(values), v.Audience.Quantile(values, 0.5), v.Audience.Quantile(values, 0.9), v.Audience.Quantile(values, 0.95)
}

// verdictOf judges a standard by interval: good or bad only when both ends say so.
func verdictOf(d config.Standard, out result.Standard, limit study.Bound) result.Verdict {
	f := out.Figure
	switch {
	case !f.OK():
		return result.Unmeasured
	case never(d):
		return neverVerdict(out)
	case d.Kind == config.Average:
		return boundVerdict(f, limit)
	case d.Kind == config.Percentile && f.Bound:
		return boundVerdict(f, limit)
	case d.Kind == config.Percentile:
		// The p-quantile is within the target just when a share p is: that share has an interval where the quantile has none.
		return boundVerdict(out.Within, study.Bound{Target: d.Percentile, AtLeast: true})
	default:
		return boundVerdict(f, study.Bound{Target: Required(d), AtLeast: true})
	}
}

// neverVerdict is bad with the first breach; without one it takes as many contacts as any verdict on soundness does.
func neverVerdict(out result.Standard) result.Verdict {
	switch {
	case out.Breaches > 0:
		return result.Bad
	case out.Within.N >= realismLeast:
		return result.Good
	default:
		return result.Undecided
	}
}

func boundVerdict(e result.Estimate, limit study.Bound) result.Verdict {
	if !e.OK() {
		return result.Unmeasured
	}
	if !e.Bound {
		if e.Status == result.Measured { // no variation at all: the value is beyond doubt
			if limit.Met(e.Value) {
				return result.Good
			}
			return result.Bad
		}
		return result.Undecided
	}
	switch lo, hi := limit.Met(e.Lo), limit.Met(e.Hi); {
	case lo && hi:
		return result.Good
	case !lo && !hi:
		return result.Bad
	default:
		return result.Undecided
	}
}

// gaveUpShare returns the share of customers who gave up, beside waiting times only.
func gaveUpShare(v study.Series, rows []int) result.Estimate {
	if !v.GaveUp.Asked() {
		return study.Missing(result.ReasonNoSource)
	}
	return v.Audience.Share(v.Audience.Take(v.GaveUp, rows), study.Yes)
}

// units returns the share within the bound by location, in the order of the locations; those without a row are left out. What too few
// customers answered is hidden, and what would give it away.
func units(v study.Series, rows []int, limit study.Bound) []result.Unit {
	var all []result.Unit
	var sizes []int
	var already []bool
	hidden := v.Hidden("location")
	_, whole := v.Count(rows, limit)
	for _, g := range study.Grouped(v.Factors, "location", rows) {
		if _, held := v.Count(g.Rows, limit); held > 0 {
			all = append(all, result.Unit{Level: g.Level, Within: v.Within(g.Rows, limit)})
			sizes, already = append(sizes, held), append(already, hidden[g.Level])
		}
	}
	for i, hide := range study.Conceal(sizes, already, whole, v.Audience.Least) {
		if hide {
			all[i].Within = study.Concealed(sizes[i], v.Audience.Least)
		}
	}
	return all
}
