// Package between holds how much groups differ: one-way random effects, shrunken means and funnels.
//
// It reads each group as a summary, so that what it does costs the number of groups and not that of values. Groups without a value are
// left out of every figure and keep their place in what is returned one for one.
package between

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"ecart/internal/measure/stats"
)

// Group is what the values of one group come down to.
type Group struct {
	N      int
	Mean   float64
	Square float64 // Σ(y−ȳ)²
}

// Of returns the summary of values.
func Of(values []float64) Group {
	n := len(values)
	return Group{N: n, Mean: stats.Mean(values), Square: stats.Variance(values) * float64(max(n-1, 0))}
}

// OfWeighted returns the summary of values that all weigh the same; rows of weight 0 count for nothing. The model is of persons, not of
// those they stand for: it reports false, rather than leave them out, when weights differ.
func OfWeighted(values, weights []float64) (Group, bool) {
	if len(values) != len(weights) {
		panic(fmt.Sprintf("between: %d values and %d weights", len(values), len(weights)))
	}
	var kept []float64
	first := 0.0
	for i, w := range weights {
		if w == 0 {
			continue
		}
		if first == 0 {
			first = w
		}
		if w != first {
			return Group{}, false
		}
		kept = append(kept, values[i])
	}
	return Of(kept), true
}

// FewestToClaim is the number of groups from which a spread between them may be claimed; method §9.
const FewestToClaim = 5

// sums are the totals that every figure here starts from.
type sums struct {
	k, n, squares float64 // groups, values, Σn²
	within        float64 // Σ of the groups' squares
	size          float64 // of the largest mean, to tell rounding from variation
}

func total(groups []Group) sums {
	var s sums
	for _, g := range groups {
		if g.N == 0 {
			continue
		}
		n := float64(g.N)
		s.k++
		s.n += n
		s.squares += n * n
		s.within += g.Square
		s.size = max(s.size, math.Abs(g.Mean))
	}
	return s
}

// spread returns the mean of the means with the given weights, and Σw(ȳ−μ)²; groups without a value weigh nothing.
func spread(groups []Group, weight func(n float64) float64) (mu, square, weights float64) {
	origin, sum := 0.0, 0.0
	for i, g := range groups {
		if g.N > 0 {
			origin = groups[i].Mean
			break
		}
	}
	for _, g := range groups {
		if g.N > 0 {
			w := weight(float64(g.N))
			weights += w
			sum += w * (g.Mean - origin)
		}
	}
	mu = origin + sum/weights
	for _, g := range groups {
		if g.N > 0 {
			square += weight(float64(g.N)) * (g.Mean - mu) * (g.Mean - mu)
		}
	}
	return mu, square, weights
}

// nothing tells whether a sum of squares of n values as large as size is but their rounding.
func nothing(square, n, size float64) bool {
	least := 10 * 0x1p-52 * size
	return square <= n*least*least
}

func normal(level float64) float64 { return distuv.UnitNormal.Quantile(upper(level)) }

// upper returns the probability below the upper end of a two-sided interval, and panics when the level is none.
func upper(level float64) float64 {
	if !(level > 0 && level < 1) {
		panic(fmt.Sprintf("between: a level of %v is not between 0 and 1", level))
	}
	return 1 - (1-level)/2
}
