package between

import (
	"testing"

	"ecart/internal/measure/stats/rref"
)

func TestMomentsRangesAndFunnelsOfMeansAreThoseOfR(t *testing.T) {
	var ref struct {
		Cases []struct {
			Groups                    [][]*float64
			Tau2, Sigma2, ICC, Mu, SE float64
			RangeLo                   float64 `json:"range_lo"`
			RangeHi                   float64 `json:"range_hi"`
			Centre, Phi               float64
			Spread                    bool
			Z, Adjusted, Lo95, Hi998  []float64
		}
	}
	rref.Read(t, "moments", &ref)
	if len(ref.Cases) != 2 {
		t.Fatalf("%d cases", len(ref.Cases))
	}
	for _, c := range ref.Cases {
		groups := evenly(c.Groups)
		m, ok := Moments(groups)
		if !ok {
			t.Fatal("no variances")
		}
		near(t, "τ²", m.Tau2, c.Tau2, 1e-11)
		near(t, "σ²", m.Sigma2, c.Sigma2, 1e-11)
		near(t, "ICC", m.ICC, c.ICC, 1e-11)
		near(t, "μ", m.Mu, c.Mu, 1e-11)
		near(t, "SE of μ", m.SE, c.SE, 1e-11)
		spread, _ := m.Range(level)
		near(t, "lower end of true means", spread.Lo, c.RangeLo, 1e-11)
		near(t, "upper end of true means", spread.Hi, c.RangeHi, 1e-11)
		f, ok := FunnelOfMeans(groups)
		if !ok || f.Overspread != c.Spread {
			t.Fatalf("funnel %v, over-dispersed %v, want %v", ok, f.Overspread, c.Spread)
		}
		near(t, "centre", f.Centre, c.Centre, 1e-12)
		near(t, "φ", f.Dispersion, c.Phi, 1e-11)
		for j, p := range f.Places {
			near(t, "z", p.Z, c.Z[j], 1e-11)
			near(t, "adjusted z", p.Adjusted, c.Adjusted[j], 1e-11)
			near(t, "lo95", p.Inner.Lo, c.Lo95[j], 1e-11)
			near(t, "hi998", p.Outer.Hi, c.Hi998[j], 1e-11)
		}
	}
}

// evenly returns the groups of R's lists; all weigh the same, so that weights change nothing.
func evenly(lists [][]*float64) []Group {
	var groups []Group
	for _, list := range lists {
		var ys, ws []float64
		for _, y := range list {
			if y != nil {
				ys, ws = append(ys, *y), append(ws, 1.5)
			}
		}
		groups = append(groups, OfWeighted(ys, ws))
	}
	return groups
}
