package wording

import (
	"strconv"
	"time"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// Realisms are the verdicts on whether a standard is sound, in the order they are tried (method §10).
var Realisms = []string{"not_enough", "looser", "too_lax", "comfortable", "met_dissatisfied", "met", "special_causes", "unattainable", "proven_elsewhere", "demanding", "undecided"}

// StandardsMet counts the measured standards, and those of them that are met.
func (c *Composer) StandardsMet() (met, measured int) {
	for _, s := range c.Results.Standards {
		if s.Figure.OK() {
			measured++
			if s.Verdict == result.Good {
				met++
			}
		}
	}
	return met, measured
}

// Realism says in a sentence whether a standard can be met, and whether it still asks for anything (method §10).
func (c *Composer) Realism(st result.Standard) string {
	if st.Realism == "" || !c.Printer.Has("compose.realism."+st.Realism) {
		return ""
	}
	key := "compose.realism." + st.Realism
	if st.Realism == result.RealismProven && st.Evidence.Grouping == "month" {
		key += ".month"
	}
	return c.T(key, Args{"where": c.ProvenAt(st), "n": len(st.ProvenAt)})
}

// Target is a standard in words: "95 % sous 30 s", "90 s au plus en moyenne, en heures ouvrées".
func (c *Composer) Target(s config.Standard) string { return c.ByClock(c.target(s), s.Measure) }

// ByClock adds to a target that its measure counts the hours of business only, when it does.
func (c *Composer) ByClock(target, measure string) string {
	if c.Config.ClockOf(measure) != config.Business {
		return target
	}
	return c.T("compose.target.business", Args{"target": target})
}

func (c *Composer) target(s config.Standard) string {
	bound := "most"
	if s.AtLeast {
		bound = "least"
	}
	value := c.Bound(s, s.Target)
	switch {
	case yesNo(s) && s.Kind == config.Never:
		return c.T("compose.target.always")
	case yesNo(s) && s.Kind == config.ShareWithin:
		return c.T("compose.target.cases", Args{"share": c.Printer.Percent(s.Required, 0)})
	}
	switch s.Kind {
	case config.Average:
		return c.T("compose.target.average."+bound, Args{"value": value})
	case config.Percentile:
		return c.T("compose.target.percentile."+bound, Args{"value": value, "p": strconv.Itoa(int(100*s.Percentile + 0.5))})
	case config.Never:
		return c.T("compose.target.never."+bound, Args{"value": value})
	}
	return c.T("compose.target.share."+bound, Args{"value": value, "share": c.Printer.Percent(s.Required, 0)})
}

// Bound writes a standard's target in the unit of its measure.
func (c *Composer) Bound(s config.Standard, v float64) string {
	if Timed(s) {
		return c.Printer.Duration(v)
	}
	if s.Unit == "" {
		return c.Short(v)
	}
	return c.Short(v) + "\u00a0" + s.Unit
}

// Timed tells whether a standard is about a duration.
func Timed(s config.Standard) bool {
	if m, ok := config.FindMeasure(s.Measure); ok {
		return m.Kind == config.DurationField
	}
	return s.Unit == "s" || s.Unit == "min" || s.Unit == "h"
}

// yesNo tells whether a standard is about something that is so or not, and needs no number: "the customer is greeted".
func yesNo(s config.Standard) bool {
	if s.Measure == "" {
		return s.Target == 0
	}
	m, ok := config.FindMeasure(s.Measure)
	return ok && m.Kind == config.YesNoField
}

// StandardValue is the figure a standard is judged by: a share, or a mean or percentile in its own unit.
func (c *Composer) StandardValue(s config.Standard, e result.Estimate) report.Value {
	if s.Kind == config.Average || s.Kind == config.Percentile {
		return c.measureValue(s, e)
	}
	return c.Share(e)
}

func (c *Composer) measureValue(s config.Standard, e result.Estimate) report.Value {
	if Timed(s) {
		return c.Seconds(e)
	}
	return c.As(e, report.Value{Decimals: 2, Unit: s.Unit})
}

// ByShortfall puts the standard furthest below its requirement first.
func (c *Composer) ByShortfall() []result.Standard {
	return BySize(c.Results.Standards, func(s result.Standard) result.Estimate {
		e := s.Figure
		if e.OK() {
			e.Value = c.room(c.Names.Standards[s.ID], e.Value)
		}
		return e
	})
}

// room is how far a figure is on the good side of its requirement, as a share of it; negative is a shortfall.
func (c *Composer) room(s config.Standard, v float64) float64 {
	switch {
	case s.Kind == config.Never:
		return v - 1
	case s.Kind != config.Average && s.Kind != config.Percentile:
		return v - s.Required
	case s.Target == 0:
		return 0
	case s.AtLeast:
		return (v - s.Target) / s.Target
	}
	return (s.Target - v) / s.Target
}

// Since says what is aimed at now, since when, and what was before; "" for what did not change yet. The words are those of what was in force on a day.
func (c *Composer) Since(words func(day time.Time) string, steps ...[]config.Step) string {
	since, changed := config.LastChange(c.Results.Newest, steps...)
	if !changed {
		return ""
	}
	now, before := words(since), words(since.AddDate(0, 0, -1))
	if now == before || now == "" || before == "" {
		return ""
	}
	return c.T("standard.course.since", Args{"target": now, "day": c.Printer.Date(since), "former": before})
}

// PromiseSince says within what a promise is kept since when, and within what before.
func (c *Composer) PromiseSince(id string) string {
	p := c.Names.Promises[id]
	return c.Since(func(day time.Time) string {
		return c.ByClock(c.Bound(config.Standard{Measure: p.Measure, Unit: p.Unit}, p.On(day).Target), p.Measure)
	}, p.Targets)
}

// Uncovered tells whether what is found lacks a standard, in a report that has some.
func (c *Composer) Uncovered(f result.Finding) bool { return f.Uncover && len(c.Config.Standards) > 0 }
