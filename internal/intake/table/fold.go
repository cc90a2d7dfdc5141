package table

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form in which two texts of a sheet are compared: composed (NFC), in lower case, with one blank between
// words, no zero-width characters, and straight quotes and hyphens. "Plutôt  d’accord\u00a0" and "plutôt d'accord" fold alike.
func Fold(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range norm.NFC.String(s) {
		switch {
		case unicode.IsSpace(r):
			gap = b.Len() > 0
			continue
		case invisible(r):
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(straight(unicode.ToLower(r)))
	}
	return norm.NFC.String(b.String()) // small letters may compose where capitals do not
}

// plain tells whether Fold would return s unchanged, without looking closer than it must.
func plain(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 0x80, c < ' ', 'A' <= c && c <= 'Z', c == '`':
			return false
		case c == ' ' && (i == 0 || i == len(s)-1 || s[i+1] == ' '):
			return false
		}
	}
	return true
}

// invisible tells whether a character takes no room: survey tools leave zero-width marks and soft hyphens in their exports.
func invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f':
		return true
	}
	return unicode.IsControl(r)
}

// straight returns the keyboard's own character for a typographic quote or dash.
func straight(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', 'ʼ', '′', '`', '´':
		return '\''
	case '“', '”', '„', '‟', '«', '»', '″':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	}
	return r
}
