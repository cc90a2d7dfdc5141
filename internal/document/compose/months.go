package compose

import (
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// monthsPage is what changed, figure by figure.
func monthsPage(c *composer) report.Page {
	b, _ := c.breakdown("month")
	page := report.Page{Nav: c.t("compose.months.nav"), Eyebrow: c.t("compose.months.nav"), Title: c.t("compose.months.title"), Lead: c.t("compose.months.lead"), PDF: true}
	var all []report.Section
	for _, t := range c.trends(b) {
		if block, ok := c.trend(b, t, "months-"+t.id, c.fromTo(b, t)); ok {
			note := sentence(c.changeTitle(b, t, false))
			if title := c.changeTitle(b, t, true); len(all) == 0 && title != t.name {
				page.Title, note = title, ""
			}
			all = append(all, report.Section{ID: t.id, Title: t.name, Note: note, PDF: len(all) == 0, Blocks: []report.Block{block}})
		}
	}
	page.Sections = sections(append(all, c.scorecardSection(b, "table", c.t("compose.months.table")))...)
	return page
}

// trend is one figure followed over time.
type trend struct {
	id, name string
	levelMeasure
	lower bool // low is good
	axis  func(lo, hi float64) report.Axis
}

// trends returns the figures worth following, in the order of what customers feel first.
func (c *composer) trends(analysis.Breakdown) []trend {
	ms := c.levelMeasures()
	plain := func(name string, decimals int, step float64) func(lo, hi float64) report.Axis {
		return func(lo, hi float64) report.Axis {
			return report.Axis{Name: name, Min: math.Floor(lo/step) * step, Max: math.Ceil(hi/step) * step, Decimals: decimals}
		}
	}
	share := func(lo, hi float64) report.Axis {
		return report.Axis{Name: c.t("compose.within"), Min: max(0, math.Floor(lo*10)/10), Max: min(1, math.Ceil(hi*10)/10), Kind: report.Percent, Decimals: 1}
	}
	wait := func(lo, hi float64) report.Axis {
		return report.Axis{Name: c.t("compose.wait"), Min: 0, Max: roundUp(hi, 30), Kind: report.Duration}
	}
	return []trend{
		{id: "gap5", name: c.t("compose.trend.gap5"), levelMeasure: ms[0], axis: plain(c.t("compose.gap5.short"), 2, 0.5)},
		{id: "nps", name: "NPS", levelMeasure: ms[1], axis: plain("NPS", 0, 10)},
		{id: "within", name: c.t("compose.within"), levelMeasure: ms[4], axis: share},
		{id: "wait", name: c.t("compose.wait"), levelMeasure: ms[5], lower: true, axis: wait},
	}
}

// trend draws one figure over time under a title. It reports false when it was never measured.
func (c *composer) trend(b analysis.Breakdown, t trend, id, title string) (report.Block, bool) {
	lo, hi := math.Inf(1), math.Inf(-1)
	series := report.TrendSeries{Name: t.name}
	table := report.Table{ID: id + "-table", Caption: t.name, Columns: columns(wide(c.t("compose.month")), numeric(t.levelMeasure.name, c.t("compose.n")))}
	var times, parts []string
	asked := false
	for _, l := range b.Levels {
		e := t.of(l)
		asked = asked || e.Status != analysis.NotMeasured
		m, v := c.mark(e), t.look(e)
		series.Points = append(series.Points, m)
		times = append(times, c.shortLevel(b, l.Level))
		table.Rows = append(table.Rows, row(c.levelName(b, l.Level), v, based(v)))
		parts = append(parts, c.shortLevel(b, l.Level)+" "+c.write(v))
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
		return c.hidden(t.name, each(b.Levels, t.of)...), true
	}
	return report.Figurative{Chart: report.Chart{ID: id, Title: title, Subtitle: c.t("compose.subtitle.trend", args{"what": t.levelMeasure.name, "level": c.level()}),
		Alt: c.alt(title, parts), Spec: report.TrendChart{Axis: t.axis(lo, hi), Times: times, Series: []report.TrendSeries{series}}, Table: table}}, true
}

// known are the levels that have a figure, in time order.
func known(b analysis.Breakdown, t trend) []analysis.Level {
	var all []analysis.Level
	for _, l := range b.Levels {
		if t.of(l).OK() {
			all = append(all, l)
		}
	}
	return all
}

// fromTo says how the last month stands to the first. Intervals apart are a clear change; intervals that overlap may be noise.
func (c *composer) fromTo(b analysis.Breakdown, t trend) string {
	all := known(b, t)
	if len(all) < 2 {
		return c.t("compose.change.single")
	}
	first, last := t.of(all[0]), t.of(all[len(all)-1])
	a := args{"first": c.write(t.look(first)), "last": c.write(t.look(last)),
		"from": c.levelName(b, all[0].Level), "to": c.levelName(b, all[len(all)-1].Level)}
	switch {
	case !first.Bound || !last.Bound:
		return c.t("compose.change.open", a)
	case overlap(first, last):
		return c.t("compose.change.noise", a)
	case (last.Value > first.Value) != t.lower:
		return c.t("compose.change.better", a)
	}
	return c.t("compose.change.worse", a)
}

// changeTitle names the worst and the best month as far as they stand apart from the others, and else says what may be said.
// It names the figure too, or leaves that to the heading above.
func (c *composer) changeTitle(b analysis.Breakdown, t trend, named bool) string {
	all := known(b, t)
	switch {
	case len(all) < 2 && named:
		return t.name
	case len(all) < 2:
		return ""
	}
	worst, best := extremes(all, t)
	a := args{"name": t.name, "month": c.levelName(b, worst.Level), "value": c.write(t.look(t.of(worst))),
		"best": c.levelName(b, best.Level), "other": c.write(t.look(t.of(best)))}
	if !apart(t.of(worst), t.of(best)) {
		if named {
			return c.t("compose.change.months.noise", a)
		}
		return c.t("compose.change.months.none")
	}
	alone := func(l analysis.Level) bool {
		return !slices.ContainsFunc(all, func(other analysis.Level) bool { return other.Level != l.Level && !apart(t.of(l), t.of(other)) })
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
	return c.t(key, a)
}

// extremes returns the worst and the best month of a figure; the first of those alike.
func extremes(all []analysis.Level, t trend) (worst, best analysis.Level) {
	worst, best = all[0], all[0]
	for _, l := range all[1:] {
		value := t.of(l).Value
		switch {
		case value != t.of(worst).Value && (value < t.of(worst).Value) != t.lower:
			worst = l
		case value != t.of(best).Value && (value > t.of(best).Value) != t.lower:
			best = l
		}
	}
	return worst, best
}
