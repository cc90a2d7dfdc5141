package catalogue

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"ecart/internal/config/builtin"
	"ecart/internal/config/form"
	"ecart/internal/diag"
	"ecart/internal/document/i18n"
)

// Request says which words are wanted.
type Request struct {
	Locale   string
	LocaleAt diag.Place
	Texts    string // the user's file or folder; "" for none
	TextsAt  diag.Place
	Dir      string // where Texts starts from
}

// Words are what a report speaks.
type Words struct {
	Printer *i18n.Printer
	All     i18n.Words // the words of the printer, and those of what is built in to be measured
	Files   []string   // the user's, as they are called in findings
	Lacks   []string   // texts that the user's language has not, sorted; they are there in the base language
	Base    string     // the language of the program that they were laid over
}

// baseKey is the key of a file that names the language in which a text reads that the file lacks.
const baseKey = "base"

// Load returns the words of a locale with the user's laid over them. With errors in the list they are the program's alone, so that checks can go on.
func Load(r Request) (*Words, diag.List) {
	var mine []text
	var found diag.List
	if r.Texts != "" {
		mine, found = read(r.Dir, r.Texts, r.TextsAt)
	}
	var names []string
	for _, t := range mine {
		if !slices.Contains(names, t.file.File) {
			names = append(names, t.file.File)
		}
	}
	base, mine := basis(r, mine, &found)
	program := Program(base)
	l := layer{request: r, base: base, program: program, foreign: !speaks(r.Locale), found: &found, words: i18n.Words{}}
	for _, t := range mine {
		l.add(t)
	}
	w := &Words{Base: base, All: program, Files: names}
	if !found.HasErrors() {
		w.Lacks = l.lacks()
		if len(l.words) > 0 {
			w.All = program.With(l.words)
		}
	}
	if len(l.words) == 0 {
		w.Printer = spoken(r.Locale, base)
		return w, found
	}
	p, err := i18n.Of(r.Locale, w.All)
	if err != nil {
		p = spoken(r.Locale, base)
	}
	w.Printer = p
	return w, found
}

// The words that are the program's own never change, nor does what prints them: each is made once.
var (
	programs sync.Map // by language, functions that return its words
	printers sync.Map // by locale and language, their printers
)

// Program returns the program's own words in one of its languages: those of the printer, and those of what is built in to be measured. They are those of
// everybody who asks: copy them before you change them.
func Program(lang string) i18n.Words {
	words, there := programs.Load(lang)
	if !there {
		words, _ = programs.LoadOrStore(lang, sync.OnceValue(func() i18n.Words { return program(lang) }))
	}
	return words.(func() i18n.Words)()
}

func program(lang string) i18n.Words {
	words, err := i18n.Read(lang)
	if err != nil {
		panic("catalogue: " + err.Error())
	}
	words = maps.Clone(words)
	maps.Copy(words, builtin.Words(lang))
	return words
}

// spoken returns the printer of the program's own words in a language, for a locale, or for the language itself where there is no such locale.
func spoken(locale, lang string) *i18n.Printer {
	asked := [2]string{locale, lang}
	if p, there := printers.Load(asked); there {
		return p.(*i18n.Printer)
	}
	p, err := i18n.Of(locale, Program(lang))
	if err != nil {
		p, err = i18n.Of(lang, Program(lang))
	}
	if err != nil {
		panic("catalogue: " + err.Error())
	}
	first, _ := printers.LoadOrStore(asked, p)
	return first.(*i18n.Printer)
}

func speaks(locale string) bool {
	_, ok := i18n.Spoken(locale)
	return ok
}

// basis finds the language that the user's texts are laid over, and takes the keys that name it from among them.
func basis(r Request, mine []text, found *diag.List) (string, []text) {
	own, spoken := i18n.Spoken(r.Locale)
	base, rest := "", []text(nil)
	for _, t := range mine {
		switch {
		case t.key != baseKey:
			rest = append(rest, t)
		case !slices.Contains(i18n.Languages(), t.words):
			e := t.errorf(found, WrongBase, "the base %q is no language of the program", form.Shorten(t.words))
			e.Label, e.Hint = form.Suggest(t.words, i18n.Languages(), "its languages are ")
		case spoken && t.words != own:
			t.errorf(found, WrongBase, "the report is in %s, which the program speaks, and the base is %s", r.Locale, t.words).
				Hint = "take the base out: texts that this file lacks are there in " + own + "; or set locale to the language of the texts"
		case base != "" && base != t.words:
			t.errorf(found, WrongBase, "the base is %s here and %s in another file", t.words, base).Hint = "keep one of the two"
		default:
			base = t.words
		}
	}
	switch {
	case spoken:
		return own, rest
	case r.Texts == "":
		e := found.Errorf(r.LocaleAt, NoLanguage, "the program has no words for the locale %q", r.Locale)
		e.Hint = "its languages are " + strings.Join(i18n.Languages(), ", ") + "; for another, bring its words under texts, with a base: `ecart texts --all --locale " + r.Locale + "` writes a file to start from"
	case base == "" && !found.HasErrors() && len(rest) == 0:
		found.Errorf(r.TextsAt, NotRead, "%q holds no texts", r.Texts).Hint = "write keys with their texts, and base: en for what is missing"
	}
	if base == "" {
		return i18n.Fallback, rest
	}
	return base, rest
}

// layer is the user's words while they are laid over the program's.
type layer struct {
	request Request
	base    string
	program i18n.Words
	foreign bool // the locale is no language of the program
	found   *diag.List
	words   i18n.Words
}

// lacks warns of what the user's words leave to the program: texts of a language of his own, or forms of texts he replaced.
func (l *layer) lacks() []string {
	if !l.foreign && len(l.words) == 0 {
		return nil
	}
	var missing, lost []string
	for _, key := range slices.Sorted(maps.Keys(l.program)) {
		stem, form := i18n.Stem(key)
		_, replaced := l.words[stem]
		_, formed := l.words[key]
		switch {
		case form == "" && !replaced:
			missing = append(missing, key)
		case form != "" && replaced && !formed:
			lost = append(lost, key)
		}
	}
	at := l.request.TextsAt
	if l.foreign && len(missing) > 0 {
		e := l.found.Warnf(at, Missing, "%d of %d texts are missing in %s and read in %s, first %q", len(missing), len(missing)+l.own(), l.request.Texts, l.base, missing[0])
		e.Hint = "`ecart texts --missing " + l.request.Texts + "` writes them down to be translated"
	}
	if !l.foreign && len(lost) > 0 {
		stem, _ := i18n.Stem(lost[0])
		message := fmt.Sprintf("%d texts are replaced without the form they have for one, first %q", len(lost), stem)
		if len(lost) == 1 {
			message = fmt.Sprintf("the text %q is replaced without the form it has for one", stem)
		}
		e := l.found.Warnf(at, FormLost, "%s", message)
		e.Hint = "add a text under " + `"` + lost[0] + `"` + ", or the same text again"
	}
	if !l.foreign {
		return nil
	}
	return missing
}

// own is how many texts of the program the user gave, forms aside.
func (l *layer) own() int {
	n := 0
	for key := range l.words {
		if _, form := i18n.Stem(key); form == "" {
			n++
		}
	}
	return n
}
