package keys

import (
	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var inference = form.Table[config.Statistics]{
	Place: func(s *config.Statistics) *diag.Place { return &s.At },
	Keys: []form.Key[config.Statistics]{
		form.Field("confidence", "The level of intervals and tests.", form.Share(0.5, 0.999), func(s *config.Statistics) *float64 { return &s.Confidence }).Or(0.95),
		form.Field("seed", "Where random streams start; the same seed gives the same report.", form.Whole[uint64](0, form.Largest), func(s *config.Statistics) *uint64 { return &s.Seed }).Or(uint64(1)),
		form.Field("resamples", "How many resamples each bootstrap draws.", form.Whole[int](200, 100_000), func(s *config.Statistics) *int { return &s.Resamples }).Or(2000),
		form.Field("crosshair", "Where importance and performance divide into high and low: means, medians, midpoint of the scale, or two values.", crosshair, func(s *config.Statistics) *config.Crosshair { return &s.Crosshair }).Eg("medians"),
		form.Field("drivers", "The answer whose drivers are sought.", form.Choice("overall", "nps", "csat"), func(s *config.Statistics) *string { return &s.Drivers }).Or("overall"),
		form.Field("control_rules", "The signals looked for in control charts: numbers of Nelson's rules, or western_electric.", controlRules, func(s *config.Statistics) *config.ControlRules { return &s.Rules }).Eg([]int{1, 2, 3}, "western_electric"),
	},
}

var crosshair = form.Form[config.Crosshair]{
	Fresh: func(to *config.Crosshair) { to.Kind = "means" },
	Read: func(d *form.Decoder, n *yaml.Node, to *config.Crosshair) {
		if n.Kind != yaml.MappingNode {
			crosshairKind.Read(d, n, &to.Kind)
			return
		}
		to.Kind = "fixed"
		crosshairValues.Read(d, n, to)
	},
	Schema: func() form.Object {
		return form.Object{{"anyOf", []form.Object{crosshairKind.Schema(), crosshairValues.Schema()}}}
	},
}

var crosshairKind = form.Choice("means", "medians", "midpoint")

var crosshairValues = form.Table[config.Crosshair]{Keys: []form.Key[config.Crosshair]{
	form.Field("importance", "Importance is high from here.", form.Number, func(c *config.Crosshair) *float64 { return &c.Importance }).Must().Eg(6),
	form.Field("performance", "Performance is high from here.", form.Number, func(c *config.Crosshair) *float64 { return &c.Performance }).Must().Eg(5.5),
}}

var controlRules = form.Form[config.ControlRules]{
	Fresh: func(to *config.ControlRules) { to.Nelson = []int{1, 2, 3} },
	Read: func(d *form.Decoder, n *yaml.Node, to *config.ControlRules) {
		if n.Kind == yaml.SequenceNode {
			form.Some(form.Whole[int](1, 8)).Read(d, n, &to.Nelson)
			distinctRules(d, n)
			return
		}
		var name string
		westernElectric.Read(d, n, &name)
		if name != "" {
			*to = config.ControlRules{WesternElectric: true}
		}
	},
	Schema: func() form.Object {
		return form.Object{{"anyOf", []form.Object{form.Some(form.Whole[int](1, 8)).Schema(), westernElectric.Schema()}}}
	},
}

var westernElectric = form.Choice("western_electric")

func distinctRules(d *form.Decoder, n *yaml.Node) {
	first := map[string]*yaml.Node{}
	for _, rule := range n.Content {
		rule = form.Deref(rule)
		if before := first[rule.Value]; before != nil {
			found := d.Errorf(rule, NamedTwice, "rule %s is listed twice", rule.Value)
			found.Notes = []diag.Related{{Place: d.Place(before), Message: "it is first listed here"}}
			found.Hint = "list each rule once"
			continue
		}
		first[rule.Value] = rule
	}
}
