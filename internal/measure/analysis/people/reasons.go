// Package people measures who stands behind the answers: key customers, why customers buy here, departments that serve each other, and
// the training of staff.
package people

import (
	"cmp"
	"slices"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Reasons measures why customers buy here and not elsewhere. What fewer of them say than may be shown is counted together, with the rarest
// of the others while that count would itself be too small.
func Reasons(s *study.Study) result.Reasons {
	c := s.Data.Customers
	if c == nil || !c.Reasons.Asked() {
		return result.Reasons{Status: result.NotMeasured, Reason: absentColumn(s, "reason"), Other: study.Missing(absentColumn(s, "reason"))}
	}
	choices := newChoices(c.Reasons)
	n := s.Count(choices.any, s.Respondents)
	status, reason := s.Customers.Status(n)
	if status == result.NotMeasured || status == result.Suppressed {
		return result.Reasons{Status: status, Reason: reason, Other: result.Estimate{Status: status, Reason: reason}}
	}
	named, rest := choices.pooled(s, s.Respondents)
	out := result.Reasons{Status: status, N: n, Other: study.Missing(result.ReasonNoAnswers)}
	for _, i := range named {
		out.Named = append(out.Named, result.NamedShare{Name: choices.names[i], Share: share(s, choices.of[i], s.Respondents)})
	}
	slices.SortStableFunc(out.Named, func(a, b result.NamedShare) int { return cmp.Compare(b.Share.Value, a.Share.Value) })
	if rest.Asked() {
		out.Other = share(s, rest, s.Respondents)
	}
	return out
}

// absentColumn says what a customers' figure lacks: the source, or one of its columns.
func absentColumn(s *study.Study, field string) string { return s.Unasked(survey.Scores{}, field) }

func share(s *study.Study, of survey.Scores, rows []int) result.Estimate {
	return s.Customers.Share(s.Customers.Take(of, rows), study.Yes)
}

// choices is one question of several answers as a yes or no for each answer, over the rows that gave one.
type choices struct {
	names []string
	of    []survey.Scores
	any   survey.Scores
}

func newChoices(q survey.Choices) choices {
	c := choices{names: q.Levels, of: make([]survey.Scores, len(q.Levels)), any: study.Blank(len(q.Codes))}
	for i := range c.of {
		c.of[i] = study.Blank(len(q.Codes))
	}
	for r, chosen := range q.Codes {
		if len(chosen) == 0 {
			continue
		}
		study.Put(c.any, r, 1)
		for i := range c.of {
			study.Put(c.of[i], r, 0)
		}
		for _, i := range chosen {
			study.Put(c.of[i], r, 1)
		}
	}
	return c
}

// pooled returns which answers may be named, and who gave any of the others: none of them is given by a few of any of the groups, nor are
// the others together. Without others the column has no rows.
func (c choices) pooled(s *study.Study, groups ...[]int) (named []int, rest survey.Scores) {
	least := s.Customers.Least
	few := func(of survey.Scores) bool {
		for _, rows := range groups {
			if n := saying(s, of, rows); n > 0 && n < least {
				return true
			}
		}
		return false
	}
	all := slices.Concat(groups...)
	counts := make([]int, len(c.of))
	var poolable []int
	for i := range c.of {
		counts[i] = saying(s, c.of[i], all)
		switch {
		case counts[i] == 0:
		case counts[i] < least || few(c.of[i]):
			rest = c.join(rest, i)
		default:
			poolable = append(poolable, i)
		}
	}
	// The rarest last; equals by name.
	slices.SortStableFunc(poolable, func(a, b int) int { return cmp.Compare(counts[b], counts[a]) })
	for rest.Asked() && len(poolable) > 0 && (saying(s, rest, all) < least || few(rest)) {
		rest, poolable = c.join(rest, poolable[len(poolable)-1]), poolable[:len(poolable)-1]
	}
	return poolable, rest
}

// join adds those who gave an answer to those who gave one of the rest.
func (c choices) join(rest survey.Scores, i int) survey.Scores {
	if !rest.Asked() {
		rest = study.Blank(len(c.any.Values))
	}
	for r := range c.any.Values {
		if x, ok := c.of[i].At(r); ok {
			before, _ := rest.At(r)
			study.Put(rest, r, max(x, before))
		}
	}
	return rest
}

// saying returns how many of some rows say yes.
func saying(s *study.Study, of survey.Scores, rows []int) int {
	n := 0
	for _, x := range s.Customers.Take(of, rows).X {
		if study.Yes(x) {
			n++
		}
	}
	return n
}
