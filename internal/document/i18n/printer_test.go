package i18n

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestTextTakesSingularWherePeopleDo(t *testing.T) {
	for _, c := range []struct {
		lang string
		n    int
		want string
	}{
		{"fr", 0, "0 client"}, {"fr", 1, "1 client"}, {"fr", 2, "2 clients"}, {"fr", 1486, "1\u202f486 clients"},
		{"en", 0, "0 customers"}, {"en", 1, "1 customer"}, {"en", 2, "2 customers"}, {"en", 1486, "1,486 customers"},
	} {
		if got := printer(t, c.lang).T("compose.base.customers", Args{"n": c.n}); got != c.want {
			t.Errorf("%s: %d customers read %q, want %q", c.lang, c.n, got, c.want)
		}
	}
}

func TestTextThatNoCatalogueHasPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	printer(t, "en").T("no.such.text")
}

func TestBracesInAnArgumentStayAsTheyAre(t *testing.T) {
	if got, want := printer(t, "en").T("compose.quote", Args{"text": "{n} {text}"}), "“{n} {text}”"; got != want {
		t.Errorf("T = %q, want %q", got, want)
	}
}

func TestListJoinsAsTheLanguageDoes(t *testing.T) {
	for _, c := range []struct {
		lang  string
		words []string
		want  string
	}{
		{"fr", nil, ""}, {"fr", []string{"a"}, "a"}, {"fr", []string{"a", "b"}, "a et b"}, {"fr", []string{"a", "b", "c"}, "a, b et c"},
		{"en", []string{"a", "b", "c"}, "a, b and c"}, {"de", []string{"a", "b", "c"}, "a, b und c"},
	} {
		if got := printer(t, c.lang).List(c.words); got != c.want {
			t.Errorf("%s: List(%v) = %q, want %q", c.lang, c.words, got, c.want)
		}
	}
}

func TestUnknownLanguageListsThoseThereAre(t *testing.T) {
	_, err := New("tlh")
	if err == nil || !strings.Contains(err.Error(), "de, en, fr") {
		t.Errorf("error = %v", err)
	}
}

// untranslated are the languages whose words are still being written: what they lack reads in the fallback language. A language that is done is not
// among them, and then a text is added to all of them at once.
var untranslated []string

func TestEveryLanguageHasTheSameKeysAndPlaceholders(t *testing.T) {
	langs := Languages()
	if len(langs) < 3 {
		t.Fatalf("languages = %v", langs)
	}
	words := map[string]Words{}
	for _, lang := range langs {
		var err error
		if words[lang], err = own(lang); err != nil {
			t.Fatal(err)
		}
	}
	for _, a := range langs {
		for _, b := range langs {
			lacking := 0
			for _, k := range slices.Sorted(maps.Keys(words[a])) {
				if strings.Contains(k, "#") {
					continue // a language has a singular where it needs one
				}
				text, ok := words[b][k]
				if !ok {
					if lacking++; !slices.Contains(untranslated, b) {
						t.Errorf("%s has %q, %s does not", a, k, b)
					}
					continue
				}
				if x, y := Placeholders(words[a][k]), Placeholders(text); a < b && !slices.Equal(x, y) {
					say := t.Errorf
					if slices.Contains(untranslated, a) {
						say = t.Logf
					}
					say("%q has the placeholders %v in %s and %v in %s", k, x, a, y, b)
				}
			}
			if lacking > 0 {
				t.Logf("%s lacks %d texts that %s has", b, lacking, a)
			}
		}
	}
}

// A text stands in the same file in every language, so that translators find it.
func TestEveryLanguageHasItsTextsInTheSameFiles(t *testing.T) {
	rooms, keys := Rooms(Fallback)
	room := map[string]string{}
	for _, r := range rooms {
		for _, k := range keys[r] {
			room[k] = r
		}
	}
	if len(room) < 2000 {
		t.Fatalf("only %d texts were seen", len(room))
	}
	for _, lang := range Languages() {
		rooms, keys := Rooms(lang)
		for _, r := range rooms {
			for _, k := range keys[r] {
				stem, _ := Stem(k)
				if room[stem] != r {
					t.Errorf("%s: %q stands in %s.json, in %s in %s.json", lang, k, r, Fallback, room[stem])
				}
			}
		}
	}
}

func TestEverySingularAsksForNoMoreThanItsPlural(t *testing.T) {
	n := 0
	for _, lang := range Languages() {
		p := printer(t, lang)
		for _, k := range slices.Sorted(maps.Keys(p.words)) {
			plural, form := Stem(k)
			if form == "" {
				continue
			}
			n++
			if !slices.Contains(PluralForms(lang), form) {
				t.Errorf("%s: %q is a form that the language has not", lang, k)
			}
			if !p.Has(plural) {
				t.Errorf("%s: %q has no plural", lang, k)
			}
			for _, name := range Placeholders(p.words[k]) {
				if !slices.Contains(Placeholders(p.words[plural]), name) {
					t.Errorf("%s: %q asks for {%s}, its plural does not", lang, k, name)
				}
			}
		}
	}
	if n == 0 {
		t.Error("no singular was seen")
	}
}

func TestFrenchTypographyHolds(t *testing.T) {
	p := printer(t, "fr")
	for _, k := range slices.Sorted(maps.Keys(p.words)) {
		text := p.words[k]
		for _, bad := range []string{"'", " ;", " !", " ?", " %", " :", "« ", " »", "...", "\u00a0;", "\u202f:", "  "} {
			if strings.Contains(text, bad) {
				t.Errorf("%q holds %q: %q", k, bad, text)
			}
		}
		for _, sign := range []string{";", "!", "?"} {
			for i := range text {
				if strings.HasPrefix(text[i:], sign) && i > 0 && !strings.HasSuffix(text[:i], "\u202f") && text != sign {
					t.Errorf("%q lacks the narrow no-break space before %q: %q", k, sign, text)
				}
			}
		}
	}
}

func TestGermanTypographyHolds(t *testing.T) {
	words, err := own("de")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range slices.Sorted(maps.Keys(words)) {
		text := words[k]
		for _, bad := range []string{"'", " %", "...", "  ", "\"", "”", "«", " ;", " !"} {
			if strings.Contains(text, bad) {
				t.Errorf("%q holds %q: %q", k, bad, text)
			}
		}
		if strings.Count(text, "„") != strings.Count(text, "“") && !strings.HasPrefix(k, "commentary.quotes") {
			t.Errorf("%q opens a quotation that it does not close: %q", k, text)
		}
		for _, english := range []string{" the ", " of ", " and ", " is ", " les ", " une "} {
			if strings.Contains(" "+text+" ", english) && !strings.HasSuffix(k, ".source") {
				t.Errorf("%q is not German: %q", k, text)
			}
		}
	}
}
