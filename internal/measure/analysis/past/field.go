// Package past joins what earlier reports measured period by period, as the archive keeps it, to what this one does, and says what this one
// keeps for later ones. What was measured otherwise before is not joined, and what both together would tell of few people is not shown.
package past

import (
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

// fieldsOf returns what is archived of a period, with the standards as they were in force then.
func fieldsOf(s *study.Study, period string) []field { return fields(s, s.LastDay(period)) }

// fields returns what is archived of a period, in the order of the report. What staff say is not asked by period.
func fields(s *study.Study, day time.Time) []field {
	d := newDefinitions(s, day)
	items := s.Config.Model.Items()
	all := []field{
		{"gap5", func(l *result.Level) *result.Estimate { return &l.Gap }, true, d.gap(items...)},
		{"expectation", func(l *result.Level) *result.Estimate { return &l.Expectation }, true, d.gap(items...)},
		{"perception", func(l *result.Level) *result.Estimate { return &l.Perception }, true, d.gap(items...)},
		{"nps", func(l *result.Level) *result.Estimate { return &l.NPS }, true, d.asked("0–10")},
		{"csat", func(l *result.Level) *result.Estimate { return &l.CSAT }, true, d.asked(topOf(s.Config.Model.CSAT))},
		{"ces", func(l *result.Level) *result.Estimate { return &l.CES }, true, d.asked(effortOf(s.Config.Model.CES))},
		{"fcr", func(l *result.Level) *result.Estimate { return &l.FCR }, !loyalty.LogSolves(s), d.resolved()},
		{"within", func(l *result.Level) *result.Estimate { return &l.Within }, false, d.standards(s.Config.Standards...)},
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
