package analysis

import (
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
)

// matching returns the rows of a source that meet all conditions.
func matching(role config.Role, factors []survey.Factor, n int, where []config.Condition) ([]int, string) {
	rows := upTo(n)
	for _, c := range where {
		factor, ok := survey.Find(factors, c.Field)
		if !ok {
			return nil, noColumn(string(role) + "." + c.Field)
		}
		wanted := make([]bool, len(factor.Levels))
		for i, level := range factor.Levels {
			wanted[i] = slices.ContainsFunc(c.Values, func(v string) bool { return strings.EqualFold(v, level) })
		}
		rows = slices.DeleteFunc(rows, func(r int) bool {
			return factor.Codes[r] < 0 || !wanted[factor.Codes[r]]
		})
	}
	return rows, ""
}

// group is the rows of one level of a factor.
type group struct {
	level string
	rows  []int
}

// grouped returns the rows by level of a factor, in the order of the levels, and nothing when the source does not know the factor.
func grouped(factors []survey.Factor, id string, rows []int) []group {
	factor, ok := survey.Find(factors, id)
	if !ok {
		return nil
	}
	all := make([]group, len(factor.Levels))
	for i, level := range factor.Levels {
		all[i].level = level
	}
	for _, r := range rows {
		if code := factor.Codes[r]; code >= 0 {
			all[code].rows = append(all[code].rows, r)
		}
	}
	return all
}

// ones returns an answer for every row, to count them as answers are counted.
func ones(rows []int) survey.Scores {
	return survey.Scores{Values: make([]float64, len(rows)), Missing: make([]survey.Reason, len(rows))}
}
