// Package series holds figures in order of time: control charts, the patterns that are signals in them, and trends.
//
// A series has one entry per period in order, also for the periods that have none: what lies on both sides of a gap is not compared, and a
// pattern does not reach over it.
package series

import (
	"math"
	"slices"
)

// Reading is one period's figure.
type Reading struct {
	Value   float64
	Missing bool
}

// Tally is one period's count in a size: late answers in all, complaints in contacts. A period of size 0 is missing.
type Tally struct {
	Count, Size float64
}

// Kind is a way to draw limits.
type Kind int

// The charts: of shares, of rates, of single figures, and of shares in large samples.
const (
	P Kind = iota
	U
	XmR
	Laney
)

const (
	// fewestPoints is the number of points a chart is shown from.
	fewestPoints = 12
	// enoughPoints is the number from which limits may be kept.
	enoughPoints = 20
	// rangeToSD is d₂ of a moving range of two: the mean range of a normal distribution in standard deviations.
	rangeToSD = 1.128
	// rangeLimit is D₄ of a moving range of two: its upper limit in mean ranges.
	rangeLimit = 3.267
)

// Chart is a series with its limits.
type Chart struct {
	Kind     Kind
	Points   []Point
	Segments []Segment
}

// Point is one period of a chart. Z, Lo and Hi are set only when Limited is true.
type Point struct {
	Value   float64
	Missing bool
	Limited bool
	Segment int     // index in the chart's segments
	Z       float64 // distance from the centre in the point's own standard deviations; 0 on the centre
	Lo, Hi  float64 // three standard deviations from the centre; those of shares and rates end at 0 and 1, and at 0
}

// Segment is a stretch of a chart with one centre: the whole of it, or what lies between entered changes of the process.
type Segment struct {
	From, To  int // periods From up to, but without, To
	Points    int // of these, how many are not missing
	Centre    float64
	Sigma     float64 // of single figures (XmR), and the factor on the limits of Laney's chart; 0 when no limits
	MeanRange float64 // MR̄ of XmR, and that of z of Laney
	Reason    Reason  // why there are no limits
	Frozen    bool    // there are points enough to keep the limits for what comes
}

// Reason says why a segment has no limits.
type Reason int

// A segment has limits, is too short for them, or does not vary.
const (
	Limited Reason = iota
	TooFew
	NoVariation
)

// split cuts the chart into segments at the changes, which may be in any order and twice the same; those at its ends or outside cut nothing.
// It reports false for fewer than 12 periods that are not missing.
func (c *Chart) split(changes []int) bool {
	cuts := append(slices.Clone(changes), 0, len(c.Points))
	slices.Sort(cuts)
	all := 0
	for i, to := range cuts[1:] {
		from := max(cuts[i], 0)
		to = min(to, len(c.Points))
		if from >= to {
			continue
		}
		s := Segment{From: from, To: to}
		for j := from; j < to; j++ {
			c.Points[j].Segment = len(c.Segments)
			if !c.Points[j].Missing {
				s.Points++
			}
		}
		if s.Points < fewestPoints {
			s.Reason = TooFew
		}
		s.Frozen = s.Points >= enoughPoints
		all += s.Points
		c.Segments = append(c.Segments, s)
	}
	return all >= fewestPoints
}

// limit sets a point's limits and its distance from the centre; what rounding made of 0 is 0.
func (p *Point) limit(centre, sigma float64) {
	p.Limited = true
	p.Z = (p.Value - centre) / sigma
	if still(p.Z, 1) {
		p.Z = 0
	}
	p.Lo, p.Hi = centre-3*sigma, centre+3*sigma
}

// meanRange returns the mean distance between neighbours, and false when no two periods without a gap between them follow each other.
func meanRange(rs []Reading) (float64, bool) {
	sum, n := 0.0, 0
	for i := 1; i < len(rs); i++ {
		if !rs[i-1].Missing && !rs[i].Missing {
			sum += math.Abs(rs[i].Value - rs[i-1].Value)
			n++
		}
	}
	if n == 0 {
		return 0, false
	}
	return sum / float64(n), true
}

// still tells whether a difference between figures as large as size is nothing but their rounding.
func still(difference, size float64) bool { return math.Abs(difference) <= 1e-10*size }
