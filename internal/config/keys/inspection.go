package keys

import (
	"slices"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var inspection = form.Table[config.Inspection]{
	Place: func(i *config.Inspection) *diag.Place { return &i.At },
	Keys: []form.Key[config.Inspection]{
		form.Field("levels", "The levels that can be reached, with the least score for each.", form.Some(inspectionLevel.Form()), func(i *config.Inspection) *[]config.Level { return &i.Levels }),
		form.Field("sections", "How much each section counts in the score, which is the weighted mean of the section scores; 1 unless set.", sectionWeights, func(i *config.Inspection) *[]config.SectionWeight { return &i.Sections }).Eg(form.Object{{"Accueil", 2}}),
		form.Field("critical", "Standards that must pass for any level, in the words of the checklist.", form.List(form.Words), func(i *config.Inspection) *[]string { return &i.Critical }).Eg([]string{"Fire exits are free"}),
		form.Field("aim", "The level aimed at.", form.Words, func(i *config.Inspection) *string { return &i.Aim }).Eg("★★★★"),
	},
	Finish: checkInspection,
}

var inspectionLevel = form.Table[config.Level]{
	Place: func(l *config.Level) *diag.Place { return &l.At },
	Keys: []form.Key[config.Level]{
		form.Field("name", "The level's name.", form.Words, func(l *config.Level) *string { return &l.Name }).Must().Eg("★★★★"),
		form.Field("from", "The least score for it, as a share of what can be reached.", portion, func(l *config.Level) *float64 { return &l.From }).Must().Eg(0.9, "90 %"),
	},
}

// sectionWeights is a group of sections with their weights.
var sectionWeights = form.Form[[]config.SectionWeight]{
	Read: func(d *form.Decoder, n *yaml.Node, to *[]config.SectionWeight) {
		if n.Kind != yaml.MappingNode {
			d.Wrong(n, "a group of sections with their weights").Hint = "write for instance sections: {Accueil: 2}"
			return
		}
		outer := d.Subject
		for _, p := range d.Group(n).Pairs {
			d.Subject = `the weight of "` + form.Shorten(p.Key) + `"`
			s := config.SectionWeight{Name: p.Key, At: d.Place(p.At)}
			form.Positive.Read(d, p.Value, &s.Weight)
			*to = append(*to, s)
		}
		d.Subject = outer
	},
	Schema: func() form.Object {
		return form.Object{{"type", "object"}, {"additionalProperties", form.Positive.Schema()}}
	},
}

// checkInspection reports levels that cannot be told apart, and an aim that is none of them.
func checkInspection(d *form.Decoder, g *form.Group, i *config.Inspection) {
	apart(d, "level", i.Levels, func(l config.Level) (string, diag.Place) { return l.Name, l.At })
	for k, l := range i.Levels {
		before := slices.IndexFunc(i.Levels[:k], func(b config.Level) bool { return b.From == l.From && b.Name != "" && l.Name != "" })
		if before < 0 {
			continue
		}
		found := d.Errorf(d.Node(l.At), form.Contradiction, "%q and %q begin at the same score, %s", form.Shorten(i.Levels[before].Name), form.Shorten(l.Name), form.Short(l.From))
		found.Notes = []diag.Related{{Place: i.Levels[before].At, Message: "the first one is here"}}
		found.Hint = "give each level a score of its own"
	}
	if !g.Has("aim") || i.Aim == "" {
		return
	}
	var names []string
	for _, l := range i.Levels {
		names = append(names, l.Name)
	}
	if slices.Contains(names, i.Aim) {
		return
	}
	found := d.Errorf(g.Value("aim"), form.UnknownName, "no level is called %q", form.Shorten(i.Aim))
	found.Label, found.Hint = form.Suggest(i.Aim, names, "declared are ")
}
