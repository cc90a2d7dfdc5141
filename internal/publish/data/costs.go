package data

import (
	"maps"
	"slices"

	"ecart/internal/measure/result"
)

type pareto struct {
	Status        string      `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether complaints were measured."`
	Reason        string      `json:"reason,omitempty" doc:"Why not, as in figures."`
	Total         int         `json:"total" doc:"Number of complaints with a category."`
	Uncategorised int         `json:"uncategorised" doc:"Number of complaints without a category; in no share."`
	Bars          []paretoBar `json:"categories" doc:"By category, the most frequent first, other last."`
}

type paretoBar struct {
	Category   string `json:"category" doc:"The category."`
	Count      int    `json:"count" doc:"Number of complaints."`
	Share      number `json:"share" doc:"Share of the complaints with a category, 0–1."`
	Cumulative number `json:"cumulative" doc:"Share of this and all before, 0–1."`
	Vital      bool   `json:"vital" doc:"One of the few that make up four fifths."`
	Cost       number `json:"cost" doc:"What these complaints cost, the company's currency; 0 when no cost was logged."`
}

func newPareto(p result.Pareto) pareto {
	return pareto{
		Status: statusName(p.Status), Reason: p.Reason, Total: p.Total, Uncategorised: p.Uncategorised,
		Bars: each(p.Bars, func(b result.ParetoBar) paretoBar {
			return paretoBar{Category: b.Category, Count: b.Count, Share: number(b.Share), Cumulative: number(b.Cumulative), Vital: b.Vital, Cost: number(b.Cost)}
		}),
	}
}

type costs struct {
	Status     string         `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether costs were measured."`
	Reason     string         `json:"reason,omitempty" doc:"Why not, as in figures."`
	Total      number         `json:"total" doc:"All costs of quality, the company's currency."`
	FailShare  number         `json:"failure_share" doc:"Share of internal and external failure in the total, 0–1."`
	ByCategory []costCategory `json:"by_category" doc:"prevention, appraisal, internal_failure and external_failure, then any other."`
}

type costCategory struct {
	Category string `json:"category" doc:"The category."`
	Amount   number `json:"amount" doc:"Its costs, the company's currency."`
}

// The categories in the order of the cost-of-quality model.
var costOrder = []string{"prevention", "appraisal", "internal_failure", "external_failure"}

func newCosts(c result.Costs) costs {
	out := costs{Status: statusName(c.Status), Reason: c.Reason, Total: number(c.Total), FailShare: number(c.FailShare), ByCategory: []costCategory{}}
	add := func(category string) {
		out.ByCategory = append(out.ByCategory, costCategory{Category: category, Amount: number(c.ByCategory[category])})
	}
	for _, known := range costOrder {
		if _, ok := c.ByCategory[known]; ok {
			add(known)
		}
	}
	for _, other := range slices.Sorted(maps.Keys(c.ByCategory)) {
		if !slices.Contains(costOrder, other) {
			add(other)
		}
	}
	return out
}

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
