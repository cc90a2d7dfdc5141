// Package analysis computes what the report says: gaps, standards, signs, satisfaction, by group and by month. One analysis, one file.
package analysis

import (
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
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
	kept        conformance
}

// Run measures everything the configuration asks for. What the data cannot answer is NotMeasured with its reason, what too few
// people answered is Suppressed and holds no value; no number in the results is NaN or infinite.
func Run(c *config.Config, d *survey.Dataset) *result.Results {
	if d == nil {
		d = &survey.Dataset{}
	}
	s := newStudy(c, d)
	r := &result.Results{
		Bases:    s.bases(),
		Level:    s.level,
		ScaleMin: c.Model.Scale.Min,
		ScaleMax: c.Model.Scale.Max,
	}
	r.From, r.To = s.period()
	r.Service = s.service()
	r.Reliability = s.reliability()
	r.Standards = s.standards(r.Service)
	r.Coverage = s.coverage(r.Service, r.Standards)
	r.Promises = s.promises()
	r.Satisfaction = s.satisfaction()
	r.Gaps = s.gaps(r)
	r.Signs = s.signs(r)
	r.SignIndex = s.signIndex(r.Signs)
	r.Breakdowns = s.breakdowns()
	r.Pareto = s.pareto()
	r.Costs = s.costs()
	r.Processes = s.processes()
	r.Obstacles = s.obstacles()
	r.Checklist, r.Checked = s.checklist()
	r.Priorities = s.priorities(r)
	r.Strengths = s.strengths(r)
	r.Quality = s.quality(r)
	return r
}

func newStudy(c *config.Config, d *survey.Dataset) *study {
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
	s.kept = s.conformance()
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

// bases returns the size of each source, in the order of the roles.
func (s *study) bases() []result.Base {
	var all []result.Base
	add := func(role config.Role, present bool, n func() int) {
		if !present {
			return
		}
		b := result.Base{Role: role, N: n()}
		for _, source := range s.d.Sources {
			if source.Role == role && !slices.Contains(b.Files, source.File) {
				b.Files = append(b.Files, source.File)
			}
		}
		all = append(all, b)
	}
	d := s.d
	add(config.Customers, d.Customers != nil, func() int { return d.Customers.N })
	add(config.Managers, d.Managers != nil, func() int { return d.Managers.N })
	add(config.Employees, d.Employees != nil, func() int { return d.Employees.N })
	add(config.Contacts, d.Contacts != nil, func() int { return d.Contacts.N })
	add(config.Complaints, d.Complaints != nil, func() int { return d.Complaints.N })
	add(config.Costs, d.Costs != nil, func() int { return d.Costs.N })
	add(config.Processes, d.Processes != nil, func() int { return d.Processes.N })
	add(config.Checklist, d.Checklist != nil, func() int { return d.Checklist.N })
	return all
}

// period returns the first and the last date of the customers' answers, or of the contacts when the answers are undated.
func (s *study) period() (from, to time.Time) {
	if s.d.Customers != nil {
		from, to = firstLast(s.d.Customers.Dates)
	}
	if from.IsZero() && s.d.Contacts != nil {
		from, to = firstLast(s.d.Contacts.Dates)
	}
	return from, to
}

// newest returns the newest date in the data: "today" for exceptions, since a report must not depend on the day it is built.
func (s *study) newest() time.Time {
	_, to := s.period()
	if s.d.Contacts != nil {
		if _, last := firstLast(s.d.Contacts.Dates); last.After(to) {
			to = last
		}
	}
	return to
}

func firstLast(dates []time.Time) (first, last time.Time) {
	for _, d := range dates {
		if d.IsZero() {
			continue
		}
		if first.IsZero() || d.Before(first) {
			first = d
		}
		if d.After(last) {
			last = d
		}
	}
	return first, last
}
