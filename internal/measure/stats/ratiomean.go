package stats

import "math"

// RatioMean returns Σw·R/Σw, the weighted mean of the ratios R = Σy/Σx of several parts, where each unit is a cluster that may have been
// checked in any of the parts: an inspection's score over its sections, from its visits. units holds a cluster for each part of each unit,
// of which Times is not read; a part nobody checked is left out with its weight. The linearised standard error of n units is
// √(n/(n−1)·Σz²), z = Σw·(y−R·x)/(Σx·Σw) of a unit, as survey::svycontrast has it over the totals, and never less than that of independent
// checks, √Σw²·R(1−R)/Σx/Σw; the interval is ClusterRatio's: Wilson's of the effective number of checks on n−1 degrees of freedom. Cochran
// (1977), Sampling Techniques, §6.4; Lumley (2004), J. Stat. Software 9(8). With one part it is ClusterRatio. It reports false when nothing
// was checked or nothing weighs; where all or none has passed, the interval is Wilson's of the units; it is not bound for one unit, nor where
// every part has passed or failed throughout.
func RatioMean(units [][]Cluster, weights []float64, level float64) (Interval, bool) {
	c := checked(units, weights)
	if !(c.total > 0) {
		return Interval{}, false
	}
	value := c.mean()
	switch {
	case c.units < 2:
		return Interval{Value: value}, true
	case negligible(value, 1) || negligible(1-value, 1):
		return Wilson(c.units*math.Round(value), c.units, level)
	}
	se := math.Sqrt(max(c.independent(), c.linearised(units)))
	if negligible(se, 1) {
		return Interval{Value: value}, true
	}
	return effectiveShare(value, se, c.units-1, level), true
}

// tally is what was found of each part over all units.
type tally struct {
	part, whole []float64
	weights     []float64 // 0 for a part that nobody checked
	total       float64   // of the weights
	units       float64   // that were checked in any part
}

func checked(units [][]Cluster, weights []float64) tally {
	c := tally{part: make([]float64, len(weights)), whole: make([]float64, len(weights)), weights: make([]float64, len(weights))}
	for _, u := range units {
		any := false
		for s, found := range u {
			c.part[s], c.whole[s] = c.part[s]+found.Part, c.whole[s]+found.Whole
			any = any || found.Whole > 0
		}
		if any {
			c.units++
		}
	}
	for s, w := range weights {
		if c.whole[s] > 0 {
			c.weights[s], c.total = w, c.total+w
		}
	}
	return c
}

// mean is the weighted mean of the parts' ratios.
func (c tally) mean() float64 {
	value := 0.0
	for s, w := range c.weights {
		if c.whole[s] > 0 {
			value += w * c.part[s] / c.whole[s]
		}
	}
	return min(1, value/c.total)
}

// linearised is the variance of the mean over units.
func (c tally) linearised(units [][]Cluster) float64 {
	squares := 0.0
	for _, u := range units {
		z := 0.0
		for s, found := range u {
			if c.whole[s] > 0 {
				z += c.weights[s] * (found.Part - c.part[s]/c.whole[s]*found.Whole) / (c.whole[s] * c.total)
			}
		}
		squares += z * z
	}
	return c.units / (c.units - 1) * squares
}

// independent is the variance that the mean would have if each check stood for itself.
func (c tally) independent() float64 {
	variance := 0.0
	for s, w := range c.weights {
		if c.whole[s] > 0 {
			r, share := c.part[s]/c.whole[s], w/c.total
			variance += share * share * r * (1 - r) / c.whole[s]
		}
	}
	return variance
}
