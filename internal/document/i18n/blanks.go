package i18n

import (
	"strings"
	"unicode"
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
	b := p.forms.blanks
	if !strings.Contains(text, " ") || b.wide+b.narrow+b.behind == "" && len(b.units) == 0 {
		return text
	}
	r := []rune(text)
	for i, c := range r {
		if c == ' ' {
			r[i] = b.at(r, i)
		}
	}
	return string(r)
}

// at is the blank that belongs where r has one.
func (b blanks) at(r []rune, i int) rune {
	const wide, narrow = '\u00a0', '\u202f'
	switch {
	case i > 0 && strings.ContainsRune(b.behind, r[i-1]):
		return wide
	case i+1 == len(r):
		return ' '
	case strings.ContainsRune(b.wide, r[i+1]):
		return wide
	case strings.ContainsRune(b.narrow, r[i+1]):
		return narrow
	case i > 0 && unicode.IsDigit(r[i-1]) && b.units[wordAt(r[i+1:])]:
		return wide
	}
	return ' '
}

// wordAt is the word that a text begins with, or the signs up to the next blank or stop.
func wordAt(r []rune) string {
	for i, c := range r {
		if unicode.IsSpace(c) || strings.ContainsRune(".,;:!?)]/»”’", c) {
			return string(r[:i])
		}
	}
	return string(r)
}
