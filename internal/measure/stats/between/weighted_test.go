package between

import (
	"math"
	"testing"

	"ecart/internal/measure/stats/rref"
)

func TestEqualWeightsAreNoWeights(t *testing.T) {
	if g := OfWeighted([]float64{4, 5, 9, 6}, []float64{0.3, 0.3, 0, 0.3}); math.Abs(g.Mean-5) > 1e-15 || g.N != 3 || math.Abs(g.Square-2) > 1e-14 {
		t.Errorf("%+v, want three values of mean 5 and square 2", g)
	}
	if g := OfWeighted([]float64{4}, []float64{0}); g != (Group{}) {
		t.Errorf("a value of no weight is a group: %+v", g)
	}
	if g := Of(nil); g != (Group{}) {
		t.Errorf("no value is a group: %+v", g)
	}
	defer func() {
		if recover() == nil {
			t.Error("a negative weight is taken")
		}
	}()
	OfWeighted([]float64{4}, []float64{-1})
}

func TestTheUnitOfWeightsDoesNotMatter(t *testing.T) {
	ys, ws := []float64{4, 5, 9, 6, 2}, []float64{1, 2, 0.5, 3, 1}
	var tripled []float64
	for _, w := range ws {
		tripled = append(tripled, 3*w)
	}
	a, b := OfWeighted(ys, ws), OfWeighted(ys, tripled)
	near(t, "n", b.N, a.N, 1e-14)
	near(t, "mean", b.Mean, a.Mean, 1e-14)
	near(t, "square", b.Square, a.Square, 1e-14)
	if !(a.N < 5) {
		t.Errorf("five values of unlike weight are worth %v", a.N)
	}
}

func TestWeightedLocationsAreThoseOfR(t *testing.T) {
	var ref struct {
		Groups, Weights   [][]float64
		N, Mean, Square   []float64
		MSB, MSW, F, P    float64
		ICC1              float64
		ICC1Lo            float64 `json:"icc1_lo"`
		ICC1Hi            float64 `json:"icc1_hi"`
		Tau, Tau2, Sigma2 float64
		Mu                float64
		EB                []float64
		Moments           float64
		MomentsHold       int `json:"moments_hold"`
	}
	rref.Read(t, "weighted", &ref)
	var groups []Group
	for j, ys := range ref.Groups {
		g := OfWeighted(ys, ref.Weights[j])
		near(t, "n", g.N, ref.N[j], 1e-12)
		near(t, "mean", g.Mean, ref.Mean[j], 1e-12)
		near(t, "square", g.Square, ref.Square[j], 1e-11)
		groups = append(groups, g)
	}
	if len(groups) != 6 {
		t.Fatalf("%d groups", len(groups))
	}
	a, ok := OneWay(groups, level)
	if !ok {
		t.Fatal("no analysis of variance")
	}
	near(t, "MSB", a.Between, ref.MSB, 1e-11)
	near(t, "MSW", a.Within, ref.MSW, 1e-11)
	near(t, "F", a.F, ref.F, 1e-11)
	near(t, "p", a.P/ref.P, 1, 1e-9)
	near(t, "ICC1", a.Share.Value, ref.ICC1, 1e-11)
	near(t, "ICC1 lo", a.Share.Lo, ref.ICC1Lo, 1e-9)
	near(t, "ICC1 hi", a.Share.Hi, ref.ICC1Hi, 1e-9)
	near(t, "τ", a.Tau, ref.Tau, 1e-11)
	c, ok := REML(groups)
	if !ok {
		t.Fatal("no variances")
	}
	near(t, "τ²", c.Tau2, ref.Tau2, 1e-7)
	near(t, "σ²", c.Sigma2, ref.Sigma2, 1e-7)
	near(t, "μ", c.Mu, ref.Mu, 1e-7)
	for j, s := range c.Shrink(groups, level) {
		near(t, "EB", s.Estimate, ref.EB[j], 1e-7)
	}
	// Over 20,000 draws the mean of τ² by moments is the true 0.25 within three of its standard errors.
	if ref.MomentsHold != 1 {
		t.Errorf("R: the moments of weighted groups have the mean %v, want 0.25", ref.Moments)
	}
}

func TestLimitsOfAFunnelAreThoseOfItsPlaces(t *testing.T) {
	counts, ns := []float64{1, 0, 9, 3}, []int{20, 14, 160, 90}
	f, ok := FunnelOfShares(counts, ns)
	if !ok {
		t.Fatal("none")
	}
	exact := 0
	for i, n := range ns {
		inner, outer := f.Limits(float64(n))
		if inner != f.Places[i].Inner || outer != f.Places[i].Outer {
			t.Errorf("limits at %d are %v and %v, those of the place %v and %v", n, inner, outer, f.Places[i].Inner, f.Places[i].Outer)
		}
		if f.Places[i].Exact {
			exact++
		}
	}
	if exact == 0 || exact == len(ns) {
		t.Errorf("%d of %d places have exact limits", exact, len(ns))
	}
}

func TestLimitsAreWidenedForOverdispersion(t *testing.T) {
	counts, ns := make([]float64, 12), make([]int, 12)
	for i := range ns {
		counts[i], ns[i] = 500+float64(i%4)*60, 1000+i
	}
	f, ok := FunnelOfShares(counts, ns)
	if !ok || !f.Overspread {
		t.Fatalf("%+v", f)
	}
	for i, p := range f.Places {
		_, outer := f.Limits(p.N)
		if outside := p.Value < outer.Lo || p.Value > outer.Hi; outside != p.Unusual {
			t.Errorf("place %d is unusual: %v, outside its limits: %v", i, p.Unusual, outside)
		}
	}
}
