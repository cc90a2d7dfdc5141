// Package between holds how much groups differ: one-way random effects, shrunken means and funnels.
//
// It reads each group as a summary, so that what it does costs the number of groups and not that of values. Groups without a value are
// left out of every figure and keep their place in what is returned one for one.
package between

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Group is what the values of one group come down to.
type Group struct {
	N      float64 // values; of weighted ones Kish's effective number, what they are worth
	Mean   float64
	Square float64 // Σ(y−ȳ)²; of weighted ones brought to their effective number
}

// Sum gathers the values of one group, one after the other, without keeping them. The zero value holds none.
type Sum struct {
	weight, weight2 float64
	origin          float64 // the first value
	off, square     float64 // Σw(y−origin), Σw(y−origin)²
}

// Add counts a value with its weight; one of weight 0 counts for nothing. Sums are of distances from a value of the group, which keeps their
// digits: Chan, Golub & LeVeque (1983), doi:10.1080/00031305.1983.10483115.
func (s *Sum) Add(value, weight float64) {
	if weight == 0 {
		return
	}
	if s.weight == 0 {
		s.origin = value
	}
	off := value - s.origin
	s.weight += weight
	s.weight2 += weight * weight
	s.off += weight * off
	s.square += weight * off * off
}

// Group returns what was added as a group of n = (Σw)²/Σw² values with ȳ = Σwy/Σw and Σ(y−ȳ)² = n·Σw(y−ȳ)²/Σw. For values of one variance
// σ² the mean of such a group has the variance σ²/n and the square the expectation (n−1)σ², as if n values had been drawn alike: mean squares
// and moments stay free of bias. Kish (1965), Survey Sampling, §11.7; Pfeffermann et al. (1998), doi:10.1111/1467-9868.00106, bring weights
// within a group to the same sum. With equal weights it is the group without weights.
func (s Sum) Group() Group {
	if s.weight == 0 {
		return Group{}
	}
	n := s.weight * s.weight / s.weight2
	if whole := math.Round(n); math.Abs(n-whole) < 1e-9*whole {
		n = whole // equal weights, but for rounding
	}
	off := s.off / s.weight
	return Group{N: n, Mean: s.origin + off, Square: n * max(0, s.square/s.weight-off*off)}
}

// Of returns the summary of values.
func Of(values []float64) Group {
	var s Sum
	for _, v := range values {
		s.Add(v, 1)
	}
	return s.Group()
}

// OfWeighted returns the summary of weighted values.
func OfWeighted(values, weights []float64) Group {
	if len(values) != len(weights) {
		panic(fmt.Sprintf("between: %d values and %d weights", len(values), len(weights)))
	}
	var s Sum
	for i, v := range values {
		if weights[i] < 0 {
			panic("between: a weight is negative")
		}
		s.Add(v, weights[i])
	}
	return s.Group()
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
		s.k++
		s.n += g.N
		s.squares += g.N * g.N
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
			w := weight(g.N)
			weights += w
			sum += w * (g.Mean - origin)
		}
	}
	mu = origin + sum/weights
	for _, g := range groups {
		if g.N > 0 {
			square += weight(g.N) * (g.Mean - mu) * (g.Mean - mu)
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
