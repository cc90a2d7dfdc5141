package analysis

import (
	"cmp"
	"math"
	"slices"

	"ecart/internal/config"
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
	mostOthers    = 2
	mostDimension = 2
	fewestShown   = 3
)

// candidate is a finding with what keeps it from being said twice.
type candidate struct {
	Finding
	dimension string // of an item, or of the item a standard or promise serves
	item      string // the item it serves
	measure   string // the column of the log it rests on
}

// importance returns how much a dimension matters to customers, 1 for the average; 1 for all when nobody gave points.
func importance(v Service, dimension string) float64 {
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

// A shortfall of a third of the scale counts as the worst there is: mean gaps of surveys seldom go beyond. It brings the gaps of
// items onto the scale from 0 to 1 on which signs, standards and promises are compared with them.
const worstGap = 1.0 / 3

func (s *study) dimensionOf(item string) string {
	for _, i := range s.c.Model.Items() {
		if i.ID == item {
			return i.Dimension
		}
	}
	return ""
}

// choose returns the best-scored candidates, the clear ones first, without saying one thing twice: of one kind, one dimension and one measure
// only so many, and a standard that serves an item already chosen is evidence there and no finding of its own.
func choose(all []candidate) []Finding {
	slices.SortStableFunc(all, func(a, b candidate) int {
		if a.Clear != b.Clear {
			if a.Clear {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	var chosen []candidate
	for _, c := range all {
		if len(chosen) < mostFindings && !crowds(chosen, c) {
			chosen = append(chosen, c)
		}
	}
	findings := make([]Finding, len(chosen))
	for i, c := range chosen {
		findings[i] = c.Finding
	}
	return findings
}

func crowds(chosen []candidate, c candidate) bool {
	kind, dimension := 0, 0
	for _, other := range chosen {
		if other.Kind == c.Kind {
			kind++
			if c.Kind == findingItem && other.dimension == c.dimension {
				dimension++
			}
		}
		if c.measure != "" && other.measure == c.measure {
			return true
		}
		if other.Kind != c.Kind && c.item != "" && other.item == c.item {
			return true
		}
	}
	most := mostOthers
	if c.Kind == findingItem {
		most = mostItems
	}
	return kind >= most || dimension >= mostDimension
}

// itemFinding returns a finding on an item with its evidence: the standard that serves it, and where it is best and worst.
func (s *study) itemFinding(r *Results, at int) candidate {
	p := r.Service.Items[at]
	c := candidate{Finding: Finding{Kind: findingItem, ID: p.ID, Value: p.Gap}, dimension: s.dimensionOf(p.ID), item: p.ID}
	for _, d := range s.c.Standards {
		if d.Item == p.ID && c.Standard == "" {
			c.Standard = d.ID
		}
	}
	c.Uncover = slices.Contains(r.Coverage.Missing, p.ID)
	c.Best, c.Worst = bestWorst(r, true, func(l Level) Estimate {
		if at < len(l.Items) {
			return l.Items[at]
		}
		return Estimate{}
	})
	return c
}

// signFinding returns a finding on a sign, with the locations where the breakdown has the same figure.
func (s *study) signFinding(r *Results, sign Sign) candidate {
	c := candidate{Finding: Finding{Kind: findingSign, ID: sign.ID, Value: sign.Value, Clear: true}, measure: canonical(sign.Measure)}
	higher := sign.Direction != config.Lower
	switch c.measure {
	case "nps":
		c.Best, c.Worst = bestWorst(r, higher, func(l Level) Estimate { return l.NPS })
	case "csat":
		c.Best, c.Worst = bestWorst(r, higher, func(l Level) Estimate { return l.CSAT })
	case "fcr":
		c.Best, c.Worst = bestWorst(r, higher, func(l Level) Estimate { return l.FCR })
	case "complaints":
		c.Best, c.Worst = bestWorst(r, higher, func(l Level) Estimate { return l.Complaints })
	case "contacts.wait":
		c.Best, c.Worst = bestWorst(r, higher, func(l Level) Estimate { return l.Wait })
	}
	return c
}

// standardFinding returns a finding on a standard, with the locations that keep it most and least.
func (s *study) standardFinding(r *Results, at int) candidate {
	d, m := s.c.Standards[at], r.Standards[at]
	c := candidate{
		Finding:   Finding{Kind: findingStandard, ID: d.ID, Value: m.Figure, Standard: d.ID, Clear: true},
		dimension: s.dimensionOf(d.Item), item: d.Item, measure: d.Measure,
	}
	levels := make([]Level, len(m.Units))
	for i, u := range m.Units {
		levels[i] = Level{Level: u.Level, Within: u.Within}
	}
	c.Best, c.Worst = extremes(levels, true, func(l Level) Estimate { return l.Within })
	return c
}

func bestWorst(r *Results, higher bool, figure func(Level) Estimate) (best, worst string) {
	for _, b := range r.Breakdowns {
		if b.Factor == "location" {
			return extremes(b.Levels, higher, figure)
		}
	}
	return "", ""
}

// Locations are ranked from this many answers on. Method §7.
const rankingLeast = 30

// extremes returns the levels with the best and the worst figure, "" and "" when fewer than two can be ranked or all are equal.
func extremes(levels []Level, higher bool, figure func(Level) Estimate) (best, worst string) {
	lo, hi, n := math.Inf(1), math.Inf(-1), 0
	var least, most string
	for _, l := range levels {
		e := figure(l)
		if !e.OK() || e.N < rankingLeast {
			continue
		}
		n++
		if e.Value < lo {
			lo, least = e.Value, l.Level
		}
		if e.Value > hi {
			hi, most = e.Value, l.Level
		}
	}
	switch {
	case n < 2 || lo == hi:
		return "", ""
	case higher:
		return most, least
	default:
		return least, most
	}
}
