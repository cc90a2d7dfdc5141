package analysis

import (
	"math"
	"slices"

	"ecart/internal/measure/analysis/sign"
	"ecart/internal/measure/analysis/standard"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// priorities returns what should be mended first: importance × shortfall of what customers expect, then the standard, the promise and the
// sign that are missed most. Method §4, §5.
func priorities(s *study.Study, r *result.Results) []result.Finding {
	var all []candidate
	for i, p := range r.Service.Items {
		if asksForGap5(s) && p.Gap.OK() && p.Gap.Value < 0 && !sign.IsAct(s, p.ID) {
			c := itemFinding(s, r, i, result.Bad)
			c.Score = weight(s, r.Service, p.ID) * math.Min(1, -p.Gap.Value/(worstGap*s.Span()))
			c.Clear = fallsShort(p, s.Level)
			all = append(all, c)
		}
	}
	for _, m := range r.Signs {
		if m.Verdict == result.Bad && m.Scored {
			c := signFinding(s, r, m)
			c.Score = weight(s, r.Service, c.item) * (1 - sign.Standing(m))
			all = append(all, c)
		}
	}
	for i, m := range r.Standards {
		if m.Verdict == result.Bad {
			c := standardFinding(s, r, i)
			c.Score = weight(s, r.Service, c.item) * missedBy(s, i, m)
			all = append(all, c)
		}
	}
	for i, p := range r.Promises {
		if p.Kept.OK() && p.Kept.Bound && p.Kept.Hi < promiseKept {
			c := promiseFinding(s, i, p)
			c.Score = promiseWeight(s, r.Service, i) * (1 - p.Kept.Value)
			all = append(all, c)
		}
	}
	return choose(all)
}

// asksForGap5 tells whether the report is to speak of the customers' own gap at all.
func asksForGap5(s *study.Study) bool { return slices.Contains(s.Config.Model.Gaps, 5) }

// A promise counts as kept from this share on: what the required share of a standard is unless set.
const promiseKept = 0.95

// promiseWeight returns how much a promise matters: as its item does, or its dimension when it names no item.
func promiseWeight(s *study.Study, v result.Service, at int) float64 {
	if d := s.Config.Promises[at]; d.Item == "" {
		return importance(v, d.Dimension)
	}
	return weight(s, v, s.Config.Promises[at].Item)
}

// missedBy returns how far a standard is missed, 0 to 1: the share that should have been within and was not. A missed average is
// measured the same way, by the contacts beyond the target.
func missedBy(s *study.Study, at int, m result.Standard) float64 {
	required := standard.Required(s.Config.Standards[at])
	if required <= 0 || !m.Within.OK() {
		return 0
	}
	return math.Min(1, math.Max(0, (required-m.Within.Value)/required))
}
