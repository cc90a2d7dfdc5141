package quadrant

import (
	"fmt"
	"math"
	"reflect"
	"runtime"
	"slices"
	"testing"
)

// answers returns n rows of so many items on 1 to 7 and an outcome to which the first item brings most.
func answers(n, items int) ([]Item, []float64) {
	all, outcome := make([]Item, items), make([]float64, n)
	for row := range n {
		base := row * 11 % 13
		for j := range all {
			all[j].Importance = append(all[j].Importance, float64(1+min(6, 2+j%4+(row*(2*j+3)+row/7)%3)))
			p := float64(1 + (base+(row*(3*j+1)+row/5)%(5+j))/3)
			all[j].Performance = append(all[j].Performance, p)
			if j == 0 {
				outcome[row] += 2 * p
			}
		}
		outcome[row] += float64(row * 17 % 11)
	}
	return all, outcome
}

func TestOnTheLineIsHighAndMarked(t *testing.T) {
	c := Crosshair{5, 4}
	for _, k := range []struct {
		name   string
		p      Point
		want   Quadrant
		marked bool
	}{
		{"on both", Point{5, 4}, KeepUp, true},
		{"just below both", Point{4.96, 3.96}, Low, true},
		{"near one", Point{6, 3.96}, Concentrate, true},
		{"at the mark's edge", Point{5.5, 4.0625}, KeepUp, false},
		{"off both", Point{4, 6}, Overkill, false},
	} {
		t.Run(k.name, func(t *testing.T) {
			if c.Of(k.p) != k.want || c.OnLine(k.p) != k.marked {
				t.Errorf("quadrant %d, on the line %v", c.Of(k.p), c.OnLine(k.p))
			}
		})
	}
}

func TestEqualImportancesAreNotDivided(t *testing.T) {
	points := []Point{{5.1, 3}, {5.1, 4}, {5.1, 6}}
	c, ok := Means(points)
	if !ok {
		t.Fatal("no crosshair")
	}
	if i, p := c.Splits(points); i || !p {
		t.Errorf("divided by importance %v, by performance %v", i, p)
	}
	for _, p := range points {
		if q := c.Of(p); q != KeepUp && q != Concentrate {
			t.Errorf("%v lies in quadrant %d", p, q)
		}
	}
	if _, ok := Standardised(points); ok {
		t.Error("distances in standard deviations of an axis that does not vary")
	}
}

func TestNoPointsHaveNoCrosshair(t *testing.T) {
	_, means := Means(nil)
	_, medians := Medians(nil)
	_, standardised := Standardised([]Point{{1, 2}})
	_, points := Stated(nil, nil).Maps()
	if means || medians || standardised || points {
		t.Error(means, medians, standardised, points)
	}
}

func TestDistancesOfShiftedAxesAreTheSame(t *testing.T) {
	points := []Point{{6.4, 4.8}, {5.6, 5.9}, {6.7, 5.7}, {4.2, 5.1}}
	moved := slices.Clone(points)
	for i := range moved {
		moved[i] = Point{10 * moved[i].Importance, moved[i].Performance + 100}
		near(t, "distance", Point{points[i].Importance + 3, points[i].Performance + 3}.Distance(), points[i].Distance(), 1e-12)
	}
	a, _ := Standardised(points)
	b, ok := Standardised(moved)
	if !ok || len(a) != 4 {
		t.Fatal("no distances")
	}
	for i := range a {
		near(t, "standardised distance", b[i], a[i], 1e-9)
	}
}

func TestWeightTwoEqualsRowTwice(t *testing.T) {
	items, outcome := answers(80, 4)
	twice, again := answers(80, 4)
	var ws []float64
	for row := range outcome {
		w := 1.0
		if row%3 == 0 {
			w = 2
			again = append(again, outcome[row])
			for j := range twice {
				twice[j].Importance = append(twice[j].Importance, items[j].Importance[row])
				twice[j].Performance = append(twice[j].Performance, items[j].Performance[row])
			}
		}
		ws = append(ws, w)
	}
	for _, pair := range [][2]Cloud{{Stated(items, ws), Stated(twice, nil)}, {Both(items, outcome, ws), Both(twice, again, nil)}} {
		a, ok := pair[0].Maps()
		b, also := pair[1].Maps()
		if !ok || !also || len(a[0]) != 4 {
			t.Fatal("no points")
		}
		for m := range a {
			for i := range a[m] {
				near(t, "importance", a[m][i].Importance, b[m][i].Importance, 1e-12)
				near(t, "performance", a[m][i].Performance, b[m][i].Performance, 1e-12)
			}
		}
	}
}

func TestAnItemNobodyAnsweredOrThatDoesNotVaryHasNoPlace(t *testing.T) {
	items, outcome := answers(40, 4)
	for row := range outcome {
		items[2].Performance[row] = math.NaN()
	}
	if _, ok := Stated(items, nil).Maps(); ok {
		t.Error("a mean of nothing")
	}
	for row := range outcome {
		items[2].Performance[row] = 5.3
	}
	if _, ok := Stated(items, nil).Maps(); !ok {
		t.Error("no mean of equal answers")
	}
	if _, ok := Derived(items, outcome, nil).Read(Draw{Level: 0.95}, View{Cross: Means}); ok {
		t.Error("a correlation of equal answers")
	}
}

func TestSharesOfQuadrantsAddUpAndFollowTheSeed(t *testing.T) {
	items, _ := answers(120, 6)
	before := slices.Clone(items[0].Importance)
	d := Draw{Seed: 1, Name: "items", Resamples: 300, Level: 0.95}
	cloud, view := Stated(items, nil), View{Means, Distances}
	first, ok := cloud.Read(d, view)
	if !ok || len(first) != 1 || len(first[0].Shares) != 6 || len(first[0].Distances) != 6 {
		t.Fatal("no shares")
	}
	points, _ := cloud.Maps()
	for i, distance := range first[0].Distances {
		near(t, "distance", distance.Value, points[0][i].Distance(), 1e-12)
		if !(distance.Lo <= distance.Value && distance.Value <= distance.Hi && distance.Bound) {
			t.Errorf("%+v", distance)
		}
	}
	for i, shares := range first[0].Shares {
		sum := 0.0
		for _, s := range shares {
			if s < 0 {
				t.Errorf("item %d: %v", i, shares)
			}
			sum += s
		}
		near(t, "sum of shares", sum, 1, 1e-12)
	}
	cores := runtime.GOMAXPROCS(1)
	again, _ := cloud.Read(d, view)
	runtime.GOMAXPROCS(cores)
	if !reflect.DeepEqual(first, again) || !slices.Equal(before, items[0].Importance) {
		t.Error("the second time differs, or the answers do")
	}
	d.Name = "dimensions"
	if other, _ := cloud.Read(d, view); reflect.DeepEqual(first, other) {
		t.Error("another map draws the same rows")
	}
}

// A point far from both lines lies in its quadrant in every resample; with a fixed crosshair at its own mean, in about half of them.
func TestCertaintyIsThatOfThePlace(t *testing.T) {
	items, _ := answers(400, 4)
	cloud := Stated(items, nil)
	points, ok := cloud.Maps()
	if !ok {
		t.Fatal("no points")
	}
	fixed := func(c Crosshair) View {
		return View{Cross: func([]Point) (Crosshair, bool) { return c, true }}
	}
	d := Draw{Seed: 1, Level: 0.95}
	far, _ := cloud.Read(d, fixed(Crosshair{1, 7}))
	near, _ := cloud.Read(d, fixed(Crosshair{points[0][0].Importance, 7}))
	if far[0].Shares[0][Concentrate] != 1 || far[0].Distances != nil {
		t.Errorf("far from the lines: %+v", far[0])
	}
	if x := near[0].Shares[0][Concentrate]; !(x > 0.4 && x < 0.6) {
		t.Errorf("on a line: %v", near[0].Shares[0])
	}
	_, none := cloud.Read(d, View{Cross: func([]Point) (Crosshair, bool) { return Crosshair{}, false }})
	if none {
		t.Error("shares without a crosshair")
	}
}

func TestUnequalColumnsAreBugs(t *testing.T) {
	items, outcome := answers(20, 2)
	short := []Item{{Importance: []float64{1}, Performance: []float64{1, 2}}}
	for name, call := range map[string]func(){
		"items":   func() { Stated(short, nil) },
		"weights": func() { Stated(items, []float64{1}) },
		"outcome": func() { Derived(items, outcome[:3], nil) },
		"views":   func() { Stated(items, nil).Read(Draw{Level: 0.95}) },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			call()
		})
	}
}

func BenchmarkRead(b *testing.B) {
	for _, rows := range []int{1500, 100_000} {
		items, outcome := answers(rows, 22)
		for _, c := range []struct {
			name  string
			cloud Cloud
			views []View
		}{{"stated", Stated(items, nil), []View{{Means, Distances}}}, {"both", Both(items, outcome, nil), []View{{Means, Distances}, {Means, Standardised}, {Means, nil}}}} {
			b.Run(fmt.Sprintf("%s/rows=%d/items=22/resamples=2000", c.name, rows), func(b *testing.B) {
				for b.Loop() {
					if _, ok := c.cloud.Read(Draw{Seed: 1, Level: 0.95}, c.views...); !ok {
						b.Fatal("no points")
					}
				}
			})
		}
	}
}
