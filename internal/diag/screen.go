package diag

import (
	"fmt"
	"strings"
	"unicode"
)

// The colours of the text form, as parameters of the ANSI sequence "select graphic rendition".
const (
	bold  = "1"
	faint = "2"
	help  = "1;36"
)

var tint = [...]string{Error: "1;31", Warning: "1;33", Note: "1;34"}

// painter colours words, or leaves them as they are.
type painter struct{ on bool }

func (p painter) paint(colour, text string) string {
	if !p.on {
		return text
	}
	return "\x1b[" + colour + "m" + text + "\x1b[0m"
}

// plain makes text safe for a terminal: what would move the cursor, change colours or turn the writing direction is shown
// as its number instead. Tabs stay; line breaks become a visible sign.
func plain(s string) string {
	if strings.IndexFunc(s, steers) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || r == '\r':
			b.WriteString("⏎")
		case steers(r):
			fmt.Fprintf(&b, "<U+%04X>", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func steers(r rune) bool {
	if r == '\t' {
		return false
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' || r == '\ufeff'
}

// columns is how many columns of a terminal text takes: none for marks that sit on a letter, two for the wide letters of
// Chinese, Japanese and Korean and for emoji, one for others.
func columns(text []rune) int {
	n := 0
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case wide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

// wide covers the blocks that Unicode Standard Annex 11 calls wide or fullwidth; single exceptions inside them do not matter
// for placing an underline.
func wide(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r <= 0x115f, // Hangul Jamo
		0x2e80 <= r && r <= 0xa4cf && r != 0x303f, // radicals, kana, ideographs, Yi
		0xac00 <= r && r <= 0xd7a3,                // Hangul syllables
		0xf900 <= r && r <= 0xfaff,                // compatibility ideographs
		0xfe30 <= r && r <= 0xfe6f,                // compatibility forms
		0xff00 <= r && r <= 0xff60,                // fullwidth forms
		0xffe0 <= r && r <= 0xffe6,
		0x1f300 <= r && r <= 0x1f64f, // pictures and faces
		0x1f900 <= r && r <= 0x1f9ff,
		0x20000 <= r && r <= 0x3fffd:
		return true
	}
	return false
}
