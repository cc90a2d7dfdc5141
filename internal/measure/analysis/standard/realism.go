package standard

import (
	"slices"

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
	lo, hi       float64  // of the share within
	met, missed  bool     // by the interval of the figure the standard decides on
	headroom     bool     // the 95th percentile stays far within the target
	beyond       bool     // the median is outside the target
	proven       []string // units that meet the requirement beyond doubt
	nobody       bool     // there are units, and none may reach the requirement
	dissatisfied bool     // customers' gap on the item served is below 0 beyond doubt
}

// judge returns the first verdict of the realism table that holds. Principle: specific, difficult, attainable goals (Locke & Latham 2002,
// doi:10.1037/0003-066X.57.9.705); a standard that one unit meets is attainable, whatever the average says.
func (e evidence) judge() string {
	lax := e.lo >= realismLax && e.headroom
	switch {
	case e.n < realismLeast:
		return result.RealismNotEnough
	case lax && e.dissatisfied:
		return result.RealismTooLax
	case lax:
		return result.RealismComfortable
	case e.met && e.dissatisfied:
		return result.RealismMetUnhappy
	case e.met:
		return result.RealismMet
	case e.hi < realismFail && e.nobody && e.beyond:
		return result.RealismUnattained
	case len(e.proven) > 0:
		return result.RealismProven
	case e.missed:
		return result.RealismDemanding
	default:
		return result.RealismUndecided
	}
}

// realism judges whether a standard is neither so low that it breeds complacency nor out of reach. It returns "" when nothing was measured.
func realism(s *study.Study, d config.Standard, out result.Standard, v study.Series, rows []int, limit study.Bound, service result.Service) (verdict string, proven []string) {
	if !out.Within.OK() {
		return "", nil
	}
	e := evidence{
		n:            out.Within.N,
		met:          out.Verdict == result.Good,
		missed:       out.Verdict == result.Bad,
		dissatisfied: dissatisfied(service, d.Item),
	}
	if out.Within.Bound {
		e.lo, e.hi = out.Within.Lo, out.Within.Hi
	}
	values := v.Take(rows)
	e.beyond = out.Within.Value < 0.5
	if out.P50.OK() {
		e.beyond = !limit.Met(out.P50.Value)
	}
	e.headroom = !v.YesNo && farWithin(values, limit)
	e.proven, e.nobody = proofs(s, d, v, rows, limit, out.Units)
	verdict = e.judge()
	if verdict == result.RealismProven {
		proven = e.proven
	}
	return verdict, proven
}

func dissatisfied(v result.Service, item string) bool {
	for _, p := range v.Items {
		if p.ID == item && item != "" {
			return p.Gap.OK() && p.Gap.Bound && p.Gap.Hi < 0
		}
	}
	return false
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

// proofs returns the locations that meet the requirement beyond doubt, and whether none of those large enough may reach it. The intervals
// are widened after Bonferroni, so that one of many locations is not taken for proof by chance. A hidden location proves nothing.
func proofs(s *study.Study, d config.Standard, v study.Series, rows []int, limit study.Bound, units []result.Unit) (proven []string, nobody bool) {
	if len(units) == 0 {
		return nil, false
	}
	level := 1 - (1-s.Level)/float64(len(units))
	large, hopeless := 0, 0
	for _, g := range study.Grouped(v.Factors, "location", rows) {
		passed, held := v.Count(g.Rows, limit)
		if held < realismLeast || !shown(units, g.Level) {
			continue
		}
		large++
		reached, possible := reaches(d, v, g.Rows, limit, passed, held, level)
		if reached {
			proven = append(proven, g.Level)
		}
		if !possible {
			hopeless++
		}
	}
	return proven, large > 0 && hopeless == large
}

func shown(units []result.Unit, level string) bool {
	return slices.ContainsFunc(units, func(u result.Unit) bool { return u.Level == level && u.Within.OK() })
}

// reaches tells whether one unit meets the requirement beyond doubt at a level, and whether it possibly does.
func reaches(d config.Standard, v study.Series, rows []int, limit study.Bound, passed, held int, level float64) (reached, possible bool) {
	if never(d) {
		return passed == held, passed == held
	}
	v.Audience.Level = level
	if d.Kind == config.Average {
		e := v.Mean(v.Take(rows))
		if !e.Bound {
			return e.OK() && limit.Met(e.Value), e.OK() && limit.Met(e.Value)
		}
		lo, hi := limit.Met(e.Lo), limit.Met(e.Hi)
		return lo && hi, lo || hi
	}
	e := v.Within(rows, limit)
	required := Required(d)
	return e.Bound && e.Lo >= required, e.Hi >= required
}
