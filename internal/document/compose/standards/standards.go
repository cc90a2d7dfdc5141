package standards

import (
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// standardsPage is whether standards are met, and whether they are sound.
func standardsPage(c *wording.Composer) report.Page {
	met, measured := c.StandardsMet()
	page := report.Page{Nav: c.T("compose.standards.nav"), Eyebrow: c.T("compose.standards.nav"), Lead: c.T("compose.standards.lead"), PDF: true}
	switch {
	case len(c.Config.Standards) == 0:
		page.Title = c.T("compose.standards.title.none")
	case measured == 0:
		page.Title = c.T("compose.standards.title.unmeasured")
	case met == measured:
		page.Title = c.T("compose.standards.title.all", wording.Args{"n": measured})
	case !slices.ContainsFunc(c.Results.Standards, func(s result.Standard) bool { return s.Verdict == result.Bad }):
		page.Title = c.OutOf("compose.standards.title.open", met, measured)
	default:
		page.Title = c.OutOf("compose.standards.title.some", met, measured)
	}
	page.Sections = wording.Sections(standardFigures(c), standardChart(c), standardTimes(c), standardTable(c), courseSection(c), c.AlignmentSection("tolerated"), unitsSection(c), cutSection(c), spreadSection(c), capableSection(c))
	return page
}

func standardFigures(c *wording.Composer) report.Section {
	s := report.Section{ID: "figures", Plain: true, PDF: true}
	if len(c.Config.Standards) == 0 {
		s.Blocks = []report.Block{c.Unmeasured(c.T("compose.standards.nav"), c.T("compose.standards.takes"))}
		return s
	}
	met, measured := c.StandardsMet()
	figures := []report.Figure{
		{Label: c.T("compose.standards.declared"), Value: wording.Count(len(c.Config.Standards)), Detail: c.T("compose.standards.measured", wording.Args{"n": measured})},
	}
	if measured > 0 {
		figures = append(figures, report.Figure{Label: c.T("compose.standards.met"), Value: wording.Count(met), Detail: c.T("compose.standards.of", wording.Args{"n": measured})})
	}
	if c.Results.Coverage.Share.OK() {
		figures = append(figures, c.Figure(c.T("compose.coverage.share"), wording.Baseless(c.Share(c.Results.Coverage.Share)), c.T("compose.coverage.of", wording.Args{"n": len(c.Results.Coverage.Important)})))
	}
	s.Blocks = []report.Block{report.Figures{Items: figures}}
	return s
}

func standardChart(c *wording.Composer) report.Section {
	s := report.Section{ID: "actual", Title: c.T("compose.standards.chart"), Note: c.T("compose.standards.chart.note"), Spare: true}
	if block, ok := c.ShareBullets("standards-shares"); ok {
		s.Blocks = append(s.Blocks, block)
	}
	return s
}

func standardTimes(c *wording.Composer) report.Section {
	s := report.Section{ID: "times", Title: c.T("compose.standards.times"), Note: c.T("compose.standards.chart.note")}
	if block, ok := c.TimeBullets(); ok {
		s.Blocks = append(s.Blocks, block)
	}
	return s
}

// standardTable is every standard with its target, what happened, and whether it is realistic; under it, what each verdict
// on realism asks for.
func standardTable(c *wording.Composer) report.Section {
	s := report.Section{ID: "table", Title: c.T("compose.standards.table"), Note: c.T("compose.standards.table.note"), PDF: true}
	table := report.Table{ID: "standards-table", Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.standard")),
		[]report.Column{wording.Textual(c.T("compose.required"))}, wording.Numeric(c.T("compose.actual"), c.T("compose.n")),
		[]report.Column{wording.Textual(c.T("compose.verdict")), wording.Textual(c.T("compose.realism"))})}
	seen := map[string]bool{}
	for _, st := range c.ByShortfall() {
		declared := c.Names.Standards[st.ID]
		v := c.StandardValue(declared, st.Figure)
		line := wording.Row(c.Names.Standard(st.ID), wording.Words(c.Target(declared)), v, wording.Based(v))
		if declared.Item != "" {
			line.Cells[0].Note = c.T("compose.standard.serves", wording.Args{"item": c.Names.Item(declared.Item)})
		}
		if !st.Figure.OK() && st.Figure.Status != result.Suppressed {
			line.Cells[0].Note = c.Needs(st.Figure.Reason)
		}
		line.Cells[1].Note, line.Cells[2].Note = sinceWhen(c, declared), breaches(c, declared, st)
		line.Cells = append(line.Cells, report.Cell{Value: wording.Words(""), Verdict: wording.VerdictOf(st.Verdict)}, realismCell(c, st))
		table.Rows = append(table.Rows, line)
		seen[st.Realism] = true
	}
	if len(table.Rows) == 0 {
		return s
	}
	s.Blocks = []report.Block{table}
	if slices.ContainsFunc(c.Results.Standards, func(st result.Standard) bool { return missed(st.Realism) }) {
		s.Blocks = append(s.Blocks, obstacles(c)...)
	}
	var advice report.Definitions
	for _, id := range wording.Realisms {
		if seen[id] {
			advice.Terms = append(advice.Terms, report.Definition{ID: "realism-" + strings.ReplaceAll(id, "_", "-"),
				Term: wording.Capital(c.T("method.realism." + id)), Text: c.T("compose.advice." + id)})
		}
	}
	if len(advice.Terms) > 0 {
		s.Blocks = append(s.Blocks, advice)
	}
	return s
}

// realismCell is the verdict on realism with what decided it.
func realismCell(c *wording.Composer, st result.Standard) report.Cell {
	if st.Realism == "" || !c.Printer.Has("method.realism."+st.Realism) {
		return report.Cell{Value: wording.Words("–")}
	}
	return report.Cell{Value: wording.Words(c.T("method.realism." + st.Realism)), Note: why(c, st)}
}

// spreadSection is how long things take beyond the one figure a standard is judged by. What is answered by yes or no has no
// mean worth the name, and is left out.
func spreadSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "spread", Title: c.T("compose.standards.spread"), Note: c.T("compose.standards.spread.note")}
	table := report.Table{ID: "standards-spread", Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.standard")),
		wording.Numeric(c.T("compose.n"), c.T("compose.mean"), c.T("compose.median"), "p80", "p90", "p95", c.T("standard.longest")))}
	for _, st := range c.ByShortfall() {
		declared := c.Names.Standards[st.ID]
		if !wording.Timed(declared) || !st.Mean.OK() {
			continue
		}
		v := c.Seconds(st.Mean)
		line := wording.Row(c.Names.Standard(st.ID), wording.Based(v), v)
		for _, q := range []result.Estimate{st.P50, st.P80, st.P90, st.P95} {
			cell := report.Cell{Value: extra(c, q)}
			if q.Status == result.Measured && !q.Bound && q.N > 0 {
				cell.Note = c.T("standard.inestimable")
			}
			line.Cells = append(line.Cells, cell)
		}
		line.Cells = append(line.Cells, report.Cell{Value: extra(c, st.Longest)})
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// extra is a percentile beside the mean; "–" where there is none.
func extra(c *wording.Composer, e result.Estimate) report.Value {
	if !e.OK() {
		return wording.Words("–")
	}
	return wording.Baseless(c.Seconds(e))
}

// breaches counts what must never happen; without a breach it gives the rate that cannot be excluded.
func breaches(c *wording.Composer, declared config.Standard, st result.Standard) string {
	switch {
	case declared.Kind != config.Never && !(declared.Kind == config.ShareWithin && declared.Required >= 1) || !st.Figure.OK():
		return ""
	case st.Breaches == 0 && st.Bound > 0:
		return c.T("compose.breaches.none", wording.Args{"bound": c.Printer.Percent(st.Bound, 1)})
	}
	return c.T("compose.breaches", wording.Args{"n": st.Breaches})
}
