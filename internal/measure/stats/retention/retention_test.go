package retention

import (
	"math"
	"testing"

	"ecart/internal/measure/stats/rref"
)

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

// near fails the test unless got is want within tol, relative to want where want is larger than 1.
func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol*max(1, math.Abs(want))) {
		t.Errorf("%s = %.12g, want %.12g (± %g)", what, got, want, tol)
	}
}

func TestValuesAreTheSumsOfR(t *testing.T) {
	var ref struct {
		M, R, I, Now, Later, Over7, Need, Churn, Annual []float64
	}
	rref.Read(t, "economics", &ref)
	if len(ref.M) == 0 || len(ref.Churn) == 0 {
		t.Fatal("no figures")
	}
	for j := range ref.M {
		c := Terms{Margin: ref.M[j], Retention: ref.R[j], Discount: ref.I[j]}
		now, _ := c.Value()
		later, _ := c.Later()
		near(t, "value", now, ref.Now[j], 1e-11)
		near(t, "value, first margin later", later, ref.Later[j], 1e-11)
		near(t, "value of 7 periods", c.Over(7), ref.Over7[j], 1e-11)
		to, _ := Programme{Cost: 5000, Customers: 200}.BreakEven(c)
		near(t, "break-even", to, ref.Need[j], 1e-8) // as near as R's root
	}
	for j, c := range ref.Churn {
		near(t, "annual loss", Annual(c, 12), ref.Annual[j], 1e-13)
	}
}

// The figures printed in the method's §12.
func TestTheMethodsFigures(t *testing.T) {
	c := Terms{Margin: 120, Retention: .8, Discount: .1}
	p := Programme{Cost: 50000, Customers: 2000}
	cases := []struct {
		name string
		of   func() (float64, bool)
		want float64
		tol  float64
	}{
		{"value, first margin later", c.Later, 320, 1e-12},
		{"value", c.Value, 440, 1e-12},
		{"net of acquisition", func() (float64, bool) { return c.Net(150) }, 290, 1e-12},
		{"lifetime", func() (float64, bool) { return Lifetime(.8) }, 5, 1e-12},
		{"gain", func() (float64, bool) { return p.Gain(c, .82) }, 62857.14, 5e-7},
		{"break-even", func() (float64, bool) { return p.BreakEven(c) }, .816129, 5e-7},
		{"one year", func() (float64, bool) { return p.OneYear(c) }, .208333, 5e-7},
		{"per kept", func() (float64, bool) { return p.PerKept(.05) }, 500, 1e-12},
		{"won over kept", func() (float64, bool) { return p.WonOverKept(150, .05) }, .30, 1e-12},
		{"churn", func() (float64, bool) { return Churn(1000, 60) }, .06, 1e-12},
		{"average churn", func() (float64, bool) { return AverageChurn(1000, 60, 80) }, .0594, 5e-5},
		{"annual", func() (float64, bool) { return Annual(.06, 12), true }, .524080, 5e-7},
	}
	for _, k := range cases {
		got, ok := k.of()
		if k.name == "one year" {
			// .8 and 20.8 points more is beyond everybody
			ok = !ok
		}
		if !ok {
			t.Errorf("%s: %v, %v", k.name, got, ok)
		}
		near(t, k.name, got, k.want, k.tol)
	}
}

func TestWhatHasNoEndHasNoValue(t *testing.T) {
	cases := []struct {
		name string
		t    Terms
		ok   bool
		over float64 // of 10 periods
	}{
		{"everybody stays, no discount", Terms{10, 1, 0}, false, 100},
		{"everybody stays, discount", Terms{10, 1, 0.25}, true, 10 * (1 - math.Pow(0.8, 10)) / 0.2},
		{"r above 1+i", Terms{10, .95, -.1}, false, 10 * (math.Pow(.95/.9, 10) - 1) / (.95/.9 - 1)},
		{"nobody stays", Terms{10, 0, .1}, true, 10},
		{"no margin", Terms{0, .9, .1}, true, 0},
	}
	for _, c := range cases {
		_, now := c.t.Value()
		_, later := c.t.Later()
		_, net := c.t.Net(1)
		_, gain := Programme{1, 1}.Gain(c.t, c.t.Retention)
		if now != c.ok || later != c.ok || net != c.ok || gain != c.ok {
			t.Errorf("%s: %v, %v, %v, %v", c.name, now, later, net, gain)
		}
		near(t, c.name+" over 10", c.t.Over(10), c.over, 1e-12)
	}
	if _, ok := Lifetime(1); ok {
		t.Error("a lifetime without loss")
	}
}

func TestTheTwoFormsDifferByTheFirstMargin(t *testing.T) {
	n := 0
	for r := 0.0; r < 1; r += 0.07 {
		c := Terms{35, r, .08}
		now, _ := c.Value()
		later, _ := c.Later()
		near(t, "difference", now-later, 35, 1e-12)
		near(t, "long horizon", c.Over(5000), now, 1e-12)
		n++
	}
	if n != 15 {
		t.Fatalf("%d shares", n)
	}
}

func TestGainAtBreakEvenIsTheCost(t *testing.T) {
	c, p := Terms{120, .8, .1}, Programme{50000, 2000}
	to, ok := p.BreakEven(c)
	gain, _ := p.Gain(c, to)
	near(t, "gain", gain, p.Cost, 1e-11)
	if !ok {
		t.Error("no break-even")
	}
}

func TestAProgrammeAtTheEdges(t *testing.T) {
	c := Terms{120, .8, .1}
	if to, ok := (Programme{0, 10}).BreakEven(c); !ok || to != .8 {
		t.Errorf("a free programme pays at %v, %v", to, ok)
	}
	refused := []struct {
		name string
		ok   bool
	}{
		{"dearer than keeping all", second(Programme{1e7, 100}.BreakEven(c))},
		{"no customers", second(Programme{100, 0}.BreakEven(c))},
		{"no margin", second(Programme{100, 10}.BreakEven(Terms{0, .8, .1}))},
		{"no rise", second(Programme{100, 10}.PerKept(0))},
		{"a free programme against winning", second(Programme{0, 10}.WonOverKept(150, .1))},
		{"churn of nobody", second(Churn(0, 0))},
		{"more lost than there", second(Churn(5, 6))},
		{"an average base of none", second(AverageChurn(5, 5, -5))},
	}
	for _, r := range refused {
		if r.ok {
			t.Error(r.name)
		}
	}
}

func second(_ float64, ok bool) bool { return ok }
