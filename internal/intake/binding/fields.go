package binding

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/table"
)

// field finds the columns of one field, and reports false when it lacks any.
func (b *binder) field(spec config.FieldSpec, field config.Field) (Bound, bool) {
	bound := Bound{Role: b.spec.Role, Spec: spec, Key: spec.Key, Field: field}
	if field.Many.Columns != "" {
		return b.choices(bound)
	}
	members := b.members(spec, field)
	var absent []member
	for _, m := range members {
		column, ok := b.column(m.headings, field)
		if column == nil && ok {
			absent = append(absent, m)
		}
		bound.Columns = append(bound.Columns, column)
		bound.Names = append(bound.Names, m.name)
	}
	if len(absent) > 0 {
		b.absent(absent, len(members), field)
	}
	whole := len(members) > 0 && !slices.Contains(bound.Columns, nil)
	if whole && field.Heading != "" {
		b.underHeading(bound.Columns[0], field)
	}
	return bound, whole
}

// member is one column of a field: what it may be headed, and what to call it.
type member struct {
	name     string
	headings []string
	question string // as it is asked, where report.yaml says so
}

// members spells a field's pattern out for each item, dimension or service. An item stands for its id, or its text; a dimension for its id, or
// its name. A time between two stamps has two. Columns that are listed one by one are taken as they are.
func (b *binder) members(spec config.FieldSpec, field config.Field) []member {
	var all []member
	switch {
	case field.From != "":
		name := strconv.Quote(spec.Key)
		all = []member{{name: "the start of " + name, headings: []string{field.From}}, {name: "the end of " + name, headings: []string{field.To}}}
	case spec.Family == config.PerItem:
		for _, i := range b.config.Model.Items() {
			numbered := strings.ReplaceAll(field.Header, "{n}", strconv.Itoa(i.Number))
			m := spelled("item", i.ID, numbered, "{item}", i.ID, i.Text, i.Short)
			m.question = i.Text
			all = append(all, m)
		}
	case spec.Family == config.PerDimension:
		for _, d := range b.config.Model.Dimensions {
			all = append(all, spelled("dimension", d.ID, field.Header, "{dimension}", d.ID, d.Name))
		}
	case spec.Family == config.PerService:
		for _, s := range b.config.Services.Items {
			all = append(all, spelled("service", s.ID, field.Header, "{service}", s.ID, s.Name))
		}
	default:
		all = []member{{name: strconv.Quote(spec.Key), headings: []string{field.Header}}}
	}
	for i := range all {
		if i < len(field.Each) {
			all[i].headings = []string{field.Each[i]}
		}
	}
	return all
}

// spelled is the member of a family with each of the words that its mark may stand for.
func spelled(kind, id, pattern, mark string, words ...string) member {
	m := member{name: kind + " " + strconv.Quote(id)}
	for _, word := range words {
		heading := strings.ReplaceAll(pattern, mark, word)
		if word != "" && !slices.Contains(m.headings, heading) {
			m.headings = append(m.headings, heading)
		}
	}
	return m
}

// standards finds the columns of a field for each standard that has one; a sheet that has none of them lacks the field.
func (b *binder) standards(f config.FieldSpec, field config.Field) []Bound {
	var all []Bound
	var absent []member
	told := len(b.found)
	for _, s := range b.config.Standards {
		m := spelled("standard", s.ID, field.Header, "{standard}", s.ID, s.Name)
		column, _ := b.column(m.headings, field)
		if column == nil {
			absent = append(absent, m)
			continue
		}
		name := fmt.Sprintf("%q of standard %q", f.Key, s.ID)
		all = append(all, Bound{Role: b.spec.Role, Spec: f, Key: StandardKey(f.Key, s.ID), Field: field, Columns: []*table.Column{column}, Names: []string{name}})
	}
	if len(all) == 0 && len(b.found) == told && len(absent) > 0 {
		b.absent(absent, len(absent), field)
	}
	return all
}

// antecedents finds the columns of the antecedents that the role is asked.
func (b *binder) antecedents() []Bound {
	var all []Bound
	for _, a := range b.config.AntecedentsOf(b.spec.Role) {
		bound := Bound{Role: b.spec.Role, Key: AntecedentKey(a.ID), Spec: config.FieldSpec{Key: a.ID, Kind: config.ScaleField, Family: config.PerItem, On: "model"}}
		var absent []member
		sound := len(a.Columns) > 0
		for k, heading := range a.Columns {
			bound.Field = config.Field{Header: heading, At: a.At}
			column, ok := b.column([]string{heading}, bound.Field)
			if column == nil {
				sound = false
				if ok {
					absent = append(absent, member{headings: []string{heading}})
				}
			}
			bound.Columns = append(bound.Columns, column)
			bound.Names = append(bound.Names, fmt.Sprintf("item %d of %q", k+1, a.ID))
		}
		if len(absent) > 0 {
			b.absent(absent, len(a.Columns), config.Field{Header: a.ID, At: a.At})
		}
		if sound {
			all = append(all, bound)
		}
	}
	return all
}

// choices finds the columns of the choices of a question, and names each choice: by what its heading has for the *, or by what its question
// says beyond the others'.
func (b *binder) choices(bound Bound) (Bound, bool) {
	bound.Columns = look(bound.Field.Many.Columns, b.table)
	if len(bound.Columns) == 0 {
		b.absent([]member{{headings: []string{bound.Field.Many.Columns}}}, 1, bound.Field)
		return bound, false
	}
	labels := make([]string, len(bound.Columns))
	for i, c := range bound.Columns {
		labels[i] = c.Label
	}
	labels = apart(labels)
	pattern := table.Fold(bound.Field.Many.Columns)
	for i, c := range bound.Columns {
		name, _ := fits(pattern, c.Header)
		if labels[i] != "" {
			name = labels[i]
		} else if start := strings.Index(table.Fold(c.Header), name); start >= 0 && len(table.Fold(c.Header)) == len(c.Header) {
			name = c.Header[start : start+len(name)] // as it is written
		}
		bound.Names = append(bound.Names, name)
	}
	return bound, true
}

// Questions returns what the columns of one battery ask: the texts of their questions, or their headings, without what all of them begin with.
func Questions(columns []*table.Column) []string {
	texts := make([]string, len(columns))
	for i, c := range columns {
		texts[i] = cmp.Or(c.Label, c.Header)
	}
	return apart(texts)
}

// apart returns what each text says beyond the beginning that all share, which ends where words end. A text that says nothing beyond it is
// left whole.
func apart(texts []string) []string {
	shared := texts[0]
	for _, t := range texts[1:] {
		n := 0
		for n < len(shared) && n < len(t) && shared[n] == t[n] {
			n++
		}
		shared = shared[:n]
	}
	cut := max(strings.LastIndex(shared, " - ")+3, strings.LastIndex(shared, ": ")+2, strings.LastIndex(shared, "? ")+2, strings.LastIndex(shared, " [")+2)
	all := make([]string, len(texts))
	for i, t := range texts {
		all[i] = strings.TrimSpace(t)
		if len(texts) > 1 && cut > 3 && cut <= len(t) {
			if rest := strings.TrimSuffix(strings.TrimSpace(t[cut:]), "]"); rest != "" {
				all[i] = rest
			}
		}
	}
	return all
}
