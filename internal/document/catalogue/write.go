package catalogue

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/document/i18n"
)

// Choice says which of the program's texts are written down. Without any of its parts all are.
type Choice struct {
	Locale   string // of the file that is to be written
	Prefixes []string
	Find     string   // part of a text, in any case
	Keys     []string // these alone; nil for any
}

// meanings says what stands in the braces of a text, by their name.
//
//go:embed placeholders.json
var placeholders []byte

var meanings = func() map[string]string {
	var all map[string]string
	if err := json.Unmarshal(placeholders, &all); err != nil {
		panic("catalogue: placeholders.json: " + err.Error())
	}
	return all
}()

// base is the language of the program whose texts a locale starts from.
func (c Choice) base() string {
	if lang, ok := i18n.Spoken(c.Locale); ok {
		return lang
	}
	return i18n.Fallback
}

// Chosen returns the keys of the texts that a choice names, sorted, forms after the text they belong to.
func Chosen(c Choice) []string {
	words := Program(c.base())
	var all []string
	for _, key := range slices.Sorted(maps.Keys(words)) {
		stem, form := i18n.Stem(key)
		if form == "" && c.holds(stem, words) {
			all = append(all, stem)
		}
	}
	return all
}

func (c Choice) holds(stem string, words i18n.Words) bool {
	if c.Keys != nil && !slices.Contains(c.Keys, stem) {
		return false
	}
	if len(c.Prefixes) > 0 && !slices.ContainsFunc(c.Prefixes, func(p string) bool { return stem == p || strings.HasPrefix(stem, strings.TrimSuffix(p, ".")+".") }) {
		return false
	}
	return c.Find == "" || strings.Contains(folded(words[stem]), folded(c.Find))
}

// folded is a text as it is looked for: small letters, and any blank for the blanks that do not break.
func folded(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// entry is a line of the file: a key and the text to start from.
type entry struct{ key, text string }

// entries are the lines of a text: itself, and a line for each form that the locale counts in.
func entries(stem, locale string, words i18n.Words) []entry {
	all := []entry{{stem, words[stem]}}
	formed := slices.ContainsFunc([]string{"one", "two", "few", "many", "zero"}, func(f string) bool { _, is := words[stem+"#"+f]; return is })
	if !formed {
		return all
	}
	for _, f := range i18n.PluralForms(locale) {
		text, is := words[stem+"#"+f]
		if !is {
			text = words[stem]
		}
		all = append(all, entry{stem + "#" + f, text})
	}
	return all
}

// YAML writes the chosen texts as a file to start from, each with what its placeholders stand for. The same choice gives the same bytes.
func YAML(c Choice) []byte {
	base, words := c.base(), Program(c.base())
	var b bytes.Buffer
	if c.Locale == "" {
		c.Locale = base
	}
	b.WriteString(head(c.Locale, base))
	group := ""
	for _, stem := range Chosen(c) {
		if g, _, _ := strings.Cut(stem, "."); g != group {
			group = g
			fmt.Fprintf(&b, "\n# ---- %s ----\n", g)
		}
		if said := explained(words[stem]); said != "" {
			fmt.Fprintf(&b, "# %s\n", said)
		}
		for _, e := range entries(stem, c.Locale, words) {
			fmt.Fprintf(&b, "%s: %s\n", e.key, strconv.Quote(e.text))
		}
	}
	return b.Bytes()
}

// head tells a translator what the file is for.
func head(locale, base string) string {
	var b strings.Builder
	say := func(line string) { b.WriteString("# " + line + "\n") }
	say("Texts of Écart, to be put into words of your own. Name this file in report.yaml:")
	say("  locale: " + locale)
	say("  texts: THIS FILE")
	say("Lines you delete read as the program has them. Words in braces are filled in by the program: keep them as they are, in any order.")
	say(`\u00a0 and \u202f are blanks at which no line breaks: before a percent sign, between a number and its unit.`)
	if forms := i18n.PluralForms(locale); len(forms) > 0 {
		say("A text that counts something has a second one for some numbers (" + locale + " counts " + strings.Join(forms, ", ") + ", and others): KEY#" + forms[0] + ".")
	}
	if _, spoken := i18n.Spoken(locale); !spoken {
		say("What this file lacks is read in the base language.")
		b.WriteString("base: " + base + "\n")
	}
	return b.String()
}

// explained says what stands in the braces of a text.
func explained(text string) string {
	var all []string
	for _, name := range i18n.Placeholders(text) {
		meaning := meanings[name]
		if meaning == "" {
			meaning = "filled in by the program"
		}
		all = append(all, "{"+name+"} "+meaning)
	}
	return strings.Join(all, "; ")
}

// JSON writes the chosen texts as one flat object.
func JSON(c Choice) []byte {
	base, words := c.base(), Program(c.base())
	var b bytes.Buffer
	quote := func(s string) []byte {
		var q bytes.Buffer
		e := json.NewEncoder(&q)
		e.SetEscapeHTML(false)
		if err := e.Encode(s); err != nil {
			panic("catalogue: " + err.Error())
		}
		return bytes.TrimSpace(q.Bytes())
	}
	b.WriteString("{")
	between := "\n"
	line := func(key, text string) {
		fmt.Fprintf(&b, "%s  %s: %s", between, quote(key), quote(text))
		between = ",\n"
	}
	if _, spoken := i18n.Spoken(c.Locale); !spoken {
		line(baseKey, base)
	}
	for _, stem := range Chosen(c) {
		for _, e := range entries(stem, c.Locale, words) {
			line(e.key, e.text)
		}
	}
	b.WriteString("\n}\n")
	return b.Bytes()
}

// Group is the texts whose keys begin alike.
type Group struct {
	Name    string
	Texts   int
	Example string // the first of them
}

// Groups returns the groups of a language's texts, sorted.
func Groups(locale string) []Group {
	c := Choice{Locale: locale}
	words := Program(c.base())
	var all []Group
	for _, stem := range Chosen(c) {
		name, _, _ := strings.Cut(stem, ".")
		if n := len(all); n > 0 && all[n-1].Name == name {
			all[n-1].Texts++
			continue
		}
		all = append(all, Group{name, 1, words[stem]})
	}
	return all
}
