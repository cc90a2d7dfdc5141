package keys

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ecart/internal/config/form"
)

// Any text is read without a panic; each finding has a place in the file, a code of the table and a message; and without an
// error the settings can be used.
func FuzzParse(f *testing.F) {
	seeds, err := filepath.Glob("testdata/*/*/report.yaml")
	if err != nil || len(seeds) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	seeds = append(seeds, "testdata/valid/full.yaml")
	for _, s := range seeds {
		text, err := os.ReadFile(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add(Template(TemplateOptions{}))
	codes := Codes()
	f.Fuzz(func(t *testing.T, text []byte) {
		c, found := Parse("report.yaml", ".", text)
		lines := len(form.SplitLines(string(text)))
		for _, d := range found {
			if d.Place.File != "report.yaml" || d.Place.Line < 1 || d.Place.Line > lines || d.Place.Col < 1 {
				t.Errorf("%q has the place %+v in %d lines", d.Message, d.Place, lines)
			}
			if !slices.ContainsFunc(codes, func(c form.Code) bool { return c.ID == d.Code }) {
				t.Errorf("%q has the code %q", d.Message, d.Code)
			}
			if d.Message == "" || strings.Contains(d.Message, "yaml.") || strings.Contains(d.Message, "%!") {
				t.Errorf("the message %q is not for a user", d.Message)
			}
		}
		if !found.HasErrors() && (c.Company.Name == "" || len(c.Sources) == 0 || len(c.Model.Items()) == 0) {
			t.Errorf("nothing is wrong, yet the settings are %+v", c)
		}
	})
}
