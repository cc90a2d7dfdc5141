package between

import (
	"math"
	"testing"
)

func TestREMLOfFiveLocations(t *testing.T) {
	c, ok := REML(summaries(five()))
	if !ok {
		t.Fatal("none")
	}
	// R 4.2.2, nlme, as printed in the method's §9
	near(t, "τ²", c.Tau2, 0.9611850, 5e-7)
	near(t, "σ²", c.Sigma2, 0.4174362, 5e-7)
	near(t, "ICC", c.ICC, 0.6972075, 5e-7)
	near(t, "μ", c.Mu, 5.1124138, 5e-7)
	for j, s := range c.Shrink(summaries(five()), level) {
		near(t, "BLUP", s.Estimate, []float64{5.6791, 4.4569, 6.31, 3.9197, 5.1964}[j], 5e-5)
	}
	r, ok := c.Range(level)
	near(t, "upper end of the range", r.Hi, c.Mu+1.959963984540054*math.Sqrt(c.Tau2), 1e-9)
	if !ok || !r.Bound {
		t.Error("no range")
	}
}

func TestMomentsShrinkAsTheMethodPrints(t *testing.T) {
	c, ok := Moments(summaries(five()))
	if !ok {
		t.Fatal("none")
	}
	near(t, "μ", c.Mu, 5.11289, 5e-7)
	for j, s := range c.Shrink(summaries(five()), level) {
		near(t, "B", s.Own, []float64{.9380, .9153, .9453, .9284, .9558}[j], 5e-5)
		near(t, "EB", s.Estimate, []float64{5.6770, 4.4604, 6.3060, 3.9249, 5.1961}[j], 5e-5)
	}
}

func TestREMLAtTheEdges(t *testing.T) {
	cases := []struct {
		name   string
		groups [][]float64
		ok     bool
		tau2   float64
		sigma2 float64
		mu     float64
	}{
		{"none", nil, false, 0, 0, 0},
		{"two groups", [][]float64{{1, 2}, {5, 6}}, false, 0, 0, 0},
		{"one value each", [][]float64{{1}, {2}, {3}}, false, 0, 0, 0},
		{"all equal", [][]float64{{0.1, 0.1}, {0.1}, {0.1, 0.1}}, false, 0, 0, 0},
		{"means equal", [][]float64{{1, 2, 3}, {1, 2, 3}, {}, {1, 2, 3}}, true, 0, 0.75, 2}, // R, method §9
		{"nothing varies within", [][]float64{{1, 1}, {2}, {6, 6, 6}}, true, 7, 0, 3},
	}
	for _, c := range cases {
		got, ok := REML(summaries(c.groups))
		if ok != c.ok {
			t.Errorf("%s: %+v, %v", c.name, got, ok)
		}
		near(t, c.name+" τ²", got.Tau2, c.tau2, 1e-12)
		near(t, c.name+" σ²", got.Sigma2, c.sigma2, 1e-12)
		near(t, c.name+" μ", got.Mu, c.mu, 1e-12)
		if _, claimed := got.Range(level); claimed {
			t.Errorf("%s: a range of %d groups", c.name, got.Groups)
		}
		for _, s := range got.Shrink(summaries(c.groups), level) {
			if math.IsNaN(s.Estimate+s.SE) || ok && got.Tau2 == 0 && s.Estimate != got.Mu {
				t.Errorf("%s: %+v", c.name, s)
			}
		}
	}
}

func TestREMLShiftsAndScales(t *testing.T) {
	want, _ := REML(summaries(five()))
	groups := five()
	for _, g := range groups {
		for i := range g {
			g[i] = 1000 - 30*g[i]
		}
	}
	got, _ := REML(summaries(groups))
	near(t, "τ²", got.Tau2, 900*want.Tau2, 1e-9)
	near(t, "σ²", got.Sigma2, 900*want.Sigma2, 1e-9)
	near(t, "μ", got.Mu, 1000-30*want.Mu, 1e-10)
}

// FuzzVariancesAreNumbers: whatever the values, no NaN leaves, and a shrunken mean lies between its own and that of all.
func FuzzVariancesAreNumbers(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 9, 9, 9, 9, 9, 200, 0})
	f.Add([]byte{7, 7, 7, 7, 7, 7, 7, 7})
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, values []byte) {
		groups := make([][]float64, 6)
		for i, v := range values {
			j := (i*i + i/3) % 6
			groups[j] = append(groups[j], float64(v)/10)
		}
		sums := summaries(groups)
		if a, ok := OneWay(sums, level); ok && !(0 <= a.Share.Value && a.Share.Value <= 1 && a.Omega2 <= a.Eta2+1e-12 && a.Tau >= 0) {
			t.Errorf("%+v", a)
		}
		c, ok := REML(sums)
		if !ok {
			return
		}
		if !(c.Tau2 >= 0 && c.Sigma2 >= 0 && c.ICC <= 1) {
			t.Errorf("%+v", c)
		}
		for _, s := range c.Shrink(sums, level) {
			lo, hi := min(c.Mu, s.Mean), max(c.Mu, s.Mean)
			if s.N > 0 && !(lo-1e-9 <= s.Estimate && s.Estimate <= hi+1e-9) || !(s.SE >= 0) {
				t.Errorf("%+v around %v", s, c.Mu)
			}
		}
	})
}
