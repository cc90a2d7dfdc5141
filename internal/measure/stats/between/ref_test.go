package between

import (
	"testing"

	"ecart/internal/measure/stats/rref"
)

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

func TestLocationsAreThoseOfR(t *testing.T) {
	var ref struct {
		Cases []struct {
			Groups             [][]*float64
			MSB, MSW, F, P, N0 float64
			ICC1, ICC2         float64
			ICC1Lo             float64 `json:"icc1_lo"`
			ICC1Hi             float64 `json:"icc1_hi"`
			Eta2, Omega2, Tau  float64
			Lo, Hi, EB, SE     []float64
			Tau2, Sigma2, Mu   float64
			NLME               struct {
				Tau2, Sigma2, Mu float64
				EB               []float64
			}
		}
	}
	rref.Read(t, "locations", &ref)
	if len(ref.Cases) != 3 {
		t.Fatalf("%d cases", len(ref.Cases))
	}
	for _, c := range ref.Cases {
		var groups []Group
		for _, g := range c.Groups {
			var ys []float64
			for _, y := range g {
				if y != nil {
					ys = append(ys, *y)
				}
			}
			groups = append(groups, Of(ys))
		}
		a, ok := OneWay(groups, level)
		if !ok {
			t.Fatal("no analysis of variance")
		}
		near(t, "MSB", a.Between, c.MSB, 1e-11)
		near(t, "MSW", a.Within, c.MSW, 1e-11)
		near(t, "F", a.F, c.F, 1e-11)
		near(t, "p", a.P/c.P, 1, 1e-9)
		near(t, "n0", a.Average, c.N0, 1e-12)
		near(t, "ICC1", a.Share.Value, c.ICC1, 1e-11)
		near(t, "ICC1 lo", a.Share.Lo, c.ICC1Lo, 1e-9)
		near(t, "ICC1 hi", a.Share.Hi, c.ICC1Hi, 1e-9)
		near(t, "ICC2", a.Reliability, c.ICC2, 1e-11)
		near(t, "η²", a.Eta2, c.Eta2, 1e-11)
		near(t, "ω²", a.Omega2, c.Omega2, 1e-11)
		near(t, "τ", a.Tau, c.Tau, 1e-11)
		r, ok := REML(groups)
		if !ok {
			t.Fatal("no variances")
		}
		near(t, "τ²", r.Tau2, c.Tau2, 1e-7)
		near(t, "σ²", r.Sigma2, c.Sigma2, 1e-7)
		near(t, "μ", r.Mu, c.Mu, 1e-7)
		near(t, "τ² of nlme", r.Tau2, c.NLME.Tau2, 1e-6)
		near(t, "σ² of nlme", r.Sigma2, c.NLME.Sigma2, 1e-6)
		near(t, "μ of nlme", r.Mu, c.NLME.Mu, 1e-6)
		for j, s := range r.Shrink(groups, level) {
			near(t, "EB", s.Estimate, c.EB[j], 1e-7)
			near(t, "EB of nlme", s.Estimate, c.NLME.EB[j], 1e-5)
			near(t, "SE of EB", s.SE, c.SE[j], 1e-7)
		}
		for j, m := range Means(groups, level) {
			near(t, "mean lo", m.Lo, c.Lo[j], 1e-9)
			near(t, "mean hi", m.Hi, c.Hi[j], 1e-9)
		}
	}
}

func TestFunnelsAreThoseOfR(t *testing.T) {
	var ref struct {
		Cases []struct {
			Counts                      []float64
			NS                          []int
			Centre, Phi                 float64
			Z, Lo95, Hi95, Lo998, Hi998 []float64
			Exact                       []bool
		}
	}
	rref.Read(t, "funnels", &ref)
	places, exact := 0, 0
	for _, c := range ref.Cases {
		f, ok := FunnelOfShares(c.Counts, c.NS)
		if !ok {
			t.Fatal("no funnel")
		}
		near(t, "centre", f.Centre, c.Centre, 1e-13)
		near(t, "φ", f.Dispersion, c.Phi, 1e-11)
		for j, p := range f.Places {
			near(t, "z", p.Z, c.Z[j], 1e-11)
			near(t, "lo95", p.Inner.Lo, c.Lo95[j], 1e-11)
			near(t, "hi95", p.Inner.Hi, c.Hi95[j], 1e-11)
			near(t, "lo998", p.Outer.Lo, c.Lo998[j], 1e-11)
			near(t, "hi998", p.Outer.Hi, c.Hi998[j], 1e-11)
			if p.Exact != c.Exact[j] {
				t.Errorf("place %d exact = %v", j, p.Exact)
			}
			if p.Exact {
				exact++
			}
			places++
		}
	}
	if places != 20 || exact == 0 {
		t.Errorf("%d places, %d of them exact", places, exact)
	}
}
