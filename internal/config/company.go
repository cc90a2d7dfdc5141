package config

import (
	"fmt"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

var company = table[Company]{
	place: func(c *Company) *diag.Place { return &c.At },
	keys: []key[Company]{
		field("name", "The company whose service is measured, as it stands in titles.", words, func(c *Company) *string { return &c.Name }).
			must().eg("Hôtels Rivage"),
		field("mission", "What the company is there for, in its own words.", words, func(c *Company) *string { return &c.Mission }).
			eg("To make every guest feel expected."),
		field("vision", "What the company wants to become, in its own words.", words, func(c *Company) *string { return &c.Vision }).
			eg("The hotels people recommend to their parents."),
		field("values", "What the company stands for; standards name the value they express.", list(companyValue.form()), func(c *Company) *[]Value { return &c.Values }),
		field("logo", "An SVG or PNG file, relative to report.yaml.", words, func(c *Company) *string { return &c.Logo }).
			eg("logo.svg").at(func(c *Company) *diag.Place { return &c.LogoAt }),
		field("author", "Who made the report: a consultant or a department.", words, func(c *Company) *string { return &c.Author }).
			eg("Cabinet Lenoir"),
		field("title", "The report's title, instead of the program's own.", words, func(c *Company) *string { return &c.Title }).
			eg("Service quality 2026"),
	},
	finish: func(d *decoder, g *group, c *Company) {
		apart(d, "value", c.Values, func(v Value) (string, diag.Place) { return v.ID, v.At })
	},
}

var companyValue = table[Value]{
	place: func(v *Value) *diag.Place { return &v.At },
	keys: []key[Value]{
		field("id", "A short name that standards refer to.", identifier, func(v *Value) *string { return &v.ID }).must().eg("welcome"),
		field("name", "The value's name, as it stands in the report.", words, func(v *Value) *string { return &v.Name }).must().eg("A sincere welcome"),
		field("text", "What it means, in a sentence.", words, func(v *Value) *string { return &v.Text }).eg("We greet people before they ask."),
	},
}

// apart reports things of one kind that share an id.
func apart[T any](d *decoder, what string, all []T, of func(T) (id string, at diag.Place)) {
	first := map[string]diag.Place{}
	for _, x := range all {
		id, at := of(x)
		if id == "" {
			continue
		}
		if before, taken := first[id]; taken {
			found := d.errorf(&yaml.Node{Line: at.Line, Column: at.Col}, NamedTwice, "two %ss have the id %q", what, id)
			found.Notes = []diag.Related{{Place: before, Message: "the first one is here"}}
			found.Hint = fmt.Sprintf("give each %s an id of its own", what)
			continue
		}
		first[id] = at
	}
}
