package gap

import (
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/factor"
	"ecart/internal/measure/study"
)

// omega returns ω total of the items that vary, from 100 complete answers on; where an item keeps no variance of its own (Heywood's
// case) it is not estimable.
func omega(s *study.Study, rows [][]float64) result.Estimate {
	switch {
	case len(rows[0]) < 3:
		return study.Missing(result.ReasonFewItems)
	case len(rows) < omegaLeast:
		return study.Missing(result.ReasonHundred)
	}
	o, ok := factor.OmegaTotal(rows)
	switch {
	case !ok:
		return study.Missing(result.ReasonNoVariation)
	case !o.Estimable:
		return study.Missing(result.ReasonHeywood)
	}
	return s.Customers.Settle(stats.Interval{Value: o.Value}, o.N, result.MethodOmega)
}

// halves returns the correlation of two items and the reliability of their sum; neither is defined for more items.
func halves(s *study.Study, rows [][]float64) (r, sum result.Estimate) {
	none := study.Missing(result.ReasonNoSource)
	if len(rows[0]) != 2 {
		return none, none
	}
	x, y := make([]float64, len(rows)), make([]float64, len(rows))
	for i, row := range rows {
		x[i], y[i] = row[0], row[1]
	}
	i, ok := stats.Pearson(x, y, s.Level)
	if !ok {
		none = study.Missing(result.ReasonNoVariation)
		return none, none
	}
	r = s.Customers.Settle(i, len(rows), result.MethodPearson)
	both, ok := factor.SpearmanBrown(i.Value)
	if !ok {
		return r, study.Missing(result.ReasonNoVariation)
	}
	return r, s.Customers.Settle(stats.Interval{Value: both}, len(rows), result.MethodSpearmanBrown)
}
