package config

import (
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"
)

// conditions is the form of "where": fields of the measure's role, each with the value or the values its rows must have.
var conditions = form[[]Condition]{
	read: func(d *decoder, n *yaml.Node, to *[]Condition) {
		if n.Kind != yaml.MappingNode {
			d.wrong(n, "a group of fields with the values to keep").Hint = "write for instance where: {channel: telephone}"
			return
		}
		outer := d.subject
		for _, p := range d.group(n).pairs {
			d.subject = fmt.Sprintf("%q", p.key)
			c := Condition{Field: p.key, At: d.place(p.at)}
			oneOrMore.read(d, p.value, &c.Values)
			*to = append(*to, c)
		}
		d.subject = outer
	},
	schema: func() object {
		return object{{"type", "object"}, {"additionalProperties", oneOrMore.schema()}}
	},
}

// oneOrMore is a text, or a list of texts.
var oneOrMore = form[[]string]{
	read: func(d *decoder, n *yaml.Node, to *[]string) {
		if n.Kind == yaml.SequenceNode {
			some(words).read(d, n, to)
			return
		}
		if s, ok := d.text(n); ok {
			*to = []string{s}
		}
	},
	schema: func() object {
		return object{{"anyOf", []object{words.schema(), some(words).schema()}}}
	},
}

// filter is a group of conditions, to be checked when the segments are known.
type filter struct {
	role Role
	node *yaml.Node
}

// where takes note of the conditions of a group, and reports those that have no measure whose rows they could keep.
func (d *decoder) where(g *group, measure string) {
	p := g.find("where")
	if p == nil || p.value.Kind != yaml.MappingNode {
		return
	}
	if m, known := FindMeasure(measure); known {
		d.filters = append(d.filters, filter{m.Role, p.value})
	} else if !g.has("measure") {
		d.errorf(p.at, Contradiction, "a condition needs a measure whose rows it keeps").Hint = "add measure, or remove where"
	}
}

// checkFilters reports conditions on what does not group the rows of their measure.
func (d *decoder) checkFilters(c *Config) {
	for _, f := range d.filters {
		groups := groupsOf(f.role, c)
		for i := 0; i+1 < len(f.node.Content); i += 2 {
			key := deref(f.node.Content[i])
			if key.Tag == "!!merge" || slices.Contains(groups, key.Value) {
				continue
			}
			found := d.errorf(key, BadCondition, "%q does not group the rows of %q", shorten(key.Value), f.role)
			found.Label, found.Hint = suggest(key.Value, groups, "use one of ")
		}
	}
}

// groupsOf returns what the rows of a role can be filtered by.
func groupsOf(r Role, c *Config) []string {
	var groups []string
	spec, _ := Spec(r)
	for _, f := range spec.Fields {
		if f.Kind == GroupField {
			groups = append(groups, f.Key)
		}
	}
	if r == Customers {
		for _, s := range c.Segments {
			groups = append(groups, s.ID)
		}
	}
	return groups
}
