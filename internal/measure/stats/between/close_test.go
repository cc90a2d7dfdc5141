package between

import (
	"math"
	"testing"
)

const level = 0.95

// near fails the test unless got is want within tol, relative to want where want is larger than 1.
func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol*max(1, math.Abs(want))) {
		t.Errorf("%s = %.12g, want %.12g (± %g)", what, got, want, tol)
	}
}

func summaries(groups [][]float64) []Group {
	out := make([]Group, len(groups))
	for i, g := range groups {
		out[i] = Of(g)
	}
	return out
}

// The five locations of method §9.
func five() [][]float64 {
	return [][]float64{{5, 6, 5, 6, 7, 5, 6}, {4, 5, 4, 4, 5}, {6, 6, 7, 6, 7, 6, 6, 7}, {3, 4, 5, 4, 3, 4}, {5, 5, 6, 4, 5, 6, 5, 5, 6, 5}}
}
