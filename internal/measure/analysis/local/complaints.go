package local

import (
	"cmp"
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// complaints holds the shares of the causes of complaints against the others', the most frequent first; equals keep the order of their names.
// Complaints without a cause are in no share. What is logged is nobody's answer, and nothing is hidden.
func (p places) complaints(all []result.Local) {
	if p.complained == nil {
		return
	}
	category, known := survey.Find(p.s.Data.Complaints.Factors, "category")
	if !known {
		return
	}
	counts := make([][]int, len(p.complained))
	totals, whole, everywhere := make([]int, len(p.complained)), make([]int, len(category.Levels)), 0
	for place, rows := range p.complained {
		counts[place] = make([]int, len(category.Levels))
		for _, r := range rows {
			if code := category.Codes[r]; code >= 0 {
				counts[place][code]++
				totals[place]++
				whole[code]++
				everywhere++
			}
		}
	}
	for place := range p.levels {
		if totals[place] == 0 {
			continue
		}
		for code, level := range category.Levels {
			if counts[place][code] > 0 {
				own, rest := p.s.Log.Ratio(counts[place][code], totals[place]), p.s.Log.Ratio(whole[code]-counts[place][code], everywhere-totals[place])
				all[place].Complaints = append(all[place].Complaints, apart(level, p.s.Log, own, rest))
			}
		}
		slices.SortStableFunc(all[place].Complaints, func(a, b result.Against) int { return cmp.Compare(b.Own.Value, a.Own.Value) })
	}
}
