package analysis

import (
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// take returns the customers of some rows.
func take(c *survey.Customers, rows []int) *survey.Customers {
	out := *c
	out.N = len(rows)
	out.Dates = pick(c.Dates, rows)
	out.Weights, out.Flat = pick(c.Weights, rows), pick(c.Flat, rows)
	out.Factors = pickFactors(c.Factors, rows)
	for _, battery := range []*[]survey.Scores{&out.Expectation, &out.Perception, &out.Importance} {
		all := make([]survey.Scores, len(*battery))
		for i, s := range *battery {
			all[i] = pickScores(s, rows)
		}
		*battery = all
	}
	for _, s := range []*survey.Scores{&out.Overall, &out.NPS, &out.CSAT, &out.CES, &out.Repeated, &out.Resolved} {
		*s = pickScores(*s, rows)
	}
	return &out
}

func takeContacts(c *survey.Contacts, rows []int) *survey.Contacts {
	out := *c
	out.N, out.Dates, out.Customer, out.Factors = len(rows), pick(c.Dates, rows), pick(c.Customer, rows), pickFactors(c.Factors, rows)
	out.Measures = map[string]survey.Scores{}
	for field, s := range c.Measures {
		out.Measures[field] = pickScores(s, rows)
	}
	return &out
}

func pick[T any](xs []T, rows []int) []T {
	if xs == nil {
		return nil
	}
	out := make([]T, len(rows))
	for i, r := range rows {
		out[i] = xs[r]
	}
	return out
}

func pickScores(s survey.Scores, rows []int) survey.Scores {
	return survey.Scores{Values: pick(s.Values, rows), Missing: pick(s.Missing, rows)}
}

func pickFactors(fs []survey.Factor, rows []int) []survey.Factor {
	var out []survey.Factor
	for _, f := range fs {
		f.Codes = pick(f.Codes, rows)
		out = append(out, f)
	}
	return out
}

func signOf(r *result.Results, id string) result.Sign {
	for _, s := range r.Signs {
		if s.ID == id {
			return s
		}
	}
	return result.Sign{}
}

// contactsWith makes a log of n contacts, k of which have the first value and the others the second.
func contactsWith(field string, k, n int, within, beyond float64) *survey.Contacts {
	xs := make([]float64, n)
	for i := range xs {
		xs[i] = beyond
		if i < k {
			xs[i] = within
		}
	}
	return &survey.Contacts{N: n, Measures: map[string]survey.Scores{field: scores(xs...)}}
}

// politeness makes customers whose perception of the second item is x, in turn, at two places.
func politeness(n int, xs ...float64) *survey.Customers {
	k := &survey.Customers{N: n, Perception: []survey.Scores{repeat(n, 6), repeat(n, 0)}, Overall: repeat(n, 0)}
	var places []string
	for i := range n {
		x := xs[i%len(xs)]
		k.Perception[1].Values[i], k.Overall.Values[i] = x, 8-x+0.5*float64(i%3)
		places = append(places, []string{"Lille", "Metz"}[i%2])
	}
	k.Factors = []survey.Factor{levels("location", places...)}
	return k
}
