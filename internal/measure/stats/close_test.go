package stats

import (
	"math"
	"testing"
)

// level is the confidence of all reference figures.
const level = 0.95

// near fails the test unless got is want within tol, relative to want where want is larger than 1.
func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol*max(1, math.Abs(want))) {
		t.Errorf("%s = %.12g, want %.12g (± %g)", what, got, want, tol)
	}
}

// nearInterval compares value and ends.
func nearInterval(t *testing.T, what string, got Interval, value, lo, hi, tol float64) {
	t.Helper()
	if !got.Bound {
		t.Errorf("%s = %v has no ends", what, got.Value)
	}
	near(t, what, got.Value, value, tol)
	near(t, what+" lower end", got.Lo, lo, tol)
	near(t, what+" upper end", got.Hi, hi, tol)
}

// panics fails the test unless f panics.
func panics(t *testing.T, what string, f func()) {
	t.Helper()
	defer func() {
		if recover() == nil {
			t.Errorf("%s: no panic", what)
		}
	}()
	f()
}

// likert returns n answers on 1 to 7 that vary, without a random generator.
func likert(n, step int) []float64 {
	xs := make([]float64, n)
	for i := range xs {
		xs[i] = float64(1 + (i*step+i*i/3)%7)
	}
	return xs
}

func scaled(xs []float64, by, plus float64) []float64 {
	out := make([]float64, len(xs))
	for i, x := range xs {
		out[i] = by*x + plus
	}
	return out
}

func backwards(xs []float64) []float64 {
	out := make([]float64, len(xs))
	for i, x := range xs {
		out[len(xs)-1-i] = x
	}
	return out
}
