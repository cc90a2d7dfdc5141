package local_test

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// kinds are the figures of a location that are held against the others.
func kinds(l result.Local) []result.Against {
	return slices.Concat(l.Figures, l.Dimensions, l.Items, l.Ability, l.Complaints)
}

func TestAFigureLessTheOthersIsTheDifference(t *testing.T) {
	for name, change := range map[string]func(*config.Config, *survey.Dataset){
		"paired":   func(*config.Config, *survey.Dataset) {},
		"unpaired": func(c *config.Config, _ *survey.Dataset) { c.Model.Paired = false },
		"weighted": func(_ *config.Config, d *survey.Dataset) {
			d.Customers.Weighted = true
			for i := range d.Customers.N {
				d.Customers.Weights = append(d.Customers.Weights, 0.5+float64(i%3))
			}
		},
	} {
		c, d := fixture.Hotels(800, 2000)
		change(c, d)
		r := analysis.Run(c, d)
		n := 0
		for _, l := range r.Locals {
			for _, a := range kinds(l) {
				if !a.Difference.OK() {
					continue
				}
				n++
				if math.Abs(a.Own.Value-a.Others.Value-a.Difference.Value) > 1e-6*max(1, math.Abs(a.Own.Value)) {
					t.Errorf("%s, %s, %s: %v less %v is not %v", name, l.Level, a.ID, a.Own.Value, a.Others.Value, a.Difference.Value)
				}
			}
		}
		if n < 8*(5+22+8) {
			t.Errorf("%s: %d differences", name, n)
		}
		if fixture.Sound(t, r) == 0 {
			t.Error("nothing was looked at")
		}
	}
}

// What the page of tests says of an item at a location, its own page says too.
func TestItemsAreTestedAsTheExplorationTestsThem(t *testing.T) {
	c, d := fixture.Hotels(800, 2000)
	r := analysis.Run(c, d)
	n := 0
	for _, e := range r.Explored {
		if e.Factor != "location" {
			continue
		}
		for _, k := range e.Contrasts {
			at := slices.IndexFunc(r.Locals, func(l result.Local) bool { return l.Level == k.Level })
			i := slices.IndexFunc(r.Locals[at].Items, func(a result.Against) bool { return a.ID == k.Item })
			if own := r.Locals[at].Items[i]; !reflect.DeepEqual(own.Difference, k.Difference) || !reflect.DeepEqual(own.Test, k.Test) {
				t.Errorf("%s, %s: %+v %+v, explored %+v %+v", k.Level, k.Item, own.Difference, own.Test, k.Difference, k.Test)
			}
			n++
		}
	}
	if n != 8*22 {
		t.Errorf("%d contrasts", n)
	}
}

// The whole is the mean of a location and of its others, each with its base: nothing else went into them.
func TestOwnAndOthersMakeTheWhole(t *testing.T) {
	c, d := fixture.Hotels(800, 2000)
	r := analysis.Run(c, d)
	for _, l := range r.Locals {
		for id, whole := range map[string]result.Estimate{"gap5": r.Service.Overall.Gap, "nps": r.Satisfaction.NPS, "csat": r.Satisfaction.CSAT, "fcr": r.Satisfaction.FCRLog} {
			i := slices.IndexFunc(l.Figures, func(a result.Against) bool { return a.ID == id })
			if i < 0 {
				t.Fatalf("%s has no %s", l.Level, id)
			}
			a := l.Figures[i]
			n, m := float64(a.Own.N), float64(a.Others.N)
			fixture.NearNumber(t, l.Level+" "+id, (n*a.Own.Value+m*a.Others.Value)/(n+m), whole.Value, 1e-9)
			if a.Own.N+a.Others.N != whole.N {
				t.Errorf("%s, %s: %d and %d of %d", l.Level, id, a.Own.N, a.Others.N, whole.N)
			}
		}
	}
	if len(r.Locals) != 8 {
		t.Errorf("%d locations", len(r.Locals))
	}
}

func TestOfAHiddenLocationTheOthersSayNothing(t *testing.T) {
	c, d := fixture.Hotels(400, 2000)
	c.Privacy = config.Privacy{Customers: 5, Company: 3, Staff: 8}
	places := d.Customers.Factors[0]
	few := 0
	for i, code := range places.Codes { // three answers are left of the first place, and nine of the second
		if most := map[int]int{0: 3, 1: 9}[code]; code < 2 {
			if few++; few > most {
				places.Codes[i] = 2 + i%6
			}
		}
	}
	r := analysis.Run(c, d)
	hidden := 0
	for i, l := range r.Locals {
		for _, a := range kinds(l) {
			if a.Own.Status == result.Suppressed && (a.Others.OK() || a.Difference.OK() || a.Others.N != 0 || a.Test.Name != "") {
				t.Errorf("%s, %s: %+v", l.Level, a.ID, a)
			}
		}
		level := r.Breakdowns[0].Levels[i]
		if !level.Hidden {
			continue
		}
		hidden++
		for _, a := range l.Figures {
			if slices.Contains([]string{"gap5", "nps", "csat", "ces", "perception"}, a.ID) && a.Own.OK() {
				t.Errorf("%s shows its %s", l.Level, a.ID)
			}
			if a.ID == "within" && !a.Own.OK() {
				t.Errorf("%s hides its contacts: %+v", l.Level, a)
			}
		}
		for _, s := range l.Signs {
			if s.ID == "nps" && s.Value.OK() {
				t.Errorf("%s shows its sign %+v", l.Level, s)
			}
		}
		if len(l.Priorities) > 0 && l.Priorities[0].Kind == "item" {
			t.Errorf("%s has priorities of hidden answers: %+v", l.Level, l.Priorities)
		}
	}
	if hidden < 2 {
		t.Fatalf("%d locations are hidden", hidden)
	}
}

func TestComplaintsOfALocationAreSharesOfItsOwn(t *testing.T) {
	c, d := fixture.Hotels(400, 4000)
	r := analysis.Run(c, d)
	for _, l := range r.Locals {
		sum, last := 0.0, 1.0
		for _, a := range l.Complaints {
			sum += a.Own.Value
			if a.Own.Value > last {
				t.Errorf("%s: %s is out of order", l.Level, a.ID)
			}
			last = a.Own.Value
		}
		fixture.NearNumber(t, "shares of "+l.Level, sum, 1, 1e-9)
	}
}

// With one location its months are those of the company.
func TestTheMonthsOfTheOnlyLocationAreThoseOfAll(t *testing.T) {
	c, d := fixture.Hotels(400, 4000)
	for _, f := range [][]survey.Factor{d.Customers.Factors, d.Contacts.Factors, d.Complaints.Factors, d.Employees.Factors, d.Managers.Factors} {
		f[0].Levels = []string{"Annecy"}
		for i := range f[0].Codes {
			f[0].Codes[i] = 0
		}
	}
	r := analysis.Run(c, d)
	if len(r.Locals) != 1 || len(r.Locals[0].Months) == 0 {
		t.Fatalf("%+v", r.Locals)
	}
	for _, own := range r.Locals[0].Months {
		i := slices.IndexFunc(r.Months.Measures, func(f result.Followed) bool { return f.ID == own.ID })
		if i < 0 {
			t.Fatalf("%s is not followed for all", own.ID)
		}
		if whole := r.Months.Measures[i]; !reflect.DeepEqual(own.Points, whole.Points) || !reflect.DeepEqual(own.Signals, whole.Signals) {
			t.Errorf("%s: %+v, of all %+v", own.ID, own.Points, whole.Points)
		}
	}
	if a := r.Locals[0].Figures[0]; a.Others.OK() || a.Difference.OK() {
		t.Errorf("the only location has others: %+v", a)
	}
}

// The figure that calls a place better or worse is corrected for the number of places alone, after Holm; the chart of places says the same.
func TestTheDecidingFigureIsAFamilyOfItsOwn(t *testing.T) {
	c, d := fixture.Hotels(800, 3000)
	r := analysis.Run(c, d)
	if result.Headline(r.Locals) != "gap5" {
		t.Fatalf("%q decides", result.Headline(r.Locals))
	}
	var raw, adjusted []float64
	for _, l := range r.Locals {
		for _, a := range l.Figures {
			if a.ID == "gap5" && a.Test.Name != "" {
				raw, adjusted = append(raw, a.Test.P), append(adjusted, a.Test.Adjusted)
			}
		}
	}
	for i, want := range stats.Holm(raw) {
		fixture.NearNumber(t, "adjusted", adjusted[i], want, 1e-12)
	}
	looked := 0
	for _, k := range r.Consistency {
		for _, m := range k.Measures {
			if k.Factor != "location" || m.ID != "gap5" {
				continue
			}
			for i, p := range r.Stood(k.Factor, m).Places {
				held := r.Locals[i].Held("gap5", r.Level).Standing
				want := map[string]string{result.HeldBetter: result.PlaceAbove, result.HeldWorse: result.PlaceBelow}[held]
				if want == "" {
					want = result.PlaceLevel
				}
				if looked++; r.Locals[i].Level != p.Level || p.Standing != want {
					t.Errorf("%s: %q in the chart, %q by itself", p.Level, p.Standing, held)
				}
			}
		}
	}
	if len(raw) < 3 || looked < 3 {
		t.Fatalf("%d tests, %d places", len(raw), looked)
	}
}
