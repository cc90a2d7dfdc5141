package stats

import (
	"math"
	"slices"
	"testing"
)

// battery is fixture F2 of the method's §6: 10 respondents, 4 items.
func battery() [][]float64 {
	return [][]float64{{7, 6, 7, 6}, {5, 5, 6, 4}, {6, 6, 5, 6}, {3, 4, 4, 2}, {4, 3, 5, 4}, {6, 7, 6, 6}, {2, 3, 3, 2}, {5, 4, 5, 5}, {7, 7, 6, 7}, {4, 5, 4, 3}}
}

func TestCronbachAlpha(t *testing.T) {
	got, ok := CronbachAlpha(battery(), level)
	if !ok {
		t.Fatal("none")
	}
	// R 4.2.2, psych 2.2.9: alpha(X), alpha.ci(a, n, k), as printed in the method's §6
	nearInterval(t, "α", got.Interval, 0.9478504, 0.862802, 0.985451, 1e-6)
	near(t, "standardised α", got.Standardised, 0.9521629, 1e-7)
	rest := []float64{0.9837403, 0.8155348, 0.8378493, 0.9176629}
	dropped := []float64{0.8956693, 0.9490305, 0.9505988, 0.922}
	for i := range rest {
		near(t, "item–rest r", got.Rest[i], rest[i], 1e-7)
		near(t, "α without the item", got.Dropped[i], dropped[i], 5e-7)
	}
	if got.N != 10 || got.Items != 4 {
		t.Errorf("n %d, items %d", got.N, got.Items)
	}
}

func TestAnItemWithoutVariationIsLeftOut(t *testing.T) {
	rows := battery()
	for i := range rows {
		rows[i] = slices.Insert(rows[i], 1, 7)
	}
	got, ok := CronbachAlpha(rows, level)
	want, _ := CronbachAlpha(battery(), level)
	if !ok || got.Interval != want.Interval || got.Items != 4 || !slices.Equal(got.Flat, []bool{false, true, false, false, false}) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if !math.IsNaN(got.Rest[1]) || !math.IsNaN(got.Dropped[1]) || got.Rest[2] != want.Rest[1] {
		t.Errorf("rest %v, dropped %v", got.Rest, got.Dropped)
	}
}

func TestAlphaOfTwoItemsIsSpearmanBrown(t *testing.T) {
	x, y := likert(30, 3), likert(30, 2)
	var rows [][]float64
	for i := range x {
		rows = append(rows, []float64{x[i], y[i]})
	}
	r, _ := Pearson(x, y, level)
	got, ok := CronbachAlpha(rows, level)
	if !ok || !math.IsNaN(got.Dropped[0]) {
		t.Fatalf("%+v, %v", got, ok)
	}
	near(t, "standardised α", got.Standardised, 2*r.Value/(1+r.Value), 1e-12)
	near(t, "item–rest r", got.Rest[0], r.Value, 1e-12)
}

func TestAlphaFollowsShiftAndScale(t *testing.T) {
	want, _ := CronbachAlpha(battery(), level)
	rows := battery()
	slices.Reverse(rows)
	for i := range rows {
		rows[i] = scaled(rows[i], 10, -3)
	}
	got, _ := CronbachAlpha(rows, level)
	near(t, "α", got.Interval.Value, want.Interval.Value, 1e-12)
}

func TestAlphaAtTheEdges(t *testing.T) {
	cases := []struct {
		name string
		rows [][]float64
	}{
		{"none", nil},
		{"one row", [][]float64{{1, 2, 3}}},
		{"one item", [][]float64{{1}, {2}}},
		{"no items", [][]float64{{}, {}}},
		{"one item that varies", [][]float64{{1, 4}, {2, 4}, {5, 4}}},
		{"items that cancel", [][]float64{{1, 7}, {2, 6}, {5, 3}}},
	}
	for _, c := range cases {
		if got, ok := CronbachAlpha(c.rows, level); ok {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
	same, ok := CronbachAlpha([][]float64{{1, 1}, {2, 2}, {5, 5}}, level)
	if !ok {
		t.Fatal("items alike: none")
	}
	nearInterval(t, "items alike", same.Interval, 1, 1, 1, 1e-12)
	reversed, ok := CronbachAlpha([][]float64{{1, 6}, {2, 7}, {5, 3}, {6, 1}}, level)
	if !ok || reversed.Interval.Value >= 0 {
		t.Errorf("reversed items: %+v, %v", reversed, ok)
	}
	panics(t, "ragged rows", func() { CronbachAlpha([][]float64{{1, 2}, {1}}, level) })
}
