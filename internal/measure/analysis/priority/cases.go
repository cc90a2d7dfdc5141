package priority

import (
	"cmp"
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/stats/driver"
	"ecart/internal/measure/study"
)

// cases are the customers who answered the outcome and have a score in every dimension that was asked about, in an order that hangs on
// nothing but what they answered. Columns go by dimension.
type cases struct {
	dimensions []string
	x          [][]float64
	y          []float64
	w          []float64 // 1 where everybody counts once
	places     []int     // by row, numbered from 0; nil when places are not known. Customers without one are together one more.
}

// outcomeOf returns the answer whose drivers are sought.
func outcomeOf(s *study.Study) string {
	if s.Config.Statistics.Drivers == "" {
		return "overall"
	}
	return s.Config.Statistics.Drivers
}

// completeCases returns the complete ones of some customers, or why there can be none.
func completeCases(s *study.Study, rows []int, outcome string) (cases, string) {
	y := s.CustomerColumn(outcome)
	if absent := s.Unasked(y, outcome); absent != "" {
		return cases{}, absent
	}
	var k cases
	var columns []survey.Scores
	for d, dimension := range s.Config.Model.Dimensions {
		if scores := study.Column(s.Answers.Perceived, d); scores.Asked() {
			k.dimensions, columns = append(k.dimensions, dimension.ID), append(columns, scores)
		}
	}
	if len(columns) == 0 {
		return cases{}, study.NoColumn("perception")
	}
	rows = answered(s, append(columns, y), rows)
	k.y = values(y, rows)
	for _, c := range columns {
		k.x = append(k.x, values(c, rows))
	}
	for _, row := range rows {
		k.w = append(k.w, s.Customers.Weight(row))
	}
	places, known := survey.Find(s.Data.Customers.Factors, "location")
	if known {
		k.places = numbered(picked(places.Codes, rows), len(places.Levels))
	}
	return k.ordered(), ""
}

// answered returns the rows that stand for somebody and have an answer in every column.
func answered(s *study.Study, columns []survey.Scores, rows []int) []int {
	var kept []int
	for _, row := range rows {
		complete := s.Customers.Weight(row) > 0
		for _, c := range columns {
			_, ok := c.At(row)
			complete = complete && ok
		}
		if complete {
			kept = append(kept, row)
		}
	}
	return kept
}

func values(scores survey.Scores, rows []int) []float64 { return picked(scores.Values, rows) }

func picked[T any](xs []T, rows []int) []T {
	out := make([]T, len(rows))
	for i, row := range rows {
		out[i] = xs[row]
	}
	return out
}

// numbered returns codes from 0 without a gap, in the order of the levels; −1 is a level of its own, the last.
func numbered(codes []int, levels int) []int {
	next := make([]int, levels+1)
	at := func(code int) *int { return &next[(code+levels+1)%(levels+1)] }
	for _, code := range codes {
		*at(code) = 1
	}
	n := 0
	for i := range next {
		if next[i] > 0 {
			next[i] = n
			n++
		}
	}
	out := make([]int, len(codes))
	for i, code := range codes {
		out[i] = *at(code)
	}
	return out
}

// sample returns the cases as models take them.
func (k cases) sample() driver.Sample { return driver.Sample{X: k.x, Y: k.y, Weights: k.w} }

// ordered returns the cases sorted by what they hold. Only among cases that are alike in everything else does the place decide: what is drawn
// of cases must not tell which of two places, both hidden, someone belongs to.
func (k cases) ordered() cases {
	if k.places != nil {
		rows := study.UpTo(len(k.y))
		slices.SortStableFunc(rows, func(a, b int) int { return cmp.Compare(k.places[a], k.places[b]) })
		k = k.picked(rows)
	}
	return k.picked(study.Ordered(append(k.x[:len(k.x):len(k.x)], k.y, k.w)...))
}

// picked returns some of the cases.
func (k cases) picked(rows []int) cases {
	x := k.x
	k.x = nil
	for _, column := range x {
		k.x = append(k.x, picked(column, rows))
	}
	k.y, k.w = picked(k.y, rows), picked(k.w, rows)
	if k.places != nil {
		k.places = picked(k.places, rows)
	}
	return k
}
