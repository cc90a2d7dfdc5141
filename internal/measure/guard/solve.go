package guard

import "math"

// factored is a matrix of how many customers each two sets have in common, as L·D·Lᵀ, without the rows that follow from those before them.
type factored struct {
	rows []int // of the matrix: those that stand by themselves
	l    [][]float64
	d    []float64
}

// factor brings a matrix of whole numbers, at most as large as scale, into triangles, row after row: once it is known to stand by itself, what
// later rows have of it is taken off. It works in the memory of the matrix, of which it looks at what lies left of the diagonal alone. Golub & Van Loan, Matrix
// Computations, §4.1.
func factor(gram [][]float64, scale float64) factored {
	var f factored
	for i, row := range gram {
		rest := row[i]
		if rest <= 1e-9*math.Max(scale, 1) {
			continue
		}
		line := make([]float64, len(f.rows))
		for a, j := range f.rows {
			line[a] = row[j] / f.d[a]
		}
		f.rows, f.l, f.d = append(f.rows, i), append(f.l, line), append(f.d, rest)
		own := make([]float64, len(gram)) // by later row: its part of this one
		for j := i + 1; j < len(gram); j++ {
			own[j] = gram[j][i] / rest
		}
		for j := i + 1; j < len(gram); j++ {
			x := gram[j][i]
			if x == 0 {
				continue
			}
			later, parts := gram[j][i+1:j+1], own[i+1:j+1]
			for k, part := range parts {
				later[k] -= float64(x * part)
			}
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
