package sign

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// At returns the signs as they stand at one location, judged by the bounds that hold there: an exception in force for everybody, or for this
// location, is read as it is for the whole. Left out is what a location has no figure of its own of: how much locations differ, how many channels are
// open, a standard's own figure, and what customers answered where a sign is of some of them only, for these groups are not hidden together
// with those of the location. Method §7, §13.
func At(s *study.Study, location string, signs []result.Sign, satisfaction result.Satisfaction) []result.LocalSign {
	var all []result.LocalSign
	for _, whole := range signs {
		i := indicatorOf(s, whole)
		if i.Measure == "" || i.Measure == "consistency" || i.Measure == "channels" || len(i.Where) > 0 && !ofLog(s, i) {
			continue
		}
		v := signValue(s, i, part{factor: "location", level: location}, facts{satisfaction: satisfaction}).value
		if v.Status == result.NotMeasured {
			continue
		}
		one := result.LocalSign{ID: whole.ID, Value: v, Verdict: result.Unbounded}
		if whole.HasBounds {
			judgeAt(s, &one, i, whole, location)
		}
		all = append(all, one)
	}
	return all
}

// indicatorOf returns the indicator that a sign is of: the declared one, else that of the built-in sign.
func indicatorOf(s *study.Study, whole result.Sign) config.Indicator {
	for _, i := range s.Config.Indicators {
		if i.ID == whole.ID {
			return i
		}
	}
	return config.Indicator{ID: whole.ID, Measure: whole.Measure, Statistic: whole.Statistic, Direction: whole.Direction}
}

// ofLog tells whether a sign rests on a log: nobody's answers.
func ofLog(s *study.Study, i config.Indicator) bool {
	m, known := config.FindMeasure(i.Measure)
	return known && !m.BuiltIn() && m.Role != config.Customers || i.Measure == "complaints"
}

// judgeAt judges a sign at a location, under the exception that speaks of it.
func judgeAt(s *study.Study, one *result.LocalSign, i config.Indicator, whole result.Sign, location string) {
	b := boundsOf(i)
	one.Verdict = b.judge(one.Value)
	if !one.Value.OK() {
		return
	}
	one.Score = b.score(one.Value.Value)
	e := whole.Exception
	if e == nil || e.Expired || e.Blocked || e.Segment != "" || e.Location != "" && e.Location != location {
		return
	}
	declared, _ := exceptionOf(s, i)
	one.Score, one.Verdict = excepted(declared, b, one.Value)
	one.Excepted = true
}
