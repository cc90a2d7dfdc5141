package about

import (
	"cmp"
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/intake/quality"
	"ecart/internal/measure/result"
)

// worthDrawing is the share of blanks from which on a picture of them says more than a sentence.
const worthDrawing = 0.005

// mostDrawn is how many statements a chart of blanks shows.
const mostDrawn = 15

// itemsBlank shows which statements were left blank most, over all the batteries they were asked in.
func itemsBlank(c *wording.Composer) report.Section {
	s := report.Section{ID: "complete", Title: c.T("quality.complete"), Note: c.T("quality.complete.note")}
	if !enough(c) || len(c.Quality.Items) == 0 {
		return s
	}
	asked, blank := map[string]int{}, map[string]int{}
	var order []string
	for _, i := range c.Quality.Items {
		if asked[i.Item] == 0 {
			order = append(order, i.Item)
		}
		asked[i.Item] += i.Asked
		blank[i.Item] += i.Unanswered
	}
	var rows []wording.Bar
	for _, id := range order {
		if asked[id] > 0 {
			rows = append(rows, wording.Bar{Label: c.Names.Item(id), E: partOf(blank[id], asked[id])})
		}
	}
	slices.SortStableFunc(rows, func(a, b wording.Bar) int { return cmp.Compare(b.E.Value, a.E.Value) })
	all, without := c.Quality.Blank()
	if len(rows) == 0 || rows[0].E.Value < worthDrawing {
		s.Blocks = wording.Prose(c.T("quality.complete.all", wording.Args{"items": len(rows), "share": c.Printer.Percent(float64(without)/float64(all), 1)}))
		return s
	}
	note := ""
	if len(rows) > mostDrawn {
		note = c.T("quality.complete.rest", wording.Args{"n": len(rows) - mostDrawn, "share": c.Printer.Percent(rows[mostDrawn].E.Value, 1)})
		rows = rows[:mostDrawn]
	}
	title := c.T("quality.complete.most", wording.Args{"item": c.Quote(rows[0].Label), "share": c.Printer.Percent(rows[0].E.Value, 1)})
	s.Blocks = []report.Block{c.BarChart(wording.Bars{ID: "quality-items", Title: title, Subtitle: c.T("quality.complete.subtitle"), Note: note, What: c.T("compose.item"), Heading: c.T("quality.blank"),
		Axis: blankAxis(c, rows), Look: c.Share, Rows: rows})}
	return s
}

// blankAxis runs from 0 to the next five percent above the longest bar.
func blankAxis(c *wording.Composer, rows []wording.Bar) report.Axis {
	most := 0.0
	for _, r := range rows {
		if r.E.OK() {
			most = max(most, r.E.Value)
		}
	}
	step := 0.01
	switch {
	case most > 0.5:
		step = 0.2
	case most > 0.2:
		step = 0.1
	case most > 0.05:
		step = 0.05
	}
	return report.Axis{Name: c.T("quality.blank"), Kind: report.Percent, Decimals: 1, Max: math.Min(1, wording.RoundUp(most, step)), Step: step}
}

// groupsBlank shows what the groups of a grouping left blank. A group that is hidden elsewhere is hidden here.
func groupsBlank(c *wording.Composer, factor string) report.Section {
	s := report.Section{ID: "by-" + factor, Title: c.T("quality.by." + factor), Half: true}
	b, known := c.Breakdown(factor)
	at := slices.IndexFunc(c.Quality.Groups, func(g quality.Grouping) bool { return g.Factor == factor })
	if !known || at < 0 || !enough(c) {
		return s
	}
	var rows []wording.Bar
	most, shown := 0.0, 0
	var apart []string
	for _, group := range b.Levels {
		k := slices.IndexFunc(c.Quality.Groups[at].Levels, func(l quality.Level) bool { return l.Level == group.Level })
		if k < 0 {
			rows = append(rows, wording.Bar{Label: c.ShortLevel(b, group.Level), E: concealed(group)})
			continue
		}
		l := c.Quality.Groups[at].Levels[k]
		if l.Asked == 0 {
			continue
		}
		e := partOf(l.Unanswered, l.Asked)
		e.N = l.N
		shown++
		most = max(most, e.Value)
		if l.Apart {
			apart = append(apart, c.LevelName(b, l.Level))
		}
		rows = append(rows, wording.Bar{Label: c.ShortLevel(b, l.Level), E: e})
	}
	if shown < 2 {
		return s
	}
	said := c.T("quality.by.alike")
	if len(apart) > 0 {
		said = c.T("quality.by.apart", wording.Args{"names": c.Printer.List(apart), "n": len(apart), "limit": c.Printer.Percent(c.Config.Checks.MissingDifference, 0)})
	}
	if most < worthDrawing {
		s.Blocks = wording.Prose(c.T("quality.by.none", wording.Args{"share": c.Printer.Percent(worthDrawing, 1)}))
		return s
	}
	s.Blocks = []report.Block{groupChart(c, b, factor, said, rows)}
	if len(apart) > 0 {
		s.Blocks = append(s.Blocks, wording.Prose(c.T("quality.by.read"))...)
	}
	return s
}

// groupChart draws months as a line and other groups as bars.
func groupChart(c *wording.Composer, b result.Breakdown, factor, title string, rows []wording.Bar) report.Block {
	bars := wording.Bars{ID: "quality-" + factor, Title: title, Subtitle: c.T("quality.by.subtitle"), What: c.T("quality.group." + factor), Heading: c.T("quality.blank"), Axis: blankAxis(c, rows), Look: c.Share, Rows: rows}
	block := c.BarChart(bars)
	drawn, is := block.(report.Figurative)
	if !is || !b.Time {
		return block
	}
	line := report.TrendSeries{Name: c.T("quality.blank")}
	spec := report.TrendChart{Axis: bars.Axis}
	for _, r := range rows {
		spec.Times = append(spec.Times, r.Label)
		line.Points = append(line.Points, c.Mark(r.E))
	}
	spec.Series = []report.TrendSeries{line}
	drawn.Chart.Spec = spec
	return drawn
}

// concealed is the figure of a group that may not be shown, for the reason its others are not.
func concealed(l result.Level) result.Estimate {
	for _, e := range []result.Estimate{l.Gap, l.Perception, l.NPS} {
		if e.Status == result.Suppressed {
			return result.Estimate{Status: result.Suppressed, Reason: e.Reason}
		}
	}
	return result.Estimate{Status: result.Suppressed}
}
