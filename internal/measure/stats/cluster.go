package stats

import (
	"fmt"
	"math"
)

// Cluster is what was found on one unit that was checked several times: Part of Whole. Times is how many units are alike.
type Cluster struct {
	Part, Whole float64
	Times       int
}

// ClusterRatio returns the share R = Σy/Σx of parts y in wholes x with the linearised standard error √(n/(n−1)·Σ(y−Rx)²)/Σx of n clusters and
// the t interval on n−1 degrees of freedom, cut off at 0 and 1, as survey::svyratio has it. Cochran (1977), Sampling Techniques, §6.4 and
// §9A.2. Where every cluster has the whole or none has a part, the residuals are 0 and say nothing: then the interval is Wilson's of the
// clusters. It reports false when nothing was checked; the interval is not bound for one cluster, nor when all others have the same share.
func ClusterRatio(all []Cluster, level float64) (Interval, bool) {
	part, whole, n := 0.0, 0.0, 0.0
	for _, c := range all {
		if !(c.Part >= 0 && c.Part <= c.Whole*(1+1e-9)) || c.Times < 0 {
			panic(fmt.Sprintf("stats: a cluster of %v in %v, %d times", c.Part, c.Whole, c.Times))
		}
		if c.Whole > 0 {
			times := float64(c.Times)
			part, whole, n = part+times*c.Part, whole+times*c.Whole, n+times
		}
	}
	if !(whole > 0) {
		return Interval{}, false
	}
	ratio := min(1, part/whole)
	if n < 2 {
		return Interval{Value: ratio}, true
	}
	if part == 0 || part >= whole {
		return Wilson(n*ratio, n, level)
	}
	squares := 0.0
	for _, c := range all {
		d := c.Part - ratio*c.Whole
		squares += float64(c.Times) * d * d
	}
	se := math.Sqrt(n/(n-1)*squares) / whole
	if negligible(se, 1) {
		return Interval{Value: ratio}, true
	}
	i := around(ratio, student(n-1, level)*se)
	i.Lo, i.Hi = max(0, i.Lo), min(1, i.Hi)
	return i, true
}
