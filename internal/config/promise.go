package config

import "ecart/internal/diag"

var promise = table[Promise]{
	place: func(p *Promise) *diag.Place { return &p.At },
	keys: []key[Promise]{
		field("id", "A short name for references.", identifier, func(p *Promise) *string { return &p.ID }).must().eg("reply-24h"),
		field("text", "The promise, as it is advertised.", words, func(p *Promise) *string { return &p.Text }).must().eg("An answer within 24 hours"),
		field("channel", "Where it is advertised.", words, func(p *Promise) *string { return &p.Channel }).eg("website"),
		field("dimension", "The dimension it is about.", refer(dimensionName), func(p *Promise) *string { return &p.Dimension }).eg("responsiveness"),
		field("item", "The item it is about.", refer(itemName), func(p *Promise) *string { return &p.Item }).eg("8"),
		field("measure", "What shows whether it is kept.", measured(false), func(p *Promise) *string { return &p.Measure }).eg("contacts.resolution"),
		field("where", "Which rows count: fields of the measure's role with the values to keep.", conditions, func(p *Promise) *[]Condition { return &p.Where }).eg(object{{"channel", "e-mail"}}),
		field("unit", "The unit of a duration given as a plain number.", unit, func(p *Promise) *string { return &p.Unit }).eg("h"),
		field("target", "Kept when the measure is within this: a number, or with its unit.", amount, func(p *Promise) *float64 { return &p.Target }).eg("24 h"),
		field("at_least", "Whether the target is a floor instead of a ceiling.", truth, func(p *Promise) *bool { return &p.AtLeast }).or(false),
		field("made", "How often it was made, from a log of promises, when there is no measure.", whole[int](0, 1_000_000_000), func(p *Promise) *int { return &p.Made }).eg(350),
		field("kept", "How often it was kept, from the same log.", whole[int](0, 1_000_000_000), func(p *Promise) *int { return &p.Kept }).eg(287),
	},
	finish: (*decoder).finishPromise,
}

// finishPromise settles the target and reports keys that do not go together.
func (d *decoder) finishPromise(g *group, p *Promise) {
	d.where(g, p.Measure)
	if m, known := FindMeasure(p.Measure); known {
		d.settle(g, m.Kind, &p.Unit, keyed{"target", &p.Target})
		d.target(g, m, &p.Target, &p.AtLeast)
	} else if !g.has("measure") {
		d.onlyFor(g, "target", false, "a target needs a measure")
		d.onlyFor(g, "unit", false, "a unit needs a target and a measure")
	}
	for _, key := range []string{"made", "kept"} {
		d.onlyFor(g, key, !g.has("measure"), "the measure counts it already")
	}
	switch {
	case g.has("made") != g.has("kept"):
		d.errorf(g.node, Contradiction, "\"made\" and \"kept\" need each other").Hint = "give both counts, or neither"
	case p.Kept > p.Made:
		d.errorf(g.value("kept"), Contradiction, "%d promises kept are more than the %d made", p.Kept, p.Made)
	}
}
