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
	for _, c := range []struct {
		since string
		back  int
	}{{result.SincePrevious, 1}, {result.SinceYear, 12 / k.Months()}} {
		if at := last - c.back; at >= 0 && of[at].OK() {
			e, t := difference(s, f, k.Names[last], k.Names[at], of[last], of[at])
			all = append(all, result.Change{Since: c.since, From: k.Names[at], To: k.Names[last], Before: of[at], Now: of[last], Difference: e, Test: t})
		}
	}
	return all
}

func difference(s *study.Study, f measure, to, from string, now, before result.Estimate) (result.Estimate, result.Test) {
	if f.difference != nil {
		return f.difference(to, from)
	}
	return study.Apart(s.Log, now, before)
}

// gapChange holds the customers' own gaps of two periods against each other. Where two groups of people make a gap, nobody has one of
// their own, and the two estimates are held against each other.
func gapChange(s *study.Study) func(now, before string) (result.Estimate, result.Test) {
	c := s.Data.Customers
	if c == nil {
		return nil
	}
	whole := s.Answers.Whole
	if whole.Gap.Asked() {
		return func(now, before string) (result.Estimate, result.Test) {
			return study.Difference(s.Customers, s.Customers.Take(whole.Gap, rowsIn(c.Factors, c.N, now)), s.Customers, s.Customers.Take(whole.Gap, rowsIn(c.Factors, c.N, before)))
		}
	}
	return nil
}

// npsChange holds the promoters and detractors of two periods against each other.
func npsChange(s *study.Study) func(now, before string) (result.Estimate, result.Test) {
	c := s.Data.Customers
	if c == nil {
		return nil
	}
	return func(now, before string) (result.Estimate, result.Test) {
		x := s.Customers.Take(c.NPS, rowsIn(c.Factors, c.N, now))
		y := s.Customers.Take(c.NPS, rowsIn(c.Factors, c.N, before))
		return study.NetDifference(s.Customers, x, y)
	}
}

// waitChange holds the waits of two periods against each other.
func waitChange(s *study.Study) func(now, before string) (result.Estimate, result.Test) {
	v, absent := s.Series("contacts.wait")
	if absent != "" {
		return nil
	}
	return func(now, before string) (result.Estimate, result.Test) {
		return study.Difference(s.Log, v.Take(rowsIn(v.Factors, v.N, now)), s.Log, v.Take(rowsIn(v.Factors, v.N, before)))
	}
}
