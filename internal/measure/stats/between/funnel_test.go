package between

import "testing"

func TestFunnelOfSixLocations(t *testing.T) {
	f, ok := FunnelOfShares([]float64{88, 140, 45, 190, 60, 30}, []int{100, 150, 60, 200, 80, 50})
	if !ok {
		t.Fatal("none")
	}
	// R 4.2.2, as printed in the method's §9 with z of 1.96 and 3.09
	near(t, "p0", f.Centre, 0.864062, 5e-7)
	near(t, "φ", f.Dispersion, 8.110146, 5e-7)
	for j, want := range []struct {
		z, lo95, hi998 float64
		unusual        bool
	}{{.4650, .7969, .9700, false}, {2.4754, .8092, .9505, false}, {-2.5780, .7773, 1, false}, {3.5461, .8166, .9389, true}, {-2.9768, .7890, .9825, false}, {-5.4482, .7691, 1, true}} {
		p := f.Places[j]
		near(t, "z", p.Z, want.z, 5e-5)
		near(t, "lo95", p.Inner.Lo, want.lo95, 6e-5)
		near(t, "hi998", p.Outer.Hi, want.hi998, 6e-5)
		if p.Unusual != want.unusual || p.Adjusted != p.Z {
			t.Errorf("place %d: %+v", j, p)
		}
	}
	if f.Overspread {
		t.Error("over-dispersion is allowed for among six, and hides the place that differs")
	}
}

func TestOverdispersionIsAllowedForAmongTen(t *testing.T) {
	counts, ns := make([]float64, 12), make([]int, 12)
	for i := range ns {
		counts[i], ns[i] = 500+float64(i%4)*60, 1000
	}
	f, ok := FunnelOfShares(counts, ns)
	if !ok || !f.Overspread {
		t.Fatalf("%+v", f)
	}
	for i, p := range f.Places {
		if p.Unusual || !(p.Adjusted*p.Adjusted < p.Z*p.Z) {
			t.Errorf("place %d: %+v", i, p)
		}
	}
}

func TestWhatCountsMayBeTurnedRound(t *testing.T) {
	counts, ns := []float64{1, 0, 9, 3}, []int{20, 14, 160, 90}
	turned := make([]float64, len(counts))
	for i, n := range ns {
		turned[i] = float64(n) - counts[i]
	}
	a, _ := FunnelOfShares(counts, ns)
	b, _ := FunnelOfShares(turned, ns)
	for i, p := range a.Places {
		q := b.Places[i]
		near(t, "z", p.Z, -q.Z, 1e-12)
		near(t, "limit", p.Outer.Hi, 1-q.Outer.Lo, 1e-12)
		if p.Exact != q.Exact || p.Unusual != q.Unusual {
			t.Errorf("place %d: %+v and %+v", i, p, q)
		}
	}
	if len(a.Places) != 4 {
		t.Fatal("no places")
	}
}

func TestFunnelAtTheEdges(t *testing.T) {
	cases := []struct {
		name   string
		counts []float64
		ns     []int
		ok     bool
	}{
		{"none", nil, nil, false},
		{"two", []float64{1, 2}, []int{5, 5}, false},
		{"two and one of no size", []float64{1, 2, 0}, []int{5, 5, 0}, false},
		{"none counts", []float64{0, 0, 0}, []int{5, 5, 5}, false},
		{"all count", []float64{5, 5, 5}, []int{5, 5, 5}, false},
		{"three", []float64{1, 2, 5}, []int{5, 5, 5}, true},
	}
	for _, c := range cases {
		if f, ok := FunnelOfShares(c.counts, c.ns); ok != c.ok {
			t.Errorf("%s: %+v, %v", c.name, f, ok)
		}
	}
	if _, ok := FunnelOfMeans(summaries([][]float64{{1, 1}, {2, 2}, {3, 3}})); ok {
		t.Error("a funnel where nothing varies within")
	}
}

func TestFunnelOfMeansNarrowsWithSize(t *testing.T) {
	f, ok := FunnelOfMeans(append(summaries(five()), Group{}))
	if !ok || f.Places[5] != (Place{}) {
		t.Fatalf("%+v", f)
	}
	// μ is the mean of all values, σ = √0.417320 of the method's §9; z of the fourth location, of six answers.
	near(t, "μ", f.Centre, 188.0/36, 1e-12)
	near(t, "z", f.Places[3].Z, (23.0/6-f.Centre)/(0.646003/2.449490), 1e-5)
	if !(f.Places[4].Outer.Hi < f.Places[1].Outer.Hi) || !f.Places[3].Unusual {
		t.Errorf("%+v", f.Places)
	}
}
