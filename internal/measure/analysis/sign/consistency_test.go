package sign_test

import (
	"maps"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

func TestConsistencyIsTheShareOfVarianceBetween(t *testing.T) {
	// R 4.2.2, method §9: ICC1 = 0.683764 [0.3636, 0.9508] of five locations.
	var answers []float64
	var places []string
	for place, xs := range map[string][]float64{"A": {5, 6, 5, 6, 7, 5, 6}, "B": {4, 5, 4, 4, 5}, "C": {6, 6, 7, 6, 7, 6, 6, 7}, "D": {3, 4, 5, 4, 3, 4}, "E": {5, 5, 6, 4, 5, 6, 5, 5, 6, 5}} {
		for _, x := range xs {
			answers, places = append(answers, x), append(places, place)
		}
	}
	c := fixture.Model(1)
	c.Indicators = []config.Indicator{{ID: "even", Measure: "consistency", Direction: config.Lower, Green: 0.05, Amber: 0.15, Worst: 0.5, Best: 0, Weight: 1}}
	k := &survey.Customers{N: len(answers), Perception: []survey.Scores{fixture.Scores(answers...)}, Factors: []survey.Factor{fixture.Levels("location", places...)}}
	sign := analysis.Run(c, &survey.Dataset{Customers: k}).Signs[0]
	fixture.Near(t, "ICC(1)", sign.Value, 0.683764, 6)
	fixture.NearNumber(t, "lower end", sign.Value.Lo, 0.3636, 5e-5)
	fixture.NearNumber(t, "upper end", sign.Value.Hi, 0.9508, 5e-5)
	if sign.Verdict != result.Bad {
		t.Errorf("verdict %q, want bad: the whole interval is beyond amber", sign.Verdict)
	}
	c.Indicators[0].Amber = 0.5
	if sign = analysis.Run(c, &survey.Dataset{Customers: k}).Signs[0]; sign.Verdict != result.Undecided {
		t.Errorf("%+v is %q, want undecided: the interval spans amber", sign.Value, sign.Verdict)
	}
}

// The coefficient over all four locations, its interval and the totals would together give away the mean of the one with three respondents.
func TestConsistencyIsOfTheShownLocationsOnly(t *testing.T) {
	run := func(sizes map[string]int) result.Estimate {
		c, d := fixture.Hotels(120, 0)
		var names []string
		for _, place := range slices.Sorted(maps.Keys(sizes)) {
			for range sizes[place] {
				names = append(names, place)
			}
		}
		d.Customers = fixture.Take(d.Customers, study.UpTo(len(names)))
		d.Customers.Factors = []survey.Factor{fixture.Levels("location", names...)}
		r := analysis.Run(c, d)
		fixture.Sound(t, r)
		return fixture.SignOf(r, "consistency").Value
	}
	whole := run(map[string]int{"Annecy": 30, "Brest": 30, "Colmar": 30})
	if !whole.OK() || whole.N != 90 {
		t.Fatalf("three locations of thirty: %+v", whole)
	}
	// Of four, one of three respondents is hidden, and the next smallest with it.
	if e := run(map[string]int{"Annecy": 40, "Brest": 40, "Colmar": 20, "Dijon": 3}); e.OK() || e.Reason != result.ReasonTooFewGroups {
		t.Errorf("two locations are shown, and the consistency is %+v", e)
	}
	if e := run(map[string]int{"Annecy": 30, "Brest": 30, "Colmar": 30, "Dijon": 20, "Evian": 3}); e.N != 90 || e.Value != whole.Value || e.Lo != whole.Lo {
		t.Errorf("three locations are shown, and the consistency is %+v, want that of the three, %+v", e, whole)
	}
}
