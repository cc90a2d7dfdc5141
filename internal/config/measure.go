package config

import (
	"slices"
	"strings"
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

// ItemPrefix begins the measure that is the perception of one item.
const ItemPrefix = "item."

// FindMeasure returns the measure of a name, and false when there is none.
func FindMeasure(name string) (Measure, bool) {
	if id, is := strings.CutPrefix(name, ItemPrefix); is && id != "" {
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
