// Package study holds a survey made ready for every analysis: whose answers count and how, scores by dimension, the columns that measures
// name, groups and their concealment, and the estimates made from all these. It measures nothing by itself.
package study

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/memo"
	"ecart/internal/measure/result"
)

// Study is one run: what is asked, what was answered, and what several analyses share.
type Study struct {
	Config *config.Config
	Data   *survey.Dataset
	Level  float64
	Past   result.Past // what earlier reports measured
	Memory *memo.Memory

	Customers Audience
	Company   Audience // managers or employees, the whole company
	Managers  Audience // of the whole company, with how many there are
	Employees Audience // of the whole company, with how many there are
	Team      Audience // employees by location
	Log       Audience // contacts, complaints, inspections: nobody's answers

	Respondents []int // rows of the customers
	Answers     Ledger
	Weighting   result.Weighting
	Points      []survey.Scores // by dimension: each customer's importance points, brought to 100

	opinions *opinions
}

// New makes a survey ready to be measured; without data there is nothing to measure, and everything says so.
func New(c *config.Config, d *survey.Dataset) *Study {
	if d == nil {
		d = &survey.Dataset{}
	}
	s := &Study{Config: c, Data: d, Level: c.Statistics.Confidence}
	if !(s.Level > 0 && s.Level < 1) {
		s.Level = 0.95
	}
	s.Customers = Audience{Least: c.Privacy.Customers, Level: s.Level}
	s.Company = Audience{Least: c.Privacy.Company, Level: s.Level}
	s.Managers, s.Employees = s.Company, s.Company
	s.Managers.Population, _ = c.Population(config.Managers)
	s.Employees.Population, _ = c.Population(config.Employees)
	s.Team = Audience{Least: c.Privacy.Staff, Level: s.Level}
	s.Log = Audience{Level: s.Level}
	if d.Customers != nil {
		if d.Customers.Weighted && len(d.Customers.Weights) == d.Customers.N {
			s.Customers.Weights = d.Customers.Weights
		}
		s.Customers.Weights, s.Weighting = weigh(c.Weighting, d.Customers, s.Customers.Weights)
		s.Respondents = UpTo(d.Customers.N)
		s.Answers = newLedger(&c.Model, d.Customers)
		s.Points = ToHundred(d.Customers.Importance, d.Customers.N)
	}
	s.opinions = &opinions{of: s}
	return s
}

// UpTo returns the rows 0 to n−1.
func UpTo(n int) []int {
	rows := make([]int, n)
	for i := range rows {
		rows[i] = i
	}
	return rows
}

// Span returns the width of the model's scale.
func (s *Study) Span() float64 {
	if w := s.Config.Model.Scale.Max - s.Config.Model.Scale.Min; w > 0 {
		return w
	}
	return 1
}

// DimensionOf returns the dimension of an item, "" for one the model does not have.
func (s *Study) DimensionOf(item string) string {
	for _, i := range s.Config.Model.Items() {
		if i.ID == item {
			return i.Dimension
		}
	}
	return ""
}
