package target

import (
	"cmp"
	"slices"
	"time"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// changing is the key of a number that may change in time: one number, or a list of those that hold from a day on each.
func changing[T any](name, about string, one form.Form[float64], now func(*T) *float64, steps func(*T) *[]config.Step) form.Key[T] {
	k := form.Field(name, about, one, now)
	all := form.Some(stepOf(one).Form())
	k.Read = func(d *form.Decoder, n *yaml.Node, to *T) {
		if n.Kind != yaml.SequenceNode {
			one.Read(d, n, now(to))
			return
		}
		all.Read(d, n, steps(to))
		inOrder(d, *steps(to))
		if last := len(*steps(to)) - 1; last >= 0 {
			*now(to) = (*steps(to))[last].Value
		}
	}
	k.Schema = func() form.Object { return form.Object{{"anyOf", []form.Object{one.Schema(), all.Schema()}}} }
	return k
}

// stepOf is the group of one number with the day from which it holds.
func stepOf(one form.Form[float64]) form.Table[config.Step] {
	return form.Table[config.Step]{
		Place: func(s *config.Step) *diag.Place { return &s.At },
		Keys: []form.Key[config.Step]{
			form.Field("from", "The day from which it holds; of the first, from the beginning unless set.", form.Day, func(s *config.Step) *time.Time { return &s.From }).Eg("2026-07-01"),
			form.Field("value", "What is aimed at from then on.", one, func(s *config.Step) *float64 { return &s.Value }).Must().Eg("90 s"),
		},
	}
}

// inOrder reports steps that do not follow each other in time.
func inOrder(d *form.Decoder, all []config.Step) {
	for i, s := range all {
		if i == 0 {
			continue
		}
		var found *diag.Diagnostic
		switch before := all[i-1]; {
		case s.From.IsZero() && d.Says(s.At, "from"): // what is there is no date, which is told
			continue
		case s.From.IsZero():
			found = d.Errorf(d.Node(s.At), BadSteps, "it is not said from which day this holds")
			found.Hint = "write {from: 2026-07-01, value: …}; only the first may hold from the beginning"
		case !s.From.After(before.From):
			found = d.Errorf(d.Node(s.At), BadSteps, "this holds from %s, not later than the one before it, from %s", s.From.Format(time.DateOnly), before.From.Format(time.DateOnly))
			found.Hint = "list what is aimed at in the order of time"
		default:
			continue
		}
		found.Notes = []diag.Related{{Place: all[i-1].At, Message: "the one before is here"}}
	}
}

// settleSteps brings numbers that change into the kept unit, as settle does with one.
func settleSteps(d *form.Decoder, g *form.Group, kind config.FieldKind, written *string, key string, now *float64, steps []config.Step) {
	p := g.Find(key)
	if p == nil || p.Value.Kind != yaml.SequenceNode || len(steps) != len(p.Value.Content) || len(steps) == 0 {
		return
	}
	beside := *written // a unit in one of the numbers is not that of the next
	for i, n := range p.Value.Content {
		if n = form.Deref(n); n.Kind == yaml.MappingNode {
			one, own := d.Group(n), beside
			one.Sound = true
			settle(d, one, kind, &own, keyed{"value", &steps[i].Value})
			g.Sound = g.Sound && one.Sound
			*written = cmp.Or(*written, own)
		}
	}
	*now = steps[len(steps)-1].Value
}

// changes are the days on which one of several numbers changes, in order, the first of them a day before all others; one day that is none where nothing changes.
func changes(all ...[]config.Step) []time.Time {
	var days []time.Time
	for _, s := range slices.Concat(all...) {
		if !s.From.IsZero() {
			days = append(days, s.From)
		}
	}
	if len(days) == 0 {
		return []time.Time{{}}
	}
	slices.SortFunc(days, time.Time.Compare)
	days = slices.CompactFunc(days, time.Time.Equal)
	return append([]time.Time{days[0].AddDate(0, 0, -1)}, days...)
}
