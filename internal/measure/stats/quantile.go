package stats

import (
	"fmt"
	"math"
	"math/bits"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// Quantile returns the p-quantile of type 7, the one of R and of Excel's PERCENTILE.INC: with h = (n−1)p it is
// x[⌊h⌋] + (h−⌊h⌋)(x[⌊h⌋+1]−x[⌊h⌋]) on the sorted values, from 0. Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566.
// It reports false for no values.
func Quantile(xs []float64, p float64) (float64, bool) {
	if len(xs) == 0 {
		return 0, false
	}
	if slices.ContainsFunc(xs, math.IsNaN) {
		return sortedQuantile(ascending(xs), p), true
	}
	xs = slices.Clone(xs)
	i, part := place(len(xs), p)
	at := selected(xs, i)
	if i+1 == len(xs) {
		return at, true
	}
	return at + float64(part*(slices.Min(xs[i+1:])-at)), true
}

// selected brings the value of rank k, from 0, to its place among others, so that none before it is larger and none after it smaller, and returns it.
// Hoare (1961), doi:10.1145/366622.366647. What does not get there in a few rounds is sorted.
func selected(xs []float64, k int) float64 {
	lo, hi := 0, len(xs)-1
	for range 2 * bits.Len(uint(len(xs))) {
		if lo >= hi {
			return xs[k]
		}
		a, b, c := xs[lo], xs[(lo+hi)/2], xs[hi]
		pivot := max(min(a, b), min(max(a, b), c))
		i, j := lo, hi
		for i <= j {
			for xs[i] < pivot {
				i++
			}
			for pivot < xs[j] {
				j--
			}
			if i <= j {
				xs[i], xs[j] = xs[j], xs[i]
				i, j = i+1, j-1
			}
		}
		switch {
		case k <= j:
			hi = j
		case k >= i:
			lo = i
		default:
			return xs[k]
		}
	}
	slices.Sort(xs[lo : hi+1])
	return xs[k]
}

// QuantileInterval returns the p-quantile with the order statistics that bound it whatever the distribution: ranks B(α/2) and
// B(1−α/2)+1 of the binomial quantile B with n trials of chance p. Hahn & Meeker (1991), §5.2.
// It reports false for no values; the interval is not bound when a rank falls outside the sample.
func QuantileInterval(xs []float64, p, level float64) (Interval, bool) {
	if len(xs) == 0 {
		return Interval{}, false
	}
	sorted := ascending(xs)
	value := sortedQuantile(sorted, p)
	n := len(sorted)
	lo, hi := BinomialQuantile(1-upper(level), n, p), BinomialQuantile(upper(level), n, p)+1
	if lo < 1 || hi > n {
		return Interval{Value: value}, true
	}
	return Interval{Value: value, Lo: min(value, sorted[lo-1]), Hi: max(value, sorted[hi-1]), Bound: true}, true
}

// ascending returns the values from the smallest to the largest.
func ascending(xs []float64) []float64 {
	sorted := slices.Clone(xs)
	slices.Sort(sorted)
	return sorted
}

func sortedQuantile(sorted []float64, p float64) float64 {
	i, part := place(len(sorted), p)
	if i+1 == len(sorted) {
		return sorted[i]
	}
	return sorted[i] + float64(part*(sorted[i+1]-sorted[i]))
}

// place returns the rank ⌊h⌋ of a quantile of n values, and h−⌊h⌋, which is 0 where no value follows.
func place(n int, p float64) (rank int, part float64) {
	if !(p >= 0 && p <= 1) {
		panic(fmt.Sprintf("stats: a quantile at %v", p))
	}
	h := float64(n-1) * p
	rank = int(math.Floor(h))
	if rank+1 >= n {
		return n - 1, 0
	}
	return rank, h - float64(rank)
}

// BinomialQuantile returns the smallest k with P(X ≤ k) ≥ q, where X counts n trials of chance p. gonum has the distribution but not its
// quantile. The fuzz is that of R's qbinom: a probability that equals q but for rounding counts as reached.
func BinomialQuantile(q float64, n int, p float64) int {
	b := distuv.Binomial{N: float64(n), P: p}
	q *= 1 - 64*0x1p-52
	lo, hi := 0, n
	for lo < hi {
		mid := (lo + hi) / 2
		if b.CDF(float64(mid)) >= q {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}
