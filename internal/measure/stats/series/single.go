package series

import "math"

// OfSingles returns the XmR chart of single figures: centre x̄ and limits x̄ ± 3·MR̄/1.128, MR̄ being the mean distance between neighbours
// without a gap between them. NIST/SEMATECH e-Handbook, §6.3.2.2. Changes and minimum are those of OfShares. A segment that does not move
// has no limits.
func OfSingles(rs []Reading, changes []int) (Chart, bool) {
	c := Chart{Kind: XmR, Points: make([]Point, len(rs))}
	for i, r := range rs {
		c.Points[i].Missing = r.Missing
		if !r.Missing {
			c.Points[i].Value = r.Value
		}
	}
	if !c.split(changes) {
		return Chart{}, false
	}
	for i := range c.Segments {
		s := &c.Segments[i]
		size := 0.0
		s.Centre, size = mean(rs[s.From:s.To])
		if s.Reason != Limited {
			continue
		}
		s.MeanRange, _ = meanRange(rs[s.From:s.To])
		if still(s.MeanRange, size) {
			s.MeanRange, s.Reason = 0, NoVariation
			continue
		}
		s.Sigma = s.MeanRange / rangeToSD
		for j := s.From; j < s.To; j++ {
			if p := &c.Points[j]; !p.Missing {
				p.limit(s.Centre, s.Sigma)
			}
		}
	}
	return c, true
}

// mean returns the mean of the readings and the largest absolute value, both 0 for none.
func mean(rs []Reading) (mean, size float64) {
	n := 0.0
	for _, r := range rs {
		if !r.Missing {
			n++
			mean += (r.Value - mean) / n
			size = max(size, math.Abs(r.Value))
		}
	}
	return mean, size
}

// Range is one distance of a moving range chart, between a period and the one before.
type Range struct {
	Value   float64
	Missing bool    // one of the two periods is, or the process changed between them
	Limited bool    // Hi is set
	Hi      float64 // 3.267·MR̄ of the segment; the lower limit is 0
	Signal  bool    // beyond Hi: the only rule of this chart
}

// Ranges returns the moving ranges of an XmR chart, one for each period; the first of a segment is missing.
func (c Chart) Ranges() []Range {
	out := make([]Range, len(c.Points))
	for i, p := range c.Points {
		if i == 0 || p.Missing || c.Points[i-1].Missing || p.Segment != c.Points[i-1].Segment {
			out[i].Missing = true
			continue
		}
		r := &out[i]
		r.Value = math.Abs(p.Value - c.Points[i-1].Value)
		if s := c.Segments[p.Segment]; p.Limited && c.Kind == XmR {
			r.Limited, r.Hi = true, rangeLimit*s.MeanRange
			r.Signal = r.Value > r.Hi
		}
	}
	return out
}
