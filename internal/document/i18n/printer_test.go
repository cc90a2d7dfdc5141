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
		{"en", []string{"a", "b", "c"}, "a, b and c"},
	} {
		if got := printer(t, c.lang).List(c.words); got != c.want {
			t.Errorf("%s: List(%v) = %q, want %q", c.lang, c.words, got, c.want)
		}
	}
}

func TestUnknownLanguageListsThoseThereAre(t *testing.T) {
	_, err := New("de")
	if err == nil || !strings.Contains(err.Error(), "en, fr") {
		t.Errorf("error = %v", err)
	}
}

func TestEveryLanguageHasTheSameKeysAndPlaceholders(t *testing.T) {
	langs := Languages()
	if len(langs) < 2 {
		t.Fatalf("languages = %v", langs)
	}
	for _, a := range langs {
		for _, b := range langs {
			one, other := printer(t, a), printer(t, b)
			for _, k := range slices.Sorted(maps.Keys(one.words)) {
				if strings.HasSuffix(k, "#one") {
					continue // a language has a singular where it needs one
				}
				text, ok := other.words[k]
				if !ok {
					t.Errorf("%s has %q, %s does not", a, k, b)
					continue
				}
				if x, y := placeholders(one.words[k]), placeholders(text); a < b && !slices.Equal(x, y) {
					t.Errorf("%q has the placeholders %v in %s and %v in %s", k, x, a, y, b)
				}
			}
		}
	}
}

// placeholders returns the names in the braces of a text, each once, sorted.
func placeholders(text string) []string {
	var all []string
	for _, part := range strings.Split(text, "{")[1:] {
		name, _, _ := strings.Cut(part, "}")
		all = append(all, name)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func TestEverySingularAsksForNoMoreThanItsPlural(t *testing.T) {
	n := 0
	for _, lang := range Languages() {
		p := printer(t, lang)
		for _, k := range slices.Sorted(maps.Keys(p.words)) {
			plural, is := strings.CutSuffix(k, "#one")
			if !is {
				continue
			}
			n++
			if !p.Has(plural) {
				t.Errorf("%s: %q has no plural", lang, k)
			}
			for _, name := range placeholders(p.words[k]) {
				if !slices.Contains(placeholders(p.words[plural]), name) {
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
				if strings.HasPrefix(text[i:], sign) && i > 0 && !strings.HasSuffix(text[:i], "\u202f") && k != "interval.to" && text != sign {
					t.Errorf("%q lacks the narrow no-break space before %q: %q", k, sign, text)
				}
			}
		}
	}
}
