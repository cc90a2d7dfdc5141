package target

import (
	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// Promise is the group of one thing advertised.
var Promise = form.Table[config.Promise]{
	Place: func(p *config.Promise) *diag.Place { return &p.At },
	Keys: []form.Key[config.Promise]{
		form.Field("id", "A short name for references.", form.Identifier, func(p *config.Promise) *string { return &p.ID }).Must().Eg("reply-24h"),
		form.Field("text", "The promise, as it is advertised.", form.Words, func(p *config.Promise) *string { return &p.Text }).Must().Eg("An answer within 24 hours"),
		form.Field("channel", "Where it is advertised.", form.Words, func(p *config.Promise) *string { return &p.Channel }).Eg("website"),
		form.Field("dimension", "The dimension it is about.", form.Refer(form.DimensionName), func(p *config.Promise) *string { return &p.Dimension }).Eg("responsiveness"),
		form.Field("item", "The item it is about.", form.Refer(form.ItemName), func(p *config.Promise) *string { return &p.Item }).Eg("8"),
		form.Field("measure", "What shows whether it is kept.", measured(false), func(p *config.Promise) *string { return &p.Measure }).Eg("contacts.resolution"),
		form.Field("where", "Which rows count: fields of the measure's role with the values to keep.", conditions, func(p *config.Promise) *[]config.Condition { return &p.Where }).Eg(form.Object{{"channel", "e-mail"}}),
		form.Field("unit", "The unit of a duration given as a plain number.", Unit, func(p *config.Promise) *string { return &p.Unit }).Eg("h"),
		changing("target", "Kept when the measure is within this: a number, or with its unit; one that changes as a list of days from which each holds.", amount, func(p *config.Promise) *float64 { return &p.Target }, func(p *config.Promise) *[]config.Step { return &p.Targets }).
			Eg("24 h", []form.Object{{{"value", "48 h"}}, {{"from", "2026-07-01"}, {"value", "24 h"}}}),
		form.Field("at_least", "Whether the target is a floor instead of a ceiling.", form.Truth, func(p *config.Promise) *bool { return &p.AtLeast }).Or(false),
		form.Field("made", "How often it was made, from a log of promises, when there is no measure.", form.Whole[int](0, 1_000_000_000), func(p *config.Promise) *int { return &p.Made }).Eg(350),
		form.Field("kept", "How often it was kept, from the same log.", form.Whole[int](0, 1_000_000_000), func(p *config.Promise) *int { return &p.Kept }).Eg(287),
	},
	Finish: finishPromise,
}

// finishPromise settles the target and reports keys that do not go together.
func finishPromise(d *form.Decoder, g *form.Group, p *config.Promise) {
	where(d, g, p.Measure)
	if m, known := config.FindMeasure(p.Measure); known {
		settle(d, g, m.Kind, &p.Unit, keyed{"target", &p.Target})
		settleSteps(d, g, m.Kind, &p.Unit, "target", &p.Target, p.Targets)
		target(d, g, m, &p.Target, &p.AtLeast)
	} else if !g.Has("measure") {
		onlyFor(d, g, "target", false, "a target needs a measure")
		onlyFor(d, g, "unit", false, "a unit needs a target and a measure")
	}
	for _, key := range []string{"made", "kept"} {
		onlyFor(d, g, key, !g.Has("measure"), "the measure counts it already")
	}
	switch {
	case g.Has("made") != g.Has("kept"):
		d.Errorf(g.Node, form.Contradiction, "\"made\" and \"kept\" need each other").Hint = "give both counts, or neither"
	case p.Kept > p.Made:
		d.Errorf(g.Value("kept"), form.Contradiction, "%d promises kept are more than the %d made", p.Kept, p.Made)
	}
}
