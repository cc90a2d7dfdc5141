package resample

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// gonum adds more than one column at once where it can.
func TestColumnsAddUpToTheSameBitsOnEveryProcessor(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 4))
		units, width := 1+r.IntN(300), r.IntN(20)
		var of []float64
		for range units * width {
			of = append(of, math.Ldexp(r.NormFloat64(), r.IntN(80)-40))
		}
		for _, drawn := range drawings(r, units, 5) {
			plain, got := make([]float64, width), make([]float64, width)
			weighPlainly(of, drawn, plain)
			if weigh(of, drawn, got); !slices.Equal(plain, got) {
				t.Fatalf("seed %d, %d units: %v, want %v", seed, units, got, plain)
			}
		}
	}
}
