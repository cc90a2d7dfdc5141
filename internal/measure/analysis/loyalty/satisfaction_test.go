package loyalty

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/study"
)

func TestSatisfactionMatchesTheMethod(t *testing.T) {
	// R 4.2.2, method §8.
	var nps []float64
	for score, n := range []int{1, 0, 1, 1, 1, 3, 4, 9, 15, 18, 22} {
		for range n {
			nps = append(nps, float64(score))
		}
	}
	c := fixture.Model(1)
	got := Satisfaction(study.New(c, &survey.Dataset{Customers: &survey.Customers{N: 75, NPS: fixture.Scores(nps...)}}))
	fixture.Near(t, "NPS", got.NPS, 38.6667, 4)
	fixture.NearNumber(t, "lower end", got.NPS.Lo, 20.9496, 1e-4)
	fixture.NearNumber(t, "upper end", got.NPS.Hi, 53.4094, 1e-4)
	fixture.Near(t, "promoters", got.Promoters, 40.0/75, 9)
	fixture.Near(t, "passives", got.Passives, 24.0/75, 9)
	fixture.Near(t, "detractors", got.Detractors, 11.0/75, 9)

	csat := fixture.Repeat(80, 2)
	for i := range 61 {
		csat.Values[i] = float64(4 + i%2)
	}
	got = Satisfaction(study.New(c, &survey.Dataset{Customers: &survey.Customers{N: 80, CSAT: csat}}))
	fixture.Near(t, "CSAT", got.CSAT, 0.7625, 9)
	fixture.NearNumber(t, "lower end", got.CSAT.Lo, 0.65859, 5e-6)

	ces := fixture.Scores(7, 6, 5, 7, 4, 6, 2, 7, 6, 5, 6, 7, 3, 6, 5)
	got = Satisfaction(study.New(c, &survey.Dataset{Customers: &survey.Customers{N: 15, CES: ces}}))
	fixture.Near(t, "CES", got.CES, 5.4667, 4)
	fixture.NearNumber(t, "upper end", got.CES.Hi, 6.3004, 5e-5)
	fixture.Near(t, "easy", got.CESEasy, 0.8, 9)
	c.Model.CES.Reversed = true
	got = Satisfaction(study.New(c, &survey.Dataset{Customers: &survey.Customers{N: 15, CES: ces}}))
	fixture.Near(t, "easy where low is good", got.CESEasy, 2.0/15, 9)

	// Version 1, where low is little effort: R 4.2.2, t.test(c(1,2,2,1,3,1,5,1,2,2,2,1,4,2,2)): 2.066667 [1.422664, 2.710670]; below 3: 12.
	c.Model.CES = config.Scale{Min: 1, Max: 5, Version: 1, Reversed: true}
	got = Satisfaction(study.New(c, &survey.Dataset{Customers: &survey.Customers{N: 15, CES: fixture.Scores(1, 2, 2, 1, 3, 1, 5, 1, 2, 2, 2, 1, 4, 2, 2)}}))
	fixture.Near(t, "effort", got.CES, 2.066667, 6)
	fixture.NearNumber(t, "lower end", got.CES.Lo, 1.422664, 5e-7)
	fixture.NearNumber(t, "upper end", got.CES.Hi, 2.710670, 5e-7)
	fixture.Near(t, "little effort", got.CESEasy, 12.0/15, 9)

	got = Satisfaction(study.New(c, &survey.Dataset{Contacts: &survey.Contacts{N: 168, Measures: map[string]survey.Scores{"resolved": fixture.Some(132, 168)}}}))
	fixture.Near(t, "FCR", got.FCRLog, 0.78571, 5)
	fixture.NearNumber(t, "lower end", got.FCRLog.Lo, 0.71765, 5e-6)
}
