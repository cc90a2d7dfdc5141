package analysis

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// part is the customers or contacts that an exception speaks of, or those it does not. The zero value is everybody.
type part struct {
	factor, level string
	outside       bool
}

func (p part) all() bool { return p.factor == "" }

// reading is what a sign measures.
type reading struct {
	value     result.Estimate
	extra     result.Estimate
	extraKind string
	unit      string
}

// signValue measures an indicator on one part of the rows.
func (s *study) signValue(i config.Indicator, p part, whole result.Satisfaction) reading {
	m := reading{extra: missing(result.ReasonNoSource)}
	switch i.Measure {
	case "nps":
		m.unit = "points"
		m.value = s.fromCustomers(i, p, func(rows []int) result.Estimate { e, _, _, _ := s.nps(rows); return e })
	case "csat":
		m.unit, m.value = "share", s.fromCustomers(i, p, s.csat)
		if i.Statistic == "mean" {
			m.unit, m.value = "scale", s.fromCustomers(i, p, s.csatMean)
		}
	case "ces":
		m.unit, m.value = "scale", s.fromCustomers(i, p, s.ces)
		if i.Statistic == "share" {
			m.unit, m.value = "share", s.fromCustomers(i, p, s.cesEasy)
		}
	case "fcr":
		m.unit, m.value = "share", s.fromContacts(i, p, s.fcrLog)
		if m.value.Status == result.NotMeasured && whole.FCRSurvey.OK() {
			m.value = s.fromCustomers(i, p, s.fcrSurvey)
		}
	case "repeated":
		m.unit, m.value = "share", s.fromCustomers(i, p, func(rows []int) result.Estimate { return s.opinionShare("repeated", rows, yes) })
		if m.value.Status == result.NotMeasured && whole.Repeated.OK() {
			m.value = s.fromContacts(i, p, func(rows []int) result.Estimate { return s.logShare("repeated", rows) })
		}
	case "complaints":
		m.unit, m.value = "per_mille", s.complaintRate(i.Where, p)
	case "consistency":
		m.unit, m.value = "share", s.wholeOnly(p, s.consistency)
	case "channels":
		m.unit, m.value = "count", s.wholeOnly(p, s.channels)
	default:
		return s.columnValue(i, p)
	}
	return m
}

// columnValue measures a column: mean, median, p90, or the share within a limit.
func (s *study) columnValue(i config.Indicator, p part) reading {
	measure := i.Measure
	if measure == "greeted" || measure == "abandoned" {
		measure = canonical(measure)
	}
	m := reading{extra: missing(result.ReasonNoSource), unit: unitOf(measure)}
	if i.Statistic == "share" {
		m.unit = "share"
	}
	v, absent := s.series(measure)
	rows := []int(nil)
	if absent == "" {
		rows, absent = rowsIn(v.role, v.factors, v.n, i.Where, p)
	}
	if absent != "" {
		m.value = missing(absent)
		return m
	}
	values := v.take(rows)
	switch {
	case v.yesNo:
		m.value = v.a.share(values, yes)
	case i.Statistic == "share":
		m.value = v.within(rows, bound{target: i.Within})
	case i.Statistic == "median":
		m.value = v.a.quantile(values, 0.5)
	case i.Statistic == "p90":
		m.value = v.a.quantile(values, 0.9)
	default:
		m.value = v.mean(values)
	}
	switch {
	case v.yesNo || i.Statistic == "share":
	case i.Within > 0:
		m.extra, m.extraKind = v.within(rows, bound{target: i.Within}), "within"
	case i.Statistic != "p90" && m.unit == "s":
		m.extra, m.extraKind = v.a.quantile(values, 0.9), "p90"
	}
	return m
}

// rowsIn returns the rows of a source that meet the conditions and are in, or outside, a part.
func rowsIn(role config.Role, factors []survey.Factor, n int, where []config.Condition, p part) ([]int, string) {
	rows, absent := matching(role, factors, n, where)
	if absent != "" || p.all() {
		return rows, absent
	}
	factor, ok := survey.Find(factors, p.factor)
	if !ok {
		return nil, result.ReasonNotGrouped
	}
	kept := rows[:0]
	for _, r := range rows {
		inside := factor.Codes[r] >= 0 && factor.Levels[factor.Codes[r]] == p.level
		if inside != p.outside {
			kept = append(kept, r)
		}
	}
	return kept, ""
}

func (s *study) fromCustomers(i config.Indicator, p part, measure func(rows []int) result.Estimate) result.Estimate {
	if s.d.Customers == nil {
		return measure(nil)
	}
	rows, absent := rowsIn(config.Customers, s.d.Customers.Factors, s.d.Customers.N, i.Where, p)
	if absent != "" {
		return missing(absent)
	}
	return measure(rows)
}

func (s *study) fromContacts(i config.Indicator, p part, measure func(rows []int) result.Estimate) result.Estimate {
	if s.d.Contacts == nil {
		return measure(nil)
	}
	rows, absent := rowsIn(config.Contacts, s.d.Contacts.Factors, s.d.Contacts.N, i.Where, p)
	if absent != "" {
		return missing(absent)
	}
	return measure(rows)
}

func (s *study) wholeOnly(p part, measure func() result.Estimate) result.Estimate {
	if !p.all() {
		return missing(result.ReasonNotGrouped)
	}
	return measure()
}

// complaintRate returns complaints per 1,000 contacts.
func (s *study) complaintRate(where []config.Condition, p part) result.Estimate {
	if s.d.Complaints == nil {
		return missing(noRole(config.Complaints))
	}
	if s.d.Contacts == nil {
		return missing(noRole(config.Contacts))
	}
	complaints, absent := rowsIn(config.Complaints, s.d.Complaints.Factors, s.d.Complaints.N, where, p)
	if absent != "" {
		return missing(absent)
	}
	contacts, absent := rowsIn(config.Contacts, s.d.Contacts.Factors, s.d.Contacts.N, where, p)
	if absent != "" {
		return missing(absent)
	}
	return s.perThousand(len(complaints), len(contacts))
}

// channels returns how many channels customers used: those of the contact log, or of the survey when there is none.
func (s *study) channels() result.Estimate {
	if s.d.Contacts != nil {
		if open, n := used(s.d.Contacts.Factors); open > 0 {
			return result.Estimate{Value: float64(open), N: n, Method: result.MethodCount, Status: result.Measured}
		}
	}
	if s.d.Customers != nil {
		switch open, n := used(s.d.Customers.Factors); {
		case open > 0 && n >= s.customers.least:
			return result.Estimate{Value: float64(open), N: n, Method: result.MethodCount, Status: result.Measured}
		case open > 0:
			return result.Estimate{Status: result.Suppressed, Reason: result.ReasonTooFew} // the column is there
		}
	}
	if s.d.Contacts == nil && s.d.Customers == nil {
		return missing(noRole(config.Contacts))
	}
	return missing(noColumn("channel"))
}

// used returns how many levels of the channel have a row, and the rows they have.
func used(factors []survey.Factor) (levels, rows int) {
	factor, ok := survey.Find(factors, "channel")
	if !ok {
		return 0, 0
	}
	for _, g := range grouped(factors, "channel", upTo(len(factor.Codes))) {
		if len(g.rows) > 0 {
			levels++
			rows += len(g.rows)
		}
	}
	return levels, rows
}
