// Package meant says what headings and key figures of tables mean, in which unit, with which interval, each once for all sheets on which it
// stands.
package meant

import (
	"slices"
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// Shown is a heading or a key figure as it stands on a sheet.
type Shown struct {
	Page, Sheet string
	Name, Kind  string // Kind in place of a name for the figures of findings, signs and inspections; "author" beside a name
	Values      []report.Value
}

// Figure is all that one name means, with the sheets on which it stands.
type Figure struct {
	Name, Text, Source string
	Intervals, Sheets  []string // names of the methods of its intervals
	scale              string
	units              []string
}

// Figures brings what the sheets show together by what it means, in the order of the sheets. What nobody says anything of has no text.
func Figures(all []Shown, r *report.Report, p *i18n.Printer) []*Figure {
	var figures []*Figure
	for _, s := range all {
		m := s.meaning(r.Meanings)
		at := slices.IndexFunc(figures, func(f *Figure) bool { return f.Name == s.Name && f.Text == m.Text })
		if at < 0 {
			at = len(figures)
			figures = append(figures, &Figure{Name: s.Name, Text: m.Text, Source: m.Source, scale: m.Scale})
		}
		f := figures[at]
		f.Sheets = with(f.Sheets, s.Sheet)
		f.units = with(f.units, Units(s.Values, m.Scale, p)...)
		for _, v := range s.Values {
			if i := slices.IndexFunc(r.Methods, func(m report.Method) bool { return m.ID == v.Method }); i >= 0 {
				f.Intervals = with(f.Intervals, r.Methods[i].Name)
			}
		}
	}
	return figures
}

// with adds to a list what is not on it.
func with(all []string, more ...string) []string {
	for _, s := range more {
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// Unit is what the numbers are counted in; of several what the row says.
func (f *Figure) Unit(p *i18n.Printer) string {
	switch {
	case len(f.units) == 0 && f.scale != "":
		return f.scale
	case len(f.units) == 0:
		return p.T("workbook.meanings.words")
	case len(f.units) > 3:
		return p.T("meaning.scale.row")
	}
	return strings.Join(f.units, "; ")
}

// Interval names the methods of the intervals; of several what the row says.
func (f *Figure) Interval(p *i18n.Printer) string {
	if len(f.Intervals) > 3 {
		return p.T("meaning.scale.row")
	}
	return strings.Join(f.Intervals, "; ")
}

// meaning is what is said of the name on the page, else of it anywhere; nothing where nobody says anything.
func (s Shown) meaning(all []report.Meaning) report.Meaning {
	best, rank := report.Meaning{}, 0
	for _, m := range all {
		if r := s.fits(m); r > rank {
			best, rank = m, r
		}
	}
	return best
}

// fits tells how well a meaning fits: 0 not at all, 1 as one of the author's own, 2 by its name or kind, 3 on this page.
func (s Shown) fits(m report.Meaning) int {
	switch {
	case m.Kind == author && s.Kind == author:
		return 1
	case m.Kind != "" && s.Kind != m.Kind, m.Kind == "" && (s.Kind != "" && s.Kind != author || !called(m.Name, s.Name)):
		return 0
	case slices.Contains(m.Pages, s.Page):
		return 3
	case len(m.Pages) == 0:
		return 2
	}
	return 0
}

// author is the kind of tables that the report's author wrote.
const author = "author"

// called tells whether a name is the one that is meant, in which report.AnyWords stands for any.
func called(meant, name string) bool {
	before, after, open := strings.Cut(meant, report.AnyWords)
	if !open {
		return strings.EqualFold(meant, name)
	}
	return len(name) > len(before)+len(after) && strings.HasPrefix(name, before) && strings.HasSuffix(name, after)
}

// Units are the units of values in words; what they do not say is the scale of what is meant.
func Units(values []report.Value, scale string, p *i18n.Printer) []string {
	var units []string
	for _, v := range values {
		if unit := unit(v, scale, p); unit != "" {
			units = with(units, unit)
		}
	}
	return units
}

func unit(v report.Value, scale string, p *i18n.Printer) string {
	switch {
	case v.Kind == report.Words || v.Missing != report.Present || v == (report.Value{}):
		return ""
	case v.Kind == report.Percent:
		return p.T("workbook.meanings.share")
	case v.Kind == report.PerMille:
		return p.T("workbook.meanings.permille")
	case v.Kind == report.Duration:
		return p.T("workbook.meanings.time")
	case v.Kind == report.Money:
		return p.T("workbook.meanings.money", i18n.Args{"unit": v.Unit})
	case v.Kind == report.Count:
		return p.T("workbook.meanings.number")
	case v.Unit != "":
		return v.Unit
	case scale != "":
		return scale
	}
	return p.T("workbook.meanings.number")
}
