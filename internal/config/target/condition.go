package target

import (
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
)

// conditions is the form of "where": fields of the measure's role, each with the value or the values its rows must have.
var conditions = form.Form[[]config.Condition]{
	Read: func(d *form.Decoder, n *yaml.Node, to *[]config.Condition) {
		if n.Kind != yaml.MappingNode {
			d.Wrong(n, "a group of fields with the values to keep").Hint = "write for instance where: {channel: telephone}"
			return
		}
		outer := d.Subject
		for _, p := range d.Group(n).Pairs {
			d.Subject = fmt.Sprintf("%q", p.Key)
			c := config.Condition{Field: p.Key, At: d.Place(p.At)}
			form.OneOrMore.Read(d, p.Value, &c.Values)
			*to = append(*to, c)
		}
		d.Subject = outer
	},
	Schema: func() form.Object {
		return form.Object{{"type", "object"}, {"additionalProperties", form.OneOrMore.Schema()}}
	},
}

// filter is a group of conditions, to be checked when the segments are known.
type filter struct {
	role config.Role
	node *yaml.Node
}

// where takes note of the conditions of a group, and reports those that have no measure whose rows they could keep.
func where(d *form.Decoder, g *form.Group, measure string) {
	p := g.Find("where")
	if p == nil || p.Value.Kind != yaml.MappingNode {
		return
	}
	if m, known := config.FindMeasure(measure); known {
		Noted(d).filters = append(Noted(d).filters, filter{m.Role, p.Value})
	} else if !g.Has("measure") {
		d.Errorf(p.At, form.Contradiction, "a condition needs a measure whose rows it keeps").Hint = "add measure, or remove where"
	}
}

// CheckFilters reports conditions on what does not group the rows of their measure.
func CheckFilters(d *form.Decoder, c *config.Config) {
	for _, f := range Noted(d).filters {
		groups := groupsOf(f.role, c)
		for i := 0; i+1 < len(f.node.Content); i += 2 {
			key := form.Deref(f.node.Content[i])
			if key.Tag == "!!merge" || slices.Contains(groups, key.Value) {
				continue
			}
			found := d.Errorf(key, BadCondition, "%q does not group the rows of %q", form.Shorten(key.Value), f.role)
			found.Label, found.Hint = form.Suggest(key.Value, groups, "use one of ")
		}
	}
}

// groupsOf returns what the rows of a role can be filtered by.
func groupsOf(r config.Role, c *config.Config) []string {
	var groups []string
	spec, _ := config.Spec(r)
	for _, f := range spec.Fields {
		if f.Kind == config.GroupField && f.Key != "wave" { // time is no condition
			groups = append(groups, f.Key)
		}
	}
	if r == config.Customers {
		for _, s := range c.Segments {
			groups = append(groups, s.ID)
		}
	}
	return groups
}
