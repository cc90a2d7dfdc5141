package sign

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// part is the customers or contacts that an exception speaks of, or those it does not. The zero value is everybody.
type part struct {
	factor, level string
	outside       bool
}

func (p part) all() bool { return p.factor == "" }

// with returns conditions with the one that parts, inside or outside: who is outside is known by who is inside.
func (p part) with(where []config.Condition) []config.Condition {
	if p.all() {
		return where
	}
	return append(slices.Clone(where), config.Condition{Field: p.factor, Values: []string{p.level}})
}

// reading is what a sign measures.
type reading struct {
	value     result.Estimate
	extra     result.Estimate
	extraKind string
	unit      string
}

// signValue measures an indicator on one part of the rows.
func signValue(s *study.Study, i config.Indicator, p part, whole facts) reading {
	m := reading{extra: study.Missing(result.ReasonNoSource)}
	switch i.Measure {
	case "nps":
		m.unit = "points"
		m.value = fromCustomers(s, i, p, loyalty.NetScore)
	case "csat":
		m.unit, m.value = "share", fromCustomers(s, i, p, loyalty.CSAT)
		if i.Statistic == "mean" {
			m.unit, m.value = "scale", fromCustomers(s, i, p, loyalty.CSATMean)
		}
	case "ces":
		m.unit, m.value = "scale", fromCustomers(s, i, p, loyalty.CES)
		if i.Statistic == "share" {
			m.unit, m.value = "share", fromCustomers(s, i, p, loyalty.CESEasy)
		}
	case "fcr":
		m.unit, m.value = "share", fromContacts(s, i, p, loyalty.FCRLog)
		if m.value.Status == result.NotMeasured && whole.satisfaction.FCRSurvey.OK() {
			m.value = fromCustomers(s, i, p, loyalty.FCRSurvey)
		}
	case "repeated":
		m.unit, m.value = "share", fromCustomers(s, i, p, func(s *study.Study, rows []int) result.Estimate {
			return loyalty.OpinionShare(s, "repeated", rows, study.Yes)
		})
		if m.value.Status == result.NotMeasured && whole.satisfaction.Repeated.OK() {
			m.value = fromContacts(s, i, p, func(s *study.Study, rows []int) result.Estimate { return loyalty.LogShare(s, "repeated", rows) })
		}
	case "complaints":
		m.unit, m.value = "per_mille", complaintRate(s, i.Where, p)
	case "consistency":
		m.unit, m.value = "share", wholeOnly(s, p, func(*study.Study) result.Estimate { return whole.consistency })
	case "channels":
		m.unit, m.value = "count", wholeOnly(s, p, channels)
	default:
		return columnValue(s, i, p)
	}
	return m
}

// columnValue measures a column: mean, median, p90, or the share within a limit.
func columnValue(s *study.Study, i config.Indicator, p part) reading {
	measure := i.Measure
	if measure == "greeted" || measure == "abandoned" {
		measure = Canonical(measure)
	}
	m := reading{extra: study.Missing(result.ReasonNoSource), unit: study.UnitOf(measure)}
	if i.Statistic == "share" {
		m.unit = "share"
	}
	v, absent := s.Series(measure)
	rows := []int(nil)
	if absent == "" {
		rows, absent = rowsIn(v.Role, v.Factors, v.N, i.Where, p)
	}
	if absent == "" && v.Role == config.Customers && s.GivesAway(p.with(i.Where), v.Answered) {
		absent = result.ReasonComplement
	}
	if absent != "" {
		m.value = study.Missing(absent)
		return m
	}
	values := v.Take(rows)
	switch {
	case v.YesNo:
		m.value = v.Audience.Share(values, study.Yes)
	case i.Statistic == "share":
		m.value = v.Within(rows, study.Bound{Target: i.Within})
	case i.Statistic == "median":
		m.value = v.Audience.Quantile(values, 0.5)
	case i.Statistic == "p90":
		m.value = v.Audience.Quantile(values, 0.9)
	default:
		m.value = v.Mean(values)
	}
	switch {
	case v.YesNo || i.Statistic == "share":
	case i.Within > 0:
		m.extra, m.extraKind = v.Within(rows, study.Bound{Target: i.Within}), "within"
	case i.Statistic != "p90" && m.unit == "s":
		m.extra, m.extraKind = v.Audience.Quantile(values, 0.9), "p90"
	}
	return m
}

// rowsIn returns the rows of a source that meet the conditions and are in, or outside, a part.
func rowsIn(role config.Role, factors []survey.Factor, n int, where []config.Condition, p part) ([]int, string) {
	rows, absent := study.Matching(role, factors, n, where)
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

func fromCustomers(s *study.Study, i config.Indicator, p part, measure func(s *study.Study, rows []int) result.Estimate) result.Estimate {
	if s.Data.Customers == nil {
		return measure(s, nil)
	}
	rows, absent := rowsIn(config.Customers, s.Data.Customers.Factors, s.Data.Customers.N, i.Where, p)
	if absent != "" {
		return study.Missing(absent)
	}
	// However few answered, their number is needed: a study that hides nobody tells it.
	open := *s
	open.Customers.Least = 0
	if s.GivesAway(p.with(i.Where), func(rows []int) int { return measure(&open, rows).N }) {
		return study.Missing(result.ReasonComplement)
	}
	return measure(s, rows)
}

func fromContacts(s *study.Study, i config.Indicator, p part, measure func(s *study.Study, rows []int) result.Estimate) result.Estimate {
	if s.Data.Contacts == nil {
		return measure(s, nil)
	}
	rows, absent := rowsIn(config.Contacts, s.Data.Contacts.Factors, s.Data.Contacts.N, i.Where, p)
	if absent != "" {
		return study.Missing(absent)
	}
	return measure(s, rows)
}

func wholeOnly(s *study.Study, p part, measure func(*study.Study) result.Estimate) result.Estimate {
	if !p.all() {
		return study.Missing(result.ReasonNotGrouped)
	}
	return measure(s)
}

// complaintRate returns complaints per 1,000 contacts.
func complaintRate(s *study.Study, where []config.Condition, p part) result.Estimate {
	if s.Data.Complaints == nil {
		return study.Missing(study.NoRole(config.Complaints))
	}
	if s.Data.Contacts == nil {
		return study.Missing(study.NoRole(config.Contacts))
	}
	complaints, absent := rowsIn(config.Complaints, s.Data.Complaints.Factors, s.Data.Complaints.N, where, p)
	if absent != "" {
		return study.Missing(absent)
	}
	contacts, absent := rowsIn(config.Contacts, s.Data.Contacts.Factors, s.Data.Contacts.N, where, p)
	if absent != "" {
		return study.Missing(absent)
	}
	return s.PerThousand(len(complaints), len(contacts))
}

// channels returns how many channels are open, as report.yaml says; where it does not, how many customers used: those of the contact log, or
// of the survey when there is none.
func channels(s *study.Study) result.Estimate {
	if len(s.Config.Channels) > 0 {
		open := 0
		for _, c := range s.Config.Channels {
			if c.Open {
				open++
			}
		}
		return result.Estimate{Value: float64(open), Method: result.MethodGiven, Status: result.Measured}
	}
	if s.Data.Contacts != nil {
		if open, n := used(s.Data.Contacts.Factors); open > 0 {
			return result.Estimate{Value: float64(open), N: n, Method: result.MethodCount, Status: result.Measured}
		}
	}
	if s.Data.Customers != nil {
		switch open, n := used(s.Data.Customers.Factors); {
		case open > 0 && n >= s.Customers.Least:
			return result.Estimate{Value: float64(open), N: n, Method: result.MethodCount, Status: result.Measured}
		case open > 0:
			return result.Estimate{Status: result.Suppressed, Reason: result.ReasonTooFew} // the column is there
		}
	}
	if s.Data.Contacts == nil && s.Data.Customers == nil {
		return study.Missing(study.NoRole(config.Contacts))
	}
	return study.Missing(study.NoColumn("channel"))
}

// used returns how many levels of the channel have a row, and the rows they have.
func used(factors []survey.Factor) (levels, rows int) {
	factor, ok := survey.Find(factors, "channel")
	if !ok {
		return 0, 0
	}
	for _, g := range study.Grouped(factors, "channel", study.UpTo(len(factor.Codes))) {
		if len(g.Rows) > 0 {
			levels++
			rows += len(g.Rows)
		}
	}
	return levels, rows
}
