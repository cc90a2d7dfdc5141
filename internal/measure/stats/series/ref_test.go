package series

import (
	"math"
	"testing"

	"ecart/internal/measure/stats/rref"
)

const level = 0.95

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

// near fails the test unless got is want within tol, relative to want where want is larger than 1.
func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol*max(1, math.Abs(want))) {
		t.Errorf("%s = %.12g, want %.12g (± %g)", what, got, want, tol)
	}
}

func readings(xs []*float64) []Reading {
	out := make([]Reading, len(xs))
	for i, x := range xs {
		if out[i].Missing = x == nil; x != nil {
			out[i].Value = *x
		}
	}
	return out
}

func plain(xs ...float64) []Reading {
	out := make([]Reading, len(xs))
	for i, x := range xs {
		out[i].Value = x
	}
	return out
}

type refLimits struct{ Z, Lo, Hi []*float64 }

func (want refLimits) compare(t *testing.T, what string, c Chart, ok bool) {
	t.Helper()
	if !ok || len(c.Points) != 26 || len(c.Segments) != 2 {
		t.Fatalf("%s: %d points, %d segments, %v", what, len(c.Points), len(c.Segments), ok)
	}
	limited := 0
	for i, p := range c.Points {
		if p.Limited != (want.Z[i] != nil) || p.Missing == p.Limited {
			t.Errorf("%s %d: %+v", what, i, p)
		}
		if p.Limited {
			limited++
			near(t, what+" z", p.Z, *want.Z[i], 1e-10)
			near(t, what+" lo", p.Lo, *want.Lo[i], 1e-11)
			near(t, what+" hi", p.Hi, *want.Hi[i], 1e-11)
		}
	}
	if limited != 24 {
		t.Errorf("%s: %d points with limits", what, limited)
	}
}

func TestChartsAreThoseOfR(t *testing.T) {
	var ref struct {
		N, Share, Rate   []float64
		X                []*float64
		P, U, Laney, XmR refLimits
		Ranges           []float64
	}
	rref.Read(t, "charts", &ref)
	shares, rates := make([]Tally, 26), make([]Tally, 26)
	for i, n := range ref.N {
		shares[i], rates[i] = Tally{ref.Share[i], n}, Tally{ref.Rate[i], n}
	}
	changed := []int{13}
	c, ok := OfShares(shares, changed)
	ref.P.compare(t, "p", c, ok)
	c, ok = OfRates(rates, changed)
	ref.U.compare(t, "u", c, ok)
	c, ok = OfLargeShares(shares, changed)
	ref.Laney.compare(t, "p′", c, ok)
	c, ok = OfSingles(readings(ref.X), changed)
	ref.XmR.compare(t, "XmR", c, ok)
	n := 0
	for i, r := range c.Ranges() {
		// Neither before the first of a segment nor beside a gap.
		if r.Missing != (i == 0 || i == 13 || i == 6 || i == 7 || i == 19 || i == 20) {
			t.Errorf("range %d: %+v", i, r)
		}
		if !r.Missing {
			near(t, "limit of ranges", r.Hi, ref.Ranges[i/13], 1e-11)
			n++
		}
	}
	if n != 20 {
		t.Errorf("%d ranges", n)
	}
}

type refTrend struct{ S, Variance, Z, P, Slope, Lo, Hi float64 }

func (want refTrend) compare(t *testing.T, got Trend, ok bool) {
	t.Helper()
	if !ok || !got.Slope.Bound {
		t.Fatalf("%+v, %v", got, ok)
	}
	near(t, "S", got.S, want.S, 0)
	near(t, "Var", got.Variance, want.Variance, 1e-13)
	near(t, "z", got.Z, want.Z, 1e-12)
	near(t, "p", got.P/want.P, 1, 1e-9)
	near(t, "slope", got.Slope.Value, want.Slope, 1e-12)
	near(t, "slope lo", got.Slope.Lo, want.Lo, 1e-12)
	near(t, "slope hi", got.Slope.Hi, want.Hi, 1e-12)
}

func TestTrendsAreThoseOfR(t *testing.T) {
	var ref struct {
		Plain []struct {
			X   []*float64
			Tau float64
			N   int
			refTrend
		}
		Lag      float64
		Seasonal struct {
			X []*float64
			N int
			refTrend
		}
		Exact []struct {
			X []float64
			P float64
		}
	}
	rref.Read(t, "trends", &ref)
	if len(ref.Plain) != 2 || len(ref.Exact) != 3 {
		t.Fatal("figures are missing")
	}
	for i, c := range ref.Plain {
		got, ok := MannKendall(readings(c.X), level)
		c.compare(t, got, ok)
		near(t, "τ-b", got.TauB, c.Tau, 1e-12)
		if got.N != c.N {
			t.Errorf("%d periods", got.N)
		}
		if i == 0 {
			near(t, "lag 1", got.Lag1, ref.Lag, 1e-12)
		}
	}
	got, ok := SeasonalMannKendall(readings(ref.Seasonal.X), level)
	ref.Seasonal.compare(t, got, ok)
	for _, c := range ref.Exact {
		got, ok := MannKendall(plain(c.X...), level)
		if !ok || !got.Exact || got.Slope.Bound {
			t.Errorf("%+v, %v", got, ok)
		}
		near(t, "exact p", got.P, c.P, 1e-14)
	}
}
