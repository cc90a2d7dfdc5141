package config

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Measure is something that standards, indicators and promises can be held against: a field of a log, or a built-in figure.
type Measure struct {
	Name  string    // "contacts.wait", "nps", "item.P16"
	Role  Role      // whose rows a condition filters
	Field string    // the field of the role, or the item's id; "" for a built-in figure
	Kind  FieldKind // of the figure: YesNoField means a share from 0 to 1
	Low   bool      // the lower the better
	Group SignGroup
}

// BuiltIn tells whether the figure is one the program computes by itself: nps, fcr, complaints.
func (m Measure) BuiltIn() bool { return m.Field == "" }

// itemPrefix begins the measure that is the perception of one item.
const itemPrefix = "item."

// FindMeasure returns the measure of a name, and false when there is none.
func FindMeasure(name string) (Measure, bool) {
	if id, is := strings.CutPrefix(name, itemPrefix); is && id != "" {
		return Measure{Name: name, Role: Customers, Field: id, Kind: ScaleField, Group: People}, true
	}
	i := slices.IndexFunc(measures, func(m Measure) bool { return m.Name == name })
	if i < 0 {
		return Measure{}, false
	}
	return measures[i], true
}

// Measures returns every measure but those of single items: the built-in figures, then the fields of the roles.
func Measures() []Measure { return slices.Clone(measures) }

var measures = slices.Concat([]Measure{
	{Name: "nps", Role: Customers, Kind: NumberField, Group: Loyalty},
	{Name: "csat", Role: Customers, Kind: YesNoField, Group: Loyalty},
	{Name: "ces", Role: Customers, Kind: ScaleField, Group: Loyalty},
	{Name: "fcr", Role: Contacts, Kind: YesNoField, Group: People},
	{Name: "repeated", Role: Customers, Kind: YesNoField, Low: true, Group: Access},
	{Name: "complaints", Role: Complaints, Kind: NumberField, Low: true, Group: Quality},
	{Name: "consistency", Role: Customers, Kind: YesNoField, Low: true, Group: Consistency},
	{Name: "channels", Role: Contacts, Kind: NumberField, Group: Access},
	{Name: "greeted", Role: Contacts, Kind: YesNoField, Group: People},
	{Name: "abandoned", Role: Contacts, Kind: YesNoField, Low: true, Group: Speed},
}, fieldMeasures())

// fieldMeasures returns the fields of the roles that can be measured.
func fieldMeasures() []Measure {
	var all []Measure
	for _, r := range roles {
		for _, f := range r.Fields {
			if f.Measure {
				all = append(all, Measure{
					Name: string(r.Role) + "." + f.Key, Role: r.Role, Field: f.Key, Kind: f.Kind, Low: f.Low, Group: f.Group,
				})
			}
		}
	}
	return all
}

// measureNames lists the measures; figures says whether the built-in ones belong to them.
func measureNames(figures bool) []string {
	var names []string
	for _, m := range measures {
		if figures || !m.BuiltIn() {
			names = append(names, m.Name)
		}
	}
	return names
}

// measured is the form of a measure's name.
func measured(figures bool) form[string] {
	return form[string]{
		read: func(d *decoder, n *yaml.Node, to *string) {
			s, ok := d.text(n)
			if !ok {
				return
			}
			if id, is := strings.CutPrefix(s, itemPrefix); is {
				d.names = append(d.names, reference{itemName, id, n})
				*to = s
				return
			}
			known := measureNames(figures)
			if !slices.Contains(known, s) {
				found := d.errorf(n, UnknownMeasure, "no measure is called %q", shorten(s))
				found.Label, found.Hint = suggestMeasure(s, known)
				return
			}
			*to = s
		},
		schema: func() object {
			return object{{"anyOf", []object{
				{{"type", "string"}, {"enum", measureNames(figures)}},
				{{"type", "string"}, {"pattern", `^item\..`}},
			}}}
		},
	}
}

// suggestMeasure helps who wrote "wait" or "complaints.wait" for "contacts.wait", or misspelt it.
func suggestMeasure(s string, known []string) (label, hint string) {
	field := s[strings.LastIndexByte(s, '.')+1:]
	for _, k := range known {
		if field != "" && strings.HasSuffix(k, "."+field) {
			return k, fmt.Sprintf("did you mean %q?", k)
		}
	}
	if label, hint = suggest(s, known, ""); label != "" {
		return label, hint
	}
	hint = "name a role and its field, such as contacts.wait, or an item, such as item.8"
	if i := slices.IndexFunc(known, func(k string) bool { return strings.Contains(k, ".") }); i > 0 {
		hint += ", or one of " + strings.Join(known[:i], ", ")
	}
	return "", hint
}
