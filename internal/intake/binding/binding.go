// Package binding finds the columns of a sheet that hold what report.yaml names, and tells in what the sheet differs from what it expects.
package binding

import (
	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// Bound is one field with the columns that hold it, in the order of items, dimensions or choices.
type Bound struct {
	Role    config.Role
	Spec    config.FieldSpec
	Key     string // in a frame: the field's own, or one made by SegmentKey, StandardKey or AntecedentKey
	Field   config.Field
	Columns []*table.Column // of a time between two stamps the first and the second
	Names   []string        // what each column holds, for messages
}

// Spans tells whether the field is the time between two stamps.
func (b Bound) Spans() bool { return b.Field.From != "" }

// Sieve is one of the source's keep or reject with its column.
type Sieve struct {
	config.Sieve
	Target *table.Column
	Reject bool
}

// Sheet is what report.yaml says about one sheet, found in it.
type Sheet struct {
	Fields []Bound
	Sieves []Sieve // those that keep, then those that reject
	Unused int     // columns that are read for no field

	Requester *table.Column // who asked, in the words of the events; nil when there are none
}

// SegmentKey names the group of a segment.
func SegmentKey(id string) string { return "segment:" + id }

// StandardKey names a field's answers about one standard.
func StandardKey(field, standard string) string { return field + ":" + standard }

// AntecedentKey names the answers about one antecedent.
func AntecedentKey(id string) string { return "antecedent:" + id }

// binder finds the columns of one sheet.
type binder struct {
	config *config.Config
	source config.Source
	spec   config.RoleSpec
	table  *table.Table
	found  diag.List
}

// Bind finds the columns of every mapped field, and reports those it does not find. A column that nothing names is never read.
func Bind(c *config.Config, source config.Source, t *table.Table) (Sheet, diag.List) {
	spec, _ := config.Spec(source.Role)
	b := &binder{config: c, source: source, spec: spec, table: t}
	if b.headingsElsewhere() {
		return Sheet{Unused: len(t.Columns)}, b.found
	}
	s := Sheet{Fields: b.fields()}
	b.oneFieldEach(s.Fields)
	s.Sieves = append(b.sieves(source.Keep, false), b.sieves(source.Reject, true)...)
	if source.Events.Requester != "" {
		s.Requester = b.single(config.Field{Header: source.Events.Requester, At: source.Events.At})
	}
	read := b.read(s)
	s.Unused = len(t.Columns) - len(read)
	b.dropped(read)
	b.strangers(read)
	return s, b.found
}

// fields binds every field of the role, the segments of customers, and the antecedents.
func (b *binder) fields() []Bound {
	var all []Bound
	for _, f := range b.spec.Fields {
		field, mapped := b.source.Columns[f.Key]
		if !mapped {
			continue
		}
		if f.Family == config.PerStandard {
			all = append(all, b.standards(f, field)...)
		} else if bound, ok := b.field(f, field); ok {
			all = append(all, bound)
		}
	}
	if b.spec.Role == config.Customers {
		for _, s := range b.config.Segments {
			group := config.FieldSpec{Key: s.ID, Kind: config.GroupField}
			if bound, ok := b.field(group, config.Field{Header: s.Column, Many: s.Many, At: s.At}); ok {
				bound.Key = SegmentKey(s.ID)
				all = append(all, bound)
			}
		}
	}
	return append(all, b.antecedents()...)
}

// read returns the columns that are read for a field, a sieve or the events, by their number.
func (b *binder) read(s Sheet) map[int]string {
	read := map[int]string{}
	for _, f := range s.Fields {
		for _, c := range f.Columns {
			read[c.Index] = f.Key
		}
	}
	for _, sieve := range s.Sieves {
		if _, taken := read[sieve.Target.Index]; !taken {
			read[sieve.Target.Index] = ""
		}
	}
	if s.Requester != nil && read[s.Requester.Index] == "" {
		read[s.Requester.Index] = ""
	}
	return read
}
