package standards

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// ChecklistSection is one section of the checklist over all visits.
type ChecklistSection struct {
	Section     string       `json:"section" doc:"The section of the checklist."`
	Passed      int          `json:"passed" doc:"Outcomes that passed."`
	Failed      int          `json:"failed" doc:"Outcomes that failed."`
	NotObserved int          `json:"not_observed" doc:"Outcomes that could not be seen."`
	Weight      value.Number `json:"weight" doc:"How much it counts in the score."`
	Score       value.Figure `json:"score" doc:"Share passed of those observed, 0–1; its base is visits."`
	Loss        value.Number `json:"loss" doc:"How much of the whole score its failures cost, 0–1."`
}

func newChecklistSection(s result.ChecklistSection) ChecklistSection {
	return ChecklistSection{Section: s.Section, Passed: s.Passed, Failed: s.Failed, NotObserved: s.NotObserved, Weight: value.Number(s.Weight), Score: value.Of(s.Score), Loss: value.Number(s.Loss)}
}

// CheckedStandard is one inspected standard over all visits.
type CheckedStandard struct {
	Section  string       `json:"section" doc:"The section of the checklist."`
	Standard string       `json:"standard" doc:"The inspected standard."`
	Passed   int          `json:"passed" doc:"Visits that passed it."`
	Failed   int          `json:"failed" doc:"Visits that failed it."`
	Skipped  int          `json:"not_observed" doc:"Visits that could not see it."`
	Critical bool         `json:"critical" doc:"It must pass for any level."`
	Loss     value.Number `json:"loss" doc:"How much of the whole score its failures cost, 0–1."`
	Needed   bool         `json:"needed" doc:"Among the fewest standards whose failures, mended, would reach the next level."`
	Evidence string       `json:"evidence,omitempty" doc:"What the latest failure looked like, personal data masked as ⟦name⟧, ⟦phone⟧ and the like."`
}

func newCheckedStandard(s result.CheckedStandard) CheckedStandard {
	return CheckedStandard{Section: s.Section, Standard: s.Standard, Passed: s.Passed, Failed: s.Failed, Skipped: s.Skipped,
		Critical: s.Critical, Loss: value.Number(s.Loss), Needed: s.Needed, Evidence: s.Evidence}
}

// Inspection is what the inspections add up to.
type Inspection struct {
	Visits   int               `json:"visits" doc:"Visits: one location on one day; 0 when they cannot be told apart."`
	Withheld int               `json:"evidence_withheld" doc:"Texts of evidence that are not shown, for they might point at someone."`
	Levels   []inspectionLevel `json:"levels" doc:"The levels of report.yaml, in its order."`
	Aim      string            `json:"aim,omitempty" doc:"The level aimed at."`
	Whole    graded            `json:"whole" doc:"All visits."`
	Places   []gradedPlace     `json:"locations" doc:"By location."`
}

type inspectionLevel struct {
	Name string       `json:"name" doc:"The level's name."`
	From value.Number `json:"from" doc:"The least score for it, 0–1."`
}

type graded struct {
	Score   value.Figure `json:"score" doc:"Weighted mean of the section scores, 0–1; its base is visits."`
	Level   string       `json:"level,omitempty" doc:"The level reached; absent when none is."`
	Lowest  string       `json:"level_at_lo,omitempty" doc:"The level at the lower end of the score's interval."`
	Highest string       `json:"level_at_hi,omitempty" doc:"The level at the upper end."`
	Sure    bool         `json:"sure" doc:"Both ends reach the same level, and no critical standard failed or went unseen."`
	Next    string       `json:"next_level,omitempty" doc:"The level above that of the score; absent at the highest."`
	Short   value.Number `json:"short" doc:"Score that lacks for the next level, 0–1."`
	Blocked []string     `json:"critical_failed" doc:"Critical standards that failed: no level is reached whatever the score."`
	Unseen  []string     `json:"critical_unseen" doc:"Critical standards that were not observed."`
	Worst   string       `json:"worst_section,omitempty" doc:"The section whose failures cost the most score."`
}

type gradedPlace struct {
	Location string `json:"location" doc:"The location."`
	graded
	Sections []placedSection  `json:"sections" doc:"By section, of what was observed there."`
	Failures []placedStandard `json:"failures" doc:"What failed there: critical standards first, then those that failed most often."`
}

type placedSection struct {
	Section string       `json:"section" doc:"The section of the checklist."`
	Passed  int          `json:"passed" doc:"Outcomes that passed."`
	Failed  int          `json:"failed" doc:"Outcomes that failed."`
	Score   value.Figure `json:"score" doc:"Share passed of those observed, 0–1; its base is visits."`
}

type placedStandard struct {
	Section  string `json:"section" doc:"The section of the checklist."`
	Standard string `json:"standard" doc:"The inspected standard."`
	Failed   int    `json:"failed" doc:"Visits that failed it."`
	Seen     int    `json:"seen" doc:"Visits that observed it."`
	Critical bool   `json:"critical" doc:"It must pass for any level."`
}

func newGradedPlace(p result.GradedPlace) gradedPlace {
	return gradedPlace{Location: p.Location, graded: newGraded(p.Graded),
		Sections: value.Each(p.Sections, func(s result.PlacedSection) placedSection {
			return placedSection{Section: s.Section, Passed: s.Passed, Failed: s.Failed, Score: value.Of(s.Score)}
		}),
		Failures: value.Each(p.Failures, func(f result.PlacedStandard) placedStandard { return placedStandard(f) })}
}

// NewInspection writes what the inspections add up to.
func NewInspection(r result.Inspection, c config.Inspection) Inspection {
	return Inspection{Visits: r.Visits, Withheld: r.Withheld, Aim: c.Aim, Whole: newGraded(r.Whole),
		Levels: value.Each(c.Levels, func(l config.Level) inspectionLevel { return inspectionLevel{Name: l.Name, From: value.Number(l.From)} }),
		Places: value.Each(r.Places, newGradedPlace)}
}

func newGraded(g result.Graded) graded {
	same := func(s string) string { return s }
	return graded{Score: value.Of(g.Score), Level: g.Level, Lowest: g.Lowest, Highest: g.Highest, Sure: g.Sure, Next: g.Next, Short: value.Number(g.Short),
		Blocked: value.Each(g.Blocked, same), Unseen: value.Each(g.Unseen, same), Worst: g.Worst}
}
