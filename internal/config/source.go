package config

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

var source = table[Source]{
	place: func(s *Source) *diag.Place { return &s.At },
	keys: []key[Source]{
		field("role", "What one row of the sheet is.", choice(roleNames()...), func(s *Source) *Role { return &s.Role }).must().eg("customers"),
		field("file", "The workbook or CSV file, relative to report.yaml; * stands for any part of a name.", words, func(s *Source) *string { return &s.File }).must().eg("customers.xlsx", "data/contacts-*.xlsx"),
		field("sheet", "The sheet; the only visible one unless set.", words, func(s *Source) *string { return &s.Sheet }).eg("Responses"),
		field("header_row", "The row of the headings.", whole[int](1, 1000), func(s *Source) *int { return &s.HeaderRow }).or(1),
		field("population", "How many people the rows are drawn from; as many as there are rows means that all were asked and answered.", whole[int](1, 1_000_000_000), func(s *Source) *int { return &s.Population }).eg(24).
			at(func(s *Source) *diag.Place { return &s.PopulationAt }),
		field("response", "How many were asked, and what became of those who did not answer, for response rates.", responses, func(s *Source) *Response { return &s.Response }),
		columns,
	},
	rules: columnRules,
}

func roleNames() []Role {
	names := make([]Role, len(roles))
	for i, r := range roles {
		names[i] = r.Role
	}
	return names
}

// columns is read by the table of the role, which the key before it has set.
var columns = key[Source]{
	name:     "columns",
	about:    "Which column holds what: the exact heading, \"=H\" for a column letter, or a pattern with {n}, {item}, {dimension}, {service} or {standard}.",
	required: true,
	examples: []any{object{{"id", "id"}, {"expectation", "E{n}"}, {"perception", "P{n}"}}},
	read: func(d *decoder, n *yaml.Node, s *Source) {
		spec, known := Spec(s.Role)
		if !known {
			return
		}
		s.Columns = map[string]Field{}
		columnsOf(spec).read(d, n, &s.Columns)
		if n.Kind == yaml.MappingNode && len(n.Content) == 0 {
			d.errorf(n, NoValue, "no column is named").Hint = "fields here are " + strings.Join(spec.Keys(), ", ")
		}
	},
	schema: func() object { return object{{"type", "object"}, {"minProperties", 1}} },
}

// columnsOf returns the table of the fields that a role's columns can be mapped to.
func columnsOf(spec RoleSpec) table[map[string]Field] {
	var t table[map[string]Field]
	for _, f := range spec.Fields {
		form := column(f)
		t.keys = append(t.keys, key[map[string]Field]{
			name: f.Key, about: f.About, examples: []any{f.Example},
			schema: func() object { return object{{"$ref", "#/$defs/" + definition(f.Kind)}} },
			read: func(d *decoder, n *yaml.Node, to *map[string]Field) {
				var c Field
				form.read(d, n, &c)
				(*to)[f.Key] = c
			},
		})
	}
	return t
}

// definition names the schema's definition of a column; there are three, for all fields of all roles.
func definition(k FieldKind) string {
	switch k {
	case DurationField:
		return "duration_column"
	case DateField:
		return "date_column"
	}
	return "column"
}

// columnDefinitions returns the definitions that the columns of all roles share.
func columnDefinitions() object {
	var all object
	for _, f := range []FieldSpec{{Kind: TextField, Example: "location"}, {Kind: DurationField, Example: "wait (s)"}, {Kind: DateField, Example: "date"}} {
		all = append(all, entry{definition(f.Kind), column(f).schema()})
	}
	return all
}

// column is the form of one field's column: a heading, or a group with what the heading does not say.
func column(f FieldSpec) form[Field] {
	t := table[Field]{
		keys: []key[Field]{
			field("column", "The heading, \"=H\" for a column letter, or a pattern.", words, func(c *Field) *string { return &c.Header }).must().eg(f.Example),
		},
		place:  func(c *Field) *diag.Place { return &c.At },
		finish: func(d *decoder, g *group, c *Field) { d.checkColumn(g.value("column"), f, c.Header) },
	}
	if f.Kind == DurationField {
		t.keys = append(t.keys, field("unit", "The unit of the numbers in the column.", unit, func(c *Field) *string { return &c.Unit }).or("s"))
	}
	if f.Kind == DateField {
		t.keys = append(t.keys, field("format", "How dates held as text are written.", dateFormat, func(c *Field) *string { return &c.Format }).eg("DD/MM/YYYY", "YYYY-MM-DD"))
	}
	return textOr(t.form(), func(d *decoder, n *yaml.Node, c *Field) {
		c.At = d.place(n)
		c.Header, _ = d.text(n)
		d.checkColumn(n, f, c.Header)
	})
}

var (
	// marksOf are the placeholders that stand for the members of a family.
	marksOf = map[Family][]string{PerItem: {"{n}", "{item}"}, PerDimension: {"{dimension}"}, PerService: {"{service}"}, PerStandard: {"{standard}"}}

	placeholder  = regexp.MustCompile(`\{[^{}]*\}`)
	columnLetter = regexp.MustCompile(`^=[A-Za-z]{1,3}$`)
)

// checkColumn reports a pattern that does not fit its field.
func (d *decoder) checkColumn(n *yaml.Node, f FieldSpec, header string) {
	if header == "" {
		return
	}
	wanted := strings.Join(marksOf[f.Family], " or ")
	if strings.HasPrefix(header, "=") && (f.Family != Single || !columnLetter.MatchString(header)) {
		found := d.errorf(n, BadPattern, "%q does not name a column", shorten(header))
		found.Hint = "write =H for column H"
		if f.Family != Single {
			found.Hint = fmt.Sprintf("%q is several columns: write a pattern with %s, such as %q", f.Key, wanted, f.Example)
		}
		return
	}
	marks := placeholder.FindAllString(header, -1)
	fits := 0
	for _, m := range marks {
		if slices.Contains(marksOf[f.Family], m) {
			fits++
		}
	}
	switch {
	case f.Family == Single && known(marks):
		d.errorf(n, BadPattern, "%q is one column, but %q is a pattern for several", f.Key, shorten(header)).Hint = "write the exact heading"
	case f.Family != Single && (fits == 0 || fits < len(marks)):
		d.errorf(n, BadPattern, "the pattern %q must hold %s", shorten(header), wanted).
			Hint = fmt.Sprintf("%q is several columns; their headings could be %q", f.Key, f.Example)
	}
}

// known tells whether any of the marks in braces is one of ours; a heading may hold braces of its own.
func known(marks []string) bool {
	for _, ours := range marksOf {
		if slices.ContainsFunc(marks, func(m string) bool { return slices.Contains(ours, m) }) {
			return true
		}
	}
	return false
}

// dateFormat is how dates are written, as YYYY, MM and DD in their places; it is kept as the layout of 2 January 2006.
var dateFormat = form[string]{
	read: func(d *decoder, n *yaml.Node, to *string) {
		s, ok := d.text(n)
		if !ok {
			return
		}
		layout := dateParts.Replace(s)
		if !strings.Contains(layout, "2006") || !strings.Contains(layout, "02") && !strings.Contains(layout, "2 ") || !strings.Contains(layout, "01") {
			d.errorf(n, BadDate, "%q does not say how dates are written", shorten(s)).Hint = "write for instance DD/MM/YYYY or YYYY-MM-DD hh:mm"
			return
		}
		*to = layout
	},
	schema: func() object { return object{{"type", "string"}} },
}

var dateParts = strings.NewReplacer("YYYY", "2006", "MM", "01", "DD", "02", "hh", "15", "mm", "04", "ss", "05")

// columnRules states for each role which columns it has.
func columnRules() object {
	var rules []object
	for _, r := range roles {
		rules = append(rules, object{
			{"if", object{{"properties", object{{"role", object{{"const", r.Role}}}}}, {"required", []string{"role"}}}},
			{"then", object{{"properties", object{{"columns", columnsOf(r).schema()}}}}},
		})
	}
	return object{{"allOf", rules}}
}

// distinctSources reports a sheet that is read twice in one role, for its rows would count twice.
func (d *decoder) distinctSources(all []Source) {
	type sheet struct {
		role        Role
		file, sheet string
	}
	first := map[sheet]diag.Place{}
	for _, s := range all {
		k := sheet{s.Role, s.File, s.Sheet}
		if before, taken := first[k]; taken && s.File != "" {
			found := d.errorf(&yaml.Node{Line: s.At.Line, Column: s.At.Col}, NamedTwice, "%s is read twice as %s", shorten(s.File), s.Role)
			found.Notes = []diag.Related{{Place: before, Message: "it is first read here"}}
			found.Hint = "remove one of the two, for its rows would count twice"
		} else {
			first[k] = s.At
		}
	}
}
