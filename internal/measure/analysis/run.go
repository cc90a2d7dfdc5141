// Package analysis measures what the report says: it asks the families of analyses in order, and picks from what they found the priorities
// and strengths.
package analysis

import (
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/comment"
	"ecart/internal/measure/analysis/consistency"
	"ecart/internal/measure/analysis/economy"
	"ecart/internal/measure/analysis/gap"
	"ecart/internal/measure/analysis/group"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/analysis/past"
	"ecart/internal/measure/analysis/people"
	"ecart/internal/measure/analysis/plan"
	"ecart/internal/measure/analysis/priority"
	"ecart/internal/measure/analysis/process"
	"ecart/internal/measure/analysis/sign"
	"ecart/internal/measure/analysis/slice"
	"ecart/internal/measure/analysis/standard"
	"ecart/internal/measure/analysis/trend"
	"ecart/internal/measure/memo"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
	"ecart/internal/together"
)

// Run measures everything the configuration asks for. What the data cannot answer is NotMeasured with its reason, what too few
// people answered is Suppressed and holds no value; no number in the results is NaN or infinite.
func Run(c *config.Config, d *survey.Dataset) *result.Results { return After(result.Past{}, c, d) }

// After measures the same, and joins to it what earlier reports measured of periods that the data no longer hold. What the results keep of their
// own periods is for the reports after this one.
func After(earlier result.Past, c *config.Config, d *survey.Dataset) *result.Results {
	return Again(nil, earlier, c, d)
}

// Again measures the same. What follows from what has not changed since the last run with the same memory is taken from it.
func Again(m *memo.Memory, earlier result.Past, c *config.Config, d *survey.Dataset) *result.Results {
	s := study.New(c, d)
	s.Past, s.Memory = earlier.Of(c.Periods.Unit), m
	if _, to := s.Period(); earlier.Edition == "" && !to.IsZero() {
		s.Past.Edition = to.Format(time.DateOnly)
	}
	var renamed []result.Break
	s.Past, renamed = past.Renamed(s)
	r := &result.Results{
		Bases:    bases(s),
		Level:    s.Level,
		ScaleMin: c.Model.Scale.Min,
		ScaleMax: c.Model.Scale.Max,
	}
	r.From, r.To = s.Period()
	r.Newest = s.Newest()
	r.Weighting = s.Weighting
	kept := standard.NewConformance(s)
	together.Do(
		func() { r.Breakdowns = group.Breakdowns(s, kept.Within) }, // what takes longest first
		func() { r.Drivers = priority.Drivers(s, s.Respondents) },
		func() { r.Maps = priority.Maps(s, s.Respondents) },
		func() { byThemselves(s, r, kept) },
		func() { r.Comments = comment.Measure(s) },
		func() { ofOthers(s, r) },
	)
	r.Waves = waves(s, r.Breakdowns)
	together.Do(
		func() { r.Slices = slice.Slices(s, r.Breakdowns, kept) },
		func() { r.Consistency = consistency.Measure(s, r.Breakdowns, kept.Checks) },
		func() { r.Segments = people.Segments(s, r.Breakdowns) },
		func() { r.Explored = group.Explore(s, r.Breakdowns) },
		func() { r.Locals = locals(s, r, kept.Within) },
	)
	var joined past.Joined
	together.Do(
		func() {
			r.Signs = sign.Signs(s, r.Standards, r.Satisfaction, consistency.Between(s, r.Consistency))
			r.SignIndex = sign.Index(r.Signs)
		},
		func() {
			joined = past.Join(s, r.Breakdowns) // from here on months are those of the archive too
			r.Breakdowns = joined.Breakdowns
			r.Months = trend.Months(s, r.Breakdowns)
			r.Months.Archived, r.Months.Breaks, r.Months.Disputes = joined.Archived, slices.Concat(renamed, joined.Breaks), joined.Disputes
		},
	)
	r.Priorities = priorities(s, r)
	r.Strengths = strengths(s, r)
	findLocally(s, r)
	r.Plan = plan.Follow(s, r)
	r.Kept = joined.Keep(s, r)
	r.Quality = quality(s, r)
	return r
}

// byThemselves measures what customers say and how contacts stand to the standards, of all of them: the gaps and what goes with them.
func byThemselves(s *study.Study, r *result.Results, kept standard.Conformance) {
	r.Service = gap.Service(s)
	r.Standards = standard.Standards(s, r.Service)
	r.Coverage = standard.Coverage(s, r.Service, r.Standards)
	r.Promises = standard.Promises(s)
	r.Gaps = gap.Gaps(s, r.Service, gap.Objective{Coverage: r.Coverage.Share, Conformance: kept.Against(), Promises: standard.KeptPromises(s, r.Promises)})
	r.Reliability = gap.Reliability(s)
	r.Satisfaction = loyalty.Satisfaction(s)
	r.Pictures = gap.Pictures(s)
	r.Antecedents = gap.Antecedents(s)
	r.Zone = gap.Zone(s)
	r.Reasons = people.Reasons(s)
	r.Key = people.KeyCustomers(s)
	r.Channels = group.Channels(s)
}

// ofOthers measures what complaints, costs, processes, staff and inspections say.
func ofOthers(s *study.Study, r *result.Results) {
	r.Pareto = economy.Pareto(s)
	r.Costs = economy.Costs(s)
	r.Economics = economy.Retention(s)
	r.Silent = economy.SilentProblems(s)
	r.Processes = process.Processes(s)
	r.Obstacles = process.Obstacles(s)
	r.Staff = people.Staff(s)
	r.Internal = people.InternalService(s)
	r.Checklist, r.Checked, r.Inspection = standard.Inspection(s)
}

// waves returns the named waves that the breakdown by month holds.
func waves(s *study.Study, breakdowns []result.Breakdown) []string {
	var all []string
	for _, b := range breakdowns {
		if b.Factor != "month" || !s.Config.Periods.Named() {
			continue
		}
		for _, l := range b.Levels {
			all = append(all, l.Level)
		}
	}
	return all
}

// bases returns the size of each source, in the order of the roles.
func bases(s *study.Study) []result.Base {
	var all []result.Base
	add := func(role config.Role, present bool, n func() int) {
		if !present {
			return
		}
		b := result.Base{Role: role, N: n()}
		for _, source := range s.Data.Sources {
			if source.Role == role && !slices.Contains(b.Files, source.File) {
				b.Files = append(b.Files, source.File)
			}
		}
		all = append(all, b)
	}
	d := s.Data
	add(config.Customers, d.Customers != nil, func() int { return d.Customers.N })
	add(config.Managers, d.Managers != nil, func() int { return d.Managers.N })
	add(config.Employees, d.Employees != nil, func() int { return d.Employees.N })
	add(config.Contacts, d.Contacts != nil, func() int { return d.Contacts.N })
	add(config.Complaints, d.Complaints != nil, func() int { return d.Complaints.N })
	add(config.Costs, d.Costs != nil, func() int { return d.Costs.N })
	add(config.Processes, d.Processes != nil, func() int { return d.Processes.N })
	add(config.Checklist, d.Checklist != nil, func() int { return d.Checklist.N })
	add(config.Internal, d.Internal != nil, func() int { return d.Internal.N })
	return all
}
