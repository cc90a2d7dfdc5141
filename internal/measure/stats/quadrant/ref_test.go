package quadrant

import (
	"encoding/json"
	"math"
	"testing"

	"ecart/internal/measure/stats/rref"
)

func TestReferencesAreWhatRSays(t *testing.T) { rref.Check(t) }

type refQuadrant struct {
	Method struct {
		I, P                     []float64
		Midpoint, Means, Medians refCross
		Distance, Standardised   []float64
	}
	Importance, Performance [][]answer
	Outcome                 []answer
	W                       []float64
	Plain, Weighted         refPoints
	Rows                    [][]int
	Stated, Derived, Grid   [][Quadrants]float64
	StatedDistances         [][]float64 `json:"stated_distances"`
	DerivedDistances        [][]float64 `json:"derived_distances"`
}

type refCross struct {
	Importance, Performance float64
	Quadrants               []Quadrant
}

type refPoints struct{ Importance, Performance, Derived []float64 }

// answer is a number, or NaN for R's NA.
type answer float64

func (a *answer) UnmarshalJSON(text []byte) error {
	var x *float64
	if err := json.Unmarshal(text, &x); err != nil {
		return err
	}
	*a = answer(math.NaN())
	if x != nil {
		*a = answer(*x)
	}
	return nil
}

func read(t *testing.T) refQuadrant {
	var ref refQuadrant
	rref.Read(t, "quadrant", &ref)
	return ref
}

// items turns the script's rows into items, and its outcome into numbers.
func (r refQuadrant) items() (items []Item, outcome []float64) {
	items = make([]Item, len(r.Importance[0]))
	for row := range r.Importance {
		for j := range items {
			items[j].Importance = append(items[j].Importance, float64(r.Importance[row][j]))
			items[j].Performance = append(items[j].Performance, float64(r.Performance[row][j]))
		}
		outcome = append(outcome, float64(r.Outcome[row]))
	}
	return items, outcome
}

// Method §4 has the same quadrants and distances.
func TestCrosshairsAndDiagonalAreThoseOfR(t *testing.T) {
	m := read(t).Method
	var points []Point
	for k := range m.I {
		points = append(points, Point{m.I[k], m.P[k]})
	}
	means, _ := Means(points)
	medians, _ := Medians(points)
	for _, c := range []struct {
		name string
		got  Crosshair
		want refCross
	}{{"midpoint", Midpoint(1, 7), m.Midpoint}, {"means", means, m.Means}, {"medians", medians, m.Medians}} {
		near(t, c.name, c.got.Importance, c.want.Importance, 1e-13)
		near(t, c.name, c.got.Performance, c.want.Performance, 1e-13)
		if len(c.want.Quadrants) != 6 {
			t.Fatalf("%d quadrants", len(c.want.Quadrants))
		}
		for k, want := range c.want.Quadrants {
			if got := c.got.Of(points[k]); got != want {
				t.Errorf("%s, point %d: quadrant %d, want %d", c.name, k, got, want)
			}
		}
	}
	standardised, ok := Standardised(points)
	if !ok {
		t.Fatal("an axis does not vary")
	}
	for k := range points {
		near(t, "distance", points[k].Distance(), m.Distance[k], 1e-13)
		near(t, "standardised distance", standardised[k], m.Standardised[k], 1e-13)
	}
}

func TestPointsAreThoseOfR(t *testing.T) {
	ref := read(t)
	items, outcome := ref.items()
	for _, c := range []struct {
		name string
		ws   []float64
		want refPoints
	}{{"plain", nil, ref.Plain}, {"weighted", ref.W, ref.Weighted}} {
		stated, ok := Stated(items, c.ws).Maps()
		derived, alone := Derived(items, outcome, c.ws).Maps()
		both, also := Both(items, outcome, c.ws).Maps()
		if !ok || !alone || !also || len(stated[0]) != len(c.want.Importance) || len(both) != 3 {
			t.Fatalf("%s: %v, %v, %v", c.name, stated, derived, both)
		}
		for k, p := range stated[0] {
			near(t, "importance", p.Importance, c.want.Importance[k], 1e-12)
			near(t, "performance", p.Performance, c.want.Performance[k], 1e-12)
			near(t, "importance beside the derived", both[0][k].Importance, p.Importance, 1e-12)
			near(t, "performance beside the derived", both[0][k].Performance, p.Performance, 1e-12)
			near(t, "derived importance beside the stated", both[1][k].Importance, derived[0][k].Importance, 1e-12)
			near(t, "derived importance", derived[0][k].Importance, c.want.Derived[k], 1e-12)
			near(t, "performance beside it", derived[0][k].Performance, c.want.Performance[k], 1e-12)
			near(t, "stated importance", both[2][k].Importance, c.want.Importance[k], 1e-12)
			near(t, "derived importance beside it", both[2][k].Performance, c.want.Derived[k], 1e-12)
		}
	}
}

func TestQuadrantsAndDistancesOfResamplesAreThoseOfR(t *testing.T) {
	ref := read(t)
	items, outcome := ref.items()
	for _, c := range []struct {
		name      string
		cloud     Cloud
		views     []View
		shares    [][][Quadrants]float64
		distances [][][]float64 // of the first maps, by resample
	}{
		{"stated", Stated(items, ref.W), []View{{Means, Distances}}, [][][Quadrants]float64{ref.Stated}, [][][]float64{ref.StatedDistances}},
		{"both", Both(items, outcome, ref.W), []View{{Means, Distances}, {Means, Standardised}, {Medians, nil}}, [][][Quadrants]float64{ref.Stated, ref.Derived, ref.Grid},
			[][][]float64{ref.StatedDistances, ref.DerivedDistances}},
	} {
		place, n := c.cloud.places(c.views), len(items)
		got := make([][][Quadrants]float64, len(c.views))
		for m := range got {
			got[m] = make([][Quadrants]float64, n)
		}
		for b, rows := range ref.Rows {
			sums, at := make([]float64, c.cloud.width), make([]float64, 2*n*len(c.views))
			for _, row := range rows {
				c.cloud.add(row, sums)
			}
			if !place(sums, at) {
				t.Fatalf("%s: rows %v carry nothing", c.name, rows)
			}
			for m := range got {
				for k, q := range at[2*n*m : 2*n*m+n] {
					got[m][k][int(q)] += 1 / float64(len(ref.Rows))
				}
			}
			for m, distances := range c.distances {
				for k, want := range distances[b] {
					near(t, c.name+" distance", at[2*n*m+n+k], want, 1e-10)
				}
			}
		}
		for m, want := range c.shares {
			if len(want) != n {
				t.Fatalf("%s: %d items", c.name, len(want))
			}
			for k := range want {
				for q := range want[k] {
					near(t, c.name, got[m][k][q], want[k][q], 1e-12)
				}
			}
		}
	}
}
