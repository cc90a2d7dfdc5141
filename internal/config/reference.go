package config

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// kind is what a name refers to, as messages call it.
type kind string

const (
	itemName      kind = "item"
	valueName     kind = "value"
	dimensionName kind = "dimension"
	standardName  kind = "standard"
	indicatorName kind = "indicator"
	segmentName   kind = "segment"
	groupingName  kind = "grouping" // location, channel or a segment
	owedName      kind = "dimension, item or indicator"
)

// reference is a name that must be declared elsewhere in the file. It is looked up at the end, since the declaration may
// come later.
type reference struct {
	kind kind
	name string
	node *yaml.Node
}

// refer is the form of a name declared elsewhere.
func refer(k kind) form[string] {
	return form[string]{
		read: func(d *decoder, n *yaml.Node, to *string) {
			if s, ok := d.text(n); ok {
				*to = s
				d.names = append(d.names, reference{k, s, n})
			}
		},
		schema: words.schema,
	}
}

// lookUp reports every name that is not declared.
func (d *decoder) lookUp(c *Config) {
	declared := declaredNames(c)
	for _, r := range d.names {
		d.lookUpName(r, declared[r.kind])
	}
}

func (d *decoder) lookUpName(r reference, known []string) {
	for _, k := range known {
		if k == r.name {
			return
		}
	}
	found := d.errorf(r.node, UnknownName, "no %s has the id %q", r.kind, shorten(r.name))
	if len(known) == 0 {
		found.Hint = fmt.Sprintf("no %s is declared; declare it, or remove this line", r.kind)
		return
	}
	// Numbers are near to each other without being meant.
	if strings.Trim(r.name, "0123456789") != "" {
		found.Label, found.Hint = suggest(r.name, known, "")
	}
	const many = 12
	switch {
	case found.Label != "":
	case len(known) == 1:
		found.Hint = fmt.Sprintf("the only one declared is %q", known[0])
	case len(known) <= many:
		found.Hint = "declared are " + strings.Join(known, ", ")
	default:
		found.Hint = fmt.Sprintf("%d are declared, from %q to %q", len(known), known[0], known[len(known)-1])
	}
}

func declaredNames(c *Config) map[kind][]string {
	names := map[kind][]string{}
	for _, i := range c.Model.Items() {
		names[itemName] = append(names[itemName], i.ID)
	}
	for _, v := range c.Company.Values {
		names[valueName] = append(names[valueName], v.ID)
	}
	for _, x := range c.Model.Dimensions {
		names[dimensionName] = append(names[dimensionName], x.ID)
	}
	for _, s := range c.Standards {
		names[standardName] = append(names[standardName], s.ID)
	}
	for _, i := range c.Indicators {
		names[indicatorName] = append(names[indicatorName], i.ID)
	}
	names[owedName] = slices.Concat(names[dimensionName], names[itemName], names[indicatorName])
	names[groupingName] = []string{"location", "channel"}
	for _, s := range c.Segments {
		names[groupingName] = append(names[groupingName], s.ID)
		names[segmentName] = append(names[segmentName], s.ID)
	}
	return names
}
