package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// months is the main measures over time.
type months struct {
	Unit     string        `json:"unit" doc:"month, quarter or wave; empty when nothing is dated."`
	Periods  []string      `json:"periods" doc:"All periods in order, YYYY-MM or YYYY-Qn, also those without answers."`
	Archived int           `json:"archived" doc:"How many of the periods have figures of the archive of earlier reports."`
	Breaks   []seriesBreak `json:"breaks" doc:"Where the archive’s figures are not joined, for they were measured otherwise."`
	Disputes []dispute     `json:"disputes" doc:"Periods of which the workbooks say otherwise than the archive."`
	Events   []periodEvent `json:"events" doc:"What happened, from report.yaml."`
	Measures []followed    `json:"measures" doc:"Each main measure that is known by period."`
}

type periodEvent struct {
	Period        string `json:"period" doc:"The period it happened in."`
	Name          string `json:"name" doc:"What happened."`
	ProcessChange bool   `json:"process_change" doc:"Control limits start anew with this period."`
}

type seriesBreak struct {
	Figures []string         `json:"figures" doc:"The figures, under the names of the archive."`
	From    string           `json:"from" doc:"The first period that is not joined."`
	To      string           `json:"to" doc:"The last."`
	Changes []changedSetting `json:"changes" doc:"What differs."`
}

type dispute struct {
	Period  string   `json:"period" doc:"The period."`
	Why     string   `json:"why" doc:"fewer: the workbooks hold fewer of it, and the archived figures stand; few: so few came or went that the archived figures stand; hidden: an earlier report hid it, and it stays hidden; open: it is hidden now, and an earlier report showed it."`
	Figures []string `json:"figures" doc:"The figures, under the names of the archive."`
	Was     int      `json:"was" doc:"The largest base in the archive; 0 when hidden."`
	Is      int      `json:"is" doc:"The largest base in the workbooks; 0 when hidden."`
}

func newDispute(d result.Dispute) dispute {
	return dispute{d.Period, d.Why, value.Each(d.Figures, same), d.Was, d.Is}
}

type changedSetting struct {
	Part string `json:"part" doc:"confidence, weighting, left_out, rows, scale, pairing, questions, source, standards, clock, unit or, of a wave whose answers the report holds under another name, name."`
	Was  string `json:"was" doc:"As it was then; of longer texts a digest."`
	Is   string `json:"is" doc:"As it is in this report."`
}

func newBreak(b result.Break) seriesBreak {
	return seriesBreak{Figures: value.Each(b.Figures, same), From: b.From, To: b.To,
		Changes: value.Each(b.Changes, func(c result.DefinitionChange) changedSetting { return changedSetting(c) })}
}

type followed struct {
	ID       string                `json:"id" doc:"gap5, nps, csat, fcr, within, complaints (per 1,000 contacts) or wait (mean, seconds)."`
	Lower    bool                  `json:"lower_is_better" doc:"A low figure is the good one."`
	Chart    string                `json:"chart" doc:"The control chart: p, u, xmr or laney_p."`
	Reason   string                `json:"reason,omitempty" doc:"Why no period has limits: too_few_periods or no_variation."`
	Quarters bool                  `json:"pooled_to_quarters" doc:"The points are quarters, for too few are counted in a month."`
	Points   []periodPoint         `json:"points" doc:"One for each period. A hidden one has no value, and no part in centre, limits and trend."`
	Answers  []dispersion          `json:"answers" doc:"How far the answers of each point lie apart, in the order of points, so that a change can be tested without them: of means and the net promoter score alone."`
	Segments []controlSegment      `json:"segments" doc:"The stretches between changes of the process."`
	Signals  []value.ControlSignal `json:"signals" doc:"Patterns that chance seldom makes."`
	Trend    measuredTrend         `json:"trend" doc:"Whether the measure rises or falls over all periods."`
	Changes  []change              `json:"changes" doc:"The last period less an earlier one."`
}

type periodPoint struct {
	Period  string        `json:"period" doc:"The period."`
	Figure  value.Figure  `json:"figure" doc:"Its figure."`
	Lower   *value.Number `json:"lower_limit,omitempty" doc:"Lower control limit; absent without limits."`
	Upper   *value.Number `json:"upper_limit,omitempty" doc:"Upper control limit."`
	Segment int           `json:"segment" doc:"Index of its segment, from 0."`
}

type dispersion struct {
	SD         value.Number `json:"sd" doc:"Standard deviation of the answers behind a mean; 0 where the point has no interval."`
	Design     value.Number `json:"design_effect" doc:"How many times the variance is that of unweighted answers."`
	Promoters  value.Number `json:"promoters" doc:"Share of promoters behind a net promoter score, 0–1."`
	Detractors value.Number `json:"detractors" doc:"Share of detractors."`
}

func newDispersion(d result.Dispersion) dispersion {
	return dispersion{value.Number(d.SD), value.Number(d.Design), value.Number(d.Promoters), value.Number(d.Detractors)}
}

type controlSegment struct {
	From   string        `json:"from" doc:"Its first period."`
	Points int           `json:"points" doc:"Periods with a figure."`
	Centre *value.Number `json:"centre,omitempty" doc:"The centre line; absent without limits."`
	Reason string        `json:"reason,omitempty" doc:"Why it has no limits."`
	Frozen bool          `json:"frozen" doc:"20 periods or more: the limits may be kept for what comes."`
}

type measuredTrend struct {
	Test      value.Test   `json:"test" doc:"Mann–Kendall, adjusted after Holm over the measures; the effect is Kendall's τ-b."`
	Slope     value.Figure `json:"slope" doc:"Sen's slope; its base is periods."`
	PerYear   bool         `json:"per_year" doc:"The slope is per year, within calendar months; else per period."`
	Exact     bool         `json:"exact" doc:"p counts all orders of the values."`
	Lag1      value.Number `json:"lag1" doc:"Correlation of a period with the next."`
	Dependent bool         `json:"dependent" doc:"Periods depend on each other: p is too small."`
}

type change struct {
	Since      string       `json:"since" doc:"previous: the period before; year: the same one a year earlier."`
	From       string       `json:"from" doc:"The earlier period."`
	To         string       `json:"to" doc:"The last period."`
	Before     value.Figure `json:"before" doc:"The figure of the earlier period."`
	Now        value.Figure `json:"now" doc:"The figure of the last period."`
	Difference value.Figure `json:"difference" doc:"Now less before; its base is the smaller one."`
	Test       value.Test   `json:"test" doc:"Held against no change, adjusted after Holm over the measures."`
}

func newMonths(m result.Months, level float64) months {
	return months{Unit: m.Unit, Periods: value.Each(m.Periods, same), Archived: m.Archived, Breaks: value.Each(m.Breaks, newBreak), Disputes: value.Each(m.Disputes, newDispute),
		Events:   value.Each(m.Events, func(e result.PeriodEvent) periodEvent { return periodEvent(e) }),
		Measures: value.Each(m.Measures, func(f result.Followed) followed { return newFollowed(f, level) })}
}

func newFollowed(f result.Followed, level float64) followed {
	return followed{ID: f.ID, Lower: f.Lower, Chart: f.Chart, Reason: f.Reason, Quarters: f.Quarters,
		Points: value.Each(f.Points, newPeriodPoint), Answers: value.Each(f.Answers, newDispersion), Segments: value.Each(f.Segments, newControlSegment),
		Signals: value.Each(f.Signals, func(s result.Signal) value.ControlSignal { return value.ControlSignal(s) }),
		Trend:   newTrend(f.Trend, level),
		Changes: value.Each(f.Changes, func(c result.Change) change {
			return change{Since: c.Since, From: c.From, To: c.To, Before: value.Of(c.Before), Now: value.Of(c.Now), Difference: value.Of(c.Difference), Test: value.NewTest(c.Test, level)}
		})}
}

func newTrend(t result.Trend, level float64) measuredTrend {
	return measuredTrend{Test: value.NewTest(t.Test, level), Slope: value.Of(t.Slope), PerYear: t.PerYear, Exact: t.Exact, Lag1: value.Number(t.Lag1), Dependent: t.Dependent}
}

func newPeriodPoint(p result.PeriodPoint) periodPoint {
	out := periodPoint{Period: p.Period, Figure: value.Of(p.Value), Segment: p.Segment}
	if p.Limited {
		out.Lower, out.Upper = value.Some(p.Lower), value.Some(p.Upper)
	}
	return out
}

func newControlSegment(s result.Segment) controlSegment {
	out := controlSegment{From: s.From, Points: s.Points, Reason: s.Reason, Frozen: s.Frozen}
	if s.Limited {
		out.Centre = value.Some(s.Centre)
	}
	return out
}
