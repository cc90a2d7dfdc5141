package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestAQuantileIsThatOfTheSortedValues(t *testing.T) {
	compared := 0
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 6))
		n := 1 + r.IntN(300)
		kinds := []func(i int) float64{
			func(int) float64 { return r.NormFloat64() },
			func(int) float64 { return float64(1 + r.IntN(7)) },
			func(i int) float64 { return float64(i) },
			func(i int) float64 { return float64(-i) },
			func(i int) float64 { return float64(min(i, n-i)) },
			func(int) float64 { return 3 },
			func(i int) float64 { return []float64{math.Inf(1), math.NaN(), 1, 2}[r.IntN(4)] },
			func(i int) float64 { return float64((i * 7919) % n) },
			func(int) float64 { return []float64{math.Inf(1), math.Inf(-1), 1, 2}[r.IntN(4)] },
		}
		xs, kind := make([]float64, n), kinds[seed%uint64(len(kinds))]
		for i := range xs {
			xs[i] = kind(i)
		}
		for _, p := range []float64{0, 0.025, 0.25, 0.5, r.Float64(), 0.975, 1} {
			got, ok := Quantile(xs, p)
			want := sortedQuantile(ascending(xs), p)
			if !ok || math.Float64bits(got) != math.Float64bits(want) && !(math.IsNaN(got) && math.IsNaN(want)) {
				t.Fatalf("seed %d: the %v-quantile of %d values is %v, want %v", seed, p, n, got, want)
			}
			compared++
		}
	}
	if compared != 2800 {
		t.Errorf("%d quantiles", compared)
	}
}

func BenchmarkQuantile(b *testing.B) {
	b.Run("values=2000", func(b *testing.B) {
		r := rand.New(rand.NewPCG(1, 6))
		xs := make([]float64, 2000)
		for i := range xs {
			xs[i] = r.NormFloat64()
		}
		for b.Loop() {
			Quantile(xs, 0.025)
		}
	})
}
