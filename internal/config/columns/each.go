package columns

import (
	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
)

// byOne tells whether a field's columns may be listed one by one.
func byOne(f config.FieldSpec) bool {
	return f.Family == config.PerItem || f.Family == config.PerDimension
}

// eachOr is a column's form, or a list of headings and letters: one for each item or dimension, in their order, where no pattern fits.
func eachOr(one form.Form[config.Field], group func() form.Object) form.Form[config.Field] {
	each := form.Some(form.Words)
	return form.Form[config.Field]{
		Fresh: one.Fresh,
		Read: func(d *form.Decoder, n *yaml.Node, c *config.Field) {
			if n.Kind != yaml.SequenceNode {
				one.Read(d, n, c)
				return
			}
			c.At = d.Place(n)
			each.Read(d, n, &c.Each)
		},
		Schema: func() form.Object {
			return form.Object{{"anyOf", []form.Object{form.Words.Schema(), group(), each.Schema()}}}
		},
	}
}

// CheckEach reports lists of columns that are not as long as the items or dimensions they are for.
func CheckEach(d *form.Decoder, c *config.Config) {
	for _, s := range c.Sources {
		spec, _ := config.Spec(s.Role)
		for _, f := range spec.Fields {
			field := s.Columns[f.Key]
			wanted, what := len(c.Model.Items()), "items"
			if f.Family == config.PerDimension {
				wanted, what = len(c.Model.Dimensions), "dimensions"
			}
			if field.Each == nil || len(field.Each) == wanted {
				continue
			}
			d.Errorf(d.Node(field.At), form.Contradiction, "%q lists %d columns for the %d %s of the model", f.Key, len(field.Each), wanted, what).
				Hint = "list one column for each of the " + what + ", in their order"
		}
	}
}
