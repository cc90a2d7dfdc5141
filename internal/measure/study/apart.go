package study

import (
	"slices"
	"strings"

	"ecart/internal/config"
)

// GivesAway tells whether a figure of the customers who meet some conditions would tell of a group that is hidden: because the conditions
// choose some of those that breakdowns hide and not the others, or because they leave out so few, of all or of those who meet the other
// conditions, that these are what is left over. Count returns how many of some rows gave an answer that the figure is made of. Method §7.
func (s *Study) GivesAway(where []config.Condition, count func(rows []int) int) bool {
	if len(where) == 0 {
		return false
	}
	for _, c := range where {
		if s.choosesHidden(c, count) {
			return true
		}
	}
	chosen := count(s.meeting(where))
	for i := range where {
		others := slices.Concat(where[:i], where[i+1:])
		if few(count(s.meeting(others))-chosen, s.Customers.Least) {
			return true
		}
	}
	return few(count(s.Respondents)-chosen, s.Customers.Least)
}

func few(n, least int) bool { return n > 0 && n < least }

func (s *Study) meeting(where []config.Condition) []int {
	rows, _ := Matching(config.Customers, s.Data.Customers.Factors, s.Data.Customers.N, where)
	return rows
}

// choosesHidden tells whether a condition parts the groups that are hidden in the breakdown of the figure.
func (s *Study) choosesHidden(c config.Condition, count func(rows []int) int) bool {
	groups := Grouped(s.Data.Customers.Factors, c.Field, s.Respondents)
	var chosen, other bool
	for i, hidden := range s.HiddenGroups(groups, count) {
		if !hidden {
			continue
		}
		if slices.ContainsFunc(c.Values, func(v string) bool { return strings.EqualFold(v, groups[i].Level) }) {
			chosen = true
		} else {
			other = true
		}
	}
	return chosen && other
}

// HiddenGroups returns which groups of customers are hidden: those of few respondents with what covers them, and those in which few gave an
// answer that the figure is made of, with what covers these.
func (s *Study) HiddenGroups(groups []Group, count func(rows []int) int) []bool {
	var hidden []bool
	everyone := Ones(s.Respondents)
	for _, n := range []func(rows []int) int{func(rows []int) int { return s.Count(everyone, rows) }, count} {
		sizes := make([]int, len(groups))
		for i, g := range groups {
			sizes[i] = n(g.Rows)
		}
		hidden = Conceal(sizes, hidden, n(s.Respondents), s.Customers.Least)
	}
	return hidden
}
