package trend

import (
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// changes holds the last period with a figure against the one before it, and against the same one a year earlier; a period that is
// missing or hidden is held against nothing.
func changes(s *study.Study, k study.Calendar, f measure, of []result.Estimate) []result.Change {
	last := len(of) - 1
	for last >= 0 && !of[last].OK() {
		last--
	}
	var all []result.Change
	if last < 0 {
		return nil
	}
	for _, c := range []struct {
		since string
		at    int
	}{{result.SincePrevious, last - 1}, {result.SinceYear, k.YearBefore(last)}} {
		if at := c.at; at >= 0 && of[at].OK() {
			e, t := difference(s, f, k.Names[last], k.Names[at], of[last], of[at])
			all = append(all, result.Change{Since: c.since, From: k.Names[at], To: k.Names[last], Before: of[at], Now: of[last], Difference: e, Test: t})
		}
	}
	return all
}

// difference holds two periods against each other: by their answers where the workbooks hold both, else by what the archive keeps of them.
func difference(s *study.Study, f measure, to, from string, now, before result.Estimate) (result.Estimate, result.Test) {
	switch {
	case f.answers == nil:
		return study.Apart(s.Log, now, before)
	case now.Archived || before.Archived:
		return f.answers.known(f.answers.of, f.answers.aggregate(s, f.id, to, now), f.answers.aggregate(s, f.id, from, before))
	}
	return f.answers.change(to, from)
}

// answers is what a measure is made of, by period.
type answers struct {
	of     study.Audience
	in     func(period string) study.Sample
	change func(now, before string) (result.Estimate, result.Test) // from the answers themselves
	// from means, deviations and numbers alone
	known    func(of study.Audience, now, before study.Aggregate) (result.Estimate, result.Test)
	disperse func(answers study.Sample, of result.Estimate) result.Dispersion
}

// aggregate returns what is known of a period without its answers.
func (a answers) aggregate(s *study.Study, id, period string, e result.Estimate) study.Aggregate {
	if !e.Archived {
		return study.Aggregate{Value: e, Dispersion: a.disperse(a.in(period), e)}
	}
	p, _ := s.Past.Period(period)
	f, _ := p.Figure(id)
	return study.Aggregate{Value: e, Dispersion: f.Dispersion}
}

// gapAnswers are the customers' own gaps. Where two groups of people make a gap, nobody has one of their own, and two estimates are held
// against each other.
func gapAnswers(s *study.Study) *answers {
	c := s.Data.Customers
	if c == nil || !s.Answers.Whole.Gap.Asked() {
		return nil
	}
	return means(s.Customers, func(period string) study.Sample {
		return s.Customers.Take(s.Answers.Whole.Gap, rowsIn(c.Factors, c.N, period))
	})
}

// npsAnswers are whether customers would recommend: promoters and detractors of two periods are held against each other.
func npsAnswers(s *study.Study) *answers {
	c := s.Data.Customers
	if c == nil {
		return nil
	}
	in := func(period string) study.Sample { return s.Customers.Take(c.NPS, rowsIn(c.Factors, c.N, period)) }
	return &answers{of: s.Customers, in: in, known: study.NetDifferenceOf, disperse: study.NetDispersion,
		change: func(now, before string) (result.Estimate, result.Test) {
			return study.NetDifference(s.Customers, in(now), in(before))
		}}
}

// waitAnswers are the waits of the contacts.
func waitAnswers(s *study.Study) *answers {
	v, absent := s.Series("contacts.wait")
	if absent != "" {
		return nil
	}
	return means(s.Log, func(period string) study.Sample { return v.Take(rowsIn(v.Factors, v.N, period)) })
}

// means are answers whose means are held against each other.
func means(of study.Audience, in func(period string) study.Sample) *answers {
	return &answers{of: of, in: in, known: study.DifferenceOf, disperse: of.MeanDispersion,
		change: func(now, before string) (result.Estimate, result.Test) {
			return study.Difference(of, in(now), of, in(before))
		}}
}
