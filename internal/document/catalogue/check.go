package catalogue

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"ecart/internal/config/form"
	"ecart/internal/diag"
	"ecart/internal/document/i18n"
)

// errorf adds an error about a text, at its words.
func (t text) errorf(found *diag.List, code, format string, args ...any) *diag.Diagnostic {
	t.file.Diags = nil
	t.file.Errorf(t.value, code, format, args...)
	*found = append(*found, t.file.Diags...)
	t.file.Diags = nil
	return &(*found)[len(*found)-1]
}

// keyErrorf adds an error about a text, at its key.
func (t text) keyErrorf(found *diag.List, code, format string, args ...any) *diag.Diagnostic {
	t.value = t.at
	return t.errorf(found, code, format, args...)
}

// add checks a text against the program's of the same key, and keeps it.
func (l *layer) add(t text) {
	stem, counted := i18n.Stem(t.key)
	original, known := l.program[stem]
	switch {
	case !known:
		l.unknown(t, stem)
		return
	case counted != "" && !slices.Contains(i18n.PluralForms(l.request.Locale), counted):
		l.formless(t, stem, counted)
		return
	}
	if first, twice := l.words[t.key]; twice && first != t.words {
		t.keyErrorf(l.found, form.KeyTwice, "key %q is given in another file too", t.key).Hint = "keep one of the two"
		return
	}
	if l.braces(t, original, counted != "") && l.shape(t) {
		l.words[t.key] = t.words
	}
}

// settings are keys of report.yaml that are looked for among the texts.
var settings = []string{"locale", "company", "texts", "sources", "segments", "brand", "pages", "outputs", "commentary", "privacy"}

func (l *layer) unknown(t text, stem string) {
	e := t.keyErrorf(l.found, UnknownText, "the program has no text %q", form.Shorten(stem))
	var stems []string
	for _, k := range slices.Sorted(maps.Keys(l.program)) {
		if s, counted := i18n.Stem(k); counted == "" {
			stems = append(stems, s)
		}
	}
	head, _, _ := strings.Cut(stem, ".")
	if slices.Contains(settings, head) && !slices.ContainsFunc(stems, func(s string) bool { return strings.HasPrefix(s, head+".") }) {
		e.Hint = fmt.Sprintf("%s: belongs into report.yaml, beside texts:; a file of texts holds texts alone, and base:", head)
		return
	}
	e.Label, e.Hint = form.Suggest(stem, stems, "")
	if e.Hint == "" {
		e.Hint = "`ecart texts` lists the keys there are"
	}
}

func (l *layer) formless(t text, stem, counted string) {
	forms := i18n.PluralForms(l.request.Locale)
	e := t.keyErrorf(l.found, NoSuchForm, "%q: numbers have no form %q in the language %s", stem, counted, l.request.Locale)
	e.Hint = "write the text under " + stem + " alone"
	if len(forms) > 0 {
		e.Hint = fmt.Sprintf("write the text under %s alone, with a second one under %s#%s", stem, stem, strings.Join(forms, ", #"))
	}
}

// braces tells whether a text has the placeholders of the program's. The form for one may say "one" and leave the number out.
func (l *layer) braces(t text, original string, formed bool) bool {
	wanted, got := i18n.Placeholders(original), i18n.Placeholders(t.words)
	if strings.Count(t.words, "{") != closed(t.words) {
		t.errorf(l.found, Braces, "a brace is not closed in %q", form.Shorten(t.words)).Hint = "write the names of placeholders as they are in the program’s text: " + shown(wanted)
		return false
	}
	for _, name := range got {
		if slices.Contains(wanted, name) {
			continue
		}
		e := t.errorf(l.found, Braces, "%q has no placeholder {%s}", t.key, form.Shorten(name))
		e.Hint = "there are " + shown(wanted)
		if len(wanted) == 0 {
			e.Hint = "the program’s text has none: leave the braces out"
		}
		if near, ok := diag.Nearest(name, wanted); ok {
			e.Label, e.Hint = "{"+near+"}", fmt.Sprintf("did you mean {%s}?", near)
		}
		return false
	}
	for _, name := range wanted {
		if !formed && !slices.Contains(got, name) {
			t.errorf(l.found, Braces, "%q lacks the placeholder {%s}", t.key, name).Hint = fmt.Sprintf("the program’s text is %q", form.Shorten(original))
			return false
		}
	}
	return true
}

// closed counts the braces of a text that are closed before the next opens.
func closed(s string) int {
	n := 0
	for _, part := range strings.Split(s, "{")[1:] {
		if strings.Contains(part, "}") {
			n++
		}
	}
	return n
}

func shown(names []string) string {
	if len(names) == 0 {
		return "none"
	}
	return "{" + strings.Join(names, "}, {") + "}"
}

// shape tells whether a text that the program reads too holds what it should.
func (l *layer) shape(t text) bool {
	wrong := i18n.Misshapen(t.key, t.words)
	switch {
	case wrong != "":
	case strings.HasPrefix(t.key, "workbook.q.") && strings.HasSuffix(t.key, ".file"):
		wrong = fileName(t.words)
	case slices.Contains(sheetNames, t.key):
		wrong = sheetName(t.words)
	}
	if wrong == "" {
		return true
	}
	t.errorf(l.found, Misshapen, "%q %s", t.key, wrong).Hint = fmt.Sprintf("the program’s text is %q", form.Shorten(l.program[t.key]))
	return false
}

// fileName says what is wrong with the name of a workbook that init writes.
func fileName(s string) string {
	if !strings.HasSuffix(s, ".xlsx") || strings.ContainsAny(s, `/\:*?"<>|`) || strings.HasPrefix(s, ".") {
		return "must be the name of a workbook, without a folder, that ends in .xlsx"
	}
	return ""
}

// sheetNames are the texts that name a sheet of a questionnaire.
var sheetNames = []string{"workbook.q.answers", "workbook.q.codebook", "workbook.readme"}

// sheetName says what is wrong with the name of a sheet, by the rules of Excel.
func sheetName(s string) string {
	if utf8.RuneCountInString(s) > 31 || strings.ContainsAny(s, `[]:*?/\'`) {
		return `must be the name of a sheet: 31 letters at most, none of [ ] : * ? / \ '`
	}
	return ""
}
