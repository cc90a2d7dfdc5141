package consistency_test

import (
	"reflect"
	"slices"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// house is locations of the given sizes, of which some are hidden, with answers of every kind.
func house(sizes ...int) (*config.Config, *survey.Dataset) {
	n := 0
	var names []string
	for i, size := range sizes {
		n += size
		names = append(names, slices.Repeat([]string{string(rune('A' + i))}, size)...)
	}
	c, d := fixture.Hotels(n, 400)
	d.Customers.Factors = []survey.Factor{fixture.Levels("location", names...)}
	d.Contacts, d.Complaints, d.Employees = nil, nil, nil
	return c, d
}

// The reader knows everything that is published: all of it must be the same whatever the hidden locations answered.
func TestNothingPublishedDependsOnWhatHiddenLocationsAnswered(t *testing.T) {
	looked := 0
	for _, sizes := range [][]int{{40, 35, 30, 3, 20}, {40, 35, 30, 22, 25, 4, 3}, {60, 50, 4}, {12, 11, 10, 9, 2, 2, 2}} {
		c, d := house(sizes...)
		before := analysis.Run(c, d)
		hidden := map[int]bool{}
		for i, l := range before.Breakdowns[0].Levels {
			hidden[i] = l.Hidden
		}
		changed := 0
		for r, code := range d.Customers.Factors[0].Codes {
			if !hidden[code] {
				continue
			}
			changed++
			for _, scores := range slices.Concat(d.Customers.Perception, []survey.Scores{d.Customers.NPS, d.Customers.CSAT, d.Customers.Overall, d.Customers.Resolved}) {
				if scores.Missing[r] == survey.Answered {
					scores.Values[r] = 1
				}
			}
		}
		if changed == 0 {
			t.Fatalf("%v hides nobody", sizes)
		}
		after := analysis.Run(c, d)
		if !reflect.DeepEqual(before.Consistency, after.Consistency) {
			t.Errorf("%v: what hidden locations answered shows:\n%+v\n%+v", sizes, before.Consistency, after.Consistency)
		}
		looked += len(after.Consistency)
	}
	if looked < 4 {
		t.Errorf("looked at %d factors", looked)
	}
}

func TestHiddenLocationsKeepNoFigure(t *testing.T) {
	s := of(t, analysis.Run(house(40, 35, 30, 25, 20, 3)), "location", "perception")
	// The smallest is hidden, and the next with it.
	if s.Groups != 4 || s.Hidden != 2 || s.Mean.N != 130 {
		t.Errorf("%d groups, %d hidden, n = %d; want 4, 2 and 130", s.Groups, s.Hidden, s.Mean.N)
	}
	hidden := 0
	for _, p := range s.Places {
		if p.Mean.Status == result.Suppressed {
			hidden++
			if p.Shrunken.OK() || p.SD.OK() || p.Own != 0 || p.Standing != result.PlaceLevel {
				t.Errorf("%+v", p)
			}
		}
	}
	if hidden != 2 || len(s.Funnel.Places) != 4 {
		t.Errorf("%d hidden places, %d in the funnel", hidden, len(s.Funnel.Places))
	}
}

// The mean and the deviation of five answers come near to telling them all.
func TestDeviationTakesTwiceTheSmallestGroup(t *testing.T) {
	s := of(t, analysis.Run(rated(fiveNames, five)), "location", "perception")
	for i, p := range s.Places {
		if p.SD.OK() != (len(five[i]) >= 10) {
			t.Errorf("%s of %d answers: %+v", p.Level, len(five[i]), p.SD)
		}
	}
	c, d := fixture.Hotels(40, 100)
	d.Employees.Factors = []survey.Factor{fixture.Levels("location", slices.Concat(slices.Repeat([]string{"Annecy"}, 40), slices.Repeat([]string{"Biarritz"}, 18), slices.Repeat([]string{"Colmar"}, 62))...)}
	places := of(t, analysis.Run(c, d), "location", "ability").Places
	if len(places) != 3 || !places[0].SD.OK() || places[1].SD.OK() || !places[1].Mean.OK() {
		t.Errorf("%+v, want none for eighteen employees", places)
	}
}

// Teams overlap with locations: their means must not follow from what is said of all of them together.
func TestNoTeamCanBeWorkedOut(t *testing.T) {
	for k := 2; k <= 6; k++ {
		c, d := fixture.Hotels(40, 100)
		var teams []string
		for i := range 120 {
			teams = append(teams, string(rune('A'+i%k)))
		}
		d.Employees.Factors = append(d.Employees.Factors, fixture.Levels("team", teams...))
		s := of(t, analysis.Run(c, d), "team", "ability")
		if s.Mean.OK() || s.Range.OK() || s.Difference.OK() || len(s.Places) > 0 || len(s.Funnel.Places) > 0 {
			t.Errorf("%d teams: %+v", k, s)
		}
		if told := s.ICC.OK() || s.Tau.OK() || s.Sigma.OK() || s.Test.Name != ""; told != (k >= 5) {
			t.Errorf("%d teams: something is told: %v; %+v", k, told, s)
		}
	}
}
