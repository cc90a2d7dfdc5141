package stats

import (
	"math"
	"testing"
)

func TestReliabilityOfADifference(t *testing.T) {
	// as printed in the method's §1
	got, ok := Difference{SDX: 1.1, SDY: 0.7, RelX: 0.88, RelY: 0.80, R: 0.35}.Reliability()
	if !ok {
		t.Fatal("none")
	}
	near(t, "r_D", got, 0.7905, 5e-5)
}

func TestSidesWithoutErrorGiveADifferenceWithout(t *testing.T) {
	got, _ := Difference{SDX: 1.3, SDY: 0.9, RelX: 1, RelY: 1, R: 0.5}.Reliability()
	near(t, "r_D", got, 1, 1e-15)
	a, _ := Difference{SDX: 1.3, SDY: 0.9, RelX: 0.8, RelY: 0.7, R: 0.5}.Reliability()
	b, _ := Difference{SDX: 9, SDY: 13, RelX: 0.7, RelY: 0.8, R: 0.5}.Reliability()
	near(t, "other sides and unit", b, a, 1e-13)
}

func TestADifferenceThatDoesNotVaryHasNoReliability(t *testing.T) {
	for name, d := range map[string]Difference{"the same twice": {1, 1, 0.8, 0.8, 1}, "no variation": {0, 0, 0.8, 0.8, 0}, "no number": {math.NaN(), 1, 0.8, 0.8, 0}} {
		if got, ok := d.Reliability(); ok {
			t.Errorf("%s: %v", name, got)
		}
	}
}
