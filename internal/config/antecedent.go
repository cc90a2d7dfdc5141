package config

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// Antecedent is something in the company that gaps follow from, asked of managers or employees by items on the scale of the model.
type Antecedent struct {
	ID        string
	Name      string   // "" for one of the built-in ones: the catalogue has its words
	Gap       int      // 1–4
	AskedOf   Role     // Managers or Employees
	LowIsGood bool     // agreeing is bad: role conflict
	Columns   []string // the heading of each item
	Reverse   []int    // items worded against the others, from 1
	At        diag.Place
}

// Turned tells whether answers to item k, from 1, are turned round as min+max−x, so that high is favourable.
func (a Antecedent) Turned(k int) bool { return a.LowIsGood != slices.Contains(a.Reverse, k) }

// AntecedentsOf returns the antecedents asked of one role, in their order.
func (c *Config) AntecedentsOf(r Role) []Antecedent {
	var all []Antecedent
	for _, a := range c.Antecedents {
		if a.AskedOf == r {
			all = append(all, a)
		}
	}
	return all
}

type builtInAntecedent struct {
	id        string
	about     string
	gap       int
	askedOf   Role
	items     int
	lowIsGood bool
}

// builtIn are the antecedents of the extended gap model with their numbers of items. Zeithaml, Berry & Parasuraman (1988), Journal of
// Marketing 52(2); numbers of items from the appendix of Delivering Quality Service (1990).
var builtIn = []builtInAntecedent{
	{"research_orientation", "Whether customers are studied, and what is found is used.", 1, Managers, 4, false},
	{"upward_communication", "Whether those who serve customers are heard by those who decide.", 1, Managers, 4, false},
	{"levels_of_management", "Whether too many levels stand between those who serve and those who decide; low is good.", 1, Managers, 1, true},
	{"management_commitment", "Whether management is committed to the quality of service.", 2, Managers, 4, false},
	{"goal_setting", "Whether goals are set for the quality of service.", 2, Managers, 2, false},
	{"task_standardization", "Whether work is standardised where it can be.", 2, Managers, 2, false},
	{"perceived_feasibility", "Whether managers believe that what customers expect can be done.", 2, Managers, 3, false},
	{"teamwork", "Whether staff work as a team.", 3, Employees, 5, false},
	{"employee_job_fit", "Whether people fit their jobs.", 3, Employees, 2, false},
	{"technology_job_fit", "Whether tools fit the jobs.", 3, Employees, 1, false},
	{"perceived_control", "Whether staff are free to do what serving a customer takes.", 3, Employees, 4, false},
	{"supervisory_control", "Whether staff are judged by how they serve.", 3, Employees, 3, false},
	{"role_conflict", "Whether staff are torn between what customers and the company ask; low is good.", 3, Employees, 4, true},
	{"role_ambiguity", "Whether staff are unsure what is asked of them; low is good.", 3, Employees, 5, true},
	{"horizontal_communication", "Whether departments tell each other what customers are promised.", 4, Employees, 4, false},
	{"overpromising", "Whether more is promised than can be kept; low is good.", 4, Employees, 2, true},
}

// antecedents is a list, or for the built-in ones a group of their columns.
var antecedents = form[[]Antecedent]{
	read: func(d *decoder, n *yaml.Node, to *[]Antecedent) {
		if n.Kind == yaml.SequenceNode {
			var all []listed
			list(antecedent.form()).read(d, n, &all)
			for _, l := range all {
				*to = append(*to, l.Antecedent)
			}
			apart(d, "antecedent", *to, func(a Antecedent) (string, diag.Place) { return a.ID, a.At })
			return
		}
		mappedAntecedents.read(d, n, to)
	},
	schema: func() object {
		return object{{"anyOf", []object{mappedAntecedents.schema(), list(antecedent.form()).schema()}}}
	},
}

// mappedAntecedents maps the built-in antecedents to their columns.
var mappedAntecedents = func() table[[]Antecedent] {
	var t table[[]Antecedent]
	for _, b := range builtIn {
		t.keys = append(t.keys, key[[]Antecedent]{
			name: b.id, about: b.about, schema: oneOrMore.schema, examples: []any{"A_{k}"},
			read: func(d *decoder, n *yaml.Node, to *[]Antecedent) {
				a := Antecedent{ID: b.id, Gap: b.gap, AskedOf: b.askedOf, LowIsGood: b.lowIsGood, At: d.place(n)}
				var patterns []string
				oneOrMore.read(d, n, &patterns)
				a.Columns = d.spell(n, patterns, b.items)
				*to = append(*to, a)
			},
		})
	}
	return t
}()

// listed is an antecedent with the keys that are settled when all are read.
type listed struct {
	Antecedent
	good     string
	patterns []string
	items    int
}

var antecedent = table[listed]{
	place: func(a *listed) *diag.Place { return &a.At },
	keys: []key[listed]{
		field("id", "One of the built-in antecedents, or a name of your own.", identifier, func(a *listed) *string { return &a.ID }).must().eg("teamwork"),
		field("name", "Its name in the report; the program's own for the built-in ones.", words, func(a *listed) *string { return &a.Name }).eg("Teamwork"),
		field("gap", "The gap it belongs to: 1 to 4.", whole[int](1, 4), func(a *listed) *int { return &a.Gap }).eg(3),
		field("asked_of", "Who answers it.", choice(Managers, Employees), func(a *listed) *Role { return &a.AskedOf }).eg("employees"),
		field("good", "Which answers are favourable.", choice("high", "low"), func(a *listed) *string { return &a.good }).eg("high"),
		field("columns", "The headings of its items: a pattern with {k}, or a list.", oneOrMore, func(a *listed) *[]string { return &a.patterns }).must().eg("TEAM_{k}"),
		field("items", "How many items a pattern stands for.", whole[int](1, 50), func(a *listed) *int { return &a.items }).eg(5),
		field("reverse", "Items worded against the others, from 1.", list(whole[int](1, 50)), func(a *listed) *[]int { return &a.Reverse }).eg([]int{2}),
	},
	finish: (*decoder).finishAntecedent,
}

// finishAntecedent fills in what the built-in antecedents bring along, and spells the columns out.
func (d *decoder) finishAntecedent(g *group, a *listed) {
	items := a.items
	if i := slices.IndexFunc(builtIn, func(b builtInAntecedent) bool { return b.id == a.ID }); i >= 0 {
		b := builtIn[i]
		a.Gap, a.AskedOf = cmp.Or(a.Gap, b.gap), cmp.Or(a.AskedOf, b.askedOf)
		items = cmp.Or(items, b.items)
		a.LowIsGood = b.lowIsGood
	} else {
		d.missingFrom(g, "gap", "asked_of")
		a.Name = cmp.Or(a.Name, a.ID)
	}
	if a.good != "" {
		a.LowIsGood = a.good == "low"
	}
	if !g.has("columns") {
		return
	}
	a.Columns = d.spell(g.value("columns"), a.patterns, items)
	for _, k := range a.Reverse {
		if len(a.Columns) > 0 && k > len(a.Columns) {
			d.errorf(g.value("reverse"), OutOfBounds, "item %d is turned round, and there are only %d", k, len(a.Columns)).Hint = "items count from 1"
		}
	}
}

// missingFrom reports keys that an antecedent of the user's own needs.
func (d *decoder) missingFrom(g *group, keys ...string) {
	for _, k := range keys {
		if !g.has(k) {
			d.errorf(g.node, KeyMissing, "key %q is missing: the antecedent is none of the built-in ones", k).Hint = "built in are " + strings.Join(builtInNames(), ", ")
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
func (d *decoder) spell(n *yaml.Node, patterns []string, items int) []string {
	if len(patterns) != 1 {
		return patterns
	}
	pattern := patterns[0]
	switch numbered := strings.Contains(pattern, "{k}"); {
	case !numbered && items > 1 && n.Kind != yaml.SequenceNode:
		d.errorf(n, BadPattern, "%q is one column, and %d items are asked", shorten(pattern), items).Hint = "write a pattern with {k}, or list the headings"
		return nil
	case !numbered:
		return patterns
	case items == 0:
		d.errorf(n, KeyMissing, "key %q is missing: nobody can tell how many columns %q stands for", "items", shorten(pattern))
		return nil
	}
	all := make([]string, items)
	for k := range all {
		all[k] = strings.ReplaceAll(pattern, "{k}", strconv.Itoa(k+1))
	}
	return all
}

// checkAntecedents reports antecedents of people who are not asked at all.
func (d *decoder) checkAntecedents(c *Config) {
	for _, a := range c.Antecedents {
		asked := slices.ContainsFunc(c.Sources, func(s Source) bool { return s.Role == a.AskedOf })
		if a.AskedOf == "" || asked {
			continue
		}
		d.warnf(&yaml.Node{Line: a.At.Line, Column: a.At.Col}, Contradiction, "the antecedent %q is asked of %s, and no source holds their answers", a.ID, a.AskedOf).
			Hint = "add the source, or remove the antecedent"
	}
}
