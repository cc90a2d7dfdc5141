package loyalty

import (
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/study"
)

// TestMemoryHasThreeFigures: what customers say, what the log says of them, and whether their history was at hand.
func TestMemoryHasThreeFigures(t *testing.T) {
	c := fixture.Model(1)
	log := &survey.Contacts{N: 50, Measures: map[string]survey.Scores{"repeated": fixture.Some(20, 50), "history": fixture.Some(30, 40)}}
	got := Satisfaction(study.New(c, &survey.Dataset{Customers: &survey.Customers{N: 12, Repeated: fixture.Some(3, 12)}, Contacts: log}))
	fixture.Near(t, "repeated, survey", got.Repeated, 0.25, 9)
	fixture.Near(t, "repeated, log", got.RepeatLog, 0.4, 9)
	fixture.Near(t, "history", got.History, 0.75, 9)
	if got.Repeated.N != 12 || got.RepeatLog.N != 50 || got.History.N != 40 || !got.History.Bound {
		t.Errorf("bases: %+v", got)
	}
	got = Satisfaction(study.New(c, &survey.Dataset{Contacts: log}))
	if got.Repeated != got.RepeatLog {
		t.Errorf("without a survey %+v, want the log's %+v", got.Repeated, got.RepeatLog)
	}
	if got = Satisfaction(study.New(c, &survey.Dataset{})); got.History.Reason != "no_contacts" || got.RepeatLog.Reason != "no_contacts" || got.Spared.Reason != "no_contacts" {
		t.Errorf("without a log %+v", got)
	}
}

// Newcombe (1998), table II, the first example: 56 of 70 against 48 of 80 differ by 0.2, from 0.0524 to 0.3339.
func TestWhatAHistorySparesIsNewcombesDifference(t *testing.T) {
	history, repeats := fixture.Some(80, 160), fixture.Repeat(160, 0)
	for i := range 48 {
		repeats.Values[i] = 1
	}
	for i := range 56 {
		repeats.Values[80+i] = 1
	}
	for i := range 10 {
		history.Missing[150+i] = survey.NoAnswer
	}
	c := fixture.Model(1)
	got := Satisfaction(study.New(c, &survey.Dataset{Contacts: &survey.Contacts{N: 160, Measures: map[string]survey.Scores{"history": history, "repeated": repeats}}}))
	fixture.Near(t, "with the history", got.Known, 0.6, 9)
	fixture.Near(t, "without", got.Unknown, 0.8, 9)
	fixture.Near(t, "spared", got.Spared, 0.2, 9)
	fixture.NearNumber(t, "lower end", got.Spared.Lo, 0.0524, 5e-5)
	fixture.NearNumber(t, "upper end", got.Spared.Hi, 0.3339, 5e-5)
	if got.Spared.N != 70 {
		t.Errorf("the base is %d, want the smaller group", got.Spared.N)
	}
	all := fixture.Repeat(160, 1)
	got = Satisfaction(study.New(c, &survey.Dataset{Contacts: &survey.Contacts{N: 160, Measures: map[string]survey.Scores{"history": all, "repeated": repeats}}}))
	if got.Spared.OK() || got.Spared.Reason != "no_answers" {
		t.Errorf("where the history is always at hand: %+v", got.Spared)
	}
}
