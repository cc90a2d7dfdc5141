package keys

import (
	"regexp"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var comments = form.Table[config.Comments]{
	Place: func(c *config.Comments) *diag.Place { return &c.At },
	Keys: []form.Key[config.Comments]{
		form.Field("quotes", "Whether comments may be quoted, masked, from groups of privacy.verbatim or more.", form.Truth, func(c *config.Comments) *bool { return &c.Quotes }).Or(true),
		form.Field("names", "Names of people to mask in comments, beside those that a title, a greeting or a common first name gives away.", form.List(form.Words),
			func(c *config.Comments) *[]string { return &c.Names }).Eg([]string{"Camille Le Goff", "Ingrid"}),
		form.Field("prior", "How many words of average use are added to each group before its terms are compared: 10 for hundreds of comments, 100 to 500 for thousands.", form.Positive,
			func(c *config.Comments) *float64 { return &c.Prior }).Or(10.0),
		form.Field("least", "The fewest comments that must hold a term before it is shown.", form.Whole[int](2, 1000), func(c *config.Comments) *int { return &c.Least }).Or(3),
		form.Field("group", "The fewest comments of the dissatisfied, and of the satisfied, whose terms are compared.", form.Whole[int](10, 100_000),
			func(c *config.Comments) *int { return &c.Group }).Or(20),
		form.Field("themes", "What comments can be about; a dictionary of the five SERVQUAL dimensions in French and English unless set.", form.Some(commentTheme.Form()),
			func(c *config.Comments) *[]config.CommentTheme { return &c.Themes }),
	},
	Finish: func(d *form.Decoder, g *form.Group, c *config.Comments) {
		apart(d, "theme", c.Themes, func(t config.CommentTheme) (string, diag.Place) { return t.ID, t.At })
	},
}

var commentTheme = form.Table[config.CommentTheme]{
	Place: func(t *config.CommentTheme) *diag.Place { return &t.At },
	Keys: []form.Key[config.CommentTheme]{
		form.Field("id", "A short name for results.json.", form.Identifier, func(t *config.CommentTheme) *string { return &t.ID }).Must().Eg("waiting"),
		form.Field("name", "The theme's name in the report; its id unless set.", form.Words, func(t *config.CommentTheme) *string { return &t.Name }).Eg("Waiting"),
		form.Field("dimension", "The dimension it belongs to.", form.Refer(form.DimensionName), func(t *config.CommentTheme) *string { return &t.Dimension }).Eg("reliability"),
		form.Field("words", "Words that speak of it, in any language of the comments: single words, compared by their stems; a star at the end stands for any ending.",
			form.Some(themeWord), func(t *config.CommentTheme) *[]string { return &t.Words }).Must().Eg([]string{"wait", "queue", "attend*"}),
	},
	Finish: func(d *form.Decoder, g *form.Group, t *config.CommentTheme) {
		if t.Name == "" {
			t.Name = t.ID
		}
	},
}

var themeWordPattern = regexp.MustCompile(`^[\p{L}\p{M}]{2,}\*?$`)

// themeWord is one word of letters: comments are compared word by word.
var themeWord = form.Form[string]{
	Read: func(d *form.Decoder, n *yaml.Node, to *string) {
		s, ok := d.Text(n)
		if ok && !themeWordPattern.MatchString(s) {
			d.Errorf(n, BadWord, "%q is not a single word", form.Shorten(s)).Hint = "write two letters or more without blanks or signs; a star may stand at the end"
			return
		}
		*to = s
	},
	Schema: func() form.Object { return form.Object{{"type", "string"}, {"pattern", themeWordPattern.String()}} },
}
