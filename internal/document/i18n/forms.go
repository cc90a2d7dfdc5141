package i18n

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// forms are what a language writes numbers and dates with. All of it stands in its catalogue.
type forms struct {
	decimal, group, minus, plus string
	groupFrom                   int // the fewest digits before the decimal sign that are grouped: 4 in "1,000", 5 in Spanish
	months, short               []string
	blanks                      blanks
}

// The keys that are no texts but lists and numbers, each with how it is written.
const (
	keyMonths      = "date.months"
	keyShortMonths = "date.months.short"
	keyGroupFrom   = "number.group.from"
	keyWithin      = "name.within"
	keyQuotes      = "commentary.quotes"
	keyInnerQuotes = "commentary.quotes.inner"
)

// formsOf reads the signs, or says which text does not hold what it should.
func formsOf(w Words) (forms, error) {
	for _, key := range []string{keyMonths, keyShortMonths, keyGroupFrom, keyWithin} {
		if wrong := Misshapen(key, w[key]); wrong != "" {
			return forms{}, fmt.Errorf("text %q %s", key, wrong)
		}
	}
	from, _ := strconv.Atoi(w[keyGroupFrom])
	return forms{decimal: w["number.decimal"], group: w["number.group"], minus: w["number.minus"], plus: w["number.plus"],
		groupFrom: from, months: listed(w[keyMonths]), short: listed(w[keyShortMonths]), blanks: blanksOf(w)}, nil
}

// kept says of a language that its nouns keep their capitals within a sentence.
const kept = "kept"

func listed(text string) []string {
	parts := strings.Split(text, ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

// Misshapen says what is wrong with a text that a program reads too: twelve months, two marks, a number of digits. It is "" for any other text.
func Misshapen(key, text string) string {
	switch key {
	case keyMonths, keyShortMonths:
		if n := len(listed(text)); n != 12 {
			return fmt.Sprintf("must be twelve months with commas between them, not %d", n)
		}
	case keyWithin:
		if text != "small" && text != kept {
			return "must be small, where names that begin with a capital lose it within a sentence, or kept, where nouns have one everywhere"
		}
	case keyQuotes, keyInnerQuotes:
		if strings.Count(text, "|") != 1 {
			return "must be the mark that opens and the one that closes, with | between them"
		}
	case keyGroupFrom:
		if n, err := strconv.Atoi(text); err != nil || n < 4 || n > 16 {
			return "must be a number of digits from 4 on: 4 writes 1,000, and 5 writes 1000 and 10,000"
		}
	}
	return ""
}

// Placeholders returns the names in the braces of a text, each once, sorted.
func Placeholders(text string) []string {
	var all []string
	for _, part := range strings.Split(text, "{")[1:] {
		if name, _, closed := strings.Cut(part, "}"); closed {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// The forms that a number can take, as CLDR calls them; "other" is the text without a form.
var pluralForms = map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many"}

// PluralForms returns the forms beside the plain one that a language has for whole numbers: "one" in English.
func PluralForms(locale string) []string {
	tag := language.Make(locale)
	var all []string
	for _, f := range []plural.Form{plural.Zero, plural.One, plural.Two, plural.Few, plural.Many} {
		for n := range 1001 {
			if plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0) == f {
				all = append(all, pluralForms[f])
				break
			}
		}
	}
	return all
}

// counted names the form that a whole number takes; "" is the plain one.
func (p *Printer) counted(n int) string {
	return pluralForms[plural.Cardinal.MatchPlural(p.tag, max(n, -n), 0, 0, 0, 0)]
}
