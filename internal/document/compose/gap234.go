package compose

import (
	"slices"
	"strconv"

	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// gap2Page is standards: whether what managers know is written down as standards.
func gap2Page(c *composer) report.Page {
	g := c.gap(2)
	return c.gapPage(2, []report.Figure{
		c.figure(c.t("compose.gap2.score"), c.rating(g.Score)),
		c.figure(c.t("compose.gap2.objective"), baseless(c.share(g.Objective)), c.t("compose.coverage.of", args{"n": len(c.r.Coverage.Important)})),
		c.indexFigure(g),
	}, c.ratedReading(g), c.ratedSection(g), c.coverageSection("coverage"))
}

// gap3Page is delivery: whether staff meet the standards.
func gap3Page(c *composer) report.Page {
	g := c.gap(3)
	s := report.Section{ID: "standards", Title: c.t("compose.gap3.log"), Note: c.t("compose.gap3.log.note")}
	if block, ok := c.bullets("gap3-standards"); ok {
		s.Blocks = append(s.Blocks, block, report.Links{Items: []report.Link{{Title: c.t("compose.standards.nav"), Href: "standards.html#table", Detail: c.t("compose.gap3.link")}}})
	}
	return c.gapPage(3, []report.Figure{
		c.figure(c.t("compose.gap3.score"), c.rating(g.Score)),
		c.figure(c.t("compose.gap3.objective"), c.points(g.Objective), c.t("compose.gap3.objective.detail")),
		c.indexFigure(g),
	}, c.ratedReading(g), c.ratedSection(g), s, c.obstacleSection())
}

// gap4Page is communication: whether what is promised is delivered.
func gap4Page(c *composer) report.Page {
	g := c.gap(4)
	reading := ""
	if !g.Objective.OK() { // kept promises say it better, where they are measured
		reading = c.ratedReading(g)
	}
	return c.gapPage(4, []report.Figure{
		c.figure(c.t("compose.gap4.score"), c.rating(g.Score)),
		c.figure(c.t("compose.gap4.objective"), c.share(g.Objective)),
		c.indexFigure(g),
	}, reading, c.ratedSection(g), c.promisesSection(), c.promisesTable())
}

// rated are the dimensions of a gap that staff or managers rate, the lowest first.
func (c *composer) rated(g analysis.Gap) []bar {
	if !g.Score.OK() {
		return nil
	}
	var rows []bar
	for _, d := range bySize(g.Dimensions, func(d analysis.GapDimension) analysis.Estimate { return d.Score }) {
		rows = append(rows, bar{label: c.names.dimension(d.Dimension), e: d.Score})
	}
	return rows
}

// ratedReading is the same in words: the lowest and highest, and who says that there is no standard.
func (c *composer) ratedReading(g analysis.Gap) string {
	return sentences(c.ratings(c.rated(g)), c.noStandard(g))
}

// ratedSection shows a gap that is rated, dimension by dimension.
func (c *composer) ratedSection(g analysis.Gap) report.Section {
	key := "compose.gap" + strconv.Itoa(g.Number)
	// The printed gap 4 shows its promises instead, where they are measured.
	s := report.Section{ID: "dimensions", Title: c.t("compose.dimensions"), Note: c.t(key + ".question"), PDF: g.Number != 4 || !g.Objective.OK()}
	rows := c.rated(g)
	if len(rows) == 0 {
		return s
	}
	s.Blocks = append(s.Blocks, c.barChart(bars{id: gapID(g.Number) + "-dimensions", title: c.ratedTitle(rows), subtitle: c.t("compose.subtitle.rating", args{
		"min": c.short(c.r.ScaleMin), "max": c.short(c.r.ScaleMax), "level": c.level()}), note: c.t(key + ".note"), what: c.t("compose.dimension"), heading: c.t("compose.rating"),
		axis: report.Axis{Name: c.t("compose.axis.rating"), Decimals: 2, Min: c.r.ScaleMin, Max: c.r.ScaleMax, Step: 1}, look: c.plain, rows: rows}))
	return s
}

// ratedTitle names the dimensions rated lowest; what overlaps is not put in an order.
func (c *composer) ratedTitle(rows []bar) string {
	if len(rows) < 2 || !rows[1].e.OK() {
		return c.t("compose.ratings.each")
	}
	low := inseparable(rows, func(b bar) analysis.Estimate { return b.e })
	if len(low) == len(rows) {
		return c.t("compose.ratings.alike")
	}
	return c.t("compose.ratings.lowest", args{"names": c.barLabels(low), "n": len(low), "rating": c.write(c.rating(rows[0].e))})
}

// noStandard says where most people ticked that there is no standard at all.
func (c *composer) noStandard(g analysis.Gap) string {
	var most analysis.GapDimension
	for _, d := range g.Dimensions {
		if d.NoStandard.OK() && d.NoStandard.Value > most.NoStandard.Value {
			most = d
		}
	}
	if !most.NoStandard.OK() || most.NoStandard.Value <= 0 {
		return ""
	}
	return c.t("compose.nostandard", args{"name": c.names.dimension(most.Dimension), "share": c.full(c.share(most.NoStandard))})
}

// promisesSection holds each promise against what was delivered, the least kept first.
func (c *composer) promisesSection() report.Section {
	s := report.Section{ID: "promises", Title: c.t("compose.promises"), Note: c.t("compose.promises.note"), PDF: true}
	var rows []bar
	for _, p := range c.leastKept() {
		rows = append(rows, bar{label: c.names.promise(p.ID), e: p.Kept})
	}
	if !slices.ContainsFunc(rows, func(b bar) bool { return b.e.OK() }) {
		s.Blocks = []report.Block{c.unmeasured(c.t("compose.promises"), c.t("compose.promises.takes"))}
		return s
	}
	s.Blocks = []report.Block{c.barChart(bars{id: "promises-chart", title: c.promisesTitle(), subtitle: c.t("compose.subtitle.share", args{"level": c.level()}),
		what: c.t("compose.promise"), heading: c.t("compose.promise.kept"), axis: c.shareAxis(c.t("compose.promise.kept")), look: c.share, rows: rows})}
	return s
}

func (c *composer) leastKept() []analysis.Promise {
	return bySize(c.r.Promises, func(p analysis.Promise) analysis.Estimate { return p.Kept })
}

// promisesTable says of each promise where it is advertised, and how long nine in ten customers wait for it.
func (c *composer) promisesTable() report.Section {
	s := report.Section{ID: "promises-table", Title: c.t("compose.promises.table")}
	table := report.Table{ID: "promises-each", Sort: true, Columns: columns(wide(c.t("compose.promise")),
		[]report.Column{textual(c.t("compose.promise.channel"))}, numeric(c.t("compose.promise.kept"), c.t("compose.n"), "p90"))}
	for _, p := range c.leastKept() {
		kept, p90 := c.share(p.Kept), words("–")
		if p.P90.OK() {
			p90 = c.seconds(p.P90)
		}
		line := row(c.names.promise(p.ID), words(or(c.names.promises[p.ID].Channel, "–")), kept, based(kept), p90)
		line.Cells[0].Note = kept.Why
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// promisesTitle says which promise is kept least, as far as its interval keeps it apart from the others. There is one with a figure.
func (c *composer) promisesTitle() string {
	all := slices.DeleteFunc(c.leastKept(), func(p analysis.Promise) bool { return !p.Kept.OK() })
	first := inseparable(all, func(p analysis.Promise) analysis.Estimate { return p.Kept })
	switch a := (args{"name": c.names.promise(all[0].ID), "share": c.write(c.share(all[0].Kept)), "most": c.write(c.share(all[len(all)-1].Kept)), "n": len(all)}); {
	case len(all) == 1:
		return c.t("compose.promises.only", a)
	case len(first) > 1:
		return c.t("compose.promises.open", a)
	default:
		return c.t("compose.promises.worst", a)
	}
}
