package guard

import (
	"cmp"
	"math"
	"slices"
)

// MostTried is up to how many atoms every few of them are tried together. Who shows figures of a larger crowd keeps to far fewer figures than
// people: what follows of a few of them then follows by cells.
const MostTried = 500

// pair is two atoms, or one, or none.
type pair struct {
	a, b       int // −1 for none
	n          int
	sum, other float64 // of both probes
}

// smallSums returns groups of up to four atoms and fewer than least customers that follow from what is shown, whatever they have in common:
// two pairs whose probes add up to nothing. It is for at most MostTried atoms.
func (k Crowd) smallSums(probe, other []float64, least int) [][]int {
	pairs := k.pairs(probe, other, least)
	slices.SortFunc(pairs, func(x, y pair) int { return cmp.Compare(x.sum, y.sum) })
	const near = 1e-7
	var found [][]int
	last := len(pairs)
	for _, x := range pairs {
		for last > 0 && pairs[last-1].sum+x.sum > near {
			last--
		}
		for i := last - 1; i >= 0 && pairs[i].sum+x.sum > -near; i-- {
			y := pairs[i]
			if n := x.n + y.n; n == 0 || n >= least || math.Abs(x.other+y.other) > near || !apartFrom(x, y) {
				continue
			}
			found = append(found, together(x, y))
		}
	}
	return found
}

// pairs returns every two atoms of fewer than least customers, each alone, and none at all.
func (k Crowd) pairs(probe, other []float64, least int) []pair {
	pairs := []pair{{a: -1, b: -1}}
	for a, n := range k.size {
		if n >= least {
			continue
		}
		one := pair{a: a, b: -1, n: n, sum: float64(n) * probe[a], other: float64(n) * other[a]}
		pairs = append(pairs, one)
		for b, m := range k.size[:a] {
			if n+m < least {
				pairs = append(pairs, pair{a: a, b: b, n: n + m, sum: one.sum + float64(m)*probe[b], other: one.other + float64(m)*other[b]})
			}
		}
	}
	return pairs
}

func apartFrom(x, y pair) bool {
	for _, a := range []int{x.a, x.b} {
		if a >= 0 && (a == y.a || a == y.b) {
			return false
		}
	}
	return true
}

func together(x, y pair) []int {
	var group []int
	for _, a := range []int{x.a, x.b, y.a, y.b} {
		if a >= 0 {
			group = append(group, a)
		}
	}
	return group
}
