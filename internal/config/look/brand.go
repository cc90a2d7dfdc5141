// Package look reads whose the report is and how it looks: theme, colours, logos, fonts, cover and small print.
package look

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// Brand is the block of the brand.
var Brand = form.Table[config.Brand]{
	Place: func(b *config.Brand) *diag.Place { return &b.At },
	Keys: []form.Key[config.Brand]{
		form.Field("accent", "The brand's colour: links, headings, marks. Made lighter or darker where it could not be read.", colour, func(b *config.Brand) *string { return &b.Accent }).Eg("#134b74").
			At(func(b *config.Brand) *diag.Place { return &b.AccentAt }),
		form.Field("colors", "Colours of the theme that the brand replaces, by their names in theme.yaml; under light and dark, for that mode alone.", brandColours,
			func(b *config.Brand) *[]config.BrandColour { return &b.Colours }).Eg(map[string]string{"expectation": "#134b74", "perception": "#b9480b"}),
		form.Field("logo", "The client's logo: a file, or a group with one for light and one for dark grounds. SVG, PNG or JPEG, relative to report.yaml.", mark,
			func(b *config.Brand) *config.Mark { return &b.Logo }),
		form.Field("font", "The brand's font, instead of the theme's.", brandFont.Form(), func(b *config.Brand) *config.BrandFont { return &b.Font }),
		form.Field("cover", "What the cover says.", cover.Form(), func(b *config.Brand) *config.Cover { return &b.Cover }),
		form.Field("footer", "A line at the foot of each page.", form.Words, func(b *config.Brand) *string { return &b.Footer }).Eg("Confidential – for the board").
			At(func(b *config.Brand) *diag.Place { return &b.FooterAt }),
		form.Field("disclaimer", "The small print at the end of each deliverable.", form.Words, func(b *config.Brand) *string { return &b.Disclaimer }).
			Eg("Prepared for the client alone; figures rest on the answers received.").At(func(b *config.Brand) *diag.Place { return &b.DisclaimerAt }),
		form.Field("consultant", "Who made the report for the client: a name, or a group.", consultant, func(b *config.Brand) *config.Consultant { return &b.Consultant }),
	},
}

// mark is a logo: the path of a file, or one for light and one for dark grounds.
var mark = form.TextOr(form.Table[config.Mark]{
	Keys: []form.Key[config.Mark]{
		form.Field("light", "For light grounds and for paper.", form.Words, func(m *config.Mark) *string { return &m.Light }).Must().Eg("logo.svg").
			At(func(m *config.Mark) *diag.Place { return &m.LightAt }),
		form.Field("dark", "For dark grounds; unless set, the light one stands there on a light plate.", form.Words, func(m *config.Mark) *string { return &m.Dark }).Eg("logo-dark.svg").
			At(func(m *config.Mark) *diag.Place { return &m.DarkAt }),
	},
}.Form(), func(d *form.Decoder, n *yaml.Node, m *config.Mark) {
	m.LightAt = d.Place(n)
	m.Light, _ = d.Text(n)
})

var brandFont = form.Table[config.BrandFont]{
	Place: func(f *config.BrandFont) *diag.Place { return &f.At },
	Keys: []form.Key[config.BrandFont]{
		form.Field("family", "The font's name.", form.Words, func(f *config.BrandFont) *string { return &f.Family }).Must().Eg("House Sans"),
		form.Field("regular", "A TrueType file, relative to report.yaml.", form.Words, func(f *config.BrandFont) *string { return &f.Regular }).Must().Eg("fonts/HouseSans-Regular.ttf").
			At(func(f *config.BrandFont) *diag.Place { return &f.RegularAt }),
		form.Field("bold", "The bold face; the regular one unless set.", form.Words, func(f *config.BrandFont) *string { return &f.Bold }).Eg("fonts/HouseSans-Bold.ttf").
			At(func(f *config.BrandFont) *diag.Place { return &f.BoldAt }),
	},
}

var cover = form.Table[config.Cover]{
	Keys: []form.Key[config.Cover]{
		form.Field("title", "The title on the cover, instead of the report's.", form.Words, func(c *config.Cover) *string { return &c.Title }).Eg("What guests expect of us").
			At(func(c *config.Cover) *diag.Place { return &c.TitleAt }),
		form.Field("text", "A few lines under it: for whom, on which occasion.", form.Words, func(c *config.Cover) *string { return &c.Text }).Eg("For the board’s meeting of 4 March").
			At(func(c *config.Cover) *diag.Place { return &c.TextAt }),
	},
}

var consultant = form.TextOr(form.Table[config.Consultant]{
	Place: func(c *config.Consultant) *diag.Place { return &c.At },
	Keys: []form.Key[config.Consultant]{
		form.Field("name", "Who made the report.", form.Words, func(c *config.Consultant) *string { return &c.Name }).Must().Eg("Cabinet Lenoir").
			At(func(c *config.Consultant) *diag.Place { return &c.NameAt }),
		form.Field("logo", "The consultant's logo: a file, or a group with light and dark.", mark, func(c *config.Consultant) *config.Mark { return &c.Logo }),
		form.Field("url", "The consultant's address on the web.", webAddress, func(c *config.Consultant) *string { return &c.URL }).Eg("https://www.example.com"),
	},
}.Form(), func(d *form.Decoder, n *yaml.Node, c *config.Consultant) {
	c.At, c.NameAt = d.Place(n), d.Place(n)
	c.Name, _ = d.Text(n)
})

// webAddress is an address that a reader may be sent to: never a script, never a file.
var webAddress = form.Form[string]{
	Read: func(d *form.Decoder, n *yaml.Node, to *string) {
		s, ok := d.Text(n)
		if !ok {
			return
		}
		u, err := url.Parse(s)
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || strings.ContainsAny(s, " \"'<>\\") {
			d.Errorf(n, BadAddress, "%q is not an address on the web", form.Shorten(s)).Hint = "write it whole, as https://www.example.com"
			return
		}
		*to = s
	},
	Schema: func() form.Object { return form.Object{{"type", "string"}, {"pattern", "^https?://"}} },
}

var tokenName = regexp.MustCompile(`^[a-z0-9-]+$`)

// brandColours is a group of colours by the names the theme gives them; which names there are, the theme knows.
var brandColours = form.Form[[]config.BrandColour]{
	Read: func(d *form.Decoder, n *yaml.Node, to *[]config.BrandColour) {
		*to = readColours(d, n, "")
	},
	Schema: func() form.Object {
		one := form.Object{{"type", "object"}, {"additionalProperties", colour.Schema()}}
		return form.Object{{"type", "object"}, {"additionalProperties", form.Object{{"anyOf", []form.Object{colour.Schema(), one}}}}}
	},
}

func readColours(d *form.Decoder, n *yaml.Node, mode string) []config.BrandColour {
	if n.Kind != yaml.MappingNode {
		d.Wrong(n, "a group of colours").Hint = `write each on a line of its own: good: "#1d6f4c"`
		return nil
	}
	var all []config.BrandColour
	outer := d.Subject
	for _, p := range d.Group(n).Pairs {
		d.Subject = `"` + form.Shorten(p.Key) + `"`
		if mode == "" && slices.Contains([]string{"light", "dark"}, p.Key) {
			all = append(all, readColours(d, p.Value, p.Key)...)
			continue
		}
		c := config.BrandColour{Mode: mode, Token: p.Key, At: d.Place(p.At)}
		if !tokenName.MatchString(p.Key) {
			d.Errorf(p.At, form.UnknownKey, "unknown key %q", form.Shorten(p.Key)).Hint = "colours have names such as accent, good, expectation"
			continue
		}
		if colour.Read(d, p.Value, &c.Colour); c.Colour != "" {
			all = append(all, c)
		}
	}
	d.Subject = outer
	return all
}

// Settle takes over the short forms: company.logo and theme.accent are the brand's, said elsewhere.
func Settle(d *form.Decoder, c *config.Config) {
	twice := func(short, long string, at, other diag.Place) {
		found := d.Errorf(d.Node(at), form.Contradiction, "%s is given as %s too", short, long)
		found.Notes = []diag.Related{{Place: other, Message: long + " is given here"}}
		found.Hint = "keep " + long + ", and take " + short + " out"
	}
	switch {
	case c.Company.Logo != "" && c.Brand.Logo.Light != "":
		twice("company.logo", "brand.logo", c.Company.LogoAt, c.Brand.Logo.LightAt)
	case c.Company.Logo != "":
		c.Brand.Logo = config.Mark{Light: c.Company.Logo, LightAt: c.Company.LogoAt}
	}
	switch {
	case c.Theme.Accent != "" && c.Brand.Accent != "":
		twice("theme.accent", "brand.accent", c.Theme.AccentAt, c.Brand.AccentAt)
	case c.Theme.Accent != "":
		c.Brand.Accent, c.Brand.AccentAt = c.Theme.Accent, c.Theme.AccentAt
	}
	if c.Company.Author == "" {
		c.Company.Author = c.Brand.Consultant.Name
	}
	for _, b := range c.Brand.Colours {
		if b.Token == "accent" && b.Mode == "" && c.Brand.Accent != "" {
			twice("brand.colors.accent", "brand.accent", b.At, c.Brand.AccentAt)
		}
	}
}
