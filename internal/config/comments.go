package config

import (
	"regexp"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// Comments says how the customers' open comments are read and what of them may be shown.
type Comments struct {
	Quotes bool     // whether masked comments may be quoted
	Names  []string // names of people to mask wherever they stand, beside those that are found by rule
	Prior  float64  // mass of the prior that draws a term's log-odds towards 0, in words
	Least  int      // the fewest comments that must hold a term or a pair of terms
	Group  int      // the fewest comments of the dissatisfied, and of the satisfied, whose terms are compared
	Themes []CommentTheme
	At     diag.Place
}

// CommentTheme is what comments can be about: the words that speak of it, and the dimension it belongs to.
type CommentTheme struct {
	ID        string
	Name      string
	Dimension string   // a dimension's id; "" for what belongs to none
	Words     []string // compared by their stems; a star at the end stands for any ending
	At        diag.Place
}

var comments = table[Comments]{
	place: func(c *Comments) *diag.Place { return &c.At },
	keys: []key[Comments]{
		field("quotes", "Whether comments may be quoted, masked, from groups of privacy.verbatim or more.", truth, func(c *Comments) *bool { return &c.Quotes }).or(true),
		field("names", "Names of people to mask in comments, beside those that a title, a greeting or a common first name gives away.", list(words),
			func(c *Comments) *[]string { return &c.Names }).eg([]string{"Camille Le Goff", "Ingrid"}),
		field("prior", "How many words of average use are added to each group before its terms are compared: 10 for hundreds of comments, 100 to 500 for thousands.", positive,
			func(c *Comments) *float64 { return &c.Prior }).or(10.0),
		field("least", "The fewest comments that must hold a term before it is shown.", whole[int](2, 1000), func(c *Comments) *int { return &c.Least }).or(3),
		field("group", "The fewest comments of the dissatisfied, and of the satisfied, whose terms are compared.", whole[int](10, 100_000),
			func(c *Comments) *int { return &c.Group }).or(20),
		field("themes", "What comments can be about; a dictionary of the five SERVQUAL dimensions in French and English unless set.", some(commentTheme.form()),
			func(c *Comments) *[]CommentTheme { return &c.Themes }),
	},
	finish: func(d *decoder, g *group, c *Comments) {
		apart(d, "theme", c.Themes, func(t CommentTheme) (string, diag.Place) { return t.ID, t.At })
	},
}

var commentTheme = table[CommentTheme]{
	place: func(t *CommentTheme) *diag.Place { return &t.At },
	keys: []key[CommentTheme]{
		field("id", "A short name for results.json.", identifier, func(t *CommentTheme) *string { return &t.ID }).must().eg("waiting"),
		field("name", "The theme's name in the report; its id unless set.", words, func(t *CommentTheme) *string { return &t.Name }).eg("Waiting"),
		field("dimension", "The dimension it belongs to.", refer(dimensionName), func(t *CommentTheme) *string { return &t.Dimension }).eg("reliability"),
		field("words", "Words that speak of it, in any language of the comments: single words, compared by their stems; a star at the end stands for any ending.",
			some(themeWord), func(t *CommentTheme) *[]string { return &t.Words }).must().eg([]string{"wait", "queue", "attend*"}),
	},
	finish: func(d *decoder, g *group, t *CommentTheme) {
		if t.Name == "" {
			t.Name = t.ID
		}
	},
}

var themeWordPattern = regexp.MustCompile(`^[\p{L}\p{M}]{2,}\*?$`)

// themeWord is one word of letters: comments are compared word by word.
var themeWord = form[string]{
	read: func(d *decoder, n *yaml.Node, to *string) {
		s, ok := d.text(n)
		if ok && !themeWordPattern.MatchString(s) {
			d.errorf(n, BadWord, "%q is not a single word", shorten(s)).Hint = "write two letters or more without blanks or signs; a star may stand at the end"
			return
		}
		*to = s
	},
	schema: func() object { return object{{"type", "string"}, {"pattern", themeWordPattern.String()}} },
}
