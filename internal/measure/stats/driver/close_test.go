package driver

import (
	"math"
	"testing"
)

// near fails the test unless got is want within tol, relative to want where want is larger than 1.
func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol*max(1, math.Abs(want))) {
		t.Errorf("%s = %.12g, want %.12g (± %g)", what, got, want, tol)
	}
}

// all compares two slices of one length that hold something.
func all(t *testing.T, what string, got, want []float64, tol float64) {
	t.Helper()
	if len(got) != len(want) || len(want) == 0 {
		t.Errorf("%s: %d values, want %d", what, len(got), len(want))
		return
	}
	for i := range want {
		near(t, what, got[i], want[i], tol)
	}
}

// survey returns n rows of three answers on 1 to 7 that overlap, and an outcome to which they bring 3, 1 and 0.
func survey(n int) Sample {
	s := Sample{X: make([][]float64, 3)}
	for i := range n {
		base := float64(i * 11 % 13 / 3)
		a, b, c := 1+base/2+float64(i*5%4), 1+base/2+float64(i*7%5), 1+float64((i*3+i/7)%7)
		s.X[0], s.X[1], s.X[2] = append(s.X[0], a), append(s.X[1], b), append(s.X[2], c)
		s.Y = append(s.Y, 3*a+b+float64((i*17+i*i/5)%11))
	}
	return s
}

// fitted returns the model of a sample that has one.
func fitted(t *testing.T, s Sample) Model {
	t.Helper()
	c, ok := Correlate(s)
	if !ok {
		t.Fatal("nothing varies")
	}
	m, outcome := Fit(c)
	if outcome != Fitted {
		t.Fatalf("outcome %v", outcome)
	}
	return m
}

// columns turns rows into columns.
func columns(rows [][]float64) [][]float64 {
	out := make([][]float64, len(rows[0]))
	for _, row := range rows {
		for j, x := range row {
			out[j] = append(out[j], x)
		}
	}
	return out
}
