package keys

import (
	"fmt"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var company = form.Table[config.Company]{
	Place: func(c *config.Company) *diag.Place { return &c.At },
	Keys: []form.Key[config.Company]{
		form.Field("name", "The company whose service is measured, as it stands in titles.", form.Words, func(c *config.Company) *string { return &c.Name }).
			Must().Eg("Hôtels Rivage"),
		form.Field("mission", "What the company is there for, in its own words.", form.Words, func(c *config.Company) *string { return &c.Mission }).
			Eg("To make every guest feel expected."),
		form.Field("vision", "What the company wants to become, in its own words.", form.Words, func(c *config.Company) *string { return &c.Vision }).
			Eg("The hotels people recommend to their parents."),
		form.Field("values", "What the company stands for; standards name the value they express.", form.List(companyValue.Form()), func(c *config.Company) *[]config.Value { return &c.Values }),
		form.Field("logo", "The logo, short for brand.logo: an SVG, PNG or JPEG file, relative to report.yaml.", form.Words, func(c *config.Company) *string { return &c.Logo }).
			Eg("logo.svg").At(func(c *config.Company) *diag.Place { return &c.LogoAt }),
		form.Field("author", "Who made the report: a consultant or a department.", form.Words, func(c *config.Company) *string { return &c.Author }).
			Eg("Cabinet Lenoir"),
		form.Field("title", "The report's title, instead of the program's own.", form.Words, func(c *config.Company) *string { return &c.Title }).
			Eg("Service quality 2026").At(func(c *config.Company) *diag.Place { return &c.TitleAt }),
	},
	Finish: func(d *form.Decoder, g *form.Group, c *config.Company) {
		apart(d, "value", c.Values, func(v config.Value) (string, diag.Place) { return v.ID, v.At })
	},
}

var companyValue = form.Table[config.Value]{
	Place: func(v *config.Value) *diag.Place { return &v.At },
	Keys: []form.Key[config.Value]{
		form.Field("id", "A short name that standards refer to.", form.Identifier, func(v *config.Value) *string { return &v.ID }).Must().Eg("welcome"),
		form.Field("name", "The value's name, as it stands in the report.", form.Words, func(v *config.Value) *string { return &v.Name }).Must().Eg("A sincere welcome"),
		form.Field("text", "What it means, in a sentence.", form.Words, func(v *config.Value) *string { return &v.Text }).Eg("We greet people before they ask."),
	},
}

// apart reports things of one kind that share an id.
func apart[T any](d *form.Decoder, what string, all []T, of func(T) (id string, at diag.Place)) {
	first := map[string]diag.Place{}
	for _, x := range all {
		id, at := of(x)
		if id == "" {
			continue
		}
		if before, taken := first[id]; taken {
			found := d.Errorf(d.Node(at), NamedTwice, "two %ss have the id %q", what, id)
			found.Notes = []diag.Related{{Place: before, Message: "the first one is here"}}
			found.Hint = fmt.Sprintf("give each %s an id of its own", what)
			continue
		}
		first[id] = at
	}
}
