package form

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

// Kind is what a name refers to, as messages call it.
type Kind string

// What is declared by name.
const (
	ItemName      Kind = "item"
	ValueName     Kind = "value"
	DimensionName Kind = "dimension"
	StandardName  Kind = "standard"
	IndicatorName Kind = "indicator"
	SegmentName   Kind = "segment"
	GroupingName  Kind = "grouping" // location, channel or a segment
	OwedName      Kind = "dimension, item or indicator"
)

// reference is a name that must be declared elsewhere in the file. It is looked up at the end, since the declaration may
// come later.
type reference struct {
	kind Kind
	name string
	at   *yaml.Node
}

// Refer is the form of a name declared elsewhere.
func Refer(k Kind) Form[string] {
	return Form[string]{
		Read: func(d *Decoder, n *yaml.Node, to *string) {
			if s, ok := d.Text(n); ok {
				*to = s
				d.Refer(k, s, n)
			}
		},
		Schema: Words.Schema,
	}
}

// Refer takes note of a name that must be declared elsewhere.
func (d *Decoder) Refer(k Kind, name string, at *yaml.Node) {
	d.names = append(d.names, reference{k, name, at})
}

// LookUp reports every name that is not declared.
func (d *Decoder) LookUp(declared map[Kind][]string) {
	for _, r := range d.names {
		d.lookUp(r, declared[r.kind])
	}
}

func (d *Decoder) lookUp(r reference, known []string) {
	for _, k := range known {
		if k == r.name {
			return
		}
	}
	found := d.Errorf(r.at, UnknownName, "no %s has the id %q", r.kind, Shorten(r.name))
	if len(known) == 0 {
		found.Hint = fmt.Sprintf("no %s is declared; declare it, or remove this line", r.kind)
		return
	}
	// Numbers are near to each other without being meant.
	if strings.Trim(r.name, "0123456789") != "" {
		found.Label, found.Hint = Suggest(r.name, known, "")
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
