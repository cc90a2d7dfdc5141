package words

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// Contrast is how much more one word is used in a first group of comments than in a second.
type Contrast struct {
	Key            string
	First, Second  int // times it is counted in each
	Delta, SE, Z   float64
	InFirst, Other int // comments of each that use it
}

// Interval returns the ends of δ's interval, δ ± z·√var.
func (c Contrast) Interval(level float64) (lo, hi float64) {
	half := distuv.UnitNormal.Quantile(1-(1-level)/2) * c.SE
	return c.Delta - half, c.Delta + half
}

// LogOdds compares the words of two groups by the log-odds ratio with an informative Dirichlet prior of total mass a₀:
//
//	α = a₀·f/n with f the pooled count of the word and n of all words
//	δ = ln((yA+α)/(nA+a₀−yA−α)) − ln((yB+α)/(nB+a₀−yB−α)), var δ ≈ 1/(yA+α) + 1/(yB+α), z = δ/√var
//
// Monroe, Colaresi & Quinn (2008), doi:10.1093/pan/mpn018. The contrasts fall from the word most of the first group to the one most of the
// second; equal ones stand in the order of their keys. It returns nil where a group has no word, where there is but one word, and for a₀ ≤ 0.
func LogOdds(a, b Counts, prior float64) []Contrast {
	keys := slices.Sorted(maps.Keys(a.Of))
	for k := range b.Of {
		if _, both := a.Of[k]; !both {
			keys = append(keys, k)
		}
	}
	if a.Total == 0 || b.Total == 0 || len(keys) < 2 || !(prior > 0) {
		return nil
	}
	slices.Sort(keys)
	nA, nB := float64(a.Total), float64(b.Total)
	all := make([]Contrast, len(keys))
	for i, k := range keys {
		yA, yB := float64(a.Of[k]), float64(b.Of[k])
		alpha := prior * (yA + yB) / (nA + nB)
		delta := math.Log((yA+alpha)/(nA+prior-yA-alpha)) - math.Log((yB+alpha)/(nB+prior-yB-alpha))
		se := math.Sqrt(1/(yA+alpha) + 1/(yB+alpha))
		all[i] = Contrast{Key: k, First: a.Of[k], Second: b.Of[k], Delta: delta, SE: se, Z: delta / se, InFirst: a.Comments[k], Other: b.Comments[k]}
	}
	slices.SortStableFunc(all, func(x, y Contrast) int { return cmp.Compare(y.Z, x.Z) })
	return all
}
