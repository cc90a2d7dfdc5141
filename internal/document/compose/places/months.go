package places

import (
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// trend is one figure followed over time.
type trend struct {
	id, name string
	wording.LevelMeasure
	lower bool // low is good
	axis  func(lo, hi float64) report.Axis

	difference func(result.Estimate) report.Value // the look of a change
}

// trends returns the figures worth following, in the order of what customers feel first.
func trends(c *wording.Composer) []trend {
	ms := map[string]wording.LevelMeasure{}
	for _, m := range c.LevelMeasures() {
		ms[m.ID] = m
	}
	plain := func(name string, decimals int, step float64) func(lo, hi float64) report.Axis {
		return func(lo, hi float64) report.Axis {
			return report.Axis{Name: name, Min: math.Floor(lo/step) * step, Max: math.Ceil(hi/step) * step, Decimals: decimals}
		}
	}
	share := func(name string) func(lo, hi float64) report.Axis {
		return func(lo, hi float64) report.Axis {
			return report.Axis{Name: name, Min: max(0, math.Floor(lo*10)/10), Max: min(1, math.Ceil(hi*10)/10), Kind: report.Percent, Decimals: 1}
		}
	}
	fromZero := func(name string, kind report.Kind, step float64) func(lo, hi float64) report.Axis {
		return func(_, hi float64) report.Axis {
			return report.Axis{Name: name, Min: 0, Max: wording.RoundUp(hi, step), Kind: kind}
		}
	}
	all := []trend{
		{id: "gap5", name: c.T("compose.trend.gap5"), LevelMeasure: ms["gap5"], axis: plain(c.T("compose.gap5.short"), 2, 0.5), difference: c.Difference},
		{id: "nps", name: c.T("people.nps"), LevelMeasure: ms["nps"], axis: plain(c.T("people.nps"), 0, 10), difference: func(e result.Estimate) report.Value { return tenths(c, e, "") }},
		{id: "csat", name: c.T("people.csat"), LevelMeasure: ms["csat"], axis: share(c.T("people.csat")), difference: c.SharePoints},
		{id: "fcr", name: c.T("months.fcr"), LevelMeasure: ms["fcr"], axis: share(c.T("months.fcr")), difference: c.SharePoints},
		{id: "within", name: c.T("compose.within"), LevelMeasure: ms["within"], axis: share(c.T("compose.within")), difference: c.SharePoints},
		{id: "wait", name: c.T("compose.wait"), LevelMeasure: ms["wait"], lower: true, axis: fromZero(c.T("compose.wait"), report.Duration, 30), difference: func(e result.Estimate) report.Value { return tenths(c, e, "s") }},
		{id: "complaints", name: c.T("months.complaints"), LevelMeasure: ms["complaints"], lower: true, axis: fromZero(c.T("months.complaints"), report.Plain, 5), difference: func(e result.Estimate) report.Value { return tenths(c, e, "‰") }},
	}
	return slices.DeleteFunc(all, func(t trend) bool { return t.Of == nil }) // of a gap that is not reported
}

// tenths is a difference with one decimal, in its measure's unit.
func tenths(c *wording.Composer, e result.Estimate, unit string) report.Value {
	return c.As(e, report.Value{Decimals: 1, Signed: true, Unit: unit})
}

// trendBlock draws one figure over time under a title. It reports false when it was never measured.
func trendBlock(c *wording.Composer, b result.Breakdown, t trend, id, title string) (report.Block, bool) {
	lo, hi := math.Inf(1), math.Inf(-1)
	series := report.TrendSeries{Name: t.name}
	table := report.Table{ID: id + "-table", Caption: t.name, Columns: wording.Columns(wording.Wide(c.T("compose.month")), wording.Numeric(t.LevelMeasure.Name, c.T("compose.n")))}
	var times, parts []string
	asked, archived := false, ""
	for _, l := range b.Levels {
		e := t.Of(l)
		if e.Archived {
			archived = c.T("months.archived")
		}
		asked = asked || e.Status != result.NotMeasured
		m, v := c.Mark(e), t.Look(e)
		series.Points = append(series.Points, m)
		times = append(times, c.ShortLevel(b, l.Level))
		table.Rows = append(table.Rows, archivedRow(c, e, wording.Row(c.LevelName(b, l.Level), v, wording.Based(v))))
		parts = append(parts, c.ShortLevel(b, l.Level)+" "+c.Write(v))
		if m.Missing == report.Present {
			lo, hi = min(lo, m.Value), max(hi, m.Value)
			if m.Bound {
				lo, hi = min(lo, m.Lo), max(hi, m.Hi)
			}
		}
	}
	if !asked {
		return nil, false
	}
	if math.IsInf(lo, 1) {
		return c.Hidden(t.name, wording.Each(b.Levels, t.Of)...), true
	}
	return report.Figurative{Chart: report.Chart{ID: id, Title: title, Subtitle: c.T("compose.subtitle.trend", wording.Args{"what": t.LevelMeasure.Name, "level": c.Level()}),
		Alt: c.Alt(title, parts), Spec: report.TrendChart{Axis: t.axis(lo, hi), Times: times, Series: []report.TrendSeries{series}, Events: levelEvents(c, b), Archived: archived}, Table: table}}, true
}

// levelEvents places the events on the levels of the breakdown by month.
func levelEvents(c *wording.Composer, b result.Breakdown) []report.ControlEvent {
	var all []report.ControlEvent
	for _, e := range c.Results.Months.Events {
		if at := slices.IndexFunc(b.Levels, func(l result.Level) bool { return l.Level == e.Period }); at >= 0 {
			all = append(all, report.ControlEvent{At: at, Label: e.Name})
		}
	}
	return all
}

// known are the levels that have a figure, in time order.
func known(b result.Breakdown, t trend) []result.Level {
	var all []result.Level
	for _, l := range b.Levels {
		if t.Of(l).OK() {
			all = append(all, l)
		}
	}
	return all
}

// fromTo says how the last month stands to the first. Intervals apart are a clear change; intervals that overlap may be noise.
func fromTo(c *wording.Composer, b result.Breakdown, t trend) string {
	all := known(b, t)
	if len(all) < 2 {
		return c.T("compose.change.single")
	}
	first, last := t.Of(all[0]), t.Of(all[len(all)-1])
	a := wording.Args{"first": c.Write(t.Look(first)), "last": c.Write(t.Look(last)),
		"from": c.LevelName(b, all[0].Level), "to": c.LevelName(b, all[len(all)-1].Level)}
	switch {
	case !first.Bound || !last.Bound:
		return c.T("compose.change.open", a)
	case wording.Overlap(first, last):
		return c.T("compose.change.noise", a)
	case (last.Value > first.Value) != t.lower:
		return c.T("compose.change.better", a)
	}
	return c.T("compose.change.worse", a)
}

// widened is a figure with the interval by which it may be held against any of k periods, the worst and the best among them: two bare
// intervals keep apart about one time in two by chance alone where they are picked from two years of months. The width is Bonferroni's over
// all pairs, for two figures whose intervals must not meet; never less than the interval itself.
func widened(e result.Estimate, k int, level float64) result.Estimate {
	if !e.Bound || k < 3 {
		return e
	}
	pairs := float64(k * (k - 1) / 2)
	by := max(1, math.Erfinv(1-(1-level)/pairs)/(math.Sqrt2*math.Erfinv(level)))
	e.Lo, e.Hi = e.Value-by*(e.Value-e.Lo), e.Value+by*(e.Hi-e.Value)
	return e
}

// changeTitle names the worst and the best month as far as they stand apart from the others, and else says what may be said.
// It names the figure too, or leaves that to the heading above.
func changeTitle(c *wording.Composer, b result.Breakdown, t trend, named bool) string {
	all := known(b, t)
	switch {
	case len(all) < 2 && named:
		return t.name
	case len(all) < 2:
		return ""
	}
	worst, best := extremes(all, t)
	a := wording.Args{"name": t.name, "month": c.LevelName(b, worst.Level), "value": c.Write(t.Look(t.Of(worst))),
		"best": c.LevelName(b, best.Level), "other": c.Write(t.Look(t.Of(best)))}
	differ := func(a, b result.Level) bool {
		return wording.Apart(widened(t.Of(a), len(all), c.Results.Level), widened(t.Of(b), len(all), c.Results.Level))
	}
	if !differ(worst, best) {
		if named {
			return c.T("compose.change.months.noise", a)
		}
		return c.T("compose.change.months.none")
	}
	alone := func(l result.Level) bool {
		return !slices.ContainsFunc(all, func(other result.Level) bool { return other.Level != l.Level && !differ(l, other) })
	}
	key := "compose.change.months"
	if !named {
		key += ".plain"
	}
	switch {
	case alone(worst) && alone(best):
	case alone(worst):
		key += ".worst"
	case alone(best):
		key += ".best"
	default:
		key += ".differ"
	}
	return c.T(key, a)
}

// apart tells whether the worst and the best period differ beyond noise, which the title of the chart says.
func apart(b result.Breakdown, t trend) bool {
	all := known(b, t)
	if len(all) < 2 {
		return false
	}
	worst, best := extremes(all, t)
	return wording.Apart(t.Of(worst), t.Of(best))
}

// extremes returns the worst and the best month of a figure; the first of those alike.
func extremes(all []result.Level, t trend) (worst, best result.Level) {
	worst, best = all[0], all[0]
	for _, l := range all[1:] {
		value := t.Of(l).Value
		switch {
		case value != t.Of(worst).Value && (value < t.Of(worst).Value) != t.lower:
			worst = l
		case value != t.Of(best).Value && (value > t.Of(best).Value) != t.lower:
			best = l
		}
	}
	return worst, best
}

// ChangeSection is the one trend the overview shows: the customer gap if there is one, else the net promoter score,
// else the next figure that is known. Its note says which figures changed since the period before, and that its title compares others.
func ChangeSection(c *wording.Composer) report.Section {
	b, ok := c.Breakdown("month")
	if !ok {
		return report.Section{}
	}
	for _, t := range trends(c) {
		if block, ok := trendBlock(c, b, t, "overview-"+t.id, changeTitle(c, b, t, true)); ok {
			note := changed(c, b, result.SincePrevious)
			if note == "" {
				note = wording.Sentence(fromTo(c, b, t))
			}
			if apart(b, t) {
				note = wording.Sentences(note, c.T("story.trend.pair"))
			}
			return report.Section{ID: "change", Title: c.T("story.trend"), Note: note, Blocks: []report.Block{block}}
		}
	}
	return report.Section{}
}
