package config

import (
	"fmt"
	"path"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

var privacy = table[Privacy]{
	place: func(p *Privacy) *diag.Place { return &p.At },
	keys: []key[Privacy]{
		field("customers", "The fewest customers whose figures may be shown together.", whole[int](1, 1000), func(p *Privacy) *int { return &p.Customers }).or(5),
		field("staff", "The fewest managers or employees of one team or location.", whole[int](1, 1000), func(p *Privacy) *int { return &p.Staff }).or(10),
		field("company", "The fewest managers or employees of the whole company.", whole[int](1, 1000), func(p *Privacy) *int { return &p.Company }).or(5),
		field("verbatim", "The fewest respondents of a group whose comments may be quoted.", whole[int](1, 1000), func(p *Privacy) *int { return &p.Verbatim }).or(10),
	},
	finish: func(d *decoder, g *group, p *Privacy) {
		for _, k := range []struct {
			key string
			n   int
		}{{"customers", p.Customers}, {"staff", p.Staff}, {"company", p.Company}, {"verbatim", p.Verbatim}} {
			if k.n < 3 {
				d.warnf(g.value(k.key), TooFewToHide, "in a group of %d people can be recognised", k.n).Hint = "use 3 or more; 5 is common"
			}
		}
	},
}

var theme = textOr(table[Theme]{
	place: func(t *Theme) *diag.Place { return &t.At },
	keys: []key[Theme]{
		field("name", "A built-in theme, or a folder relative to report.yaml.", words, func(t *Theme) *string { return &t.Name }).or("sober"),
		field("accent", "The colour of links and headings, instead of the theme's own.", colour, func(t *Theme) *string { return &t.Accent }).eg("#134b74").
			at(func(t *Theme) *diag.Place { return &t.AccentAt }),
	},
}.form(), func(d *decoder, n *yaml.Node, t *Theme) {
	t.At = d.place(n)
	if s, ok := d.text(n); ok {
		t.Name = s
	}
})

var colourPattern = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

var colour = form[string]{
	read: func(d *decoder, n *yaml.Node, to *string) {
		if isNull(n) && n.Line > 0 && n.Line <= len(d.lines) && strings.Contains(d.lines[n.Line-1], "#") {
			d.errorf(n, BadColour, "%s is empty, for # begins a comment", d.subject).Hint = `write the colour in quotes: "#134b74"`
			return
		}
		s, ok := d.text(n)
		if ok && !colourPattern.MatchString(s) {
			d.errorf(n, BadColour, "%q is not a colour", shorten(s)).Hint = `write it as "#134b74", in quotes`
			return
		}
		*to = s
	},
	schema: func() object { return object{{"type", "string"}, {"pattern", colourPattern.String()}} },
}

var page = form[Page]{
	read: func(d *decoder, n *yaml.Node, p *Page) {
		p.At = d.place(n)
		p.ID, _ = d.text(n)
	},
	schema: words.schema,
}

var outputs = table[Outputs]{
	place: func(o *Outputs) *diag.Place { return &o.At },
	keys: []key[Outputs]{
		field("dir", "The folder that is written, relative to report.yaml; it is replaced as a whole.", folder, func(o *Outputs) *string { return &o.Dir }).or("out").
			at(func(o *Outputs) *diag.Place { return &o.DirAt }),
		field("site", "Whether the HTML site is written.", truth, func(o *Outputs) *bool { return &o.Site }).or(true),
		field("pdf", "Whether the PDF report is written.", truth, func(o *Outputs) *bool { return &o.PDF }).or(true),
		field("json", "Whether the figures are written as results.json.", truth, func(o *Outputs) *bool { return &o.JSON }).or(true),
		field("xlsx", "Whether the figures are written as results.xlsx.", truth, func(o *Outputs) *bool { return &o.XLSX }).or(true),
	},
	finish: func(d *decoder, g *group, o *Outputs) {
		if !o.Site && !o.PDF && !o.JSON && !o.XLSX {
			d.errorf(g.node, Contradiction, "nothing would be written").Hint = "set one of site, pdf, json and xlsx to true"
		}
	},
}

// folder is an output folder: never the one that holds report.yaml, nor one above it.
var folder = form[string]{
	read: func(d *decoder, n *yaml.Node, to *string) {
		s, ok := d.text(n)
		if !ok {
			return
		}
		clean := path.Clean(strings.ReplaceAll(s, `\`, "/"))
		if clean == "." || clean == "/" || clean == ".." || strings.HasSuffix(clean, "/..") || driveRoot.MatchString(clean) {
			d.errorf(n, BadPath, "the folder %q holds more than the report, and it would be replaced as a whole", shorten(s)).
				Hint = fmt.Sprintf("name a folder of its own, such as %q", "out")
			return
		}
		*to = s
	},
	schema: words.schema,
}

var driveRoot = regexp.MustCompile(`^[A-Za-z]:/?$`)
