package compose

import (
	"strconv"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// target is a standard in words: "95 % sous 30 s", "90 s au plus en moyenne".
func (c *composer) target(s config.Standard) string {
	bound := "most"
	if s.AtLeast {
		bound = "least"
	}
	value := c.bound(s, s.Target)
	switch {
	case yesNo(s) && s.Kind == config.Never:
		return c.t("compose.target.always")
	case yesNo(s) && s.Kind == config.ShareWithin:
		return c.t("compose.target.cases", args{"share": c.p.Percent(s.Required, 0)})
	}
	switch s.Kind {
	case config.Average:
		return c.t("compose.target.average."+bound, args{"value": value})
	case config.Percentile:
		return c.t("compose.target.percentile."+bound, args{"value": value, "p": strconv.Itoa(int(100*s.Percentile + 0.5))})
	case config.Never:
		return c.t("compose.target.never."+bound, args{"value": value})
	}
	return c.t("compose.target.share."+bound, args{"value": value, "share": c.p.Percent(s.Required, 0)})
}

// bound writes a standard's target in the unit of its measure.
func (c *composer) bound(s config.Standard, v float64) string {
	if timed(s) {
		return c.p.Duration(v)
	}
	if s.Unit == "" {
		return c.short(v)
	}
	return c.short(v) + "\u00a0" + s.Unit
}

// timed tells whether a standard is about a duration.
func timed(s config.Standard) bool {
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

// standardValue is the figure a standard is judged by: a share, or a mean or percentile in its own unit.
func (c *composer) standardValue(s config.Standard, e analysis.Estimate) report.Value {
	if s.Kind == config.Average || s.Kind == config.Percentile {
		return c.measureValue(s, e)
	}
	return c.share(e)
}

func (c *composer) measureValue(s config.Standard, e analysis.Estimate) report.Value {
	if timed(s) {
		return c.seconds(e)
	}
	return c.as(e, report.Value{Decimals: 2, Unit: s.Unit})
}

// byShortfall puts the standard furthest below its requirement first.
func (c *composer) byShortfall() []analysis.Standard {
	return bySize(c.r.Standards, func(s analysis.Standard) analysis.Estimate {
		e := s.Figure
		if e.OK() {
			e.Value = c.room(c.names.standards[s.ID], e.Value)
		}
		return e
	})
}

// room is how far a figure is on the good side of its requirement, as a share of it; negative is a shortfall.
func (c *composer) room(s config.Standard, v float64) float64 {
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
