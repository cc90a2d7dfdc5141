package driver

import (
	"fmt"
	"math"
)

// table is the columns of a sample, predictors first and the outcome last, ready to be summed: Σw, Σwd by variable, Σwdd by pair, with
// d the deviation from the mean of all rows, which keeps the digits that x² would lose.
type table struct {
	columns [][]float64
	ws      []float64
	means   []float64
	least   []float64 // by variable: a variance that is nothing but rounding
}

func newTable(columns [][]float64, ws []float64) table {
	t := table{columns: columns, ws: ws}
	for _, column := range columns {
		if len(column) != len(columns[0]) || ws != nil && len(ws) != len(column) {
			panic(fmt.Sprintf("driver: a column of %d rows among %d, with %d weights", len(column), len(columns[0]), len(ws)))
		}
		centre := mean(column, ws)
		t.means = append(t.means, centre)
		t.least = append(t.least, rounding(column, centre))
	}
	for _, w := range ws {
		if w < 0 {
			panic("driver: a weight is negative")
		}
	}
	return t
}

// rows returns how many there are of positive weight.
func (t table) rows() int {
	n := len(t.columns[0])
	for _, w := range t.ws {
		if w == 0 {
			n--
		}
	}
	return n
}

// width is the number of sums.
func (t table) width() int { q := len(t.columns); return 1 + q + q*(q+1)/2 }

// add adds what a row brings to the sums.
func (t table) add(row int, sums []float64) {
	w := t.weight(row)
	sums[0] += w
	k := 1 + len(t.columns)
	for v := range t.columns {
		wx := w * (t.columns[v][row] - t.means[v])
		sums[1+v] += wx
		for u := v; u < len(t.columns); u++ {
			sums[k] += wx * (t.columns[u][row] - t.means[u])
			k++
		}
	}
}

func (t table) weight(row int) float64 {
	if t.ws == nil {
		return 1
	}
	return t.ws[row]
}

// all returns the sums of all rows.
func (t table) all() []float64 {
	sums := make([]float64, t.width())
	for row := range t.columns[0] {
		t.add(row, sums)
	}
	return sums
}

// mean returns that of a variable, which sums must hold rows of.
func (t table) mean(sums []float64, v int) float64 { return t.means[v] + sums[1+v]/sums[0] }

// covariance returns that of variables a ≤ b, over the sum of the weights; 0 for none.
func (t table) covariance(sums []float64, a, b int) float64 {
	w, q := sums[0], len(t.columns)
	if w == 0 {
		return 0
	}
	return sums[1+q+a*q-a*(a-1)/2+b-a]/w - sums[1+a]/w*(sums[1+b]/w)
}

// mean returns the weighted mean, 0 for no weight.
func mean(xs, ws []float64) float64 {
	sum, total := 0.0, 0.0
	for i, x := range xs {
		w := 1.0
		if ws != nil {
			w = ws[i]
		}
		sum += w * x
		total += w
	}
	if total == 0 {
		return 0
	}
	return sum / total
}

// rounding returns the variance that a column without variation may show, in all rows or in a resample of them.
func rounding(xs []float64, centre float64) float64 {
	size, span := 0.0, 0.0
	for _, x := range xs {
		size = max(size, math.Abs(x))
		span = max(span, math.Abs(x-centre))
	}
	return math.Pow(1e-14*size, 2) + 1e-13*span*span
}
