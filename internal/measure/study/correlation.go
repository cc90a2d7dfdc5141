package study

import (
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
)

// Both returns the answers of the rows that have one in both columns, with their weights. Rows of weight 0 stand for nobody and are left out.
func (a Audience) Both(x, y survey.Scores, rows []int) (xs, ys, ws []float64) {
	for _, r := range rows {
		own, answered := x.At(r)
		other, both := y.At(r)
		if answered && both && a.Weight(r) > 0 {
			xs, ys, ws = append(xs, own), append(ys, other), append(ws, a.Weight(r))
		}
	}
	return xs, ys, ws
}

// Correlation returns the product-moment correlation of weighted pairs, with Fisher's interval on Kish's effective number of them.
func (a Audience) Correlation(xs, ys, ws []float64) result.Estimate {
	r, ok := stats.WeightedPearson(xs, ys, ws, a.Level)
	if !ok && len(xs) >= a.Least && len(xs) > 0 {
		return Missing(result.ReasonNoVariation)
	}
	return a.Settle(r, len(xs), result.MethodPearson)
}
