package standard

import (
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

func TestChecklistAddsUpBySectionAndStandard(t *testing.T) {
	d := &survey.Dataset{Checklist: &survey.Checklist{
		N:        5,
		Standard: []string{"greets", "greets", "smiles", "greets", "opens the door"},
		Outcome:  []survey.Outcome{survey.Failed, survey.Failed, survey.Passed, survey.NotObserved, survey.Passed},
		Evidence: []string{"said nothing", "looked away", "", "", ""},
		Factors:  []survey.Factor{fixture.Levels("section", "hall", "hall", "hall", "hall", "door"), fixture.Levels("month", "2026-01", "2026-03", "2026-01", "2026-04", "2026-01")},
	}}
	sections, checked := Checklist(study.New(fixture.Model(1), d))
	if len(sections) != 2 || sections[1] != (result.ChecklistSection{Section: "hall", Passed: 1, Failed: 2, NotObserved: 1, Score: sections[1].Score}) {
		t.Errorf("sections %+v", sections)
	}
	fixture.Near(t, "score", sections[1].Score, 1.0/3, 9)
	if got := checked[1]; got.Standard != "greets" || got.Failed != 2 || got.Skipped != 1 || got.Evidence != "looked away" {
		t.Errorf("standard %+v", got)
	}
}
