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
	Weights             []weight        `json:"weights" doc:"How much each dimension matters, points of 100."`
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
		Weights: each(s.Weights, func(w result.Weight) weight {
			return weight{Dimension: w.Dimension, Name: n.dimensions[w.Dimension], Points: newFigure(w.Points), Managers: newFigure(w.Managers)}
		}),
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

type reliability struct {
	Dimension string  `json:"dimension" doc:"The dimension's id."`
	Name      string  `json:"name" doc:"The dimension's name."`
	Battery   string  `json:"battery" enum:"expectation,perception,gap" doc:"Which answers the coefficient is of."`
	Items     int     `json:"items" doc:"Number of items that vary."`
	Alpha     figure  `json:"alpha" doc:"Cronbach's α."`
	Verdict   string  `json:"verdict,omitempty" enum:"good,caution,poor,redundant,negative" doc:"good 0.70–0.95, caution 0.60–0.70, poor below, redundant above 0.95, negative when items seem reversed."`
	WorstItem string  `json:"worst_item,omitempty" doc:"Id of the item that goes least with the others."`
	WorstRest *number `json:"worst_item_rest,omitempty" doc:"That item's correlation with the sum of the others."`
}

func (n names) reliability(r result.Reliability) reliability {
	out := reliability{
		Dimension: r.Dimension, Name: n.dimensions[r.Dimension], Battery: r.Battery, Items: r.Items,
		Alpha: newFigure(r.Alpha), Verdict: r.Verdict,
	}
	if r.WorstItem != "" && r.Alpha.OK() {
		out.WorstItem, out.WorstRest = r.WorstItem, some(r.WorstRest)
	}
	return out
}
