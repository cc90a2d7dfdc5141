package data

import "ecart/internal/measure/result"

type service struct {
	Status              string          `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether expectation and perception were measured at all."`
	Reason              string          `json:"reason,omitempty" doc:"Why not, as in figures."`
	Paired              bool            `json:"paired" doc:"Expectation and perception come from the same respondent, and count only together."`
	Items               []itemPair      `json:"items" doc:"By item, in the model's order."`
	Dimensions          []dimensionPair `json:"dimensions" doc:"By dimension, in the model's order."`
	Overall             pair            `json:"overall" doc:"Over all dimensions, each counting the same."`
	Weighted            figure          `json:"gap_weighted" doc:"Overall gap with each respondent's own importance points."`
	MeanWeighted        figure          `json:"gap_mean_weighted" doc:"Overall gap with the mean importance points of all respondents."`
	Performance         figure          `json:"performance" doc:"Mean perception over the dimensions (SERVPERF), scale points."`
	WeightedPerformance figure          `json:"performance_weighted" doc:"SERVPERF with each respondent's own importance points."`
	ItemPerformance     figure          `json:"performance_item_weighted" doc:"Perception of the items, each counting as much as the respondent rated it important (SERVPERF)."`
	Weights             []weight        `json:"weights" doc:"How much each dimension matters, points of 100."`
	PointsGiven         int             `json:"points_given" doc:"Customers who shared importance points out."`
	PointsRescaled      int             `json:"points_rescaled" doc:"Of these: off 100 by up to 5, brought to 100."`
	PointsInvalid       int             `json:"points_invalid" doc:"Of these: set aside, for the sum is further off or a number is negative."`
	AtCeiling           number          `json:"expectation_at_ceiling" doc:"Share of expectation answers at the scale's maximum, 0–1."`
	Answers             []answers       `json:"answers" doc:"How the perception answers of each item spread over the scale."`
}

type pair struct {
	Expectation figure `json:"expectation" doc:"Mean expectation, scale points."`
	Perception  figure `json:"perception" doc:"Mean perception, scale points."`
	Gap         figure `json:"gap" doc:"Perception − expectation, scale points; negative is a shortfall."`
	Test        test   `json:"test" doc:"Whether the gap differs from 0."`
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
	Dimension string `json:"dimension" doc:"The dimension's id."`
	Name      string `json:"name" doc:"The dimension's name."`
	Points    figure `json:"points" doc:"Mean importance points customers give, of 100."`
	Managers  figure `json:"managers" doc:"Mean importance points managers believe customers give."`
	Gap       figure `json:"gap" doc:"Managers − customers, points."`
	Test      test   `json:"test" doc:"Whether the two differ."`
}

type answers struct {
	Item   string   `json:"item" doc:"The item's id."`
	Name   string   `json:"name" doc:"The item's short text."`
	Status string   `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether the shares may be shown."`
	N      *int     `json:"n,omitempty" doc:"Number of answers."`
	Shares []number `json:"shares,omitempty" doc:"Share of the answers at each point of the scale from min to max, summing to 1."`
}

func (n names) service(s result.Service) service {
	return service{
		Status: statusName(s.Status), Reason: s.Reason, Paired: s.Paired,
		Items: each(s.Items, func(p result.Pair) itemPair {
			return itemPair{ID: p.ID, Name: n.item(p.ID), Dimension: n.items[p.ID].Dimension, pair: n.pair(p)}
		}),
		Dimensions: each(s.Dimensions, func(p result.Pair) dimensionPair {
			return dimensionPair{ID: p.ID, Name: n.dimensions[p.ID], pair: n.pair(p)}
		}),
		Overall:             n.pair(s.Overall),
		Weighted:            newFigure(s.Weighted),
		MeanWeighted:        newFigure(s.MeanWeighted),
		Performance:         newFigure(s.Performance),
		WeightedPerformance: newFigure(s.WeightedPerformance),
		ItemPerformance:     newFigure(s.ItemPerformance),
		Weights: each(s.Weights, func(w result.Weight) weight {
			return weight{Dimension: w.Dimension, Name: n.dimensions[w.Dimension], Points: newFigure(w.Points), Managers: newFigure(w.Managers), Gap: newFigure(w.Gap), Test: newTest(w.Test, n.level)}
		}),
		PointsGiven: s.PointsGiven, PointsRescaled: s.PointsRescaled, PointsInvalid: s.PointsInvalid,
		AtCeiling: number(s.AtCeiling),
		Answers:   each(s.Answers, n.answers),
	}
}

func (n names) pair(p result.Pair) pair {
	return pair{
		Expectation: newFigure(p.Expectation),
		Perception:  newFigure(p.Perception),
		Gap:         newFigure(p.Gap),
		Test:        newTest(p.Test, n.level),
	}
}

func (n names) answers(a result.Answers) answers {
	out := answers{Item: a.Item, Name: n.item(a.Item), Status: statusName(a.Status)}
	if a.Status == result.Measured || a.Status == result.Indicative {
		out.N = &a.N
		out.Shares = each(a.Shares, func(x float64) number { return number(x) })
	}
	return out
}
