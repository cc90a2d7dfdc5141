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
	composed := isComposed(s)
	if !composed {
		s = norm.NFC.String(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
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
	if composed {
		return b.String()
	}
	return norm.NFC.String(b.String()) // small letters may compose where capitals do not
}

// isComposed tells whether NFC leaves a text and its small letters as they are, without looking closer than it must: what stands before the first
// accent that is a character of its own (U+0300) does, as do most blanks, hyphens and quotes of General Punctuation (U+2002–U+203F).
func isComposed(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < 0xcc:
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x82:
			i += 2
		default:
			return false
		}
	}
	return true
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
