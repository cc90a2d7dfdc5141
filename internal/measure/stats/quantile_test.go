package stats

import (
	"slices"
	"testing"
)

func TestQuantileIsTypeSeven(t *testing.T) {
	// R 4.2.2: quantile(t, p), as printed in the method's §10
	cases := []struct{ p, want float64 }{{.5, 58.5}, {.8, 71.8}, {.9, 98.5}, {.95, 134}, {0, 38}, {1, 210}}
	for _, c := range cases {
		got, ok := Quantile(seconds, c.p)
		if !ok {
			t.Errorf("p%v: none", 100*c.p)
		}
		near(t, "quantile", got, c.want, 1e-12)
	}
	if !slices.Equal(seconds[:3], []float64{42, 55, 61}) {
		t.Error("the input was sorted")
	}
}

func TestQuantileAtTheEdges(t *testing.T) {
	if _, ok := Quantile(nil, 0.5); ok {
		t.Error("a quantile of nothing")
	}
	if got, ok := Quantile([]float64{7}, 0.9); !ok || got != 7 {
		t.Errorf("of one value: %v, %v", got, ok)
	}
	panics(t, "p of 90", func() { Quantile([]float64{1, 2}, 90) })
}

func TestQuantileInterval(t *testing.T) {
	// as printed in the method's §10: ranks 6..15 are 52 and 66; rank 21 of 20 bounds nothing
	got, ok := QuantileInterval(seconds, 0.5, level)
	if !ok {
		t.Fatal("none")
	}
	nearInterval(t, "median", got, 58.5, 52, 66, 1e-12)
	got, ok = QuantileInterval(seconds, 0.9, level)
	near(t, "p90", got.Value, 98.5, 1e-12)
	if !ok || got.Bound || got.Lo != 0 || got.Hi != 0 {
		t.Errorf("p90 = %+v, %v", got, ok)
	}
	if _, ok := QuantileInterval(nil, 0.5, level); ok {
		t.Error("a quantile of nothing")
	}
}

func TestQuantileIntervalHoldsTheQuantile(t *testing.T) {
	bound := 0
	for _, n := range []int{1, 2, 5, 6, 9, 37, 200} {
		xs := likert(n, 5)
		for _, p := range []float64{0, .1, .5, .8, .9, .95, .99, 1} {
			got, ok := QuantileInterval(xs, p, level)
			if !ok || got.Bound && !(got.Lo <= got.Value && got.Value <= got.Hi) {
				t.Errorf("n=%d p=%v: %+v, %v", n, p, got, ok)
			}
			if got.Bound {
				bound++
			}
		}
	}
	if bound == 0 {
		t.Error("no interval was bound")
	}
}
