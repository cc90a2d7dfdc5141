package gap

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// side is one group of people with what they expect, or believe that customers expect.
type side struct {
	audience   study.Audience
	rows       []int
	items      []survey.Scores // by item
	dimensions []survey.Scores
	whole      survey.Scores // the mean of a person's dimensions, when all have a score
	factors    []survey.Factor
	customers  bool
	absent     string // why there is none, "" when there is
}

// customersSide is what customers expect.
func customersSide(s *study.Study) side {
	c := s.Data.Customers
	if c == nil {
		return side{absent: study.NoRole(config.Customers)}
	}
	d := side{audience: s.Customers, rows: s.Respondents, items: c.Expectation, dimensions: s.Answers.Expected, whole: s.Answers.ExpectedBy, factors: c.Factors, customers: true}
	if !study.AnyAsked(c.Expectation) {
		d.absent = study.NoColumn("expectation")
	}
	return d
}

// managersSide is what managers believe that customers expect.
func managersSide(s *study.Study) side {
	m := s.Data.Managers
	if m == nil {
		return side{absent: study.NoRole(config.Managers)}
	}
	return staffSide(s, s.Managers, m.Expectation, m.N, m.Factors)
}

// employeesSide is what employees believe that customers expect.
func employeesSide(s *study.Study) side {
	e := s.Data.Employees
	if e == nil {
		return side{absent: study.NoRole(config.Employees)}
	}
	return staffSide(s, s.Employees, e.Expectation, e.N, e.Factors)
}

func staffSide(s *study.Study, a study.Audience, items []survey.Scores, n int, factors []survey.Factor) side {
	d := side{audience: a, rows: study.UpTo(n), items: items, factors: factors}
	if !study.AnyAsked(items) {
		d.absent = study.NoColumn("expectation")
		return d
	}
	d.dimensions = study.HalfRule(&s.Config.Model, items, n)
	d.whole = study.AllOf(d.dimensions, n)
	return d
}

// take returns the answers of one column.
func (d side) take(scores survey.Scores) study.Sample { return d.audience.Take(scores, d.rows) }

// mean returns the mean of one column, or why there is none.
func (d side) mean(scores survey.Scores) result.Estimate {
	switch {
	case d.absent != "":
		return study.Missing(d.absent)
	case !scores.Asked():
		return study.Missing(study.NoColumn("expectation"))
	}
	return d.audience.Mean(d.take(scores))
}
