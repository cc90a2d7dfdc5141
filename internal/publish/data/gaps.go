package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

type gap struct {
	Number           int            `json:"number" doc:"1 knowledge, 2 standards, 3 delivery, 4 communication, 5 the customer's own gap, 6 employees' picture of expectations − customers, 7 employees − managers."`
	Score            value.Figure   `json:"score" doc:"Gaps 1, 5, 6 and 7: a difference in scale points, negative is a shortfall. Gaps 2, 3 and 4: a mean rating, high is a small gap."`
	Index            value.Figure   `json:"index" doc:"0–100, 0 is no gap: the five on one scale."`
	Absolute         value.Figure   `json:"mean_absolute" doc:"Gaps 1, 6 and 7: mean absolute difference over items, scale points."`
	RMS              value.Figure   `json:"root_mean_square" doc:"Gaps 1, 6 and 7: root mean square difference over items, scale points."`
	Misunderstanding value.Figure   `json:"misunderstanding" doc:"Gaps 1, 6 and 7: mean absolute difference as a part of the scale, 0–100; what is overestimated counts too."`
	Matched          value.Figure   `json:"matched" doc:"Gaps 1 and 6: each manager or employee held against the customers of the own location, scale points."`
	Ranking          value.Figure   `json:"ranking" doc:"Gap 1: Spearman's ρ between managers' and customers' importance of the dimensions, −1 to 1; it describes and proves nothing."`
	Objective        value.Figure   `json:"objective" doc:"Gap 2: share of important expectations with a sound standard, 0–1. Gap 3: share within standard minus the share required, percentage points. Gap 4: share of promises kept, 0–1."`
	Headline         string         `json:"headline,omitempty" enum:"score,objective" doc:"Which of score and objective the report shows first."`
	Worst            string         `json:"worst_dimension,omitempty" doc:"Id of the dimension with the largest index."`
	Understated      int            `json:"understated_dimensions" doc:"Gap 1: number of dimensions that managers underestimate beyond noise."`
	Dimensions       []gapDimension `json:"dimensions" doc:"By dimension, in the model's order."`
}

type gapDimension struct {
	Dimension  string       `json:"dimension" doc:"The dimension's id."`
	Name       string       `json:"name" doc:"The dimension's name."`
	Reference  value.Figure `json:"reference" doc:"What it is held against, gaps 1 and 5: customers' expectation, scale points."`
	Observed   value.Figure `json:"observed" doc:"Gap 1: managers' picture; gap 5: perception; gaps 2, 3 and 4: mean rating of those who gave one."`
	Score      value.Figure `json:"score" doc:"As of the gap."`
	Index      value.Figure `json:"index" doc:"As of the gap."`
	Matched    value.Figure `json:"matched" doc:"As of the gap."`
	NoStandard value.Figure `json:"no_standard" doc:"Gaps 2 and 3: share that ticked “no standard”, 0–1."`
	Test       value.Test   `json:"test" doc:"Whether the score differs from 0, gaps 1 and 5."`
}

func (n names) gap(g result.Gap) gap {
	return gap{
		Number:           g.Number,
		Score:            value.Of(g.Score),
		Index:            value.Of(g.Index),
		Absolute:         value.Of(g.Absolute),
		RMS:              value.Of(g.RMS),
		Misunderstanding: value.Of(g.Misunderstanding),
		Matched:          value.Of(g.Matched),
		Ranking:          value.Of(g.Ranking),
		Objective:        value.Of(g.Objective),
		Headline:         g.Headline,
		Worst:            g.WorstID,
		Understated:      g.Understated,
		Dimensions: value.Each(g.Dimensions, func(d result.GapDimension) gapDimension {
			return gapDimension{
				Dimension:  d.Dimension,
				Name:       n.Dimensions[d.Dimension],
				Reference:  value.Of(d.Reference),
				Observed:   value.Of(d.Observed),
				Score:      value.Of(d.Score),
				Index:      value.Of(d.Index),
				Matched:    value.Of(d.Matched),
				NoStandard: value.Of(d.NoStandard),
				Test:       value.NewTest(d.Test, n.Level),
			}
		}),
	}
}
