package gap

import (
	"slices"
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/study"
)

func TestReliabilityMatchesFixtureF2(t *testing.T) {
	// R 4.2.2, psych 2.2.9, fixture F2 of method §6 taken four times: α does not depend on how often the rows are taken, but for the
	// divisor n−1 that cancels. raw 0.947850; worst item 2 with r.drop 0.815535.
	rows := [][]float64{{7, 6, 7, 6}, {5, 5, 6, 4}, {6, 6, 5, 6}, {3, 4, 4, 2}, {4, 3, 5, 4}, {6, 7, 6, 6}, {2, 3, 3, 2}, {5, 4, 5, 5}, {7, 7, 6, 7}, {4, 5, 4, 3}}
	many := slices.Concat(rows, rows, rows, rows)
	r := Reliability(study.New(fixture.Model(4), &survey.Dataset{Customers: &survey.Customers{N: 40, Perception: fixture.Columns(many)}}))
	if len(r) != 1 {
		t.Fatalf("%d coefficients, want that of the perceptions alone", len(r))
	}
	got := r[0]
	fixture.Near(t, "α", got.Alpha, 0.947850, 6)
	fixture.NearNumber(t, "worst item–rest", got.WorstRest, 0.815535, 5e-7)
	if got.WorstItem != "q2" || got.Verdict != reliabilityGood || got.Battery != "perception" {
		t.Errorf("%+v", got)
	}
	for i := range many {
		many[i] = []float64{many[i][0], 8 - many[i][1], many[i][2], many[i][3]}
	}
	if got := Reliability(study.New(fixture.Model(4), &survey.Dataset{Customers: &survey.Customers{N: 40, Perception: fixture.Columns(many)}}))[0]; got.Verdict != reliabilityNegative {
		t.Errorf("a reversed item gives verdict %q", got.Verdict)
	}
}
