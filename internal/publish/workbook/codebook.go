package workbook

import (
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/publish/workbook/meant"
)

// figuresDefined is the sheet that says of every heading and key figure where it stands, its unit, what it is, how its interval is made
// and where that is published; then how the intervals are made.
func figuresDefined(name string, topics []topic, r *report.Report, p *i18n.Printer) Sheet {
	s := Sheet{Name: name, Frozen: 1, Repeat: 1, Columns: []Column{{Width: 26}, {Width: 18}, {Width: 54}, {Width: 22}, {Width: 24}, {Width: 22}}}
	s.add(Heading, p.T("workbook.meanings.name"), p.T("workbook.meanings.unit"), p.T("workbook.meanings.text"), p.T("workbook.meanings.interval"),
		p.T("workbook.meanings.source"), p.T("workbook.meanings.where"))
	title := i18n.Args{"title": "…"}
	s.add(Wrapped, p.T("workbook.lo", title)+" · "+p.T("workbook.hi", title), p.T("meaning.scale.row"), p.T("workbook.meanings.ends"))
	s.add(Wrapped, p.T("workbook.n", title), p.T("workbook.meanings.number"), p.T("workbook.meanings.n"))
	s.add(Wrapped, p.T("workbook.detail.of", title), p.T("workbook.meanings.words"), p.T("workbook.meanings.detail"))
	var all []meant.Shown
	for _, t := range topics {
		all = append(all, t.shownOf(p)...)
	}
	used := map[string]bool{}
	for _, f := range meant.Figures(all, r, p) {
		s.add(Wrapped, f.Name, f.Unit(p), f.Text, f.Interval(p), f.Source, strings.Join(f.Sheets, " · "))
		for _, name := range f.Intervals {
			used[name] = true
		}
	}
	s.add(Body)
	s.add(Caption, p.T("workbook.meanings.intervals"))
	s.add(Heading, p.T("workbook.meanings.interval"), "", p.T("workbook.meanings.made"), "", p.T("workbook.meanings.source"))
	for _, m := range r.Methods {
		if used[m.Name] {
			s.add(Wrapped, m.Name, "", m.Text, "", m.Source)
			delete(used, m.Name)
		}
	}
	return s
}

// add puts a row of texts of one look at the end.
func (s *Sheet) add(look Look, texts ...string) {
	row := make([]Cell, len(texts))
	for i, text := range texts {
		row[i] = Text(text).As(look)
	}
	s.Rows = append(s.Rows, row)
}
