package standards

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

// companySection is what the company says it stands for, and which standards express it (domain S2).
func companySection(c *wording.Composer) report.Section {
	company := c.Config.Company
	s := report.Section{ID: "company", Title: c.T("compose.company"), Note: c.T("compose.company.note")}
	var ps []report.Paragraph
	for _, said := range []struct{ key, text string }{{"mission", company.Mission}, {"vision", company.Vision}} {
		if said.text != "" {
			ps = append(ps, report.Paragraph{Runs: []report.Run{{Text: c.T("compose.company."+said.key) + " ", Strong: true}, {Text: said.text}}})
		}
	}
	if len(ps) > 0 {
		s.Blocks = append(s.Blocks, report.Prose{Paragraphs: ps})
	}
	if len(company.Values) == 0 {
		return s
	}
	table := report.Table{ID: "values-table", Caption: c.T("compose.values"), Columns: []report.Column{wording.Textual(c.T("compose.value")), wording.Wide(c.T("compose.values.standards"))}}
	for _, v := range company.Values {
		line := wording.Row(v.Name, wording.Words(wording.Or(expressing(c, v.ID), c.T("compose.values.bare"))))
		line.Cells[0].Note = v.Text
		if expressing(c, v.ID) == "" {
			line.Cells[1].Tone = report.Negative
		}
		table.Rows = append(table.Rows, line)
	}
	s.Blocks = append(s.Blocks, table)
	s.Blocks = append(s.Blocks, wording.Prose(valueless(c))...)
	return s
}

// expressing names the standards that express a value.
func expressing(c *wording.Composer, value string) string {
	var all []string
	for _, s := range c.Config.Standards {
		if s.Value == value {
			all = append(all, c.Names.Standard(s.ID))
		}
	}
	return c.Printer.List(all)
}

// valueless names the standards that express none of the company's values.
func valueless(c *wording.Composer) string {
	var all []string
	for _, s := range c.Config.Standards {
		if s.Value == "" {
			all = append(all, c.Quote(c.Names.Standard(s.ID)))
		}
	}
	if len(all) == 0 || len(all) == len(c.Config.Standards) {
		return ""
	}
	return c.T("compose.values.none", wording.Args{"n": len(all), "names": c.Printer.List(all)})
}

// originSection counts the standards by who asked for them, and how many of these are met (domain S3).
func originSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "origins", Title: c.T("compose.origins"), Note: c.T("compose.origins.note")}
	table := report.Table{ID: "origins-table", Columns: wording.Columns(wording.Wide(c.T("compose.origin")),
		wording.Numeric(c.T("compose.origin.number"), c.T("compose.origin.measured"), c.T("compose.origin.met")))}
	for _, o := range c.Results.Coverage.ByOrigin {
		name := o.Origin
		if c.Printer.Has("compose.origin." + o.Origin) {
			name = c.T("compose.origin." + o.Origin)
		}
		if name == "" {
			name = c.T("compose.origin.none")
		}
		met := wording.Words("–")
		if o.Measured > 0 {
			met = wording.Count(o.Met)
		}
		table.Rows = append(table.Rows, wording.Row(name, wording.Count(o.Number), wording.Count(o.Measured), met))
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}
