package gaps

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// antecedentSection is what a gap follows from, the least favourable first; it is left out where nobody was asked.
func antecedentSection(c *wording.Composer, number int) report.Section {
	s := report.Section{ID: "antecedents", Title: c.T("antecedent.title"), Note: c.T("antecedent.note")}
	var asked []result.Antecedent
	for _, a := range c.Results.Antecedents {
		if a.Gap == number {
			asked = append(asked, a)
		}
	}
	if len(asked) == 0 {
		return s
	}
	asked = wording.BySize(asked, func(a result.Antecedent) result.Estimate { return a.Score })
	var rows []wording.Bar
	table := report.Table{ID: "antecedents-table", Caption: c.T("antecedent.verdicts"), Columns: wording.Columns(wording.Wide(c.T("antecedent.what")), wording.Numeric(c.T("antecedent.score"), c.T("compose.n")), []report.Column{wording.Textual(c.T("compose.verdict")), wording.Textual(c.T("antecedent.asked"))}, wording.Numeric(c.T("antecedent.alpha")))}
	for _, a := range asked {
		name, v := c.AntecedentName(a), c.Rating(a.Score)
		rows = append(rows, wording.Bar{Label: name, E: a.Score, Strong: a.Verdict == result.Bad})
		row := wording.Row(name, v, wording.Based(v))
		row.Cells = append(row.Cells, report.Cell{Verdict: wording.VerdictOf(a.Verdict), Value: wording.Words("")}, report.Cell{Value: wording.Words(c.T("antecedent.of." + a.AskedOf))}, report.Cell{Value: c.Plain(a.Alpha)})
		table.Rows = append(table.Rows, row)
	}
	title := c.T("antecedent.chart")
	if first := asked[0]; first.Score.OK() {
		title = c.T("antecedent.least", wording.Args{"name": c.AntecedentName(first), "score": c.Write(c.Rating(first.Score))})
	}
	s.Blocks = []report.Block{c.BarChart(wording.Bars{ID: wording.GapID(number) + "-antecedents", Title: title, Subtitle: c.T("compose.subtitle.rating", wording.Args{"min": c.Short(c.Results.ScaleMin), "max": c.Short(c.Results.ScaleMax), "level": c.Level()}), What: c.T("antecedent.what"), Heading: c.T("antecedent.score"), Look: c.Rating, Rows: rows,
		Axis: report.Axis{Name: c.T("antecedent.score"), Min: c.Results.ScaleMin, Max: c.Results.ScaleMax, Decimals: 2, Step: 1}}), table}
	s.Blocks = append(s.Blocks, wording.Prose(alphaNote(c, asked))...)
	s.Blocks = append(s.Blocks, wording.Prose(staffNote(c, config.Role(asked[0].AskedOf), wording.Each(asked, func(a result.Antecedent) result.Estimate { return a.Score }), false))...)
	s.Blocks = append(s.Blocks, linkBlocks(c, asked)...)
	return s
}

// poorAlpha is the α below which the items of a cause do not stand for one thing (method §6).
const poorAlpha = 0.60

// alphaNote says what α does not say, and names the causes whose items go together poorly; "" where no α is known.
func alphaNote(c *wording.Composer, asked []result.Antecedent) string {
	var poor []string
	known := false
	for _, a := range asked {
		known = known || a.Alpha.OK()
		if a.Alpha.OK() && a.Alpha.Value < poorAlpha {
			poor = append(poor, c.Quote(c.AntecedentName(a)))
		}
	}
	switch {
	case !known:
		return ""
	case len(poor) == 0:
		return c.T("antecedent.alpha.text")
	}
	return wording.Sentences(c.T("antecedent.alpha.text"), c.T("antecedent.alpha.low", wording.Args{"names": c.Printer.List(poor)}))
}

// linkBlocks says what goes with the gap from location to location, or what it would take to know.
func linkBlocks(c *wording.Composer, asked []result.Antecedent) []report.Block {
	table := report.Table{ID: "antecedents-link", Caption: c.T("antecedent.link"), Columns: wording.Columns(wording.Wide(c.T("antecedent.what")), wording.Numeric(c.T("antecedent.rho"), c.T("antecedent.units")))}
	few := false
	for _, a := range asked {
		few = few || a.Link.Reason == result.ReasonFewUnits
		if v := c.Difference(a.Link); v.Missing == report.Present {
			table.Rows = append(table.Rows, wording.Row(c.AntecedentName(a), v, wording.Based(v)))
		}
	}
	switch {
	case len(table.Rows) > 0:
		return append([]report.Block{table}, wording.Prose(c.T("antecedent.link.text"))...)
	case few:
		return wording.Prose(c.T("antecedent.link.few"))
	}
	return nil
}
