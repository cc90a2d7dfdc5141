package standard

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// units returns the share within the bound by the levels of a factor, in their order; those without a row are left out. What too few
// customers answered is hidden, and what would give it away.
//
// A unit of at least 30 is also held against the requirement, with intervals widened after Bonferroni over all units, so that one of many is
// not taken for proof by chance. A hidden unit proves nothing.
func (t trial) units(factor string) []result.Unit {
	groups, sizes, hidden := t.by(factor)
	level := t.widened(len(groups))
	var all []result.Unit
	for i, g := range groups {
		u := result.Unit{Level: g.Level, Within: t.of.Within(g.Rows, t.limit)}
		u.Figure = t.figureOf(g.Rows, u.Within)
		switch {
		case hidden[i]:
			u.Within = study.Concealed(sizes[i], t.of.Audience.Least)
			u.Figure = u.Within
		case sizes[i] >= realismLeast && u.Within.OK():
			reached, possible := t.reaches(g.Rows, level)
			u.Proven, u.Short = reached, !possible
		}
		all = append(all, u)
	}
	return all
}

// by returns the rows of each level of a factor that has any, how many of them are held against the bound, and which levels are hidden.
func (t trial) by(factor string) (groups []study.Group, sizes []int, hidden []bool) {
	var already []bool
	known := t.of.Hidden(factor)
	_, whole := t.of.Count(t.rows, t.limit)
	for _, g := range study.Grouped(t.of.Factors, factor, t.rows) {
		if _, held := t.of.Count(g.Rows, t.limit); held > 0 {
			groups, sizes, already = append(groups, g), append(sizes, held), append(already, known[g.Level])
		}
	}
	return groups, sizes, study.Conceal(sizes, already, whole, t.of.Audience.Least)
}

// figureOf returns the figure of some rows that the standard's kind decides on: a mean, a percentile, else the share within.
func (t trial) figureOf(rows []int, within result.Estimate) result.Estimate {
	switch t.declared.Kind {
	case config.Average:
		return t.of.Mean(t.of.Take(rows))
	case config.Percentile:
		if t.of.Audience.Least == 0 { // of a few people a percentile is somebody's own answer
			return t.of.Audience.Quantile(t.of.Take(rows), t.declared.Percentile)
		}
	}
	return within
}

// widened returns the level at which each of n units is judged so that all together are at the report's.
func (t trial) widened(n int) float64 { return 1 - (1-t.Level)/float64(max(1, n)) }

// reaches tells whether one unit meets the requirement beyond doubt at a level, and whether it possibly does.
func (t trial) reaches(rows []int, level float64) (reached, possible bool) {
	v := t.of
	if never(t.declared) {
		passed, held := v.Count(rows, t.limit)
		return passed == held, passed == held
	}
	v.Audience.Level = level
	if t.declared.Kind == config.Average {
		e := v.Mean(v.Take(rows))
		if !e.Bound {
			return e.OK() && t.limit.Met(e.Value), e.OK() && t.limit.Met(e.Value)
		}
		lo, hi := t.limit.Met(e.Lo), t.limit.Met(e.Hi)
		return lo && hi, lo || hi
	}
	e := v.Within(rows, t.limit)
	required := Required(t.declared)
	return e.Bound && e.Lo >= required, e.Hi >= required
}

// judged counts the units that are large enough, and tells whether none of them may reach the requirement; it names those that do.
func judged(units []result.Unit) (large int, proven []string, nobody bool) {
	short := 0
	for _, u := range units {
		if !u.Within.OK() || u.Within.N < realismLeast {
			continue
		}
		large++
		if u.Proven {
			proven = append(proven, u.Level)
		}
		if u.Short {
			short++
		}
	}
	return large, proven, large > 0 && short == large
}
