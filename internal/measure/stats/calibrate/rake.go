package calibrate

import (
	"fmt"
	"math"
	"slices"

	"ecart/internal/measure/stats"
)

const (
	mostSteps   = 1000
	closeEnough = 1e-10 // max|Δw/w| of a pass that ends raking
	// missed is how far from its total a margin may be left, relatively.
	missed = 1e-6
	// sameTotal is how far the totals of two margins may be apart, relatively.
	sameTotal = 1e-9
)

// Rake returns weights that bring every margin to its totals, found by setting one margin after the other until no weight moves by more
// than 1e-10 of itself. Deming & Stephan (1940), doi:10.1214/aoms/1177731829. With most above 0, weights above so many medians are cut
// off there and the margins set again, which may lift some above it once more. Errors name the missing category, the cell without a row, the
// margin whose total differs from that of the first, and what 1000 passes could not bring together because margins contradict each other.
func Rake(base []float64, margins []Margin, most float64) (Weights, error) {
	var all []coded
	for _, m := range margins {
		c, err := code(base, m)
		if err != nil {
			return Weights{}, err
		}
		for h, n := range c.rows {
			if n == 0 {
				return Weights{}, fmt.Errorf("no row has category %q of %q, which has a total of %v", m.Cells[h].Name, m.Name, m.Cells[h].Total)
			}
		}
		all = append(all, c)
		if first, own := all[0].total(), c.total(); math.Abs(own-first) > sameTotal*first {
			return Weights{}, fmt.Errorf("the totals of %q add up to %.12g, those of %q to %.12g", m.Name, own, all[0].margin.Name, first)
		}
	}
	if len(all) == 0 || len(all[0].margin.Cells) == 0 {
		return Weights{}, fmt.Errorf("there is no margin to rake to")
	}
	w := Weights{Values: slices.Clone(base)}
	if err := w.rake(all); err != nil {
		return Weights{}, err
	}
	if most > 0 && w.trim(most) {
		if err := w.rake(all); err != nil {
			return Weights{}, err
		}
	}
	w.measure()
	return w, nil
}

func (c coded) total() float64 {
	sum := 0.0
	for _, cell := range c.margin.Cells {
		sum += cell.Total
	}
	return sum
}

// rake passes over the margins until the weights stay.
func (w *Weights) rake(margins []coded) error {
	before := make([]float64, len(w.Values))
	for range mostSteps {
		w.Steps++
		copy(before, w.Values)
		for _, m := range margins {
			m.set(w.Values)
		}
		moved := 0.0
		for i, v := range w.Values {
			if before[i] > 0 {
				moved = max(moved, math.Abs(v/before[i]-1))
			}
		}
		if moved < closeEnough {
			return agree(w.Values, margins)
		}
	}
	return fmt.Errorf("raking does not settle in %d steps: the rows that are there cannot have all margins at once", mostSteps)
}

// agree returns an error when a margin misses its totals: passes over margins that contradict each other may end where they began.
func agree(weights []float64, margins []coded) error {
	for _, m := range margins {
		for h, sum := range m.sums(weights) {
			if cell := m.margin.Cells[h]; math.Abs(sum-cell.Total) > missed*cell.Total {
				return fmt.Errorf("raking leaves category %q of %q at %.6g, not %.6g: the rows that are there cannot have all margins at once",
					cell.Name, m.margin.Name, sum, cell.Total)
			}
		}
	}
	return nil
}

// set brings one margin to its totals.
func (c coded) set(weights []float64) {
	sums := c.sums(weights)
	for i, h := range c.cell {
		if h >= 0 {
			weights[i] *= c.margin.Cells[h].Total / sums[h]
		}
	}
}

// trim cuts off what is more than so many medians of the rows that weigh, and tells whether anything was.
func (w *Weights) trim(most float64) bool {
	var weighing []float64
	for _, v := range w.Values {
		if v > 0 {
			weighing = append(weighing, v)
		}
	}
	median, _ := stats.Quantile(weighing, 0.5)
	for i, v := range w.Values {
		if v > most*median {
			w.Values[i] = most * median
			w.Trimmed++
		}
	}
	return w.Trimmed > 0
}
