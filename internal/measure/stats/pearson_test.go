package stats

import "testing"

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
