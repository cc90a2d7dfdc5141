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

// ClusterRatio returns the share R = Σy/Σx of parts y in wholes x, counts of checks, with Wilson's interval of the effective number of checks
// R(1−R)/se², se = √(n/(n−1)·Σ(y−Rx)²)/Σx of n clusters: Cochran (1977), Sampling Techniques, §6.4 and §9A.2, as survey::svyratio has it.
// That number is multiplied by (z/t)², t on n−1 degrees of freedom, and is never more than the checks that were made: the variance of few
// clusters is itself a matter of luck, and one below the binomial's would call a place different that is not. Korn & Graubard (1998), Survey
// Methodology 24, 193–201; Wilson's form as Franco et al. (2019), doi:10.1093/jssam/smy019, recommend. Where every cluster has the whole
// or none has a part, the interval is Wilson's of the clusters. It reports false when nothing was checked, and is not bound for one cluster.
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
	least := math.Sqrt(ratio * (1 - ratio) / whole)
	return effectiveShare(ratio, max(least, math.Sqrt(n/(n-1)*squares)/whole), n-1, level), true
}

// effectiveShare returns a share between 0 and 1 with Wilson's interval of the checks that its standard error is worth, fewer for what few
// degrees of freedom leave open.
func effectiveShare(share, se, df, level float64) Interval {
	narrower := normal(level) / student(df, level)
	n := share * (1 - share) / (se * se) * narrower * narrower
	i, _ := Wilson(share*n, n, level)
	i.Value = share
	return i
}
