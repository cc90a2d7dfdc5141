// Package words reads open comments in French and English: what is personal in them is masked, what remains is cut into words that can be
// counted and compared. It knows nothing of surveys.
package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normal returns a text as it is compared: composed accents, small letters, straight apostrophes, runs of anything but letters as one blank.
// Two comments with the same normal form say the same.
func Normal(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range straight(text) {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return norm.NFC.String(b.String())
}

// straight composes accents, turns every apostrophe into ' and drops what cannot be seen: invalid bytes, control and format characters.
func straight(text string) string {
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, " ")
	}
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == '‘' || r == 'ʼ' || r == '`' || r == '´':
			return '\''
		case r == '\n' || r == '\t' || r == '\r' || r == '\v' || r == '\f':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == utf8.RuneError:
			return -1
		}
		return r
	}, text)
	return norm.NFC.String(text)
}

// Fold takes the accents off and makes letters small: "Désagréable" and "desagreable" fold to the same.
func Fold(s string) string {
	plain := true
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] >= 'A' && s[i] <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'œ' || r == 'Œ':
			b.WriteString("oe")
		case r == 'æ' || r == 'Æ':
			b.WriteString("ae")
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// span is one run of letters in a text.
type span struct{ from, to int }

// spans returns the runs of letters of a text, in order. What stands between the brackets of a mask is none.
func spans(text string) []span {
	var all []span
	start, masked := -1, false
	for i, r := range text {
		if unicode.IsLetter(r) || unicode.IsMark(r) && start >= 0 {
			if start < 0 && !masked {
				start = i
			}
			continue
		}
		if start >= 0 {
			all = append(all, span{start, i})
			start = -1
		}
		switch string(r) {
		case maskOpens:
			masked = true
		case maskCloses:
			masked = false
		}
	}
	if start >= 0 {
		all = append(all, span{start, len(text)})
	}
	return all
}
