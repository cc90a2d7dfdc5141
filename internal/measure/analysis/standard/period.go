package standard

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Kept returns what tells most plainly how a standard fares, and whether low is good of it: the average of one that is stated as an average,
// and the share within of all others.
func Kept(d config.Standard, r result.Standard) (result.Estimate, bool) {
	if d.Kind == config.Average && r.Mean.OK() {
		return r.Mean, !d.AtLeast
	}
	return r.Within, false
}

// ByPeriod returns that figure of each period from the first to the last. A period that is hidden, or has no row, is not measured.
func ByPeriod(s *study.Study, d config.Standard) (periods []string, figures []result.Estimate) {
	t, absent := newTrial(s, d)
	if absent != "" {
		return nil, nil
	}
	groups, sizes, hidden := t.by("month")
	var names []string
	for _, g := range groups {
		names = append(names, g.Level)
	}
	slices.Sort(names)
	k := s.Calendar(names)
	figures = slices.Repeat([]result.Estimate{study.Missing(result.ReasonNoAnswers)}, len(k.Names))
	for i, g := range groups {
		at := slices.Index(k.Names, g.Level)
		switch {
		case at < 0:
		case hidden[i]:
			figures[at] = study.Concealed(sizes[i], t.of.Audience.Least)
		case t.declared.Kind == config.Average:
			figures[at] = t.of.Mean(t.values(g.Rows))
		default:
			figures[at] = t.of.Within(g.Rows, t.limit)
		}
	}
	return k.Names, figures
}

// course returns how a standard whose target changes was kept in each period, with what was in force at the end of it; nil of others, and where fewer than two
// periods are known.
func (t trial) course() []result.StandardPeriod {
	if !t.declared.Changes() {
		return nil
	}
	periods, figures := ByPeriod(t.Study, t.declared)
	if len(periods) < 2 {
		return nil
	}
	var all []result.StandardPeriod
	for i, p := range periods {
		then := t.declared.On(t.LastDay(p))
		one := result.StandardPeriod{Period: p, Value: figures[i], Target: then.Target, Required: Required(then)}
		if figures[i].OK() {
			one.Verdict = boundVerdict(figures[i], aimOf(t, then))
		} else {
			one.Verdict = result.Unmeasured
		}
		all = append(all, one)
	}
	return all
}

// aimOf is what the figure of a period is held against: of an average the target, of all others the share that is to be within it.
func aimOf(t trial, then config.Standard) study.Bound {
	if t.declared.Kind == config.Average {
		return study.Bound{Target: then.Target, AtLeast: then.AtLeast}
	}
	return study.Bound{Target: Required(then), AtLeast: true}
}
