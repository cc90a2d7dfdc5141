package compose

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// scorecardSection is the main figures of each group: what customers say, what contacts show and what staff say are
// different people and different bases, and stand in tables of their own. A figure nobody measured has no column.
func (c *composer) scorecardSection(b analysis.Breakdown, id, title string) report.Section {
	s := report.Section{ID: id, Title: title}
	levels, head := b.Levels, c.t("compose.month")
	if !b.Time {
		head = c.groupHead(b)
		levels = bySize(levels, func(l analysis.Level) analysis.Estimate { return l.Gap })
	}
	for _, source := range []string{"customers", "contacts", "employees"} {
		table := report.Table{ID: id + "-" + source, Caption: c.t("compose.scorecard." + source), Sort: true, Columns: columns(wide(head))}
		for _, l := range levels {
			table.Rows = append(table.Rows, row(c.levelName(b, l.Level)))
		}
		measured := false
		for _, m := range c.levelMeasures() {
			if m.source != source || source == "customers" && c.number(config.Customers) == 0 || !slices.ContainsFunc(levels, func(l analysis.Level) bool { return m.of(l).Status != analysis.NotMeasured }) {
				continue
			}
			measured = true
			table.Columns = append(table.Columns, numeric(m.name)...)
			for i, l := range levels {
				v := m.look(m.of(l))
				v.Why, v.N = "", 0
				table.Rows[i].Cells = append(table.Rows[i].Cells, report.Cell{Value: v})
			}
		}
		if measured {
			c.levelBases(&table, levels, source)
			s.Blocks = append(s.Blocks, table)
		}
	}
	if len(s.Blocks) == 1 {
		only := s.Blocks[0].(report.Table)
		only.Caption = "" // nothing to tell it from
		s.Blocks[0] = only
	}
	return s
}

// levelBases puts the base of each group behind its name: respondents or contacts. What the figures of staff rest on differs
// from figure to figure, and is on the page of gap 3.
func (c *composer) levelBases(table *report.Table, levels []analysis.Level, source string) {
	head := c.t("compose.n")
	switch source {
	case "employees":
		return
	case "contacts":
		head = c.t("compose.contacts")
	}
	table.Columns = slices.Insert(table.Columns, 1, numeric(head)...)
	for i, l := range levels {
		n := count(l.N)
		switch {
		case source == "contacts":
			n = count(l.Contacts)
		case l.Hidden:
			n = report.Value{Missing: whyHidden(l)}
		}
		table.Rows[i].Cells = slices.Insert(table.Rows[i].Cells, 1, report.Cell{Value: n})
	}
}

// whyHidden tells whether a hidden level is itself too small, or large enough and hidden for the sake of another.
func whyHidden(l analysis.Level) report.Missing {
	if slices.ContainsFunc([]analysis.Estimate{l.Gap, l.Expectation, l.Perception, l.NPS, l.CSAT, l.FCR}, protecting) {
		return report.Hidden
	}
	return report.TooFew
}

// levelMeasure is one figure that every group has.
type levelMeasure struct {
	name   string
	source string // customers, contacts or employees: whom it is known from
	look   func(analysis.Estimate) report.Value
	of     func(analysis.Level) analysis.Estimate
}

func (c *composer) levelMeasures() []levelMeasure {
	resolution := "customers"
	if c.r.Satisfaction.FCRLog.OK() || c.number(config.Customers) == 0 {
		resolution = "contacts"
	}
	return []levelMeasure{
		{c.t("compose.gap5.short"), "customers", c.difference, func(l analysis.Level) analysis.Estimate { return l.Gap }},
		{"NPS", "customers", c.net, func(l analysis.Level) analysis.Estimate { return l.NPS }},
		{"CSAT", "customers", c.share, func(l analysis.Level) analysis.Estimate { return l.CSAT }},
		{c.t("compose.fcr.short"), resolution, c.share, func(l analysis.Level) analysis.Estimate { return l.FCR }},
		{c.t("compose.within.short"), "contacts", c.share, func(l analysis.Level) analysis.Estimate { return l.Within }},
		{c.t("compose.wait"), "contacts", c.seconds, func(l analysis.Level) analysis.Estimate { return l.Wait }},
		{c.t("compose.complaints.short"), "contacts", c.perMille, func(l analysis.Level) analysis.Estimate { return l.Complaints }},
		{c.t("compose.scorecard.ability"), "employees", c.plain, func(l analysis.Level) analysis.Estimate { return l.Ability }},
		{"eNPS", "employees", c.net, func(l analysis.Level) analysis.Estimate { return l.ENPS }},
	}
}
