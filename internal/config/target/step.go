package target

import (
	"time"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// changing is the key of a number that may change in time: one number, or a list of those that hold from a day on each.
func changing(name, about string, one form.Form[float64], now func(*config.Standard) *float64, steps func(*config.Standard) *[]config.Step) form.Key[config.Standard] {
	k := form.Field(name, about, one, now)
	all := form.Some(stepOf(one).Form())
	k.Read = func(d *form.Decoder, n *yaml.Node, to *config.Standard) {
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

// settleSteps brings targets that change into the kept unit, as settle does with one.
func settleSteps(d *form.Decoder, g *form.Group, kind config.FieldKind, s *config.Standard) {
	p := g.Find("target")
	if p == nil || p.Value.Kind != yaml.SequenceNode || len(s.Targets) != len(p.Value.Content) {
		return
	}
	for i, n := range p.Value.Content {
		if n = form.Deref(n); n.Kind == yaml.MappingNode {
			one := d.Group(n)
			one.Sound = true
			settle(d, one, kind, &s.Unit, keyed{"value", &s.Targets[i].Value})
			g.Sound = g.Sound && one.Sound
		}
	}
	s.Target = s.Targets[len(s.Targets)-1].Value
}
