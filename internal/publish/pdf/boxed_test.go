package pdf

import (
	"maps"
	"slices"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
)

// The program's own words have no letter that one of its own themes prints as a box.
func TestTheThemesPrintEveryWordOfTheProgram(t *testing.T) {
	for _, name := range []string{"sober", "bright"} {
		look, found := theme.Load(name, "", "", diag.Place{})
		if found.HasErrors() {
			t.Fatal(found)
		}
		for _, lang := range i18n.Languages() {
			words, err := i18n.Read(lang)
			if err != nil {
				t.Fatal(err)
			}
			all := slices.Sorted(maps.Values(words))
			letters, word, err := Boxed(&report.Report{Keywords: all}, look)
			if err != nil || len(letters) > 0 {
				t.Errorf("%s, %s: %q, first in %q; %v", name, lang, string(letters), word, err)
			}
		}
	}
}
