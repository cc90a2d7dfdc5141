package gaps

import (
	"slices"
	"strconv"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// gap2Page is standards: whether what managers know is written down as standards.
func gap2Page(c *wording.Composer) report.Page {
	g := c.Gap(2)
	coverage := c.CoverageSection("coverage")
	if len(coverage.Blocks) > 0 && c.Shows("origins") {
		coverage.Blocks = append(coverage.Blocks, report.Links{Items: []report.Link{{Title: c.T("origins.nav"), Href: "origins.html", Detail: c.T("origins.link")}}})
	}
	return gapPage(c, 2, []report.Figure{
		c.Figure(c.T("compose.gap2.score"), c.StaffRating(g.Score)),
		c.Figure(c.T("compose.gap2.objective"), wording.Baseless(c.Share(g.Objective)), c.T("compose.coverage.of", wording.Args{"n": len(c.Results.Coverage.Important)})),
		indexFigure(c, g),
	}, ratedReading(c, g), ratedSection(c, g), coverage, c.AlignmentSection("tolerated"), antecedentSection(c, 2))
}

// gap3Page is delivery: whether staff meet the standards.
func gap3Page(c *wording.Composer) report.Page {
	g := c.Gap(3)
	s := report.Section{ID: "standards", Title: c.T("compose.gap3.log"), Note: c.T("compose.gap3.log.note")}
	if block, ok := c.ShareBullets("gap3-standards"); ok {
		s.Blocks = append(s.Blocks, block, report.Links{Items: []report.Link{{Title: c.T("compose.standards.nav"), Href: "standards.html#table", Detail: c.T("compose.gap3.link")}}})
	}
	return gapPage(c, 3, []report.Figure{
		c.Figure(c.T("compose.gap3.score"), c.StaffRating(g.Score)),
		c.Figure(c.T("compose.gap3.objective"), c.Points(g.Objective), c.T("compose.gap3.objective.detail")),
		indexFigure(c, g),
	}, ratedReading(c, g), ratedSection(c, g), s, antecedentSection(c, 3), c.SpreadSection("team", "teams", c.T("spread.teams")), c.ObstacleSection("gap3-obstacles"))
}

// gap4Page is communication: whether what is promised is delivered.
func gap4Page(c *wording.Composer) report.Page {
	g := c.Gap(4)
	reading := ""
	if !g.Objective.OK() { // kept promises say it better, where they are measured
		reading = ratedReading(c, g)
	}
	return gapPage(c, 4, []report.Figure{
		c.Figure(c.T("compose.gap4.score"), c.StaffRating(g.Score)),
		c.Figure(c.T("compose.gap4.objective"), c.Share(g.Objective)),
		indexFigure(c, g),
	}, reading, ratedSection(c, g), promisesSection(c), promisesTable(c), antecedentSection(c, 4))
}

// rated are the dimensions of a gap that staff or managers rate, the lowest first.
func rated(c *wording.Composer, g result.Gap) []wording.Bar {
	if !g.Score.OK() {
		return nil
	}
	var rows []wording.Bar
	for _, d := range wording.BySize(g.Dimensions, func(d result.GapDimension) result.Estimate { return d.Score }) {
		rows = append(rows, wording.Bar{Label: c.Names.Dimension(d.Dimension), E: d.Score})
	}
	return rows
}

// ratedReading is the same in words: the lowest and highest, and who says that there is no standard.
func ratedReading(c *wording.Composer, g result.Gap) string {
	return wording.Sentences(c.Ratings(rated(c, g)), noStandard(c, g))
}

// ratedSection shows a gap that is rated, dimension by dimension.
func ratedSection(c *wording.Composer, g result.Gap) report.Section {
	key := "compose.gap" + strconv.Itoa(g.Number)
	// The printed report has the lowest and the highest in the sentence above; it shows all of them only where nothing but opinion is known.
	s := report.Section{ID: "dimensions", Title: c.T("compose.dimensions"), Note: c.T(key + ".question"), PDF: !g.Objective.OK()}
	rows := rated(c, g)
	if len(rows) == 0 {
		return s
	}
	s.Blocks = append(s.Blocks, indexed(c, g, c.BarChart(wording.Bars{ID: wording.GapID(g.Number) + "-dimensions", Title: ratedTitle(c, rows), Subtitle: c.T("compose.subtitle.rating", wording.Args{
		"min": c.Short(wording.StaffMin), "max": c.Short(wording.StaffMax), "level": c.Level()}), Note: c.T(key + ".note"), What: c.T("compose.dimension"), Heading: c.T("compose.rating"),
		Axis: report.Axis{Name: c.T("compose.axis.rating"), Decimals: 2, Min: wording.StaffMin, Max: wording.StaffMax, Step: 1}, Look: c.Plain, Rows: rows})))
	s.Blocks = append(s.Blocks, wording.Prose(populationNote(c, g))...)
	return s
}

// indexed puts the gap index of each dimension beside its rating into the chart's table, where all have one.
func indexed(c *wording.Composer, g result.Gap, block report.Block) report.Block {
	chart, ok := block.(report.Figurative)
	rows := wording.BySize(g.Dimensions, func(d result.GapDimension) result.Estimate { return d.Score })
	if !ok || len(rows) != len(chart.Chart.Table.Rows) || slices.ContainsFunc(rows, func(d result.GapDimension) bool { return !d.Index.OK() }) {
		return block
	}
	table := &chart.Chart.Table
	table.Columns = append(slices.Clone(table.Columns), wording.Numeric(c.T("compose.index"))...)
	for i, d := range rows {
		v := c.Index(d.Index)
		v.Bound = false // the interval of the rating, turned round
		table.Rows[i].Cells = append(table.Rows[i].Cells, report.Cell{Value: v})
	}
	return chart
}

// ratedTitle names the dimensions rated lowest; what overlaps is not put in an order.
func ratedTitle(c *wording.Composer, rows []wording.Bar) string {
	if len(rows) < 2 || !rows[1].E.OK() {
		return c.T("compose.ratings.each")
	}
	low := wording.Inseparable(rows, func(b wording.Bar) result.Estimate { return b.E })
	if len(low) == len(rows) {
		return c.T("compose.ratings.alike")
	}
	return c.T("compose.ratings.lowest", wording.Args{"names": c.BarLabels(low), "n": len(low), "rating": c.Write(c.StaffRating(rows[0].E))})
}

// noStandard says where most people ticked that there is no standard at all.
func noStandard(c *wording.Composer, g result.Gap) string {
	var most result.GapDimension
	for _, d := range g.Dimensions {
		if d.NoStandard.OK() && d.NoStandard.Value > most.NoStandard.Value {
			most = d
		}
	}
	if !most.NoStandard.OK() || most.NoStandard.Value <= 0 {
		return ""
	}
	return c.T("compose.nostandard", wording.Args{"name": c.Names.Dimension(most.Dimension), "share": c.Full(c.Share(most.NoStandard))})
}

// promisesSection holds each promise against what was delivered, the least kept first.
func promisesSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "promises", Title: c.T("compose.promises"), Note: c.T("compose.promises.note"), PDF: true}
	var rows []wording.Bar
	for _, p := range leastKept(c) {
		rows = append(rows, wording.Bar{Label: c.Names.Promise(p.ID), E: p.Kept})
	}
	if !slices.ContainsFunc(rows, func(b wording.Bar) bool { return b.E.OK() }) {
		s.Blocks = []report.Block{c.Unmeasured(c.T("compose.promises"), c.T("compose.promises.takes"))}
		return s
	}
	s.Blocks = []report.Block{c.BarChart(wording.Bars{ID: "promises-chart", Title: promisesTitle(c), Subtitle: c.T("compose.subtitle.share", wording.Args{"level": c.Level()}),
		What: c.T("compose.promise"), Heading: c.T("compose.promise.kept"), Axis: c.ShareAxis(c.T("compose.promise.kept")), Look: c.Share, Rows: rows})}
	return s
}

func leastKept(c *wording.Composer) []result.Promise {
	return wording.BySize(c.Results.Promises, func(p result.Promise) result.Estimate { return p.Kept })
}

// promisesTable says of each promise where it is advertised, and how long nine in ten customers wait for it.
func promisesTable(c *wording.Composer) report.Section {
	s := report.Section{ID: "promises-table", Title: c.T("compose.promises.table")}
	table := report.Table{ID: "promises-each", Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.promise")),
		[]report.Column{wording.Textual(c.T("compose.promise.channel"))}, wording.Numeric(c.T("compose.promise.kept"), c.T("compose.n"), "p90"))}
	for _, p := range leastKept(c) {
		kept, p90 := c.Share(p.Kept), wording.Words("–")
		if p.P90.OK() {
			p90 = c.Seconds(p.P90)
		}
		line := wording.Row(c.Names.Promise(p.ID), wording.Words(wording.Or(c.Names.Promises[p.ID].Channel, "–")), kept, wording.Based(kept), p90)
		line.Cells[0].Note = wording.Dots(kept.Why, c.PromiseSince(p.ID))
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// promisesTitle says which promise is kept least, as far as its interval keeps it apart from the others. There is one with a figure.
func promisesTitle(c *wording.Composer) string {
	all := slices.DeleteFunc(leastKept(c), func(p result.Promise) bool { return !p.Kept.OK() })
	first := wording.Inseparable(all, func(p result.Promise) result.Estimate { return p.Kept })
	switch a := (wording.Args{"name": c.Names.Promise(all[0].ID), "share": c.Write(c.Share(all[0].Kept)), "most": c.Write(c.Share(all[len(all)-1].Kept)), "n": len(all)}); {
	case len(all) == 1:
		return c.T("compose.promises.only", a)
	case len(first) > 1:
		return c.T("compose.promises.open", a)
	default:
		return c.T("compose.promises.worst", a)
	}
}
