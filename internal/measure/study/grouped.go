package study

import (
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
)

// Matching returns the rows of a source that meet all conditions.
func Matching(role config.Role, factors []survey.Factor, n int, where []config.Condition) ([]int, string) {
	rows := UpTo(n)
	for _, c := range where {
		factor, ok := survey.Find(factors, c.Field)
		if !ok {
			return nil, NoColumn(string(role) + "." + c.Field)
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

// Group is the rows of one level of a factor.
type Group struct {
	Level string
	Rows  []int
}

// Grouped returns the rows by level of a factor, in the order of the levels, and nothing when the source does not know the factor.
func Grouped(factors []survey.Factor, id string, rows []int) []Group {
	factor, ok := survey.Find(factors, id)
	if !ok {
		return nil
	}
	all := make([]Group, len(factor.Levels))
	for i, level := range factor.Levels {
		all[i].Level = level
	}
	for _, r := range rows {
		if code := factor.Codes[r]; code >= 0 {
			all[code].Rows = append(all[code].Rows, r)
		}
	}
	return all
}

// Ones returns an answer for every row, to count them as answers are counted.
func Ones(rows []int) survey.Scores {
	return survey.Scores{Values: make([]float64, len(rows)), Missing: make([]survey.Reason, len(rows))}
}
