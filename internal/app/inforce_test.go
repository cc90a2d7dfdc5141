package app

import (
	"strings"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
)

func TestTargetsOutsideTheDataAreTold(t *testing.T) {
	day := func(s string) time.Time {
		at, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	c := &config.Config{Standards: []config.Standard{
		{ID: "wait", Targets: []config.Step{{Value: 60}, {From: day("2025-06-01"), Value: 30}, {From: day("2026-12-01"), Value: 20}}},
		{ID: "share", Shares: []config.Step{{From: day("2026-03-01"), Value: 0.9}, {From: day("2026-05-01"), Value: 0.95}}},
		{ID: "plain", Target: 3},
	}}
	found := steps(c, day("2026-01-10"), day("2026-06-30"))
	for i, want := range []string{"nothing is held against this target of \"wait\": the next holds before the data begin, on 2026-01-10", "this target of \"wait\" holds from 2026-12-01, and the data end on 2026-06-30", "the first target of \"share\" holds from 2026-03-01"} {
		if len(found) != 3 || found[i].Code != codeStep || !strings.Contains(found[i].Message, want) || found[i].Hint == "" {
			t.Fatalf("%v, want %q", found, want)
		}
	}
	at := func(column int) diag.Place { return diag.Place{File: "report.yaml", Line: 9, Col: column} }
	green := []config.Step{{Value: 90, At: at(1)}, {From: day("2026-12-01"), Value: 60, At: at(2)}}
	signs := &config.Config{
		Indicators: []config.Indicator{{ID: "wait", Changing: config.IndicatorSteps{Green: green, Amber: green, Worst: []config.Step{{Value: 90}, {From: day("2026-12-01"), Value: 60}}}}}, // derived from green
		Promises:   []config.Promise{{ID: "answer", Targets: []config.Step{{Value: 4}, {From: day("2025-06-01"), Value: 2}}}},
	}
	found = steps(signs, day("2026-01-10"), day("2026-06-30"))
	if len(found) != 2 || !strings.Contains(found[0].Message, "nothing is held against this target of \"answer\"") || !strings.Contains(found[1].Message, "this bound of \"wait\" holds from 2026-12-01") {
		t.Errorf("of signs and promises %v", found)
	}
	if undated := steps(c, time.Time{}, time.Time{}); len(undated) != 0 {
		t.Errorf("of undated data %v", undated)
	}
}
