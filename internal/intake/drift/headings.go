package drift

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/personal"
	"ecart/internal/intake/table"
)

// headings compares the workbooks of each source with the one before: headings that are gone, that are new, and that are written otherwise.
func (l *looker) headings(p *population) {
	for _, sheets := range p.inTime() {
		for i := 1; i < len(sheets); i++ {
			l.between(p, sheets[i-1].Table, sheets[i].Table)
		}
	}
}

func (l *looker) between(p *population, before, now *table.Table) {
	gone, fresh := lacking(before, now), lacking(now, before)
	c := Change{Role: p.role, Since: path.Base(now.Book)}
	for _, was := range slices.Clone(gone) {
		is, ok := alike(was.Header, fresh)
		if !ok {
			continue
		}
		gone = without(gone, was)
		fresh = without(fresh, is)
		c.Kind, c.Names, c.Was, c.Is = Renamed, []string{short(is.Header)}, short(was.Header), short(is.Header)
		l.tell(diag.Note, now.Heading(is), CodeRenamed, c, fmt.Sprintf("the heading %q was %q in %s", c.Is, c.Was, before.Place()),
			"if it is the same question, give both one heading or map each workbook as a source of its own")
	}
	c.Was, c.Is = "", ""
	if len(gone) > 0 {
		c.Kind, c.Names = Gone, named(gone)
		l.tell(diag.Note, now.Place(), CodeGone, c, fmt.Sprintf("%s of %s not here: %s", diag.Plural(len(gone), "heading", "headings"), before.Place(), isAre(len(gone))+" "+diag.Listed(c.Names)),
			"ask whether the question was dropped, or left out of the export")
	}
	if len(fresh) > 0 {
		c.Kind, c.Names = Fresh, named(fresh)
		l.tell(diag.Note, now.Heading(fresh[0]), CodeFresh, c, fmt.Sprintf("%s not in %s: %s", diag.Plural(len(fresh), "heading is", "headings are"), before.Place(), diag.Listed(c.Names)),
			"map it under columns: if the report should read it, or list it under unused: or drop:")
	}
}

func isAre(n int) string {
	if n == 1 {
		return "it is"
	}
	return "they are"
}

// lacking returns the columns of one sheet whose heading the other has not.
func lacking(of, in *table.Table) []*table.Column {
	var all []*table.Column
	for i := range of.Columns {
		c := &of.Columns[i]
		if table.Fold(c.Header) != "" && len(in.Find(c.Header)) == 0 {
			all = append(all, c)
		}
	}
	return all
}

// alike finds the new heading that is written almost as one that is gone: at most a third of its signs differ, and no figure does, for
// "E1" and "E2" are two questions.
func alike(was string, fresh []*table.Column) (*table.Column, bool) {
	best := -1
	var near *table.Column
	for _, c := range fresh {
		d := diag.Distance(strings.ToLower(was), strings.ToLower(c.Header))
		if figures(was) == figures(c.Header) && 3*d <= len([]rune(was)) && (near == nil || d < best) {
			best, near = d, c
		}
	}
	return near, near != nil
}

func figures(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

func without(all []*table.Column, c *table.Column) []*table.Column {
	return slices.DeleteFunc(all, func(o *table.Column) bool { return o == c })
}

func named(all []*table.Column) []string {
	names := make([]string, len(all))
	for i, c := range all {
		names[i] = short(c.Header)
	}
	return names
}

// short cuts a text for a message, without what leads to a person: a wrong row of headings makes headings of anything.
func short(s string) string {
	const most = 60
	s = personal.Signs(strings.Join(strings.Fields(s), " "))
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
