package analysis

import (
	"math"
	"slices"

	"ecart/internal/measure/result"
)

// priorities returns what should be mended first: importance × shortfall of what customers expect, then the standard, the promise and the
// sign that are missed most. Method §4, §5.
func (s *study) priorities(r *result.Results) []result.Finding {
	var all []candidate
	for i, p := range r.Service.Items {
		if s.asksForGap5() && p.Gap.OK() && p.Gap.Value < 0 && !s.isAct(p.ID) {
			c := s.itemFinding(r, i, result.Bad)
			c.Score = s.weight(r.Service, p.ID) * math.Min(1, -p.Gap.Value/(worstGap*s.span()))
			c.Clear = p.Test.Clear(s.level)
			all = append(all, c)
		}
	}
	for _, m := range r.Signs {
		if m.Verdict == result.Bad && m.Scored {
			c := s.signFinding(r, m)
			c.Score = s.weight(r.Service, c.item) * (1 - standing(m))
			all = append(all, c)
		}
	}
	for i, m := range r.Standards {
		if m.Verdict == result.Bad {
			c := s.standardFinding(r, i)
			c.Score = s.weight(r.Service, c.item) * s.missedBy(i, m)
			all = append(all, c)
		}
	}
	for i, p := range r.Promises {
		if p.Kept.OK() && p.Kept.Bound && p.Kept.Hi < promiseKept {
			c := s.promiseFinding(i, p)
			c.Score = s.promiseWeight(r.Service, i) * (1 - p.Kept.Value)
			all = append(all, c)
		}
	}
	return choose(all)
}

// asksForGap5 tells whether the report is to speak of the customers' own gap at all.
func (s *study) asksForGap5() bool { return slices.Contains(s.c.Model.Gaps, 5) }

// A promise counts as kept from this share on: what the required share of a standard is unless set.
const promiseKept = 0.95

// promiseWeight returns how much a promise matters: as its item does, or its dimension when it names no item.
func (s *study) promiseWeight(v result.Service, at int) float64 {
	if d := s.c.Promises[at]; d.Item == "" {
		return importance(v, d.Dimension)
	}
	return s.weight(v, s.c.Promises[at].Item)
}

// missedBy returns how far a standard is missed, 0 to 1: the share that should have been within and was not. A missed average is
// measured the same way, by the contacts beyond the target.
func (s *study) missedBy(at int, m result.Standard) float64 {
	required := requiredOf(s.c.Standards[at])
	if required <= 0 || !m.Within.OK() {
		return 0
	}
	return math.Min(1, math.Max(0, (required-m.Within.Value)/required))
}
