package analysis

import (
	"math"

	"ecart/internal/config"
)

// promises measures whether what is advertised is kept: from the log where a measure is named, else from the counts declared.
func (s *study) promises() []Promise {
	var all []Promise
	for _, p := range s.c.Promises {
		all = append(all, s.promise(p))
	}
	return all
}

func (s *study) promise(p config.Promise) Promise {
	out := Promise{ID: p.ID, P90: missing(ReasonNoMeasure)}
	if p.Measure == "" {
		out.Kept = missing(ReasonNoMeasure)
		if p.Made > 0 {
			out.Kept = s.log.ratio(min(p.Made, max(0, p.Kept)), p.Made)
		}
		return out
	}
	v, absent := s.series(p.Measure)
	rows := []int(nil)
	if absent == "" {
		rows, absent = v.rows(p.Where)
	}
	if absent != "" {
		out.Kept, out.P90 = missing(absent), missing(absent)
		return out
	}
	out.Kept = v.within(rows, v.limit(p.Target, p.AtLeast))
	out.P90 = missing(ReasonYesNo)
	if !v.yesNo {
		out.P90 = v.a.quantile(v.take(rows), 0.9)
	}
	return out
}

// keptPromises returns the share kept over all promises that are measured: every time one was due counts once.
func (s *study) keptPromises(promises []Promise) Estimate {
	kept, made := 0, 0
	absent := ReasonNoPromises
	for _, p := range promises {
		if !p.Kept.OK() {
			absent = p.Kept.Reason
			continue
		}
		made += p.Kept.N
		kept += int(math.Round(p.Kept.Value * float64(p.Kept.N)))
	}
	if made == 0 {
		return missing(absent)
	}
	return s.log.ratio(kept, made)
}
