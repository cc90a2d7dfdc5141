package compose

import (
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// standardsPage is where standards come from, whether they are met, and whether they are sound.
func standardsPage(c *composer) report.Page {
	met, measured := c.met()
	page := report.Page{Nav: c.t("compose.standards.nav"), Eyebrow: c.t("compose.standards.nav"), Lead: c.t("compose.standards.lead"), PDF: true}
	switch {
	case len(c.cfg.Standards) == 0:
		page.Title = c.t("compose.standards.title.none")
	case measured == 0:
		page.Title = c.t("compose.standards.title.unmeasured")
	case met == measured:
		page.Title = c.t("compose.standards.title.all", args{"n": measured})
	case !slices.ContainsFunc(c.r.Standards, func(s analysis.Standard) bool { return s.Verdict == analysis.Bad }):
		page.Title = c.outOf("compose.standards.title.open", met, measured)
	default:
		page.Title = c.outOf("compose.standards.title.some", met, measured)
	}
	page.Sections = sections(c.standardFigures(), c.standardChart(), c.standardTimes(), c.standardTable(), c.spreadSection(), c.coverageSection("coverage"), c.companySection(), c.originSection())
	return page
}

func (c *composer) standardFigures() report.Section {
	s := report.Section{ID: "figures", Plain: true, PDF: true}
	if len(c.cfg.Standards) == 0 {
		s.Blocks = []report.Block{c.unmeasured(c.t("compose.standards.nav"), c.t("compose.standards.takes"))}
		return s
	}
	met, measured := c.met()
	figures := []report.Figure{
		{Label: c.t("compose.standards.declared"), Value: count(len(c.cfg.Standards)), Detail: c.t("compose.standards.measured", args{"n": measured})},
	}
	if measured > 0 {
		figures = append(figures, report.Figure{Label: c.t("compose.standards.met"), Value: count(met), Detail: c.t("compose.standards.of", args{"n": measured})})
	}
	if c.r.Coverage.Share.OK() {
		figures = append(figures, c.figure(c.t("compose.coverage.share"), baseless(c.share(c.r.Coverage.Share)), c.t("compose.coverage.of", args{"n": len(c.r.Coverage.Important)})))
	}
	s.Blocks = []report.Block{report.Figures{Items: figures}}
	return s
}

func (c *composer) standardChart() report.Section {
	s := report.Section{ID: "actual", Title: c.t("compose.standards.chart"), Note: c.t("compose.standards.chart.note")}
	if block, ok := c.bullets("standards-shares"); ok {
		s.Blocks = append(s.Blocks, block)
	}
	return s
}

func (c *composer) standardTimes() report.Section {
	s := report.Section{ID: "times", Title: c.t("compose.standards.times"), Note: c.t("compose.standards.chart.note")}
	if block, ok := c.timeBullets(); ok {
		s.Blocks = append(s.Blocks, block)
	}
	return s
}

// standardTable is every standard with its target, what happened, and whether it is realistic; under it, what each verdict
// on realism asks for.
func (c *composer) standardTable() report.Section {
	s := report.Section{ID: "table", Title: c.t("compose.standards.table"), Note: c.t("compose.standards.table.note"), PDF: true}
	table := report.Table{ID: "standards-table", Sort: true, Columns: columns(wide(c.t("compose.standard")),
		[]report.Column{textual(c.t("compose.required"))}, numeric(c.t("compose.actual"), c.t("compose.n")),
		[]report.Column{textual(c.t("compose.verdict")), textual(c.t("compose.realism"))})}
	seen := map[string]bool{}
	for _, st := range c.byShortfall() {
		declared := c.names.standards[st.ID]
		v := c.standardValue(declared, st.Figure)
		line := row(c.names.standard(st.ID), words(c.target(declared)), v, based(v))
		if declared.Item != "" {
			line.Cells[0].Note = c.t("compose.standard.serves", args{"item": c.names.item(declared.Item)})
		}
		if !st.Figure.OK() && st.Figure.Status != analysis.Suppressed {
			line.Cells[0].Note = c.needs(st.Figure.Reason)
		}
		line.Cells[2].Note = c.breaches(declared, st)
		line.Cells = append(line.Cells, report.Cell{Value: words(""), Verdict: verdictOf(st.Verdict)}, c.realismCell(st))
		table.Rows = append(table.Rows, line)
		seen[st.Realism] = true
	}
	if len(table.Rows) == 0 {
		return s
	}
	s.Blocks = []report.Block{table}
	var advice report.Definitions
	for _, id := range realisms {
		if seen[id] {
			advice.Terms = append(advice.Terms, report.Definition{ID: "realism-" + strings.ReplaceAll(id, "_", "-"),
				Term: capital(c.t("method.realism." + id)), Text: c.t("compose.advice." + id)})
		}
	}
	if len(advice.Terms) > 0 {
		s.Blocks = append(s.Blocks, advice)
	}
	return s
}

// realismCell is the verdict on realism with those who prove it.
func (c *composer) realismCell(st analysis.Standard) report.Cell {
	if st.Realism == "" || !c.p.Has("method.realism."+st.Realism) {
		return report.Cell{Value: words("–")}
	}
	cell := report.Cell{Value: words(c.t("method.realism." + st.Realism))}
	if len(st.ProvenAt) > 0 {
		cell.Note = c.t("compose.realism.where", args{"where": c.p.List(st.ProvenAt)})
	}
	return cell
}

// spreadSection is how long things take beyond the one figure a standard is judged by. What is answered by yes or no has no
// mean worth the name, and is left out.
func (c *composer) spreadSection() report.Section {
	s := report.Section{ID: "spread", Title: c.t("compose.standards.spread"), Note: c.t("compose.standards.spread.note")}
	table := report.Table{ID: "standards-spread", Sort: true, Columns: columns(wide(c.t("compose.standard")),
		numeric(c.t("compose.n"), c.t("compose.mean"), c.t("compose.median"), "p90", "p95", c.t("compose.gaveup.head")))}
	for _, st := range c.byShortfall() {
		declared := c.names.standards[st.ID]
		if !timed(declared) || !st.Mean.OK() {
			continue
		}
		v := c.seconds(st.Mean)
		line := row(c.names.standard(st.ID), based(v), v, c.extra(st.P50), c.extra(st.P90), c.extra(st.P95), words("–"))
		if st.GaveUp.OK() {
			line.Cells[6].Value = c.share(st.GaveUp)
			line.Cells[6].Value.N = 0
		}
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// extra is a percentile beside the mean; "–" where there is none.
func (c *composer) extra(e analysis.Estimate) report.Value {
	if !e.OK() {
		return words("–")
	}
	return c.seconds(e)
}

// realism says in a sentence whether a standard can be met, and whether it still asks for anything (method §10).
func (c *composer) realism(st analysis.Standard) string {
	if st.Realism == "" || !c.p.Has("compose.realism."+st.Realism) {
		return ""
	}
	return c.t("compose.realism."+st.Realism, args{"where": c.p.List(st.ProvenAt), "n": len(st.ProvenAt)})
}

// breaches counts what must never happen; without a breach it gives the rate that cannot be excluded.
func (c *composer) breaches(declared config.Standard, st analysis.Standard) string {
	switch {
	case declared.Kind != config.Never || !st.Figure.OK():
		return ""
	case st.Breaches == 0 && st.Bound > 0:
		return c.t("compose.breaches.none", args{"bound": c.p.Percent(st.Bound, 1)})
	}
	return c.t("compose.breaches", args{"n": st.Breaches})
}
