package stats

import "math"

// Newcombe returns the difference of two shares k1/n1 − k2/n2 with its square-and-add interval: the distances of each share to its
// Wilson limits, added as squares. Newcombe (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I, method 10.
// It reports false when one of the sizes is not positive.
func Newcombe(k1, n1, k2, n2, level float64) (Interval, bool) {
	a, okA := Wilson(k1, n1, level)
	b, okB := Wilson(k2, n2, level)
	if !okA || !okB {
		return Interval{}, false
	}
	diff := a.Value - b.Value
	return Interval{
		Value: diff,
		Lo:    diff - math.Hypot(a.Value-a.Lo, b.Hi-b.Value),
		Hi:    diff + math.Hypot(a.Hi-a.Value, b.Value-b.Lo),
		Bound: true,
	}, true
}
