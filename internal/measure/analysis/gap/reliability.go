package gap

import (
	"math"
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// From this many complete answers on α is shown, and from the other on ω. Method §6.
const (
	reliabilityLeast = 30
	omegaLeast       = 100
)

// What α says of a dimension.
const (
	reliabilityGood      = "good"
	reliabilityCaution   = "caution"
	reliabilityPoor      = "poor"
	reliabilityRedundant = "redundant"
	reliabilityNegative  = "negative"
)

// battery is the answers to the items of one dimension, before or after the service, or the gaps between both.
type battery struct {
	name    string
	items   []config.Item
	columns []survey.Scores
}

// Reliability measures how well the items of each dimension go together, for expectations, perceptions and gaps. Weights of customers
// do not enter: it is the questionnaire that is judged.
func Reliability(s *study.Study) []result.Reliability {
	if s.Data.Customers == nil {
		return nil
	}
	return study.OfOpinions(s, reliability, "reliability")
}

func reliability(s *study.Study) []result.Reliability {
	var all []result.Reliability
	first := 0
	for d, dimension := range s.Config.Model.Dimensions {
		for _, b := range batteries(s, dimension, first) {
			if len(b.columns) == 0 {
				continue
			}
			r := consistency(s, b)
			r.Dimension, r.Battery = dimension.ID, b.name
			if b.name == batteryGap {
				r.Difference = differenceReliability(s, d, first)
			}
			all = append(all, r)
		}
		first += len(dimension.Items)
	}
	return all
}

const batteryGap = "gap"

// batteries returns the three batteries of a dimension, whose first item is the first-th of the model. Items nobody was asked are left out;
// answers of different people have no gaps.
func batteries(s *study.Study, dimension config.Dimension, first int) []battery {
	all := []battery{{name: "expectation"}, {name: "perception"}, {name: batteryGap}}
	for i, item := range dimension.Items {
		for b, c := range []survey.Scores{study.Column(s.Data.Customers.Expectation, first+i), study.Column(s.Data.Customers.Perception, first+i), s.ItemTrio(first + i).Gap} {
			if c.Asked() {
				all[b].items, all[b].columns = append(all[b].items, item), append(all[b].columns, c)
			}
		}
	}
	return all
}

// consistency measures one battery on the customers who answered all of it.
func consistency(s *study.Study, b battery) result.Reliability {
	rows := complete(b.columns, s.Respondents)
	if reason := noConsistency(len(b.columns), len(rows)); reason != "" {
		return unreliable(reason, len(b.columns))
	}
	r := unreliable(result.ReasonNoVariation, 0)
	flat := alike(rows)
	for i, item := range b.items {
		if flat[i] {
			r.Flat = append(r.Flat, item.ID)
		}
	}
	r.Items = len(b.items) - len(r.Flat)
	a, ok := stats.CronbachAlpha(rows, s.Level)
	if !ok {
		return r
	}
	r.Alpha = s.Customers.Settle(a.Interval, a.N, result.MethodFeldt)
	if !r.Alpha.OK() {
		return r
	}
	r.Standardised = s.Customers.Settle(stats.Interval{Value: a.Standardised}, a.N, result.MethodStandardised)
	varying := without(rows, flat)
	r.Omega = omega(s, varying)
	r.Correlation, r.SpearmanBrown = halves(s, varying)
	r.Each = itemReliabilities(s, b, a)
	for _, item := range r.Each {
		if item.Rest.OK() && (r.WorstItem == "" || item.Rest.Value < r.WorstRest) {
			r.WorstItem, r.WorstRest = item.Item, item.Rest.Value
		}
	}
	r.Verdict = reliabilityVerdict(r.Alpha.Value, r.WorstRest)
	return r
}

// noConsistency returns why items answered by so many have no α, "" when they may have one.
func noConsistency(items, n int) string {
	switch {
	case items < 2:
		return result.ReasonSingleItem
	case n == 0:
		return result.ReasonNoAnswers
	case n < reliabilityLeast:
		return result.ReasonTooFew
	}
	return ""
}

// alike tells of each item whether everybody gave it the same answer.
func alike(rows [][]float64) []bool {
	flat := slices.Repeat([]bool{true}, len(rows[0]))
	for _, row := range rows {
		for i, x := range row {
			flat[i] = flat[i] && x == rows[0][i]
		}
	}
	return flat
}

// without returns the rows without the items that are left out.
func without(rows [][]float64, out []bool) [][]float64 {
	if !slices.Contains(out, true) {
		return rows
	}
	kept := make([][]float64, len(rows))
	for r, row := range rows {
		for i, x := range row {
			if !out[i] {
				kept[r] = append(kept[r], x)
			}
		}
	}
	return kept
}

// unreliable returns a battery of so many items that has no coefficients, for a reason.
func unreliable(reason string, items int) result.Reliability {
	none := study.Missing(result.ReasonNoSource)
	return result.Reliability{Items: items, Alpha: study.Missing(reason), Standardised: study.Missing(reason), Omega: study.Missing(reason),
		Correlation: none, SpearmanBrown: none, Difference: none}
}

// itemReliabilities says of each item that varies how it goes with the others.
func itemReliabilities(s *study.Study, b battery, a stats.Alpha) []result.ItemReliability {
	var all []result.ItemReliability
	for i, item := range b.items {
		if a.Flat[i] {
			continue
		}
		one := result.ItemReliability{Item: item.ID, Rest: itemRest(s, a, i), Dropped: study.Missing(result.ReasonFewItems)}
		if a.Items > 2 {
			one.Dropped = s.Customers.Settle(stats.Interval{Value: a.Dropped[i]}, a.N, result.MethodAlphaDropped)
		}
		all = append(all, one)
	}
	return all
}

// itemRest returns the correlation of an item with the sum of the others.
func itemRest(s *study.Study, a stats.Alpha, item int) result.Estimate {
	r := a.Rest[item]
	if math.IsNaN(r) {
		return study.Missing(result.ReasonNoVariation)
	}
	return s.Customers.Settle(stats.Fisher(max(-1, min(1, r)), float64(a.N), s.Level), a.N, result.MethodPearson)
}

// complete returns the answers of the rows without a blank.
func complete(columns []survey.Scores, rows []int) [][]float64 {
	var all [][]float64
	cells := make([]float64, 0, len(rows)*len(columns))
	for _, r := range rows {
		start := len(cells)
		for _, c := range columns {
			if x, ok := c.At(r); ok {
				cells = append(cells, x)
			}
		}
		if len(cells)-start < len(columns) {
			cells = cells[:start]
			continue
		}
		all = append(all, cells[start:len(cells):len(cells)])
	}
	return all
}

// reliabilityVerdict reads α by the usual bands; an item that runs against the others tells of a key not reversed, whatever α is.
func reliabilityVerdict(alpha, worstRest float64) string {
	switch {
	case alpha < 0 || worstRest < 0:
		return reliabilityNegative
	case alpha < 0.60:
		return reliabilityPoor
	case alpha < 0.70:
		return reliabilityCaution
	case alpha > 0.95:
		return reliabilityRedundant
	default:
		return reliabilityGood
	}
}
