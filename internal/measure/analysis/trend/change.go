package trend

import (
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
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
	c, ok := stats.SquareAndAdd(interval(now), interval(before), s.Level)
	return settled(s.Log, c, ok, min(now.N, before.N), result.MethodSquareAndAdd, result.TestSquareAndAdd)
}

func interval(e result.Estimate) stats.Interval {
	return stats.Interval{Value: e.Value, Lo: e.Lo, Hi: e.Hi, Bound: e.Bound}
}

// settled returns a change with its test; without a test where a period has too few answers for one.
func settled(a study.Audience, c stats.Change, ok bool, fewer int, method, test string) (result.Estimate, result.Test) {
	e := a.Settle(c.Interval, fewer, method)
	switch {
	case e.Status != result.Measured:
		return e, result.Test{None: result.ReasonTooFew}
	case !ok:
		return e, result.Test{None: result.ReasonNoVariation}
	}
	return e, result.Test{Name: test, Statistic: c.Z, P: c.P, Adjusted: c.P}
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
		change, ok := stats.NPSChange(wave(x), wave(y), s.Level)
		return settled(s.Customers, change, ok, min(len(x.X), len(y.X)), result.MethodNPSChange, result.TestNPSChange)
	}
}

// wave returns the shares of promoters and detractors, and how many answers these are worth.
func wave(t study.Sample) stats.Wave {
	w := stats.Wave{N: float64(len(t.X))}
	if t.W != nil {
		w.N = stats.Kish(t.W)
	}
	total := 0.0
	for i, x := range t.X {
		weight := 1.0
		if t.W != nil {
			weight = t.W[i]
		}
		total += weight
		switch {
		case study.Promoter(x):
			w.Promoters += weight
		case study.Detractor(x):
			w.Detractors += weight
		}
	}
	if total > 0 {
		w.Promoters /= total
		w.Detractors /= total
	}
	return w
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
