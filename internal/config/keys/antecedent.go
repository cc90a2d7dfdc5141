package keys

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/columns"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

type builtInAntecedent struct {
	id        string
	about     string
	gap       int
	askedOf   config.Role
	items     int
	lowIsGood bool
}

// builtIn are the antecedents of the extended gap model with their numbers of items. Zeithaml, Berry & Parasuraman (1988), Journal of
// Marketing 52(2); numbers of items from the appendix of Delivering Quality Service (1990).
var builtIn = []builtInAntecedent{
	{"research_orientation", "Whether customers are studied, and what is found is used.", 1, config.Managers, 4, false},
	{"upward_communication", "Whether those who serve customers are heard by those who decide.", 1, config.Managers, 4, false},
	{"levels_of_management", "Whether too many levels stand between those who serve and those who decide; low is good.", 1, config.Managers, 1, true},
	{"management_commitment", "Whether management is committed to the quality of service.", 2, config.Managers, 4, false},
	{"goal_setting", "Whether goals are set for the quality of service.", 2, config.Managers, 2, false},
	{"task_standardization", "Whether work is standardised where it can be.", 2, config.Managers, 2, false},
	{"perceived_feasibility", "Whether managers believe that what customers expect can be done.", 2, config.Managers, 3, false},
	{"teamwork", "Whether staff work as a team.", 3, config.Employees, 5, false},
	{"employee_job_fit", "Whether people fit their jobs.", 3, config.Employees, 2, false},
	{"technology_job_fit", "Whether tools fit the jobs.", 3, config.Employees, 1, false},
	{"perceived_control", "Whether staff are free to do what serving a customer takes.", 3, config.Employees, 4, false},
	{"supervisory_control", "Whether staff are judged by how they serve.", 3, config.Employees, 3, false},
	{"role_conflict", "Whether staff are torn between what customers and the company ask; low is good.", 3, config.Employees, 4, true},
	{"role_ambiguity", "Whether staff are unsure what is asked of them; low is good.", 3, config.Employees, 5, true},
	{"horizontal_communication", "Whether departments tell each other what customers are promised.", 4, config.Employees, 4, false},
	{"overpromising", "Whether more is promised than can be kept; low is good.", 4, config.Employees, 2, true},
}

// antecedents is a list, or for the built-in ones a group of their columns.
var antecedents = form.Form[[]config.Antecedent]{
	Read: func(d *form.Decoder, n *yaml.Node, to *[]config.Antecedent) {
		if n.Kind == yaml.SequenceNode {
			var all []listed
			form.List(antecedent.Form()).Read(d, n, &all)
			for _, l := range all {
				*to = append(*to, l.Antecedent)
			}
			apart(d, "antecedent", *to, func(a config.Antecedent) (string, diag.Place) { return a.ID, a.At })
			return
		}
		mappedAntecedents.Read(d, n, to)
	},
	Schema: func() form.Object {
		return form.Object{{"anyOf", []form.Object{mappedAntecedents.Schema(), form.List(antecedent.Form()).Schema()}}}
	},
}

// mappedAntecedents maps the built-in antecedents to their columns.
var mappedAntecedents = func() form.Table[[]config.Antecedent] {
	var t form.Table[[]config.Antecedent]
	for _, b := range builtIn {
		t.Keys = append(t.Keys, form.Key[[]config.Antecedent]{
			Name: b.id, About: b.about, Schema: form.OneOrMore.Schema, Examples: []any{"A_{k}"},
			Read: func(d *form.Decoder, n *yaml.Node, to *[]config.Antecedent) {
				a := config.Antecedent{ID: b.id, Gap: b.gap, AskedOf: b.askedOf, LowIsGood: b.lowIsGood, At: d.Place(n)}
				var patterns []string
				form.OneOrMore.Read(d, n, &patterns)
				a.Columns = spell(d, n, patterns, b.items)
				*to = append(*to, a)
			},
		})
	}
	return t
}()

// listed is an antecedent with the keys that are settled when all are read.
type listed struct {
	config.Antecedent
	good     string
	patterns []string
	items    int
}

var antecedent = form.Table[listed]{
	Place: func(a *listed) *diag.Place { return &a.At },
	Keys: []form.Key[listed]{
		form.Field("id", "One of the built-in antecedents, or a name of your own.", form.Identifier, func(a *listed) *string { return &a.ID }).Must().Eg("teamwork"),
		form.Field("name", "Its name in the report; the program's own for the built-in ones.", form.Words, func(a *listed) *string { return &a.Name }).Eg("Teamwork"),
		form.Field("gap", "The gap it belongs to: 1 to 4.", form.Whole[int](1, 4), func(a *listed) *int { return &a.Gap }).Eg(3),
		form.Field("asked_of", "Who answers it.", form.Choice(config.Managers, config.Employees), func(a *listed) *config.Role { return &a.AskedOf }).Eg("employees"),
		form.Field("good", "Which answers are favourable.", form.Choice("high", "low"), func(a *listed) *string { return &a.good }).Eg("high"),
		form.Field("columns", "The headings of its items: a pattern with {k}, or a list.", form.OneOrMore, func(a *listed) *[]string { return &a.patterns }).Must().Eg("TEAM_{k}"),
		form.Field("items", "How many items a pattern stands for.", form.Whole[int](1, 50), func(a *listed) *int { return &a.items }).Eg(5),
		form.Field("reverse", "Items worded against the others, from 1.", form.List(form.Whole[int](1, 50)), func(a *listed) *[]int { return &a.Reverse }).Eg([]int{2}),
	},
	Finish: finishAntecedent,
}

// finishAntecedent fills in what the built-in antecedents bring along, and spells the columns out.
func finishAntecedent(d *form.Decoder, g *form.Group, a *listed) {
	items := a.items
	if i := slices.IndexFunc(builtIn, func(b builtInAntecedent) bool { return b.id == a.ID }); i >= 0 {
		b := builtIn[i]
		a.Gap, a.AskedOf = cmp.Or(a.Gap, b.gap), cmp.Or(a.AskedOf, b.askedOf)
		items = cmp.Or(items, b.items)
		a.LowIsGood = b.lowIsGood
	} else {
		missingFrom(d, g, "gap", "asked_of")
		a.Name = cmp.Or(a.Name, a.ID)
	}
	if a.good != "" {
		a.LowIsGood = a.good == "low"
	}
	if !g.Has("columns") {
		return
	}
	a.Columns = spell(d, g.Value("columns"), a.patterns, items)
	for _, k := range a.Reverse {
		if len(a.Columns) > 0 && k > len(a.Columns) {
			d.Errorf(g.Value("reverse"), form.OutOfBounds, "item %d is turned round, and there are only %d", k, len(a.Columns)).Hint = "items count from 1"
		}
	}
}

// missingFrom reports keys that an antecedent of the user's own needs.
func missingFrom(d *form.Decoder, g *form.Group, keys ...string) {
	for _, k := range keys {
		if !g.Has(k) {
			d.Errorf(g.Node, form.KeyMissing, "key %q is missing: the antecedent is none of the built-in ones", k).Hint = "built in are " + strings.Join(builtInNames(), ", ")
		}
	}
}

func builtInNames() []string {
	names := make([]string, len(builtIn))
	for i, b := range builtIn {
		names[i] = b.id
	}
	return names
}

// spell returns the heading of each item. A pattern with {k} stands for as many as are asked, and 0 means that nobody said how many; a
// list names them one by one.
func spell(d *form.Decoder, n *yaml.Node, patterns []string, items int) []string {
	if len(patterns) != 1 {
		return patterns
	}
	pattern := patterns[0]
	switch numbered := strings.Contains(pattern, "{k}"); {
	case !numbered && items > 1 && n.Kind != yaml.SequenceNode:
		d.Errorf(n, columns.BadPattern, "%q is one column, and %d items are asked", form.Shorten(pattern), items).Hint = "write a pattern with {k}, or list the headings"
		return nil
	case !numbered:
		return patterns
	case items == 0:
		d.Errorf(n, form.KeyMissing, "key %q is missing: nobody can tell how many columns %q stands for", "items", form.Shorten(pattern))
		return nil
	}
	all := make([]string, items)
	for k := range all {
		all[k] = strings.ReplaceAll(pattern, "{k}", strconv.Itoa(k+1))
	}
	return all
}

// checkAntecedents reports antecedents of people who are not asked at all.
func checkAntecedents(d *form.Decoder, c *config.Config) {
	for _, a := range c.Antecedents {
		asked := slices.ContainsFunc(c.Sources, func(s config.Source) bool { return s.Role == a.AskedOf })
		if a.AskedOf == "" || asked {
			continue
		}
		d.Warnf(d.Node(a.At), form.Contradiction, "the antecedent %q is asked of %s, and no source holds their answers", a.ID, a.AskedOf).
			Hint = "add the source, or remove the antecedent"
	}
}
