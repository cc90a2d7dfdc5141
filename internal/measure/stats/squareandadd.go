package stats

import "math"

// SquareAndAdd returns now less before, two independent figures, from their intervals alone: the ends are Δ − √((v₁−l₁)²+(u₂−v₂)²) and
// Δ + √((u₁−v₁)²+(v₂−l₂)²). Zou & Donner (2008), doi:10.1002/sim.3095; of two Wilson intervals it is Newcombe's. SE is the distance to
// the end that faces 0, in units of z, so that P and the interval agree. It reports false when a figure has no interval or none of width.
func SquareAndAdd(now, before Interval, level float64) (Change, bool) {
	c := Change{Interval: Interval{Value: now.Value - before.Value}, P: 1}
	if !now.Bound || !before.Bound {
		return c, false
	}
	below := math.Hypot(now.Value-now.Lo, before.Hi-before.Value)
	above := math.Hypot(now.Hi-now.Value, before.Value-before.Lo)
	facing := below
	if c.Value < 0 {
		facing = above
	}
	if !(facing > 0) {
		return c, false
	}
	c.Lo, c.Hi, c.Bound = c.Value-below, c.Value+above, true
	c.SE = facing / normal(level)
	c.Z = c.Value / c.SE
	c.P = bothNormalTails(c.Z)
	return c, true
}
