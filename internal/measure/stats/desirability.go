package stats

import (
	"fmt"
	"math"
)

// ShapeKind says which way a figure is desired.
type ShapeKind uint8

// The kinds of shape.
const (
	Higher   ShapeKind = iota // the more the better
	Lower                     // the less the better
	OnTarget                  // best at one value
	InRange                   // best between two values
)

// Shape says how a figure turns into a score.
type Shape struct {
	Kind      ShapeKind
	Best      float64 // where the score is 1: Higher, Lower and OnTarget
	Worst     float64 // where the score is 0: a value for Higher and Lower, a distance from the target or the range for the others
	Tolerance float64 // OnTarget: the distance from Best that still scores 1
	Lo, Hi    float64 // InRange: the ends of the range, which score 1
}

// Desirability returns a score from 0 to 1, linear between worst and best and cut there. Derringer & Suich (1980),
// doi:10.1080/00224065.1980.11980968, with exponent 1. Where worst and best coincide the score is a step: 1 from there on.
func Desirability(x float64, d Shape) float64 {
	switch d.Kind {
	case Higher:
		return ramp(x-d.Worst, d.Best-d.Worst)
	case Lower:
		return ramp(d.Worst-x, d.Worst-d.Best)
	case OnTarget:
		away := max(0, math.Abs(x-d.Best)-d.Tolerance)
		return 1 - climb(away, d.Worst-d.Tolerance)
	case InRange:
		away := max(d.Lo-x, x-d.Hi, 0)
		return 1 - climb(away, d.Worst)
	default:
		panic(fmt.Sprintf("stats: no desirability of kind %d", d.Kind))
	}
}

// ramp returns part/whole cut to 0…1, and a step at 0 when there is no whole.
func ramp(part, whole float64) float64 {
	if whole > 0 {
		return min(1, max(0, part/whole))
	}
	if part >= 0 {
		return 1
	}
	return 0
}

// climb is ramp that starts only after 0: at distance 0 nothing is lost, even when there is no room to lose it in.
func climb(away, room float64) float64 {
	if away == 0 {
		return 0
	}
	return ramp(away, room)
}
