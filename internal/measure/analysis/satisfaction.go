package analysis

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/stats/between"
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

// customerColumn returns a column of the customers by its key; one without rows when there are no customers.
func (s *study) customerColumn(field string) survey.Scores {
	c := s.d.Customers
	if c == nil {
		return survey.Scores{}
	}
	switch field {
	case "overall":
		return c.Overall
	case "nps":
		return c.NPS
	case "csat":
		return c.CSAT
	case "ces":
		return c.CES
	case "repeated":
		return c.Repeated
	case "resolved":
		return c.Resolved
	default:
		panic("analysis: customers have no column " + field)
	}
}

func (s *study) contactRows() []int {
	if s.d.Contacts == nil {
		return nil
	}
	return upTo(s.d.Contacts.N)
}

func promoter(x float64) bool  { return x >= 9 }
func detractor(x float64) bool { return x < 7 }
func passive(x float64) bool   { return !promoter(x) && !detractor(x) }

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

// net returns promoters − detractors in points.
func (a audience) net(t sample) result.Estimate {
	if t.w != nil {
		points := sample{x: make([]float64, len(t.x)), w: t.w}
		for i, x := range t.x {
			switch {
			case promoter(x):
				points.x[i] = 100
			case detractor(x):
				points.x[i] = -100
			}
		}
		return a.mean(points)
	}
	var pro, pas, det int
	for _, x := range t.x {
		switch {
		case promoter(x):
			pro++
		case detractor(x):
			det++
		default:
			pas++
		}
	}
	i, _ := stats.NPS(pro, pas, det, a.level)
	return a.settle(i, len(t.x), result.MethodAdjustedWald)
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

// consistency returns the share of the variance of customers' perceptions that lies between the locations whose perception is shown, ICC(1).
// With those that are hidden, the coefficient and the totals would give their means away. Weights do not enter: the coefficient is of
// persons, not of those they stand for. Method §9.
func (s *study) consistency() result.Estimate {
	if absent := s.unasked(s.answers.performed, "perception"); absent != "" {
		return missing(absent)
	}
	groups := grouped(s.d.Customers.Factors, "location", s.respondents)
	if groups == nil {
		return missing(noColumn("location"))
	}
	hidden := s.hiddenGroups(groups)
	var samples []between.Group
	n := 0
	for i, g := range groups {
		if t := s.customers.take(s.answers.performed, g.rows); len(t.x) > 0 && !hidden[i] {
			samples = append(samples, between.Of(t.x))
			n += len(t.x)
		}
	}
	if len(samples) < 3 {
		return missing(result.ReasonTooFewGroups)
	}
	b, ok := between.OneWay(samples, s.level)
	if !ok {
		return missing(result.ReasonNoVariation)
	}
	return s.customers.settle(b.Share, n, result.MethodVarianceBetween)
}

// hiddenGroups returns which groups of customers are hidden for their few respondents, for the few whose perception the breakdown shows, or
// for the few who gave any perception at all: it need not be paired with an expectation, so these may differ.
func (s *study) hiddenGroups(groups []group) []bool {
	var hidden []bool
	for _, scores := range []survey.Scores{ones(s.respondents), s.answers.whole.perception, s.answers.performed} {
		if !scores.Asked() {
			continue
		}
		sizes := make([]int, len(groups))
		for i, g := range groups {
			sizes[i] = s.count(scores, g.rows)
		}
		hidden = conceal(sizes, hidden, s.count(scores, s.respondents), s.customers.least)
	}
	return hidden
}
