package analysis

import (
	"testing"

	"ecart/internal/intake/survey"
)

func TestSatisfactionMatchesTheMethod(t *testing.T) {
	// R 4.2.2, method §8.
	var nps []float64
	for score, n := range []int{1, 0, 1, 1, 1, 3, 4, 9, 15, 18, 22} {
		for range n {
			nps = append(nps, float64(score))
		}
	}
	c := model(1)
	got := newStudy(c, &survey.Dataset{Customers: &survey.Customers{N: 75, NPS: scores(nps...)}}).satisfaction()
	near(t, "NPS", got.NPS, 38.6667, 4)
	nearNumber(t, "lower end", got.NPS.Lo, 20.9496, 1e-4)
	nearNumber(t, "upper end", got.NPS.Hi, 53.4094, 1e-4)
	near(t, "promoters", got.Promoters, 40.0/75, 9)
	near(t, "passives", got.Passives, 24.0/75, 9)
	near(t, "detractors", got.Detractors, 11.0/75, 9)

	csat := repeat(80, 2)
	for i := range 61 {
		csat.Values[i] = float64(4 + i%2)
	}
	got = newStudy(c, &survey.Dataset{Customers: &survey.Customers{N: 80, CSAT: csat}}).satisfaction()
	near(t, "CSAT", got.CSAT, 0.7625, 9)
	nearNumber(t, "lower end", got.CSAT.Lo, 0.65859, 5e-6)

	ces := scores(7, 6, 5, 7, 4, 6, 2, 7, 6, 5, 6, 7, 3, 6, 5)
	got = newStudy(c, &survey.Dataset{Customers: &survey.Customers{N: 15, CES: ces}}).satisfaction()
	near(t, "CES", got.CES, 5.4667, 4)
	nearNumber(t, "upper end", got.CES.Hi, 6.3004, 5e-5)
	near(t, "easy", got.CESEasy, 0.8, 9)
	c.Model.CES.Reversed = true
	got = newStudy(c, &survey.Dataset{Customers: &survey.Customers{N: 15, CES: ces}}).satisfaction()
	near(t, "easy where low is good", got.CESEasy, 2.0/15, 9)

	got = newStudy(c, &survey.Dataset{Contacts: &survey.Contacts{N: 168, Measures: map[string]survey.Scores{"resolved": some(132, 168)}}}).satisfaction()
	near(t, "FCR", got.FCRLog, 0.78571, 5)
	nearNumber(t, "lower end", got.FCRLog.Lo, 0.71765, 5e-6)
}
