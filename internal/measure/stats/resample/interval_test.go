package resample

import (
	"math"
	"slices"
	"testing"
)

func TestTheMethodsFixtureIsMetBitForBit(t *testing.T) {
	// 07c_bca.py in the method's §7: seed 12345, 4,000 resamples
	d := []float64{-1, -2, -1, 0, -3, -1, -2, -2, 0, -1, -1, 0}
	got, ok := Plan{From: New(12345), Resamples: 4000}.Mean(d, nil, 0.95)
	if !ok || got.Method != BCa {
		t.Fatalf("%+v, %v", got, ok)
	}
	near(t, "mean", got.Value, -1.166667, 5e-7)
	near(t, "z0", got.Z0, -0.013160, 5e-7)
	near(t, "a", got.A, -0.017252, 5e-7)
	near(t, "level below", got.Lower, 0.019900, 5e-7)
	near(t, "level above", got.Upper, 0.969285, 5e-7)
	near(t, "lower end", got.Lo, -1.666667, 5e-7)
	near(t, "upper end", got.Hi, -0.666667, 5e-7)
}

func TestIntervalsMoveAndStretchWithTheValues(t *testing.T) {
	xs := likert(60)
	p := Plan{From: Stream(1, "laws"), Resamples: 500}
	a, _ := p.Mean(xs, nil, 0.95)
	moved, turned := slices.Clone(xs), slices.Clone(xs)
	for i := range xs {
		moved[i], turned[i] = 10+3*xs[i], -xs[i]
	}
	b, _ := p.Mean(moved, nil, 0.95)
	near(t, "moved lower end", b.Lo, 10+3*a.Lo, 1e-12)
	near(t, "moved upper end", b.Hi, 10+3*a.Hi, 1e-12)
	c, _ := p.Mean(turned, nil, 0.95)
	near(t, "turned lower end", c.Lo, -a.Hi, 1e-9)
	near(t, "turned upper end", c.Hi, -a.Lo, 1e-9)
	near(t, "turned a", c.A, -a.A, 1e-12)
}

func TestWeightTwoEqualsRowTwiceInTheEstimate(t *testing.T) {
	xs, ws := likert(40), make([]float64, 40)
	var twice []float64
	for i, x := range xs {
		ws[i] = float64(1 + i%2)
		twice = append(twice, slices.Repeat([]float64{x}, 1+i%2)...)
	}
	a, _ := Plan{}.Mean(xs, ws, 0.95)
	b, _ := Plan{}.Mean(twice, nil, 0.95)
	near(t, "mean", a.Value, b.Value, 1e-14)
}

func TestNothingVariesNothingIsBound(t *testing.T) {
	for name, xs := range map[string][]float64{"one value": {5}, "equal values": {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}} {
		got, ok := Plan{}.Mean(xs, nil, 0.95)
		if !ok || got.Bound || got.Method != None || math.Abs(got.Value-xs[0]) > 1e-15 {
			t.Errorf("%s: %+v, %v", name, got, ok)
		}
	}
	if _, ok := (Plan{}).Mean(nil, nil, 0.95); ok {
		t.Error("a mean of nothing")
	}
	if _, ok := (Plan{}).Mean([]float64{1, 2}, []float64{0, 0}, 0.95); ok {
		t.Error("a mean without weight")
	}
	panics(t, "weights of others", func() { Plan{}.Mean(likert(3), likert(2), 0.95) })
	panics(t, "a level of 95", func() { Plan{}.Mean(likert(3), nil, 95) })
}

func TestBCaGivesWayToQuantiles(t *testing.T) {
	above := []float64{3, 4, 5, 6}
	cases := []struct {
		name       string
		replicates []float64
		jackknife  []float64
		want       Method
	}{
		{"all on one side", above, []float64{1, 2, 3}, Percentile},
		{"a jackknife that does not vary", []float64{1, 2, 3, 4}, []float64{2, 2, 2}, Percentile},
		{"no jackknife", []float64{1, 2, 3, 4}, nil, Percentile},
		{"all equal", []float64{2, 2, 2}, []float64{1, 2, 3}, None},
		{"none", nil, []float64{1, 2, 3}, None},
	}
	for _, c := range cases {
		got := BCaInterval(2, c.replicates, c.jackknife, 0.95)
		if got.Method != c.want || got.Bound != (c.want != None) {
			t.Errorf("%s: %+v", c.name, got)
		}
		if got.Bound && !(got.Lo <= got.Value && got.Value <= got.Hi) {
			t.Errorf("%s leaves the value out: %+v", c.name, got)
		}
	}
}

// FuzzABootstrapHoldsItsValue: whatever the answers and weights, no NaN and no interval that leaves its value out.
func FuzzABootstrapHoldsItsValue(f *testing.F) {
	f.Add([]byte{7, 1, 7, 1, 7, 1})
	f.Add([]byte{1, 1, 7, 0, 3, 200, 0, 0, 4, 4})
	f.Fuzz(func(t *testing.T, answers []byte) {
		n := len(answers) / 2
		xs, ws := make([]float64, n), make([]float64, n)
		for i := range n {
			xs[i], ws[i] = float64(answers[2*i])/10-3, float64(answers[2*i+1])/7
		}
		x, w := slices.Clone(xs), slices.Clone(ws)
		got, ok := Plan{Resamples: 50}.Mean(xs, ws, 0.9)
		if !slices.Equal(x, xs) || !slices.Equal(w, ws) {
			t.Error("an input was changed")
		}
		if !ok {
			return
		}
		for _, v := range []float64{got.Value, got.Lo, got.Hi, got.Z0, got.A, got.Lower, got.Upper} {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				t.Errorf("%+v", got)
			}
		}
		if got.Bound && !(got.Lo <= got.Value && got.Value <= got.Hi) {
			t.Errorf("%+v", got)
		}
	})
}
