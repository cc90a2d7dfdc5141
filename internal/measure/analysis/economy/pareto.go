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
	slices.SortFunc(bars, byFrequency)
	before := 0
	for i := range bars {
		b := &bars[i]
		b.Share = float64(b.Count) / float64(p.Total)
		b.Vital = float64(before) < vitalShare*float64(p.Total) && !leftOver(b.Category)
		before += b.Count
		b.Cumulative = float64(before) / float64(p.Total)
	}
	p.Bars = bars
	return p
}

func byFrequency(a, b result.ParetoBar) int {
	if x, y := leftOver(a.Category), leftOver(b.Category); x != y {
		if x {
			return 1
		}
		return -1
	}
	return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Category, b.Category))
}

// leftOver tells whether a category is the one for everything else.
func leftOver(category string) bool {
	switch strings.ToLower(strings.TrimSpace(category)) {
	case "other", "others", "miscellaneous", "autre", "autres", "divers":
		return true
	}
	return false
}
