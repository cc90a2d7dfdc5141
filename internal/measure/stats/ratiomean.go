package stats

import "math"

// RatioMean returns Σw·R/Σw, the weighted mean of the ratios R = Σy/Σx of several parts, where each unit is a cluster that may have been
// checked in any of the parts: an inspection's score over its sections, from its visits. units holds a cluster for each part of each unit,
// of which Times is not read; a part nobody checked is left out with its weight. The linearised standard error of n units is
// √(n/(n−1)·Σz²), z = Σw·(y−R·x)/(Σx·Σw) of a unit, with the t interval on n−1 degrees of freedom, cut off at 0 and 1, as survey::svycontrast
// has it over the totals. Cochran (1977), Sampling Techniques, §6.4; Lumley (2004), J. Stat. Software 9(8). With one part it is
// ClusterRatio. It reports false when nothing was checked or nothing weighs; where all or none has passed, the interval is Wilson's of the
// units; it is not bound for one unit, nor where the residuals are 0.
func RatioMean(units [][]Cluster, weights []float64, level float64) (Interval, bool) {
	part, whole := make([]float64, len(weights)), make([]float64, len(weights))
	n := 0.0
	for _, u := range units {
		checked := false
		for s, c := range u {
			part[s], whole[s] = part[s]+c.Part, whole[s]+c.Whole
			checked = checked || c.Whole > 0
		}
		if checked {
			n++
		}
	}
	total, value := 0.0, 0.0
	for s, w := range weights {
		if whole[s] > 0 {
			total, value = total+w, value+w*part[s]/whole[s]
		}
	}
	if !(total > 0) {
		return Interval{}, false
	}
	value = min(1, value/total)
	switch {
	case n < 2:
		return Interval{Value: value}, true
	case negligible(value, 1) || negligible(1-value, 1):
		return Wilson(n*math.Round(value), n, level)
	}
	squares := 0.0
	for _, u := range units {
		z := 0.0
		for s, c := range u {
			if whole[s] > 0 {
				z += weights[s] * (c.Part - part[s]/whole[s]*c.Whole) / (whole[s] * total)
			}
		}
		squares += z * z
	}
	se := math.Sqrt(n / (n - 1) * squares)
	if negligible(se, 1) {
		return Interval{Value: value}, true
	}
	i := around(value, student(n-1, level)*se)
	i.Lo, i.Hi = max(0, i.Lo), min(1, i.Hi)
	return i, true
}
