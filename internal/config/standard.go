package config

import (
	"ecart/internal/diag"
)

// The stakeholders that standards come from.
var origins = []string{"customers", "employees", "shareholders", "suppliers", "government", "associations", "community", "rating_body"}

var standard = table[Standard]{
	place: func(s *Standard) *diag.Place { return &s.At },
	keys: []key[Standard]{
		field("id", "A short name for references.", identifier, func(s *Standard) *string { return &s.ID }).must().eg("greet-60"),
		field("name", "The standard, as staff know it.", words, func(s *Standard) *string { return &s.Name }).must().eg("Every guest is greeted within a minute"),
		field("item", "The item whose expectation the standard serves.", refer(itemName), func(s *Standard) *string { return &s.Item }).eg("11"),
		field("value", "The company value the standard expresses.", refer(valueName), func(s *Standard) *string { return &s.Value }).eg("welcome"),
		field("origin", "Who asked for it.", choice(origins...), func(s *Standard) *string { return &s.Origin }).or("customers"),
		field("owner", "Who answers for it.", words, func(s *Standard) *string { return &s.Owner }).eg("Front office manager"),
		field("kind", "How it is stated: a share within the target, an average, a percentile, or never beyond it.", choice(ShareWithin, Average, Percentile, Never), func(s *Standard) *StandardKind { return &s.Kind }).or(ShareWithin),
		field("measure", "What it is held against; without one the standard is listed as not measured.", measured(false), func(s *Standard) *string { return &s.Measure }).eg("contacts.greeting"),
		field("where", "Which rows count: fields of the measure's role with the values to keep.", conditions, func(s *Standard) *[]Condition { return &s.Where }).eg(object{{"channel", "telephone"}}),
		field("unit", "The unit of a duration given as a plain number.", unit, func(s *Standard) *string { return &s.Unit }).eg("s"),
		field("target", "The limit, as a number or with its unit: \"90 s\", \"2 min\".", amount, func(s *Standard) *float64 { return &s.Target }).eg(60, "2 min"),
		field("lower", "The lower limit of what is acceptable, for capability: sooner is not always better.", amount, func(s *Standard) *float64 { return &s.Lower }).eg("10 s"),
		field("percentile", "For kind percentile: which one must be within the target.", share(0, 0.999), func(s *Standard) *float64 { return &s.Percentile }).or(0.9),
		field("required", "For kind share: the share that must be within the target.", share(0, 1), func(s *Standard) *float64 { return &s.Required }).or(0.95),
		field("at_least", "Whether the target is a floor instead of a ceiling.", truth, func(s *Standard) *bool { return &s.AtLeast }).or(false),
	},
	finish: (*decoder).finishStandard,
}

// finishStandard settles the target and reports keys that do not go together.
func (d *decoder) finishStandard(g *group, s *Standard) {
	m, measured := FindMeasure(s.Measure)
	d.where(g, s.Measure)
	d.onlyFor(g, "percentile", s.Kind == Percentile, "only a standard of kind percentile has one")
	d.onlyFor(g, "required", s.Kind == ShareWithin, "only a standard of kind share requires a share")
	if s.Kind == ShareWithin && s.Required == 1 && g.has("required") {
		d.warnf(g.value("required"), NeverMet, "no sample can prove that all are within a target").
			Hint = "write kind: never, which counts the breaches and bounds their rate"
	}
	if !measured {
		if !g.has("measure") {
			d.settle(g, DurationField, &s.Unit, keyed{"target", &s.Target}, keyed{"lower", &s.Lower})
			d.lower(g, s)
		}
		return
	}
	d.settle(g, m.Kind, &s.Unit, keyed{"target", &s.Target}, keyed{"lower", &s.Lower})
	d.target(g, m, &s.Target, &s.AtLeast)
	d.lower(g, s)
}

// lower reports a lower limit that leaves nothing between it and the target.
func (d *decoder) lower(g *group, s *Standard) {
	switch {
	case !g.has("lower") || !g.sound:
	case s.AtLeast:
		d.onlyFor(g, "lower", false, "the target is the lower limit already")
	case s.Lower >= s.Target:
		found := d.errorf(g.value("lower"), Contradiction, "the lower limit is not below the target")
		found.Notes = []diag.Related{{Place: d.place(g.value("target")), Message: "the target is set here"}}
		found.Hint = "leave room between the two, or remove the line"
	}
}

// target reports a missing target, and sets that of a measure answered by yes or no: it is met by the good answer.
func (d *decoder) target(g *group, m Measure, to *float64, atLeast *bool) {
	switch {
	case m.Kind != YesNoField && !g.has("target"):
		d.errorf(g.node, KeyMissing, "key %q is missing: %s needs one", "target", m.Name)
	case m.Kind == YesNoField:
		good := 1.0
		if m.Low {
			good = 0
		}
		if g.has("target") && *to != good {
			d.errorf(g.value("target"), Contradiction, "%s is answered by yes or no, and its target is the good answer, %s", m.Name, short(good)).
				Hint = "remove the line; how often it must be so is said by required"
		}
		*to, *atLeast = good, !m.Low
	}
}

// onlyFor warns of a key that has no effect beside another.
func (d *decoder) onlyFor(g *group, key string, applies bool, why string) {
	if p := g.find(key); p != nil && !applies {
		d.warnf(p.at, Contradiction, "%q has no effect here", key).Hint = why + "; remove the line"
	}
}
