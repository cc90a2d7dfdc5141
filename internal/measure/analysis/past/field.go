// Package past joins what earlier reports measured period by period, as the archive keeps it, to what this one does, and says what this one
// keeps for later ones. What was measured otherwise before is not joined, and what both together would tell of few people is not shown.
package past

import (
	"slices"
	"time"

	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// field is one figure of a period under its name in the archive.
type field struct {
	name     string
	at       func(*result.Level) *result.Estimate
	answered bool // by customers: small groups are hidden
	defined  []result.Definition
}

// fieldsOf returns what is archived of each period: the same figures, but for the standards, which are those in force then.
func fieldsOf(s *study.Study) func(period string) []field {
	all := fields(s)
	within := slices.IndexFunc(all, func(f field) bool { return f.name == withinName })
	return func(period string) []field {
		own := slices.Clone(all)
		own[within].defined = newDefinitions(s, s.LastDay(period)).standards(s.Config.Standards...)
		return own
	}
}

// withinName is the figure that hangs on the standards.
const withinName = "within"

// fields returns what is archived of a period, in the order of the report, with the standards in force now. What staff say is not asked by period.
func fields(s *study.Study) []field {
	d := newDefinitions(s, time.Time{})
	items := s.Config.Model.Items()
	all := []field{
		{"gap5", func(l *result.Level) *result.Estimate { return &l.Gap }, true, d.gap(items...)},
		{"expectation", func(l *result.Level) *result.Estimate { return &l.Expectation }, true, d.gap(items...)},
		{"perception", func(l *result.Level) *result.Estimate { return &l.Perception }, true, d.gap(items...)},
		{"nps", func(l *result.Level) *result.Estimate { return &l.NPS }, true, d.asked("0–10")},
		{"csat", func(l *result.Level) *result.Estimate { return &l.CSAT }, true, d.asked(topOf(s.Config.Model.CSAT))},
		{"ces", func(l *result.Level) *result.Estimate { return &l.CES }, true, d.asked(effortOf(s.Config.Model.CES))},
		{"fcr", func(l *result.Level) *result.Estimate { return &l.FCR }, !loyalty.LogSolves(s), d.resolved()},
		{withinName, func(l *result.Level) *result.Estimate { return &l.Within }, false, d.standards(s.Config.Standards...)},
		{"wait", func(l *result.Level) *result.Estimate { return &l.Wait }, false, d.timed("contacts.wait")},
		{"complaints", func(l *result.Level) *result.Estimate { return &l.Complaints }, false, d.complaints()},
	}
	for i, dimension := range s.Config.Model.Dimensions {
		all = append(all, field{"gap5.dimension." + dimension.ID, func(l *result.Level) *result.Estimate { return &l.Dimensions[i] }, true, d.gap(dimension.Items...)})
	}
	for i, item := range items {
		all = append(all, field{"gap5.item." + item.ID, func(l *result.Level) *result.Estimate { return &l.Items[i] }, true, d.gap(item)})
	}
	return all
}
