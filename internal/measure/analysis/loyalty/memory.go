package loyalty

import (
	"ecart/internal/measure/result"
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
	difference, _ = study.Apart(s.Log, unknown, known)
	return known, unknown, difference
}
