package comment

import (
	"cmp"
	"slices"

	"ecart/internal/measure/result"
	"ecart/internal/measure/words"
)

// How much is shown at most: a page is read, not searched.
const (
	mostTerms    = 10
	mostPairs    = 10
	mostKeywords = 4 // of each side
	mostUses     = 3
	mostQuotes   = 2 // of each theme
	context      = 5 // words on each side
)

// long is from how many words of meaning on the mean comment counts each word once.
const long = 20

// terms fills in the words that the dissatisfied use more than the satisfied, and the reverse. Method §14.5.
func (s *shelf) terms(r *result.Comments) {
	ours, theirs := readings(s.of(bad)), readings(s.of(good))
	switch {
	case s.split == "":
		r.TermsWhy = result.ReasonNoSplit
		return
	case len(ours) < s.c.Comments.Group, len(theirs) < s.c.Comments.Group:
		r.TermsWhy = result.ReasonTooFew
		return
	}
	total := 0
	for _, n := range s.notes {
		total += len(n.words)
	}
	r.Once = total >= long*len(s.notes)
	forms := words.Forms(readings(s.notes))
	all := words.LogOdds(words.Count(ours, r.Once), words.Count(theirs, r.Once), s.c.Comments.Prior)
	for _, c := range all {
		n := c.InFirst + c.Other
		lo, hi := c.Interval(s.level)
		if n < s.least() || lo <= 0 && hi >= 0 {
			continue
		}
		t := result.Term{Word: forms[c.Key], Z: c.Z, LogOdds: result.Estimate{Value: c.Delta, Lo: lo, Hi: hi, Bound: true, N: n, Method: result.MethodLogOdds, Status: result.Measured}}
		if c.Z > 0 {
			r.BadTerms = append(r.BadTerms, t)
		} else {
			r.GoodTerms = append(r.GoodTerms, t)
		}
	}
	slices.SortStableFunc(r.GoodTerms, func(a, b result.Term) int { return cmp.Compare(a.Z, b.Z) })
	r.BadTerms, r.GoodTerms = r.BadTerms[:min(mostTerms, len(r.BadTerms))], r.GoodTerms[:min(mostTerms, len(r.GoodTerms))]
}

// pairs fills in the words that stand in the same comments more often than chance would have them. Method §14.6.
func (s *shelf) pairs(r *result.Comments) {
	all := readings(s.notes)
	forms := words.Forms(all)
	// 10.83 is the 99.9 % point of χ² with one degree of freedom: with thousands of pairs a lower bound would show noise.
	const beyond = 10.83
	for _, p := range words.Pairs(all, s.least()) {
		if len(r.Pairs) == mostPairs || p.G2 < beyond {
			break
		}
		r.Pairs = append(r.Pairs, result.TermPair{A: forms[p.A], B: forms[p.B], Together: p.Together, PMI: p.PMI, G2: p.G2})
	}
}
