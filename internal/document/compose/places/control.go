package places

import (
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// monthsChart draws one measure: with its control limits where there are any, and else as a line with its intervals.
func monthsChart(c *wording.Composer, b result.Breakdown, t trend) (report.Section, bool) {
	f, ok := followed(c, t.id)
	s := report.Section{ID: t.id, Title: t.name}
	if ok && f.Reason == "" {
		s.Note = wording.Sentences(trendSentence(c, t, f), brokenSentence(c, t.id))
		s.Blocks = []report.Block{controlFigure(c, b, t, f, "months-"+t.id)}
		return s, true
	}
	block, drawn := trendBlock(c, b, t, "months-"+t.id, fromTo(c, b, t))
	if !drawn {
		return s, false
	}
	s.Note = wording.Sentences(wording.Sentence(changeTitle(c, b, t, false)), brokenSentence(c, t.id))
	s.Blocks = []report.Block{block}
	if ok && len(known(b, t)) >= 2 {
		s.Blocks = append(s.Blocks, wording.Prose(wording.Sentences(trendSentence(c, t, f), c.T("months.line."+f.Reason)))...)
	}
	return s, true
}

// controlFigure is a control chart with the table of its points.
func controlFigure(c *wording.Composer, b result.Breakdown, t trend, f result.Followed, id string) report.Block {
	lo, hi := math.Inf(1), math.Inf(-1)
	spec := report.ControlChart{Name: t.name, Centre: c.T("months.centre"), Limits: c.T("months.limits"), Signal: c.T("months.signal")}
	table := report.Table{ID: id + "-table", Caption: t.name, Columns: wording.Columns(wording.Wide(c.T("compose.month")),
		wording.Numeric(t.LevelMeasure.Name, c.T("compose.n"), c.T("months.lower"), c.T("months.upper")), []report.Column{wording.Textual(c.T("months.signal"))})}
	var parts []string
	for _, p := range f.Points {
		v, broken := t.Look(p.Value), signalsAt(c, f, p.Period)
		if p.Value.Archived {
			spec.Archived = c.T("months.archived")
		}
		point := report.ControlPoint{Interval: c.Mark(p.Value), Limited: p.Limited, Segment: p.Segment, Signal: broken}
		lower, upper := wording.Words("–"), wording.Words("–")
		if point.Missing == report.Present {
			lo, hi = min(lo, p.Value.Value), max(hi, p.Value.Value)
		}
		if p.Limited {
			point.Centre, point.Lower, point.Upper = f.Segments[p.Segment].Centre, p.Lower, p.Upper
			lo, hi = min(lo, p.Lower), max(hi, p.Upper)
			lower, upper = t.Look(plainFigure(p.Lower)), t.Look(plainFigure(p.Upper))
		}
		spec.Times, spec.Points = append(spec.Times, c.ShortLevel(b, p.Period)), append(spec.Points, point)
		table.Rows = append(table.Rows, archivedRow(c, p.Value, wording.Row(c.LevelName(b, p.Period), v, wording.Based(v), lower, upper, wording.Words(wording.Or(broken, "–")))))
		parts = append(parts, c.ShortLevel(b, p.Period)+" "+c.Write(v))
	}
	spec.Axis, spec.Events = t.axis(lo, hi), chartEvents(c, f)
	title := controlTitle(c, b, t, f)
	return report.Figurative{Chart: report.Chart{ID: id, Title: title, Subtitle: c.T("months.chart." + f.Chart), Note: controlNote(c, f), Alt: c.Alt(title, parts), Spec: spec, Table: table}}
}

// plainFigure is a number without an interval or a base: a limit, a centre.
func plainFigure(v float64) result.Estimate {
	return result.Estimate{Value: v, Status: result.Measured}
}

// controlTitle says the last signal in words, or that there is none.
func controlTitle(c *wording.Composer, b result.Breakdown, t trend, f result.Followed) string {
	if finding := signalFinding(c, b, t, f); finding != "" {
		return finding
	}
	return c.T("months.stable", wording.Args{"name": t.name})
}

// controlNote says what a reader must know of the limits: pooled quarters, limits that may still move, hidden periods.
func controlNote(c *wording.Composer, f result.Followed) string {
	var all []string
	if f.Quarters {
		all = append(all, c.T("months.pooled"))
	}
	if len(f.Segments) > 1 {
		all = append(all, c.T("months.restart"))
	}
	if slices.ContainsFunc(f.Segments, func(s result.Segment) bool { return s.Limited && !s.Frozen }) {
		all = append(all, c.T("months.provisional"))
	}
	if slices.ContainsFunc(f.Points, func(p result.PeriodPoint) bool { return p.Value.Status == result.Suppressed }) {
		all = append(all, c.T("months.hidden"))
	}
	return wording.Sentences(all...)
}

// signalsAt returns the rules broken at a period, in words.
func signalsAt(c *wording.Composer, f result.Followed, period string) string {
	var all []string
	for _, s := range f.Signals {
		if s.Period == period {
			all = append(all, c.T("months.rule."+s.Rule))
		}
	}
	return c.Printer.List(all)
}

// chartEvents places the events on the points; of a quarter, those of its months.
func chartEvents(c *wording.Composer, f result.Followed) []report.ControlEvent {
	var all []report.ControlEvent
	for _, e := range c.Results.Months.Events {
		at := slices.IndexFunc(f.Points, func(p result.PeriodPoint) bool {
			return p.Period == e.Period || f.Quarters && p.Period == quarterOf(e.Period)
		})
		if at >= 0 {
			all = append(all, report.ControlEvent{At: at, Label: e.Name})
		}
	}
	return all
}

// quarterOf returns the quarter of a month: "2026-Q2" of "2026-05".
func quarterOf(month string) string {
	if len(month) != len("2026-05") {
		return ""
	}
	number := int(month[5]-'0')*10 + int(month[6]-'0')
	return month[:5] + "Q" + string(rune('0'+(number+2)/3))
}

// controlTable is every measure with its lines, its last value, its signals and its trend.
func controlTable(c *wording.Composer, b result.Breakdown) report.Section {
	table := report.Table{ID: "control-table", Columns: wording.Columns(wording.Wide(c.T("compose.measure")),
		wording.Numeric(c.T("months.last"), c.T("months.centre"), c.T("months.lower"), c.T("months.upper"), c.T("months.signals")), []report.Column{wording.Textual(c.T("months.trend"))})}
	for _, t := range trends(c) {
		f, ok := followed(c, t.id)
		at := len(f.Points) - 1
		for at >= 0 && !f.Points[at].Value.OK() {
			at--
		}
		if !ok || at < 0 {
			continue
		}
		p := f.Points[at]
		centre, lower, upper, signals := wording.Words("–"), wording.Words("–"), wording.Words("–"), wording.Words("–")
		if p.Limited {
			centre, lower, upper = t.Look(plainFigure(f.Segments[p.Segment].Centre)), t.Look(plainFigure(p.Lower)), t.Look(plainFigure(p.Upper))
		}
		if f.Reason == "" {
			signals = wording.Count(len(f.Signals))
		}
		line := wording.Row(t.name, t.Look(p.Value), centre, lower, upper, signals, wording.Words(trendSentence(c, t, f)))
		line.Cells[0].Note = c.LevelName(b, p.Period)
		table.Rows = append(table.Rows, line)
	}
	s := report.Section{ID: "control", Title: c.T("months.all"), Note: c.T("months.all.note")}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}
