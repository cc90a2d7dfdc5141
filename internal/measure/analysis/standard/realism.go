package standard

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// The defaults of the realism table, method §10.
const (
	realismLeast    = 30   // contacts, in all and in each unit that counts
	realismLax      = 0.99 // within, lower end: no longer a challenge
	realismHeadroom = 0.80 // of the target: where the 95th percentile of an easy standard lies
	realismFail     = 0.50 // within, upper end: more often missed than met
)

// evidence is what the realism of a standard is judged by.
type evidence struct {
	n            int
	looser       bool     // than customers tolerate, by the interval of the median
	lo, hi       float64  // of the share within
	met, missed  bool     // by the interval of the figure the standard decides on
	headroom     bool     // the 95th percentile stays far within the target
	beyond       bool     // the median is outside the target
	proven       []string // units that meet the requirement beyond doubt
	nobody       bool     // there are units, and none may reach the requirement
	special      bool     // the control chart shows special causes
	dissatisfied bool     // customers' gap on the item served is below 0 beyond doubt
}

// verdict returns the first verdict of the realism table that holds. Principle: specific, difficult, attainable goals (Locke & Latham 2002,
// doi:10.1037/0003-066X.57.9.705); a standard that one unit meets is attainable, whatever the average says.
//
// What is hardly ever met is not attainable by the present process only while that process shows common causes alone: with special causes
// these come first. Where no chart can be drawn the verdict stands, and its evidence says that stability is unknown. What is not met is never
// lax: one breach in ten thousand breaks a "never", and a long tail an average, though nearly all lies far within.
func (e evidence) verdict() string {
	lax := e.met && e.lo >= realismLax && e.headroom
	hopeless := e.hi < realismFail && e.nobody && e.beyond
	switch {
	case e.n < realismLeast:
		return result.RealismNotEnough
	case e.looser:
		return result.RealismLooser
	case lax && e.dissatisfied:
		return result.RealismTooLax
	case lax:
		return result.RealismComfortable
	case e.met && e.dissatisfied:
		return result.RealismMetUnhappy
	case e.met:
		return result.RealismMet
	case hopeless && e.special:
		return result.RealismSpecial
	case hopeless:
		return result.RealismUnattained
	case len(e.proven) > 0:
		return result.RealismProven
	case e.missed:
		return result.RealismDemanding
	default:
		return result.RealismUndecided
	}
}

// judge sets whether a standard is neither so low that it breeds complacency nor out of reach, and what decided it. The verdict is "" when
// nothing was measured.
func (t trial) judge(out *result.Standard, values study.Sample, service result.Service) {
	out.Evidence = result.Evidence{Gap: gapOn(service, t.declared.Item), Control: t.control(t.declared.Kind == config.Average)}
	if t.declared.Kind != config.Average {
		out.Evidence.Required = Required(t.declared)
	}
	if !out.Within.OK() {
		return
	}
	units := t.chosen(out)
	e := evidence{
		n:            out.Within.N,
		looser:       out.Tolerance.Standing == result.AlignLooser,
		met:          out.Verdict == result.Good,
		missed:       out.Verdict == result.Bad,
		special:      out.Evidence.Control.State == result.ControlSpecial,
		dissatisfied: out.Evidence.Gap.Bound && out.Evidence.Gap.Hi < 0,
	}
	out.Evidence.Large, e.proven, e.nobody = judged(units)
	if out.Within.Bound {
		e.lo, e.hi = out.Within.Lo, out.Within.Hi
	}
	e.beyond = out.Within.Value < 0.5
	if out.P50.OK() {
		e.beyond = !t.limit.Met(out.P50.Value)
	}
	e.headroom = !t.of.YesNo && farWithin(values, t.limit)
	out.Realism = e.verdict()
	if out.Realism == result.RealismProven {
		out.ProvenAt = e.proven
	}
	out.Evidence.Tight = e.missed && out.Tolerance.Tighter
}

// chosen returns the units a standard is judged by: its locations or, where fewer than two of these are large enough, its months.
func (t trial) chosen(out *result.Standard) []result.Unit {
	units := out.Units
	out.Evidence.Grouping = "location"
	if large, _, _ := judged(units); large < 2 {
		months := t.units("month")
		if large, _, _ := judged(months); large >= 2 {
			out.Evidence.Grouping, out.Evidence.Months, units = "month", months, months
		}
	}
	if len(units) == 0 {
		out.Evidence.Grouping = ""
	}
	out.Evidence.Level = t.widened(len(units))
	return units
}

// gapOn returns customers' gap on an item.
func gapOn(v result.Service, item string) result.Estimate {
	for _, p := range v.Items {
		if p.ID == item && item != "" {
			return p.Gap
		}
	}
	return study.Missing(result.ReasonNoSource)
}

// farWithin tells whether nearly all values keep a distance from the target: of a ceiling, the 95th percentile lies below 80 % of it; of a
// floor, 80 % of the 5th percentile lies above it.
func farWithin(values study.Sample, limit study.Bound) bool {
	if limit.Target <= 0 {
		return false
	}
	if limit.AtLeast {
		p5, ok := stats.Quantile(values.X, 0.05)
		return ok && realismHeadroom*p5 >= limit.Target
	}
	p95, ok := stats.Quantile(values.X, 0.95)
	return ok && p95 <= realismHeadroom*limit.Target
}
