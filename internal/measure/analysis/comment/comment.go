// Package comment reads what customers wrote: themes, the terms of the dissatisfied against the satisfied, words that go together, and
// masked quotations (method §14). Nothing that it returns holds a text as it was written.
package comment

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/memo"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
	"ecart/internal/measure/words"
)

// Measure returns what the comments of the customers say. Fewer than privacy.customers comments are suppressed as a whole.
func Measure(of *study.Study) result.Comments {
	c, customers := of.Config, of.Data.Customers
	switch {
	case customers == nil:
		return unmade(result.NotMeasured, "no_"+string(config.Customers))
	case customers.Comments == nil:
		return unmade(result.NotMeasured, "no_column:comment")
	}
	s := newShelf(of)
	if len(s.notes) == 0 {
		return unmade(result.NotMeasured, result.ReasonNoAnswers)
	}
	if len(s.notes) < c.Privacy.Customers {
		return unmade(result.Suppressed, result.ReasonTooFew)
	}
	r := result.Comments{
		Status: result.Measured, Written: s.written, Empty: s.empty, Repeated: s.repeated, Counted: len(s.notes),
		Split: s.split, Bad: s.count(bad), Good: s.count(good), Least: s.least(), Group: c.Comments.Group, Prior: c.Comments.Prior,
	}
	for _, n := range s.notes {
		switch n.language {
		case words.French:
			r.French++
		case words.English:
			r.English++
		default:
			r.Bilingual++
		}
	}
	s.themes(&r)
	text := s.text(of.Memory)
	r.TermsWhy, r.Once, r.BadTerms, r.GoodTerms = text.terms.TermsWhy, text.terms.Once, text.terms.BadTerms, text.terms.GoodTerms
	r.Pairs, r.Keywords = text.terms.Pairs, text.terms.Keywords
	s.quotes(&r, text.quotable)
	return r
}

// text is what the comments say whatever else their writers answered.
type text struct {
	terms    result.Comments // its terms, pairs and keywords alone
	quotable []note
}

// text reads the comments that count, unless an earlier run read the same.
func (s *shelf) text(m *memo.Memory) text {
	rows, sides := make([]int, len(s.notes)), make([]side, len(s.notes))
	for i, n := range s.notes {
		rows[i], sides[i] = n.row, n.side
	}
	places, _ := survey.Find(s.customers.Factors, "location")
	return memo.Of(m, func() text {
		t := text{quotable: s.quotable()}
		s.terms(&t.terms)
		s.pairs(&t.terms)
		s.keywords(&t.terms, t.quotable)
		return t
	}, "comments’ text", s.read, rows, sides, places, s.split, s.level, s.c.Comments, s.c.Privacy, s.c.Company.Name)
}

// unmade returns comments of which nothing is shown, for a reason.
func unmade(status result.Status, reason string) result.Comments {
	none := result.Estimate{Status: status, Reason: reason}
	return result.Comments{Status: status, Reason: reason, Bad: none, Good: none, NPS: none, Gap: none, Unmatched: none}
}

// least is the fewest comments that must hold what is counted: report.yaml's own number, and never fewer than may be shown of customers.
func (s *shelf) least() int { return max(s.c.Comments.Least, s.c.Privacy.Customers) }

// count returns the comments of one side, hidden where they are too few.
func (s *shelf) count(of side) result.Estimate {
	if s.split == "" {
		return result.Estimate{Reason: result.ReasonNoSplit}
	}
	n := len(s.of(of))
	return s.settle(stats.Interval{Value: float64(n)}, n, result.MethodCount)
}

// settle makes an estimate of an interval on a base of n, and keeps of it only what may be shown. Method §7.
func (s *shelf) settle(i stats.Interval, n int, method string) result.Estimate {
	const indicativeBelow = 10
	switch {
	case n == 0:
		return result.Estimate{Method: method, Reason: result.ReasonNoAnswers}
	case n < s.c.Privacy.Customers:
		return result.Estimate{Method: method, Status: result.Suppressed, Reason: result.ReasonTooFew}
	case n < indicativeBelow:
		return result.Estimate{Method: method, Status: result.Indicative, Value: i.Value, N: n}
	}
	return result.Estimate{Method: method, Status: result.Measured, Value: i.Value, Lo: i.Lo, Hi: i.Hi, Bound: i.Bound, N: n}
}
