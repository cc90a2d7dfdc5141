package keys

import (
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var privacy = form.Table[config.Privacy]{
	Place: func(p *config.Privacy) *diag.Place { return &p.At },
	Keys: []form.Key[config.Privacy]{
		form.Field("customers", "The fewest customers whose figures may be shown together.", form.Whole[int](1, 1000), func(p *config.Privacy) *int { return &p.Customers }).Or(5),
		form.Field("staff", "The fewest managers or employees of one team or location.", form.Whole[int](1, 1000), func(p *config.Privacy) *int { return &p.Staff }).Or(10),
		form.Field("company", "The fewest managers or employees of the whole company.", form.Whole[int](1, 1000), func(p *config.Privacy) *int { return &p.Company }).Or(5),
		form.Field("verbatim", "The fewest respondents of a group whose comments may be quoted.", form.Whole[int](1, 1000), func(p *config.Privacy) *int { return &p.Verbatim }).Or(10),
		form.Field("allow", "Headings of columns that look like personal data and may be shown all the same, such as a segment by adviser.", form.List(form.Words), func(p *config.Privacy) *[]string { return &p.Allow }).Eg([]string{"Conseiller"}),
	},
	Finish: func(d *form.Decoder, g *form.Group, p *config.Privacy) {
		for _, k := range []struct {
			key string
			n   int
		}{{"customers", p.Customers}, {"staff", p.Staff}, {"company", p.Company}, {"verbatim", p.Verbatim}} {
			if k.n < 3 {
				d.Warnf(g.Value(k.key), TooFewToHide, "in a group of %d people can be recognised", k.n).Hint = "use 3 or more; 5 is common"
			}
		}
	},
}

var theme = form.TextOr(form.Table[config.Theme]{
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
		if form.IsNull(n) && n.Line > 0 && n.Line <= len(d.Lines) && strings.Contains(d.Lines[n.Line-1], "#") {
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
