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

func limitOf(d config.Standard, v study.Series) study.Bound {
	limit := v.Limit(d.Target, d.AtLeast)
	if !v.YesNo {
		limit.Steps = d.Targets
	}
	return limit
}

func standard(s *study.Study, d config.Standard, v result.Service) result.Standard {
	out := result.Standard{ID: d.ID, Tolerance: tolerance(s, d)}
	t, absent := newTrial(s, d)
	if absent != "" {
		return unmeasured(out, absent)
	}
	passed, held := t.of.Count(t.rows, t.limit)
	values := t.values(t.rows)
	out.Within, out.GaveUp = t.of.Within(t.rows, t.limit), gaveUpShare(t.of, t.rows)
	t.spread(&out, values)
	if out.Within.OK() {
		out.Breaches = held - passed
	}
	if never(t.declared) && out.Within.OK() && out.Breaches == 0 {
		out.Bound = stats.RareBound(held, s.Level)
	}
	out.Figure = t.figure(out, values)
	out.Verdict = verdictOf(t.declared, out, t.limit)
	out.Units = t.units("location")
	out.Course = t.course()
	t.judge(&out, values, v)
	out.CutShort = t.cutShort()
	out.Capability = t.capability()
	out.Defects = t.defects(passed, held)
	return out
}

// unmeasured is a standard of which nothing is known but what customers say of it.
func unmeasured(out result.Standard, absent string) result.Standard {
	none := study.Missing(absent)
	for _, e := range []*result.Estimate{&out.Within, &out.Mean, &out.P50, &out.P80, &out.P90, &out.P95, &out.Longest, &out.Figure, &out.GaveUp, &out.Evidence.Gap} {
		*e = none
	}
	out.Verdict = result.Unmeasured
	out.CutShort, out.Capability, out.Defects = notCut(absent), noCapability(absent), noDefects(absent)
	return out
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
