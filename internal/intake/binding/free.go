package binding

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// names returns every heading, letter and pattern by which report.yaml asks for a column of the sheet.
func (b *binder) names() []string {
	var all []string
	for _, f := range b.spec.Fields {
		field, mapped := b.source.Columns[f.Key]
		if !mapped {
			continue
		}
		all = append(all, field.Many.Columns)
		if f.Family == config.PerStandard {
			for _, s := range b.config.Standards {
				all = append(all, spelled("standard", s.ID, field.Header, "{standard}", s.ID, s.Name).headings...)
			}
			continue
		}
		for _, m := range b.members(f, field) {
			all = append(all, m.headings...)
		}
	}
	for _, s := range slices.Concat(b.source.Keep, b.source.Reject) {
		all = append(all, s.Column)
	}
	if b.config == nil {
		return all
	}
	if b.spec.Role == config.Customers {
		for _, s := range b.config.Segments {
			all = append(all, s.Column, s.Many.Columns)
		}
	}
	for _, a := range b.config.AntecedentsOf(b.spec.Role) {
		all = append(all, a.Columns...)
	}
	return append(all, b.source.Events.Requester)
}

// free returns the headings that nothing asks for, in their order: what is mapped already is no other column under a new name.
func (b *binder) free() []string {
	taken := map[int]bool{}
	for _, name := range b.names() {
		if name == "" {
			continue
		}
		for _, c := range look(name, b.table) {
			taken[c.Index] = true
		}
	}
	var all []string
	for i := range b.table.Columns {
		if c := &b.table.Columns[i]; !taken[c.Index] && table.Fold(c.Header) != "" {
			all = append(all, c.Header)
		}
	}
	return all
}

// near returns the free heading that is written almost as one that is not there, or goes on after it: "P2 bis" of "P2".
func near(gone string, free []string) (string, bool) {
	if now, ok := diag.Nearest(gone, free); ok {
		return now, true
	}
	if now, ok := kindred(gone, free); ok {
		return now, true
	}
	for _, h := range free {
		rest, longer := strings.CutPrefix(table.Fold(h), table.Fold(gone))
		if longer && rest != "" && strings.ContainsRune(" _.-([:", rune(rest[0])) {
			return h, true
		}
	}
	return "", false
}

// kindred returns the one heading that begins as another and is of nearly its length, "Datum" for "Daten"; false when several do.
func kindred(gone string, free []string) (string, bool) {
	const beginning, changes = 3, 2
	found, n := "", 0
	is := []rune(table.Fold(gone))
	for _, h := range free {
		has := []rune(table.Fold(h))
		if len(is) > beginning && len(has) > beginning && string(is[:beginning]) == string(has[:beginning]) && diag.Distance(string(is), string(has)) <= changes {
			found, n = h, n+1
		}
	}
	return found, n == 1
}

var number = regexp.MustCompile(`[0-9]+`)

// nearPattern returns the pattern that is written almost as one none of whose columns is there, and whose columns are all free.
func nearPattern(pattern string, items int, free []string) (string, bool) {
	var patterns []string
	for _, h := range free {
		for _, at := range number.FindAllStringIndex(h, -1) {
			if p := h[:at[0]] + "{n}" + h[at[1]:]; h[at[0]:at[1]] == "1" && whole(p, items, free) {
				patterns = append(patterns, p)
			}
		}
	}
	return diag.Nearest(pattern, patterns)
}

// whole tells whether a pattern has a column for every item among some headings.
func whole(pattern string, items int, among []string) bool {
	for n := 1; n <= items; n++ {
		if !slices.Contains(among, strings.ReplaceAll(pattern, "{n}", strconv.Itoa(n))) {
			return false
		}
	}
	return items > 0
}

// beyond returns the pattern of the sheet's fields that a heading would be of if there were more items: "P{n}" of "P4" when there are three.
func (b *binder) beyond(heading string) (pattern string, ok bool) {
	items := len(b.config.Model.Items())
	for _, f := range b.spec.Fields {
		field, mapped := b.source.Columns[f.Key]
		if !mapped || f.Family != config.PerItem || strings.Count(field.Header, "{n}") != 1 {
			continue
		}
		stands, fit := fits(table.Fold(strings.Replace(field.Header, "{n}", "*", 1)), heading)
		if n, err := strconv.Atoi(stands); fit && err == nil && n > items {
			return field.Header, true
		}
	}
	return "", false
}

// kin reports the headings that nothing reads and that go on where a mapped pattern ends: most likely the questionnaire has grown.
func (b *binder) kin(fresh []*table.Column) (others []*table.Column) {
	var headings []string
	var first *table.Column
	var of string
	for _, c := range fresh {
		pattern, is := b.beyond(c.Header)
		if !is {
			others = append(others, c)
			continue
		}
		headings = append(headings, c.Header)
		if first == nil {
			first, of = c, pattern
		}
	}
	if first == nil || b.unheaded() {
		return others
	}
	items := diag.Plural(len(b.config.Model.Items()), "item", "items")
	d := b.found.Warnf(b.table.Heading(first), CodeNew, "%s new: %s, beside %q of a model with %s", diag.Plural(len(headings), "heading is", "headings are"), diag.Listed(headings), of, items)
	d.Hint = "add the statement to the model, or list the heading under unused: or drop:"
	if len(headings) > 1 {
		d.Hint = "add the statements to the model, or list the headings under unused: or drop:"
	}
	d.Notes = diag.Pointing(b.source.At, "the source is set here")
	return others
}

// insteadOfPattern proposes another pattern for one of which the sheet has no column.
func (b *binder) insteadOfPattern(field config.Field) (string, bool) {
	if !strings.Contains(field.Header, "{n}") || b.config == nil || b.unheaded() {
		return "", false
	}
	now, ok := nearPattern(field.Header, len(b.config.Model.Items()), b.free())
	return fmt.Sprintf("did you mean %q?", now), ok
}
