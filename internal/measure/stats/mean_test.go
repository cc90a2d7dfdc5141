package stats

import "testing"

func TestMeanOfEqualValuesIsThatValue(t *testing.T) {
	for _, n := range []int{1, 3, 10, 1000} {
		xs := scaled(make([]float64, n), 1, 0.1)
		if got := Mean(xs); got != 0.1 {
			t.Errorf("mean of %d times 0.1 = %v", n, got)
		}
		if got := Variance(xs); got != 0 {
			t.Errorf("variance of %d times 0.1 = %v", n, got)
		}
	}
}

func TestMeanInterval(t *testing.T) {
	cases := []struct {
		name          string
		xs            []float64
		value, lo, hi float64
		tol           float64
	}{
		// R 4.2.2: t.test(ces), effort scores of the method's §8
		{"effort", []float64{7, 6, 5, 7, 4, 6, 2, 7, 6, 5, 6, 7, 3, 6, 5}, 5.4667, 4.6329, 6.3004, 5e-5},
		// R 4.2.2: t.test(t), seconds of the method's §10
		{"seconds", seconds, 69.30, 51.089, 87.511, 5e-4},
	}
	for _, c := range cases {
		got, ok := MeanInterval(c.xs, level)
		if !ok {
			t.Errorf("%s: no mean", c.name)
		}
		nearInterval(t, c.name, got, c.value, c.lo, c.hi, c.tol)
	}
}

func TestMeanIntervalAtTheEdges(t *testing.T) {
	if _, ok := MeanInterval(nil, level); ok {
		t.Error("a mean of nothing")
	}
	for name, xs := range map[string][]float64{"one": {4}, "equal": {4, 4, 4}, "equal but for rounding": {0.1 + 0.2, 0.3, 0.3}} {
		got, ok := MeanInterval(xs, level)
		if !ok || got.Bound || got.Lo != 0 || got.Hi != 0 {
			t.Errorf("%s: %+v, %v", name, got, ok)
		}
	}
	panics(t, "level 95", func() { MeanInterval([]float64{1, 2}, 95) })
}

func TestMeanFollowsShiftAndScale(t *testing.T) {
	xs := likert(40, 5)
	a, _ := MeanInterval(xs, level)
	b, _ := MeanInterval(scaled(backwards(xs), -3, 100), level)
	nearInterval(t, "−3x+100", b, -3*a.Value+100, -3*a.Hi+100, -3*a.Lo+100, 1e-12)
	near(t, "SD", SD(scaled(xs, -3, 100)), 3*SD(xs), 1e-12)
}

// seconds is the fixture of the method's §10: 20 waiting times against a target of 60.
var seconds = []float64{42, 55, 61, 38, 75, 48, 95, 52, 58, 66, 130, 44, 59, 57, 71, 49, 63, 210, 53, 60}
