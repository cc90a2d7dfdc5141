// Package loyalty measures what customers say overall: satisfaction, effort, recommendation, and what was solved at once.
package loyalty

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// Satisfaction measures what customers say overall, and employees of their employer. Method §8.
func Satisfaction(s *study.Study) result.Satisfaction {
	rows := s.Respondents
	var out result.Satisfaction
	out.NPS, out.Promoters, out.Passives, out.Detractors = NPS(s, rows)
	out.CSAT, out.CSATMean = CSAT(s, rows), CSATMean(s, rows)
	out.CES, out.CESEasy = CES(s, rows), CESEasy(s, rows)
	out.FCRLog, out.FCRSurvey = FCRLog(s, contactRows(s)), FCRSurvey(s, rows)
	out.FCRCases = fcrCases(s)
	out.RepeatLog, out.History = LogShare(s, "repeated", contactRows(s)), LogShare(s, "history", contactRows(s))
	out.Repeated = repeated(s, rows, out.RepeatLog)
	out.Known, out.Unknown, out.Spared = spared(s)
	out.Overall = s.Opinion(s.CustomerColumn("overall"), "overall", rows)
	out.ENPS = enps(s)
	out.Intention, out.Returning = s.Opinion(s.CustomerColumn("intention"), "intention", rows), Returning(s, rows)
	return out
}

// NPS returns the net promoter score, −100 to 100, and the three shares it is made of. Reichheld (2003), Harvard Business Review 81(12).
func NPS(s *study.Study, rows []int) (score, promoters, passives, detractors result.Estimate) {
	scores := s.CustomerColumn("nps")
	if absent := s.Unasked(scores, "nps"); absent != "" {
		none := study.Missing(absent)
		return none, none, none, none
	}
	t := s.Customers.Take(scores, rows)
	return s.Customers.Net(t), s.Customers.Share(t, study.Promoter), s.Customers.Share(t, study.Passive), s.Customers.Share(t, study.Detractor)
}

// NetScore returns the net promoter score alone.
func NetScore(s *study.Study, rows []int) result.Estimate {
	score, _, _, _ := NPS(s, rows)
	return score
}

// CSAT returns the share of satisfied customers: those who gave one of the highest answers.
func CSAT(s *study.Study, rows []int) result.Estimate {
	return OpinionShare(s, "csat", rows, Satisfied(s))
}

// Satisfied returns what tells whether an answer is one of the highest.
func Satisfied(s *study.Study) func(answer float64) bool { return highest(s.Config.Model.CSAT) }

// Returning returns the share of customers who gave one of the highest answers to whether they will come back.
func Returning(s *study.Study, rows []int) result.Estimate {
	return OpinionShare(s, "intention", rows, highest(s.Config.Model.Intention))
}

// highest returns what tells whether an answer is one of the highest of a scale, two unless it says how many.
func highest(scale config.Scale) func(answer float64) bool {
	top := scale.Top
	if top <= 0 {
		top = 2
	}
	return func(answer float64) bool { return answer > scale.Max-float64(top) }
}

// CSATMean returns the mean satisfaction on its own scale.
func CSATMean(s *study.Study, rows []int) result.Estimate {
	return s.Opinion(s.CustomerColumn("csat"), "csat", rows)
}

// CES returns the mean customer effort score on its own scale.
func CES(s *study.Study, rows []int) result.Estimate {
	return s.Opinion(s.CustomerColumn("ces"), "ces", rows)
}

// CESEasy returns the share that found it easy: the answers on the good side of the scale's middle. Dixon, Freeman & Toman (2010),
// Harvard Business Review 88(7).
func CESEasy(s *study.Study, rows []int) result.Estimate {
	scale := s.Config.Model.CES
	middle := (scale.Min + scale.Max) / 2
	return OpinionShare(s, "ces", rows, func(x float64) bool {
		if scale.Reversed {
			return x < middle
		}
		return x > middle
	})
}

// OpinionShare returns the share of a customers' column for which something holds.
func OpinionShare(s *study.Study, field string, rows []int, holds func(float64) bool) result.Estimate {
	scores := s.CustomerColumn(field)
	if absent := s.Unasked(scores, field); absent != "" {
		return study.Missing(absent)
	}
	return s.Customers.Share(s.Customers.Take(scores, rows), holds)
}

// FCRLog returns the share of contacts solved at the first contact, as the log has it.
func FCRLog(s *study.Study, rows []int) result.Estimate { return LogShare(s, "resolved", rows) }

// FCRSurvey returns the share of customers who say that one contact solved it.
func FCRSurvey(s *study.Study, rows []int) result.Estimate {
	return OpinionShare(s, "resolved", rows, study.Yes)
}

// repeated returns the share of customers who had to repeat themselves; the log speaks when the survey did not ask.
func repeated(s *study.Study, rows []int, logged result.Estimate) result.Estimate {
	e := OpinionShare(s, "repeated", rows, study.Yes)
	if e.Status == result.NotMeasured && logged.OK() {
		return logged
	}
	return e
}

// LogShare returns the share of contacts where a yes-or-no field says yes.
func LogShare(s *study.Study, field string, rows []int) result.Estimate {
	v, absent := s.Series(string(config.Contacts) + "." + field)
	if absent != "" {
		return study.Missing(absent)
	}
	return s.Log.Share(v.Take(rows), study.Yes)
}

// LogSolves tells whether the log says which contacts were solved at once.
func LogSolves(s *study.Study) bool {
	_, absent := s.Series("contacts.resolved")
	return absent == ""
}

func contactRows(s *study.Study) []int {
	if s.Data.Contacts == nil {
		return nil
	}
	return study.UpTo(s.Data.Contacts.N)
}

func enps(s *study.Study) result.Estimate {
	e := s.Data.Employees
	if e == nil {
		return study.Missing(study.NoRole(config.Employees))
	}
	if !e.ENPS.Asked() {
		return study.Missing(study.NoColumn("enps"))
	}
	return s.Company.Discreet(s.Company.Net(s.Company.Take(e.ENPS, study.UpTo(e.N))), -100, 100)
}
