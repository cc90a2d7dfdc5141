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
	Stated, Derived         [][Quadrants]float64
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
		stated, ok := Stated(items, c.ws).Points()
		derived, also := Derived(items, outcome, c.ws).Points()
		if !ok || !also || len(stated) != len(c.want.Importance) {
			t.Fatalf("%s: %v, %v", c.name, stated, derived)
		}
		for k := range stated {
			near(t, "importance", stated[k].Importance, c.want.Importance[k], 1e-12)
			near(t, "performance", stated[k].Performance, c.want.Performance[k], 1e-12)
			near(t, "stated importance", derived[k].Importance, c.want.Importance[k], 1e-12)
			near(t, "derived importance", derived[k].Performance, c.want.Derived[k], 1e-12)
		}
	}
}

func TestQuadrantsOfResamplesAreThoseOfR(t *testing.T) {
	ref := read(t)
	items, outcome := ref.items()
	for _, c := range []struct {
		name  string
		cloud Cloud
		cross func([]Point) (Crosshair, bool)
		want  [][Quadrants]float64
	}{{"stated", Stated(items, ref.W), Means, ref.Stated}, {"derived", Derived(items, outcome, ref.W), Medians, ref.Derived}} {
		place, got := c.cloud.places(c.cross), make([][Quadrants]float64, len(items))
		for _, rows := range ref.Rows {
			sums, at := make([]float64, c.cloud.width), make([]float64, len(items))
			for _, row := range rows {
				c.cloud.add(row, sums)
			}
			if !place(sums, at) {
				t.Fatalf("%s: rows %v carry nothing", c.name, rows)
			}
			for k, q := range at {
				got[k][int(q)] += 1 / float64(len(ref.Rows))
			}
		}
		if len(c.want) != len(items) {
			t.Fatalf("%s: %d items", c.name, len(c.want))
		}
		for k := range got {
			for q := range got[k] {
				near(t, c.name, got[k][q], c.want[k][q], 1e-12)
			}
		}
	}
}
