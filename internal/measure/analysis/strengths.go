package analysis

import (
	"cmp"
	"math"
	"slices"
)

// A gap no further below 0 than this share of the scale counts as none: 0.3 on a scale from 1 to 7.
const nearZero = 0.05

// strengths returns what should be kept: items at or above what customers expect, good signs, standards that are sound and met, promises kept.
// Where fewer than three are beyond doubt, the items nearest to the expectation fill up; they are not Clear.
func (s *study) strengths(r *Results) []Finding {
	var all []candidate
	for i, p := range r.Service.Items {
		if s.nearExpectation(p) {
			all = append(all, s.strongItem(r, i))
		}
	}
	for _, sign := range r.Signs {
		if sign.Verdict == Good && sign.Scored {
			c := s.signFinding(r, sign)
			c.Score = standing(sign)
			all = append(all, c)
		}
	}
	for i, m := range r.Standards {
		if m.Verdict == Good && (m.Realism == RealismMet || m.Realism == RealismComfortable) {
			c := s.standardFinding(r, i)
			c.Score = importance(r.Service, c.dimension) * m.Within.Value
			all = append(all, c)
		}
	}
	for i, p := range r.Promises {
		if p.Kept.OK() && p.Kept.Bound && p.Kept.Lo >= promiseKept {
			declared := s.c.Promises[i]
			all = append(all, candidate{
				Finding:   Finding{Kind: findingPromise, ID: p.ID, Value: p.Kept, Score: p.Kept.Value, Clear: true},
				dimension: declared.Dimension, item: declared.Item, measure: declared.Measure,
			})
		}
	}
	all = slices.DeleteFunc(all, func(c candidate) bool { return c.measure != "" && slices.Contains(s.blamed(r), c.measure) })
	return s.fillUp(r, choose(all))
}

// blamed returns the measures that priorities rest on: waiting cannot be both what to mend and what to keep.
func (s *study) blamed(r *Results) []string {
	var measures []string
	for _, f := range r.Priorities {
		switch f.Kind {
		case findingSign:
			for _, sign := range r.Signs {
				if sign.ID == f.ID {
					measures = append(measures, canonical(sign.Measure))
				}
			}
		case findingStandard:
			for _, d := range s.c.Standards {
				if d.ID == f.ID {
					measures = append(measures, d.Measure)
				}
			}
		case findingPromise:
			for _, p := range s.c.Promises {
				if p.ID == f.ID {
					measures = append(measures, p.Measure)
				}
			}
		}
	}
	return measures
}

// nearExpectation tells whether an item is as good as expected, or nearly.
func (s *study) nearExpectation(p Pair) bool {
	return p.Gap.OK() && p.Gap.Value >= -nearZero*s.span()
}

func (s *study) strongItem(r *Results, at int) candidate {
	c := s.itemFinding(r, at)
	gap := r.Service.Items[at].Gap
	c.Score = importance(r.Service, c.dimension) * math.Max(0, 1+gap.Value/(worstGap*s.span()))
	c.Clear = gap.Bound && gap.Lo >= -nearZero*s.span()
	return c
}

// fillUp adds the items nearest to the expectation until there are three strengths, but none that is a priority.
func (s *study) fillUp(r *Results, found []Finding) []Finding {
	if len(found) >= fewestShown {
		return found
	}
	var rest []int
	for i, p := range r.Service.Items {
		this := func(f Finding) bool { return f.Kind == findingItem && f.ID == p.ID }
		if p.Gap.OK() && !slices.ContainsFunc(found, this) && !slices.ContainsFunc(r.Priorities, this) {
			rest = append(rest, i)
		}
	}
	slices.SortStableFunc(rest, func(a, b int) int {
		return cmp.Compare(r.Service.Items[b].Gap.Value, r.Service.Items[a].Gap.Value)
	})
	for _, i := range rest {
		if len(found) == fewestShown {
			break
		}
		c := s.strongItem(r, i)
		c.Clear = false
		found = append(found, c.Finding)
	}
	return found
}
