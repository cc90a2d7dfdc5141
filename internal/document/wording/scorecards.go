package wording

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// ScorecardSection is the main figures of each group: what customers say, what contacts show and what staff say are
// different people and different bases, and stand in tables of their own. A figure nobody measured has no column.
func (c *Composer) ScorecardSection(b result.Breakdown, id, title string) report.Section {
	s := report.Section{ID: id, Title: title}
	levels, head := b.Levels, c.T("compose.month")
	if !b.Time {
		head = c.groupHead(b)
		levels = c.Ordered(b)
	}
	for _, source := range []string{"customers", "contacts", "employees"} {
		table := report.Table{ID: id + "-" + source, Caption: c.T("compose.scorecard." + source), Sort: true, Columns: Columns(Wide(head))}
		for _, l := range levels {
			row := Row(c.LevelName(b, l.Level))
			if c.archived(l, source) {
				row.Cells[0].Note = c.T("months.archived")
			}
			table.Rows = append(table.Rows, row)
		}
		measured := false
		for _, m := range c.LevelMeasures() {
			if m.Source != source || source == "customers" && c.Number(config.Customers) == 0 || !slices.ContainsFunc(levels, func(l result.Level) bool { return m.Of(l).Status != result.NotMeasured }) {
				continue
			}
			measured = true
			table.Columns = append(table.Columns, Numeric(m.Name)...)
			for i, l := range levels {
				v := m.Look(m.Of(l))
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

// archived tells whether the figures of a period that come from a source are an earlier report's.
func (c *Composer) archived(l result.Level, source string) bool {
	return slices.ContainsFunc(c.LevelMeasures(), func(m LevelMeasure) bool { return m.Source == source && m.Of(l).Archived })
}

// levelBases puts the base of each group behind its name: respondents or contacts. What the figures of staff rest on differs
// from figure to figure, and is on the page of gap 3.
func (c *Composer) levelBases(table *report.Table, levels []result.Level, source string) {
	head := c.T("compose.n")
	switch source {
	case "employees":
		return
	case "contacts":
		head = c.T("compose.contacts")
	}
	table.Columns = slices.Insert(table.Columns, 1, Numeric(head)...)
	for i, l := range levels {
		n := Count(l.N)
		switch {
		case source == "contacts":
			n = Count(l.Contacts)
		case l.Hidden:
			n = report.Value{Missing: WhyHidden(l)}
		}
		table.Rows[i].Cells = slices.Insert(table.Rows[i].Cells, 1, report.Cell{Value: n})
	}
}

// WhyHidden tells whether a hidden level is itself too small, or large enough and hidden for the sake of another.
func WhyHidden(l result.Level) report.Missing {
	if ForAnother(l) {
		return report.Hidden
	}
	return report.TooFew
}

// ForAnother tells whether a hidden level is large enough, and hidden for the sake of another.
func ForAnother(l result.Level) bool {
	return slices.ContainsFunc([]result.Estimate{l.Gap, l.Expectation, l.Perception, l.NPS, l.CSAT, l.FCR}, protecting)
}

// LevelMeasure is one figure that every group has.
type LevelMeasure struct {
	ID     string // that of the same measure over time, where it is followed
	Name   string
	Source string // customers, contacts or employees: whom it is known from
	Look   func(result.Estimate) report.Value
	Of     func(result.Level) result.Estimate
}

// LevelMeasures are the main figures of a group, in the order of the scorecard.
func (c *Composer) LevelMeasures() []LevelMeasure {
	resolution := "customers"
	if c.Results.Satisfaction.FCRLog.OK() || c.Number(config.Customers) == 0 {
		resolution = "contacts"
	}
	var all []LevelMeasure
	if slices.Contains(c.Config.Model.Gaps, 5) {
		all = append(all, LevelMeasure{"gap5", c.T("compose.gap5.short"), "customers", c.Difference, func(l result.Level) result.Estimate { return l.Gap }})
	}
	return append(all, []LevelMeasure{
		{"nps", c.T("people.nps"), "customers", c.Net, func(l result.Level) result.Estimate { return l.NPS }},
		{"csat", c.T("people.csat"), "customers", c.Share, func(l result.Level) result.Estimate { return l.CSAT }},
		{"ces", c.T("compose.ces.short." + c.effortVersion()), "customers", c.Plain, func(l result.Level) result.Estimate { return l.CES }},
		{"fcr", c.T("compose.fcr.short"), resolution, c.Share, func(l result.Level) result.Estimate { return l.FCR }},
		{"within", c.T("compose.within.short"), "contacts", c.Share, func(l result.Level) result.Estimate { return l.Within }},
		{"wait", c.T("compose.wait"), "contacts", c.Seconds, func(l result.Level) result.Estimate { return l.Wait }},
		{"complaints", c.T("compose.complaints.short"), "contacts", c.perMille, func(l result.Level) result.Estimate { return l.Complaints }},
		{"ability", c.T("compose.scorecard.ability"), "employees", c.Plain, func(l result.Level) result.Estimate { return l.Ability }},
		{"enps", c.T("people.enps"), "employees", c.Net, func(l result.Level) result.Estimate { return l.ENPS }},
	}...)
}
