package consistency

import (
	"math"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// OfItem holds locations against each other by the gap of one item, which the results have no spread of. It reports false when no customer
// has a gap of his own.
func OfItem(s *study.Study, breakdowns []result.Breakdown, at int) (result.Spread, bool) {
	gap := s.ItemTrio(at).Gap
	for _, b := range breakdowns {
		if b.Factor == "location" && gap.Asked() {
			m := measure{id: "item", unit: "scale", lo: -s.Span(), hi: s.Span(), audience: s.Customers, rows: answers(s, gap, asIs),
				shown: func(l result.Level) result.Estimate { return l.Items[at] }}
			return spreadOf(s, m, b)
		}
	}
	return result.Spread{}, false
}

// OfShares holds locations against each other by shares that were measured already, each taken as counts of its base.
func OfShares(s *study.Study, units []result.Unit) (result.Spread, bool) {
	b, own := result.Breakdown{Factor: "location"}, survey.Factor{ID: "location"}
	known := rows{}
	for i, u := range units {
		b.Levels = append(b.Levels, result.Level{Level: u.Level, Within: u.Within})
		own.Levels = append(own.Levels, u.Level)
		passed := int(math.Round(u.Within.Value * float64(u.Within.N)))
		for r := range u.Within.N {
			known.x = append(known.x, oneIf(r < passed))
			own.Codes = append(own.Codes, i)
		}
	}
	known.factors = []survey.Factor{own}
	m := measure{id: "share", unit: "share", hi: 1, audience: s.Log, rows: known, shown: func(l result.Level) result.Estimate { return l.Within }}
	return spreadOf(s, m, b)
}
