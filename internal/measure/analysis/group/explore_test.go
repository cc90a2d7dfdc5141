package group_test

import (
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

func TestGroupsAreHeldAgainstAllOtherCustomers(t *testing.T) {
	c, d := fixture.Hotels(300, 100)
	var names []string
	for i := range 300 {
		names = append(names, []string{"Annecy", "Colmar", "Nantes"}[i%3])
		if i%3 == 0 && d.Customers.Perception[4].Missing[i] == survey.Answered {
			d.Customers.Perception[4].Values[i] = 1
		}
	}
	d.Customers.Factors = []survey.Factor{fixture.Levels("location", names...)}
	r := analysis.Run(c, d)
	fixture.Sound(t, r)
	if len(r.Explored) == 0 || r.Explored[0].Factor != "location" || len(r.Explored[0].Contrasts) != 3*22 {
		t.Fatalf("%d groupings: %+v", len(r.Explored), r.Explored)
	}
	var p, adjusted []float64
	clear := 0
	for _, x := range r.Explored[0].Contrasts {
		p, adjusted = append(p, x.Test.P), append(adjusted, x.Test.Adjusted)
		if x.Level == "Annecy" && x.Item == "q5" {
			if !x.Test.Clear(0.95) || x.Difference.Value > -2 || x.Test.Hedges > -1 {
				t.Errorf("what was made worse there is not found: %+v", x)
			}
			// The same from the gaps themselves, by Welch.
			var there, elsewhere []float64
			for i := range 300 {
				before, ok := d.Customers.Expectation[4].At(i)
				after, both := d.Customers.Perception[4].At(i)
				switch {
				case !ok || !both:
				case i%3 == 0:
					there = append(there, after-before)
				default:
					elsewhere = append(elsewhere, after-before)
				}
			}
			want, _ := stats.Welch(there, elsewhere, 0.95)
			fixture.NearNumber(t, "difference", x.Difference.Value, want.Diff, 1e-12)
			fixture.NearNumber(t, "p", x.Test.P, want.P, 1e-12)
			clear++
		}
	}
	for i, want := range stats.BenjaminiHochberg(p) {
		fixture.NearNumber(t, "adjusted p", adjusted[i], want, 1e-15)
	}
	if clear != 1 {
		t.Fatalf("%d comparisons of the worsened item, want 1", clear)
	}
}

func TestOfTwoGroupsOneComparisonSaysBoth(t *testing.T) {
	c, d := fixture.Hotels(200, 100)
	var names []string
	for i := range 200 {
		names = append(names, []string{"no", "yes"}[i%2])
	}
	d.Customers.Factors = []survey.Factor{fixture.Levels("location", names...)}
	got := analysis.Run(c, d).Explored
	if len(got) != 1 || len(got[0].Contrasts) != 22 {
		t.Fatalf("%+v, want one group's 22 comparisons", got)
	}
	c.Model.Paired = false
	if apart := analysis.Run(c, d).Explored; apart != nil {
		t.Errorf("answers of different people are compared: %+v", apart)
	}
}

func TestHiddenGroupsAreNotCompared(t *testing.T) {
	c, d := fixture.Hotels(60, 100)
	var names []string
	for i := range 60 {
		names = append(names, []string{"Annecy", "Colmar", "Nantes"}[min(i/3, 2)])
	}
	d.Customers.Factors = []survey.Factor{fixture.Levels("location", names...)}
	r := analysis.Run(c, d)
	n := 0
	for _, e := range r.Explored {
		for _, x := range e.Contrasts {
			n++
			if x.Level != "Nantes" {
				t.Errorf("%s is hidden, and compared: %+v", x.Level, x)
			}
			if x.Test.Name != "" && x.Difference.Status != result.Measured {
				t.Errorf("a test beside %+v", x.Difference)
			}
		}
	}
	if n == 0 && len(r.Breakdowns) == 0 {
		t.Fatal("no location was seen")
	}
}
