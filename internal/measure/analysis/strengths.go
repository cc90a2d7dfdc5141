package analysis

import (
	"math"
	"slices"

	"ecart/internal/measure/result"
)

// A gap no further below 0 than this share of the scale counts as none: 0.3 on a scale from 1 to 7.
const nearZero = 0.05

// strengths returns what should be kept: what customers find at or above what they expect, then a standard that is sound and met, a promise
// kept and a good sign. Where fewer than three are beyond doubt, the items nearest to the expectation fill up; they are not Clear. What falls
// short beyond noise is never one of them: then there is rather no strength at all.
func (s *study) strengths(r *result.Results) []result.Finding {
	var all []candidate
	for i, p := range r.Service.Items {
		if s.asksForGap5() && p.Gap.OK() && !listed(r.Priorities, findingItem, p.ID) {
			if c, near := s.strongItem(r, i); near {
				all = append(all, c)
			}
		}
	}
	for _, m := range r.Signs {
		if m.Verdict == result.Good && m.Scored {
			c := s.signFinding(r, m)
			c.Score = standing(m)
			all = append(all, c)
		}
	}
	for i, m := range r.Standards {
		if m.Verdict == result.Good && (m.Realism == result.RealismMet || m.Realism == result.RealismComfortable) {
			c := s.standardFinding(r, i)
			c.Score = s.weight(r.Service, c.item) * m.Within.Value
			all = append(all, c)
		}
	}
	for i, p := range r.Promises {
		if p.Kept.OK() && p.Kept.Bound && p.Kept.Lo >= promiseKept {
			c := s.promiseFinding(i, p)
			c.Score = s.promiseWeight(r.Service, i) * p.Kept.Value
			all = append(all, c)
		}
	}
	blamed := s.blamed(r)
	return choose(slices.DeleteFunc(all, func(c candidate) bool {
		return (c.measure != "" && slices.Contains(blamed, c.measure)) || (c.item != "" && listed(r.Priorities, findingItem, c.item))
	}))
}

// The tiers of strong items.
const (
	above   = iota // a gap above 0 beyond noise
	asGood         // a gap whose whole interval lies near 0 or above
	nearest        // the rest
)

// strongItem returns an item as a strength, and false when it falls short beyond noise or is too far below the expectation to be one of any
// kind. It is Clear by the test that its own page shows.
func (s *study) strongItem(r *result.Results, at int) (candidate, bool) {
	p := r.Service.Items[at]
	c := s.itemFinding(r, at, result.Good)
	c.Clear = p.Gap.Value > 0 && p.Test.Clear(s.level)
	room := 1 + p.Gap.Value/(worstGap*s.span())
	c.Score = s.weight(r.Service, p.ID) * math.Max(0, room)
	switch {
	case c.Clear:
		c.tier = above
	case p.Gap.Bound && p.Gap.Lo >= -nearZero*s.span():
		c.tier = asGood
	default:
		c.tier, c.Score = nearest, math.Max(0, room) // the nearest to the expectation, whatever it weighs
	}
	return c, room >= 0.5 && !fallsShort(p, s.level)
}

// fallsShort tells whether a gap is below 0 beyond noise, or the same shortfall for everybody.
func fallsShort(p result.Pair, level float64) bool {
	return p.Gap.Value < 0 && (p.Test.Clear(level) || p.Test.None == result.ReasonNoVariation)
}

// blamed returns the measures that priorities rest on: waiting cannot be both what to mend and what to keep.
func (s *study) blamed(r *result.Results) []string {
	var measures []string
	for i, d := range s.c.Standards {
		missed := r.Standards[i].Verdict == result.Bad && slices.ContainsFunc(r.Priorities, func(f result.Finding) bool { return f.Standard == d.ID })
		if d.Measure != "" && missed {
			measures = append(measures, canonical(d.Measure))
		}
	}
	for _, m := range r.Signs {
		if listed(r.Priorities, findingSign, m.ID) {
			measures = append(measures, canonical(m.Measure))
		}
	}
	for _, p := range s.c.Promises {
		if p.Measure != "" && listed(r.Priorities, findingPromise, p.ID) {
			measures = append(measures, canonical(p.Measure))
		}
	}
	return measures
}

func listed(findings []result.Finding, kind, id string) bool {
	return slices.ContainsFunc(findings, func(f result.Finding) bool { return f.Kind == kind && f.ID == id })
}
