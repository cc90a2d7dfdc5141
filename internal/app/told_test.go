package app

import (
	"slices"
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/publish/output"
)

func TestSuppressedFiguresAreCountedByReasonWhereverTheyStand(t *testing.T) {
	hidden := result.Estimate{Status: result.Suppressed}
	r := &result.Results{
		Breakdowns: []result.Breakdown{{Levels: []result.Level{{Gap: hidden}, {Gap: result.Estimate{Status: result.Measured, Reason: "few"}}}}},
		Comments:   result.Comments{Status: result.Suppressed, Reason: "another"},
		Costs:      result.Costs{Status: result.NotMeasured, Reason: "no_costs"},
		Drivers:    result.Drivers{Status: result.Suppressed, Reason: result.ReasonTooFew},
	}
	want := []output.ReasonCount{{Reason: "another", Number: 1}, {Reason: result.ReasonTooFew, Number: 2}}
	if got := suppressed(r); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestRowsOfASourceAreReadUsedOrDropped(t *testing.T) {
	got := sources([]survey.SourceSummary{{Role: "customers", File: "/home/somebody/a.xlsx", Rows: 50, Used: 40, LeftOut: []survey.LeftOut{
		{Reason: survey.LeftSilent, Rows: 4}, {Reason: survey.LeftByQuality, Detail: "speeder", Rows: 5}, {Reason: survey.LeftByQuality, Detail: "duplicate", Rows: 1},
	}}})
	want := []output.ReasonCount{{Reason: "check", Number: 6}, {Reason: "no_answer", Number: 4}}
	if len(got) != 1 || got[0].File != "a.xlsx" || got[0].Read != 50 || got[0].Used != 40 || !slices.Equal(got[0].Dropped, want) {
		t.Errorf("%+v", got)
	}
}
