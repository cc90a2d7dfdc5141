package stats

import "testing"

// The five locations of method §9.
var fiveLocations = [][]float64{{5, 6, 5, 6, 7, 5, 6}, {4, 5, 4, 4, 5}, {6, 6, 7, 6, 7, 6, 6, 7}, {3, 4, 5, 4, 3, 4}, {5, 5, 6, 4, 5, 6, 5, 5, 6, 5}}

func TestICC1(t *testing.T) {
	got, ok := ICC1(fiveLocations, level)
	if !ok {
		t.Fatal("no coefficient")
	}
	// R 4.2.2, as printed in the method's §9
	nearInterval(t, "ICC(1)", got.Share, 0.683764, 0.3636, 0.9508, 5e-5)
	near(t, "ICC(1), all digits", got.Share.Value, 0.683764, 5e-7)
	near(t, "F", got.F, 16.345580, 5e-7)
	near(t, "p", got.P, 2.66e-07, 5e-10)
	near(t, "n0", got.Average, 7.097222, 5e-7)
	if got.Groups != 5 || got.Values != 36 {
		t.Errorf("%d groups of %d values, want 5 of 36", got.Groups, got.Values)
	}
}

func TestICC1IsZeroWithoutDifference(t *testing.T) {
	got, ok := ICC1([][]float64{{1, 2, 3}, {1, 2, 3}, {1, 2, 3}}, level)
	if !ok || got.Share.Value != 0 || got.Share.Lo != 0 || !got.Share.Bound || got.P != 1 {
		t.Errorf("%+v, %v, want 0 with its interval", got, ok)
	}
}

func TestICC1DoesNotMindUnitOrEmptyGroups(t *testing.T) {
	want, _ := ICC1(fiveLocations, level)
	var minutes [][]float64
	for i := range fiveLocations {
		minutes = append(minutes, scaled(backwards(fiveLocations[len(fiveLocations)-1-i]), 60, 7))
		if i == 2 {
			minutes = append(minutes, nil)
		}
	}
	got, ok := ICC1(minutes, level)
	if !ok {
		t.Fatal("no coefficient")
	}
	nearInterval(t, "in another unit", got.Share, want.Share.Value, want.Share.Lo, want.Share.Hi, 1e-10)
}

func TestICC1AtTheEdges(t *testing.T) {
	cases := []struct {
		name   string
		groups [][]float64
		ok     bool
		value  float64
		bound  bool
	}{
		{"none", nil, false, 0, false},
		{"one group", [][]float64{{1, 2, 3}}, false, 0, false},
		{"one value each", [][]float64{{1}, {2}, {3}}, false, 0, false},
		{"all equal", [][]float64{{4, 4}, {4, 4}, {4, 4}}, false, 0, false},
		{"nothing varies within", [][]float64{{1, 1}, {2, 2}, {3, 3}}, true, 1, false},
		{"two groups", [][]float64{{1, 2}, {9, 8}}, true, (49 - 0.5) / (49 + 0.5), true},
	}
	for _, c := range cases {
		got, ok := ICC1(c.groups, level)
		if ok != c.ok || got.Share.Bound != c.bound {
			t.Errorf("%s: %+v, %v", c.name, got, ok)
			continue
		}
		near(t, c.name, got.Share.Value, c.value, 1e-12)
	}
	panics(t, "a level of 1", func() { ICC1(fiveLocations, 1) })
}
