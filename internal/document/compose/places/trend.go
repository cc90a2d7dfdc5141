package places

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// charted is how many measures are drawn; the others stand in the table.
const charted = 3

// monthsPage says what moved and what is noise: the changes, the measures that tell most over time, and all of them in one table.
func monthsPage(c *wording.Composer) report.Page {
	b, _ := c.Breakdown("month")
	page := report.Page{Nav: c.T("compose.months.nav"), Eyebrow: c.T("compose.months.nav"), Title: monthsTitle(c, b), Lead: c.T("compose.months.lead"), PDF: true}
	all := changesSections(c, b)
	drawn := 0
	for _, t := range telling(c) {
		if drawn == charted {
			break
		}
		s, ok := monthsChart(c, b, t)
		if !ok {
			continue
		}
		s.PDF, s.Spare = drawn == 0, true
		drawn++
		all = append(all, s)
	}
	page.Sections = wording.Sections(append(all, controlTable(c, b), archiveSection(c, b), c.SpreadSection("month", "consistency", c.T("spread.months")), c.ScorecardSection(b, "table", c.T("compose.months.table")))...)
	return page
}

// followed returns a measure over time, and false when it is not known by period.
func followed(c *wording.Composer, id string) (result.Followed, bool) {
	ms := c.Results.Months.Measures
	at := slices.IndexFunc(ms, func(f result.Followed) bool { return f.ID == id })
	if at < 0 {
		return result.Followed{}, false
	}
	return ms[at], true
}

// telling puts the measures first that something can be said of: a signal, then a change or a trend beyond noise.
func telling(c *wording.Composer) []trend {
	rank := func(t trend) int {
		f, _ := followed(c, t.id)
		switch {
		case len(f.Signals) > 0:
			return 0
		case f.Trend.Test.Clear(c.Results.Level) || slices.ContainsFunc(f.Changes, func(k result.Change) bool { return k.Test.Clear(c.Results.Level) }):
			return 1
		}
		return 2
	}
	all := trends(c)
	slices.SortStableFunc(all, func(x, y trend) int { return rank(x) - rank(y) })
	return all
}

// monthsTitle names the first measure that changed beyond noise since the period before, else the first that rises or falls, else the
// period in which several measures have their last signal, else the first with one; and else says that there is nothing.
func monthsTitle(c *wording.Composer, b result.Breakdown) string {
	known, tested := false, false
	for _, says := range []func(t trend, f result.Followed) string{
		func(t trend, f result.Followed) string { return changeFinding(c, b, t, f) },
		func(t trend, f result.Followed) string { return trendFinding(c, t, f) },
		func(trend, result.Followed) string { return togetherFinding(c, b) },
		func(t trend, f result.Followed) string { return signalFinding(c, b, t, f) },
	} {
		for _, t := range trends(c) {
			f, ok := followed(c, t.id)
			known = known || ok && len(f.Changes) > 0
			tested = tested || ok && slices.ContainsFunc(f.Changes, func(k result.Change) bool { return k.Since == result.SincePrevious && k.Test.Name != "" })
			if finding := says(t, f); ok && finding != "" {
				return finding
			}
		}
	}
	switch {
	case tested:
		return c.T("months.still")
	case known: // what was not tested did not stand still for that
		return c.T("months.untested")
	}
	return c.T("compose.months.title")
}

func changeFinding(c *wording.Composer, b result.Breakdown, t trend, f result.Followed) string {
	for _, k := range f.Changes {
		if k.Since == result.SincePrevious && k.Test.Clear(c.Results.Level) {
			return c.T("months.moved", wording.Args{"name": t.name, "from": c.LevelName(b, k.From), "to": c.LevelName(b, k.To), "before": c.Write(t.Look(k.Before)), "now": c.Write(t.Look(k.Now))})
		}
	}
	return ""
}

func trendFinding(c *wording.Composer, t trend, f result.Followed) string {
	if !f.Trend.Test.Clear(c.Results.Level) || f.Trend.Slope.Value == 0 {
		return ""
	}
	return c.T("months.trends."+pace(c, f), wording.Args{"name": t.name, "slope": c.Write(t.difference(f.Trend.Slope))})
}

func signalFinding(c *wording.Composer, b result.Breakdown, t trend, f result.Followed) string {
	if len(f.Signals) == 0 {
		return ""
	}
	last := f.Signals[len(f.Signals)-1]
	return c.T("months.signalled", wording.Args{"name": t.name, "rule": c.T("months.rule." + last.Rule), "month": c.LevelName(b, last.Period)})
}

// togetherFinding names the latest period in which two measures or more have their last signal: one event moved them all.
func togetherFinding(c *wording.Composer, b result.Breakdown) string {
	by := map[string][]string{}
	latest := ""
	for _, t := range trends(c) {
		f, ok := followed(c, t.id)
		if !ok || len(f.Signals) == 0 || f.Quarters {
			continue
		}
		last := f.Signals[len(f.Signals)-1].Period
		by[last] = append(by[last], t.name)
		if len(by[last]) > 1 {
			if periods := c.Results.Months.Periods; latest == "" || slices.Index(periods, last) > slices.Index(periods, latest) {
				latest = last
			}
		}
	}
	if latest == "" {
		return ""
	}
	names := by[latest]
	return wording.Capital(c.T("months.together", wording.Args{"month": c.LevelName(b, latest), "n": len(names), "names": c.Printer.List(names)}))
}

// pace is the time that a slope is for.
func pace(c *wording.Composer, f result.Followed) string {
	if f.Trend.PerYear {
		return "year"
	}
	return c.Results.Months.Unit
}

// trendSentence says whether a measure rises or falls, and how sure that is.
func trendSentence(c *wording.Composer, t trend, f result.Followed) string {
	k := f.Trend
	if k.Test.Name == "" {
		return c.T("months.trend.few")
	}
	slope := t.difference(k.Slope)
	said := wording.Args{"n": k.Slope.N, "p": c.PValue(k.Test.Adjusted), "slope": c.Full(wording.Baseless(slope))}
	sentence := c.T("months.trend.none", said)
	if k.Test.Clear(c.Results.Level) && k.Slope.Value != 0 {
		sentence = c.T("months.trend.clear."+pace(c, f), said)
	}
	if k.Dependent {
		sentence = wording.Sentences(sentence, c.T("months.dependent"))
	}
	return sentence
}
