package keys

import (
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/config/builtin"
)

func parsed(t *testing.T, text string) *config.Config {
	t.Helper()
	c, found := Parse("report.yaml", ".", []byte(text))
	if found.HasErrors() {
		t.Fatalf("%s: %v", text, found)
	}
	return c
}

const leastReport = "company: {name: Rivage}\nsources: [{role: customers, file: c.xlsx, columns: {nps: nps}}]\n"

func TestCommentsHaveDefaults(t *testing.T) {
	c := parsed(t, leastReport).Comments
	if !c.Quotes || c.Prior != 10 || c.Least != 3 || c.Group != 20 || len(c.Names) != 0 || len(c.Themes) != len(builtin.Themes("en", &config.Model{})) {
		t.Errorf("the defaults are %+v", c)
	}
}

func TestBuiltInThemesBelongToTheDimensionsOfTheModel(t *testing.T) {
	for name, text := range map[string]string{
		"the default model":  leastReport,
		"the French default": "locale: fr\n" + leastReport,
		"ids in French":      leastReport + "model: {dimensions: [{id: tangibles, items: [A]}, {id: fiabilite, items: [A]}, {id: reactivite, items: [A]}, {id: assurance, items: [A]}, {id: empathie, items: [A]}]}",
		"names in French":    leastReport + "model: {dimensions: [{id: a, name: Éléments tangibles, items: [A]}, {id: b, name: Fiabilité, items: [A]}, {id: c, name: Réactivité, items: [A]}, {id: d, name: Assurance, items: [A]}, {id: e, name: Empathie, items: [A]}]}",
	} {
		c := parsed(t, text)
		served := map[string]bool{}
		for _, th := range c.Comments.Themes {
			served[th.Dimension] = true
		}
		for _, x := range c.Model.Dimensions {
			if !served[x.ID] {
				t.Errorf("%s: no theme belongs to %q", name, x.ID)
			}
		}
	}
	c := parsed(t, leastReport+"model: {dimensions: [{id: speed, items: [A]}]}")
	for _, th := range c.Comments.Themes {
		if th.Dimension != "" {
			t.Errorf("theme %s belongs to %q, a dimension of another model", th.ID, th.Dimension)
		}
	}
}

func TestThemesOfOnesOwnReplaceTheBuiltInOnes(t *testing.T) {
	c := parsed(t, leastReport+"comments: {themes: [{id: breakfast, words: [buffet, caf*]}]}").Comments
	if len(c.Themes) != 1 || c.Themes[0].Name != "breakfast" || strings.Join(c.Themes[0].Words, " ") != "buffet caf*" {
		t.Errorf("the themes are %+v", c.Themes)
	}
}

func TestTheWordsOfTheBuiltInThemesAreWords(t *testing.T) {
	n := 0
	for _, theme := range builtin.Themes("en", &config.Model{}) {
		for _, w := range theme.Words {
			if n++; !themeWordPattern.MatchString(w) {
				t.Errorf("%q of %s is no word", w, theme.ID)
			}
		}
	}
	if n < 200 {
		t.Errorf("only %d words were looked at", n)
	}
}
