package stats

import "testing"

func TestEffectsOfTheMethodsFixture(t *testing.T) {
	// as printed in the method's §7
	z, av, ok := PairedEffects(perceived, expected)
	if !ok {
		t.Fatal("none")
	}
	near(t, "d_z", z.D, -1.244528, 5e-7)
	near(t, "d_av", av.D, -1.233936, 5e-7)
	near(t, "g_z", z.G, -1.157361, 5e-7)
	near(t, "g_av", av.G, -1.147511, 5e-7)
	got, _ := GroupEffect([]float64{4.2, 5.1, 3.9, 4.8, 5.5, 4.1, 4.4}, []float64{5.0, 5.6, 5.9, 4.9, 6.1})
	near(t, "d", got.D, -1.648133, 5e-7)
	near(t, "g", got.G, -1.520808, 5e-7)
	j, _ := HedgesJ(11)
	near(t, "J", j, 0.929960, 5e-7)
}

func TestEffectsDoNotChangeWithTheUnit(t *testing.T) {
	x, y := likert(25, 5), likert(25, 3)
	z, av, _ := PairedEffects(x, y)
	g, _ := GroupEffect(x, y)
	for _, by := range []float64{10, -1} {
		z2, av2, _ := PairedEffects(scaled(x, by, 4), scaled(y, by, 4))
		g2, _ := GroupEffect(scaled(x, by, 4), scaled(y, by, 4))
		sign := by / max(by, -by)
		near(t, "d_z", z2.D, sign*z.D, 1e-12)
		near(t, "g_av", av2.G, sign*av.G, 1e-12)
		near(t, "g", g2.G, sign*g.G, 1e-12)
	}
	backZ, backAv, _ := PairedEffects(backwards(x), backwards(y))
	near(t, "d_z of other rows", backZ.D, z.D, 1e-13)
	near(t, "d_av of other rows", backAv.D, av.D, 1e-13)
}

func TestEffectsThatDoNotExist(t *testing.T) {
	for name, x := range map[string][]float64{"nothing": {}, "one": {3}, "two": {3, 5}, "constant": {3, 3, 3, 3}} {
		if _, _, ok := PairedEffects(x, make([]float64, len(x))); ok {
			t.Errorf("%s: an effect of pairs", name)
		}
	}
	if _, ok := GroupEffect([]float64{3, 3}, []float64{4, 4}); ok {
		t.Error("an effect of what does not vary")
	}
	for _, df := range []float64{-1, 0, 1} {
		if _, ok := HedgesJ(df); ok {
			t.Errorf("J on %v degrees of freedom", df)
		}
	}
}
