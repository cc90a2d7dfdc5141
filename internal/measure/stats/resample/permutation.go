package resample

import (
	"math"

	"ecart/internal/measure/stats"
)

// PermutationTest is a test of no difference between two groups, two-sided on the difference of their means.
type PermutationTest struct {
	Diff         float64 // mean of the first group less that of the second
	P            float64
	Exact        bool    // all arrangements were counted, not drawn
	Arrangements float64 // how many were
}

// exactUpTo is the largest number of arrangements that are all counted; five managers among thirty answers make 142,506.
const exactUpTo = 200000

// Permutation tests whether two groups could have been dealt at random from one pack, which few values bear where a t test would lean
// on their distribution. Fisher (1935), The Design of Experiments, §21. Up to 200,000 arrangements all are counted; beyond, 2,000 unless
// the plan says otherwise are drawn and p is (1+as far apart)/(1+drawn), which is never 0: Phipson & Smyth (2010),
// doi:10.2202/1544-6115.1585. Arrangements as far apart but for rounding count as such. It reports false when a group is empty.
func (p Plan) Permutation(a, b []float64) (PermutationTest, bool) {
	if len(a) == 0 || len(b) == 0 {
		return PermutationTest{}, false
	}
	test := PermutationTest{Diff: stats.Mean(a) - stats.Mean(b)}
	pack := append(append(make([]float64, 0, len(a)+len(b)), a...), b...)
	size := rounding(0, pack)
	// Taken from the mean of all, the sum of one group alone says how far apart the two are; the smaller one has less to add.
	middle := stats.Mean(pack)
	for i := range pack {
		pack[i] -= middle
	}
	k := len(a)
	if len(b) < k {
		k = len(b)
		pack = append(pack[len(a):len(pack):len(pack)], pack[:len(a)]...)
	}
	far := math.Abs(total(pack[:k])) - size*float64(len(pack))
	ways := binomial(len(pack), k)
	if ways <= exactUpTo {
		test.Exact, test.Arrangements = true, ways
		test.P = float64(farther(pack, k, 0, far)) / ways
		return test, true
	}
	drawn := p.shuffled(pack, k, far)
	reached := 0.0
	for _, x := range drawn.values {
		reached += x
	}
	test.Arrangements = float64(drawn.Len())
	test.P = (1 + reached) / (1 + test.Arrangements)
	return test, true
}

// farther counts the choices of k values of the pack that bring the sum at least as far from 0.
func farther(pack []float64, k int, sum, far float64) int {
	if k == 0 {
		if math.Abs(sum) >= far {
			return 1
		}
		return 0
	}
	n := 0
	for i := 0; i+k <= len(pack); i++ {
		n += farther(pack[i+1:], k-1, sum+pack[i], far)
	}
	return n
}

// shuffled draws k values without replacement, time after time, and says 1 where their sum is at least as far from 0.
func (p Plan) shuffled(pack []float64, k int, far float64) Replicates {
	draws := p.Resamples
	if draws == 0 {
		draws = defaultResamples
	}
	return p.share(draws, 1, func() func(int, []float64) bool {
		own, swaps := append([]float64(nil), pack...), make([]int, k)
		return func(b int, into []float64) bool {
			g := p.From.Skip(uint64(b) * uint64(k))
			for i := range swaps {
				swaps[i] = i + g.Index(len(own)-i)
				own[i], own[swaps[i]] = own[swaps[i]], own[i]
			}
			if math.Abs(total(own[:k])) >= far {
				into[0] = 1
			}
			// Put back what was taken: the next draw must not depend on who made this one.
			for i := k - 1; i >= 0; i-- {
				own[i], own[swaps[i]] = own[swaps[i]], own[i]
			}
			return true
		}
	})
}

// binomial returns the number of ways to choose k of n, as far as a float64 is exact.
func binomial(n, k int) float64 {
	ways := 1.0
	for i := range k {
		ways = math.Round(ways * float64(n-i) / float64(i+1))
	}
	return ways
}

func total(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return sum
}
