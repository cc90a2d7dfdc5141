package keys

import (
	"slices"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var model = form.Table[config.Model]{
	Place: func(m *config.Model) *diag.Place { return &m.At },
	Keys: []form.Key[config.Model]{
		form.Field("paired", "Whether each customer gave both the expectation and the perception.", form.Truth, func(m *config.Model) *bool { return &m.Paired }).Or(true),
		form.Field("gaps", "Which of the five gaps are reported: any of 1 to 5; an empty list leaves them out.", form.List(form.Whole[int](1, 5)), func(m *config.Model) *[]int { return &m.Gaps }).Or([]int{1, 2, 3, 4, 5}),
		form.Field("scale", "The scale of expectations and perceptions.", scale(1, 7), func(m *config.Model) *config.Scale { return &m.Scale }),
		form.Field("csat", "The scale of satisfaction with one visit or contact.", scale(1, 5,
			form.Field("top", "How many of the highest points count as satisfied.", form.Whole[int](1, 10), func(s *config.Scale) *int { return &s.Top }).Or(2),
		), func(m *config.Model) *config.Scale { return &m.CSAT }),
		form.Field("ces", "The scale of effort.", effort, func(m *config.Model) *config.Scale { return &m.CES }),
		form.Field("overall", "The scale of overall satisfaction; the scale of the items unless set.", scale(1, 7), func(m *config.Model) *config.Scale { return &m.Overall }),
		form.Field("relative", "The scale of answers that hold the service against an adequate or desired level directly.", relative, func(m *config.Model) *config.Scale { return &m.Relative }),
		form.Field("intention", "The scale of the intention to return.", scale(1, 7), func(m *config.Model) *config.Scale { return &m.Intention }),
		form.Field("missing", "Further cell texts that are not answers, beyond those the program knows.", missingWords.Form(), func(m *config.Model) *config.MissingWords { return &m.Missing }),
		form.Field("dimensions", "The groups of items; the five SERVQUAL dimensions with 22 items unless set.", form.Some(dimension.Form()), func(m *config.Model) *[]config.Dimension { return &m.Dimensions }),
	},
	Finish: finishModel,
}

var missingWords = form.Table[config.MissingWords]{
	Keys: []form.Key[config.MissingWords]{
		form.Field("no_answer", "Texts that mean that nothing was answered.", form.List(form.Words), func(m *config.MissingWords) *[]string { return &m.NoAnswer }).Eg([]string{"-", "99"}),
		form.Field("not_applicable", "Texts that mean that the question does not apply.", form.List(form.Words), func(m *config.MissingWords) *[]string { return &m.NotApplicable }).Eg([]string{"not used"}),
		form.Field("dont_know", "Texts that mean that the respondent does not know.", form.List(form.Words), func(m *config.MissingWords) *[]string { return &m.DontKnow }).Eg([]string{"no opinion"}),
		form.Field("refused", "Texts that mean that the respondent would not say.", form.List(form.Words), func(m *config.MissingWords) *[]string { return &m.Refused }).Eg([]string{"prefer not to say"}),
		form.Field("not_shown", "Texts that mean that the questionnaire did not show the question; they are no part of what could be answered.", form.List(form.Words), func(m *config.MissingWords) *[]string { return &m.NotShown }).Eg([]string{"N/A"}),
		form.Field("dropped_out", "Texts that mean that the respondent had left before the question.", form.List(form.Words), func(m *config.MissingWords) *[]string { return &m.DroppedOut }).Eg([]string{"-3"}),
	},
}

var dimension = form.Table[config.Dimension]{
	Place: func(x *config.Dimension) *diag.Place { return &x.At },
	Keys: []form.Key[config.Dimension]{
		form.Field("id", "A short name for references and for {dimension} in column patterns.", form.Identifier, func(x *config.Dimension) *string { return &x.ID }).Must().Eg("reliability"),
		form.Field("name", "The dimension's name in the report; its id unless set.", form.Words, func(x *config.Dimension) *string { return &x.Name }).Eg("Reliability"),
		form.Field("items", "The items, each a text or a group of keys.", form.Some(item), func(x *config.Dimension) *[]config.Item { return &x.Items }).Must(),
	},
	Finish: func(d *form.Decoder, g *form.Group, x *config.Dimension) {
		if x.Name == "" {
			x.Name = x.ID
		}
	},
}

var item = form.TextOr(form.Table[config.Item]{
	Place: func(i *config.Item) *diag.Place { return &i.At },
	Keys: []form.Key[config.Item]{
		form.Field("id", "A short name for references and for {item} in column patterns; the running number unless set.", form.Identifier, func(i *config.Item) *string { return &i.ID }).Eg("8"),
		form.Field("text", "The statement as it is asked; without it, an item takes what the source's label_row says over its column.", form.Words, func(i *config.Item) *string { return &i.Text }).Eg("They serve me at the time they promised."),
		form.Field("short", "A few words for charts; the text unless set.", form.Words, func(i *config.Item) *string { return &i.Short }).Eg("on time"),
		form.Field("reverse", "Whether agreeing is bad; such answers are turned round before anything else.", form.Truth, func(i *config.Item) *bool { return &i.Reverse }).Or(false),
	},
}.Form(), func(d *form.Decoder, n *yaml.Node, i *config.Item) {
	i.At = d.Place(n)
	i.Text, _ = d.Text(n)
})

// finishModel numbers the items and fills in what depends on other keys.
func finishModel(d *form.Decoder, g *form.Group, m *config.Model) {
	if !g.Has("overall") {
		m.Overall = m.Scale
	}
	checkGaps(d, g)
	m.Number()
	apart(d, "dimension", m.Dimensions, func(x config.Dimension) (string, diag.Place) { return x.ID, x.At })
	apart(d, "item", m.Items(), func(i config.Item) (string, diag.Place) { return i.ID, i.At })
}

func checkGaps(d *form.Decoder, g *form.Group) {
	p := g.Find("gaps")
	if p == nil {
		return
	}
	var seen []string
	for _, n := range p.Value.Content {
		n = form.Deref(n)
		if slices.Contains(seen, n.Value) {
			d.Errorf(n, NamedTwice, "gap %s is listed twice", n.Value).Hint = "list each gap once"
		}
		seen = append(seen, n.Value)
	}
}
