package i18n

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// blanks are the signs and words that a language never lets a line break part from what they belong to.
type blanks struct {
	wide   string          // signs that a no-break space stands before
	narrow string          // signs that a narrow one stands before
	behind string          // marks that a no-break space stands behind
	units  map[string]bool // words and signs that a no-break space stands before where a digit does
}

// blanksOf reads the signs of a language; "–" in its catalogue says that there are none.
func blanksOf(w Words) blanks {
	of := func(key string) []string {
		if text := w["blank."+key]; text != "–" {
			return strings.Fields(text)
		}
		return nil
	}
	b := blanks{wide: strings.Join(of("wide"), ""), narrow: strings.Join(of("narrow"), ""), behind: strings.Join(of("behind"), ""), units: map[string]bool{}}
	for _, unit := range of("units") {
		b.units[unit] = true
	}
	return b
}

// Spaced is a text whose blanks before signs such as : and », and between a number and its unit, are no-break ones where the language sets blanks
// there. Nothing is put where there is no blank, so that addresses and times stay as they are.
func (p *Printer) Spaced(text string) string {
	b := &p.forms.blanks
	if len(b.wide)+len(b.narrow)+len(b.behind)+len(b.units) == 0 {
		return text
	}
	var set strings.Builder
	done := 0
	for at := strings.IndexByte(text, ' '); at >= 0; {
		if blank := b.between(text[:at], text[at+1:]); blank != " " {
			set.WriteString(text[done:at] + blank)
			done = at + 1
		}
		next := strings.IndexByte(text[at+1:], ' ')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	if done == 0 {
		return text
	}
	return set.String() + text[done:]
}

// between is the blank that belongs between two parts of a text that has one there.
func (b *blanks) between(before, after string) string {
	const wide, narrow = "\u00a0", "\u202f"
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	switch {
	case before != "" && strings.ContainsRune(b.behind, last):
		return wide
	case after == "":
		return " "
	case strings.ContainsRune(b.wide, next):
		return wide
	case strings.ContainsRune(b.narrow, next):
		return narrow
	case before != "" && unicode.IsDigit(last) && b.units[wordAt(after)]:
		return wide
	}
	return " "
}

// wordAt is the word that a text begins with, or the signs up to the next blank or stop.
func wordAt(text string) string {
	end := strings.IndexFunc(text, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(".,;:!?)]/»”’", c) })
	if end < 0 {
		return text
	}
	return text[:end]
}
