package stats

import "testing"

// The pairs of the method's §7.
var (
	perceived = []float64{5, 4, 6, 5, 3, 6, 4, 5, 7, 4, 5, 6}
	expected  = []float64{6, 6, 7, 5, 6, 7, 6, 7, 7, 5, 6, 6}
)

func TestPairedT(t *testing.T) {
	got, ok := PairedT(perceived, expected, level)
	if !ok {
		t.Fatal("no test")
	}
	// R 4.2.2: t.test(P, E, paired = TRUE), as printed in the method's §7
	near(t, "difference", got.Diff, -1.166667, 1e-6)
	near(t, "sd", got.SD, 0.937437, 1e-6)
	near(t, "t", got.T, -4.311172, 1e-6)
	near(t, "df", got.DF, 11, 0)
	near(t, "p", got.P, 0.0012327, 5e-8)
	near(t, "d_z", got.Effect, -1.244528, 1e-6)
	nearInterval(t, "difference", got.Interval, -1.166667, -1.762286, -0.571048, 1e-6)
}

func TestOneSampleT(t *testing.T) {
	got, ok := OneSampleT(seconds, 90, level)
	if !ok {
		t.Fatal("no test")
	}
	// R 4.2.2: t.test(t, mu = 90), as printed in the method's §10
	near(t, "t", got.T, -2.3791, 5e-5)
	near(t, "p", got.P, 0.0280, 5e-5)
	nearInterval(t, "difference", got.Interval, 69.30-90, 51.089-90, 87.511-90, 1e-4)
}

func TestExchangingSidesTurnsTheSign(t *testing.T) {
	a, _ := PairedT(perceived, expected, level)
	b, _ := PairedT(backwards(expected), backwards(perceived), level)
	near(t, "t", b.T, -a.T, 1e-12)
	near(t, "p", b.P, a.P, 1e-12)
	nearInterval(t, "difference", b.Interval, -a.Diff, -a.Interval.Hi, -a.Interval.Lo, 1e-12)
}

func TestTestsWithoutVariationAreNone(t *testing.T) {
	cases := []struct {
		name string
		x, y []float64
	}{
		{"none", nil, nil},
		{"one pair", []float64{1}, []float64{2}},
		{"no difference", []float64{1, 5, 3}, []float64{1, 5, 3}},
		{"one difference throughout", []float64{1, 5, 3}, []float64{2, 6, 4}},
		// 4.2 − 3.1 and 5.3 − 4.2 differ in their last bit.
		{"one difference but for rounding", []float64{4.2, 5.3, 4.2}, []float64{3.1, 4.2, 3.1}},
	}
	for _, c := range cases {
		if got, ok := PairedT(c.x, c.y, level); ok {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
	if got, ok := OneSampleT([]float64{0.1, 0.1, 0.1}, 0.1, level); ok {
		t.Errorf("constant: %+v", got)
	}
	panics(t, "lengths", func() { PairedT([]float64{1, 2}, []float64{1}, level) })
}

func TestATinyPValueKeepsItsDigits(t *testing.T) {
	got, ok := OneSampleT(scaled(likert(200, 3), 1, 0), 0, level)
	// 1 − CDF ends at 1e-16.
	if !ok || got.P <= 0 || got.P > 1e-50 {
		t.Errorf("p = %g, %v", got.P, ok)
	}
}
