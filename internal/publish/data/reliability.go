package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

type reliability struct {
	Dimension     string            `json:"dimension" doc:"The dimension's id."`
	Name          string            `json:"name" doc:"The dimension's name."`
	Battery       string            `json:"battery" enum:"expectation,perception,gap" doc:"Which answers the coefficients are of."`
	Items         int               `json:"items" doc:"Number of items that vary, the ones the coefficients are of."`
	Flat          []string          `json:"items_without_variation" doc:"Ids of the items everybody gave the same answer to; they are left out."`
	Alpha         value.Figure      `json:"alpha" doc:"Cronbach's α."`
	Standardised  value.Figure      `json:"alpha_standardised" doc:"α of the items brought to one variance."`
	Omega         value.Figure      `json:"omega" doc:"ω total of one factor; from three items and 100 complete answers on."`
	Correlation   value.Figure      `json:"correlation" doc:"Of the two items of a dimension that has two."`
	SpearmanBrown value.Figure      `json:"spearman_brown" doc:"Reliability of the sum of the two items of a dimension that has two."`
	Difference    value.Figure      `json:"difference" doc:"Battery gap: reliability of perception − expectation as a difference of two scores; below 0.70 it deserves a caution."`
	Verdict       string            `json:"verdict,omitempty" enum:"good,caution,poor,redundant,negative" doc:"good 0.70–0.95, caution 0.60–0.70, poor below, redundant above 0.95, negative when items seem reversed."`
	WorstItem     string            `json:"worst_item,omitempty" doc:"Id of the item that goes least with the others."`
	WorstRest     *value.Number     `json:"worst_item_rest,omitempty" doc:"That item's correlation with the sum of the others."`
	Each          []itemReliability `json:"each" doc:"How each item that varies goes with the others."`
}

type itemReliability struct {
	Item    string       `json:"item" doc:"The item's id."`
	Name    string       `json:"name" doc:"The item's short text."`
	Rest    value.Figure `json:"rest" doc:"Its correlation with the sum of the others; below 0 it may be reversed."`
	Dropped value.Figure `json:"alpha_dropped" doc:"α of the others alone."`
}

func (n names) reliability(r result.Reliability) reliability {
	out := reliability{
		Dimension: r.Dimension, Name: n.Dimensions[r.Dimension], Battery: r.Battery, Items: r.Items,
		Flat:  value.Each(r.Flat, func(id string) string { return id }),
		Alpha: value.Of(r.Alpha), Standardised: value.Of(r.Standardised), Omega: value.Of(r.Omega),
		Correlation: value.Of(r.Correlation), SpearmanBrown: value.Of(r.SpearmanBrown), Difference: value.Of(r.Difference), Verdict: r.Verdict,
		Each: value.Each(r.Each, func(i result.ItemReliability) itemReliability {
			return itemReliability{Item: i.Item, Name: n.Item(i.Item), Rest: value.Of(i.Rest), Dropped: value.Of(i.Dropped)}
		}),
	}
	if r.WorstItem != "" && r.Alpha.OK() {
		out.WorstItem, out.WorstRest = r.WorstItem, value.Some(r.WorstRest)
	}
	return out
}
