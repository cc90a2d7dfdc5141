package binding

import (
	"cmp"
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/table"
)

// worded are the fields whose questions say what an item asks, the plainest first.
var worded = []string{"perception", "expectation", "desired", "adequate", "rated_importance"}

// Worded returns the settings with a text for every item: one that report.yaml leaves out is what the first sheet with questions says over the
// item's column, or its heading; without either it is the item's id. The tables are those of the sources, in their order.
func Worded(c *config.Config, sources []config.Source, tables []*table.Table) *config.Config {
	if !slices.ContainsFunc(c.Model.Items(), func(i config.Item) bool { return i.Text == "" }) {
		return c
	}
	texts := questions(c, sources, tables)
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
func questions(c *config.Config, sources []config.Source, tables []*table.Table) []string {
	for k, source := range sources {
		if source.Role != config.Customers {
			continue
		}
		mapped, _ := Bind(c, source, tables[k])
		for _, key := range worded {
			i := slices.IndexFunc(mapped.Fields, func(b Bound) bool { return b.Key == key })
			if i >= 0 {
				return Questions(mapped.Fields[i].Columns)
			}
		}
	}
	return nil
}
