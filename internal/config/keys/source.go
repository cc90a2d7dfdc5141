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

var source = form.Table[config.Source]{
	Place: func(s *config.Source) *diag.Place { return &s.At },
	Keys: []form.Key[config.Source]{
		form.Field("role", "What one row of the sheet is.", form.Choice(roleNames()...), func(s *config.Source) *config.Role { return &s.Role }).Must().Eg("customers"),
		form.Field("file", "The workbook or CSV file, relative to report.yaml; * stands for any part of a name.", form.Words, func(s *config.Source) *string { return &s.File }).Must().Eg("customers.xlsx", "data/contacts-*.xlsx"),
		form.Field("sheet", "The sheet; the only visible one unless set.", form.Words, func(s *config.Source) *string { return &s.Sheet }).Eg("Responses"),
		form.Field("header_row", "The row of the headings.", form.Whole[int](1, 1000), func(s *config.Source) *int { return &s.HeaderRow }).Or(1),
		form.Field("population", "How many people the rows are drawn from; as many as there are rows means that all were asked and answered.", form.Whole[int](1, 1_000_000_000), func(s *config.Source) *int { return &s.Population }).Eg(24).
			At(func(s *config.Source) *diag.Place { return &s.PopulationAt }),
		form.Field("response", "How many were asked, and what became of those who did not answer, for response rates.", responses, func(s *config.Source) *config.Response { return &s.Response }),
		columns,
	},
	Rules: columnRules,
}

func roleNames() []config.Role {
	names := make([]config.Role, len(config.Roles()))
	for i, r := range config.Roles() {
		names[i] = r.Role
	}
	return names
}

// columns is read by the table of the role, which the key before it has set.
var columns = form.Key[config.Source]{
	Name:     "columns",
	About:    "Which column holds what: the exact heading, \"=H\" for a column letter, or a pattern with {n}, {item}, {dimension}, {service} or {standard}.",
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
			Schema: func() form.Object { return form.Object{{"$ref", "#/$defs/" + definition(f.Kind)}} },
			Read: func(d *form.Decoder, n *yaml.Node, to *map[string]config.Field) {
				var c config.Field
				one.Read(d, n, &c)
				(*to)[f.Key] = c
			},
		})
	}
	return t
}

// definition names the schema's definition of a column; there are three, for all fields of all roles.
func definition(k config.FieldKind) string {
	switch k {
	case config.DurationField:
		return "duration_column"
	case config.DateField:
		return "date_column"
	}
	return "column"
}

// columnDefinitions returns the definitions that the columns of all roles share.
func columnDefinitions() form.Object {
	var all form.Object
	for _, f := range []config.FieldSpec{{Kind: config.TextField, Example: "location"}, {Kind: config.DurationField, Example: "wait (s)"}, {Kind: config.DateField, Example: "date"}} {
		all = append(all, form.Entry{definition(f.Kind), column(f).Schema()})
	}
	return all
}

// column is the form of one field's column: a heading, or a group with what the heading does not say.
func column(f config.FieldSpec) form.Form[config.Field] {
	t := form.Table[config.Field]{
		Keys: []form.Key[config.Field]{
			form.Field("column", "The heading, \"=H\" for a column letter, or a pattern.", form.Words, func(c *config.Field) *string { return &c.Header }).Must().Eg(f.Example),
		},
		Place:  func(c *config.Field) *diag.Place { return &c.At },
		Finish: func(d *form.Decoder, g *form.Group, c *config.Field) { checkColumn(d, g.Value("column"), f, c.Header) },
	}
	if f.Kind == config.DurationField {
		t.Keys = append(t.Keys, form.Field("unit", "The unit of the numbers in the column.", target.Unit, func(c *config.Field) *string { return &c.Unit }).Or("s"))
	}
	if f.Kind == config.DateField {
		t.Keys = append(t.Keys, form.Field("format", "How dates held as text are written.", dateFormat, func(c *config.Field) *string { return &c.Format }).Eg("DD/MM/YYYY", "YYYY-MM-DD"))
	}
	return form.TextOr(t.Form(), func(d *form.Decoder, n *yaml.Node, c *config.Field) {
		c.At = d.Place(n)
		c.Header, _ = d.Text(n)
		checkColumn(d, n, f, c.Header)
	})
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

// distinctSources reports a sheet that is read twice in one role, for its rows would count twice.
func distinctSources(d *form.Decoder, all []config.Source) {
	type sheet struct {
		role        config.Role
		file, sheet string
	}
	first := map[sheet]diag.Place{}
	for _, s := range all {
		k := sheet{s.Role, s.File, s.Sheet}
		if before, taken := first[k]; taken && s.File != "" {
			found := d.Errorf(&yaml.Node{Line: s.At.Line, Column: s.At.Col}, NamedTwice, "%s is read twice as %s", form.Shorten(s.File), s.Role)
			found.Notes = []diag.Related{{Place: before, Message: "it is first read here"}}
			found.Hint = "remove one of the two, for its rows would count twice"
		} else {
			first[k] = s.At
		}
	}
}
