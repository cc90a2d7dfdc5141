package personal

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ecart/internal/intake/table"
)

// longestLabel is how many words the label of a column has at the most; a longer heading is a question, which must ask for the data
// itself: "Votre adresse e-mail, si vous souhaitez une réponse" does, "Was your e-mail answered in good time?" does not.
const longestLabel = 6

// Heading returns what a heading announces, in French, English, German, Spanish, Italian or a tool's own words, and None when it
// announces nothing personal. The cells may tell otherwise: a rating may be headed "E-mail" and a choice "Telephone".
func Heading(heading string) Kind {
	kind, _ := announced(heading)
	return kind
}

// HeadsPeople tells whether a heading stands over names of people: customers or those who serve them.
func HeadsPeople(heading string) bool { return Heading(heading) == Name }

// announced returns the kind, and whether its word alone decides: a trade ("Agent", "Serveur") stands over names and over much else.
func announced(heading string) (kind Kind, sure bool) {
	if before, rest, parted := strings.Cut(heading, ":"); parted && at(" "+strings.Join(tokens(before), " ")+" ", counting) >= 0 && at(" "+strings.Join(tokens(rest), " ")+" ", asking) >= 0 {
		heading = rest // "Last question: what is your first name?"
	}
	words := tokens(heading)
	if len(words) == 0 {
		return None, false
	}
	text := " " + strings.Join(words, " ") + " "
	if at(text, doubting) == 0 && at(text, introducing) != 0 || at(text, inverted) >= 0 {
		return None, false
	}
	if k := asked(text); k != None || len(words) > longestLabel {
		return k, true
	}
	if k := requested(heading); k != None {
		return k, true
	}
	if anyPrefix(text, judging) {
		return None, false
	}
	if text == " nombre " { // Spanish; in French it counts, and stands with what is counted
		return Name, true
	}
	for _, p := range phrases {
		if at(text, p.words) >= 0 && at(text, p.not) < 0 {
			return p.kind, true
		}
	}
	if at(text, trades) >= 0 && at(text, places) < 0 && at(text, things) < 0 {
		return Name, false
	}
	return None, false
}

// requested returns what the question before a part in brackets, or behind a dash, asks for: its parts hold that, a number of a house and a town too.
func requested(heading string) Kind {
	stem, _, parts := strings.Cut(heading, "[")
	if dash := strings.LastIndex(heading, " - "); !parts && dash > 0 {
		stem, parts = heading[:dash], true
	}
	text := spaced(stem)
	if !parts || at(text, doubting) == 0 || at(text, inverted) >= 0 {
		return None
	}
	return asked(text)
}

// asked returns what a question asks for: the words just before a phrase ask for it, none around it speaks of a place or thing, and nothing
// further before asks for a judgement.
func asked(text string) Kind {
	const near, around = 4, 3 // words
	for _, p := range phrases {
		i := at(text, p.words)
		if i < 0 || anyPrefix(text[:i+1], judging) {
			continue
		}
		before := lastWords(text[:i+1], near)
		if at(before, asking) >= 0 && at(lastWords(before, around)+firstWords(text[i:], near), p.not) < 0 {
			return p.kind
		}
	}
	return None
}

// firstWords returns the first n words of a text with a blank at both ends.
func firstWords(text string, n int) string {
	words := strings.Fields(text)
	return " " + strings.Join(words[:min(n, len(words))], " ") + " "
}

// lastWords returns the last n words of a text with a blank at both ends.
func lastWords(text string, n int) string {
	words := strings.Fields(text)
	return " " + strings.Join(words[max(0, len(words)-n):], " ") + " "
}

// at returns where the first of the phrases stands in a text, and -1 when none does.
func at(text string, phrases []string) int {
	first := -1
	for _, p := range phrases {
		if i := strings.Index(text, p); i >= 0 && (first < 0 || i < first) {
			first = i
		}
	}
	return first
}

func anyPrefix(text string, prefixes []string) bool {
	for w := range strings.FieldsSeq(text) {
		for _, p := range prefixes {
			if strings.HasPrefix(w, p) {
				return true
			}
		}
	}
	return false
}

// tokens returns the words of a heading folded and without accents. Words run together are parted at their capitals, as in
// "RecipientEmail", "IPAddress" and "ipAddr".
func tokens(heading string) []string {
	var b strings.Builder
	runes := []rune(norm.NFC.String(heading))
	for i, r := range runes {
		if i > 0 && unicode.IsUpper(r) && (unicode.IsLower(runes[i-1]) || i+1 < len(runes) && unicode.IsUpper(runes[i-1]) && unicode.IsLower(runes[i+1])) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return strings.FieldsFunc(bare(b.String()), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// bare folds a text as headings are and takes its accents off.
func bare(s string) string {
	s = table.Fold(s)
	for i := range len(s) {
		if s[i] >= 0x80 {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return r
			}, strings.ReplaceAll(norm.NFD.String(s), "ß", "ss"))
		}
	}
	return s
}
