package config

import (
	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// Crosshair says where importance and performance divide into high and low.
type Crosshair struct {
	Kind        string  // "means", "medians", "midpoint" or "fixed"
	Importance  float64 // for fixed
	Performance float64 // for fixed
}

// ControlRules are the signals looked for in control charts: Nelson's, by number, or the four of Western Electric.
type ControlRules struct {
	WesternElectric bool
	Nelson          []int // 1–8 in the order of the file; nil for Western Electric
}

var inference = table[Statistics]{
	place: func(s *Statistics) *diag.Place { return &s.At },
	keys: []key[Statistics]{
		field("confidence", "The level of intervals and tests.", share(0.5, 0.999), func(s *Statistics) *float64 { return &s.Confidence }).or(0.95),
		field("seed", "Where random streams start; the same seed gives the same report.", whole[uint64](0, largest), func(s *Statistics) *uint64 { return &s.Seed }).or(uint64(1)),
		field("resamples", "How many resamples each bootstrap draws.", whole[int](200, 100_000), func(s *Statistics) *int { return &s.Resamples }).or(2000),
		field("crosshair", "Where importance and performance divide into high and low: means, medians, midpoint of the scale, or two values.", crosshair, func(s *Statistics) *Crosshair { return &s.Crosshair }).eg("medians"),
		field("drivers", "The answer whose drivers are sought.", choice("overall", "nps", "csat"), func(s *Statistics) *string { return &s.Drivers }).or("overall"),
		field("control_rules", "The signals looked for in control charts: numbers of Nelson's rules, or western_electric.", controlRules, func(s *Statistics) *ControlRules { return &s.Rules }).eg([]int{1, 2, 3}, "western_electric"),
	},
}

var crosshair = form[Crosshair]{
	fresh: func(to *Crosshair) { to.Kind = "means" },
	read: func(d *decoder, n *yaml.Node, to *Crosshair) {
		if n.Kind != yaml.MappingNode {
			crosshairKind.read(d, n, &to.Kind)
			return
		}
		to.Kind = "fixed"
		crosshairValues.read(d, n, to)
	},
	schema: func() object { return object{{"anyOf", []object{crosshairKind.schema(), crosshairValues.schema()}}} },
}

var crosshairKind = choice("means", "medians", "midpoint")

var crosshairValues = table[Crosshair]{keys: []key[Crosshair]{
	field("importance", "Importance is high from here.", number, func(c *Crosshair) *float64 { return &c.Importance }).must().eg(6),
	field("performance", "Performance is high from here.", number, func(c *Crosshair) *float64 { return &c.Performance }).must().eg(5.5),
}}

var controlRules = form[ControlRules]{
	fresh: func(to *ControlRules) { to.Nelson = []int{1, 2, 3} },
	read: func(d *decoder, n *yaml.Node, to *ControlRules) {
		if n.Kind == yaml.SequenceNode {
			some(whole[int](1, 8)).read(d, n, &to.Nelson)
			d.distinctRules(n)
			return
		}
		var name string
		westernElectric.read(d, n, &name)
		if name != "" {
			*to = ControlRules{WesternElectric: true}
		}
	},
	schema: func() object {
		return object{{"anyOf", []object{some(whole[int](1, 8)).schema(), westernElectric.schema()}}}
	},
}

var westernElectric = choice("western_electric")

func (d *decoder) distinctRules(n *yaml.Node) {
	first := map[string]*yaml.Node{}
	for _, rule := range n.Content {
		rule = deref(rule)
		if before := first[rule.Value]; before != nil {
			found := d.errorf(rule, NamedTwice, "rule %s is listed twice", rule.Value)
			found.Notes = []diag.Related{{Place: d.place(before), Message: "it is first listed here"}}
			found.Hint = "list each rule once"
			continue
		}
		first[rule.Value] = rule
	}
}
