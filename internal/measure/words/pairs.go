package words

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// Pair is two words that stand in the same comments.
type Pair struct {
	A, B     string // keys, A before B
	Together int    // comments that use both
	InA, InB int    // comments that use each
	PMI      float64
	G2       float64
}

// Pairs returns the pairs of words that stand together in at least so many comments, by falling G².
//
//	PMI = log₂(ab·N/(a·b)), Church & Hanks (1990)
//	G² = 2·Σ o·ln(o/e) over the four cells of both, one, the other, neither; Dunning (1993)
//
// G² does not tell together from apart: pairs that stand together less than chance would have them are left out.
func Pairs(comments [][]Word, least int) []Pair {
	least = max(least, 1)
	counts := Count(comments, true)
	type pair struct{ a, b string }
	together := map[pair]int{}
	for _, comment := range comments {
		keys := common(comment, counts.Comments, least)
		for i, a := range keys {
			for _, b := range keys[i+1:] {
				together[pair{a, b}]++
			}
		}
	}
	var all []Pair
	n := len(comments)
	for p, k := range together {
		a, b := counts.Comments[p.a], counts.Comments[p.b]
		pmi := PMI(a, b, k, n)
		if k >= least && pmi > 0 {
			all = append(all, Pair{A: p.a, B: p.b, Together: k, InA: a, InB: b, PMI: pmi, G2: G2(a, b, k, n)})
		}
	}
	slices.SortFunc(all, func(x, y Pair) int {
		return cmp.Or(cmp.Compare(y.G2, x.G2), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	return all
}

// common returns the keys of a comment, each once and in order, that enough comments use.
func common(comment []Word, in map[string]int, least int) []string {
	keys := map[string]bool{}
	for _, w := range comment {
		if k := w.Key(); in[k] >= least {
			keys[k] = true
		}
	}
	return slices.Sorted(maps.Keys(keys))
}

// PMI returns the pointwise mutual information in bits of two words, in a and b of n comments and together in ab; −∞ when never together.
func PMI(a, b, ab, n int) float64 {
	return math.Log2(float64(ab) * float64(n) / (float64(a) * float64(b)))
}

// G2 returns the log-likelihood ratio of independence of two words, in a and b of n comments and together in ab. It is never below 0.
func G2(a, b, ab, n int) float64 {
	rows := [2]int{a, n - a}
	columns := [2]int{b, n - b}
	cells := [2][2]int{{ab, a - ab}, {b - ab, n - a - b + ab}}
	sum := 0.0
	for i, row := range cells {
		for j, o := range row {
			if o > 0 {
				sum += float64(o) * math.Log(float64(o)*float64(n)/(float64(rows[i])*float64(columns[j])))
			}
		}
	}
	return max(0, 2*sum)
}
