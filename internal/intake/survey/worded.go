package survey

import (
	"cmp"
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/binding"
)

// worded are the fields whose questions say what an item asks, the plainest first.
var worded = []string{"perception", "expectation", "desired", "adequate", "rated_importance"}

// Worded returns the settings with a text for every item: one that report.yaml leaves out is what the first sheet with questions says over the
// item's column, or its heading; without either it is the item's id.
func Worded(c *config.Config, in []Input) *config.Config {
	if !slices.ContainsFunc(c.Model.Items(), func(i config.Item) bool { return i.Text == "" }) {
		return c
	}
	texts := questions(c, in)
	full := *c
	full.Model.Dimensions = slices.Clone(c.Model.Dimensions)
	n := 0
	for k := range full.Model.Dimensions {
		d := &full.Model.Dimensions[k]
		d.Items = slices.Clone(d.Items)
		for i := range d.Items {
			item := &d.Items[i]
			if item.Text == "" {
				if n < len(texts) {
					item.Text = texts[n]
				}
				item.Text = cmp.Or(item.Text, item.ID)
				item.Short = cmp.Or(item.Short, item.Text)
			}
			n++
		}
	}
	return &full
}

// questions returns what stands over the columns of the items in the first sheet that has them all.
func questions(c *config.Config, in []Input) []string {
	for _, one := range in {
		if one.Source.Role != config.Customers {
			continue
		}
		mapped, _ := binding.Bind(c, one.Source, one.Table)
		for _, key := range worded {
			i := slices.IndexFunc(mapped.Fields, func(b binding.Bound) bool { return b.Key == key })
			if i >= 0 {
				return binding.Questions(mapped.Fields[i].Columns)
			}
		}
	}
	return nil
}
