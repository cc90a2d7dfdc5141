// Package i18n holds the words of the program in each language, and writes numbers, percents and dates for a locale.
package i18n

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// The catalogues: locales/LANG/ROOM.json, each a flat object from key to text. A language is a folder.
//
//go:embed locales
var locales embed.FS

// Printer writes words and numbers for one locale. It is safe for concurrent use.
type Printer struct {
	lang   string
	words  map[string]string
	forms  forms
	months [12]string
	short  [12]string // months, shortened
}

// forms are the signs a locale writes numbers with.
type forms struct {
	decimal, group, percent, unit string
}

// Args are the placeholders of a text: strings go in as they are, ints and float64s as numbers of the locale.
type Args map[string]any

// New returns the printer of a language, or an error that lists the languages there are.
func New(lang string) (*Printer, error) {
	files, err := fs.Glob(locales, path.Join("locales", lang, "*.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no words for language %q; there are %s", lang, strings.Join(Languages(), ", "))
	}
	p := &Printer{lang: lang, words: map[string]string{}}
	for _, f := range files {
		b, err := locales.ReadFile(f)
		if err != nil {
			return nil, err
		}
		var words map[string]string
		if err := json.Unmarshal(b, &words); err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		for k, v := range words {
			if _, twice := p.words[k]; twice {
				return nil, fmt.Errorf("%s: key %q stands in another file too", f, k)
			}
			p.words[k] = v
		}
	}
	p.forms = forms{p.words["number.decimal"], p.words["number.group"], p.words["number.percent"], p.words["number.unit"]}
	copy(p.months[:], strings.Split(p.words["date.months"], " "))
	copy(p.short[:], strings.Split(p.words["date.months.short"], " "))
	return p, nil
}

// Languages returns the languages there are words for, sorted.
func Languages() []string {
	entries, err := locales.ReadDir("locales")
	if err != nil {
		panic("i18n: " + err.Error())
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	slices.Sort(all)
	return all
}

// Lang returns the printer's language: "fr" or "en".
func (p *Printer) Lang() string { return p.lang }

// Has tells whether the catalogue has a key.
func (p *Printer) Has(key string) bool {
	_, ok := p.words[key]
	return ok
}

// T returns the text of a key with its placeholders filled. Where args has an int "n" that the language counts as
// one, "key#one" is taken if there is such a text. A key that no catalogue has is our own mistake, and panics.
func (p *Printer) T(key string, args ...Args) string {
	text, ok := p.words[key]
	if len(args) > 0 {
		if n, isInt := args[0]["n"].(int); isInt && p.one(n) {
			if single, there := p.words[key+"#one"]; there {
				text, ok = single, true
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

func (p *Printer) one(n int) bool {
	if p.lang == "fr" {
		return n == 0 || n == 1
	}
	return n == 1
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
	return strings.Join(words[:last], ", ") + " " + p.T("list.and") + " " + words[last]
}
