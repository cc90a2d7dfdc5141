package keys

import (
	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/builtin"
	"ecart/internal/config/columns"
	"ecart/internal/config/form"
	"ecart/internal/config/house"
	"ecart/internal/config/look"
	"ecart/internal/config/target"
	"ecart/internal/diag"
)

// report is the whole of report.yaml, in the order in which the schema and the documentation show it.
var report = form.Table[config.Config]{
	Keys: []form.Key[config.Config]{
		version,
		laidOver(house.Extends, "A file whose settings lie under these: groups are merged key by key, lists and single values are replaced. Paths in it start from its own folder, but for outputs.dir and history.", form.Object{{"type", "string"}}, "../house.yaml"),
		laidOver(house.Profile, "The profile whose settings lie over these; --profile goes before it.", form.Object{{"type", "string"}}, "draft"),
		laidOver(house.Profiles, "Settings by the name of a profile, each written as report.yaml is.", form.Object{{"type", "object"}, {"additionalProperties", profileRef}}, map[string]any{"draft": map[string]any{"locale": "fr"}}),
		form.Field("company", "Whose service is measured.", company.Form(), func(c *config.Config) *config.Company { return &c.Company }).Must(),
		form.Field("locale", "The language of the report.", locale, func(c *config.Config) *string { return &c.Locale }).Or("en").Eg("fr", "de").
			At(func(c *config.Config) *diag.Place { return &c.LocaleAt }),
		form.Field("texts", "A file or folder of texts that replace the program's own, or that make up a language of its own.", form.Words, func(c *config.Config) *string { return &c.Texts }).
			Eg("texts.yaml").At(func(c *config.Config) *diag.Place { return &c.TextsAt }),
		form.Field("model", "What the questionnaire measures, and on which scale.", model.Form(), func(c *config.Config) *config.Model { return &c.Model }),
		form.Field("sources", "The workbooks and CSV files to read.", form.Some(source.Form()), func(c *config.Config) *[]config.Source { return &c.Sources }).Must(),
		form.Field("segments", "Groupings of customers beyond location, channel and month.", form.List(segment.Form()), func(c *config.Config) *[]config.Segment { return &c.Segments }),
		form.Field("periods", "How rows are gathered into waves, and which count.", periods.Form(), func(c *config.Config) *config.Periods { return &c.Periods }),
		form.Field("standards", "The written standards of service.", form.List(target.Standard.Form()), func(c *config.Config) *[]config.Standard { return &c.Standards }),
		form.Field("indicators", "Bounds for the signs of good and bad service.", form.List(target.Indicator.Form()), func(c *config.Config) *[]config.Indicator { return &c.Indicators }),
		form.Field("promises", "What is advertised.", form.List(target.Promise.Form()), func(c *config.Config) *[]config.Promise { return &c.Promises }),
		form.Field("exceptions", "Signs that culture, region or the brand's act turns round.", form.List(target.Exception.Form()), func(c *config.Config) *[]config.Exception { return &c.Exceptions }),
		form.Field("no_exceptions", "Dimensions, items and indicators that take no exception. Unless set, those whose id or name speaks of safety, the law, reliability, billing or promises.", form.List(form.Refer(form.OwedName)), func(c *config.Config) *[]string { return &c.Owed }).
			Eg([]string{"reliability", "invoice_errors"}),
		form.Field("comments", "How open comments are read, and what of them may be shown.", comments.Form(), func(c *config.Config) *config.Comments { return &c.Comments }),
		form.Field("privacy", "The smallest groups that may be shown.", privacy.Form(), func(c *config.Config) *config.Privacy { return &c.Privacy }),
		form.Field("statistics", "The settings of intervals and tests.", inference.Form(), func(c *config.Config) *config.Statistics { return &c.Statistics }),
		form.Field("checks", "From where on answers look odd, and what becomes of them.", checks.Form(), func(c *config.Config) *config.Checks { return &c.Checks }),
		form.Field("antecedents", "What in the company gaps follow from: the columns of each in the managers' and employees' sheets.", antecedents, func(c *config.Config) *[]config.Antecedent { return &c.Antecedents }),
		form.Field("weighting", "How customers as a whole are made up, so that answers are weighted to it.", weightingForm, func(c *config.Config) *config.Weighting { return &c.Weighting }),
		form.Field("internal", "What departments and suppliers rate each other by.", services.Form(), func(c *config.Config) *config.Services { return &c.Services }),
		form.Field("channels", "The ways by which customers can reach the company, open or closed.", form.List(channel.Form()), func(c *config.Config) *[]config.Channel { return &c.Channels }),
		form.Field("checklist", "How an inspection adds up: levels, weights of sections, standards that must pass.", inspection.Form(), func(c *config.Config) *config.Inspection { return &c.Inspection }),
		form.Field("economics", "What customers are worth and cost.", economics.Form(), func(c *config.Config) *config.Economics { return &c.Economics }),
		form.Field("actions", "The action plan: a list, or the path of a YAML file that holds one.", plan, func(c *config.Config) *config.Plan { return &c.Plan }),
		form.Field("theme", "The look: a theme's name, or a group with its name and an accent colour.", look.Theme, func(c *config.Config) *config.Theme { return &c.Theme }),
		form.Field("brand", "Whose the report is: colours, logos, font, the words of cover and small print, and who made it.", look.Brand.Form(), func(c *config.Config) *config.Brand { return &c.Brand }),
		form.Field("pages", "The pages of the report, in order; all of them unless set. A page may be renamed, hidden, or put under a heading; others stands for all that are not named.", form.List(pageOrGroup), func(c *config.Config) *[]config.Page { return &c.Pages }).
			Eg([]string{"overview", "gap5", "standards", "method"}),
		form.Field("outputs", "What is written, and where.", outputs.Form(), func(c *config.Config) *config.Outputs { return &c.Outputs }),
		form.Field("commentary", "A folder of Markdown files, each at the page or section that its name or its front matter says.", form.Words, func(c *config.Config) *string { return &c.Commentary }).
			Eg("commentary").At(func(c *config.Config) *diag.Place { return &c.CommentaryAt }),
		form.Field("history", "A file that ecart keeps: what each report showed, period by period, so that later ones compare where the workbooks are gone.", form.Words, func(c *config.Config) *string { return &c.History }).
			Eg("history.jsonl").At(func(c *config.Config) *diag.Place { return &c.HistoryAt }),
	},
	Finish: func(d *form.Decoder, g *form.Group, c *config.Config) { finishReport(d, c) },
}

// current is the version of report.yaml that this program reads.
const current = 1

var version = form.Key[config.Config]{
	Name: "version", About: "The version of this file's layout.", Initial: current,
	Set: func(*config.Config, any) {},
	Read: func(d *form.Decoder, n *yaml.Node, _ *config.Config) {
		v, ok := d.Number(n, "a whole number")
		if ok && v != current {
			d.Errorf(n, NewerVersion, "version %s of report.yaml is not known here", n.Value).Hint = "write version: 1, or use a newer ecart"
		}
	},
	Schema: func() form.Object { return form.Object{{"const", current}} },
}

// laidOver is a key that says what the settings are laid over, and is taken away before they are read.
func laidOver(name, about string, schema form.Object, examples ...any) form.Key[config.Config] {
	return form.Key[config.Config]{
		Name: name, About: about, Examples: examples, Set: func(*config.Config, any) {},
		Read:   func(*form.Decoder, *yaml.Node, *config.Config) {},
		Schema: func() form.Object { return schema },
	}
}

// finishReport makes the checks that need the whole file.
func finishReport(d *form.Decoder, c *config.Config) {
	if c.Model.Dimensions == nil {
		c.Model.Dimensions = builtin.Dimensions(c.Locale)
		c.Model.Number()
		c.Model.BuiltIn = true
	}
	if c.Comments.Themes == nil {
		c.Comments.BuiltIn = true
		c.Comments.Themes = builtin.Themes(c.Locale, &c.Model)
	}
	distinctSources(d, c.Sources)
	oneClock(d, c.Sources)
	settleWaves(d, c)
	textless(d, c)
	apart(d, "segment", c.Segments, func(s config.Segment) (string, diag.Place) { return s.ID, s.At })
	apart(d, "standard", c.Standards, func(s config.Standard) (string, diag.Place) { return s.ID, s.At })
	apart(d, "indicator", c.Indicators, func(i config.Indicator) (string, diag.Place) { return i.ID, i.At })
	apart(d, "promise", c.Promises, func(p config.Promise) (string, diag.Place) { return p.ID, p.At })
	apart(d, "channel", c.Channels, func(x config.Channel) (string, diag.Place) { return x.Name, x.At })
	checkAntecedents(d, c)
	checkServices(d, c)
	columns.CheckEach(d, c)
	look.Settle(d, c)
	checkActions(d, c)
	checkHistory(d, c)
	d.LookUp(declaredNames(c))
	target.CheckFilters(d, c)
	target.SettleRetargets(d, c)
}
