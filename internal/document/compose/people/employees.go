package people

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func hasEmployees(c *wording.Composer) bool {
	return c.Number(config.Employees) > 0 || c.Number(config.Internal) > 0
}

// employeesPage is the people inside: what stands in their way, how they are trained, and how departments serve each other (domain P3).
func employeesPage(c *wording.Composer) report.Page {
	page := report.Page{Nav: c.T("inside.nav"), Eyebrow: c.T("inside.nav"), Title: employeesTitle(c), Lead: c.T("inside.lead"), PDF: c.Results.Internal.Status == result.Measured}
	obstacles := c.ObstacleSection("employees-obstacles")
	sections := []report.Section{staffSection(c), obstacles, causesSection(c)}
	page.Sections = wording.Sections(append(sections, internalSections(c)...)...)
	return page
}

// employeesTitle names the first thing that stands in the way: what staff name themselves, a cause judged bad, or a weak link.
func employeesTitle(c *wording.Composer) string {
	if o := c.Results.Obstacles; o.Status == result.Measured && len(o.Named) > 0 && (len(o.Named) == 1 || o.Named[1].Count < o.Named[0].Count) {
		return c.T("inside.title.obstacle", wording.Args{"name": c.Quote(o.Named[0].Text), "share": c.Printer.Percent(o.Named[0].Share, 0)})
	}
	if bad := judged(c, result.Bad); len(bad) > 0 {
		return c.T("inside.title.cause", wording.Args{"name": bad[0]})
	}
	for _, l := range c.Results.Internal.Links {
		if l.Difference.Value < 0 {
			return c.T("inside.title.link", wording.Args{"from": l.From, "to": l.To, "rating": c.Write(alone(served(c, l.Rating)))})
		}
	}
	return c.T("inside.title")
}

// judged returns the names of the causes of the gaps with a verdict, the least favourable first.
func judged(c *wording.Composer, v result.Verdict) []string {
	var names []string
	for _, a := range wording.BySize(c.Results.Antecedents, func(a result.Antecedent) result.Estimate { return a.Score }) {
		if a.Verdict == v {
			names = append(names, c.AntecedentName(a))
		}
	}
	return names
}

// staffSection is the main figures on one line, and in a few words what stands in the way.
func staffSection(c *wording.Composer) report.Section {
	r := c.Results
	s := report.Section{ID: "figures", Plain: true, PDF: true}
	hours := func(e result.Estimate) report.Value { return c.As(e, report.Value{Decimals: 1, Unit: "h"}) }
	median := ""
	if r.Staff.Median.OK() {
		median = c.T("inside.training.median", wording.Args{"hours": c.Write(alone(hours(r.Staff.Median)))})
	}
	all := []report.Figure{c.Figure(c.T("people.enps"), c.Net(r.Satisfaction.ENPS), c.T("compose.enps.detail")), c.Figure(c.T("inside.training"), hours(r.Staff.Training), median),
		c.Figure(c.T("inside.trained"), c.Share(r.Staff.Trained))}
	if r.Internal.Status != result.NotMeasured { // else its own section says what it would take
		all = append(all, c.Figure(c.T("inside.all"), served(c, r.Internal.All)))
	}
	s.Blocks = wording.Present(all...)
	var lines []string
	if bad := judged(c, result.Bad); len(bad) > 0 {
		lines = append(lines, c.T("inside.way.causes", wording.Args{"names": c.Printer.List(bad), "n": len(bad)}))
	}
	if t := r.Staff.Trained; t.OK() {
		t.Value, t.Lo, t.Hi = 1-t.Value, 1-t.Hi, 1-t.Lo
		lines = append(lines, c.T("inside.way.untrained", wording.Args{"share": c.Full(c.Share(t))}))
	}
	var weak []string
	for _, l := range r.Internal.Links {
		if l.Difference.Value < 0 {
			weak = append(weak, c.T("inside.link", wording.Args{"from": l.From, "to": l.To, "rating": c.Write(alone(served(c, l.Rating)))}))
		}
	}
	if len(weak) > 0 {
		lines = append(lines, c.T("inside.way.links", wording.Args{"names": c.Printer.List(weak), "n": len(weak)}))
	}
	if len(lines) > 0 {
		var list report.Prose
		for _, l := range lines {
			list.Paragraphs = append(list.Paragraphs, report.Paragraph{Kind: "bullet", Runs: []report.Run{{Text: l}}})
		}
		s.Blocks = append(s.Blocks, list)
	}
	var lacks wording.Lacks
	for _, f := range all {
		switch f.Value.Missing {
		case report.NotMeasured:
			lacks.Add(f.Label, f.Detail)
		case report.TooFew:
			lacks.Add(f.Label, c.T("inside.few"))
		}
	}
	if len(lacks.Reasons) > 0 {
		s.Blocks = append(s.Blocks, c.ListOf(lacks))
	}
	return s
}

// causesShown is how many causes the table has room for: the page says what stands in the way, the pages of the gaps say all.
const causesShown = 6

// causesSection is what the gaps follow from, the least favourable first; what is acceptable or good is counted.
func causesSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "causes", Title: c.T("inside.causes"), Note: c.T("inside.causes.note")}
	table := report.Table{ID: "causes-table", Sort: true, Columns: wording.Columns(wording.Wide(c.T("antecedent.what")),
		[]report.Column{wording.Textual(c.T("compose.gap"))}, wording.Numeric(c.T("antecedent.score"), c.T("compose.n")), []report.Column{wording.Textual(c.T("compose.verdict"))})}
	others := 0
	for _, a := range wording.BySize(c.Results.Antecedents, func(a result.Antecedent) result.Estimate { return a.Score }) {
		if !a.Score.OK() {
			continue
		}
		if len(table.Rows) == causesShown {
			others++
			continue
		}
		v := c.Rating(a.Score)
		row := wording.Row(c.AntecedentName(a), wording.Words(c.T("compose.gap.n", wording.Args{"n": a.Gap})), v, wording.Based(v))
		row.Cells = append(row.Cells, report.Cell{Value: wording.Words(""), Verdict: wording.VerdictOf(a.Verdict)})
		table.Rows = append(table.Rows, row)
	}
	if len(table.Rows) == 0 {
		return s
	}
	s.Blocks = []report.Block{table}
	if others > 0 {
		s.Blocks = append(s.Blocks, wording.Prose(c.T("inside.causes.more", wording.Args{"n": others}))...)
	}
	return s
}
