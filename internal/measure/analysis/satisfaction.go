package analysis

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// satisfaction measures what customers say overall, and employees of their employer. Method §8.
func (s *study) satisfaction() result.Satisfaction {
	rows := s.respondents
	var out result.Satisfaction
	out.NPS, out.Promoters, out.Passives, out.Detractors = s.nps(rows)
	out.CSAT, out.CSATMean = s.csat(rows), s.csatMean(rows)
	out.CES, out.CESEasy = s.ces(rows), s.cesEasy(rows)
	out.FCRLog, out.FCRSurvey = s.fcrLog(s.contactRows()), s.fcrSurvey(rows)
	out.FCRCases = s.fcrCases()
	out.Repeated = s.repeated(rows)
	out.Overall = s.opinion(s.customerColumn("overall"), "overall", rows)
	out.ENPS = s.enps()
	return out
}

// nps returns the net promoter score, −100 to 100, and the three shares it is made of. Reichheld (2003), Harvard Business Review 81(12).
func (s *study) nps(rows []int) (score, promoters, passives, detractors result.Estimate) {
	scores := s.customerColumn("nps")
	if absent := s.unasked(scores, "nps"); absent != "" {
		none := missing(absent)
		return none, none, none, none
	}
	t := s.customers.take(scores, rows)
	return s.customers.net(t), s.customers.share(t, promoter), s.customers.share(t, passive), s.customers.share(t, detractor)
}

// csat returns the share of satisfied customers: those who gave one of the highest answers.
func (s *study) csat(rows []int) result.Estimate {
	scale := s.c.Model.CSAT
	top := scale.Top
	if top <= 0 {
		top = 2
	}
	return s.opinionShare("csat", rows, func(x float64) bool { return x > scale.Max-float64(top) })
}

func (s *study) csatMean(rows []int) result.Estimate {
	return s.opinion(s.customerColumn("csat"), "csat", rows)
}

func (s *study) ces(rows []int) result.Estimate {
	return s.opinion(s.customerColumn("ces"), "ces", rows)
}

// cesEasy returns the share that found it easy: the answers on the good side of the scale's middle. Dixon, Freeman & Toman (2010),
// Harvard Business Review 88(7).
func (s *study) cesEasy(rows []int) result.Estimate {
	scale := s.c.Model.CES
	middle := (scale.Min + scale.Max) / 2
	return s.opinionShare("ces", rows, func(x float64) bool {
		if scale.Reversed {
			return x < middle
		}
		return x > middle
	})
}

// opinionShare returns the share of a customers' column for which something holds.
func (s *study) opinionShare(field string, rows []int, holds func(float64) bool) result.Estimate {
	scores := s.customerColumn(field)
	if absent := s.unasked(scores, field); absent != "" {
		return missing(absent)
	}
	return s.customers.share(s.customers.take(scores, rows), holds)
}

// fcrLog returns the share of contacts solved at the first contact, as the log has it.
func (s *study) fcrLog(rows []int) result.Estimate { return s.logShare("resolved", rows) }

// fcrSurvey returns the share of customers who say that one contact solved it.
func (s *study) fcrSurvey(rows []int) result.Estimate { return s.opinionShare("resolved", rows, yes) }

// repeated returns the share of customers who had to repeat themselves; the log speaks when the survey did not ask.
func (s *study) repeated(rows []int) result.Estimate {
	e := s.opinionShare("repeated", rows, yes)
	if e.Status != result.NotMeasured {
		return e
	}
	if logged := s.logShare("repeated", s.contactRows()); logged.OK() {
		return logged
	}
	return e
}

// logShare returns the share of contacts where a yes-or-no field says yes.
func (s *study) logShare(field string, rows []int) result.Estimate {
	v, absent := s.series(string(config.Contacts) + "." + field)
	if absent != "" {
		return missing(absent)
	}
	return s.log.share(v.take(rows), yes)
}

// logSolves tells whether the log says which contacts were solved at once.
func (s *study) logSolves() bool {
	_, absent := s.series("contacts.resolved")
	return absent == ""
}

func (s *study) contactRows() []int {
	if s.d.Contacts == nil {
		return nil
	}
	return upTo(s.d.Contacts.N)
}

func (s *study) enps() result.Estimate {
	e := s.d.Employees
	if e == nil {
		return missing(noRole(config.Employees))
	}
	if !e.ENPS.Asked() {
		return missing(noColumn("enps"))
	}
	return s.company.discreet(s.company.net(s.company.take(e.ENPS, upTo(e.N))), -100, 100)
}
