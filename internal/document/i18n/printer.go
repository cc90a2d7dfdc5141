// Package i18n holds the words of the program in each language, and writes numbers, percents and dates for a locale.
package i18n

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/language"
)

// Printer writes words and numbers for one locale. It is safe for concurrent use.
type Printer struct {
	lang  string
	tag   language.Tag
	words Words
	forms forms

	digest func() []byte
}

// Args are the placeholders of a text: strings go in as they are, ints and float64s as numbers of the locale.
type Args map[string]any

// New returns the printer of a language, or of a locale of it such as "fr-CA"; the error lists the languages there are.
func New(locale string) (*Printer, error) {
	lang, ok := Spoken(locale)
	if !ok {
		lang = locale
	}
	words, err := Read(lang)
	if err != nil {
		return nil, err
	}
	return Of(locale, words)
}

// Of returns the printer of a locale that speaks the words given. They must be whole: a text that is asked for and is not there panics.
func Of(locale string, words Words) (*Printer, error) {
	tag, err := language.Parse(locale)
	if err != nil {
		return nil, fmt.Errorf("no language is called %q", locale)
	}
	forms, err := formsOf(words)
	if err != nil {
		return nil, err
	}
	p := &Printer{lang: tag.String(), tag: tag, words: words, forms: forms}
	p.digest = sync.OnceValue(p.hashed)
	return p, nil
}

// Lang returns the printer's locale as HTML names it: "fr", "en", "de-AT".
func (p *Printer) Lang() string { return p.lang }

// Digest is a hash of all that the printer's texts follow from: two printers of one digest write the same.
func (p *Printer) Digest() []byte { return p.digest() }

func (p *Printer) hashed() []byte {
	var all []byte
	write := func(text string) { all = append(binary.AppendUvarint(all, uint64(len(text))), text...) }
	write(p.lang)
	for _, key := range slices.Sorted(maps.Keys(p.words)) {
		write(key)
		write(p.words[key])
	}
	sum := sha256.Sum256(all)
	return sum[:]
}

// Has tells whether the catalogue has a key.
func (p *Printer) Has(key string) bool {
	_, ok := p.words[key]
	return ok
}

// T returns the text of a key with its placeholders filled. Where args has an int "n", the form of the text that the language has for such a
// number is taken if there is one: "key#one". A key that no catalogue has is our own mistake, and panics.
func (p *Printer) T(key string, args ...Args) string {
	text, ok := p.words[key]
	if len(args) > 0 {
		if n, isInt := args[0]["n"].(int); isInt {
			if form := p.counted(n); form != "" {
				if formed, there := p.words[key+"#"+form]; there {
					text, ok = formed, true
				}
			}
		}
	}
	if !ok {
		panic("i18n: no text " + key + " in " + p.lang)
	}
	if len(args) == 0 {
		return text
	}
	return p.fill(text, args[0])
}

// Within is a name as it stands within a sentence: its first letter is small, unless the language keeps the capitals of nouns or the name is an
// abbreviation.
func (p *Printer) Within(name string) string {
	r := []rune(name)
	if len(r) == 0 || p.T(keyWithin) == kept || len(r) > 1 && unicode.IsUpper(r[1]) {
		return name
	}
	r[0] = unicode.ToLower(r[0])
	return string(r)
}

// fill puts the arguments in the braces of a text; a brace without an argument stays, so that a test can find it.
func (p *Printer) fill(text string, args Args) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(text, '{')
		if i < 0 {
			break
		}
		j := strings.IndexByte(text[i:], '}')
		if j < 0 {
			break
		}
		b.WriteString(text[:i])
		name := text[i+1 : i+j]
		switch v := args[name].(type) {
		case nil:
			b.WriteString(text[i : i+j+1])
		case string:
			b.WriteString(v)
		case int:
			b.WriteString(p.Integer(v))
		case float64:
			b.WriteString(p.Number(v, 2))
		default:
			b.WriteString(fmt.Sprint(v))
		}
		text = text[i+j+1:]
	}
	b.WriteString(text)
	return b.String()
}

// List joins words as the language does: "a, b et c".
func (p *Printer) List(words []string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	last := len(words) - 1
	return p.Row(words[:last]...) + p.T("list.and") + words[last]
}

// Row joins words with the sign that stands between those of a list: "a, b, c".
func (p *Printer) Row(words ...string) string { return strings.Join(words, p.T("list.between")) }
