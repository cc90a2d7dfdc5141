package resample

import (
	"encoding/json"
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

// likert returns n answers on 1 to 7, more of them high than low.
func likert(n int) []float64 {
	xs := make([]float64, n)
	for i := range xs {
		xs[i] = float64(1 + max((i*5+i*i/3)%7, (i*3+i*i/5)%7))
	}
	return xs
}

// numbers are one number or many: R writes a vector of one as its number.
type numbers []float64

func (f *numbers) UnmarshalJSON(text []byte) error {
	var one float64
	if json.Unmarshal(text, &one) == nil {
		*f = numbers{one}
		return nil
	}
	return json.Unmarshal(text, (*[]float64)(f))
}
