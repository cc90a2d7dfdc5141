package gap_test

import (
	"testing"

	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// The wanted figures are R 4.2.2's of method §1b, on a real survey of 194 customers.
func TestKioskSurveyGivesTheNumbersOfR(t *testing.T) {
	r := kioskResults(t)
	fixture.Sound(t, r)
	wantGap := map[string]float64{"q1": -0.5825, "q4": 0.3093, "q5": -0.0052, "q7": -1.8041, "q13": -1.3041, "q20": -1.9278, "q22": -0.1701}
	wantT := map[string]float64{"q1": -7.4777, "q4": 2.9151, "q5": -0.0490, "q7": -15.3007, "q13": -11.6765, "q20": -17.0091, "q22": -1.3794}
	n := 0
	for _, p := range r.Service.Items {
		if want, ok := wantGap[p.ID]; ok {
			fixture.Near(t, p.ID, p.Gap, want, 4)
			fixture.NearNumber(t, p.ID+" t", p.Test.Statistic, wantT[p.ID], 5e-5)
			n++
		}
	}
	if n != len(wantGap) {
		t.Fatalf("%d items compared, want %d", n, len(wantGap))
	}
	want := []struct{ gap, t, lo, hi, perception, expectation, both float64 }{
		{0.00258, 0.03179, -0.15733, 0.16249, 0.78885, 0.85547, 0.72630},
		{-1.80928, -18.55643, -2.00158, -1.61697, 0.83178, 0.85695, 0.84848},
		{-1.27835, -13.62884, -1.46335, -1.09335, 0.77679, 0.58172, 0.79694},
		{-1.55567, -18.42431, -1.72221, -1.38913, 0.72466, 0.79841, 0.74724},
		{-0.66838, -10.68331, -0.79178, -0.54499, 0.64400, 0.67416, 0.66565},
		{-1.46134, -14.40261, -1.66146, -1.26122, 0.75922, 0.72555, 0.75366},
	}
	for i, w := range want {
		p := r.Service.Dimensions[i]
		fixture.Near(t, p.ID, p.Gap, w.gap, 5)
		fixture.NearNumber(t, p.ID+" t", p.Test.Statistic, w.t, 5e-6)
		fixture.NearNumber(t, p.ID+" lower end", p.Gap.Lo, w.lo, 5e-6)
		fixture.NearNumber(t, p.ID+" upper end", p.Gap.Hi, w.hi, 5e-6)
		fixture.Near(t, p.ID+" α of expectations", r.Reliability[3*i].Alpha, w.expectation, 5)
		fixture.Near(t, p.ID+" α of perceptions", r.Reliability[3*i+1].Alpha, w.perception, 5)
		fixture.Near(t, p.ID+" α of gaps", r.Reliability[3*i+2].Alpha, w.both, 5)
	}
	fixture.Near(t, "overall", r.Service.Overall.Gap, -1.128408, 6)
}

// The wanted figures are those of method §6: R 4.2.2, psych 2.2.9 and lavaan 0.6-14 on the same survey.
func TestKioskReliabilityIsThatOfR(t *testing.T) {
	r := kioskResults(t)
	n := 0
	for _, one := range r.Reliability {
		n++
		switch {
		case one.Dimension == "control" && (one.Omega.Reason != result.ReasonFewItems || !one.SpearmanBrown.OK() || !one.Correlation.Bound):
			t.Errorf("two items: %+v", one)
		case one.Dimension != "control" && one.Correlation.Reason != result.ReasonNoSource:
			t.Errorf("%s of %s has the correlation of two items", one.Dimension, one.Battery)
		case one.Dimension != "control" && !one.Omega.OK() && one.Omega.Reason != result.ReasonHeywood:
			t.Errorf("%s of %s has no ω: %+v", one.Dimension, one.Battery, one.Omega)
		}
		if one.Dimension == "convenience" && one.Battery == "perception" {
			fixture.Near(t, "ω", one.Omega, 0.7279598, 7)
			fixture.Near(t, "α", one.Alpha, 0.724665, 6)
		}
		if (one.Battery == "gap") != one.Difference.OK() {
			t.Errorf("%s of %s: reliability of the difference %+v", one.Dimension, one.Battery, one.Difference)
		}
		// Two scores whose errors do not go together give α of the gaps; where they do, r_D is the smaller one.
		if one.Battery == "gap" && !(one.Difference.Value > 0 && one.Difference.Value < 1) {
			t.Errorf("%s: reliability of the difference %v", one.Dimension, one.Difference.Value)
		}
	}
	if n != 18 {
		t.Fatalf("%d batteries, want 6 dimensions of three", n)
	}
}

// The wanted figures are R 4.2.2's: wilcox.test(paired = TRUE, exact = FALSE), mean(d)/sd(d), mean(d)/sqrt((var(P)+var(E))/2), and J.
func TestKioskRanksAndEffectsAreThoseOfR(t *testing.T) {
	want := map[string]struct {
		v           float64
		pairs       int
		p, z, av, g float64
	}{
		"q4":  {4730.5, 118, 0.0007543575215, 0.20929488, 0.19543159, 0.19467099},
		"q5":  {2636, 101, 0.8344761244, -0.00351524, -0.00308068, -0.00306869},
		"q20": {89, 150, 5.051747799e-26, -1.22118270, -1.74017312, -1.73340056},
		"q22": {2005, 94, 0.3842541093, -0.09903467, -0.10545810, -0.10504766},
	}
	n := 0
	for _, p := range kioskResults(t).Service.Items {
		w, ok := want[p.ID]
		if !ok {
			continue
		}
		n++
		r := p.Test.Ranks
		if !r.Made || r.V != w.v || r.Pairs != w.pairs || r.Zeros != 194-w.pairs || r.Exact {
			t.Errorf("%s: %+v", p.ID, r)
		}
		fixture.NearNumber(t, p.ID+" p of ranks", r.P/w.p, 1, 1e-9)
		fixture.NearNumber(t, p.ID+" d_z", p.Test.Effect, w.z, 5e-9)
		fixture.NearNumber(t, p.ID+" d_av", p.Test.Average, w.av, 5e-9)
		fixture.NearNumber(t, p.ID+" g", p.Test.Hedges, w.g, 5e-9)
		if r.Adjusted < r.P || r.Adjusted > 1 {
			t.Errorf("%s: adjusted p %v of %v", p.ID, r.Adjusted, r.P)
		}
	}
	if n != len(want) {
		t.Fatalf("%d items compared, want %d", n, len(want))
	}
}

// kioskResults measures the survey, which stands beside the checkout and not in it.
func kioskResults(t *testing.T) *result.Results {
	t.Helper()
	return analysis.Run(fixture.Kiosk(t))
}
