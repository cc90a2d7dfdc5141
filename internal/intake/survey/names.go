package survey

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/personal"
	"ecart/internal/intake/table"
)

// people returns what stands in a sheet's columns that no mapping names and that hold names of people, by their heading or by their cells. It is
// read for one purpose, to be masked where a comment or a message holds it, and reaches no output.
func (p *part) people() []string {
	used := map[int]bool{}
	for _, bound := range p.bound {
		for _, c := range bound.Columns {
			used[c.Index] = true
		}
	}
	var names []string
	for i := range p.in.Table.Columns {
		c := &p.in.Table.Columns[i]
		if used[c.Index] || !personal.HeadsPeople(c.Header) && personal.Column(c).Kind != personal.Name {
			continue
		}
		for row := range c.Len() {
			if name := answer.Tidy(c.Text(row)); c.Kind(row) == table.Text && personal.IsName(name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// quotations are what a message quotes.
var quotations = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)

// shortestName is how many letters a name has before a message is searched for it: shorter ones are parts of words.
const shortestName = 3

// hideNames takes names of people, and what leads to one by its form, out of what findings quote: a row whose cells are shifted brings them into any
// column, and a wrong row of headings makes headings of them.
func hideNames(found diag.List, names []string) {
	longest := slices.Clone(names)
	slices.SortStableFunc(longest, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	without := func(quoted string) string {
		quoted = personal.Signs(quoted)
		for _, name := range longest {
			if i := strings.Index(quoted, name); i > 0 && utf8.RuneCountInString(name) >= shortestName && apart(quoted, i, i+len(name)) {
				quoted = quoted[:i] + "[name]" + quoted[i+len(name):]
			}
		}
		return quoted
	}
	for i := range found {
		found[i].Message = quotations.ReplaceAllStringFunc(found[i].Message, without)
		found[i].Hint = quotations.ReplaceAllStringFunc(found[i].Hint, without)
	}
}

// apart tells whether no letter stands beside a part of a text.
func apart(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return !unicode.IsLetter(before) && !unicode.IsLetter(after)
}

// sorted returns each name once, by name.
func sorted(names []string) []string {
	all := map[string]bool{}
	for _, n := range names {
		all[n] = true
	}
	return slices.Sorted(maps.Keys(all))
}
