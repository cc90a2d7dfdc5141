package priority

import (
	"cmp"
	"math"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/quadrant"
	"ecart/internal/measure/study"
)

// attribute is one item of the maps.
type attribute struct {
	id                               string
	asked, perceived                 survey.Scores // importance as asked or expected, and perception
	importance, performance, derived result.Estimate
}

// battery is all items, and the customers who answered of them.
type battery struct {
	study      *study.Study
	rows       []int
	basis      string
	outcome    survey.Scores
	attributes []attribute
}

// batteryOf returns the items with their figures. Importance is what customers were asked, else what they expect.
func batteryOf(s *study.Study, rows []int) battery {
	field := outcomeOf(s)
	b := battery{study: s, rows: rows, basis: result.BasisExpectation, outcome: s.CustomerColumn(field)}
	rated := s.Data.Customers != nil && study.AnyAsked(s.Data.Customers.Rated)
	if rated {
		b.basis = result.BasisRated
	}
	for i, item := range s.Config.Model.Items() {
		t := s.ItemTrio(i)
		a := attribute{id: item.ID, asked: t.Expectation, perceived: t.Perception}
		asked := "expectation"
		if rated {
			a.asked, asked = study.Column(s.Data.Customers.Rated, i), "rated_importance"
		}
		a.importance, a.performance = s.Opinion(a.asked, asked, rows), s.Opinion(a.perceived, "perception", rows)
		a.derived = study.Missing(cmp.Or(s.Unasked(a.perceived, "perception"), s.Unasked(b.outcome, field)))
		if a.derived.Reason == "" {
			a.derived = s.Customers.Correlation(s.Customers.Both(a.perceived, b.outcome, rows))
		}
		b.attributes = append(b.attributes, a)
	}
	return b
}

// columns returns the answers of some items, NaN for none, with the outcome and the weights, in an order that hangs on nothing but them.
// Who answered nothing of it is left out.
func (b battery) columns(on []attribute) (items []quadrant.Item, outcome, ws []float64) {
	var kept []int
	for _, row := range b.rows {
		if b.study.Customers.Weight(row) > 0 && answers(on, row) {
			kept = append(kept, row)
		}
	}
	var all [][]float64
	for _, a := range on {
		all = append(all, orNone(a.asked, kept), orNone(a.perceived, kept))
	}
	ws = make([]float64, len(kept))
	for i, row := range kept {
		ws[i] = b.study.Customers.Weight(row)
	}
	all = append(all, orNone(b.outcome, kept), ws)
	order := study.Ordered(all...)
	for i := range all {
		all[i] = picked(all[i], order)
	}
	for i := range on {
		items = append(items, quadrant.Item{Importance: all[2*i], Performance: all[2*i+1]})
	}
	return items, all[2*len(on)], all[2*len(on)+1]
}

// answers tells whether a customer answered anything of some items.
func answers(on []attribute, row int) bool {
	for _, a := range on {
		_, asked := a.asked.At(row)
		_, perceived := a.perceived.At(row)
		if asked || perceived {
			return true
		}
	}
	return false
}

// orNone returns the answers of some rows, NaN for none.
func orNone(s survey.Scores, rows []int) []float64 {
	out := make([]float64, len(rows))
	for i, row := range rows {
		x, ok := s.At(row)
		if !ok {
			x = math.NaN()
		}
		out[i] = x
	}
	return out
}
