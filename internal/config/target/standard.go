package target

import (
	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// The stakeholders that standards come from.
var origins = []string{"customers", "employees", "shareholders", "suppliers", "government", "associations", "community", "rating_body"}

// Standard is the group of one written standard.
var Standard = form.Table[config.Standard]{
	Place: func(s *config.Standard) *diag.Place { return &s.At },
	Keys: []form.Key[config.Standard]{
		form.Field("id", "A short name for references.", form.Identifier, func(s *config.Standard) *string { return &s.ID }).Must().Eg("greet-60"),
		form.Field("name", "The standard, as staff know it.", form.Words, func(s *config.Standard) *string { return &s.Name }).Must().Eg("Every guest is greeted within a minute"),
		form.Field("item", "The item whose expectation the standard serves.", form.Refer(form.ItemName), func(s *config.Standard) *string { return &s.Item }).Eg("11"),
		form.Field("value", "The company value the standard expresses.", form.Refer(form.ValueName), func(s *config.Standard) *string { return &s.Value }).Eg("welcome"),
		form.Field("origin", "Who asked for it.", form.Choice(origins...), func(s *config.Standard) *string { return &s.Origin }).Or("customers"),
		form.Field("owner", "Who answers for it.", form.Words, func(s *config.Standard) *string { return &s.Owner }).Eg("Front office manager"),
		form.Field("kind", "How it is stated: a share within the target, an average, a percentile, or never beyond it.", form.Choice(config.ShareWithin, config.Average, config.Percentile, config.Never), func(s *config.Standard) *config.StandardKind { return &s.Kind }).Or(config.ShareWithin),
		form.Field("measure", "What it is held against; without one the standard is listed as not measured.", measured(false), func(s *config.Standard) *string { return &s.Measure }).Eg("contacts.greeting"),
		form.Field("where", "Which rows count: fields of the measure's role with the values to keep.", conditions, func(s *config.Standard) *[]config.Condition { return &s.Where }).Eg(form.Object{{"channel", "telephone"}}),
		form.Field("unit", "The unit of a duration given as a plain number.", Unit, func(s *config.Standard) *string { return &s.Unit }).Eg("s"),
		changing("target", "The limit, as a number or with its unit: \"90 s\", \"2 min\"; one that changes as a list of days from which each holds.", amount, func(s *config.Standard) *float64 { return &s.Target }, func(s *config.Standard) *[]config.Step { return &s.Targets }).
			Eg(60, "2 min", []form.Object{{{"value", "2 min"}}, {{"from", "2026-07-01"}, {"value", "90 s"}}}),
		form.Field("lower", "The lower limit of what is acceptable, for capability: sooner is not always better.", amount, func(s *config.Standard) *float64 { return &s.Lower }).Eg("10 s"),
		form.Field("percentile", "For kind percentile: which one must be within the target.", form.Share(0, 0.999), func(s *config.Standard) *float64 { return &s.Percentile }).Or(0.9),
		changing("required", "For kind share: the share that must be within the target; one that changes as a list of days.", form.Share(0, 1), func(s *config.Standard) *float64 { return &s.Required }, func(s *config.Standard) *[]config.Step { return &s.Shares }).Or(0.95).
			Eg(0.95, []form.Object{{{"value", "90 %"}}, {{"from", "2026-07-01"}, {"value", "95 %"}}}),
		form.Field("at_least", "Whether the target is a floor instead of a ceiling.", form.Truth, func(s *config.Standard) *bool { return &s.AtLeast }).Or(false),
	},
	Finish: finishStandard,
}

// finishStandard settles the target and reports keys that do not go together.
func finishStandard(d *form.Decoder, g *form.Group, s *config.Standard) {
	m, measured := config.FindMeasure(s.Measure)
	where(d, g, s.Measure)
	onlyFor(d, g, "percentile", s.Kind == config.Percentile, "only a standard of kind percentile has one")
	onlyFor(d, g, "required", s.Kind == config.ShareWithin, "only a standard of kind share requires a share")
	if s.Kind == config.ShareWithin && s.Required == 1 && g.Has("required") {
		d.Warnf(g.Value("required"), NeverMet, "no sample can prove that all are within a target").
			Hint = "write kind: never, which counts the breaches and bounds their rate"
	}
	if !measured {
		if !g.Has("measure") {
			settle(d, g, config.DurationField, &s.Unit, keyed{"target", &s.Target}, keyed{"lower", &s.Lower})
			settleSteps(d, g, config.DurationField, &s.Unit, "target", &s.Target, s.Targets)
			lower(d, g, s)
		}
		return
	}
	settle(d, g, m.Kind, &s.Unit, keyed{"target", &s.Target}, keyed{"lower", &s.Lower})
	settleSteps(d, g, m.Kind, &s.Unit, "target", &s.Target, s.Targets)
	target(d, g, m, &s.Target, &s.AtLeast)
	lower(d, g, s)
}

// lower reports a lower limit that leaves nothing between it and the target.
func lower(d *form.Decoder, g *form.Group, s *config.Standard) {
	switch {
	case !g.Has("lower") || !g.Sound:
	case s.AtLeast:
		onlyFor(d, g, "lower", false, "the target is the lower limit already")
	case s.Lower >= s.Target:
		found := d.Errorf(g.Value("lower"), form.Contradiction, "the lower limit is not below the target")
		found.Notes = []diag.Related{{Place: d.Place(g.Value("target")), Message: "the target is set here"}}
		found.Hint = "leave room between the two, or remove the line"
	}
}

// target reports a missing target, and sets that of a measure answered by yes or no: it is met by the good answer.
func target(d *form.Decoder, g *form.Group, m config.Measure, to *float64, atLeast *bool) {
	switch {
	case m.Kind != config.YesNoField && !g.Has("target"):
		d.Errorf(g.Node, form.KeyMissing, "key %q is missing: %s needs one", "target", m.Name)
	case m.Kind == config.YesNoField:
		good := 1.0
		if m.Low {
			good = 0
		}
		if g.Has("target") && *to != good {
			d.Errorf(g.Value("target"), form.Contradiction, "%s is answered by yes or no, and its target is the good answer, %s", m.Name, form.Short(good)).
				Hint = "remove the line; how often it must be so is said by required"
		}
		*to, *atLeast = good, !m.Low
	}
}

// onlyFor warns of a key that has no effect beside another.
func onlyFor(d *form.Decoder, g *form.Group, key string, applies bool, why string) {
	if p := g.Find(key); p != nil && !applies {
		d.Warnf(p.At, form.Contradiction, "%q has no effect here", key).Hint = why + "; remove the line"
	}
}
