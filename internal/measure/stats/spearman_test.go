package stats

import "testing"

func TestSpearman(t *testing.T) {
	// R 4.2.2: cor(wm, wc, method = "spearman"), importance points of the method's §2
	got, ok := Spearman([]float64{22, 28, 20, 16, 14}, []float64{11, 32, 22, 19, 16})
	if !ok {
		t.Fatal("none")
	}
	near(t, "ρ", got, 0.4, 1e-12)
}

func TestSpearmanSeesOnlyTheOrder(t *testing.T) {
	x, y := likert(40, 3), likert(40, 2)
	cubes := make([]float64, len(y))
	for i, v := range y {
		cubes[i] = v * v * v
	}
	a, _ := Spearman(x, y)
	b, _ := Spearman(x, cubes)
	near(t, "ρ", b, a, 1e-15)
}

func TestSpearmanWithoutVariationIsNone(t *testing.T) {
	if got, ok := Spearman([]float64{1, 2, 3}, []float64{4, 4, 4}); ok {
		t.Errorf("ρ = %v", got)
	}
	if got, ok := Spearman([]float64{1, 2}, []float64{4, 5}); ok {
		t.Errorf("ρ of two pairs = %v", got)
	}
}

func TestEqualValuesShareTheirRanks(t *testing.T) {
	got := midranks([]float64{5, 1, 5, 5, 0})
	for i, want := range []float64{4, 2, 4, 4, 1} {
		near(t, "rank", got[i], want, 0)
	}
}
