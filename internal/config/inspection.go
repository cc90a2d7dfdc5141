package config

import (
	"slices"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// Inspection says how the rows of a checklist add up to a level, as a rating body's do.
type Inspection struct {
	Levels   []Level         // in the order of the file
	Sections []SectionWeight // those not listed count once
	Critical []string        // standards that must pass, in the words of the checklist
	Aim      string          // the level aimed at; "" when none is
	At       diag.Place
}

// Level is one grade of a rating body.
type Level struct {
	Name string
	From float64 // the least score for it, 0–1
	At   diag.Place
}

// SectionWeight is how much one section of a checklist counts.
type SectionWeight struct {
	Name   string
	Weight float64
	At     diag.Place
}

// Weight returns how much a section counts: 1 unless set.
func (i Inspection) Weight(section string) float64 {
	for _, s := range i.Sections {
		if s.Name == section {
			return s.Weight
		}
	}
	return 1
}

var inspection = table[Inspection]{
	place: func(i *Inspection) *diag.Place { return &i.At },
	keys: []key[Inspection]{
		field("levels", "The levels that can be reached, with the least score for each.", some(inspectionLevel.form()), func(i *Inspection) *[]Level { return &i.Levels }),
		field("sections", "How much each section counts in the score, which is the weighted mean of the section scores; 1 unless set.", sectionWeights, func(i *Inspection) *[]SectionWeight { return &i.Sections }).eg(object{{"Accueil", 2}}),
		field("critical", "Standards that must pass for any level, in the words of the checklist.", list(words), func(i *Inspection) *[]string { return &i.Critical }).eg([]string{"Fire exits are free"}),
		field("aim", "The level aimed at.", words, func(i *Inspection) *string { return &i.Aim }).eg("★★★★"),
	},
	finish: (*decoder).checkInspection,
}

var inspectionLevel = table[Level]{
	place: func(l *Level) *diag.Place { return &l.At },
	keys: []key[Level]{
		field("name", "The level's name.", words, func(l *Level) *string { return &l.Name }).must().eg("★★★★"),
		field("from", "The least score for it, as a share of what can be reached.", portion, func(l *Level) *float64 { return &l.From }).must().eg(0.9, "90 %"),
	},
}

// sectionWeights is a group of sections with their weights.
var sectionWeights = form[[]SectionWeight]{
	read: func(d *decoder, n *yaml.Node, to *[]SectionWeight) {
		if n.Kind != yaml.MappingNode {
			d.wrong(n, "a group of sections with their weights").Hint = "write for instance sections: {Accueil: 2}"
			return
		}
		outer := d.subject
		for _, p := range d.group(n).pairs {
			d.subject = `the weight of "` + shorten(p.key) + `"`
			s := SectionWeight{Name: p.key, At: d.place(p.at)}
			positive.read(d, p.value, &s.Weight)
			*to = append(*to, s)
		}
		d.subject = outer
	},
	schema: func() object { return object{{"type", "object"}, {"additionalProperties", positive.schema()}} },
}

// checkInspection reports levels that cannot be told apart, and an aim that is none of them.
func (d *decoder) checkInspection(g *group, i *Inspection) {
	apart(d, "level", i.Levels, func(l Level) (string, diag.Place) { return l.Name, l.At })
	for k, l := range i.Levels {
		before := slices.IndexFunc(i.Levels[:k], func(b Level) bool { return b.From == l.From && b.Name != "" && l.Name != "" })
		if before < 0 {
			continue
		}
		found := d.errorf(&yaml.Node{Line: l.At.Line, Column: l.At.Col}, Contradiction, "%q and %q begin at the same score, %s", shorten(i.Levels[before].Name), shorten(l.Name), short(l.From))
		found.Notes = []diag.Related{{Place: i.Levels[before].At, Message: "the first one is here"}}
		found.Hint = "give each level a score of its own"
	}
	if !g.has("aim") || i.Aim == "" {
		return
	}
	var names []string
	for _, l := range i.Levels {
		names = append(names, l.Name)
	}
	if slices.Contains(names, i.Aim) {
		return
	}
	found := d.errorf(g.value("aim"), UnknownName, "no level is called %q", shorten(i.Aim))
	found.Label, found.Hint = suggest(i.Aim, names, "declared are ")
}
