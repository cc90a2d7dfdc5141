package study

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestConcealTableHidesWhatTotalsWouldGiveAway(t *testing.T) {
	// Three departments about three, none about itself; 4 of the second answered about the first.
	sizes := [][]int{
		{0, 20, 30, 30},
		{4, 0, 12, 12},
		{15, 25, 0, 25},
		{19, 45, 42, 67},
	}
	got := ConcealTable(sizes, nil, 10)
	// The third row must cover the first column, the second row's other cell its own row, and a fourth cell closes the circle.
	for _, p := range []place{{1, 0}, {1, 2}, {2, 0}} {
		if !got[p.row][p.column] {
			t.Errorf("cell %v is shown", p)
		}
	}
	if derived := derivable(sizes, got); len(derived) > 0 {
		t.Errorf("follow from the others: %v", derived)
	}
	for i, row := range ConcealTable([][]int{{10, 11, 21}, {12, 13, 25}, {22, 24, 46}}, nil, 10) {
		for j, hidden := range row {
			if hidden {
				t.Errorf("all large: cell %d, %d is hidden", i, j)
			}
		}
	}
}

// The reader who solves all equations at once must find no hidden cell.
func TestNoHiddenCellFollowsFromAllEquations(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	hid := 0
	for range 300 {
		rows, columns := 2+r.IntN(4), 2+r.IntN(4)
		sizes := make([][]int, rows+1)
		for i := range sizes {
			sizes[i] = make([]int, columns+1)
		}
		for i := range rows {
			for j := range columns {
				if i != j {
					sizes[i][j] = r.IntN(30)
				}
				sizes[i][columns] = max(sizes[i][columns], sizes[i][j])
				sizes[rows][j] += sizes[i][j]
			}
			sizes[rows][columns] += sizes[i][columns]
		}
		hidden := ConcealTable(sizes, nil, 10)
		for i := range hidden {
			for j := range hidden[i] {
				if n := sizes[i][j]; n > 0 && n < 10 && !hidden[i][j] {
					t.Fatalf("a cell of %d is shown", n)
				}
				if hidden[i][j] {
					hid++
				}
			}
		}
		if derived := derivable(sizes, hidden); len(derived) > 0 {
			t.Fatalf("sizes %v, hidden %v: %v follow", sizes, hidden, derived)
		}
	}
	if hid == 0 {
		t.Fatal("nothing was hidden, so the test shows nothing")
	}
}

// derivable returns the hidden cells that are determined by the rows' and columns' equations: those whose unit vector is in the row space.
func derivable(sizes [][]int, hidden [][]bool) []place {
	var cells []place
	for i, row := range hidden {
		for j := range row {
			if hidden[i][j] {
				cells = append(cells, place{i, j})
			}
		}
	}
	var lines [][]float64
	add := func(on func(place) bool, sign func(place) float64) {
		line := make([]float64, len(cells))
		for k, p := range cells {
			if on(p) {
				line[k] = sign(p)
			}
		}
		lines = append(lines, line)
	}
	last := place{len(sizes) - 1, len(sizes[0]) - 1}
	for i := range sizes {
		add(func(p place) bool { return p.row == i }, func(p place) float64 { return map[bool]float64{true: -1, false: 1}[p.column == last.column] })
	}
	for j := range sizes[0] {
		add(func(p place) bool { return p.column == j }, func(p place) float64 { return map[bool]float64{true: -1, false: 1}[p.row == last.row] })
	}
	base := rank(lines)
	var found []place
	for k, p := range cells {
		unit := make([]float64, len(cells))
		unit[k] = 1
		if rank(append(append([][]float64{}, lines...), unit)) == base {
			found = append(found, p)
		}
	}
	return found
}

func rank(of [][]float64) int {
	m := make([][]float64, len(of))
	for i := range of {
		m[i] = append([]float64{}, of[i]...)
	}
	done := 0
	for c := 0; len(m) > 0 && c < len(m[0]); c++ {
		pivot := -1
		for i := done; i < len(m); i++ {
			if math.Abs(m[i][c]) > 1e-9 {
				pivot = i
			}
		}
		if pivot < 0 {
			continue
		}
		m[done], m[pivot] = m[pivot], m[done]
		for i := range m {
			if i == done || m[i][c] == 0 {
				continue
			}
			by := m[i][c] / m[done][c]
			for j := range m[i] {
				m[i][j] -= by * m[done][j]
			}
		}
		done++
	}
	return done
}
