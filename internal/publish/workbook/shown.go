package workbook

import (
	"slices"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/publish/workbook/meant"
)

// shownOf returns what is to be defined of a sheet: its headings, and the names of its key figures and measures.
func (t topic) shownOf(p *i18n.Printer) []meant.Shown {
	var all []meant.Shown
	add := func(name, kind string, values ...report.Value) {
		all = append(all, meant.Shown{Page: t.page.ID, Sheet: t.name, Name: name, Kind: kind, Values: values})
	}
	for _, g := range t.grids {
		if g.kind != "" {
			add(g.caption, g.kind, g.valuesOf(1)...)
		}
		for j, c := range g.table.Columns {
			kind := ""
			if g.table.Kept {
				kind = "author"
			}
			add(c.Title, kind, g.valuesOf(j)...)
		}
		if g.base {
			add(p.T("compose.n"), "", report.Value{Kind: report.Count})
		}
		if slices.ContainsFunc(g.spread, func(s spread) bool { return s.verdict }) {
			add(p.T("workbook.verdict"), "")
		}
		if g.kind == "" && (g.stacked || g.ofFigures(p)) {
			for i, r := range g.table.Rows {
				if values := g.measured(r, p); counted(values) {
					add(g.cells[i+1][0].text, "", values...)
				}
			}
		}
	}
	return slices.DeleteFunc(all, func(s meant.Shown) bool { return s.Name == "" })
}

// ofFigures tells whether the rows of a table are named by figures.
func (g *grid) ofFigures(p *i18n.Printer) bool {
	return slices.Contains([]string{p.T("compose.measure"), p.T("compose.figure"), p.T("gap.ways.way"), p.T("alternatives.measure")}, g.table.Columns[0].Title)
}

// valuesOf are the values of a column.
func (g *grid) valuesOf(column int) []report.Value {
	var all []report.Value
	for _, r := range g.table.Rows {
		all = append(all, value(r, column))
	}
	return all
}

// measured are the values of a row behind its name; an unknown one where they are of several units, of which the name says none.
func (g *grid) measured(r report.Row, p *i18n.Printer) []report.Value {
	var all []report.Value
	for _, c := range r.Cells[1:] {
		all = append(all, c.Value)
	}
	if !g.stacked && len(meant.Units(all, " ", p)) > 1 {
		return []report.Value{{Kind: report.Plain, Missing: report.Hidden}}
	}
	return all
}

// counted tells whether values hold a figure, shown or not, and not words alone.
func counted(values []report.Value) bool {
	return slices.ContainsFunc(values, func(v report.Value) bool { return v.Kind != report.Words && v != (report.Value{}) })
}
