package series

import (
	"math"

	"ecart/internal/measure/stats"
)

// OfShares returns the p chart: centre p̄ = Σcount/Σsize and limits p̄ ± 3√(p̄(1−p̄)/n) for each period's size. Montgomery (2013),
// Statistical Quality Control, §7.2. changes are the periods with which a changed process begins; each starts a segment with limits of its
// own. It reports false for fewer than 12 periods that are not missing; a shorter segment has no limits, nor has one in which all count or
// none.
func OfShares(ts []Tally, changes []int) (Chart, bool) { return tallied(P, ts, changes) }

// OfRates returns the u chart: centre ū = Σcount/Σsize and limits ū ± 3√(ū/n), ends at 0; otherwise as OfShares.
func OfRates(ts []Tally, changes []int) (Chart, bool) { return tallied(U, ts, changes) }

// OfLargeShares returns Laney's p′ chart, for samples so large that the limits of the binomial are absurdly tight: those of OfShares
// widened by σ_z = MR̄(z)/1.128. Laney (2002), doi:10.1081/QEN-120006555. A segment whose z does not move has no limits.
func OfLargeShares(ts []Tally, changes []int) (Chart, bool) { return tallied(Laney, ts, changes) }

// Of returns the chart that was chosen: of the counts or, for XmR, of the figures made of them.
func Of(kind Kind, ts []Tally, rs []Reading, changes []int) (Chart, bool) {
	if kind == XmR {
		return OfSingles(rs, changes)
	}
	return tallied(kind, ts, changes)
}

// tallied returns the chart of counts, whose standard deviation follows from centre and size.
func tallied(kind Kind, ts []Tally, changes []int) (Chart, bool) {
	c := Chart{Kind: kind, Points: make([]Point, len(ts))}
	for i, t := range ts {
		if !(t.Count >= 0 && t.Size >= 0) || kind != U && t.Count > t.Size {
			panic("series: a count outside its size")
		}
		c.Points[i].Missing = t.Size == 0
		if t.Size > 0 {
			c.Points[i].Value = t.Count / t.Size
		}
	}
	if !c.split(changes) {
		return Chart{}, false
	}
	for i := range c.Segments {
		s := &c.Segments[i]
		s.Centre = centre(ts[s.From:s.To])
		factor := s.settle(kind, ts[s.From:s.To])
		for j := s.From; j < s.To && s.Reason == Limited; j++ {
			if p := &c.Points[j]; !p.Missing {
				p.limit(s.Centre, factor*sd(kind, s.Centre, ts[j].Size))
				p.Lo = max(0, p.Lo)
				if kind != U {
					p.Hi = min(1, p.Hi)
				}
			}
		}
	}
	return c, true
}

// settle decides whether the segment has limits and returns the factor on them: σ_z for Laney's chart, else 1.
func (s *Segment) settle(kind Kind, ts []Tally) float64 {
	if s.Reason == Limited && sd(kind, s.Centre, 1) == 0 {
		s.Reason = NoVariation
	}
	if kind != Laney || s.Reason != Limited {
		return 1
	}
	s.MeanRange, _ = meanRange(distances(ts, s.Centre))
	s.Sigma = s.MeanRange / rangeToSD
	if still(s.Sigma, 1) {
		s.MeanRange, s.Sigma, s.Reason = 0, 0, NoVariation
	}
	return s.Sigma
}

// distances returns the shares' distances from the centre in standard deviations of the binomial.
func distances(ts []Tally, centre float64) []Reading {
	zs := make([]Reading, len(ts))
	for i, t := range ts {
		if zs[i].Missing = t.Size == 0; t.Size > 0 {
			zs[i].Value = (t.Count/t.Size - centre) / sd(P, centre, t.Size)
		}
	}
	return zs
}

// sd returns the standard deviation of a share or a rate at a centre.
func sd(kind Kind, centre, size float64) float64 {
	if kind == U {
		return math.Sqrt(centre / size)
	}
	return math.Sqrt(centre * max(0, 1-centre) / size)
}

// centre returns Σcount/Σsize, 0 for no size.
func centre(ts []Tally) float64 {
	count, size := 0.0, 0.0
	for _, t := range ts {
		count, size = count+t.Count, size+t.Size
	}
	if size == 0 {
		return 0
	}
	return count / size
}

// Choice is which chart serves a series of counts.
type Choice struct {
	Kind     Kind
	Quarters bool // pool the months to quarters first
}

// largeSample and tooTight say when the binomial's limits are absurdly tight: periods of more than 500 that move half as much again.
const largeSample, tooTight = 500, 1.5

// Choose returns the chart for the counts of months, the first of which is the calendar month first (1 to 12). Where fewer than five are
// expected in a month at the common share – of those that count or, for shares, of the others – months are pooled to quarters if at least
// 12 quarters then have enough, and else the shares are drawn as single figures (XmR). Months with a median size above 500 whose z moves by
// σ_z > 1.5 want Laney's chart. Method §11.
func Choose(ts []Tally, first int, rates bool) Choice {
	kind := P
	if rates {
		kind = U
	}
	if enough(ts, rates) {
		return Choice{Kind: widest(kind, ts)}
	}
	if quarters := Quarters(ts, first); enough(quarters, rates) && present(quarters) >= fewestPoints {
		return Choice{Kind: widest(kind, quarters), Quarters: true}
	}
	return Choice{Kind: XmR}
}

// enough tells whether five are expected in every period that is not missing.
func enough(ts []Tally, rates bool) bool {
	least := centre(ts)
	if !rates {
		least = min(least, 1-least)
	}
	for _, t := range ts {
		if t.Size > 0 && t.Size*least < 5 {
			return false
		}
	}
	return present(ts) > 0
}

func widest(kind Kind, ts []Tally) Kind {
	var sizes []float64
	for _, t := range ts {
		if t.Size > 0 {
			sizes = append(sizes, t.Size)
		}
	}
	median, _ := stats.Quantile(sizes, 0.5)
	if kind != P || median <= largeSample {
		return kind
	}
	if moving, _ := meanRange(distances(ts, centre(ts))); moving/rangeToSD <= tooTight {
		return kind
	}
	return Laney
}

// present counts the periods that are not missing.
func present(ts []Tally) int {
	n := 0
	for _, t := range ts {
		if t.Size > 0 {
			n++
		}
	}
	return n
}

// Quarters pools months to the quarters of the calendar, the first month being the calendar month first (1 to 12). A quarter holds what its
// months have; one that has none is missing.
func Quarters(ts []Tally, first int) []Tally {
	var out []Tally
	skipped := (calendar(first) - 1) % 3
	for i, t := range ts {
		q := (i + skipped) / 3
		if q == len(out) {
			out = append(out, Tally{})
		}
		out[q].Count += t.Count
		out[q].Size += t.Size
	}
	return out
}

func calendar(month int) int {
	if month < 1 || month > 12 {
		panic("series: no such month")
	}
	return month
}
