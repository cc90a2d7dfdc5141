// Package columns reads which column of a sheet holds what, and which cells of it count: headings, letters, patterns of families, questions of
// several choices, rows to keep and to reject.
package columns

import (
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/config/target"
	"ecart/internal/diag"
)

// Key is read by the table of the role, which the key before it has set.
var Key = form.Key[config.Source]{
	Name:     "columns",
	About:    "Which column holds what: the exact heading, \"=H\" for a column letter, or a pattern with {n}, {item}, {dimension}, {service} or {standard}; a list names one column for each item or dimension.",
	Required: true,
	Examples: []any{form.Object{{"id", "id"}, {"expectation", "E{n}"}, {"perception", "P{n}"}}},
	Read: func(d *form.Decoder, n *yaml.Node, s *config.Source) {
		spec, known := config.Spec(s.Role)
		if !known {
			return
		}
		s.Columns = map[string]config.Field{}
		of(spec).Read(d, n, &s.Columns)
		if n.Kind == yaml.MappingNode && len(n.Content) == 0 {
			d.Errorf(n, form.NoValue, "no column is named").Hint = "fields here are " + strings.Join(spec.Keys(), ", ")
		}
	},
	Schema: func() form.Object { return form.Object{{"type", "object"}, {"minProperties", 1}} },
}

// of returns the table of the fields that a role's columns can be mapped to.
func of(spec config.RoleSpec) form.Table[map[string]config.Field] {
	var t form.Table[map[string]config.Field]
	for _, f := range spec.Fields {
		one := column(f)
		t.Keys = append(t.Keys, form.Key[map[string]config.Field]{
			Name: f.Key, About: f.About, Examples: []any{f.Example},
			Schema: func() form.Object { return form.Object{{"$ref", "#/$defs/" + definition(f)}} },
			Read: func(d *form.Decoder, n *yaml.Node, to *map[string]config.Field) {
				var c config.Field
				one.Read(d, n, &c)
				(*to)[f.Key] = c
			},
		})
	}
	return t
}

// definition names the schema's definition of a column; there are five, for all fields of all roles.
func definition(f config.FieldSpec) string {
	switch {
	case byOne(f):
		return "columns"
	case f.Many:
		return "choices_column"
	case f.Kind == config.DurationField:
		return "duration_column"
	case f.Kind == config.DateField:
		return "date_column"
	case f.Kind == config.CheckField:
		return "check_column"
	}
	return "column"
}

// Definitions returns the definitions that the columns of all roles share.
func Definitions() form.Object {
	var all form.Object
	for _, f := range []config.FieldSpec{
		{Kind: config.TextField, Example: "location"}, {Family: config.PerItem, Example: "E{n}"}, {Kind: config.DurationField, Example: "wait (s)"}, {Kind: config.DateField, Example: "date"}, {Kind: config.TextField, Many: true, Example: "reason"},
		{Kind: config.CheckField, Example: "Q17"},
	} {
		all = append(all, form.Entry{definition(f), column(f).Schema()})
	}
	return all
}

// column is the form of one field's column: a heading, or a group with what the heading does not say.
func column(f config.FieldSpec) form.Form[config.Field] {
	t := form.Table[config.Field]{
		Keys:  columnKeys(f),
		Place: func(c *config.Field) *diag.Place { return &c.At },
		Finish: func(d *form.Decoder, g *form.Group, c *config.Field) {
			if c.Header != "" {
				checkColumn(d, g.Value("column"), f, c.Header)
			}
			CheckWhole(d, g, f)
		},
	}
	if f.Kind == config.CheckField {
		return t.Form() // a heading alone does not say what is right
	}
	one := form.TextOr(t.Form(), func(d *form.Decoder, n *yaml.Node, c *config.Field) {
		c.At = d.Place(n)
		c.Header, _ = d.Text(n)
		checkColumn(d, n, f, c.Header)
	})
	if !byOne(f) {
		return one
	}
	return eachOr(one, t.Form().Schema)
}

// columnKeys are the keys of one field's column: what its kind needs.
func columnKeys(f config.FieldSpec) []form.Key[config.Field] {
	heading := form.Field("column", "The heading, \"=H\" for a column letter, or a pattern.", form.Words, func(c *config.Field) *string { return &c.Header }).Eg(f.Example)
	over := form.Field("heading", "The heading over a column that is named by its letter; another one there is an error.", form.Words, func(c *config.Field) *string { return &c.Heading }).Eg("Q8")
	switch {
	case f.Many:
		return append([]form.Key[config.Field]{heading, over, Split(func(c *config.Field) *config.Many { return &c.Many }).Or(";")}, ManyKeys(func(c *config.Field) *config.Many { return &c.Many })...)
	case f.Kind == config.DurationField:
		return []form.Key[config.Field]{
			heading, over,
			form.Field("unit", "The unit of the numbers in the column.", target.Unit, func(c *config.Field) *string { return &c.Unit }).Or("s"),
			form.Field("clock", "Which hours the duration counts: all, or those of business.", form.Choice(config.Calendar, config.Business), func(c *config.Field) *config.Clock { return &c.Clock }).Eg("business"),
			form.Field("from", "Instead of column, the heading of the time stamp at which it begins.", form.Words, func(c *config.Field) *string { return &c.From }).Eg("created_at"),
			form.Field("to", "And of the one at which it ends.", form.Words, func(c *config.Field) *string { return &c.To }).Eg("first_reply_at"),
		}
	case f.Kind == config.DateField:
		return []form.Key[config.Field]{
			heading.Must(), over,
			form.Field("format", "How dates held as text are written.", dateFormat, func(c *config.Field) *string { return &c.Format }).Eg("DD/MM/YYYY", "YYYY-MM-DD"),
		}
	}
	if f.Kind == config.CheckField {
		return []form.Key[config.Field]{heading.Must(), over, form.Field("answer", "The right answer, as the cells hold it.", form.Words, func(c *config.Field) *string { return &c.Answer }).Must().Eg("4")}
	}
	return []form.Key[config.Field]{heading.Must(), over}
}

// ManyKeys are the keys of a question of which several answers may be chosen.
func ManyKeys[T any](in func(*T) *config.Many) []form.Key[T] {
	return []form.Key[T]{
		form.Field("columns", "Instead of column, the headings of one column for each choice, with * for what they differ in.", form.Words, func(t *T) *string { return &in(t).Columns }).Eg("Q9_*"),
		form.Field("checked", "What stands in the column of a choice that was made; the usual words and the choice itself unless set.", cellTexts, func(t *T) *[]string { return &in(t).Checked }).Eg([]string{"1", "Oui"}),
		form.Field("unchecked", "What stands in the column of a choice that was not made, beyond blanks and the usual words.", cellTexts, func(t *T) *[]string { return &in(t).Unchecked }).Eg([]string{"0", "Not selected"}),
		form.Field("choices", "All the choices there are, as they stand in the cells or headings; another one is reported. They are told from the cells unless set.", form.List(form.Words), func(t *T) *[]string { return &in(t).Choices }).Eg([]string{"Price", "Nearness"}),
	}
}

// Split is the key of what stands between the choices of one cell.
func Split[T any](in func(*T) *config.Many) form.Key[T] {
	return form.Field("split", "What stands between the choices of one column; a comma splits only where every piece is a known choice.", cellSign, func(t *T) *string { return &in(t).Split })
}

// cellSign is a sign, or several, between the parts of a cell; a blank may be one of them.
var cellSign = form.Form[string]{
	Read: func(d *form.Decoder, n *yaml.Node, to *string) {
		if n.Kind != yaml.ScalarNode || n.Value == "" {
			d.Wrong(n, "a sign").Hint = `write for instance ";" or ", "`
			return
		}
		*to = n.Value
	},
	Schema: func() form.Object { return form.Object{{"type", "string"}, {"minLength", 1}} },
}

// Rules states for each role which columns it has.
func Rules() form.Object {
	var rules []form.Object
	for _, r := range config.Roles() {
		rules = append(rules, form.Object{
			{"if", form.Object{{"properties", form.Object{{"role", form.Object{{"const", r.Role}}}}}, {"required", []string{"role"}}}},
			{"then", form.Object{{"properties", form.Object{{"columns", of(r).Schema()}}}}},
		})
	}
	return form.Object{{"allOf", rules}}
}
