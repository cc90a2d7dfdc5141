// Package analysis computes what the report says: gaps, standards, signs, satisfaction, by group and by month. One analysis, one file.
package analysis

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// Run measures everything the configuration asks for. What the data cannot answer is NotMeasured with its reason, what too few
// people answered is Suppressed and holds no value; no number in the results is NaN or infinite.
func Run(c *config.Config, d *survey.Dataset) *result.Results {
	s := newStudy(c, d)
	r := &result.Results{
		Bases:    s.bases(),
		Level:    s.level,
		ScaleMin: c.Model.Scale.Min,
		ScaleMax: c.Model.Scale.Max,
	}
	r.From, r.To = s.period()
	kept := s.newConformance()
	r.Service = s.service()
	r.Reliability = s.reliability()
	r.Standards = s.standards(r.Service)
	r.Coverage = s.coverage(r.Service, r.Standards)
	r.Promises = s.promises()
	r.Satisfaction = s.satisfaction()
	r.Gaps = s.gaps(r.Service, objective{coverage: r.Coverage.Share, conformance: kept.against(), promises: s.keptPromises(r.Promises)})
	r.Signs = s.signs(r.Standards, r.Satisfaction)
	r.SignIndex = signIndex(r.Signs)
	r.Breakdowns = s.breakdowns(kept.within)
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
