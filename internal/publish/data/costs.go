package data

import (
	"maps"
	"slices"

	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

type pareto struct {
	Status        string       `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether complaints were measured."`
	Reason        string       `json:"reason,omitempty" doc:"Why not, as in figures."`
	Total         int          `json:"total" doc:"Number of complaints with a category."`
	Uncategorised int          `json:"uncategorised" doc:"Number of complaints without a category; in no share."`
	Bars          []paretoBar  `json:"categories" doc:"By category, the most frequent first, other last."`
	Cost          value.Number `json:"cost" doc:"What all with a category cost, the company's currency; 0 when no cost was logged."`
	ByCost        []paretoBar  `json:"by_cost" doc:"By category, the dearest first, other last; shares are of the cost. Empty when no cost was logged."`
}

type paretoBar struct {
	Category   string       `json:"category" doc:"The category."`
	Count      int          `json:"count" doc:"Number of complaints."`
	Share      value.Number `json:"share" doc:"Share of the complaints with a category, or of their cost, 0–1."`
	Cumulative value.Number `json:"cumulative" doc:"Share of this and all before, 0–1."`
	Vital      bool         `json:"vital" doc:"One of the few that make up four fifths."`
	Cost       value.Number `json:"cost" doc:"What these complaints cost, the company's currency; 0 when no cost was logged."`
}

func newPareto(p result.Pareto) pareto {
	return pareto{
		Status: value.Status(p.Status), Reason: p.Reason, Total: p.Total, Uncategorised: p.Uncategorised,
		Bars: value.Each(p.Bars, newParetoBar), Cost: value.Number(p.Cost), ByCost: value.Each(p.ByCost, newParetoBar),
	}
}

func newParetoBar(b result.ParetoBar) paretoBar {
	return paretoBar{Category: b.Category, Count: b.Count, Share: value.Number(b.Share), Cumulative: value.Number(b.Cumulative), Vital: b.Vital, Cost: value.Number(b.Cost)}
}

type costs struct {
	Status      string         `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether costs were measured."`
	Reason      string         `json:"reason,omitempty" doc:"Why not, as in figures."`
	Total       value.Number   `json:"total" doc:"All costs of quality, the company's currency."`
	FailShare   value.Number   `json:"failure_share" doc:"Share of internal and external failure in the total, 0–1."`
	ByCategory  []costCategory `json:"by_category" doc:"prevention, appraisal, internal_failure and external_failure, then any other."`
	Conformance value.Number   `json:"conformance" doc:"Prevention and appraisal, the company's currency."`
	Failure     value.Number   `json:"failure" doc:"Internal and external failure, the company's currency."`
	Ratio       value.Figure   `json:"failure_per_conformance" doc:"Failure for each unit of money spent on conformance."`
	OfRevenue   value.Figure   `json:"of_revenue" doc:"Share of the revenue of the months with costs, 0–1."`
	LostMargin  value.Figure   `json:"lost_customers_margin" doc:"Margin of customers who left over the months with costs, as report.yaml estimates it; not in the total."`
	Lines       []costLine     `json:"lines" doc:"By cost line, the dearest first."`
	Months      int            `json:"months" doc:"Months with a cost; 0 when costs are undated."`
}

type costCategory struct {
	Category string       `json:"category" doc:"The category."`
	Amount   value.Number `json:"amount" doc:"Its costs, the company's currency."`
}

type costLine struct {
	Line     string       `json:"line" doc:"The line."`
	Category string       `json:"category" doc:"Its category."`
	Amount   value.Number `json:"amount" doc:"Its costs over all months, the company's currency."`
}

// The categories in the order of the cost-of-quality model.
var costOrder = []string{"prevention", "appraisal", "internal_failure", "external_failure"}

func newCosts(c result.Costs) costs {
	out := costs{
		Status: value.Status(c.Status), Reason: c.Reason, Total: value.Number(c.Total), FailShare: value.Number(c.FailShare), ByCategory: []costCategory{},
		Conformance: value.Number(c.Conformance), Failure: value.Number(c.Failure), Ratio: value.Of(c.Ratio), OfRevenue: value.Of(c.OfRevenue), LostMargin: value.Of(c.LostMargin), Months: c.Months,
		Lines: value.Each(c.Lines, func(l result.CostLine) costLine { return costLine{l.Line, l.Category, value.Number(l.Amount)} }),
	}
	add := func(category string) {
		out.ByCategory = append(out.ByCategory, costCategory{Category: category, Amount: value.Number(c.ByCategory[category])})
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
