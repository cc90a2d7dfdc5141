package analysis

import (
	"cmp"
	"math"
	"slices"

	"ecart/internal/measure/analysis/local"
	"ecart/internal/measure/analysis/sign"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
	"ecart/internal/together"
)

// locals holds each location against the others; its signs and findings follow once all is measured.
func locals(s *study.Study, r *result.Results, within local.Conforming) []result.Local {
	return local.Measure(s, r.Breakdowns, within)
}

// findLocally sets the signs of each location, what it should mend first and what is good there.
func findLocally(s *study.Study, r *result.Results) {
	rows := map[string][]int{}
	if s.Data.Customers != nil {
		for _, g := range study.Grouped(s.Data.Customers.Factors, "location", s.Respondents) {
			rows[g.Level] = g.Rows
		}
	}
	var each together.Group
	for i := range r.Locals {
		each.Go(func() {
			l := &r.Locals[i]
			l.Signs = sign.At(s, l.Level, r.Signs, r.Satisfaction)
			l.Priorities = choose(localPriorities(s, r, *l, below(s, shown(*l), rows[l.Level])))
			l.Strengths = choose(localStrengths(s, r, *l))
		})
	}
	each.Wait()
}

// shown returns the items whose gap is shown at a location.
func shown(l result.Local) []string {
	var ids []string
	for _, c := range l.Items {
		if c.Own.OK() {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// below returns which of some items have a gap among some customers that is not 0 beyond noise, by the test that the page of gap 5 shows of all
// customers, adjusted over these items.
func below(s *study.Study, items []string, rows []int) map[string]bool {
	return study.OfOpinions(s, func(s *study.Study) map[string]bool { return belowZero(s, items, rows) }, "below", items, rows)
}

func belowZero(s *study.Study, items []string, rows []int) map[string]bool {
	tests := map[string]*result.Test{}
	var family []*result.Test
	for i, item := range s.Config.Model.Items() {
		if slices.Contains(items, item.ID) {
			t := s.Pair(item.ID, s.ItemTrio(i), rows).Test
			tests[item.ID], family = &t, append(family, &t)
		}
	}
	study.Adjust(family)
	clear := map[string]bool{}
	for id, t := range tests {
		clear[id] = t.Clear(s.Level)
	}
	return clear
}

// localPriorities are what a location falls short in by itself, whatever the others do: items below what is expected there, standards missed
// there and signs that are bad there, beyond noise. They are weighed as those of the whole are.
func localPriorities(s *study.Study, r *result.Results, l result.Local, below map[string]bool) []candidate {
	var all []candidate
	for _, c := range l.Items {
		if asksForGap5(s) && c.Own.OK() && c.Own.Value < 0 && below[c.ID] && !sign.IsAct(s, c.ID) {
			f := localItem(s, r, l.Level, c)
			f.Score = weight(s, r.Service, c.ID) * math.Min(1, -c.Own.Value/(worstGap*s.Span()))
			all = append(all, f)
		}
	}
	for i, m := range r.Standards {
		if u, there := unitAt(m, l.Level); there && u.Short {
			f := localStandard(s, r, i, u)
			f.Score = weight(s, r.Service, f.item) * missedBy(s, i, result.Standard{Within: u.Within})
			all = append(all, f)
		}
	}
	for _, k := range l.Signs {
		if f, judged := localSign(s, r, k); judged && k.Verdict == result.Bad && !k.Excepted {
			f.Score = weight(s, r.Service, f.item) * (1 - k.Score)
			all = append(all, f)
		}
	}
	return all
}

// localStrengths are the items at or above what is expected there and not below the others', the standards proven there and the good signs
// that are more than a count.
func localStrengths(s *study.Study, r *result.Results, l result.Local) []candidate {
	var all []candidate
	for _, c := range l.Items {
		if asksForGap5(s) && c.Own.OK() && c.Own.Bound && c.Own.Lo >= -nearZero*s.Span() && !belowOthers(c) {
			f := localItem(s, r, l.Level, c)
			f.Clear = c.Own.Lo > 0 // else as good as expected, which is no difference
			if c.Difference.OK() && c.Difference.Value < 0 {
				f.tier = 1 // as good as expected, but no better than elsewhere
			}
			f.Score = weight(s, r.Service, c.ID) * math.Max(0, 1+c.Own.Value/(worstGap*s.Span()))
			all = append(all, f)
		}
	}
	for i, m := range r.Standards {
		if u, there := unitAt(m, l.Level); there && u.Proven {
			f := localStandard(s, r, i, u)
			f.Score = weight(s, r.Service, f.item) * u.Within.Value
			all = append(all, f)
		}
	}
	for _, k := range l.Signs {
		if f, judged := localSign(s, r, k); judged && k.Verdict == result.Good && !k.Excepted && !bare(k.Value) {
			f.Score = k.Score
			all = append(all, f)
		}
	}
	return slices.DeleteFunc(all, func(c candidate) bool { return c.item != "" && listed(l.Priorities, findingItem, c.item) })
}

// belowOthers tells whether what is found at a location lies below the others' by the interval of the difference alone: praise is held to
// more than blame is, and needs no correction for many comparisons to be withheld.
func belowOthers(c result.Against) bool {
	return c.Difference.OK() && c.Difference.Bound && c.Difference.Hi < 0
}

// localItem is an item that is clearly off what is expected at a location, with the standard that serves it and how often that is kept there.
func localItem(s *study.Study, r *result.Results, level string, c result.Against) candidate {
	f := candidate{Finding: result.Finding{Kind: findingItem, ID: c.ID, Value: c.Own, Clear: true, Within: study.Missing(result.ReasonNoSource), Uncover: slices.Contains(r.Coverage.Missing, c.ID)},
		dimension: s.DimensionOf(c.ID), item: c.ID}
	served := slices.MinFunc(append(standardsOf(s, r, c.ID, level), keptAt{index: -1}), func(a, b keptAt) int { return cmp.Compare(a.rank(), b.rank()) })
	if served.index >= 0 {
		f.Standard, f.Within = r.Standards[served.index].ID, served.unit.Within
	}
	return f
}

// keptAt is how often one standard is kept at a location.
type keptAt struct {
	index int // of the standard, −1 for none
	unit  result.Unit
}

// rank puts a standard that is missed there beyond doubt before one that is not, and any before none.
func (k keptAt) rank() int {
	switch {
	case k.index < 0:
		return 2
	case k.unit.Short:
		return 0
	}
	return 1
}

// standardsOf are the standards that serve an item and are measured at a location.
func standardsOf(s *study.Study, r *result.Results, item, level string) []keptAt {
	var all []keptAt
	for i, d := range s.Config.Standards {
		if u, there := unitAt(r.Standards[i], level); there && d.Item == item {
			all = append(all, keptAt{i, u})
		}
	}
	return all
}

// unitAt returns how a standard is kept at a location, and false where that is not measured or not shown.
func unitAt(m result.Standard, level string) (result.Unit, bool) {
	for _, u := range m.Units {
		if u.Level == level && u.Within.OK() {
			return u, true
		}
	}
	return result.Unit{}, false
}

// localStandard is a standard at a location.
func localStandard(s *study.Study, r *result.Results, at int, u result.Unit) candidate {
	d := s.Config.Standards[at]
	return candidate{Finding: result.Finding{Kind: findingStandard, ID: d.ID, Value: u.Figure, Standard: d.ID, Within: u.Within, Clear: true}, item: d.Item, measure: sign.Canonical(d.Measure)}
}

// localSign is a sign at a location; false for one without a figure there or a bound.
func localSign(s *study.Study, r *result.Results, k result.LocalSign) (candidate, bool) {
	i := slices.IndexFunc(r.Signs, func(whole result.Sign) bool { return whole.ID == k.ID })
	if i < 0 || !k.Value.OK() || !r.Signs[i].HasBounds {
		return candidate{}, false
	}
	whole := r.Signs[i]
	return candidate{Finding: result.Finding{Kind: findingSign, ID: k.ID, Value: k.Value, Within: study.Missing(result.ReasonNoSource), Clear: true},
		measure: sign.Canonical(whole.Measure), item: itemBehind(s, whole), weak: whole.Verdict != whole.Plain}, true
}
