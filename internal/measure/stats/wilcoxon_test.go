package stats

import (
	"slices"
	"testing"
)

func TestWilcoxonSignedRank(t *testing.T) {
	got, ok := WilcoxonSignedRank(perceived, expected)
	if !ok {
		t.Fatal("none")
	}
	// exact p by enumeration of all sign patterns, the method's §7
	near(t, "V", got.V, 0, 0)
	near(t, "p", got.P, 2.0/512, 0)
	near(t, "rank-biserial", got.Effect, -1, 0)
	if got.M != 9 || got.Zeros != 3 || !got.Exact {
		t.Errorf("%+v", got)
	}
}

func TestTheNormalPValueIsThatOfR(t *testing.T) {
	// R 4.2.2: wilcox.test(P, E, paired = TRUE)$p.value, the method's §7
	ties, m := differing(perceived, expected)
	near(t, "p", signedNormal(ties, m, 0), 0.0077447, 5e-8)
}

func TestSignPatternsAreCountedAsIfListed(t *testing.T) {
	x, y := likert(13, 3), likert(13, 5)
	w, _ := WilcoxonSignedRank(x, y)
	ties, _ := differing(x, y)
	var ranks []float64
	for _, tie := range ties {
		ranks = append(ranks, slices.Repeat([]float64{tie.rank}, tie.up+tie.down)...)
	}
	middle := float64(w.M*(w.M+1)) / 4
	far, all := 0, 1<<w.M
	for pattern := range all {
		v := 0.0
		for i, r := range ranks {
			if pattern>>i&1 == 1 {
				v += r
			}
		}
		if d := v - middle; d*d >= (w.V-middle)*(w.V-middle) {
			far++
		}
	}
	near(t, "p", w.P, float64(far)/float64(all), 1e-15)
}

func TestSignedRanksAtTheEdges(t *testing.T) {
	if _, ok := WilcoxonSignedRank(nil, nil); ok {
		t.Error("a test of nothing")
	}
	for name, x := range map[string][]float64{"no difference": {3, 4, 5}, "zeros": {0, 0}, "difference by rounding only": {0.1 + 0.2, 1}} {
		y := []float64{3, 4, 5}[:len(x)]
		if name != "no difference" {
			y = []float64{0.3, 1}
		}
		if name == "zeros" {
			y = x
		}
		got, ok := WilcoxonSignedRank(x, y)
		if !ok || got.P != 1 || got.M != 0 || got.Zeros != len(x) {
			t.Errorf("%s: %+v, %v", name, got, ok)
		}
	}
}

func TestDifferencesApartByRoundingAreTies(t *testing.T) {
	a, _ := WilcoxonSignedRank([]float64{4.2, 5.3, 1}, []float64{3.1, 4.2, 2.1})
	b, _ := WilcoxonSignedRank([]float64{42, 53, 10}, []float64{31, 42, 21})
	if a != b {
		t.Errorf("tenths %+v, units %+v", a, b)
	}
}

func TestExchangingPairsTurnsTheRanks(t *testing.T) {
	for _, n := range []int{15, 60} {
		x, y := likert(n, 3), likert(n, 5)
		a, _ := WilcoxonSignedRank(x, y)
		b, _ := WilcoxonSignedRank(backwards(y), backwards(x))
		near(t, "p", b.P, a.P, 1e-12)
		near(t, "rank-biserial", b.Effect, -a.Effect, 1e-12)
		if a.Exact != (a.M <= 20) {
			t.Errorf("m %d exact %v", a.M, a.Exact)
		}
	}
}
