package analysis

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// standards holds each written standard against what happened. Method §10.
func (s *study) standards(v result.Service) []result.Standard {
	var all []result.Standard
	for _, declared := range s.c.Standards {
		all = append(all, s.standard(declared, v))
	}
	return all
}

// requiredOf returns the share that must be within: 1 for "never", the percentile for a percentile.
func requiredOf(d config.Standard) float64 {
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
	return d.Kind == config.Never || (d.Kind == config.ShareWithin && requiredOf(d) >= 1)
}

func limitOf(d config.Standard, v series) bound { return v.limit(d.Target, d.AtLeast) }

func (s *study) standard(d config.Standard, v result.Service) result.Standard {
	measured, absent := s.series(d.Measure)
	rows := []int(nil)
	if absent == "" {
		rows, absent = measured.rows(d.Where)
	}
	if absent != "" {
		none := missing(absent)
		return result.Standard{ID: d.ID, Within: none, Mean: none, P50: none, P90: none, P95: none, Figure: none, GaveUp: none, Verdict: result.Unmeasured}
	}
	if measured.yesNo && !never(d) {
		// Yes and no have neither average nor percentile: what is meant is the share of the good answer.
		d.Required, d.Kind = requiredOf(d), config.ShareWithin
	}
	limit := limitOf(d, measured)
	passed, held := measured.count(rows, limit)
	values := measured.take(rows)
	out := result.Standard{
		ID:     d.ID,
		Within: measured.within(rows, limit),
		GaveUp: measured.gaveUpShare(rows),
		Units:  measured.units(rows, limit),
	}
	out.Mean, out.P50, out.P90, out.P95 = measured.spread(values)
	if out.Within.OK() {
		out.Breaches = held - passed
	}
	if never(d) && out.Within.OK() && out.Breaches == 0 {
		out.Bound = stats.RareBound(held, s.level)
	}
	out.Figure = s.figure(d, out, values, measured.a)
	out.Verdict = verdictOf(d, out, limit)
	out.Realism, out.ProvenAt = s.realism(d, out, measured, rows, limit, v)
	return out
}

// figure returns the one number a standard of its kind decides on.
func (s *study) figure(d config.Standard, out result.Standard, values sample, a audience) result.Estimate {
	switch d.Kind {
	case config.Average:
		return out.Mean
	case config.Percentile:
		return a.quantile(values, d.Percentile)
	default:
		return out.Within
	}
}

// spread returns mean, median and the two high percentiles, which yes and no do not have.
func (v series) spread(values sample) (mean, p50, p90, p95 result.Estimate) {
	if v.yesNo {
		none := missing(result.ReasonYesNo)
		return none, none, none, none
	}
	return v.mean(values), v.a.quantile(values, 0.5), v.a.quantile(values, 0.9), v.a.quantile(values, 0.95)
}

// verdictOf judges a standard by interval: good or bad only when both ends say so.
func verdictOf(d config.Standard, out result.Standard, limit bound) result.Verdict {
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
		return boundVerdict(out.Within, bound{d.Percentile, true})
	default:
		return boundVerdict(f, bound{requiredOf(d), true})
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

func boundVerdict(e result.Estimate, limit bound) result.Verdict {
	if !e.OK() {
		return result.Unmeasured
	}
	if !e.Bound {
		if e.Status == result.Measured { // no variation at all: the value is beyond doubt
			if limit.met(e.Value) {
				return result.Good
			}
			return result.Bad
		}
		return result.Undecided
	}
	switch lo, hi := limit.met(e.Lo), limit.met(e.Hi); {
	case lo && hi:
		return result.Good
	case !lo && !hi:
		return result.Bad
	default:
		return result.Undecided
	}
}

// gaveUpShare returns the share of customers who gave up, beside waiting times only.
func (v series) gaveUpShare(rows []int) result.Estimate {
	if !v.gaveUp.Asked() {
		return missing(result.ReasonNoSource)
	}
	return v.a.share(v.a.take(v.gaveUp, rows), yes)
}

// units returns the share within the bound by location, in the order of the locations; those without a row are left out. What too few
// customers answered is hidden, and what would give it away.
func (v series) units(rows []int, limit bound) []result.Unit {
	var all []result.Unit
	var sizes []int
	_, whole := v.count(rows, limit)
	for _, g := range grouped(v.factors, "location", rows) {
		if _, held := v.count(g.rows, limit); held > 0 {
			all = append(all, result.Unit{Level: g.level, Within: v.within(g.rows, limit)})
			sizes = append(sizes, held)
		}
	}
	for i, hide := range conceal(sizes, nil, whole, v.a.least) {
		if hide {
			all[i].Within = concealed(sizes[i], v.a.least)
		}
	}
	return all
}
