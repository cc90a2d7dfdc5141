package consistency

import (
	"math"
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/between"
	"ecart/internal/measure/study"
)

// rows are the values of a source by row, NaN where there is none.
type rows struct {
	factors []survey.Factor
	x       []float64
	w       []float64 // nil when every row counts once
}

// newRows asks each of n rows for its value and weight.
func newRows(factors []survey.Factor, n int, at func(r int) (x, w float64, ok bool)) rows {
	k := rows{factors: factors, x: make([]float64, n)}
	for r := range k.x {
		x, w, ok := at(r)
		if !ok {
			k.x[r] = math.NaN()
			continue
		}
		k.x[r] = x
		if w != 1 && k.w == nil {
			k.w = slices.Repeat([]float64{1}, n)
		}
		if k.w != nil {
			k.w[r] = w
		}
	}
	return k
}

func (k rows) weight(r int) float64 {
	if k.w == nil {
		return 1
	}
	return k.w[r]
}

// tally is what the rows of one group come down to.
type tally struct {
	between.Group
	answers int
}

// tallies returns the tally of each level of a factor, and false when the source does not know it.
func (k rows) tallies(factor string, levels []result.Level) ([]tally, bool) {
	own, ok := survey.Find(k.factors, factor)
	if !ok {
		return nil, false
	}
	at := places(own, levels)
	sums, all := make([]between.Sum, len(levels)), make([]tally, len(levels))
	for r, x := range k.x {
		if code := own.Codes[r]; code >= 0 && at[code] >= 0 && !math.IsNaN(x) {
			sums[at[code]].Add(x, k.weight(r))
			all[at[code]].answers++
		}
	}
	for i := range all {
		all[i].Group = sums[i].Group()
	}
	return all, true
}

// places returns where each level of a factor stands among those of a breakdown; −1 for one that it does not have.
func places(own survey.Factor, levels []result.Level) []int {
	index := map[string]int{}
	for i, l := range levels {
		index[l.Level] = i
	}
	at := make([]int, len(own.Levels))
	for i, name := range own.Levels {
		place, ok := index[name]
		if !ok {
			place = -1
		}
		at[i] = place
	}
	return at
}

// sample returns the values of one level.
func (k rows) sample(factor, level string) study.Sample {
	own, _ := survey.Find(k.factors, factor)
	code := slices.Index(own.Levels, level)
	var t study.Sample
	for r, x := range k.x {
		if own.Codes[r] != code || math.IsNaN(x) {
			continue
		}
		t.X = append(t.X, x)
		if k.w != nil {
			t.W = append(t.W, k.w[r])
		}
	}
	return t
}

// counted returns how many rows have a value.
func (k rows) counted() int {
	n := 0
	for _, x := range k.x {
		if !math.IsNaN(x) {
			n++
		}
	}
	return n
}
