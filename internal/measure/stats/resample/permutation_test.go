package resample

import (
	"math"
	"slices"
	"testing"
)

func TestGroupsOfOnePackAreNotApart(t *testing.T) {
	got, ok := Plan{}.Permutation([]float64{4, 4}, []float64{4, 4, 4})
	if !ok || got.P != 1 || !got.Exact || got.Diff != 0 {
		t.Errorf("%+v, %v", got, ok)
	}
	if _, ok := (Plan{}).Permutation(nil, likert(3)); ok {
		t.Error("a test of nobody")
	}
	if _, ok := (Plan{}).Permutation(likert(3), nil); ok {
		t.Error("a test against nobody")
	}
}

func TestOneManagerIsOneAmongAll(t *testing.T) {
	got, _ := Plan{}.Permutation([]float64{7}, []float64{3, 4, 4, 5, 3, 4, 4, 5, 4})
	near(t, "p", got.P, 0.1, 1e-15)
}

func TestDrawnArrangementsComeNearAllOfThem(t *testing.T) {
	a, b := []float64{5.8, 6.4, 5.6, 6.0, 6.2}, []float64{6.6, 6.2, 6.8, 6.4, 6.9, 6.0, 6.5, 6.7, 6.3, 6.8, 6.1, 6.6}
	p := Plan{From: Stream(1, "permutations"), Resamples: 20000}
	exact, _ := p.Permutation(a, b)
	middle := (6.0*5 + 6.0*0 + 77.9) / 17
	pack := append(slices.Clone(a), b...)
	for i := range pack {
		pack[i] -= middle
	}
	far := math.Abs(total(pack[:5])) - 1e-9
	r := p.shuffled(pack, 5, far)
	share := total(r.values) / float64(r.Len())
	// Four standard errors of a share of 20,000.
	near(t, "share of drawn arrangements", share, exact.P, 4*math.Sqrt(exact.P/20000))
}

func TestChangingSidesTurnsTheDifference(t *testing.T) {
	for _, n := range []int{6, 80} {
		xs := likert(n + 9)
		p := Plan{From: New(5)}
		a, _ := p.Permutation(xs[:9], xs[9:])
		b, _ := p.Permutation(xs[9:], xs[:9])
		near(t, "difference", b.Diff, -a.Diff, 1e-14)
		near(t, "p", b.P, a.P, 1e-15)
		if a.Exact != (n == 6) {
			t.Errorf("%d against 9 counted %v", n, a.Exact)
		}
		if !(a.P > 0 && a.P <= 1) {
			t.Errorf("p = %v", a.P)
		}
	}
}

func TestWaysToChooseAreCounted(t *testing.T) {
	for _, c := range []struct {
		n, k int
		want float64
	}{{17, 5, 6188}, {30, 5, 142506}, {5, 0, 1}, {52, 5, 2598960}} {
		if got := binomial(c.n, c.k); got != c.want {
			t.Errorf("%d of %d: %v, want %v", c.k, c.n, got, c.want)
		}
	}
	if got := binomial(100000, 50000); !math.IsInf(got, 1) {
		t.Errorf("half of many: %v", got)
	}
}
