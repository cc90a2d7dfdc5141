package builtin

import (
	"embed"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/config"
)

// The words of the default questionnaire and of the themes: words/LANG.json, from key to text.
//
//go:embed words
var files embed.FS

// fallback is the language for locales that have no file.
const fallback = "en"

// Words returns the words for a locale by key: those of the locale itself, of its language ("fr" for "fr-CA"), or else English.
func Words(locale string) map[string]string {
	lang, _, _ := strings.Cut(locale, "-")
	for _, name := range []string{locale, lang, fallback} {
		b, err := files.ReadFile("words/" + name + ".json")
		if err != nil {
			continue
		}
		var words map[string]string
		if err := json.Unmarshal(b, &words); err != nil {
			panic("builtin: words/" + name + ".json: " + err.Error())
		}
		return words
	}
	panic("builtin: no words")
}

// Reworded returns settings in which what is built in goes by the words given, by their keys; what report.yaml declares stays as it is.
func Reworded(c *config.Config, words map[string]string) *config.Config {
	said := func(key string, to *string) {
		if text := words[key]; text != "" {
			*to = text
		}
	}
	copied := *c
	if c.Model.BuiltIn {
		copied.Model.Dimensions = slices.Clone(c.Model.Dimensions)
		for i := range copied.Model.Dimensions {
			d := &copied.Model.Dimensions[i]
			said("model."+d.ID, &d.Name)
			d.Items = slices.Clone(d.Items)
			for k := range d.Items {
				key := "model." + d.ID + "." + strconv.Itoa(k+1)
				said(key, &d.Items[k].Text)
				said(key+".short", &d.Items[k].Short)
			}
		}
	}
	if c.Comments.BuiltIn {
		copied.Comments.Themes = slices.Clone(c.Comments.Themes)
		for i := range copied.Comments.Themes {
			said("theme."+copied.Comments.Themes[i].ID, &copied.Comments.Themes[i].Name)
		}
	}
	return &copied
}
