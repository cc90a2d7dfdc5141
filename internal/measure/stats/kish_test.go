package stats

import "testing"

func TestKish(t *testing.T) {
	// R 4.2.2: sum(w)^2/sum(w^2), the method's §7 and §7b
	near(t, "n_eff", Kish([]float64{1, 1, 2, .5, 1.5, 1, 3, .8, 1.2, 1}), 7.831325, 1e-6)
	_, ws := raked()
	near(t, "n_eff of raked weights", Kish(ws), 82.2107, 1e-6)
	near(t, "equal weights", Kish([]float64{3, 3, 3, 3}), 4, 1e-15)
	near(t, "no weights", Kish(nil), 0, 0)
	near(t, "zero weights", Kish([]float64{0, 0}), 0, 0)
}

func TestDesignEffects(t *testing.T) {
	// as printed in the method's §7
	got, ok := DesignEffect([]float64{1, 1, 2, .5, 1.5, 1, 3, .8, 1.2, 1, 0})
	if !ok {
		t.Fatal("none")
	}
	near(t, "deff", got, 1.276923, 5e-7)
	cluster, ok := ClusterEffect(20, 0.04)
	if !ok {
		t.Fatal("none")
	}
	near(t, "cluster deff", cluster, 1.76, 1e-12)
	if equal, _ := DesignEffect([]float64{3, 3, 3}); equal != 1 {
		t.Errorf("equal weights: %v", equal)
	}
	if one, _ := ClusterEffect(1, 0.7); one != 1 {
		t.Errorf("clusters of one: %v", one)
	}
	if _, ok := DesignEffect([]float64{0}); ok {
		t.Error("no weight")
	}
	for _, c := range [][2]float64{{0.5, 0.1}, {20, -0.5}, {20, 1.5}} {
		if got, ok := ClusterEffect(c[0], c[1]); ok {
			t.Errorf("%v: %v", c, got)
		}
	}
}
