package stats

import "testing"

// raked is the fixture of the method's §7b: 100 answers with weights raked to sex and age.
func raked() (ys, ws []float64) {
	cells := []struct {
		n      int
		old    bool
		weight float64
	}{{40, false, 5.906828}, {20, true, 13.18634}, {25, false, 8.549076}, {15, true, 19.08487}}
	for _, c := range cells {
		for range c.n {
			y := 3 + float64((len(ys)+1)%5)
			if c.old {
				y += 0.5
			}
			ys, ws = append(ys, y), append(ws, c.weight)
		}
	}
	return ys, ws
}

func TestWeightedMeanIsThatOfSvymean(t *testing.T) {
	ys, ws := raked()
	got, ok := WeightedMean(ys, ws, level)
	// survey 4.1.1: svymean has 5.275000 with SE 0.158987; qt(.975, 99) = 1.984216952
	half := 1.984216952 * 0.158987
	if !ok {
		t.Fatal("no mean")
	}
	nearInterval(t, "weighted mean", got, 5.275, 5.275-half, 5.275+half, 2e-6)
}

func TestEqualWeightsAreNoWeights(t *testing.T) {
	xs := likert(30, 4)
	a, _ := MeanInterval(xs, level)
	b, _ := WeightedMean(xs, scaled(make([]float64, 30), 1, 2.5), level)
	nearInterval(t, "equal weights", b, a.Value, a.Lo, a.Hi, 1e-12)
	one, _ := OneSampleT(xs, 4, level)
	two, ok := WeightedT(xs, scaled(make([]float64, 30), 1, 2.5), 4, level)
	if !ok {
		t.Fatal("no test")
	}
	near(t, "t", two.T, one.T, 1e-12)
	near(t, "p", two.P, one.P, 1e-12)
	near(t, "effect", two.Effect, one.Effect, 1e-12)
}

func TestWeightTwoEqualsRowTwice(t *testing.T) {
	xs := likert(12, 3)
	ws := scaled(make([]float64, 12), 1, 1)
	ws[3], ws[7] = 2, 0
	var twice []float64
	for i, x := range xs {
		for range int(ws[i]) {
			twice = append(twice, x)
		}
	}
	got, _ := WeightedMean(xs, ws, level)
	near(t, "mean", got.Value, Mean(twice), 1e-12)
}

func TestARowOfWeightZeroIsNoRow(t *testing.T) {
	a, _ := WeightedMean([]float64{1, 5, 6, 9}, []float64{1, 2, 3, 0}, level)
	b, _ := WeightedMean([]float64{1, 5, 6}, []float64{1, 2, 3}, level)
	nearInterval(t, "three rows", a, b.Value, b.Lo, b.Hi, 1e-12)
}

func TestWeightedMeanAtTheEdges(t *testing.T) {
	cases := []struct {
		name   string
		xs, ws []float64
		value  float64
		ok     bool
	}{
		{"none", nil, nil, 0, false},
		{"no weight", []float64{1, 2}, []float64{0, 0}, 0, false},
		{"one", []float64{3}, []float64{0.2}, 3, true},
		{"one with weight", []float64{3, 9}, []float64{0.2, 0}, 3, true},
		{"equal", []float64{0.1, 0.1, 0.1}, []float64{1, 2, 3}, 0.1, true},
	}
	for _, c := range cases {
		got, ok := WeightedMean(c.xs, c.ws, level)
		if ok != c.ok || got.Bound {
			t.Errorf("%s: %+v, %v", c.name, got, ok)
		}
		near(t, c.name, got.Value, c.value, 1e-15)
		if _, ok := WeightedT(c.xs, c.ws, 1, level); ok {
			t.Errorf("%s: a test", c.name)
		}
	}
	panics(t, "negative weight", func() { WeightedMean([]float64{1}, []float64{-1}, level) })
	panics(t, "lengths", func() { WeightedMean([]float64{1}, nil, level) })
}

func TestWeightedQuantile(t *testing.T) {
	xs := []float64{3, 1, 4, 1, 5, 9, 2, 6, 5, 3}
	ws := []float64{1, 2, 0.5, 1, 3, 1, 2, 0.5, 1, 1}
	// R 4.2.2, Hmisc 4.8.0: wtd.quantile(x, w, probs, normwt = TRUE)
	for _, c := range []struct{ p, want float64 }{{0, 1}, {0.1, 1}, {0.25, 2.25}, {0.5, 4}, {0.75, 5}, {0.9, 6.3}, {1, 9}} {
		got, ok := WeightedQuantile(xs, ws, c.p)
		if !ok {
			t.Errorf("p = %v: none", c.p)
		}
		near(t, "quantile", got, c.want, 1e-9)
		equal, _ := WeightedQuantile(xs, []float64{2, 2, 2, 2, 2, 2, 2, 2, 2, 2}, c.p)
		plain, _ := Quantile(xs, c.p)
		near(t, "with equal weights", equal, plain, 1e-12)
		fewer, _ := WeightedQuantile(append([]float64{99}, xs...), append([]float64{0}, ws...), c.p)
		near(t, "with a row of weight 0", fewer, got, 1e-12)
	}
	if _, ok := WeightedQuantile([]float64{1}, []float64{0}, 0.5); ok {
		t.Error("a quantile of no weight")
	}
	panics(t, "p of 50", func() { WeightedQuantile(xs, ws, 50) })
}
