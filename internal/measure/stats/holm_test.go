package stats

import (
	"slices"
	"testing"
)

// The p-values of the method's §7, out of order.
var pValues = []float64{.042, .001, .205, .008, .041, .06, .039, .074}

func TestHolm(t *testing.T) {
	// R 4.2.2: p.adjust(p, "holm")
	want := []float64{.234, .008, .234, .056, .234, .234, .234, .234}
	for i, got := range Holm(pValues) {
		near(t, "Holm", got, want[i], 1e-12)
	}
}

func TestBenjaminiHochberg(t *testing.T) {
	// R 4.2.2: p.adjust(p, "BH")
	want := []float64{.0672, .008, .205, .032, .0672, .08, .0672, .084571}
	for i, got := range BenjaminiHochberg(pValues) {
		near(t, "Benjamini–Hochberg", got, want[i], 5e-7)
	}
}

func TestAdjustmentsNeverLowerAPValueNorPassOne(t *testing.T) {
	for name, adjust := range map[string]func([]float64) []float64{"Holm": Holm, "Benjamini–Hochberg": BenjaminiHochberg} {
		if got := adjust(nil); len(got) != 0 {
			t.Errorf("%s of nothing: %v", name, got)
		}
		if got := adjust([]float64{.3}); !slices.Equal(got, []float64{.3}) {
			t.Errorf("%s of one: %v", name, got)
		}
		in := []float64{.9, .9, 1, .01}
		for i, got := range adjust(in) {
			if got < in[i] || got > 1 {
				t.Errorf("%s of %v: %v", name, in[i], got)
			}
		}
	}
}
