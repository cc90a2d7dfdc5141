package stats

import "testing"

func TestWelch(t *testing.T) {
	a, b := []float64{4.2, 5.1, 3.9, 4.8, 5.5, 4.1, 4.4}, []float64{5.0, 5.6, 5.9, 4.9, 6.1}
	got, ok := Welch(a, b, level)
	if !ok {
		t.Fatal("no test")
	}
	// R 4.2.2: t.test(A, B), as printed in the method's §7
	near(t, "t", got.T, -2.859711, 1e-6)
	near(t, "df", got.DF, 9.238845, 1e-6)
	near(t, "p", got.P, 0.0183113, 5e-8)
	near(t, "Cohen d", got.Effect, -1.648133, 1e-6)
	nearInterval(t, "difference", got.Interval, Mean(a)-Mean(b), -1.660228, -0.196915, 1e-6)
}

func TestWelchOfManagersAndCustomers(t *testing.T) {
	customers := []float64{6.6, 6.2, 6.8, 6.4, 6.9, 6.0, 6.5, 6.7, 6.3, 6.8, 6.1, 6.6}
	managers := []float64{5.8, 6.4, 5.6, 6.0, 6.2}
	got, ok := Welch(managers, customers, level)
	if !ok {
		t.Fatal("no test")
	}
	// R 4.2.2: t.test(M, C), as printed in the method's §2
	near(t, "difference", got.Diff, -0.4917, 5e-5)
	near(t, "t", got.T, -2.9817, 5e-5)
	near(t, "df", got.DF, 7.0614, 5e-5)
	near(t, "p", got.P, 0.02026, 5e-6)
	nearInterval(t, "difference", got.Interval, -0.4917, -0.8809, -0.1024, 5e-5)
}

func TestWelchAtTheEdges(t *testing.T) {
	cases := []struct {
		name string
		a, b []float64
		ok   bool
	}{
		{"none", nil, nil, false},
		{"one against many", []float64{1}, []float64{1, 2, 3}, false},
		{"both constant", []float64{1, 1}, []float64{2, 2, 2}, false},
		{"one constant", []float64{1, 1}, []float64{1, 2, 3}, true},
	}
	for _, c := range cases {
		got, ok := Welch(c.a, c.b, level)
		if ok != c.ok {
			t.Errorf("%s: %+v, %v", c.name, got, ok)
		}
	}
}

func TestWelchDoesNotDependOnUnits(t *testing.T) {
	a, b := likert(20, 3), likert(33, 5)
	one, _ := Welch(a, b, level)
	two, _ := Welch(scaled(backwards(a), 60, -7), scaled(b, 60, -7), level)
	near(t, "t", two.T, one.T, 1e-12)
	near(t, "df", two.DF, one.DF, 1e-12)
	near(t, "difference", two.Diff, 60*one.Diff, 1e-12)
}
