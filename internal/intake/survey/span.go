package survey

import (
	"time"

	"ecart/internal/intake/answer"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/frame"
	"ecart/internal/intake/ledger"
)

// span reads the time between two stamps, in seconds. One that ends before it begins is a fault, and one that has not ended yet is no answer.
func (b *builder) span(p *part, bound binding.Bound, a *frame.Answers) {
	begun := b.stamps(p, bound, 0)
	ended := b.stamps(p, bound, 1)
	keep := a.NewScores(p.N, false)
	to := bound.Columns[1]
	l := &ledger.Ledger{Table: p.in.Table, Column: to, Rule: b.rule(bound)}
	for j := range p.N {
		one := answer.Reading{Reason: NoAnswer}
		if !begun[j].IsZero() && !ended[j].IsZero() {
			l.Filled++
			one = between(bound.Names[1], begun[j], ended[j])
		}
		if one.Code != "" {
			l.Add(p.rows[j], one)
		}
		keep(j, &one)
	}
	l.Close(&b.found)
	p.summary.Problems += l.Total
}

// between is the time from one moment to another, which is what is read.
func between(what string, begun, ended time.Time) answer.Reading {
	if ended.Before(begun) {
		return answer.Reading{Reason: OutOfScale, Code: CodeBackwards, Message: what + " lies before its start", Hint: "look at the two columns, and at timezone: where only one says its zone"}
	}
	return answer.Reading{X: ended.Sub(begun).Seconds()}
}

// stamps reads a column of moments; zero where there is none.
func (b *builder) stamps(p *part, bound binding.Bound, i int) []time.Time {
	all := make([]time.Time, p.N)
	c := bound.Columns[i]
	b.cells(p, bound, p.stampReader(c, bound.Names[i], ""), c, func(j int, one *answer.Reading) { all[j] = one.Instant })
	return all
}
