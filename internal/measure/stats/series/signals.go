package series

import "math"

// Rule is a pattern that chance seldom makes.
type Rule int

// Nelson's eight rules, Nelson (1984), doi:10.1080/00224065.1984.11978921, and the one of Western Electric (1956) that differs.
const (
	Beyond3         Rule = iota + 1 // one point beyond 3σ
	NineOnOneSide                   // nine in a row on one side of the centre
	SixInTrend                      // six in a row rising or falling
	FourteenInTurns                 // fourteen in a row up and down by turns
	TwoOfThree                      // two of three beyond 2σ on one side
	FourOfFive                      // four of five beyond 1σ on one side
	FifteenInside                   // fifteen in a row within 1σ
	EightOutside                    // eight in a row beyond 1σ, on either side
	EightOnOneSide                  // eight in a row on one side of the centre
)

// Default returns the rules that are on unless others are asked for, Nelson's first three: all together give a false alarm about every 92
// points instead of 370. Champ & Woodall (1987), doi:10.1080/00401706.1987.10488266.
func Default() []Rule { return []Rule{Beyond3, NineOnOneSide, SixInTrend} }

// Nelson returns Nelson's eight rules.
func Nelson() []Rule {
	return []Rule{Beyond3, NineOnOneSide, SixInTrend, FourteenInTurns, TwoOfThree, FourOfFive, FifteenInside, EightOutside}
}

// WesternElectric returns the four rules of Western Electric.
func WesternElectric() []Rule { return []Rule{Beyond3, TwoOfThree, FourOfFive, EightOnOneSide} }

// Signal is a pattern that was found; it is signalled at its last point.
type Signal struct {
	Rule Rule
	At   int // index of the point
}

// Signals returns the patterns of the chart, by point and then in the order of the rules. A pattern lies within one segment and reaches
// over no gap. Points on the centre belong to no side; the last point of TwoOfThree and FourOfFive is itself in the zone.
func (c Chart) Signals(rules []Rule) []Signal {
	var out []Signal
	var run []float64
	for i, p := range c.Points {
		if !p.Limited {
			run = nil
			continue
		}
		if i > 0 && p.Segment != c.Points[i-1].Segment {
			run = nil
		}
		run = append(run, p.Z)
		for _, r := range rules {
			if r.ends(run) {
				out = append(out, Signal{Rule: r, At: i})
			}
		}
	}
	return out
}

// ends tells whether the pattern is complete with the last of zs.
func (r Rule) ends(zs []float64) bool {
	switch r {
	case Beyond3:
		return bothSides(zs, 1, 1, 3)
	case NineOnOneSide:
		return bothSides(zs, 9, 9, 0)
	case SixInTrend:
		return trend(zs, 6)
	case FourteenInTurns:
		return turns(zs, 14)
	case TwoOfThree:
		return bothSides(zs, 3, 2, 2)
	case FourOfFive:
		return bothSides(zs, 5, 4, 1)
	case FifteenInside:
		return every(zs, 15, func(z float64) bool { return math.Abs(z) < 1-onLimit })
	case EightOutside:
		return every(zs, 8, func(z float64) bool { return math.Abs(z) > 1+onLimit })
	case EightOnOneSide:
		return bothSides(zs, 8, 8, 0)
	default:
		panic("series: no such rule")
	}
}

// onLimit is how near to a limit, in standard deviations, a point is on it: rounding must not make a signal.
const onLimit = 1e-9

// bothSides tells whether the last of zs and at least some of the last of them lie beyond a distance, all on the same side.
func bothSides(zs []float64, last, some int, beyond float64) bool {
	if len(zs) < last {
		return false
	}
	above, below := 0, 0
	for _, z := range zs[len(zs)-last:] {
		if z > beyond+onLimit {
			above++
		}
		if z < -beyond-onLimit {
			below++
		}
	}
	z := zs[len(zs)-1]
	return above >= some && z > beyond+onLimit || below >= some && z < -beyond-onLimit
}

func every(zs []float64, last int, is func(float64) bool) bool {
	if len(zs) < last {
		return false
	}
	for _, z := range zs[len(zs)-last:] {
		if !is(z) {
			return false
		}
	}
	return true
}

// trend tells whether the last of zs rise or fall at each step.
func trend(zs []float64, last int) bool {
	if len(zs) < last {
		return false
	}
	up, down := 0, 0
	for i := len(zs) - last + 1; i < len(zs); i++ {
		up += max(0, direction(zs[i-1], zs[i]))
		down += max(0, direction(zs[i], zs[i-1]))
	}
	return up == last-1 || down == last-1
}

// turns tells whether each step of the last of zs goes against the one before.
func turns(zs []float64, last int) bool {
	if len(zs) < last {
		return false
	}
	for i := len(zs) - last + 2; i < len(zs); i++ {
		if direction(zs[i-2], zs[i-1])*direction(zs[i-1], zs[i]) >= 0 {
			return false
		}
	}
	return true
}

// direction is 1 from a up to b, −1 down, and 0 when they are equal but for rounding.
func direction(a, b float64) int {
	switch {
	case b-a > onLimit:
		return 1
	case a-b > onLimit:
		return -1
	}
	return 0
}
