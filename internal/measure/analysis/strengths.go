package analysis

import (
	"math"
	"slices"

	"ecart/internal/measure/analysis/sign"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// A gap no further below 0 than this share of the scale counts as none: 0.3 on a scale from 1 to 7.
const nearZero = 0.05

// strengths returns what should be kept: what customers find at or above what they expect, then a standard that is sound and met, a promise
// kept and a good sign. Where fewer than three are above it beyond noise, items follow whose whole interval lies near the expectation or above;
// they are not Clear. What twelve customers leave in doubt is none of them: then there is rather no strength at all.
func strengths(s *study.Study, r *result.Results) []result.Finding {
	var all []candidate
	for i, p := range r.Service.Items {
		if asksForGap5(s) && p.Gap.OK() && !listed(r.Priorities, findingItem, p.ID) {
			if c, near := strongItem(s, r, i); near {
				all = append(all, c)
			}
		}
	}
	for _, m := range r.Signs {
		// What is good by an exception only is none, as at a location; nor is a count, such as how many channels are open.
		if m.Verdict == result.Good && m.Plain == result.Good && m.Scored && !bare(m.Value) {
			c := signFinding(s, r, m)
			c.Score = sign.Standing(m)
			all = append(all, c)
		}
	}
	for i, m := range r.Standards {
		if m.Verdict == result.Good && (m.Realism == result.RealismMet || m.Realism == result.RealismComfortable) {
			c := standardFinding(s, r, i)
			c.Score = weight(s, r.Service, c.item) * m.Within.Value
			all = append(all, c)
		}
	}
	for i, p := range r.Promises {
		if p.Kept.OK() && p.Kept.Bound && p.Kept.Lo >= promiseKept {
			c := promiseFinding(s, i, p)
			c.Score = promiseWeight(s, r.Service, i) * p.Kept.Value
			all = append(all, c)
		}
	}
	blamed := blamed(s, r)
	return choose(slices.DeleteFunc(all, func(c candidate) bool {
		return (c.measure != "" && slices.Contains(blamed, c.measure)) || (c.item != "" && listed(r.Priorities, findingItem, c.item))
	}))
}

// The tiers of strong items.
const (
	above  = iota // a gap above 0 beyond noise
	asGood        // a gap whose whole interval lies near 0 or above
)

// bare tells whether a figure is a plain number without anybody's answers behind it: how many channels are open, counted or told.
func bare(e result.Estimate) bool {
	return e.Method == result.MethodCount || e.Method == result.MethodGiven
}

// strongItem returns an item as a strength, and false when it falls short beyond noise or its interval reaches too far below the expectation.
// It is Clear by the test that its own page shows.
func strongItem(s *study.Study, r *result.Results, at int) (candidate, bool) {
	p := r.Service.Items[at]
	c := itemFinding(s, r, at, result.Good)
	c.Clear = p.Gap.Value > 0 && p.Test.Clear(s.Level)
	room := 1 + p.Gap.Value/(worstGap*s.Span())
	c.Score = weight(s, r.Service, p.ID) * math.Max(0, room)
	switch {
	case c.Clear:
		c.tier = above
	case p.Gap.Bound && p.Gap.Lo >= -nearZero*s.Span():
		c.tier = asGood
	default:
		return c, false
	}
	return c, !fallsShort(p, s.Level)
}

// fallsShort tells whether a gap is below 0 beyond noise, or the same shortfall for everybody.
func fallsShort(p result.Pair, level float64) bool {
	return p.Gap.Value < 0 && (p.Test.Clear(level) || p.Test.None == result.ReasonNoVariation)
}

// blamed returns the measures that priorities rest on: waiting cannot be both what to mend and what to keep.
func blamed(s *study.Study, r *result.Results) []string {
	var measures []string
	for i, d := range s.Config.Standards {
		missed := r.Standards[i].Verdict == result.Bad && slices.ContainsFunc(r.Priorities, func(f result.Finding) bool { return f.Standard == d.ID })
		if d.Measure != "" && missed {
			measures = append(measures, sign.Canonical(d.Measure))
		}
	}
	for _, m := range r.Signs {
		if listed(r.Priorities, findingSign, m.ID) {
			measures = append(measures, sign.Canonical(m.Measure))
		}
	}
	for _, p := range s.Config.Promises {
		if p.Measure != "" && listed(r.Priorities, findingPromise, p.ID) {
			measures = append(measures, sign.Canonical(p.Measure))
		}
	}
	return measures
}

func listed(findings []result.Finding, kind, id string) bool {
	return slices.ContainsFunc(findings, func(f result.Finding) bool { return f.Kind == kind && f.ID == id })
}
