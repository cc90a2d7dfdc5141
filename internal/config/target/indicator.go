package target

import (
	"time"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var statistics = []string{"mean", "median", "p90", "share"}

// Indicator is the group of one sign of good or bad service.
var Indicator = form.Table[config.Indicator]{
	Place: func(i *config.Indicator) *diag.Place { return &i.At },
	Keys: []form.Key[config.Indicator]{
		form.Field("id", "A short name for references.", form.Identifier, func(i *config.Indicator) *string { return &i.ID }).Must().Eg("wait"),
		form.Field("name", "The sign's name in the report; the program's own for built-in figures unless set.", form.Words, func(i *config.Indicator) *string { return &i.Name }).Eg("Waiting at reception"),
		form.Field("measure", "What is measured: a field of a log, item.ID for one item, or a built-in figure.", measured(true), func(i *config.Indicator) *string { return &i.Measure }).Must().Eg("contacts.wait"),
		form.Field("group", "The family of signs it belongs to; that of its measure unless set.", form.Choice(config.Speed, config.Quality, config.People, config.Consistency, config.Access, config.Loyalty), func(i *config.Indicator) *config.SignGroup { return &i.Group }).Eg("speed"),
		form.Field("statistic", "What is taken of the measure; the mean unless set, the share of yes for what is answered by yes or no.", form.Choice(statistics...), func(i *config.Indicator) *string { return &i.Statistic }).Eg("median"),
		form.Field("unit", "The unit of durations given as plain numbers.", Unit, func(i *config.Indicator) *string { return &i.Unit }).Eg("s"),
		form.Field("within", "For the share of a duration: the limit that the share is within.", amount, func(i *config.Indicator) *float64 { return &i.Within }).Eg("30 s"),
		form.Field("where", "Which rows count: fields of the measure's role with the values to keep.", conditions, func(i *config.Indicator) *[]config.Condition { return &i.Where }).Eg(form.Object{{"channel", []string{"telephone", "web"}}}),
		form.Field("direction", "Which way is good; that of the measure unless set.", form.Choice(config.Higher, config.Lower, config.Target, config.Range), func(i *config.Indicator) *config.Direction { return &i.Direction }).Eg("lower"),
		form.Field("aim", "For direction target: the value aimed at.", amount, func(i *config.Indicator) *float64 { return &i.Aim }).Eg("90 s"),
		form.Field("from", "For direction range: the lower end.", amount, func(i *config.Indicator) *float64 { return &i.From }).Eg(0.6),
		form.Field("to", "For direction range: the upper end.", amount, func(i *config.Indicator) *float64 { return &i.To }).Eg(0.85),
		changing("green", "Good up to here, inclusive; for target and range a distance from them. One that changes as a list of days from which each holds.", amount, func(i *config.Indicator) *float64 { return &i.Green }, func(i *config.Indicator) *[]config.Step { return &i.Changing.Green }).Eg("90 s", 0.95, []form.Object{{{"value", "90 s"}}, {{"from", "2026-07-01"}, {"value", "60 s"}}}),
		changing("amber", "Acceptable up to here, inclusive; the same as green unless set. May be a list of days, too.", amount, func(i *config.Indicator) *float64 { return &i.Amber }, func(i *config.Indicator) *[]config.Step { return &i.Changing.Amber }).Eg("120 s", 0.9),
		changing("worst", "Where the score is 0; as far again beyond amber as amber is beyond green unless set. May be a list of days, too.", amount, func(i *config.Indicator) *float64 { return &i.Worst }, func(i *config.Indicator) *[]config.Step { return &i.Changing.Worst }).Eg("180 s", 0.6),
		changing("best", "Where the score is 1; green unless set. May be a list of days, too.", amount, func(i *config.Indicator) *float64 { return &i.Best }, func(i *config.Indicator) *[]config.Step { return &i.Changing.Best }).Eg("60 s", 0.99),
		form.Field("weight", "How much it counts in the index of signs.", form.Positive, func(i *config.Indicator) *float64 { return &i.Weight }).Or(1.0),
		form.Field("standard", "The standard whose figure it restates.", form.Refer(form.StandardName), func(i *config.Indicator) *string { return &i.Standard }).Eg("greet-60"),
	},
	Finish: finishIndicator,
}

// finishIndicator settles the bounds, fills in what the measure decides, and reports what does not go together.
func finishIndicator(d *form.Decoder, g *form.Group, i *config.Indicator) {
	m, measured := config.FindMeasure(i.Measure)
	if !measured {
		return
	}
	where(d, g, i.Measure)
	statistic(d, g, m, i)
	if m.Kind == config.DurationField {
		settle(d, g, config.DurationField, &i.Unit, keyed{"within", &i.Within})
	}
	kind := i.Kind()
	bounds := []keyed{{"green", &i.Green}, {"amber", &i.Amber}, {"worst", &i.Worst}, {"best", &i.Best}, {"aim", &i.Aim}, {"from", &i.From}, {"to", &i.To}}
	if kind == m.Kind {
		settle(d, g, kind, &i.Unit, bounds...)
		settleChanging(d, g, kind, &i.Unit, i)
	} else {
		// The unit beside them is that of the limit; a share has none.
		written, shares := "", g.Without("unit")
		settle(d, shares, kind, &written, bounds...)
		settleChanging(d, shares, kind, &written, i)
		g.Sound = shares.Sound
	}
	if i.Group == "" {
		i.Group = m.Group
	}
	if i.Direction == "" {
		i.Direction = config.Higher
		// A share within a limit is the more the better, however long the waiting itself.
		if (m.Low || Noted(d).LowEffort && (m.Name == "ces" || m.Name == "customers.ces")) && kind == m.Kind {
			i.Direction = config.Lower
		}
	}
	settleBounds(d, g, i)
}

// statistic fills in the statistic and reports one that does not fit the measure.
func statistic(d *form.Decoder, g *form.Group, m config.Measure, i *config.Indicator) {
	if m.BuiltIn() {
		onlyFor(d, g, "statistic", false, m.Name+" is a figure of its own")
		onlyFor(d, g, "within", false, m.Name+" is a figure of its own")
		i.Statistic = ""
		return
	}
	if i.Statistic == "" {
		i.Statistic = "mean"
		if m.Kind == config.YesNoField || g.Has("within") {
			i.Statistic = "share"
		}
	}
	switch {
	case m.Kind == config.YesNoField && i.Statistic == "mean":
		i.Statistic = "share" // the mean of yes and no is the share of yes
	case m.Kind == config.YesNoField && i.Statistic != "share":
		d.Errorf(g.Value("statistic"), form.Contradiction, "%s is answered by yes or no and has no %s", m.Name, i.Statistic).Hint = "write statistic: share, or remove the line"
	case m.Kind == config.YesNoField:
		onlyFor(d, g, "within", false, m.Name+" is answered by yes or no")
	case i.Statistic == "share" && !g.Has("within"):
		d.Errorf(g.Node, form.KeyMissing, "key %q is missing: a share of %s needs its limit", "within", m.Name)
	case i.Statistic != "share":
		onlyFor(d, g, "within", false, "only a share is within a limit")
	}
}

// settleBounds fills in the bounds that were not given and reports those in the wrong order.
func settleBounds(d *form.Decoder, g *form.Group, i *config.Indicator) {
	aimed := i.Direction == config.Target || i.Direction == config.Range
	if !g.Has("green") && i.Direction != config.Range {
		d.Errorf(g.Node, form.KeyMissing, "key %q is missing: an indicator needs the bound of what is good", "green")
		return
	}
	ends(d, g, i)
	derive(g, i, aimed)
	for _, day := range changes(i.Changing.Green, i.Changing.Amber, i.Changing.Worst, i.Changing.Best) {
		then := i.On(day)
		if !g.Has("worst") && then.Worst == then.Green {
			d.Errorf(g.Node, form.KeyMissing, "key %q is missing: without amber it cannot be derived from green", "worst")
			return
		}
		if g.Sound && !order(d, g, &then, aimed, day) {
			return
		}
	}
}

// settleChanging brings bounds that change into the kept unit.
func settleChanging(d *form.Decoder, g *form.Group, kind config.FieldKind, written *string, i *config.Indicator) {
	all := &i.Changing
	settleSteps(d, g, kind, written, "green", &i.Green, all.Green)
	settleSteps(d, g, kind, written, "amber", &i.Amber, all.Amber)
	settleSteps(d, g, kind, written, "worst", &i.Worst, all.Worst)
	settleSteps(d, g, kind, written, "best", &i.Best, all.Best)
}

// derive sets the bounds that were not given, and lets them change with those they are derived from.
func derive(g *form.Group, i *config.Indicator, aimed bool) {
	all := &i.Changing
	if !g.Has("amber") {
		i.Amber, all.Amber = i.Green, all.Green
	}
	if !g.Has("worst") {
		i.Worst = 2*i.Amber - i.Green
		if days := changes(all.Green, all.Amber); len(days) > 1 {
			for _, day := range days {
				then := i.On(day)
				all.Worst = append(all.Worst, config.Step{From: day, Value: 2*then.Amber - then.Green})
			}
		}
	}
	if !g.Has("best") && !aimed {
		i.Best, all.Best = i.Green, all.Green
	} else if !g.Has("best") {
		i.Best = i.Aim
	}
}

// ends reports what a direction lacks.
func ends(d *form.Decoder, g *form.Group, i *config.Indicator) {
	for _, key := range []string{"from", "to"} {
		if i.Direction == config.Range && !g.Has(key) {
			d.Errorf(g.Node, form.KeyMissing, "key %q is missing: a range needs both ends", key)
		}
		onlyFor(d, g, key, i.Direction == config.Range, "only direction range has ends")
	}
	if i.Direction == config.Target && !g.Has("aim") {
		d.Errorf(g.Node, form.KeyMissing, "key %q is missing: direction target needs the value aimed at", "aim")
	}
	onlyFor(d, g, "aim", i.Direction == config.Target, "only direction target aims at a value")
	if i.Direction == config.Target || i.Direction == config.Range {
		onlyFor(d, g, "best", false, "the score is 1 at the target or in the range")
	}
	if i.Direction == config.Range && g.Has("from") && g.Has("to") && i.From >= i.To {
		d.Errorf(g.Value("to"), BadBounds, "the range ends at %s, which is not above its start, %s", form.Short(i.To), form.Short(i.From))
	}
}

// order reports bounds that do not run from good to bad on a day, and tells whether they do.
func order(d *form.Decoder, g *form.Group, i *config.Indicator, aimed bool, day time.Time) bool {
	type step struct {
		key string
		at  float64
	}
	steps := []step{{"best", i.Best}, {"green", i.Green}, {"amber", i.Amber}, {"worst", i.Worst}}
	sign := 1.0
	if aimed {
		steps = steps[1:]
	}
	if i.Direction == config.Higher {
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
		when := ""
		if !day.IsZero() {
			when = " on " + day.Format(time.DateOnly)
		}
		found := d.Errorf(g.Value(after.key), BadBounds, "%q must lie %s %q%s, for %s", after.key, way, before.key, when, reason(i.Direction))
		if g.Has(before.key) {
			found.Notes = []diag.Related{{Place: d.Place(g.Value(before.key)), Message: before.key + " is set here"}}
		}
		return false
	}
	return true
}

func reason(way config.Direction) string {
	switch way {
	case config.Higher:
		return "higher is better here"
	case config.Lower:
		return "lower is better here"
	}
	return "they are distances from what is aimed at"
}
