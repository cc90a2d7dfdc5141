package stats

import (
	"cmp"
	"math"
	"slices"

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
	ties, m := differing(x, y)
	w := SignedRank{M: m, Zeros: len(x) - m, P: 1, Exact: true}
	if m == 0 {
		return w, true
	}
	for _, t := range ties {
		w.V += float64(t.up) * t.rank
	}
	all := float64(m) * float64(m+1) / 2
	w.Effect = (2*w.V - all) / all
	if m <= exactUpTo {
		w.P = signPatterns(ties, m, w.V)
		return w, true
	}
	w.Exact = false
	w.P = signedNormal(ties, m, w.V)
	return w, true
}

// tied is the differences of one size, whatever their sign; they share one midrank.
type tied struct {
	size     float64
	rank     float64
	up, down int // positive and negative ones
}

// differing returns the differences that are not 0 by their size, the smallest first, and how many they are. Sizes are rounded to a grid
// that hides the rounding of x and y. Answers on a scale differ in few sizes only, so that they are counted and not sorted.
func differing(x, y []float64) (ties []tied, m int) {
	grid := max(largest(x), largest(y)) * 0x1p-46
	if grid == 0 {
		return nil, 0
	}
	at := map[float64]int{}
	for i := range x {
		steps := math.Round((x[i] - y[i]) / grid)
		if steps == 0 {
			continue
		}
		m++
		size := math.Abs(steps)
		k, seen := at[size]
		if !seen {
			k = len(ties)
			at[size], ties = k, append(ties, tied{size: size})
		}
		if steps > 0 {
			ties[k].up++
		} else {
			ties[k].down++
		}
	}
	slices.SortFunc(ties, func(a, b tied) int { return cmp.Compare(a.size, b.size) })
	below := 0
	for i, t := range ties {
		ties[i].rank = float64(below) + float64(t.up+t.down+1)/2
		below += t.up + t.down
	}
	return ties, m
}

// signPatterns returns the share of all 2^m sign patterns whose rank sum is at least as far from the middle as v. Midranks doubled are
// whole numbers, so the patterns are counted by their sum.
func signPatterns(ties []tied, m int, v float64) float64 {
	top := m * (m + 1)
	ways := make([]float64, top+1)
	ways[0] = 1
	for _, t := range ties {
		step := int(2 * t.rank)
		for range t.up + t.down {
			for s := top; s >= step; s-- {
				ways[s] += ways[s-step]
			}
		}
	}
	far := math.Abs(2*v - float64(top)/2)
	count := 0.0
	for s, n := range ways {
		if math.Abs(float64(s)-float64(top)/2) >= far {
			count += n
		}
	}
	return math.Ldexp(count, -m)
}

func signedNormal(ties []tied, pairs int, v float64) float64 {
	m := float64(pairs)
	variance := m * (m + 1) * (2*m + 1) / 24
	for _, tie := range ties {
		t := float64(tie.up + tie.down)
		variance -= (t*t*t - t) / 48
	}
	far := max(0, math.Abs(v-m*(m+1)/4)-0.5)
	return min(1, 2*distuv.UnitNormal.CDF(-far/math.Sqrt(variance)))
}
