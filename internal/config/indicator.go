package config

import (
	"ecart/internal/diag"
)

var statistics = []string{"mean", "median", "p90", "share"}

var indicator = table[Indicator]{
	place: func(i *Indicator) *diag.Place { return &i.At },
	keys: []key[Indicator]{
		field("id", "A short name for references.", identifier, func(i *Indicator) *string { return &i.ID }).must().eg("wait"),
		field("name", "The sign's name in the report; the program's own for built-in figures unless set.", words, func(i *Indicator) *string { return &i.Name }).eg("Waiting at reception"),
		field("measure", "What is measured: a field of a log, item.ID for one item, or a built-in figure.", measured(true), func(i *Indicator) *string { return &i.Measure }).must().eg("contacts.wait"),
		field("group", "The family of signs it belongs to; that of its measure unless set.", choice(Speed, Quality, People, Consistency, Access, Loyalty), func(i *Indicator) *SignGroup { return &i.Group }).eg("speed"),
		field("statistic", "What is taken of the measure; the mean unless set, the share of yes for what is answered by yes or no.", choice(statistics...), func(i *Indicator) *string { return &i.Statistic }).eg("median"),
		field("unit", "The unit of durations given as plain numbers.", unit, func(i *Indicator) *string { return &i.Unit }).eg("s"),
		field("within", "For the share of a duration: the limit that the share is within.", amount, func(i *Indicator) *float64 { return &i.Within }).eg("30 s"),
		field("where", "Which rows count: fields of the measure's role with the values to keep.", conditions, func(i *Indicator) *[]Condition { return &i.Where }).eg(object{{"channel", []string{"telephone", "web"}}}),
		field("direction", "Which way is good; that of the measure unless set.", choice(Higher, Lower, Target, Range), func(i *Indicator) *Direction { return &i.Direction }).eg("lower"),
		field("aim", "For direction target: the value aimed at.", amount, func(i *Indicator) *float64 { return &i.Aim }).eg("90 s"),
		field("from", "For direction range: the lower end.", amount, func(i *Indicator) *float64 { return &i.From }).eg(0.6),
		field("to", "For direction range: the upper end.", amount, func(i *Indicator) *float64 { return &i.To }).eg(0.85),
		field("green", "Good up to here, inclusive; for target and range a distance from them.", amount, func(i *Indicator) *float64 { return &i.Green }).eg("90 s", 0.95),
		field("amber", "Acceptable up to here, inclusive; the same as green unless set.", amount, func(i *Indicator) *float64 { return &i.Amber }).eg("120 s", 0.9),
		field("worst", "Where the score is 0; as far again beyond amber as amber is beyond green unless set.", amount, func(i *Indicator) *float64 { return &i.Worst }).eg("180 s", 0.6),
		field("best", "Where the score is 1; green unless set.", amount, func(i *Indicator) *float64 { return &i.Best }).eg("60 s", 0.99),
		field("weight", "How much it counts in the index of signs.", positive, func(i *Indicator) *float64 { return &i.Weight }).or(1.0),
		field("standard", "The standard whose figure it restates.", refer(standardName), func(i *Indicator) *string { return &i.Standard }).eg("greet-60"),
	},
	finish: (*decoder).finishIndicator,
}

// finishIndicator settles the bounds, fills in what the measure decides, and reports what does not go together.
func (d *decoder) finishIndicator(g *group, i *Indicator) {
	m, measured := FindMeasure(i.Measure)
	if !measured {
		return
	}
	d.where(g, i.Measure)
	d.statistic(g, m, i)
	if m.Kind == DurationField {
		d.settle(g, DurationField, &i.Unit, keyed{"within", &i.Within})
	}
	kind := i.kind()
	bounds := []keyed{{"green", &i.Green}, {"amber", &i.Amber}, {"worst", &i.Worst}, {"best", &i.Best}, {"aim", &i.Aim}, {"from", &i.From}, {"to", &i.To}}
	if kind == m.Kind {
		d.settle(g, kind, &i.Unit, bounds...)
	} else {
		// The unit beside them is that of the limit; a share has none.
		written, shares := "", g.without("unit")
		d.settle(shares, kind, &written, bounds...)
		g.sound = shares.sound
	}
	if i.Group == "" {
		i.Group = m.Group
	}
	if i.Direction == "" {
		i.Direction = Higher
		// A share within a limit is the more the better, however long the waiting itself.
		if (m.Low || d.lowEffort && (m.Name == "ces" || m.Name == "customers.ces")) && kind == m.Kind {
			i.Direction = Lower
		}
	}
	d.bounds(g, i)
}

// kind returns what the bounds are: those of the measure, or shares of it.
func (i Indicator) kind() FieldKind {
	m, _ := FindMeasure(i.Measure)
	if i.Statistic == "share" {
		return YesNoField
	}
	return m.Kind
}

// statistic fills in the statistic and reports one that does not fit the measure.
func (d *decoder) statistic(g *group, m Measure, i *Indicator) {
	if m.BuiltIn() {
		d.onlyFor(g, "statistic", false, m.Name+" is a figure of its own")
		d.onlyFor(g, "within", false, m.Name+" is a figure of its own")
		i.Statistic = ""
		return
	}
	if i.Statistic == "" {
		i.Statistic = "mean"
		if m.Kind == YesNoField || g.has("within") {
			i.Statistic = "share"
		}
	}
	switch {
	case m.Kind == YesNoField && i.Statistic == "mean":
		i.Statistic = "share" // the mean of yes and no is the share of yes
	case m.Kind == YesNoField && i.Statistic != "share":
		d.errorf(g.value("statistic"), Contradiction, "%s is answered by yes or no and has no %s", m.Name, i.Statistic).Hint = "write statistic: share, or remove the line"
	case m.Kind == YesNoField:
		d.onlyFor(g, "within", false, m.Name+" is answered by yes or no")
	case i.Statistic == "share" && !g.has("within"):
		d.errorf(g.node, KeyMissing, "key %q is missing: a share of %s needs its limit", "within", m.Name)
	case i.Statistic != "share":
		d.onlyFor(g, "within", false, "only a share is within a limit")
	}
}

// bounds fills in the bounds that were not given and reports those in the wrong order.
func (d *decoder) bounds(g *group, i *Indicator) {
	aimed := i.Direction == Target || i.Direction == Range
	if !g.has("green") && i.Direction != Range {
		d.errorf(g.node, KeyMissing, "key %q is missing: an indicator needs the bound of what is good", "green")
		return
	}
	d.ends(g, i)
	if !g.has("amber") {
		i.Amber = i.Green
	}
	if !g.has("worst") {
		i.Worst = 2*i.Amber - i.Green
		if i.Worst == i.Green {
			d.errorf(g.node, KeyMissing, "key %q is missing: without amber it cannot be derived from green", "worst")
			return
		}
	}
	if !g.has("best") {
		i.Best = i.Green
		if aimed {
			i.Best = i.Aim
		}
	}
	if g.sound {
		d.order(g, i, aimed)
	}
}

// ends reports what a direction lacks.
func (d *decoder) ends(g *group, i *Indicator) {
	for _, key := range []string{"from", "to"} {
		if i.Direction == Range && !g.has(key) {
			d.errorf(g.node, KeyMissing, "key %q is missing: a range needs both ends", key)
		}
		d.onlyFor(g, key, i.Direction == Range, "only direction range has ends")
	}
	if i.Direction == Target && !g.has("aim") {
		d.errorf(g.node, KeyMissing, "key %q is missing: direction target needs the value aimed at", "aim")
	}
	d.onlyFor(g, "aim", i.Direction == Target, "only direction target aims at a value")
	if i.Direction == Target || i.Direction == Range {
		d.onlyFor(g, "best", false, "the score is 1 at the target or in the range")
	}
	if i.Direction == Range && g.has("from") && g.has("to") && i.From >= i.To {
		d.errorf(g.value("to"), BadBounds, "the range ends at %s, which is not above its start, %s", short(i.To), short(i.From))
	}
}

// order reports bounds that do not run from good to bad.
func (d *decoder) order(g *group, i *Indicator, aimed bool) {
	type step struct {
		key string
		at  float64
	}
	steps := []step{{"best", i.Best}, {"green", i.Green}, {"amber", i.Amber}, {"worst", i.Worst}}
	sign := 1.0
	if aimed {
		steps = steps[1:]
	}
	if i.Direction == Higher {
		sign = -1
	}
	for n := 1; n < len(steps); n++ {
		before, after := steps[n-1], steps[n]
		equal := after.at == before.at && after.key != "worst"
		if sign*(after.at-before.at) > 0 || equal {
			continue
		}
		way := "above"
		if sign < 0 {
			way = "below"
		}
		found := d.errorf(g.value(after.key), BadBounds, "%q must lie %s %q, for %s", after.key, way, before.key, reason(i.Direction))
		if g.has(before.key) {
			found.Notes = []diag.Related{{Place: d.place(g.value(before.key)), Message: before.key + " is set here"}}
		}
		return
	}
}

func reason(way Direction) string {
	switch way {
	case Higher:
		return "higher is better here"
	case Lower:
		return "lower is better here"
	}
	return "they are distances from what is aimed at"
}
