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
	Cost          number      `json:"cost" doc:"What all with a category cost, the company's currency; 0 when no cost was logged."`
	ByCost        []paretoBar `json:"by_cost" doc:"By category, the dearest first, other last; shares are of the cost. Empty when no cost was logged."`
}

type paretoBar struct {
	Category   string `json:"category" doc:"The category."`
	Count      int    `json:"count" doc:"Number of complaints."`
	Share      number `json:"share" doc:"Share of the complaints with a category, or of their cost, 0–1."`
	Cumulative number `json:"cumulative" doc:"Share of this and all before, 0–1."`
	Vital      bool   `json:"vital" doc:"One of the few that make up four fifths."`
	Cost       number `json:"cost" doc:"What these complaints cost, the company's currency; 0 when no cost was logged."`
}

func newPareto(p result.Pareto) pareto {
	return pareto{
		Status: statusName(p.Status), Reason: p.Reason, Total: p.Total, Uncategorised: p.Uncategorised,
		Bars: each(p.Bars, newParetoBar), Cost: number(p.Cost), ByCost: each(p.ByCost, newParetoBar),
	}
}

func newParetoBar(b result.ParetoBar) paretoBar {
	return paretoBar{Category: b.Category, Count: b.Count, Share: number(b.Share), Cumulative: number(b.Cumulative), Vital: b.Vital, Cost: number(b.Cost)}
}

type costs struct {
	Status      string         `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether costs were measured."`
	Reason      string         `json:"reason,omitempty" doc:"Why not, as in figures."`
	Total       number         `json:"total" doc:"All costs of quality, the company's currency."`
	FailShare   number         `json:"failure_share" doc:"Share of internal and external failure in the total, 0–1."`
	ByCategory  []costCategory `json:"by_category" doc:"prevention, appraisal, internal_failure and external_failure, then any other."`
	Conformance number         `json:"conformance" doc:"Prevention and appraisal, the company's currency."`
	Failure     number         `json:"failure" doc:"Internal and external failure, the company's currency."`
	Ratio       figure         `json:"failure_per_conformance" doc:"Failure for each unit of money spent on conformance."`
	OfRevenue   figure         `json:"of_revenue" doc:"Share of the revenue of the months with costs, 0–1."`
	LostMargin  figure         `json:"lost_customers_margin" doc:"Margin of customers who left over the months with costs, as report.yaml estimates it; not in the total."`
	Lines       []costLine     `json:"lines" doc:"By cost line, the dearest first."`
	Months      int            `json:"months" doc:"Months with a cost; 0 when costs are undated."`
}

type costCategory struct {
	Category string `json:"category" doc:"The category."`
	Amount   number `json:"amount" doc:"Its costs, the company's currency."`
}

type costLine struct {
	Line     string `json:"line" doc:"The line."`
	Category string `json:"category" doc:"Its category."`
	Amount   number `json:"amount" doc:"Its costs over all months, the company's currency."`
}

// The categories in the order of the cost-of-quality model.
var costOrder = []string{"prevention", "appraisal", "internal_failure", "external_failure"}

func newCosts(c result.Costs) costs {
	out := costs{
		Status: statusName(c.Status), Reason: c.Reason, Total: number(c.Total), FailShare: number(c.FailShare), ByCategory: []costCategory{},
		Conformance: number(c.Conformance), Failure: number(c.Failure), Ratio: newFigure(c.Ratio), OfRevenue: newFigure(c.OfRevenue), LostMargin: newFigure(c.LostMargin), Months: c.Months,
		Lines: each(c.Lines, func(l result.CostLine) costLine { return costLine{l.Line, l.Category, number(l.Amount)} }),
	}
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
