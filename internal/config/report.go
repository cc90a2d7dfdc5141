package config

import (
	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// report is the whole of report.yaml, in the order in which the schema and the documentation show it.
var report = table[Config]{
	keys: []key[Config]{
		version,
		field("company", "Whose service is measured.", company.form(), func(c *Config) *Company { return &c.Company }).must(),
		field("locale", "The language of the report.", choice("en", "fr"), func(c *Config) *string { return &c.Locale }).or("en").
			at(func(c *Config) *diag.Place { return &c.LocaleAt }),
		field("model", "What the questionnaire measures, and on which scale.", model.form(), func(c *Config) *Model { return &c.Model }),
		field("sources", "The workbooks and CSV files to read.", some(source.form()), func(c *Config) *[]Source { return &c.Sources }).must(),
		field("segments", "Groupings of customers beyond location, channel and month.", list(segment.form()), func(c *Config) *[]Segment { return &c.Segments }),
		field("periods", "How dates become waves, and which count.", periods.form(), func(c *Config) *Periods { return &c.Periods }),
		field("standards", "The written standards of service.", list(standard.form()), func(c *Config) *[]Standard { return &c.Standards }),
		field("indicators", "Bounds for the signs of good and bad service.", list(indicator.form()), func(c *Config) *[]Indicator { return &c.Indicators }),
		field("promises", "What is advertised.", list(promise.form()), func(c *Config) *[]Promise { return &c.Promises }),
		field("exceptions", "Signs that culture, region or the brand's act turns round.", list(exception.form()), func(c *Config) *[]Exception { return &c.Exceptions }),
		field("no_exceptions", "Dimensions, items and indicators that take no exception. Unless set, those whose id or name speaks of safety, the law, reliability, billing or promises.", list(refer(owedName)), func(c *Config) *[]string { return &c.Owed }).
			eg([]string{"reliability", "invoice_errors"}),
		field("comments", "How open comments are read, and what of them may be shown.", comments.form(), func(c *Config) *Comments { return &c.Comments }),
		field("privacy", "The smallest groups that may be shown.", privacy.form(), func(c *Config) *Privacy { return &c.Privacy }),
		field("statistics", "The settings of intervals and tests.", inference.form(), func(c *Config) *Statistics { return &c.Statistics }),
		field("antecedents", "What in the company gaps follow from: the columns of each in the managers' and employees' sheets.", antecedents, func(c *Config) *[]Antecedent { return &c.Antecedents }),
		field("weighting", "How customers as a whole are made up, so that answers are weighted to it.", weightingForm, func(c *Config) *Weighting { return &c.Weighting }),
		field("internal", "What departments and suppliers rate each other by.", services.form(), func(c *Config) *Services { return &c.Services }),
		field("channels", "The ways by which customers can reach the company, open or closed.", list(channel.form()), func(c *Config) *[]Channel { return &c.Channels }),
		field("checklist", "How an inspection adds up: levels, weights of sections, standards that must pass.", inspection.form(), func(c *Config) *Inspection { return &c.Inspection }),
		field("economics", "What customers are worth and cost.", economics.form(), func(c *Config) *Economics { return &c.Economics }),
		field("theme", "The look: a theme's name, or a group with its name and an accent colour.", theme, func(c *Config) *Theme { return &c.Theme }),
		field("pages", "The pages of the site, in order; all of them unless set.", list(page), func(c *Config) *[]Page { return &c.Pages }).
			eg([]string{"overview", "gap5", "standards", "method"}),
		field("outputs", "What is written, and where.", outputs.form(), func(c *Config) *Outputs { return &c.Outputs }),
		field("commentary", "A folder of Markdown files, each beside the page it is named after.", words, func(c *Config) *string { return &c.Commentary }).
			eg("commentary").at(func(c *Config) *diag.Place { return &c.CommentaryAt }),
	},
	finish: func(d *decoder, g *group, c *Config) { d.finishReport(c) },
}

// current is the version of report.yaml that this program reads.
const current = 1

var version = key[Config]{
	name: "version", about: "The version of this file's layout.", initial: current,
	set: func(*Config, any) {},
	read: func(d *decoder, n *yaml.Node, _ *Config) {
		v, ok := d.number(n, "a whole number")
		if ok && v != current {
			d.errorf(n, NewerVersion, "version %s of report.yaml is not known here", n.Value).Hint = "write version: 1, or use a newer ecart"
		}
	},
	schema: func() object { return object{{"const", current}} },
}

// finishReport makes the checks that need the whole file.
func (d *decoder) finishReport(c *Config) {
	if c.Model.Dimensions == nil {
		c.Model.Dimensions = servqual(c.Locale)
		c.Model.number()
	}
	if c.Comments.Themes == nil {
		c.Comments.Themes = builtInThemes(c.Locale, &c.Model)
	}
	d.distinctSources(c.Sources)
	apart(d, "segment", c.Segments, func(s Segment) (string, diag.Place) { return s.ID, s.At })
	apart(d, "standard", c.Standards, func(s Standard) (string, diag.Place) { return s.ID, s.At })
	apart(d, "indicator", c.Indicators, func(i Indicator) (string, diag.Place) { return i.ID, i.At })
	apart(d, "promise", c.Promises, func(p Promise) (string, diag.Place) { return p.ID, p.At })
	apart(d, "channel", c.Channels, func(x Channel) (string, diag.Place) { return x.Name, x.At })
	d.checkAntecedents(c)
	d.checkServices(c)
	d.lookUp(c)
	d.checkFilters(c)
	d.settleRetargets(c)
}
