package stats

import (
	"math"
	"testing"
)

func TestPearsonAtTheEdges(t *testing.T) {
	x := []float64{1, 2, 3, 5}
	cases := []struct {
		name     string
		x, y     []float64
		r        float64
		ok, ends bool
	}{
		{"none", nil, nil, 0, false, false},
		{"two pairs", x[:2], x[:2], 0, false, false},
		{"one side constant", x, []float64{2, 2, 2, 2}, 0, false, false},
		{"one side constant but for rounding", x, []float64{0.3, 0.1 + 0.2, 0.3, 0.3}, 0, false, false},
		{"three pairs", x[:3], []float64{1, 3, 2}, 0.5, true, false},
		{"on a line", x, scaled(x, 0.1, 7), 1, true, false},
		{"on a falling line", x, scaled(x, -0.1, 7), -1, true, false},
		{"four pairs", x, []float64{1, 3, 2, 4}, 0.83152184, true, true},
	}
	for _, c := range cases {
		got, ok := Pearson(c.x, c.y, level)
		if ok != c.ok || got.Bound != c.ends {
			t.Errorf("%s: %+v, %v", c.name, got, ok)
		}
		near(t, c.name, got.Value, c.r, 1e-8)
	}
}

func TestPearsonDoesNotDependOnUnitsAndOrder(t *testing.T) {
	x, y := likert(50, 3), likert(50, 4)
	a, _ := Pearson(x, y, level)
	b, _ := Pearson(scaled(backwards(y), -2, 9), scaled(backwards(x), 60, 1), level)
	nearInterval(t, "r", b, -a.Value, -a.Hi, -a.Lo, 1e-12)
}

func TestWeightedPearsonOfEqualWeightsIsPearson(t *testing.T) {
	x, y := likert(50, 3), likert(50, 4)
	plain, _ := Pearson(x, y, level)
	ws := make([]float64, len(x))
	for i := range ws {
		ws[i] = 0.7
	}
	got, ok := WeightedPearson(x, y, ws, level)
	if !ok {
		t.Fatal("no correlation")
	}
	nearInterval(t, "equal weights", got, plain.Value, plain.Lo, plain.Hi, 1e-12)
}

func TestAWeightedPairCountsAsThePairTwice(t *testing.T) {
	x, y := likert(30, 3), likert(30, 4)
	ws := make([]float64, len(x))
	twice := [2][]float64{append([]float64(nil), x...), append([]float64(nil), y...)}
	for i := range ws {
		ws[i] = 1
		if i%3 == 0 {
			ws[i] = 2
			twice[0], twice[1] = append(twice[0], x[i]), append(twice[1], y[i])
		}
	}
	got, _ := WeightedPearson(x, y, ws, level)
	want, _ := Pearson(twice[0], twice[1], level)
	near(t, "r", got.Value, want.Value, 1e-12)
	if got.Hi-got.Lo <= want.Hi-want.Lo {
		t.Errorf("30 pairs of unequal weight bind as much as %d", len(twice[0]))
	}
}

func TestWeightedPearsonAtTheEdges(t *testing.T) {
	x, y := []float64{1, 2, 3, 5, 9}, []float64{1, 3, 2, 4, 9}
	if got, ok := WeightedPearson(x, y, []float64{1, 1, 1, 0, 0}, level); !ok || got.Bound || math.Abs(got.Value-0.5) > 1e-15 {
		t.Errorf("three pairs of weight: %+v, %v", got, ok)
	}
	if _, ok := WeightedPearson(x, y, []float64{1, 1, 0, 0, 0}, level); ok {
		t.Error("two pairs of weight correlate")
	}
	if _, ok := WeightedPearson(x, []float64{2, 2, 2, 4, 9}, []float64{1, 1, 1, 0, 0}, level); ok {
		t.Error("a side that varies in rows of no weight only has a correlation")
	}
}
