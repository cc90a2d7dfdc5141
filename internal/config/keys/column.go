package keys

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/config/target"
	"ecart/internal/diag"
)

// columns is read by the table of the role, which the key before it has set.
var columns = form.Key[config.Source]{
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
		columnsOf(spec).Read(d, n, &s.Columns)
		if n.Kind == yaml.MappingNode && len(n.Content) == 0 {
			d.Errorf(n, form.NoValue, "no column is named").Hint = "fields here are " + strings.Join(spec.Keys(), ", ")
		}
	},
	Schema: func() form.Object { return form.Object{{"type", "object"}, {"minProperties", 1}} },
}

// columnsOf returns the table of the fields that a role's columns can be mapped to.
func columnsOf(spec config.RoleSpec) form.Table[map[string]config.Field] {
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

// columnDefinitions returns the definitions that the columns of all roles share.
func columnDefinitions() form.Object {
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
			checkWhole(d, g, f)
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
		return append([]form.Key[config.Field]{heading, over, split(func(c *config.Field) *config.Many { return &c.Many }).Or(";")}, manyKeys(func(c *config.Field) *config.Many { return &c.Many })...)
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

// manyKeys are the keys of a question of which several answers may be chosen.
func manyKeys[T any](in func(*T) *config.Many) []form.Key[T] {
	return []form.Key[T]{
		form.Field("columns", "Instead of column, the headings of one column for each choice, with * for what they differ in.", form.Words, func(t *T) *string { return &in(t).Columns }).Eg("Q9_*"),
		form.Field("checked", "What stands in the column of a choice that was made; the usual words and the choice itself unless set.", cellTexts, func(t *T) *[]string { return &in(t).Checked }).Eg([]string{"1", "Oui"}),
		form.Field("unchecked", "What stands in the column of a choice that was not made, beyond blanks and the usual form.Words.", cellTexts, func(t *T) *[]string { return &in(t).Unchecked }).Eg([]string{"0", "Not selected"}),
		form.Field("choices", "All the choices there are, as they stand in the cells or headings; another one is reported. They are told from the cells unless set.", form.List(form.Words), func(t *T) *[]string { return &in(t).Choices }).Eg([]string{"Price", "Nearness"}),
	}
}

// split is the key of what stands between the choices of one cell.
func split[T any](in func(*T) *config.Many) form.Key[T] {
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

// checkWhole reports a column that is named in two ways, or by half.
func checkWhole(d *form.Decoder, g *form.Group, f config.FieldSpec) {
	span := g.Has("from") || g.Has("to")
	ways := 0
	for _, given := range []bool{g.Has("column"), g.Has("columns"), span} {
		if given {
			ways++
		}
	}
	switch {
	case ways == 0:
		d.Errorf(g.Node, form.KeyMissing, "no column is named").Hint = "add for instance column: " + f.Example
	case ways > 1:
		d.Errorf(g.Node, form.Contradiction, "%q is read from one column, from several, or from two time stamps, not from more than one of these", f.Key).Hint = "keep one way"
	case span && !(g.Has("from") && g.Has("to")):
		d.Errorf(g.Node, form.Contradiction, "\"from\" and \"to\" go together").Hint = "name the time stamp at which it begins and the one at which it ends"
	case span && f.Family != config.Single:
		d.Errorf(g.Value("from"), form.Contradiction, "%q is several columns, which two time stamps are not", f.Key).Hint = fmt.Sprintf("write a pattern, such as %q", f.Example)
	case span && g.Has("unit"):
		d.Errorf(g.Value("unit"), target.BadUnit, "the time between two stamps needs no unit").Hint = "remove the unit"
	}
	if p := g.Find("heading"); p != nil && !columnLetter.MatchString(g.Value("column").Value) {
		d.Errorf(p.At, form.Contradiction, "the column is named by its heading already").Hint = "name it by its letter, as =H, or remove the line"
	}
	checkMany(d, g)
}

// checkMany reports a pattern of columns that names only one, and words for columns that are not there.
func checkMany(d *form.Decoder, g *form.Group) {
	if p := g.Find("columns"); p != nil && p.Value.Kind == yaml.ScalarNode && strings.Count(p.Value.Value, "*") != 1 {
		d.Errorf(p.Value, BadPattern, "the pattern %q must hold one *", form.Shorten(p.Value.Value)).Hint = "the headings of the choices could be \"Q9_*\""
	}
	for _, k := range []string{"checked", "unchecked"} {
		if p := g.Find(k); p != nil && !g.Has("columns") {
			d.Errorf(p.At, form.Contradiction, "%q says what stands in one column for each choice, and there is one column", k).Hint = "write columns: with a *, or remove the line"
		}
	}
	if p := g.Find("split"); p != nil && g.Has("columns") {
		d.Errorf(p.At, form.Contradiction, "choices in columns of their own are not split").Hint = "remove the line"
	}
}

var (
	// marksOf are the placeholders that stand for the members of a family.
	marksOf = map[config.Family][]string{config.PerItem: {"{n}", "{item}"}, config.PerDimension: {"{dimension}"}, config.PerService: {"{service}"}, config.PerStandard: {"{standard}"}}

	placeholder  = regexp.MustCompile(`\{[^{}]*\}`)
	columnLetter = regexp.MustCompile(`^=[A-Za-z]{1,3}$`)
)

// checkColumn reports a pattern that does not fit its field.
func checkColumn(d *form.Decoder, n *yaml.Node, f config.FieldSpec, header string) {
	if header == "" {
		return
	}
	wanted := strings.Join(marksOf[f.Family], " or ")
	if strings.HasPrefix(header, "=") && (f.Family != config.Single || !columnLetter.MatchString(header)) {
		found := d.Errorf(n, BadPattern, "%q does not name a column", form.Shorten(header))
		found.Hint = "write =H for column H"
		if f.Family != config.Single {
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
	case f.Family == config.Single && known(marks):
		d.Errorf(n, BadPattern, "%q is one column, but %q is a pattern for several", f.Key, form.Shorten(header)).Hint = "write the exact heading"
	case f.Family != config.Single && (fits == 0 || fits < len(marks)):
		d.Errorf(n, BadPattern, "the pattern %q must hold %s", form.Shorten(header), wanted).
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
var dateFormat = form.Form[string]{
	Read: func(d *form.Decoder, n *yaml.Node, to *string) {
		s, ok := d.Text(n)
		if !ok {
			return
		}
		layout := dateParts.Replace(s)
		if !strings.Contains(layout, "2006") || !strings.Contains(layout, "02") && !strings.Contains(layout, "2 ") || !strings.Contains(layout, "01") {
			d.Errorf(n, form.BadDate, "%q does not say how dates are written", form.Shorten(s)).Hint = "write for instance DD/MM/YYYY or YYYY-MM-DD hh:mm"
			return
		}
		*to = layout
	},
	Schema: func() form.Object { return form.Object{{"type", "string"}} },
}

var dateParts = strings.NewReplacer("YYYY", "2006", "MM", "01", "DD", "02", "hh", "15", "mm", "04", "ss", "05")

// columnRules states for each role which columns it has.
func columnRules() form.Object {
	var rules []form.Object
	for _, r := range config.Roles() {
		rules = append(rules, form.Object{
			{"if", form.Object{{"properties", form.Object{{"role", form.Object{{"const", r.Role}}}}}, {"required", []string{"role"}}}},
			{"then", form.Object{{"properties", form.Object{{"columns", columnsOf(r).Schema()}}}}},
		})
	}
	return form.Object{{"allOf", rules}}
}
