package loyalty

import (
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// spared returns how often customers had to repeat themselves where their history was at hand and where it was not, of the contacts that
// say both, and how much less often they had to with it: Newcombe's interval of the difference.
func spared(s *study.Study) (known, unknown, difference result.Estimate) {
	history, absent := s.Series("contacts.history")
	repeats, lacking := s.Series("contacts.repeated")
	for _, reason := range []string{absent, lacking} {
		if reason != "" {
			none := study.Missing(reason)
			return none, none, none
		}
	}
	var with, without []int
	for r := range history.N {
		if found, ok := history.Scores.At(r); ok && study.Yes(found) {
			with = append(with, r)
		} else if ok {
			without = append(without, r)
		}
	}
	known, unknown = s.Log.Share(repeats.Take(with), study.Yes), s.Log.Share(repeats.Take(without), study.Yes)
	for _, e := range []result.Estimate{known, unknown} {
		if !e.OK() {
			return known, unknown, study.Bare(e)
		}
	}
	c, _ := stats.SquareAndAdd(interval(unknown), interval(known), s.Level)
	return known, unknown, s.Log.Settle(c.Interval, min(known.N, unknown.N), result.MethodSquareAndAdd)
}

func interval(e result.Estimate) stats.Interval {
	return stats.Interval{Value: e.Value, Lo: e.Lo, Hi: e.Hi, Bound: e.Bound}
}
