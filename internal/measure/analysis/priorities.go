package analysis

import "math"

// priorities returns what should be mended first: importance × room for improvement, over items, signs, standards and promises. Method §4, §5.
func (s *study) priorities(r *Results) []Finding {
	var all []candidate
	for i, p := range r.Service.Items {
		if p.Gap.OK() && p.Gap.Value < 0 {
			c := s.itemFinding(r, i)
			room := math.Min(1, -p.Gap.Value/(worstGap*s.span()))
			c.Score = importance(r.Service, c.dimension) * room
			c.Clear = p.Test.Clear(s.level)
			all = append(all, c)
		}
	}
	for _, sign := range r.Signs {
		if sign.Verdict == Bad && sign.Scored {
			c := s.signFinding(r, sign)
			c.Score = 1 - standing(sign)
			all = append(all, c)
		}
	}
	for i, m := range r.Standards {
		if m.Verdict == Bad {
			c := s.standardFinding(r, i)
			c.Score = importance(r.Service, c.dimension) * s.missedBy(i, m)
			all = append(all, c)
		}
	}
	for i, p := range r.Promises {
		declared := s.c.Promises[i]
		if !p.Kept.OK() || p.Kept.Value >= promiseKept || (p.Kept.Bound && p.Kept.Hi >= promiseKept) {
			continue
		}
		dimension := declared.Dimension
		if dimension == "" {
			dimension = s.dimensionOf(declared.Item)
		}
		all = append(all, candidate{
			Finding:   Finding{Kind: findingPromise, ID: p.ID, Value: p.Kept, Score: importance(r.Service, dimension) * (1 - p.Kept.Value), Clear: p.Kept.Bound},
			dimension: dimension, item: declared.Item, measure: declared.Measure,
		})
	}
	return choose(all)
}

// A promise counts as kept from this share on: what the required share of a standard is unless set.
const promiseKept = 0.95

// standing returns a sign's score as the report stands by it: with the exception where one is in force.
func standing(sign Sign) float64 {
	if e := sign.Exception; e != nil && !e.Expired && !e.Blocked {
		return e.Score
	}
	return sign.Score
}

// missedBy returns how far a standard is missed, 0 to 1: the share that should have been within and was not. A missed average is
// measured the same way, by the contacts beyond the target.
func (s *study) missedBy(at int, m Standard) float64 {
	required := requiredOf(s.c.Standards[at])
	if required <= 0 || !m.Within.OK() {
		return 0
	}
	return math.Min(1, math.Max(0, (required-m.Within.Value)/required))
}
