package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// SignedRank is Wilcoxon's test of no difference between pairs, two-sided.
type SignedRank struct {
	V      float64 // sum of the ranks of positive differences
	M      int     // pairs that differ
	Zeros  int     // pairs that do not, left out
	P      float64
	Exact  bool
	Effect float64 // rank-biserial correlation: −1 when all differences are negative, 1 when all are positive
}

// exactUpTo is the largest number of differing pairs for which all sign patterns are counted.
const exactUpTo = 20

// WilcoxonSignedRank tests whether x − y is symmetric around 0. Wilcoxon (1945), doi:10.2307/3001968. Zeros are left out and ties
// share midranks. Up to 20 differing pairs the p-value counts all sign patterns of the midranks, which is right under ties too; beyond,
// it is normal with Σ(t³−t)/48 taken off the variance and ½ off the distance. Without any difference p is 1.
// Differences that are equal but for rounding are ties. It reports false for no pairs.
func WilcoxonSignedRank(x, y []float64) (SignedRank, bool) {
	sameLength("signed ranks", x, y)
	if len(x) == 0 {
		return SignedRank{}, false
	}
	size, positive := nonzero(x, y)
	w := SignedRank{M: len(size), Zeros: len(x) - len(size), P: 1, Exact: true}
	if w.M == 0 {
		return w, true
	}
	ranks := midranks(size)
	for i, r := range ranks {
		if positive[i] {
			w.V += r
		}
	}
	m := float64(w.M)
	w.Effect = (2*w.V - m*(m+1)/2) / (m * (m + 1) / 2)
	if w.M <= exactUpTo {
		w.P = signPatterns(ranks, w.V)
		return w, true
	}
	w.Exact = false
	w.P = signedNormal(ranks, w.V)
	return w, true
}

// nonzero returns the sizes of the differences that are not 0, rounded to a grid that hides the rounding of x and y, and their signs.
func nonzero(x, y []float64) (size []float64, positive []bool) {
	grid := max(largest(x), largest(y)) * 0x1p-46
	for i := range x {
		steps := math.Round((x[i] - y[i]) / grid)
		if steps == 0 || grid == 0 {
			continue
		}
		size = append(size, math.Abs(steps))
		positive = append(positive, steps > 0)
	}
	return size, positive
}

// signPatterns returns the share of all 2^m sign patterns whose rank sum is at least as far from the middle as v. Midranks doubled are
// whole numbers, so the patterns are counted by their sum.
func signPatterns(ranks []float64, v float64) float64 {
	top := len(ranks) * (len(ranks) + 1)
	ways := make([]float64, top+1)
	ways[0] = 1
	for _, r := range ranks {
		step := int(2 * r)
		for s := top; s >= step; s-- {
			ways[s] += ways[s-step]
		}
	}
	far := math.Abs(2*v - float64(top)/2)
	count := 0.0
	for s, n := range ways {
		if math.Abs(float64(s)-float64(top)/2) >= far {
			count += n
		}
	}
	return math.Ldexp(count, -len(ranks))
}

func signedNormal(ranks []float64, v float64) float64 {
	m := float64(len(ranks))
	variance := m*(m+1)*(2*m+1)/24 - tieTerm(ranks)/48
	far := max(0, math.Abs(v-m*(m+1)/4)-0.5)
	return min(1, 2*distuv.UnitNormal.CDF(-far/math.Sqrt(variance)))
}

// tieTerm returns Σ(t³−t) over groups of t equal ranks.
func tieTerm(ranks []float64) float64 {
	sum := 0.0
	order := upwards(ranks)
	for i := 0; i < len(order); {
		j := i + 1
		for j < len(order) && ranks[order[j]] == ranks[order[i]] {
			j++
		}
		t := float64(j - i)
		sum += t*t*t - t
		i = j
	}
	return sum
}
