package config

import (
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

var model = table[Model]{
	place: func(m *Model) *diag.Place { return &m.At },
	keys: []key[Model]{
		field("paired", "Whether each customer gave both the expectation and the perception.", truth, func(m *Model) *bool { return &m.Paired }).or(true),
		field("gaps", "Which of the five gaps are reported: any of 1 to 5.", some(whole[int](1, 5)), func(m *Model) *[]int { return &m.Gaps }).or([]int{1, 2, 3, 4, 5}),
		field("scale", "The scale of expectations and perceptions.", scale(1, 7), func(m *Model) *Scale { return &m.Scale }),
		field("csat", "The scale of satisfaction with one visit or contact.", scale(1, 5,
			field("top", "How many of the highest points count as satisfied.", whole[int](1, 10), func(s *Scale) *int { return &s.Top }).or(2),
		), func(m *Model) *Scale { return &m.CSAT }),
		field("ces", "The scale of effort.", effort, func(m *Model) *Scale { return &m.CES }),
		field("overall", "The scale of overall satisfaction; the scale of the items unless set.", scale(1, 7), func(m *Model) *Scale { return &m.Overall }),
		field("relative", "The scale of answers that hold the service against an adequate or desired level directly.", relative, func(m *Model) *Scale { return &m.Relative }),
		field("intention", "The scale of the intention to return.", scale(1, 7), func(m *Model) *Scale { return &m.Intention }),
		field("missing", "Further cell texts that are not answers, beyond those the program knows.", missingWords.form(), func(m *Model) *MissingWords { return &m.Missing }),
		field("dimensions", "The groups of items; the five SERVQUAL dimensions with 22 items unless set.", some(dimension.form()), func(m *Model) *[]Dimension { return &m.Dimensions }),
	},
	finish: (*decoder).finishModel,
}

var missingWords = table[MissingWords]{
	keys: []key[MissingWords]{
		field("no_answer", "Texts that mean that nothing was answered.", list(words), func(m *MissingWords) *[]string { return &m.NoAnswer }).eg([]string{"-", "99"}),
		field("not_applicable", "Texts that mean that the question does not apply.", list(words), func(m *MissingWords) *[]string { return &m.NotApplicable }).eg([]string{"not used"}),
		field("dont_know", "Texts that mean that the respondent does not know.", list(words), func(m *MissingWords) *[]string { return &m.DontKnow }).eg([]string{"no opinion"}),
		field("refused", "Texts that mean that the respondent would not say.", list(words), func(m *MissingWords) *[]string { return &m.Refused }).eg([]string{"prefer not to say"}),
	},
}

var dimension = table[Dimension]{
	place: func(x *Dimension) *diag.Place { return &x.At },
	keys: []key[Dimension]{
		field("id", "A short name for references and for {dimension} in column patterns.", identifier, func(x *Dimension) *string { return &x.ID }).must().eg("reliability"),
		field("name", "The dimension's name in the report; its id unless set.", words, func(x *Dimension) *string { return &x.Name }).eg("Reliability"),
		field("items", "The items, each a text or a group of keys.", some(item), func(x *Dimension) *[]Item { return &x.Items }).must(),
	},
	finish: func(d *decoder, g *group, x *Dimension) {
		if x.Name == "" {
			x.Name = x.ID
		}
	},
}

var item = textOr(table[Item]{
	place: func(i *Item) *diag.Place { return &i.At },
	keys: []key[Item]{
		field("id", "A short name for references and for {item} in column patterns; the running number unless set.", identifier, func(i *Item) *string { return &i.ID }).eg("8"),
		field("text", "The statement as it is asked.", words, func(i *Item) *string { return &i.Text }).must().eg("They serve me at the time they promised."),
		field("short", "A few words for charts; the text unless set.", words, func(i *Item) *string { return &i.Short }).eg("on time"),
		field("reverse", "Whether agreeing is bad; such answers are turned round before anything else.", truth, func(i *Item) *bool { return &i.Reverse }).or(false),
	},
}.form(), func(d *decoder, n *yaml.Node, i *Item) {
	i.At = d.place(n)
	i.Text, _ = d.text(n)
})

// finishModel numbers the items and fills in what depends on other keys.
func (d *decoder) finishModel(g *group, m *Model) {
	if !g.has("overall") {
		m.Overall = m.Scale
	}
	d.checkGaps(g)
	m.number()
	apart(d, "dimension", m.Dimensions, func(x Dimension) (string, diag.Place) { return x.ID, x.At })
	apart(d, "item", m.Items(), func(i Item) (string, diag.Place) { return i.ID, i.At })
}

// number gives each item its running number, its dimension, and an id and short text where it has none.
func (m *Model) number() {
	n := 0
	for _, x := range m.Dimensions {
		for i := range x.Items {
			n++
			item := &x.Items[i]
			item.Number, item.Dimension = n, x.ID
			if item.ID == "" {
				item.ID = strconv.Itoa(n)
			}
			if item.Short == "" {
				item.Short = item.Text
			}
		}
	}
}

func (d *decoder) checkGaps(g *group) {
	p := g.find("gaps")
	if p == nil {
		return
	}
	var seen []string
	for _, n := range p.value.Content {
		n = deref(n)
		if slices.Contains(seen, n.Value) {
			d.errorf(n, NamedTwice, "gap %s is listed twice", n.Value).Hint = "list each gap once"
		}
		seen = append(seen, n.Value)
	}
}

// ScaleOf returns the scale that a field is answered on, and false for a field without one.
func (c *Config) ScaleOf(f FieldSpec) (Scale, bool) {
	m := &c.Model
	switch f.On {
	case "model":
		return m.Scale, true
	case "overall":
		return m.Overall, true
	case "internal":
		return c.Services.Scale, true
	case "relative":
		return m.Relative, true
	case "intention":
		return m.Intention, true
	case "csat":
		return m.CSAT, true
	case "ces":
		return m.CES, true
	case "nps":
		return Scale{Min: 0, Max: 10, Integer: true}, true
	case "points":
		return Scale{Min: 0, Max: 100}, true
	case "rating":
		return Scale{Min: 1, Max: 7, Integer: true}, true
	}
	return Scale{}, false
}
