package analysis

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/measure/analysis/consistency"
	"ecart/internal/measure/analysis/sign"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// The kinds of finding.
const (
	findingItem     = "item"
	findingSign     = "sign"
	findingStandard = "standard"
	findingPromise  = "promise"
)

// The report names at most so many priorities and strengths, and of one kind no more than leaves room for the others.
const (
	mostFindings  = 5
	mostItems     = 3
	mostDimension = 2
	fewestShown   = 3
)

// candidate is a finding with what keeps it from being said twice.
type candidate struct {
	result.Finding
	tier      int                         // of strengths: how far it is beyond doubt, 0 for the most
	weak      bool                        // says little by itself: how many channels are open, or what an exception reads otherwise
	dimension string                      // of an item
	item      string                      // the item, or the one it serves
	measure   string                      // the column it rests on
	places    func() (best, worst string) // the locations that do best and worst; nil where none can
}

// choose returns what the report says first. What customers say opens it: the items with the largest scores, of one dimension only so many.
// Then come a standard, a promise and a sign, each the largest of its kind that speaks of something new: of an expectation that is
// listed they are evidence and no finding. Where that leaves too few, a second of a kind is let in.
func choose(all []candidate) []result.Finding {
	slices.SortStableFunc(all, bySize)
	var chosen []candidate
	for _, c := range all {
		if c.Kind == findingItem && c.Clear && count(chosen, findingItem) < mostItems && ofDimension(chosen, c.dimension) < mostDimension {
			chosen = append(chosen, c)
		}
	}
	for most := 1; most == 1 || (most == 2 && len(chosen) < fewestShown); most++ {
		for _, c := range all {
			if c.Kind != findingItem && len(chosen) < mostFindings && count(chosen, c.Kind) < most && !saidBefore(chosen, c) {
				chosen = append(chosen, c)
			}
		}
	}
	if len(chosen) > 1 {
		rest := chosen
		if chosen[0].Kind == findingItem {
			rest = chosen[1:]
		}
		slices.SortStableFunc(rest, bySize)
	}
	// What customers say fills up, of whichever dimension; what is in doubt is not said.
	for _, c := range all {
		if c.Kind == findingItem && (c.Clear || c.tier == asGood) && len(chosen) < fewestShown && !saidBefore(chosen, c) {
			chosen = append(chosen, c)
		}
	}
	findings := make([]result.Finding, len(chosen))
	for i, c := range chosen {
		findings[i] = c.Finding
		if c.places != nil {
			findings[i].Best, findings[i].Worst = c.places()
		}
	}
	return findings
}

// bySize orders candidates: what says little last, what is beyond doubt first, then by score.
func bySize(a, b candidate) int {
	rank := func(c candidate) int {
		switch {
		case c.weak:
			return 2
		case !c.Clear:
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.tier, b.tier), cmp.Compare(b.Score, a.Score), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
}

func count(chosen []candidate, kind string) int {
	n := 0
	for _, c := range chosen {
		if c.Kind == kind {
			n++
		}
	}
	return n
}

func ofDimension(chosen []candidate, dimension string) int {
	n := 0
	for _, c := range chosen {
		if c.Kind == findingItem && c.dimension == dimension {
			n++
		}
	}
	return n
}

// saidBefore tells whether a candidate speaks of an expectation or a measure that another already speaks of.
func saidBefore(chosen []candidate, c candidate) bool {
	return slices.ContainsFunc(chosen, func(other candidate) bool {
		return (c.item != "" && other.item == c.item) || (c.measure != "" && other.measure == c.measure)
	})
}

// importance returns how much a dimension matters to customers, 1 for the average; 1 for all when nobody gave points.
func importance(v result.Service, dimension string) float64 {
	sum, n, own := 0.0, 0, 0.0
	for _, w := range v.Weights {
		if !w.Points.OK() {
			return 1
		}
		sum += w.Points.Value
		n++
		if w.Dimension == dimension {
			own = w.Points.Value
		}
	}
	if sum <= 0 || own <= 0 {
		return 1
	}
	return own * float64(n) / sum
}

// weight returns how much an item matters to customers, 1 for the average: the importance of its dimension, and what is expected of it
// against what is expected of all.
func weight(s *study.Study, v result.Service, item string) float64 {
	sum, n, own := 0.0, 0, 0.0
	for _, p := range v.Items {
		if !p.Expectation.OK() {
			continue
		}
		height := p.Expectation.Value - s.Config.Model.Scale.Min
		sum += height
		n++
		if p.ID == item {
			own = height
		}
	}
	expected := 1.0
	if sum > 0 && own > 0 {
		expected = own * float64(n) / sum
	}
	return importance(v, s.DimensionOf(item)) * expected
}

// A shortfall of a third of the scale counts as the worst there is: mean gaps of surveys seldom go beyond. It brings the gaps of
// items onto the scale from 0 to 1 on which signs, standards and promises are compared with them.
const worstGap = 1.0 / 3

// itemFinding returns a finding on an item with its evidence: the standard that serves it, and where it is best and worst. Of several
// standards it is the one whose verdict agrees with the finding, good for a strength and bad for a priority, the first of equals.
func itemFinding(s *study.Study, r *result.Results, at int, agrees result.Verdict) candidate {
	p := r.Service.Items[at]
	c := candidate{
		Finding:   result.Finding{Kind: findingItem, ID: p.ID, Value: p.Gap, Within: study.Missing(result.ReasonNoSource)},
		dimension: s.DimensionOf(p.ID), item: p.ID,
	}
	best := -1
	for i, d := range s.Config.Standards {
		if d.Item == p.ID && (best < 0 || speaks(r.Standards[i], agrees) > speaks(r.Standards[best], agrees)) {
			best = i
		}
	}
	if best >= 0 {
		c.Standard, c.Within = r.Standards[best].ID, r.Standards[best].Within
	}
	c.Uncover = slices.Contains(r.Coverage.Missing, p.ID)
	c.places = func() (best, worst string) {
		spread, _ := consistency.OfItem(s, r.Breakdowns, at)
		return bestWorst(spread, s.Level)
	}
	return c
}

// speaks returns how much a standard says beside a finding: most when its verdict agrees, least when it is not measured.
func speaks(m result.Standard, agrees result.Verdict) int {
	switch {
	case !m.Within.OK():
		return 0
	case m.Verdict == agrees:
		return 2
	default:
		return 1
	}
}

// signFinding returns a finding on a sign, with the locations where the breakdown has the same figure.
func signFinding(s *study.Study, r *result.Results, m result.Sign) candidate {
	c := candidate{
		Finding: result.Finding{Kind: findingSign, ID: m.ID, Value: m.Value, Within: study.Missing(result.ReasonNoSource), Clear: true},
		measure: sign.Canonical(m.Measure), item: itemBehind(s, m), weak: bare(m.Value) || m.Verdict != m.Plain,
	}
	if m.Direction == config.Target || m.Direction == config.Range {
		return c
	}
	c.places = func() (best, worst string) {
		spread := byLocation(r, strings.TrimPrefix(c.measure, "contacts."))
		spread.Lower = m.Direction == config.Lower
		return bestWorst(spread, s.Level)
	}
	return c
}

// itemBehind returns the expectation that a sign speaks of: its own item, or the one that a standard with the same measure serves.
func itemBehind(s *study.Study, m result.Sign) string {
	for _, i := range s.Config.Indicators {
		if i.ID == m.ID {
			if own := sign.OwnItem(s, i); own != "" {
				return own
			}
		}
	}
	for _, d := range s.Config.Standards {
		if d.Item != "" && d.Measure != "" && sign.Canonical(d.Measure) == sign.Canonical(m.Measure) {
			return d.Item
		}
	}
	return ""
}

// standardFinding returns a finding on a standard, with the locations that keep it most and least.
func standardFinding(s *study.Study, r *result.Results, at int) candidate {
	d, m := s.Config.Standards[at], r.Standards[at]
	c := candidate{
		Finding: result.Finding{Kind: findingStandard, ID: d.ID, Value: m.Figure, Standard: d.ID, Within: m.Within, Clear: true},
		item:    d.Item, measure: sign.Canonical(d.Measure),
	}
	c.places = func() (best, worst string) {
		spread, _ := consistency.OfShares(s, m.Units)
		return bestWorst(spread, s.Level)
	}
	return c
}

// promiseFinding returns a finding on a promise.
func promiseFinding(s *study.Study, at int, p result.Promise) candidate {
	d := s.Config.Promises[at]
	return candidate{
		Finding: result.Finding{Kind: findingPromise, ID: p.ID, Value: p.Kept, Within: study.Missing(result.ReasonNoSource), Clear: p.Kept.Bound},
		item:    d.Item, measure: sign.Canonical(d.Measure),
	}
}

// byLocation returns how much locations differ by a measure; without groups where nobody measured that.
func byLocation(r *result.Results, measure string) result.Spread {
	for _, c := range r.Consistency {
		for _, m := range c.Measures {
			if c.Factor == "location" && m.ID == measure {
				return m
			}
		}
	}
	return result.Spread{}
}

// bestWorst returns the locations with the best and the worst shrunken mean, "" and "" when locations do not differ beyond chance or fewer
// than two can be ranked. Of two there is no shrunken mean, and Welch's test alone says whether they differ. Method §9.
func bestWorst(s result.Spread, level float64) (best, worst string) {
	if !s.Test.Clear(level) {
		return "", ""
	}
	lo, hi, n := math.Inf(1), math.Inf(-1), 0
	var least, most string
	for _, p := range s.Places {
		e := p.Shrunken
		if s.Groups == 2 {
			e = p.Mean
		}
		if !e.OK() || e.N < result.RankedFrom {
			continue
		}
		n++
		if e.Value < lo {
			lo, least = e.Value, p.Level
		}
		if e.Value > hi {
			hi, most = e.Value, p.Level
		}
	}
	switch {
	case n < 2 || lo == hi:
		return "", ""
	case s.Lower:
		return least, most
	default:
		return most, least
	}
}
