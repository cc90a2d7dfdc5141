package compose

import "ecart/internal/document/report"

// coverageSection says which important expectations have a standard, and which have none (domain S1).
func (c *composer) coverageSection(id string) report.Section {
	v := c.r.Coverage
	s := report.Section{ID: id, Title: c.t("compose.coverage"), Note: c.t("compose.coverage.note")}
	if len(v.Important) == 0 || len(c.cfg.Standards) == 0 {
		return s
	}
	table := report.Table{ID: id + "-table", Columns: columns(wide(c.t("compose.expectation")),
		[]report.Column{textual(c.t("compose.dimension")), textual(c.t("compose.coverage.state"))})}
	for _, group := range []struct {
		key   string
		items []string
		tone  report.Tone
	}{{"missing", v.Missing, report.Negative}, {"partly", v.Partly, report.Neutral}, {"covered", v.Covered, report.Positive}} {
		for _, it := range group.items {
			state := c.t("compose.coverage." + group.key)
			if served := c.serving(it); served != "" {
				state = c.t("compose.coverage.by", args{"state": state, "standards": served})
			}
			line := row(c.names.item(it), words(c.names.dimensionOf(it)), words(state))
			line.Cells[2].Tone = group.tone
			table.Rows = append(table.Rows, line)
		}
	}
	reading := c.outOf("compose.coverage.reading", len(v.Covered), len(v.Important))
	if len(v.Missing) > 0 {
		reading = sentences(reading, c.t("compose.coverage.lacking", args{"n": len(v.Missing)}))
	}
	s.Blocks = append(prose(reading), table)
	return s
}

// serving names the standards that serve an item.
func (c *composer) serving(item string) string {
	var all []string
	for _, s := range c.cfg.Standards {
		if s.Item == item {
			all = append(all, c.names.standard(s.ID))
		}
	}
	return c.p.List(all)
}

// companySection is what the company says it stands for, and which standards express it (domain S2).
func (c *composer) companySection() report.Section {
	company := c.cfg.Company
	s := report.Section{ID: "company", Title: c.t("compose.company"), Note: c.t("compose.company.note")}
	var ps []report.Paragraph
	for _, said := range []struct{ key, text string }{{"mission", company.Mission}, {"vision", company.Vision}} {
		if said.text != "" {
			ps = append(ps, report.Paragraph{Runs: []report.Run{{Text: c.t("compose.company."+said.key) + " ", Strong: true}, {Text: said.text}}})
		}
	}
	if len(ps) > 0 {
		s.Blocks = append(s.Blocks, report.Prose{Paragraphs: ps})
	}
	if len(company.Values) == 0 {
		return s
	}
	table := report.Table{ID: "values-table", Caption: c.t("compose.values"), Columns: []report.Column{textual(c.t("compose.value")), wide(c.t("compose.values.standards"))}}
	for _, v := range company.Values {
		line := row(v.Name, words(or(c.expressing(v.ID), c.t("compose.values.bare"))))
		line.Cells[0].Note = v.Text
		if c.expressing(v.ID) == "" {
			line.Cells[1].Tone = report.Negative
		}
		table.Rows = append(table.Rows, line)
	}
	s.Blocks = append(s.Blocks, table)
	s.Blocks = append(s.Blocks, prose(c.valueless())...)
	return s
}

// expressing names the standards that express a value.
func (c *composer) expressing(value string) string {
	var all []string
	for _, s := range c.cfg.Standards {
		if s.Value == value {
			all = append(all, c.names.standard(s.ID))
		}
	}
	return c.p.List(all)
}

// valueless names the standards that express none of the company's values.
func (c *composer) valueless() string {
	var all []string
	for _, s := range c.cfg.Standards {
		if s.Value == "" {
			all = append(all, c.quote(c.names.standard(s.ID)))
		}
	}
	if len(all) == 0 || len(all) == len(c.cfg.Standards) {
		return ""
	}
	return c.t("compose.values.none", args{"n": len(all), "names": c.p.List(all)})
}

// originSection counts the standards by who asked for them, and how many of these are met (domain S3).
func (c *composer) originSection() report.Section {
	s := report.Section{ID: "origins", Title: c.t("compose.origins"), Note: c.t("compose.origins.note")}
	table := report.Table{ID: "origins-table", Columns: columns(wide(c.t("compose.origin")),
		numeric(c.t("compose.origin.number"), c.t("compose.origin.measured"), c.t("compose.origin.met")))}
	for _, o := range c.r.Coverage.ByOrigin {
		name := o.Origin
		if c.p.Has("compose.origin." + o.Origin) {
			name = c.t("compose.origin." + o.Origin)
		}
		if name == "" {
			name = c.t("compose.origin.none")
		}
		met := words("–")
		if o.Measured > 0 {
			met = count(o.Met)
		}
		table.Rows = append(table.Rows, row(name, count(o.Number), count(o.Measured), met))
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}
