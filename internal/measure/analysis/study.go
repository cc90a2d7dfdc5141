package analysis

import (
	"ecart/internal/config"
	"ecart/internal/intake/survey"
)

// study is one run: what is asked, what was answered, and what several analyses share.
type study struct {
	c     *config.Config
	d     *survey.Dataset
	level float64

	customers audience
	company   audience // managers or employees, the whole company
	team      audience // employees by location
	log       audience // contacts, complaints, inspections: nobody's answers

	respondents []int // rows of the customers
	answers     ledger
	points      []survey.Scores // by dimension: each customer's importance points, brought to 100
}

// newStudy makes a survey ready to be measured; without data there is nothing to measure, and everything says so.
func newStudy(c *config.Config, d *survey.Dataset) *study {
	if d == nil {
		d = &survey.Dataset{}
	}
	s := &study{c: c, d: d, level: c.Statistics.Confidence}
	if !(s.level > 0 && s.level < 1) {
		s.level = 0.95
	}
	s.customers = audience{least: c.Privacy.Customers, level: s.level}
	s.company = audience{least: c.Privacy.Company, level: s.level}
	s.team = audience{least: c.Privacy.Staff, level: s.level}
	s.log = audience{level: s.level}
	if d.Customers != nil {
		if d.Customers.Weighted && len(d.Customers.Weights) == d.Customers.N {
			s.customers.weights = d.Customers.Weights
		}
		s.respondents = upTo(d.Customers.N)
		s.answers = newLedger(&c.Model, d.Customers)
		s.points = toHundred(d.Customers.Importance, d.Customers.N)
	}
	return s
}

// upTo returns the rows 0 to n−1.
func upTo(n int) []int {
	rows := make([]int, n)
	for i := range rows {
		rows[i] = i
	}
	return rows
}

// span returns the width of the model's scale.
func (s *study) span() float64 {
	if w := s.c.Model.Scale.Max - s.c.Model.Scale.Min; w > 0 {
		return w
	}
	return 1
}

func (s *study) dimensionOf(item string) string {
	for _, i := range s.c.Model.Items() {
		if i.ID == item {
			return i.Dimension
		}
	}
	return ""
}
