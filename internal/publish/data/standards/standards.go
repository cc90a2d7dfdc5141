// Package standards writes what was found of standards, promises and inspections: the keys "standards", "coverage", "promises", "checklist",
// "checked_standards" and "inspection" of results.json.
package standards

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// names knows what standards, promises and items are called.
type names struct{ value.Names }

// All writes each standard held against what happened.
func All(n value.Names, all []result.Standard) []Standard {
	return value.Each(all, names{n}.standard)
}

// Covering writes how the standards stand to what customers expect and what the company values.
func Covering(n value.Names, c result.Coverage) Coverage { return names{n}.coverage(c) }

// Promises writes whether what is advertised is kept.
func Promises(n value.Names, all []result.Promise) []Promise {
	return value.Each(all, names{n}.promise)
}

// Sections writes the outcomes of inspections by section.
func Sections(all []result.ChecklistSection) []ChecklistSection {
	return value.Each(all, newChecklistSection)
}

// Checked writes the outcomes of inspections by standard.
func Checked(all []result.CheckedStandard) []CheckedStandard {
	return value.Each(all, newCheckedStandard)
}

// Standard is one written standard.
type Standard struct {
	ID       string        `json:"id" doc:"The standard's id in report.yaml."`
	Name     string        `json:"name" doc:"The standard as written."`
	Kind     string        `json:"kind" doc:"How it is stated: share, average, percentile or never."`
	Target   *value.Number `json:"target,omitempty" doc:"The target: seconds for durations, else the measure's own unit; absent when the standard is not measured."`
	Required *value.Number `json:"required_share,omitempty" doc:"For a share: the share that must be within the target, 0–1."`
	Clock    string        `json:"clock,omitempty" enum:"calendar,business" doc:"Which hours the measure counts: all of the calendar, or those of business; absent where report.yaml does not say, and of what is no duration."`
	Within   value.Figure  `json:"within" doc:"Share within the target, 0–1."`
	Mean     value.Figure  `json:"mean" doc:"Mean, in the target's unit."`
	P50      value.Figure  `json:"p50" doc:"Median, in the target's unit."`
	P80      value.Figure  `json:"p80" doc:"The value that four in five stay within."`
	P90      value.Figure  `json:"p90" doc:"The value that nine in ten stay within."`
	P95      value.Figure  `json:"p95" doc:"The value that nineteen in twenty stay within."`
	Longest  value.Figure  `json:"longest" doc:"The largest there was, of a log; the smallest, where the target is a floor."`
	Figure   value.Figure  `json:"figure" doc:"The one its kind decides on."`
	GaveUp   value.Figure  `json:"gave_up" doc:"For waiting times: share of customers who gave up waiting, 0–1."`
	Breaches int           `json:"breaches" doc:"Number beyond the target."`
	Bound    *value.Number `json:"breach_rate_bound,omitempty" doc:"For “never” without a breach: the one-sided bound of the breach rate that n trials leave open."`
	Verdict  string        `json:"verdict" enum:"good,acceptable,bad,undecided,unmeasured,unbounded" doc:"Whether it is met; undecided when the interval spans the requirement."`
	Realism  string        `json:"realism,omitempty" doc:"Whether it is realistic: not_enough, looser, too_lax, comfortable, met_dissatisfied, met, special_causes, unattainable, proven_elsewhere, demanding or undecided."`
	ProvenAt []string      `json:"proven_at" doc:"Locations, or months, that meet it beyond doubt."`
	Evidence evidence      `json:"evidence" doc:"What decided that verdict."`
	Units    []unit        `json:"locations" doc:"By location."`
	Cut      cutShort      `json:"cut_short" doc:"How long it took where some were cut short: customers who gave up, cases still open."`
	Capable  capable       `json:"capability" doc:"The spread of the present process against the limits."`
	Defects  defects       `json:"defects" doc:"What is beyond the target as a rate of defects, one opportunity a contact."`
	Course   []course      `json:"course,omitempty" doc:"Of a standard whose target changes: each period with what was in force then."`
	Asked    tolerance     `json:"tolerance" doc:"What customers say of how long it may take (gap 2c)."`
}

type course struct {
	Period   string       `json:"period" doc:"The period."`
	Value    value.Figure `json:"value" doc:"The mean of an average, else the share within what was in force on the day of each contact."`
	Target   value.Number `json:"target" doc:"What was in force at the end of the period: seconds of a duration."`
	Required value.Number `json:"required" doc:"The share that had to be within it, 0–1."`
	Verdict  string       `json:"verdict" doc:"The period held against it: good, bad, undecided or unmeasured."`
}

func newCourse(p result.StandardPeriod) course {
	return course{Period: p.Period, Value: value.Of(p.Value), Target: value.Number(p.Target), Required: value.Number(p.Required), Verdict: value.Verdict(p.Verdict)}
}

type unit struct {
	Level  string       `json:"level" doc:"The location, or the month."`
	Within value.Figure `json:"within" doc:"Share within the target, 0–1."`
	Figure value.Figure `json:"figure" doc:"The figure its kind decides on: the share, the mean or the percentile."`
	Proven bool         `json:"proven" doc:"It meets the requirement beyond doubt, at the level widened for all units."`
	Short  bool         `json:"short" doc:"It misses the requirement beyond doubt, likewise."`
}

func (n names) standard(s result.Standard) Standard {
	c := n.Standards[s.ID]
	out := Standard{
		ID: s.ID, Name: c.Name, Kind: string(c.Kind), Clock: n.Clock(c.Measure),
		Within: value.Of(s.Within), Mean: value.Of(s.Mean), P50: value.Of(s.P50), P80: value.Of(s.P80), P90: value.Of(s.P90), P95: value.Of(s.P95), Longest: value.Of(s.Longest),
		Figure: value.Of(s.Figure), GaveUp: value.Of(s.GaveUp), Breaches: s.Breaches, Verdict: value.Verdict(s.Verdict), Realism: s.Realism,
		ProvenAt: value.Each(s.ProvenAt, func(level string) string { return level }),
		Evidence: newEvidence(s.Evidence), Units: value.Each(s.Units, newUnit),
		Cut: newCutShort(s.CutShort), Capable: newCapable(s.Capability), Defects: newDefects(s.Defects), Course: value.Each(s.Course, newCourse), Asked: newTolerance(s.Tolerance),
	}
	if c.Measure != "" {
		out.Target = value.Some(c.Target)
		if c.Required > 0 {
			out.Required = value.Some(c.Required)
		}
	}
	if s.Bound > 0 {
		out.Bound = value.Some(s.Bound)
	}
	return out
}

// Promise is one promise as advertised.
type Promise struct {
	ID    string       `json:"id" doc:"The promise's id in report.yaml."`
	Text  string       `json:"text" doc:"The promise as advertised."`
	Clock string       `json:"clock,omitempty" enum:"calendar,business" doc:"Which hours its measure counts, as of a standard."`
	Kept  value.Figure `json:"kept" doc:"Share of times it was kept, 0–1."`
	P90   value.Figure `json:"p90" doc:"For a time: what nine in ten stay within, seconds."`
}

func (n names) promise(p result.Promise) Promise {
	return Promise{ID: p.ID, Text: n.Promises[p.ID].Text, Clock: n.Clock(n.Promises[p.ID].Measure), Kept: value.Of(p.Kept), P90: value.Of(p.P90)}
}
