package survey

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/table"
)

// binding is one field with the columns that hold it, in the order of items or dimensions.
type binding struct {
	role    config.Role
	spec    config.FieldSpec
	key     string // in a frame
	field   config.Field
	columns []*table.Column
	names   []string // what each column holds, for messages
}

// bind finds the columns of every mapped field, and reports those it does not find. A column that nothing names is never read.
func (b *builder) bind(spec config.RoleSpec, in Input) []binding {
	if b.headingsElsewhere(spec, in) {
		return nil
	}
	var all []binding
	for _, f := range spec.Fields {
		field, mapped := in.Source.Columns[f.Key]
		if !mapped {
			continue
		}
		if f.Family == config.PerStandard {
			all = append(all, b.bindStandards(f, field, in.Table)...)
			continue
		}
		if bound, ok := b.bindField(f, field, in.Table); ok {
			bound.role = spec.Role
			all = append(all, bound)
		}
	}
	if spec.Role == config.Customers {
		for _, s := range b.config.Segments {
			field := config.Field{Header: s.Column, At: s.At}
			group := config.FieldSpec{Key: s.ID, Kind: config.GroupField}
			if bound, ok := b.bindField(group, field, in.Table); ok {
				bound.key = segmentKey(s.ID)
				all = append(all, bound)
			}
		}
	}
	all = append(all, b.bindAntecedents(spec.Role, in.Table)...)
	b.oneFieldEach(all, in.Table)
	return all
}

func segmentKey(id string) string { return "segment:" + id }

func (b *builder) bindField(spec config.FieldSpec, field config.Field, t *table.Table) (binding, bool) {
	bound := binding{spec: spec, key: spec.Key, field: field}
	members := b.members(spec, field)
	var absent []string
	for _, m := range members {
		column, ok := b.column(m.headings, field, t)
		if column == nil && ok {
			absent = append(absent, m.headings[0])
		}
		bound.columns = append(bound.columns, column)
		bound.names = append(bound.names, m.name)
	}
	if len(absent) > 0 {
		b.absent(absent, len(members), field, t)
	}
	return bound, len(members) > 0 && !slices.Contains(bound.columns, nil)
}

// member is one column of a field: what it may be headed, and what to call it.
type member struct {
	name     string
	headings []string
}

// members spells a field's pattern out for each item or dimension. An item stands for its id, or its text; a dimension for
// its id, or its name. Columns that are listed one by one are taken as they are.
func (b *builder) members(spec config.FieldSpec, field config.Field) []member {
	header := field.Header
	var all []member
	switch spec.Family {
	case config.PerItem:
		for _, i := range b.config.Model.Items() {
			m := member{name: "item " + strconv.Quote(i.ID)}
			numbered := strings.ReplaceAll(header, "{n}", strconv.Itoa(i.Number))
			for _, word := range distinct(i.ID, i.Text, i.Short) {
				m.headings = append(m.headings, strings.ReplaceAll(numbered, "{item}", word))
			}
			m.headings = slices.Compact(m.headings)
			all = append(all, m)
		}
	case config.PerDimension:
		for _, d := range b.config.Model.Dimensions {
			m := member{name: "dimension " + strconv.Quote(d.ID)}
			for _, word := range distinct(d.ID, d.Name) {
				m.headings = append(m.headings, strings.ReplaceAll(header, "{dimension}", word))
			}
			all = append(all, m)
		}
	case config.PerService:
		for _, s := range b.config.Services.Items {
			m := member{name: "service " + strconv.Quote(s.ID)}
			for _, word := range distinct(s.ID, s.Name) {
				m.headings = append(m.headings, strings.ReplaceAll(header, "{service}", word))
			}
			all = append(all, m)
		}
	default:
		all = []member{{name: strconv.Quote(spec.Key), headings: []string{header}}}
	}
	for i := range all {
		if i < len(field.Each) {
			all[i].headings = []string{field.Each[i]}
		}
	}
	return all
}

func distinct(words ...string) []string {
	var all []string
	for _, w := range words {
		if w != "" && !slices.Contains(all, w) {
			all = append(all, w)
		}
	}
	return all
}

// column returns the column under the first heading the sheet has. It reports false when it has told the user what is wrong.
func (b *builder) column(headings []string, field config.Field, t *table.Table) (*table.Column, bool) {
	for _, h := range headings {
		if letter, is := strings.CutPrefix(h, "="); is {
			c, _ := t.At(letter)
			return c, true
		}
		found := t.Find(h)
		if len(found) == 1 {
			return found[0], true
		}
		if len(found) > 1 {
			b.twice(h, found, field, t)
			return nil, false
		}
	}
	return nil, true
}

func (b *builder) twice(heading string, found []*table.Column, field config.Field, t *table.Table) {
	letters := make([]string, len(found))
	for i, c := range found {
		letters[i] = c.Letter()
	}
	d := b.found.Errorf(t.Heading(found[1]), CodeTwoColumns, "the heading %q stands over the columns %s", heading, strings.Join(letters, ", "))
	d.Hint = fmt.Sprintf("name one by its letter: \"=%s\"", letters[0])
	if strings.ContainsRune(field.Header, '{') {
		d.Hint = "give each column a heading of its own"
	}
	d.Notes = note(field.At, "it is asked for here")
}

// absent reports the columns of one field that a sheet lacks.
func (b *builder) absent(headings []string, of int, field config.Field, t *table.Table) {
	at := field.At
	if at.File == "" {
		at = t.Place()
	}
	where := t.Place().String()
	var d *diag.Diagnostic
	switch {
	case of == 1 && strings.HasPrefix(headings[0], "="):
		d = b.found.Errorf(at, CodeNoColumn, "%s has no column %s", where, strings.ToUpper(headings[0][1:]))
	case of == 1:
		d = b.found.Errorf(at, CodeNoColumn, "%s has no column %q", where, headings[0])
	case len(headings) == of && field.Each == nil:
		d = b.found.Errorf(at, CodeNoColumn, "%s has no column for %q: %s …", where, field.Header, strconv.Quote(headings[0]))
	case field.Each != nil:
		d = b.found.Errorf(at, CodeNoColumn, "%s lacks %d of the %d columns that are listed: %s", where, len(headings), of, listed(headings))
	default:
		d = b.found.Errorf(at, CodeNoColumn, "%s lacks %d of the %d columns for %q: %s", where, len(headings), of, field.Header, listed(headings))
	}
	all := t.Headings()
	if near, ok := diag.Nearest(headings[0], all); ok {
		d.Hint = fmt.Sprintf("did you mean %q?", near)
	} else {
		d.Hint = "row " + strconv.Itoa(t.Headers) + " holds " + listed(all)
	}
}

// headingsElsewhere reports once that the header row holds none of the headings and a row below it does.
func (b *builder) headingsElsewhere(spec config.RoleSpec, in Input) bool {
	t, heading, row := in.Table, "", 0
	for _, f := range spec.Fields {
		field, mapped := in.Source.Columns[f.Key]
		if !mapped {
			continue
		}
		members := b.members(f, field)
		if len(members) == 0 {
			continue
		}
		for _, h := range members[0].headings {
			if strings.HasPrefix(h, "=") || len(t.Find(h)) > 0 {
				return false
			}
			if below, ok := headingBelow(h, t); ok && row == 0 {
				heading, row = h, below
			}
		}
	}
	if row == 0 {
		return false
	}
	at := diag.Place{File: t.Book, Sheet: t.Sheet, Cell: "A" + strconv.Itoa(t.Headers)}
	d := b.found.Errorf(at, CodeNoColumn, "row %d holds none of the headings; %q stands in row %d", t.Headers, heading, row)
	d.Hint = fmt.Sprintf("set header_row: %d", row)
	d.Notes = note(in.Source.At, "the sheet is asked for here")
	return true
}

// headingBelow returns the row in which a heading stands when titles above it were taken for the headings.
func headingBelow(heading string, t *table.Table) (int, bool) {
	const most = 20
	fold := table.Fold(heading)
	for i := range min(most, t.Len()) {
		for c := range t.Columns {
			if col := &t.Columns[c]; col.Kind(i) == table.Text && table.Fold(col.Text(i)) == fold {
				return t.Rows[i], true
			}
		}
	}
	return 0, false
}

// listed names things for a sentence, a dozen at most.
func listed(all []string) string {
	const most = 12
	var b strings.Builder
	for i, s := range all {
		if i == most {
			b.WriteString(" …")
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(strconv.Quote(answer.Shorten(s)))
	}
	return b.String()
}

// oneFieldEach reports a column that is read as two different answers: the difference between them would always be zero.
func (b *builder) oneFieldEach(all []binding, t *table.Table) {
	first := map[int]binding{}
	for _, bound := range all {
		if !isAnswer(bound.spec.Kind) {
			continue
		}
		for i, c := range bound.columns {
			before, taken := first[c.Index]
			if !taken {
				first[c.Index] = bound
				continue
			}
			d := b.found.Errorf(t.Heading(c), CodeOneForTwo, "column %s is read as %q and as %q (%s)", c.Letter(), before.key, bound.key, bound.names[i])
			d.Notes = append(note(before.field.At, "it is first named here"), note(bound.field.At, "and here again")...)
			d.Hint = "give each its own column"
		}
	}
}

// isAnswer tells the kinds whose cells hold an answer or a measurement, not a grouping or a name.
func isAnswer(k config.FieldKind) bool {
	switch k {
	case config.ScaleField, config.NumberField, config.DurationField, config.YesNoField:
		return true
	}
	return false
}

func note(at diag.Place, message string) []diag.Related {
	if at.File == "" {
		return nil
	}
	return []diag.Related{{Place: at, Message: message}}
}
