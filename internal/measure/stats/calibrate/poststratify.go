package calibrate

import "fmt"

// fewestInCell is the number of rows below which a cell is merged with a neighbour.
const fewestInCell = 5

// PostStratify returns weights base·N_h/Σbase that bring each cell of the population to its total. Holt & Smith (1979),
// doi:10.2307/2344652. A margin's cells are those of several variables crossed, listed with the last variable running fastest, so that
// neighbours in the list are alike. The cell with the fewest rows, the first of them, joins the neighbour with fewer, the one before it when both
// have the same, as long as it has fewer than five; Merged says which did. It is an error when all rows together are fewer.
func PostStratify(base []float64, cells Margin) (Weights, error) {
	c, err := code(base, cells)
	if err != nil {
		return Weights{}, err
	}
	groups := merge(c.rows)
	if len(groups) == 0 || groups[0].rows < fewestInCell {
		return Weights{}, fmt.Errorf("%q has fewer than %d rows", cells.Name, fewestInCell)
	}
	factor := make([]float64, len(cells.Cells))
	sums := c.sums(base)
	w := Weights{Values: make([]float64, len(base))}
	for _, g := range groups {
		total, sum := 0.0, 0.0
		var names []string
		for h := g.from; h < g.to; h++ {
			total, sum = total+cells.Cells[h].Total, sum+sums[h]
			names = append(names, cells.Cells[h].Name)
		}
		for h := g.from; h < g.to; h++ {
			factor[h] = total / sum
		}
		if len(names) > 1 {
			w.Merged = append(w.Merged, names)
		}
	}
	for i, h := range c.cell {
		if h >= 0 {
			w.Values[i] = base[i] * factor[h]
		}
	}
	w.measure()
	return w, nil
}

// stretch is the cells from one up to, but without, another, with their rows.
type stretch struct{ from, to, rows int }

// merge joins cells until each stretch has rows enough or only one is left.
func merge(rows []int) []stretch {
	var all []stretch
	for h, n := range rows {
		all = append(all, stretch{h, h + 1, n})
	}
	for len(all) > 1 {
		least := 0
		for i, s := range all {
			if s.rows < all[least].rows {
				least = i
			}
		}
		if all[least].rows >= fewestInCell {
			break
		}
		left := least - 1
		if least == 0 || least+1 < len(all) && all[least+1].rows < all[least-1].rows {
			left = least
		}
		all[left].to = all[left+1].to
		all[left].rows += all[left+1].rows
		all = append(all[:left+1], all[left+2:]...)
	}
	return all
}
