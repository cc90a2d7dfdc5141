package workbook

import (
	"strings"
	"unicode"
)

// guarded is a text as it may stand in a cell that somebody saves as separated values and opens again: with an apostrophe before what
// would be a formula there, as the site's own files have it. A style alone does not reach such a file.
func guarded(s string) string {
	if perilous(s) {
		return "'" + s
	}
	return s
}

// Verbatim is a cell of a text that is saved as it was read, whatever it begins with.
func Verbatim(s string) Cell {
	c := Text(s)
	if perilous(s) {
		c.format = asIs
	}
	return c
}

// perilous tells whether a spreadsheet could take a text for a formula when it is typed again or read from separated values: what
// begins with = + - @, their full-width forms, a tab or the end of a line, behind any blanks.
func perilous(s string) bool {
	if strings.ContainsAny(s[:min(1, len(s))], "\t\r\n") {
		return true
	}
	s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.C, r) })
	for _, sign := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return false
}
