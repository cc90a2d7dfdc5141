package i18n

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"ecart/internal/together"
)

// The catalogues: locales/LANG/ROOM.json, each a flat object from key to text. A language is a folder.
//
//go:embed locales
var locales embed.FS

// Words are texts by key. A key that ends in "#one", "#few" and so on is the form of a text for a number that the language counts so.
type Words map[string]string

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

// Spoken returns the language whose words serve a locale, "fr" for "fr-CA", and false where there is none.
func Spoken(locale string) (string, bool) {
	tag, err := language.Parse(locale)
	if err != nil {
		return "", false
	}
	known := Languages()
	for ; tag != language.Und; tag = tag.Parent() {
		if slices.Contains(known, tag.String()) {
			return tag.String(), true
		}
	}
	return "", false
}

// Fallback is the language in which a text reads that another language of the program lacks.
const Fallback = "en"

// Read returns the words of a language, or an error that lists the languages there are. A text that is not translated yet is there in the fallback
// language. The words are those of everybody who asks: copy them before you change them.
func Read(lang string) (Words, error) { return once(&whole, lang, read) }

// What a language's files say is part of the program, and is read by the first who asks for it.
var whole, alone sync.Map // by language, functions that return its words with those of the fallback, and its own

func once(known *sync.Map, lang string, read func(string) (Words, error)) (Words, error) {
	words, there := known.Load(lang)
	if !there {
		words, _ = known.LoadOrStore(lang, sync.OnceValues(func() (Words, error) { return read(lang) }))
	}
	return words.(func() (Words, error))()
}

func read(lang string) (Words, error) {
	words, err := own(lang)
	if err != nil || lang == Fallback {
		return words, err
	}
	whole, err := own(Fallback)
	if err != nil {
		return nil, err
	}
	return whole.With(words), nil
}

// With returns words over which others are laid. The forms of a text go with it: a text that is replaced has only the forms of its replacement.
func (w Words) With(others Words) Words {
	all := make(Words, max(len(w), len(others)))
	maps.Copy(all, others)
	for k, text := range w {
		if _, replaced := others[k]; replaced {
			continue
		}
		stem, form := Stem(k)
		if _, replaced := others[stem]; form == "" || !replaced {
			all[k] = text
		}
	}
	return all
}

// own returns the words that stand in a language's own files.
func own(lang string) (Words, error) { return once(&alone, lang, filed) }

func filed(lang string) (Words, error) {
	files, err := fs.Glob(locales, path.Join("locales", lang, "*.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no words for language %q; there are %s", lang, strings.Join(Languages(), ", "))
	}
	words, errs := make([]Words, len(files)), make([]error, len(files))
	var group together.Group
	for i, f := range files {
		group.Go(func() { words[i], errs[i] = written(f) })
	}
	group.Wait()
	n := 0
	for _, some := range words {
		n += len(some)
	}
	all := make(Words, n)
	for i, f := range files {
		if errs[i] != nil {
			return nil, fmt.Errorf("%s: %w", f, errs[i])
		}
		for k, v := range words[i] {
			if _, twice := all[k]; twice {
				return nil, fmt.Errorf("%s: key %q stands in another file too", f, k)
			}
			all[k] = v
		}
	}
	return all, nil
}

// written returns the words of a file.
func written(file string) (words Words, err error) {
	b, err := locales.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if words, ok := flat(string(b)); ok {
		return words, nil
	}
	err = json.Unmarshal(b, &words)
	return words, err
}

// Rooms returns the keys of a language by the file they stand in, both sorted.
func Rooms(lang string) (rooms []string, keys map[string][]string) {
	files, err := fs.Glob(locales, path.Join("locales", lang, "*.json"))
	if err != nil {
		panic("i18n: " + err.Error())
	}
	keys = map[string][]string{}
	for _, f := range files {
		words, err := written(f)
		if err != nil {
			panic("i18n: " + f + ": " + err.Error())
		}
		room := strings.TrimSuffix(path.Base(f), ".json")
		rooms, keys[room] = append(rooms, room), slices.Sorted(maps.Keys(words))
	}
	return rooms, keys
}

// Stem is a key without the form at its end: "x.y" of "x.y#one", and "one".
func Stem(key string) (stem, form string) {
	stem, form, _ = strings.Cut(key, "#")
	return stem, form
}
