// Package calibrate makes weights with which rows add up to known totals: by cells, and by margins.
//
// A base weight is what a row weighs before, 1 where nothing else is known; rows of base weight 0 stay out of everything. What is returned
// has one weight for each row. A row's category is a name; the empty name is a missing one, and an error.
package calibrate

import (
	"fmt"
	"math"

	"ecart/internal/measure/stats"
)

// Cell is a category and how many it has in the population.
type Cell struct {
	Name  string
	Total float64
}

// Margin is a variable with known totals: its cells, and the category of each row.
type Margin struct {
	Name  string
	Cells []Cell
	Rows  []string
}

// Weights are the result of a calibration.
type Weights struct {
	Values    []float64
	Design    float64    // deff_w = n·Σw²/(Σw)², 1 for equal weights: what weighting adds to variances
	Effective float64    // (Σw)²/Σw², the size of an equally weighted sample as good
	Min, Max  float64    // of the rows that weigh
	Steps     int        // raking: passes over all margins
	Trimmed   int        // raking: weights cut off before the last raking
	Merged    [][]string // post-stratification: cells that were taken together, in the order listed
}

// measure sets what describes the values.
func (w *Weights) measure() {
	n := 0.0
	w.Min, w.Max = math.Inf(1), 0
	for _, v := range w.Values {
		if v > 0 {
			n++
			w.Min, w.Max = min(w.Min, v), max(w.Max, v)
		}
	}
	w.Effective = stats.Kish(w.Values)
	w.Design = n / w.Effective
}

// coded is a margin whose rows name their cells by index.
type coded struct {
	margin Margin
	cell   []int // −1 for a row of base weight 0
	rows   []int // of each cell
}

// code finds each row's cell. It names the category that has no total, the row without one, the cell without a row, and a total that is no
// number above 0.
func code(base []float64, m Margin) (coded, error) {
	if len(m.Rows) != len(base) {
		panic(fmt.Sprintf("calibrate: %d rows of %q and %d weights", len(m.Rows), m.Name, len(base)))
	}
	at := make(map[string]int, len(m.Cells))
	for i, c := range m.Cells {
		if !(c.Total > 0) || math.IsInf(c.Total, 1) {
			return coded{}, fmt.Errorf("the total of %q in %q is %v, which is no number above 0", c.Name, m.Name, c.Total)
		}
		if _, twice := at[c.Name]; twice {
			return coded{}, fmt.Errorf("%q has two totals in %q", c.Name, m.Name)
		}
		at[c.Name] = i
	}
	out := coded{margin: m, cell: make([]int, len(base)), rows: make([]int, len(m.Cells))}
	for i, name := range m.Rows {
		out.cell[i] = -1
		if !(base[i] >= 0) || math.IsInf(base[i], 1) {
			panic("calibrate: a base weight is no number from 0")
		}
		if base[i] == 0 {
			continue
		}
		c, known := at[name]
		if name == "" {
			return coded{}, fmt.Errorf("row %d has no category of %q", i+1, m.Name)
		}
		if !known {
			return coded{}, fmt.Errorf("category %q of row %d has no total in %q", name, i+1, m.Name)
		}
		out.cell[i] = c
		out.rows[c]++
	}
	return out, nil
}

// sums returns what the rows of each cell weigh.
func (c coded) sums(weights []float64) []float64 {
	sums := make([]float64, len(c.margin.Cells))
	for i, h := range c.cell {
		if h >= 0 {
			sums[h] += weights[i]
		}
	}
	return sums
}
