package resample

import (
	"testing"

	"ecart/internal/measure/stats/rref"
)

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

type refResample struct {
	First     []uint32
	Intervals []struct {
		X, W            []float64
		Seed            uint64
		B               int
		Level, Value    float64
		Z0, A           float64
		Adjusted        []float64
		BCa, Percentile []float64
	}
	Permutations []struct {
		X, Y    numbers
		Diff, P float64
		Ways    float64
	}
}

func TestDrawsAndIntervalsAreThoseOfR(t *testing.T) {
	var ref refResample
	rref.Read(t, "resample", &ref)
	g := New(12345)
	for i, want := range ref.First {
		if got := g.Next(); got != want {
			t.Errorf("draw %d = %d, want %d", i, got, want)
		}
	}
	if len(ref.Intervals) != 3 {
		t.Fatalf("%d intervals", len(ref.Intervals))
	}
	for _, want := range ref.Intervals {
		p := Plan{From: New(want.Seed), Resamples: want.B}
		got, ok := p.Mean(want.X, want.W, want.Level)
		if !ok || got.Method != BCa {
			t.Fatalf("%+v, %v", got, ok)
		}
		near(t, "mean", got.Value, want.Value, 1e-13)
		near(t, "z0", got.Z0, want.Z0, 1e-12)
		near(t, "a", got.A, want.A, 1e-12)
		near(t, "level below", got.Lower, want.Adjusted[0], 1e-12)
		near(t, "level above", got.Upper, want.Adjusted[1], 1e-12)
		near(t, "lower end", got.Lo, want.BCa[0], 1e-12)
		near(t, "upper end", got.Hi, want.BCa[1], 1e-12)
		percentile := PercentileInterval(got.Value, p.Bootstrap(mean(want.X, want.W).Rows(len(want.X), p.From)).Of(0), want.Level)
		near(t, "percentile's lower end", percentile.Lo, want.Percentile[0], 1e-12)
		near(t, "percentile's upper end", percentile.Hi, want.Percentile[1], 1e-12)
	}
}

func TestPermutationsAreThoseListedByR(t *testing.T) {
	var ref refResample
	rref.Read(t, "resample", &ref)
	if len(ref.Permutations) != 3 {
		t.Fatalf("%d tests", len(ref.Permutations))
	}
	for _, want := range ref.Permutations {
		got, ok := Plan{}.Permutation(want.X, want.Y)
		if !ok || !got.Exact || got.Arrangements != want.Ways {
			t.Errorf("%+v, %v, want %v arrangements", got, ok, want.Ways)
		}
		near(t, "difference", got.Diff, want.Diff, 1e-13)
		near(t, "p", got.P, want.P, 1e-13)
	}
}
