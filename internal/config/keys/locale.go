package keys

import (
	"regexp"

	"gopkg.in/yaml.v3"

	"ecart/internal/config/form"
)

// localePattern is a language tag: a language of two or three letters, and what tells its varieties apart.
var localePattern = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// locale is a language by its tag. Which languages there are words for is not known here: the user may bring his own.
var locale = form.Form[string]{
	Read: func(d *form.Decoder, n *yaml.Node, to *string) {
		s, ok := d.Text(n)
		if ok && !localePattern.MatchString(s) {
			d.Errorf(n, form.NotAllowed, "%s cannot be %q, which is no language tag", d.Subject, form.Shorten(s)).
				Hint = "write the two letters of the language: en, fr, de, or another whose texts you bring under texts"
			return
		}
		if ok {
			*to = s
		}
	},
	Schema: func() form.Object {
		return form.Object{{"type", "string"}, {"pattern", localePattern.String()}}
	},
}
