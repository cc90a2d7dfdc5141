package group_test

import (
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

func TestASmallLocationKeepsNoNumber(t *testing.T) {
	c, d := fixture.Hotels(60, 400)
	var names []string
	for i := range 60 {
		switch {
		case i < 3:
			names = append(names, "Annecy")
		case i < 12:
			names = append(names, "Colmar")
		default:
			names = append(names, "Nantes")
		}
	}
	d.Customers.Factors = []survey.Factor{fixture.Levels("location", names...)}
	d.Contacts.Factors = nil
	r := analysis.Run(c, d)
	fixture.Sound(t, r)
	places := r.Breakdowns[0].Levels
	if len(places) != 3 || !places[0].Hidden || !places[1].Hidden || places[2].Hidden {
		t.Fatalf("hidden: %+v", places)
	}
	for _, l := range places[:2] {
		all := append(append([]result.Estimate{l.Gap, l.Expectation, l.Perception, l.NPS, l.CSAT}, l.Dimensions...), l.Items...)
		for i, e := range all {
			if e.Status != result.Suppressed {
				t.Errorf("%s, figure %d: %+v", l.Level, i, e)
			}
		}
		if l.N != 0 {
			t.Errorf("%s tells its size, %d", l.Level, l.N)
		}
	}
	if places[0].Gap.Reason != result.ReasonTooFew || places[1].Gap.Reason != result.ReasonComplement {
		t.Errorf("reasons %q and %q", places[0].Gap.Reason, places[1].Gap.Reason)
	}
	if r.Quality.Suppressions < 60 {
		t.Errorf("%d cells hidden, want those of two locations at least", r.Quality.Suppressions)
	}
}

func TestAQuestionFewAnsweredIsHiddenWithItsNeighbour(t *testing.T) {
	c, d := fixture.Hotels(90, 200)
	var names []string
	nps := fixture.Repeat(90, 9)
	for i := range 90 {
		names = append(names, []string{"Annecy", "Colmar", "Dinard"}[i/30])
		if i < 27 || (i >= 30 && i < 40) {
			nps.Missing[i] = survey.NoAnswer
		}
	}
	d.Customers.Factors, d.Customers.NPS = []survey.Factor{fixture.Levels("location", names...)}, nps
	d.Contacts = nil
	got := analysis.Run(c, d).Breakdowns[0].Levels
	for i, want := range []result.Status{result.Suppressed, result.Suppressed, result.Measured} {
		if got[i].Hidden || got[i].NPS.Status != want || got[i].Gap.Status != result.Measured {
			t.Errorf("%s: hidden %v, NPS %+v, gap status %d", got[i].Level, got[i].Hidden, got[i].NPS, got[i].Gap.Status)
		}
	}
}

func TestStaffAreHiddenByTheirOwnSize(t *testing.T) {
	c, d := fixture.Hotels(400, 400)
	var names []string
	for i := range 120 {
		switch {
		case i < 7:
			names = append(names, "Annecy")
		case i < 19:
			names = append(names, "Biarritz")
		default:
			names = append(names, "Colmar")
		}
	}
	d.Employees.Factors = []survey.Factor{fixture.Levels("location", names...)}
	got := analysis.Run(c, d).Breakdowns[0].Levels
	for i, want := range []result.Status{result.Suppressed, result.Suppressed, result.Measured} {
		if got[i].ENPS.Status != want || got[i].Ability.Status != want {
			t.Errorf("%s: eNPS status %d, ability status %d, want %d", got[i].Level, got[i].ENPS.Status, got[i].Ability.Status, want)
		}
	}
}

func TestMonthsAreInTheOrderOfTime(t *testing.T) {
	c, d := fixture.Hotels(300, 900)
	for _, b := range analysis.Run(c, d).Breakdowns {
		if b.Factor != "month" {
			continue
		}
		if !b.Time || len(b.Levels) != 12 || b.Levels[0].Level != "2025-11" || b.Levels[11].Level != "2026-10" {
			t.Errorf("months %v … %v, time %v", b.Levels[0].Level, b.Levels[len(b.Levels)-1].Level, b.Time)
		}
		return
	}
	t.Fatal("no months")
}

func TestAFewWithoutALocationAreNotGivenAway(t *testing.T) {
	c, d := fixture.Hotels(60, 400)
	var names []string
	for i := range 60 {
		names = append(names, []string{"Annecy", "Colmar", "Nantes"}[i%3])
	}
	places := fixture.Levels("location", names...)
	for i := range 3 {
		places.Codes[i] = -1
	}
	d.Customers.Factors, d.Contacts.Factors = []survey.Factor{places}, nil
	r := analysis.Run(c, d)
	fixture.Sound(t, r)
	hidden := 0
	for _, l := range r.Breakdowns[0].Levels {
		if l.Hidden {
			hidden++
		}
	}
	if hidden != 1 {
		t.Errorf("%d of three locations hidden, want one: the total less all three would be the three without", hidden)
	}
	for i := range 12 {
		places.Codes[i] = -1
	}
	for _, l := range analysis.Run(c, d).Breakdowns[0].Levels {
		if l.Hidden {
			t.Errorf("%s is hidden beside twelve without a location, who need no cover", l.Level)
		}
	}
}

func TestUnanimousStaffAreNotQuoted(t *testing.T) {
	c := fixture.Model(1)
	for _, k := range []struct {
		name    string
		n, nine int
		shown   bool
	}{{"seven of seven", 7, 7, false}, {"seven of eight", 8, 7, true}, {"ten of ten", 10, 10, true}, {"nobody of seven", 7, 0, false}} {
		answers := fixture.Repeat(k.n, 3)
		for i := range k.nine {
			answers.Values[i] = 9
		}
		if e := analysis.Run(c, &survey.Dataset{Employees: &survey.Employees{N: k.n, ENPS: answers}}).Satisfaction.ENPS; e.OK() != k.shown {
			t.Errorf("%s: %+v, shown should be %v", k.name, e, k.shown)
		}
	}
	answers := fixture.Repeat(60, 5)
	var names []string
	for i := range 60 {
		names = append(names, []string{"Annecy", "Lille", "Metz", "Nice"}[min(i/14, 3)])
		answers.Values[i] = []float64{9, 3}[i%2]
		if i < 14 {
			answers.Values[i] = 9
		}
	}
	e := &survey.Employees{N: 60, ENPS: answers, Factors: []survey.Factor{fixture.Levels("location", names...)}}
	k := &survey.Customers{N: 60, NPS: answers, Factors: e.Factors}
	hidden := 0
	for _, l := range analysis.Run(c, &survey.Dataset{Employees: e, Customers: k}).Breakdowns[0].Levels {
		if l.ENPS.Status == result.Suppressed {
			hidden++
		}
	}
	if hidden != 2 {
		t.Errorf("%d locations hidden, want the unanimous one and another that covers it", hidden)
	}
}

func TestUnpairedGapsHideBothGroups(t *testing.T) {
	c, d := fixture.Hotels(80, 100)
	c.Model.Paired = false
	var names []string
	for i := range 80 {
		names = append(names, []string{"Annecy", "Nantes", "Pau"}[i%3])
		battery := d.Customers.Expectation
		if i%2 == 0 && i%3 != 0 || i == 0 {
			battery = d.Customers.Perception
		}
		for q := range battery {
			battery[q].Missing[i] = survey.NotAsked
		}
	}
	d.Customers.Factors = []survey.Factor{fixture.Levels("location", names...)}
	r := analysis.Run(c, &survey.Dataset{Customers: d.Customers})
	fixture.Sound(t, r)
	places := r.Breakdowns[0].Levels
	if len(places) != 3 {
		t.Fatalf("%d locations, want 3", len(places))
	}
	hidden := 0
	for _, l := range places {
		if l.Items[0].Status == result.Suppressed {
			hidden++
		}
	}
	if !(places[0].Items[0].Status == result.Suppressed && hidden >= 2) {
		t.Errorf("Annecy has one expectation, and of the others %d gaps are hidden; want its own and another", hidden)
	}
}
