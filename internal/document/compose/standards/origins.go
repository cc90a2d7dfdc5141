package standards

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// originsPage is where the standards come from: the expectations they serve (domain S1), the values they express (S2) and the stakeholders
// that asked for them (S3).
func originsPage(c *wording.Composer) report.Page {
	return report.Page{
		Nav: c.T("origins.nav"), Eyebrow: c.T("origins.nav"), Title: originsTitle(c), Lead: c.T("origins.lead"),
		Sections: wording.Sections(originFigures(c), expectationSection(c), companySection(c), valueMatrix(c), stakeholderSection(c)),
	}
}

func hasOrigins(c *wording.Composer) bool {
	return len(c.Config.Standards)+len(c.Config.Company.Values) > 0
}

// originsTitle says what the standards leave out: expectations first, then values.
func originsTitle(c *wording.Composer) string {
	v := c.Results.Coverage
	bare := bareValues(c)
	switch {
	case len(c.Config.Standards) == 0:
		return c.T("compose.standards.title.none")
	case len(v.Missing) > 0:
		return c.OutOf("origins.title.missing", len(v.Missing), len(v.Important))
	case len(bare) > 0:
		return c.T("origins.title.values", wording.Args{"n": len(bare), "names": c.Some(bare)})
	case len(v.Important) > 0 && len(v.Partly) == 0:
		return c.T("origins.title.covered")
	}
	return c.T("origins.title")
}

// bareValues names the values that no standard expresses.
func bareValues(c *wording.Composer) []string {
	var all []string
	for _, v := range c.Results.Coverage.ByValue {
		if v.Number == 0 {
			all = append(all, c.Names.Value(v.Value))
		}
	}
	return all
}

func originFigures(c *wording.Composer) report.Section {
	s := report.Section{ID: "figures", Plain: true}
	v := c.Results.Coverage
	if len(c.Config.Standards) == 0 {
		s.Blocks = []report.Block{c.Unmeasured(c.T("origins.nav"), c.T("compose.standards.takes"))}
		return s
	}
	figures := []report.Figure{c.Figure(c.T("compose.coverage.share"), wording.Baseless(c.Share(v.Share)), coverageDetail(c))}
	if n := len(v.ByValue); n > 0 {
		figures = append(figures, report.Figure{Label: c.T("origins.values.expressed"), Value: wording.Count(n - len(bareValues(c))), Detail: c.T("origins.of", wording.Args{"n": n})})
	}
	with := 0
	named := slices.DeleteFunc(slices.Clone(v.ByOrigin), func(o result.OriginShare) bool { return o.Origin == "" })
	for _, o := range named {
		with += min(o.Number, 1)
	}
	figures = append(figures, report.Figure{Label: c.T("origins.stakeholders"), Value: wording.Count(with), Detail: c.T("origins.of", wording.Args{"n": len(named)})})
	s.Blocks = []report.Block{report.Figures{Items: figures}}
	return s
}

func coverageDetail(c *wording.Composer) string {
	if !c.Results.Coverage.Share.OK() {
		return ""
	}
	return c.T("compose.coverage.of", wording.Args{"n": len(c.Results.Coverage.Important)})
}

// expectationSection says which important expectations have a standard, and which standards serve none.
func expectationSection(c *wording.Composer) report.Section {
	s := c.CoverageSection("coverage")
	if unserving := standardNames(c, c.Results.Coverage.Unserving); len(unserving) > 0 && len(s.Blocks) > 0 {
		s.Blocks = append(s.Blocks, wording.Prose(c.T("origins.unserving", wording.Args{"n": len(unserving), "names": c.Some(unserving)}))...)
	}
	return s
}

// standardNames are the names of some standards as they stand within a sentence.
func standardNames(c *wording.Composer, ids []string) []string {
	return wording.Each(ids, func(id string) string { return c.Quote(c.Names.Standard(id)) })
}

// tallyHeads are the columns of how some standards fare.
func tallyHeads(c *wording.Composer) []report.Column {
	return wording.Numeric(c.T("compose.origin.number"), c.T("compose.origin.measured"), c.T("compose.origin.met"), c.T("origins.within"), c.T("compose.n"), c.T("origins.against"))
}

// fewStandards is below how many standards what is said of them as a whole is said of each.
const fewStandards = 5

// tallyRow is how some standards fare; nothing is said of those that are not there.
func tallyRow(c *wording.Composer, name string, t result.Tally) report.Row {
	none := wording.Words("–")
	if t.Number == 0 {
		line := wording.Row(name, wording.Count(0), none, none, none, none, none)
		line.Cells[1].Tone = report.Muted
		return line
	}
	met, within, n, against := none, none, none, none
	if t.Measured > 0 {
		met = wording.Count(t.Met)
	}
	if t.Within.OK() {
		within, against = c.Share(t.Within), c.Points(t.Against)
		n = wording.Based(within)
	}
	line := wording.Row(name, wording.Count(t.Number), wording.Count(t.Measured), met, within, n, against)
	if t.Number < fewStandards {
		line.Cells[1].Note = c.T("origins.few")
	}
	if a := t.Against; a.Bound && a.Hi < 0 {
		line.Cells[6].Tone = report.Negative
	} else if a.Bound && a.Lo > 0 {
		line.Cells[6].Tone = report.Positive
	}
	return line
}

// stakeholderSection is how the standards fare by who asked for them (domain S3).
func stakeholderSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "origins", Title: c.T("compose.origins"), Note: c.T("origins.stakeholders.note")}
	table := report.Table{ID: "origins-table", Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.origin")), tallyHeads(c))}
	if len(c.Results.Coverage.ByValue) == 0 {
		table.Note = c.T("origins.tally.note") // else it stands under the values
	}
	var rows []wording.Bar
	var without []string
	for _, o := range c.Results.Coverage.ByOrigin {
		name := originName(c, o.Origin)
		table.Rows = append(table.Rows, tallyRow(c, wording.Capital(name), o.Tally))
		if o.Number == 0 {
			without = append(without, name)
		}
		if o.Within.OK() {
			rows = append(rows, wording.Bar{Label: wording.Capital(name), E: o.Within})
		}
	}
	if len(table.Rows) == 0 {
		return s
	}
	if len(rows) > 1 {
		s.Blocks = append(s.Blocks, attainmentChart(c, rows))
	}
	s.Blocks = append(s.Blocks, table)
	if len(without) > 0 {
		s.Blocks = append(s.Blocks, wording.Prose(c.T("origins.without", wording.Args{"names": c.Printer.List(without)}))...)
	}
	return s
}

// originName is what a stakeholder is called within a sentence.
func originName(c *wording.Composer, origin string) string {
	switch {
	case origin == "":
		return c.T("compose.origin.none")
	case c.Printer.Has("compose.origin." + origin):
		return c.T("compose.origin." + origin)
	}
	return origin
}

// attainmentChart draws how often contacts are within the standards of each stakeholder.
func attainmentChart(c *wording.Composer, rows []wording.Bar) report.Block {
	rows = wording.BySize(rows, func(b wording.Bar) result.Estimate { return b.E })
	title := c.T("origins.chart.alike")
	if worst, best := rows[0], rows[len(rows)-1]; wording.Apart(worst.E, best.E) {
		title = c.T("origins.chart.apart", wording.Args{"worst": worst.Label, "low": c.Write(c.Share(worst.E)), "best": best.Label, "high": c.Write(c.Share(best.E))})
	}
	return c.BarChart(wording.Bars{ID: "origins-within", Title: title, Subtitle: c.T("compose.subtitle.share", wording.Args{"level": c.Level()}), What: c.T("compose.origin"),
		Heading: c.T("origins.within"), Axis: c.ShareAxis(c.T("origins.within")), Look: c.Share, Rows: rows, Note: c.T("origins.chart.note")})
}
