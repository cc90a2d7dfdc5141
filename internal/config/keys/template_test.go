package keys

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/diag"
)

func TestTemplateIsValidAsItStands(t *testing.T) {
	for _, locale := range []string{"", "en", "fr", "de", "es"} {
		text := Template(TemplateOptions{Locale: locale})
		c, found := Parse("report.yaml", ".", text)
		if len(found) > 0 {
			t.Errorf("locale %q: %v", locale, found)
		}
		if len(c.Sources) != 3 || c.Company.Name == "" {
			t.Errorf("locale %q: %d sources for %q", locale, len(c.Sources), c.Company.Name)
		}
		if !strings.HasPrefix(string(text), "# yaml-language-server: $schema=report.schema.json\n") {
			t.Errorf("locale %q: the first line does not name the schema", locale)
		}
	}
}

// What stands in comments is copied by readers, so it must be right too. A line of commentary in prose has no two blanks or
// dash or key after its #, and is left.
func TestExamplesOfTheTemplateAreValidOnceUncommented(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "house.yaml"), []byte("privacy: {verbatim: 12, allow: [Team]}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, locale := range []string{"en", "fr", "de"} {
		text := uncommented(string(Template(TemplateOptions{Locale: locale})))
		// The example of dimensions of one's own replaces the 22 items that the example of a standard refers to.
		text = strings.Replace(text, `item: "11"`, `item: "1"`, 1)
		c, found := parse("report.yaml", filepath.Join(dir, "clients"), []byte(text), "draft", func(*config.Config) diag.List { return nil })
		if len(found) > 0 {
			var b strings.Builder
			found.WriteText(&b, diag.TextOptions{})
			t.Errorf("%s:\n%s", locale, b.String())
		}
		if len(c.Standards) != 1 || len(c.Indicators) != 2 || len(c.Promises) != 1 || len(c.Exceptions) != 1 || len(c.Company.Values) != 1 || len(c.Sources) != 4 || len(c.Houses) != 1 || c.Brand.Footer == "" {
			t.Errorf("%s: not every example was read: %+v", locale, c)
		}
	}
}

// uncommented takes the # from the examples, and drops the line that an example replaces.
func uncommented(text string) string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		body := strings.TrimLeft(line, " ")
		if example, is := strings.CutPrefix(body, "# "); is && isExample(example) {
			line = line[:len(line)-len(body)] + example
		}
		if line != "theme: sober" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

func isExample(s string) bool {
	key, _, isKey := strings.Cut(s, ":")
	if strings.HasPrefix(key, "yaml-language-server") {
		return false
	}
	return strings.HasPrefix(s, " ") || strings.HasPrefix(s, "- ") || isKey && !strings.ContainsAny(key, " ’")
}

func TestTemplateTakesAnyNameOfACompany(t *testing.T) {
	word := func(key string) string {
		if key == "customers.file" {
			return "a: b.xlsx"
		}
		return plainWord(key)
	}
	for _, name := range []string{`Chez "Léa" & fils: #1`, "a\nb", "\u2028", `C:\x`, "{{.Locale}}", "- x", "한국", "😀", "null"} {
		c, found := Parse("report.yaml", ".", Template(TemplateOptions{Company: name, Texts: name, Word: word}))
		if len(found) > 0 && !strings.Contains(name, "\u2028") || c.Company.Name != name && name != "\u2028" {
			t.Errorf("%q became %q: %v", name, c.Company.Name, found)
		}
		if c.Sources[0].File != "a: b.xlsx" {
			t.Errorf("the customers' file became %q", c.Sources[0].File)
		}
	}
}
