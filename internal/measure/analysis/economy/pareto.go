// Package economy measures what failure costs and which causes it has.
package economy

import (
	"cmp"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// The vital few are the categories that it takes to reach this share of all complaints. Method §12.
const vitalShare = 0.80

// Pareto counts complaints by category: the most frequent first, equals by name, and what is left over last, whatever its size. Complaints
// without a category are counted apart.
func Pareto(s *study.Study) result.Pareto {
	c := s.Data.Complaints
	if c == nil {
		return result.Pareto{Status: result.NotMeasured, Reason: study.NoRole(config.Complaints)}
	}
	category, ok := survey.Find(c.Factors, "category")
	if !ok {
		return result.Pareto{Status: result.NotMeasured, Reason: study.NoColumn("category")}
	}
	bars := make([]result.ParetoBar, len(category.Levels))
	for i, level := range category.Levels {
		bars[i].Category = level
	}
	p := result.Pareto{Status: result.Measured}
	for r, code := range category.Codes {
		if code < 0 {
			p.Uncategorised++
			continue
		}
		bars[code].Count++
		p.Total++
		if cost, ok := c.Cost.At(r); ok {
			bars[code].Cost += cost
		}
	}
	if p.Total == 0 {
		return result.Pareto{Status: result.NotMeasured, Reason: result.ReasonNoAnswers, Uncategorised: p.Uncategorised}
	}
	bars = slices.DeleteFunc(bars, func(b result.ParetoBar) bool { return b.Count == 0 })
	p.Bars = ranked(bars, func(b result.ParetoBar) float64 { return float64(b.Count) })
	for _, b := range bars {
		p.Cost += b.Cost
	}
	if p.Cost > 0 {
		p.ByCost = ranked(bars, func(b result.ParetoBar) float64 { return b.Cost })
	}
	return p
}

// ranked returns the bars with the largest first, their shares of the whole and the running shares; what costs or counts nothing has a share
// of 0.
func ranked(bars []result.ParetoBar, size func(result.ParetoBar) float64) []result.ParetoBar {
	out := slices.Clone(bars)
	slices.SortFunc(out, func(a, b result.ParetoBar) int {
		if x, y := leftOver(a.Category), leftOver(b.Category); x != y {
			if x {
				return 1
			}
			return -1
		}
		return cmp.Or(cmp.Compare(size(b), size(a)), cmp.Compare(a.Category, b.Category))
	})
	whole, before := 0.0, 0.0
	for _, b := range out {
		whole += size(b)
	}
	for i := range out {
		b := &out[i]
		b.Share = size(*b) / whole
		b.Vital = before < vitalShare*whole && !leftOver(b.Category)
		before += size(*b)
		b.Cumulative = before / whole
	}
	return out
}

// leftOver tells whether a category is the one for everything else.
func leftOver(category string) bool {
	switch strings.ToLower(strings.TrimSpace(category)) {
	case "other", "others", "miscellaneous", "autre", "autres", "divers":
		return true
	}
	return false
}
