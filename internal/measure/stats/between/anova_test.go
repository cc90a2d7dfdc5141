package between

import "testing"

func TestOneWayOfFiveLocations(t *testing.T) {
	a, ok := OneWay(summaries(five()), level)
	if !ok {
		t.Fatal("none")
	}
	// R 4.2.2, as printed in the method's §9
	near(t, "ICC(1)", a.Share.Value, 0.683764, 5e-7)
	near(t, "ICC(1) lo", a.Share.Lo, 0.3636, 5e-5)
	near(t, "ICC(1) hi", a.Share.Hi, 0.9508, 5e-5)
	near(t, "ICC(2)", a.Reliability, 0.938821, 5e-7)
	near(t, "η²", a.Eta2, 0.678364, 5e-7)
	near(t, "ω²", a.Omega2, 0.630323, 5e-7)
	near(t, "τ²", a.Tau*a.Tau, 0.902326, 5e-7)
	near(t, "F", a.F, 16.345580, 5e-7)
	near(t, "p", a.P, 2.66e-07, 5e-10)
	near(t, "n0", a.Average, 7.097222, 5e-7)
	if a.Groups != 5 || a.Values != 36 || a.Negative {
		t.Errorf("%+v", a)
	}
	m := Means(summaries(five()), level)
	near(t, "lower end of the first mean", m[0].Lo, 5.2163, 5e-5)
	near(t, "upper end of the second mean", m[1].Hi, 4.9892, 5e-5)
}

func TestShareIsZeroAndSaysSoWithoutDifference(t *testing.T) {
	a, ok := OneWay(summaries([][]float64{{1, 2, 3}, {1, 2, 3}, {1, 2, 3}}), level)
	if !ok || a.Share.Value != 0 || a.Share.Lo != 0 || !a.Share.Bound || a.P != 1 || !a.Negative || a.Tau != 0 || a.Reliability != 0 || a.Omega2 != 0 {
		t.Errorf("%+v, %v", a, ok)
	}
}

func TestOneWayAtTheEdges(t *testing.T) {
	cases := []struct {
		name   string
		groups [][]float64
		ok     bool
		value  float64
		bound  bool
	}{
		{"none", nil, false, 0, false},
		{"one group", [][]float64{{1, 2, 3}}, false, 0, false},
		{"one value each", [][]float64{{1}, {2}, {3}}, false, 0, false},
		{"all equal", [][]float64{{4.1, 4.1}, {4.1, 4.1}, {4.1}}, false, 0, false},
		{"nothing varies within", [][]float64{{1, 1}, {2, 2}, {3, 3}}, true, 1, false},
		{"two groups", [][]float64{{1, 2}, {9, 8}}, true, (49 - 0.5) / (49 + 0.5), true},
		{"an empty one among two", [][]float64{{1, 2}, {}, {9, 8}}, true, (49 - 0.5) / (49 + 0.5), true},
	}
	for _, c := range cases {
		a, ok := OneWay(summaries(c.groups), level)
		if ok != c.ok || a.Share.Bound != c.bound {
			t.Errorf("%s: %+v, %v", c.name, a, ok)
			continue
		}
		near(t, c.name, a.Share.Value, c.value, 1e-12)
	}
}

func TestOneWayKnowsNoUnitAndNoOrder(t *testing.T) {
	want, _ := OneWay(summaries(five()), level)
	var other [][]float64
	for i := range five() {
		g := five()[4-i]
		for j := range g {
			g[j] = 60*g[j] + 7
		}
		other = append(other, g)
	}
	got, ok := OneWay(summaries(other), level)
	if !ok {
		t.Fatal("none")
	}
	near(t, "ICC(1)", got.Share.Value, want.Share.Value, 1e-11)
	near(t, "ICC(1) hi", got.Share.Hi, want.Share.Hi, 1e-11)
	near(t, "ω²", got.Omega2, want.Omega2, 1e-11)
	near(t, "τ", got.Tau, 60*want.Tau, 1e-11)
}
