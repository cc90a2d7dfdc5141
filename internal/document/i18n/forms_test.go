package i18n

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// with is the printer of a locale whose words are English but for those given.
func with(t *testing.T, locale string, more Words) *Printer {
	t.Helper()
	words, err := Read(Fallback)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Of(locale, words.With(more))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestSpanishGroupsFromFiveDigits(t *testing.T) {
	p := with(t, "es", Words{"number.group.from": "5", "number.group": ".", "number.decimal": ","})
	for n, want := range map[int]string{999: "999", 1486: "1486", 10000: "10.000", -1234567: "−1.234.567"} {
		if got := p.Integer(n); got != want {
			t.Errorf("Integer(%d) = %q, want %q", n, got, want)
		}
	}
}

// A language with more forms than two finds each of them by the rules of CLDR, without a line of code.
func TestPolishCountsInThreeForms(t *testing.T) {
	p := with(t, "pl", Words{"x": "{n} klientów", "x#one": "{n} klient", "x#few": "{n} klienci", "x#many": "{n} klientów"})
	for n, want := range map[int]string{0: "0 klientów", 1: "1 klient", 3: "3 klienci", 5: "5 klientów", 12: "12 klientów", 22: "22 klienci", -1: "−1 klient"} {
		if got := p.T("x", Args{"n": n}); got != want {
			t.Errorf("%d reads %q, want %q", n, got, want)
		}
	}
	if got := PluralForms("pl"); !slices.Equal(got, []string{"one", "few", "many"}) {
		t.Errorf("the forms of Polish are %v", got)
	}
}

func TestATextThatIsReplacedLosesTheFormsItHad(t *testing.T) {
	w := Words{"a": "many", "a#one": "one", "b": "many", "b#one": "one"}.With(Words{"a": "new", "b#one": "single"})
	if w["a"] != "new" || w["a#one"] != "" || w["b"] != "many" || w["b#one"] != "single" {
		t.Errorf("%v", w)
	}
}

func TestALocaleSpeaksTheLanguageItBelongsTo(t *testing.T) {
	for locale, want := range map[string]string{"fr": "fr", "fr-CA": "fr", "de-AT": "de", "en-GB": "en", "es": "", "klingon": "", "": ""} {
		if got, ok := Spoken(locale); got != want || ok != (want != "") {
			t.Errorf("Spoken(%q) = %q, %v, want %q", locale, got, ok, want)
		}
	}
	if p := printer(t, "fr-CA"); p.Lang() != "fr-CA" || p.T("verdict.good") != "Bon" {
		t.Errorf("fr-CA speaks %q and says %q", p.Lang(), p.T("verdict.good"))
	}
}

func TestShapesAreHeld(t *testing.T) {
	for _, c := range []struct {
		key, text string
		ok        bool
	}{
		{"date.months", "a, b, c", false}, {"date.months", "a,b,c,d,e,f,g,h,i,j,k,l", true}, {"number.group.from", "x", false}, {"number.group.from", "3", false},
		{"name.within", "big", false}, {"name.within", "kept", true}, {"commentary.quotes", "“", false}, {"commentary.quotes", "„|“", true}, {"number.group.from", "5", true}, {"verdict.good", "", true},
	} {
		if got := Misshapen(c.key, c.text); (got == "") != c.ok {
			t.Errorf("Misshapen(%q, %q) = %q", c.key, c.text, got)
		}
	}
}

func TestNounsKeepTheirCapitalsWhereTheLanguageDoes(t *testing.T) {
	for _, c := range []struct{ lang, name, want string }{
		{"fr", "Durée du séjour", "durée du séjour"}, {"en", "NPS", "NPS"}, {"en", "Établissement", "établissement"}, {"de", "Standort", "Standort"}, {"fr", "", ""},
	} {
		if got := printer(t, c.lang).Within(c.name); got != c.want {
			t.Errorf("%s: %q is %q within a sentence, want %q", c.lang, c.name, got, c.want)
		}
	}
}

func TestPlainLetters(t *testing.T) {
	for text, want := range map[string]string{"Île d’Œuvre": "ile d’oeuvre", "Straße": "strasse", "Łódź": "lodz", "한국": "한국"} {
		if got := Plain(text); norm.NFC.String(got) != want {
			t.Errorf("Plain(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestTermsAreSortedAsInADictionary(t *testing.T) {
	words := []string{"Zone", "écart", "Erreur", "α de Cronbach", "effort", "Ähnlich"}
	slices.SortFunc(words, printer(t, "fr").Sorter())
	if want := []string{"Ähnlich", "α de Cronbach", "écart", "effort", "Erreur", "Zone"}; !slices.Equal(words, want) {
		t.Errorf("%q, want %q", words, want)
	}
}

// bookish are rooms that must tell languages apart, each for its reason; all others take what differs from the catalogue.
var bookish = map[string]string{
	"measure/words":      "which language a comment is written in",
	"intake/draft":       "which language the headings of a survey are written in",
	"intake/draft/asked": "words of questions and ladders of answers in four languages",
}

// A third language is a file. So no room below config asks which language it is, nor knows one by its name.
func TestNoRoomAsksWhichLanguageItIs(t *testing.T) {
	root := filepath.Join("..", "..")
	code := regexp.MustCompile(`^(fr|en|de|es)(-[A-Z]{2})?$`)
	n := 0
	for _, wing := range []string{"app", "intake", "measure", "document", "draw", "publish", "cli"} {
		err := filepath.WalkDir(filepath.Join(root, wing), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				return err
			}
			room, _ := filepath.Rel(root, filepath.Dir(path))
			if bookish[filepath.ToSlash(room)] != "" || strings.HasSuffix(room, "test") {
				return nil
			}
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, path, nil, 0)
			if err != nil {
				return err
			}
			n++
			ast.Inspect(file, func(node ast.Node) bool {
				text, is := node.(*ast.BasicLit)
				if !is || text.Kind != token.STRING {
					return true
				}
				if s, err := strconv.Unquote(text.Value); err == nil && code.MatchString(s) && !allowed(path, s) {
					t.Errorf("%s knows the language %q: put what differs into the catalogues", set.Position(node.Pos()), s)
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if n < 200 {
		t.Errorf("only %d files were read", n)
	}
}

// allowed tells whether a file may name a language: the one that others fall back on, and the default of a flag.
func allowed(path, lang string) bool {
	base := filepath.Base(path)
	return lang == Fallback && (base == "catalogue.go" && strings.Contains(path, "i18n") || base == "start.go")
}
