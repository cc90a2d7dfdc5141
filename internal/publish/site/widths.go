package site

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ecart/internal/document/report"
)

// longWord is how many letters the longest word has that a column is widened for; a longer one, as an address or a code, is broken anywhere.
const longWord = 24

// lyingMost is how many columns of marks have room for headings that lie.
const lyingMost = 6

// lyingLetters is how many letters the longest words of all headings of numbers may have together to lie side by side on a page.
const lyingLetters = 90

// upright tells whether a table's headings stand: they are many over marks, or too long over numbers that nobody sorts by.
func upright(t report.Table) bool {
	if t.Matrix {
		return len(t.Columns) > lyingMost
	}
	if t.Sort {
		return false
	}
	letters := 0
	for i, c := range t.Columns {
		if i > 0 && !c.Numeric {
			return false
		}
		letters += longest(c.Title)
	}
	return letters > lyingLetters
}

// longest is the length of a text's longest word, in letters: what of it stands between blanks and hyphens.
func longest(text string) int {
	most := 0
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '–' }) {
		most = max(most, utf8.RuneCountInString(word))
	}
	return most
}

// endless tells whether one of the texts holds a word that no column has room for.
func endless(texts ...string) bool {
	for _, text := range texts {
		if longest(text) > longWord {
			return true
		}
	}
	return false
}
