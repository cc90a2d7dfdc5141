package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

type service struct {
	Status              string          `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether expectation and perception were measured at all."`
	Reason              string          `json:"reason,omitempty" doc:"Why not, as in figures."`
	Paired              bool            `json:"paired" doc:"Expectation and perception come from the same respondent, and count only together."`
	Items               []itemPair      `json:"items" doc:"By item, in the model's order."`
	Dimensions          []dimensionPair `json:"dimensions" doc:"By dimension, in the model's order."`
	Overall             pair            `json:"overall" doc:"Over all dimensions, each counting the same."`
	Weighted            value.Figure    `json:"gap_weighted" doc:"Overall gap with each respondent's own importance points."`
	MeanWeighted        value.Figure    `json:"gap_mean_weighted" doc:"Overall gap with the mean importance points of all respondents."`
	Performance         value.Figure    `json:"performance" doc:"Mean perception over the dimensions (SERVPERF), scale points."`
	WeightedPerformance value.Figure    `json:"performance_weighted" doc:"SERVPERF with each respondent's own importance points."`
	ItemPerformance     value.Figure    `json:"performance_item_weighted" doc:"Perception of the items, each counting as much as the respondent rated it important (SERVPERF)."`
	Weights             []weight        `json:"weights" doc:"How much each dimension matters, points of 100."`
	PointsGiven         int             `json:"points_given" doc:"Customers who shared importance points out."`
	PointsRescaled      int             `json:"points_rescaled" doc:"Of these: off 100 by up to 5, brought to 100."`
	PointsInvalid       int             `json:"points_invalid" doc:"Of these: set aside, for the sum is further off or a number is negative."`
	AtCeiling           value.Number    `json:"expectation_at_ceiling" doc:"Share of expectation answers at the scale's maximum, 0–1."`
	Answers             []answers       `json:"answers" doc:"How the perception answers of each item spread over the scale."`
}

type pair struct {
	Expectation value.Figure `json:"expectation" doc:"Mean expectation, scale points."`
	Perception  value.Figure `json:"perception" doc:"Mean perception, scale points."`
	Gap         value.Figure `json:"gap" doc:"Perception − expectation, scale points; negative is a shortfall."`
	Test        value.Test   `json:"test" doc:"Whether the gap differs from 0."`
}

type itemPair struct {
	ID        string `json:"id" doc:"The item's id."`
	Name      string `json:"name" doc:"The item's short text."`
	Dimension string `json:"dimension" doc:"The id of its dimension."`
	pair
}

type dimensionPair struct {
	ID   string `json:"id" doc:"The dimension's id."`
	Name string `json:"name" doc:"The dimension's name."`
	pair
}

type weight struct {
	Dimension string       `json:"dimension" doc:"The dimension's id."`
	Name      string       `json:"name" doc:"The dimension's name."`
	Points    value.Figure `json:"points" doc:"Mean importance points customers give, of 100."`
	Managers  value.Figure `json:"managers" doc:"Mean importance points managers believe customers give."`
	Gap       value.Figure `json:"gap" doc:"Managers − customers, points."`
	Test      value.Test   `json:"test" doc:"Whether the two differ."`
}

type answers struct {
	Item   string         `json:"item" doc:"The item's id."`
	Name   string         `json:"name" doc:"The item's short text."`
	Status string         `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether the shares may be shown."`
	N      *int           `json:"n,omitempty" doc:"Number of answers."`
	Shares []value.Number `json:"shares,omitempty" doc:"Share of the answers at each point of the scale from min to max, summing to 1."`
}

func (n names) service(s result.Service) service {
	return service{
		Status: value.Status(s.Status), Reason: s.Reason, Paired: s.Paired,
		Items: value.Each(s.Items, func(p result.Pair) itemPair {
			return itemPair{ID: p.ID, Name: n.Item(p.ID), Dimension: n.Items[p.ID].Dimension, pair: n.pair(p)}
		}),
		Dimensions: value.Each(s.Dimensions, func(p result.Pair) dimensionPair {
			return dimensionPair{ID: p.ID, Name: n.Dimensions[p.ID], pair: n.pair(p)}
		}),
		Overall:             n.pair(s.Overall),
		Weighted:            value.Of(s.Weighted),
		MeanWeighted:        value.Of(s.MeanWeighted),
		Performance:         value.Of(s.Performance),
		WeightedPerformance: value.Of(s.WeightedPerformance),
		ItemPerformance:     value.Of(s.ItemPerformance),
		Weights: value.Each(s.Weights, func(w result.Weight) weight {
			return weight{Dimension: w.Dimension, Name: n.Dimensions[w.Dimension], Points: value.Of(w.Points), Managers: value.Of(w.Managers), Gap: value.Of(w.Gap), Test: value.NewTest(w.Test, n.Level)}
		}),
		PointsGiven: s.PointsGiven, PointsRescaled: s.PointsRescaled, PointsInvalid: s.PointsInvalid,
		AtCeiling: value.Number(s.AtCeiling),
		Answers:   value.Each(s.Answers, n.answers),
	}
}

func (n names) pair(p result.Pair) pair {
	return pair{
		Expectation: value.Of(p.Expectation),
		Perception:  value.Of(p.Perception),
		Gap:         value.Of(p.Gap),
		Test:        value.NewTest(p.Test, n.Level),
	}
}

func (n names) answers(a result.Answers) answers {
	out := answers{Item: a.Item, Name: n.Item(a.Item), Status: value.Status(a.Status)}
	if a.Status == result.Measured || a.Status == result.Indicative {
		out.N = &a.N
		out.Shares = value.Each(a.Shares, func(x float64) value.Number { return value.Number(x) })
	}
	return out
}
