package gap

import (
	"math"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// From this many complete answers on α is shown. Method §6.
const reliabilityLeast = 30

// What α says of a dimension.
const (
	reliabilityGood      = "good"
	reliabilityCaution   = "caution"
	reliabilityPoor      = "poor"
	reliabilityRedundant = "redundant"
	reliabilityNegative  = "negative"
)

// Reliability measures Cronbach's α of each dimension, for expectations, perceptions and gaps.
func Reliability(s *study.Study) []result.Reliability {
	if s.Data.Customers == nil {
		return nil
	}
	items := s.Config.Model.Items()
	batteries := []struct {
		name string
		pick func(i int) survey.Scores
	}{
		{"expectation", func(i int) survey.Scores { return study.Column(s.Data.Customers.Expectation, i) }},
		{"perception", func(i int) survey.Scores { return study.Column(s.Data.Customers.Perception, i) }},
		{"gap", func(i int) survey.Scores { return s.ItemTrio(i).Gap }},
	}
	var all []result.Reliability
	first := 0
	for _, dimension := range s.Config.Model.Dimensions {
		for _, battery := range batteries {
			var ids []config.Item
			var columns []survey.Scores
			for i := range dimension.Items {
				if c := battery.pick(first + i); c.Asked() {
					ids, columns = append(ids, items[first+i]), append(columns, c)
				}
			}
			if len(columns) == 0 {
				continue
			}
			r := alpha(s, ids, columns)
			r.Dimension, r.Battery, r.Items = dimension.ID, battery.name, len(columns)
			all = append(all, r)
		}
		first += len(dimension.Items)
	}
	return all
}

// alpha measures one battery on the customers who answered all of it.
func alpha(s *study.Study, items []config.Item, columns []survey.Scores) result.Reliability {
	if len(columns) < 2 {
		return result.Reliability{Alpha: study.Missing(result.ReasonSingleItem)}
	}
	rows := complete(columns, s.Respondents)
	if len(rows) > 0 && len(rows) < reliabilityLeast {
		return result.Reliability{Alpha: study.Missing(result.ReasonTooFew)}
	}
	if len(rows) == 0 {
		return result.Reliability{Alpha: study.Missing(result.ReasonNoAnswers)}
	}
	a, ok := stats.CronbachAlpha(rows, s.Level)
	if !ok {
		return result.Reliability{Alpha: study.Missing(result.ReasonNoVariation)}
	}
	r := result.Reliability{Alpha: s.Customers.Settle(a.Interval, a.N, result.MethodFeldt)}
	if !r.Alpha.OK() {
		return r
	}
	for i, rest := range a.Rest {
		if !math.IsNaN(rest) && (r.WorstItem == "" || rest < r.WorstRest) {
			r.WorstItem, r.WorstRest = items[i].ID, rest
		}
	}
	r.Verdict = reliabilityVerdict(r.Alpha.Value, r.WorstRest)
	return r
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
