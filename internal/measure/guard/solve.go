package guard

import "math"

// factored is a matrix of how many customers each two sets have in common, as L·D·Lᵀ, without the rows that follow from those before them.
type factored struct {
	rows []int // of the matrix: those that stand by themselves
	l    [][]float64
	d    []float64
}

// factor brings a matrix of whole numbers, at most as large as scale, into triangles. Golub & Van Loan, Matrix Computations, §4.1.
func factor(gram [][]float64, scale float64) factored {
	var f factored
	for i, row := range gram {
		line := make([]float64, len(f.rows))
		rest := row[i]
		for a, j := range f.rows {
			x := row[j]
			for b, y := range f.l[a] {
				x -= line[b] * y
			}
			line[a] = x // times d; made whole below, when it is needed no longer
		}
		for a := range line {
			x := line[a]
			line[a] = x / f.d[a]
			rest -= x * line[a]
		}
		if rest > 1e-9*math.Max(scale, 1) {
			f.rows, f.l, f.d = append(f.rows, i), append(f.l, line), append(f.d, rest)
		}
	}
	return f
}

// solve returns the coefficients, by row of the matrix, with which the rows that stand by themselves come nearest to a right side.
func (f factored) solve(right []float64) []float64 {
	x := make([]float64, len(f.rows))
	for a, i := range f.rows {
		x[a] = right[i]
		for b, y := range f.l[a] {
			x[a] -= y * x[b]
		}
	}
	for a := range x {
		x[a] /= f.d[a]
	}
	for a := len(x) - 1; a >= 0; a-- {
		for b, y := range f.l[a] {
			x[b] -= y * x[a]
		}
	}
	out := make([]float64, len(right))
	for a, i := range f.rows {
		out[i] = x[a]
	}
	return out
}
