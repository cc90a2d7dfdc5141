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
