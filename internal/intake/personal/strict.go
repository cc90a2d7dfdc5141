package personal

import (
	"strings"
	"unicode/utf8"
)

// Known are the words of names that a sheet tells of itself, in bare form.
type Known map[string]bool

// Add adds the words of a name.
func (k Known) Add(name string) {
	for _, w := range words().FindAllString(name, -1) {
		if b := bare(w); utf8.RuneCountInString(b) > 2 && !particles[b] {
			k[b] = true
		}
	}
}

// Hide replaces the capitalised words of a text that are known as names.
func (k Known) Hide(text string) string {
	if len(k) == 0 {
		return text
	}
	return words().ReplaceAllStringFunc(text, func(w string) string {
		if capital(w) && k[bare(w)] {
			return mask("name")
		}
		return w
	})
}

// Strict masks a text as Mask does, hides the names that are known, and leaves out every other capitalised word inside a sentence, for it may be a
// name that no list holds: in German a noun too. It is for examples that are shown before anybody has looked at the sheet.
func Strict(text string, known Known) string {
	return untilStill(text, func(s string) string { return maskInside(known.Hide(Mask(s))) })
}

// maskInside leaves out the capitalised words inside a sentence that are longer than one letter.
func maskInside(s string) string {
	var b strings.Builder
	done := 0
	for _, at := range words().FindAllStringIndex(s, -1) {
		w := s[at[0]:at[1]]
		if !capital(w) || utf8.RuneCountInString(w) < 2 || begins(s[:at[0]]) || masked(s, at) {
			continue
		}
		b.WriteString(s[done:at[0]] + "[…]")
		done = at[1]
	}
	return b.String() + s[done:]
}

// masked tells whether a word stands in a mask: "[IP address]".
func masked(s string, at []int) bool {
	return at[0] > 0 && s[at[0]-1] == '['
}

// begins tells whether a sentence begins behind a text.
func begins(before string) bool {
	before = strings.TrimRight(before, " \u00a0\u202f\"'«“‘(-–—*•\t\n")
	if before == "" {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(".!?:;…", last)
}
