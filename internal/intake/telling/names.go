package telling

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ecart/internal/diag"
	"ecart/internal/intake/personal"
)

// quotations are what a message quotes.
var quotations = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)

// shortestName is how many letters a name has before a message is searched for it: shorter ones are parts of words.
const shortestName = 3

// WithoutNames takes names of people, and what leads to one by its form, out of what findings quote: a row whose cells are shifted brings them into any
// column, and a wrong row of headings makes headings of them.
func WithoutNames(found diag.List, names []string) {
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
