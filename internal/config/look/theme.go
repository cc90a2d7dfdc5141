package look

import (
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// Theme is a theme's name, or a group with its name and an accent.
var Theme = form.TextOr(form.Table[config.Theme]{
	Place: func(t *config.Theme) *diag.Place { return &t.At },
	Keys: []form.Key[config.Theme]{
		form.Field("name", "A built-in theme, or a folder relative to report.yaml.", form.Words, func(t *config.Theme) *string { return &t.Name }).Or("sober"),
		form.Field("accent", "The colour of links and headings, short for brand.accent.", colour, func(t *config.Theme) *string { return &t.Accent }).Eg("#134b74").
			At(func(t *config.Theme) *diag.Place { return &t.AccentAt }),
	},
}.Form(), func(d *form.Decoder, n *yaml.Node, t *config.Theme) {
	t.At = d.Place(n)
	if s, ok := d.Text(n); ok {
		t.Name = s
	}
})

var colourPattern = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

var colour = form.Form[string]{
	Read: func(d *form.Decoder, n *yaml.Node, to *string) {
		if line, _ := d.Line(n); form.IsNull(n) && strings.Contains(line, "#") {
			d.Errorf(n, BadColour, "%s is empty, for # begins a comment", d.Subject).Hint = `write the colour in quotes: "#134b74"`
			return
		}
		s, ok := d.Text(n)
		if ok && !colourPattern.MatchString(s) {
			d.Errorf(n, BadColour, "%q is not a colour", form.Shorten(s)).Hint = `write it as "#134b74", in quotes`
			return
		}
		*to = s
	},
	Schema: func() form.Object { return form.Object{{"type", "string"}, {"pattern", colourPattern.String()}} },
}
