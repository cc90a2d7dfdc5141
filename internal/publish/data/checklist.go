package data

import "ecart/internal/measure/result"

type checklistSection struct {
	Section     string `json:"section" doc:"The section of the checklist."`
	Passed      int    `json:"passed" doc:"Outcomes that passed."`
	Failed      int    `json:"failed" doc:"Outcomes that failed."`
	NotObserved int    `json:"not_observed" doc:"Outcomes that could not be seen."`
	Score       figure `json:"score" doc:"Share passed of those observed, 0–1."`
}

func newChecklistSection(s result.ChecklistSection) checklistSection {
	return checklistSection{Section: s.Section, Passed: s.Passed, Failed: s.Failed, NotObserved: s.NotObserved, Score: newFigure(s.Score)}
}

type checkedStandard struct {
	Section  string `json:"section" doc:"The section of the checklist."`
	Standard string `json:"standard" doc:"The inspected standard."`
	Passed   int    `json:"passed" doc:"Visits that passed it."`
	Failed   int    `json:"failed" doc:"Visits that failed it."`
	Skipped  int    `json:"not_observed" doc:"Visits that could not see it."`
	Evidence string `json:"evidence,omitempty" doc:"What the latest failure looked like."`
}

func newCheckedStandard(s result.CheckedStandard) checkedStandard {
	return checkedStandard{Section: s.Section, Standard: s.Standard, Passed: s.Passed, Failed: s.Failed, Skipped: s.Skipped, Evidence: s.Evidence}
}
