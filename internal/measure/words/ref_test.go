package words_test

import (
	"fmt"
	"math"
	"testing"

	"ecart/internal/measure/stats/rref"
	"ecart/internal/measure/words"
)

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

type contrastReference struct {
	Bad, Good []int
	Contrasts []struct {
		Prior    float64
		Delta, Z []float64
	}
	A, B, AB, N []int
	PMI, G2     []float64
}

func near(got, want float64) bool { return math.Abs(got-want) <= 1e-9*math.Max(1, math.Abs(want)) }

func TestContrastsAreThoseOfR(t *testing.T) {
	var ref contrastReference
	rref.Read(t, "contrast", &ref)
	a, b := words.Counts{Of: map[string]int{}}, words.Counts{Of: map[string]int{}}
	for i := range ref.Bad {
		k := fmt.Sprint(i)
		a.Of[k], b.Of[k] = ref.Bad[i], ref.Good[i]
		a.Total, b.Total = a.Total+ref.Bad[i], b.Total+ref.Good[i]
	}
	for _, r := range ref.Contrasts {
		found := map[string]words.Contrast{}
		for _, c := range words.LogOdds(a, b, r.Prior) {
			found[c.Key] = c
		}
		if len(found) != len(r.Delta) || len(found) < 30 {
			t.Fatalf("%d contrasts, want %d", len(found), len(r.Delta))
		}
		for i := range r.Delta {
			if c := found[fmt.Sprint(i)]; !near(c.Delta, r.Delta[i]) || !near(c.Z, r.Z[i]) {
				t.Errorf("prior %v, word %d: δ = %v, z = %v, want %v, %v", r.Prior, i, c.Delta, c.Z, r.Delta[i], r.Z[i])
			}
		}
	}
	for i := range ref.A {
		if pmi, g2 := words.PMI(ref.A[i], ref.B[i], ref.AB[i], ref.N[i]), words.G2(ref.A[i], ref.B[i], ref.AB[i], ref.N[i]); !near(pmi, ref.PMI[i]) || !near(g2, ref.G2[i]) {
			t.Errorf("pair %d: PMI = %v, G² = %v, want %v, %v", i, pmi, g2, ref.PMI[i], ref.G2[i])
		}
	}
}
