package series

import "testing"

func TestMannKendallOfTheMethod(t *testing.T) {
	got, ok := MannKendall(plain(4.1, 4.0, 4.2, 4.2, 4.4, 4.3, 4.5, 4.4, 4.6, 4.6, 4.7, 4.5), level)
	if !ok || got.Exact || got.N != 12 {
		t.Fatalf("%+v, %v", got, ok)
	}
	// As printed in the method's §11, SciPy 1.10.1.
	near(t, "S", got.S, 50, 0)
	near(t, "Var", got.Variance, 208.666667, 5e-7)
	near(t, "z", got.Z, 3.392107, 5e-7)
	near(t, "p", got.P, 0.00069357, 5e-9)
	near(t, "Sen", got.Slope.Value, 0.05, 1e-12)
	near(t, "τ-b", got.TauB, 0.781632, 5e-7)
	if !got.Dependent {
		t.Error("a rising series does not depend on itself")
	}
}

func TestFourPeriodsCannotShowATrend(t *testing.T) {
	got, ok := MannKendall(plain(1, 2, 3, 4), level)
	if !ok || !got.Exact {
		t.Fatal("no exact test")
	}
	near(t, "p", got.P, 2.0/24, 1e-15)
}

func TestATrendAtTheEdges(t *testing.T) {
	gaps := plain(1, 9, 2, 9)
	gaps[1].Missing, gaps[3].Missing = true, true
	cases := []struct {
		name string
		rs   []Reading
	}{{"none", nil}, {"one", plain(1)}, {"two", plain(1, 2)}, {"two and gaps", gaps}, {"equal", plain(.3, .3, .3, .3, .3, .3, .3, .3, .3)}}
	for _, c := range cases {
		if got, ok := MannKendall(c.rs, level); ok || got != (Trend{}) {
			t.Errorf("%s: %+v, %v", c.name, got, ok)
		}
		if _, ok := SeasonalMannKendall(c.rs, level); ok {
			t.Errorf("%s, by season", c.name)
		}
	}
}

func TestATrendKnowsOrderAndUnit(t *testing.T) {
	a, b := make([]Reading, 40), make([]Reading, 40)
	for i := range a {
		a[i].Value = float64(i/3 + i*7%6)
		b[39-i].Value = 100 + 4*a[i].Value
	}
	one, _ := MannKendall(a, level)
	two, ok := MannKendall(b, level)
	if !ok {
		t.Fatal("none")
	}
	near(t, "S", two.S, -one.S, 0)
	near(t, "p", two.P, one.P, 1e-15)
	near(t, "slope", two.Slope.Value, -4*one.Slope.Value, 1e-12)
	near(t, "its lower end", two.Slope.Lo, -4*one.Slope.Hi, 1e-12)
	near(t, "lag 1", two.Lag1, one.Lag1, 1e-12)
}

func TestSeasonsAreNoTrend(t *testing.T) {
	rs := make([]Reading, 36)
	for i := range rs {
		rs[i].Value = float64(i%12*i%12) + float64(i/12%2)/10
	}
	got, ok := SeasonalMannKendall(rs, level)
	if !ok || !got.Seasonal || got.P < 0.05 {
		t.Errorf("%+v, %v", got, ok)
	}
	if _, ok := SeasonalMannKendall(rs[:23], level); ok {
		t.Error("a seasonal trend of 23 months")
	}
	for i := range rs {
		rs[i].Value = float64(i%12) + 2*float64(i/12)
	}
	got, _ = SeasonalMannKendall(rs, level)
	near(t, "slope per year", got.Slope.Value, 2, 1e-12)
}
