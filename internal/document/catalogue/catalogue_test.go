package catalogue

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
	"ecart/internal/diag/diagtest"
	"ecart/internal/document/i18n"
)

func TestEveryCodeHasAFixtureThatProvokesIt(t *testing.T) {
	var codes []string
	for _, c := range Codes() {
		codes = append(codes, c.ID)
	}
	diagtest.Fixtures{Codes: codes, Text: withoutTotal, Provoke: func(t *testing.T, folder, _ string) diag.List {
		_, found := Load(requestOf(t, folder))
		return found
	}}.Play(t)
}

// requestOf reads a fixture: the texts are the one thing in it beside the locale.
func requestOf(t *testing.T, folder string) Request {
	t.Helper()
	locale, err := os.ReadFile(filepath.Join(folder, "locale"))
	if err != nil {
		t.Fatal(err)
	}
	r := Request{Locale: strings.TrimSpace(string(locale)), Dir: folder, LocaleAt: diag.Place{File: "report.yaml", Line: 3, Col: 9}, TextsAt: diag.Place{File: "report.yaml", Line: 4, Col: 8}}
	for _, name := range []string{"texts.yaml", "texts.json", "texts"} {
		if _, err := os.Stat(filepath.Join(folder, name)); err == nil {
			r.Texts = name
		}
	}
	if strings.Contains(folder, "not-there") {
		r.Texts = "mots.yaml"
	}
	return r
}

// withoutTotal takes out how many texts the program has: it grows.
func withoutTotal(b []byte) []byte {
	total := 0
	for k := range Program(i18n.Fallback) {
		if _, form := i18n.Stem(k); form == "" {
			total++
		}
	}
	return []byte(strings.NewReplacer(fmt.Sprint(total-1), "N-1", fmt.Sprint(total), "N").Replace(string(b)))
}

// load writes a file of texts and loads it.
func load(t *testing.T, locale, name, text string) (*Words, diag.List) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return Load(Request{Locale: locale, Dir: dir, Texts: name})
}

func TestALanguageOfTheUsersIsLaidOverItsBase(t *testing.T) {
	for name, text := range map[string]string{
		"es.yaml": "base: en\nverdict.good: Bueno\nlist.and: ' y '\nnumber.group.from: 5\ncompose.base.customers: '{n} clientes'\ncompose.base.customers#one: '{n} cliente'\n",
		"es.json": "{\n\t\"base\": \"en\", \"verdict.good\": \"Bueno\", \"list.and\": \" y \", \"number.group.from\": 5,\n\t\"compose.base.customers\": \"{n} clientes\", \"compose.base.customers#one\": \"{n} cliente\"}",
	} {
		w, found := load(t, "es", name, text)
		if found.HasErrors() || len(found) != 1 || found[0].Code != Missing {
			t.Fatalf("%s: %+v", name, found)
		}
		p := w.Printer
		for want, got := range map[string]string{"Bueno": p.T("verdict.good"), "Bad": p.T("verdict.bad"), "a, b y c": p.List([]string{"a", "b", "c"}), "1486": p.Integer(1486),
			"12,345": p.Integer(12345), "1 cliente": p.T("compose.base.customers", i18n.Args{"n": 1}), "2 clientes": p.T("compose.base.customers", i18n.Args{"n": 2})} {
			if got != want {
				t.Errorf("%s: got %q, want %q", name, got, want)
			}
		}
		if p.Lang() != "es" || len(w.Lacks) < 2000 {
			t.Errorf("%s: %s lacks %d", name, p.Lang(), len(w.Lacks))
		}
	}
}

// Signs that JSON and YAML write differently come out as they were meant.
func TestJSONIsReadAsJSON(t *testing.T) {
	w, found := load(t, "fr", "a.json", `{"verdict.good": "\ud83d\ude00 a\/b \u00a0{x} </script>", "verdict.bad": "=1+1"}`)
	if !found.HasErrors() { // {x} is no placeholder of the text
		t.Error("a placeholder too many was taken")
	}
	w, found = load(t, "fr", "a.json", `{"verdict.good": "\ud83d\ude00 a\/b \u00a0</script>", "verdict.bad": "=1+1"}`)
	if len(found) > 0 || w.Printer.T("verdict.good") != "😀 a/b \u00a0</script>" || w.Printer.T("verdict.bad") != "=1+1" {
		t.Errorf("%q, %+v", w.Printer.T("verdict.good"), found)
	}
}

func TestWhatIsBuiltInToBeMeasuredIsReworded(t *testing.T) {
	w, found := load(t, "fr", "a.yaml", "model.reliability: Constance\ntheme.price: Tarifs\n")
	if len(found) > 0 || w.All["model.reliability"] != "Constance" || w.All["theme.price"] != "Tarifs" || w.All["model.empathy"] != "Empathie" {
		t.Errorf("%+v", found)
	}
}

func TestAFileToStartFromIsReadBackWithoutAWarning(t *testing.T) {
	n := 0
	for _, locale := range []string{"fr", "en", "es", "pl", "ja"} {
		c := Choice{Locale: locale}
		for name, text := range map[string][]byte{"a.yaml": YAML(c), "a.json": JSON(c)} {
			w, found := load(t, locale, name, string(text))
			if len(found) > 0 || len(w.Lacks) > 0 {
				t.Errorf("%s %s: %+v", locale, name, found[0])
				continue
			}
			program := Program(c.base())
			for _, k := range Chosen(c) {
				n++
				if w.All[k] != program[k] {
					t.Errorf("%s %s: %q became %q", locale, name, program[k], w.All[k])
				}
			}
		}
		if !bytes.Equal(YAML(c), YAML(c)) {
			t.Errorf("%s: two runs differ", locale)
		}
	}
	if n < 10000 {
		t.Errorf("only %d texts were compared", n)
	}
}

func TestTheFileIsWhatYAMLAndJSONMeanByIt(t *testing.T) {
	var y, j map[string]string
	if err := yaml.Unmarshal(YAML(Choice{Locale: "es"}), &y); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(JSON(Choice{Locale: "es"}), &j); err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(y, j) || len(y) < 2000 {
		t.Errorf("%d texts in YAML, %d in JSON", len(y), len(j))
	}
}

func TestTextsAreFoundByWhatTheySay(t *testing.T) {
	if got := Chosen(Choice{Locale: "fr", Find: "non  MESURÉ"}); !slices.Contains(got, "missing.not_measured") {
		t.Errorf("found %v", got)
	}
	if got := Chosen(Choice{Locale: "fr", Prefixes: []string{"verdict"}}); len(got) != 6 {
		t.Errorf("the verdicts are %v", got)
	}
	if got := Chosen(Choice{Locale: "fr", Prefixes: []string{"verdict.good"}}); len(got) != 1 {
		t.Errorf("the verdict is %v", got)
	}
}

func TestEveryPlaceholderIsExplained(t *testing.T) {
	used := map[string]bool{}
	for _, text := range Program(i18n.Fallback) {
		for _, name := range i18n.Placeholders(text) {
			used[name] = true
		}
	}
	if len(used) < 100 {
		t.Fatalf("only %d placeholders were seen", len(used))
	}
	for _, name := range slices.Sorted(maps.Keys(used)) {
		if meanings[name] == "" {
			t.Errorf("{%s} is not explained in placeholders.json", name)
		}
	}
}

func FuzzAnyTextIsTextOrAFinding(f *testing.F) {
	f.Add("verdict.good: x", true)
	f.Add(`{"verdict.good": "x"}`, false)
	f.Add(`{"verdict.good": [`, false)
	f.Fuzz(func(t *testing.T, text string, asYAML bool) {
		name := "a.json"
		if asYAML {
			name = "a.yaml"
		}
		w, found := load(t, "fr", name, text)
		if w == nil || w.Printer == nil {
			t.Fatal("no words")
		}
		for _, d := range found {
			if d.Hint == "" && d.Code[:3] == "E09" {
				t.Errorf("no hint: %+v", d)
			}
		}
	})
}
