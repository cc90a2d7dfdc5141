package stats

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Alpha is the internal consistency of a battery of items.
type Alpha struct {
	Interval     Interval  // raw α with Feldt's interval
	Standardised float64   // from the mean correlation of the items
	N            int       // rows
	Items        int       // items that vary, the ones the coefficient is of
	Flat         []bool    // by item: it does not vary and was left out
	Rest         []float64 // by item: correlation with the sum of the others; NaN where it has none
	Dropped      []float64 // by item: raw α of the others; NaN where it has none
}

// CronbachAlpha returns α = k/(k−1)·(1 − Σs²ᵢ/s²ₜ) of complete rows of items, Cronbach (1951), doi:10.1007/BF02310555, with the
// interval 1 − (1−α)·F on n−1 and (n−1)(k−1) degrees of freedom, Feldt, Woodruff & Salih (1987), doi:10.1177/014662168701100107, and
// the standardised coefficient k·r̄/(1+(k−1)·r̄). Items without variation are left out. A negative α is returned as it is: it tells of
// reversed items. It reports false for fewer than two rows or two items that vary, or when the sum of the items does not vary.
func CronbachAlpha(rows [][]float64, level float64) (Alpha, bool) {
	if len(rows) < 2 {
		return Alpha{}, false
	}
	a := Alpha{N: len(rows), Flat: flatItems(rows)}
	var kept []int
	for i, flat := range a.Flat {
		if !flat {
			kept = append(kept, i)
		}
	}
	a.Items = len(kept)
	v := covariances(rows, kept)
	value, ok := rawAlpha(v, -1)
	if !ok {
		return Alpha{}, false
	}
	a.Interval = feldt(value, a.N, a.Items, level)
	a.Standardised = standardised(v)
	a.Rest, a.Dropped = undefined(len(a.Flat)), undefined(len(a.Flat))
	for j, item := range kept {
		if r, ok := itemRest(v, j); ok {
			a.Rest[item] = r
		}
		if d, ok := rawAlpha(v, j); ok {
			a.Dropped[item] = d
		}
	}
	return a, true
}

// flatItems tells of each column whether it does not vary.
func flatItems(rows [][]float64) []bool {
	flat := make([]bool, len(rows[0]))
	for i := range flat {
		flat[i] = true
	}
	for _, row := range rows {
		if len(row) != len(flat) {
			panic(fmt.Sprintf("stats: a row of %d items among rows of %d", len(row), len(flat)))
		}
		for i, x := range row {
			flat[i] = flat[i] && x == rows[0][i]
		}
	}
	return flat
}

// covariances returns the sample covariance matrix of the kept columns.
func covariances(rows [][]float64, kept []int) [][]float64 {
	column := make([]float64, len(rows))
	deviations := make([][]float64, len(kept))
	for j, item := range kept {
		for r, row := range rows {
			column[r] = row[item]
		}
		mean := Mean(column)
		deviations[j] = make([]float64, len(rows))
		for r, x := range column {
			deviations[j][r] = x - mean
		}
	}
	v := make([][]float64, len(kept))
	for i := range v {
		v[i] = make([]float64, len(kept))
		for j := range i + 1 {
			sum := 0.0
			for r := range rows {
				sum += deviations[i][r] * deviations[j][r]
			}
			v[i][j] = sum / float64(len(rows)-1)
			v[j][i] = v[i][j]
		}
	}
	return v
}

// rawAlpha returns α from a covariance matrix without one of its items (−1 for none), false when fewer than two are left or their sum does not vary.
func rawAlpha(v [][]float64, without int) (float64, bool) {
	k, trace, total := 0.0, 0.0, 0.0
	for i := range v {
		if i == without {
			continue
		}
		k++
		trace += v[i][i]
		for j := range v {
			if j != without {
				total += v[i][j]
			}
		}
	}
	if k < 2 || total <= 1e-12*trace {
		return 0, false
	}
	return k / (k - 1) * (1 - trace/total), true
}

// itemRest returns the correlation of an item with the sum of the others, false when that sum does not vary.
func itemRest(v [][]float64, item int) (float64, bool) {
	cross, rest, trace := 0.0, 0.0, 0.0
	for i := range v {
		if i == item {
			continue
		}
		cross += v[i][item]
		trace += v[i][i]
		for j := range v {
			if j != item {
				rest += v[i][j]
			}
		}
	}
	if rest <= 1e-12*trace {
		return 0, false
	}
	return cross / math.Sqrt(v[item][item]*rest), true
}

// standardised returns α of the items brought to one variance.
func standardised(v [][]float64) float64 {
	k, sum := float64(len(v)), 0.0
	for i := range v {
		for j := range i {
			sum += v[i][j] / math.Sqrt(v[i][i]*v[j][j])
		}
	}
	r := sum / (k * (k - 1) / 2)
	return k * r / (1 + (k-1)*r)
}

func feldt(alpha float64, n, k int, level float64) Interval {
	f := distuv.F{D1: float64(n - 1), D2: float64((n - 1) * (k - 1))}
	lo := 1 - (1-alpha)*f.Quantile(upper(level))
	hi := 1 - (1-alpha)*f.Quantile(1-upper(level))
	return Interval{Value: alpha, Lo: min(alpha, lo), Hi: max(alpha, hi), Bound: true}
}

func undefined(n int) []float64 {
	xs := make([]float64, n)
	for i := range xs {
		xs[i] = math.NaN()
	}
	return xs
}
