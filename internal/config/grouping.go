package config

import (
	"slices"
	"time"

	"ecart/internal/diag"
)

var segment = table[Segment]{
	place: func(s *Segment) *diag.Place { return &s.At },
	keys: []key[Segment]{
		field("id", "A short name for references.", identifier, func(s *Segment) *string { return &s.ID }).must().eg("age"),
		field("name", "The grouping's name in the report; its id unless set.", words, func(s *Segment) *string { return &s.Name }).eg("Age group"),
		field("column", "The heading of the customers' column that holds the group.", words, func(s *Segment) *string { return &s.Column }).must().eg("Age"),
	},
	finish: func(d *decoder, g *group, s *Segment) {
		if s.Name == "" {
			s.Name = s.ID
		}
		if slices.Contains([]string{"location", "channel", "month", "quarter"}, s.ID) {
			d.errorf(g.value("id"), NamedTwice, "a segment cannot be called %q, for the report has such a grouping already", s.ID).
				Hint = "map the column under columns, or choose another id"
		}
	},
}

var periods = table[Periods]{
	place: func(p *Periods) *diag.Place { return &p.At },
	keys: []key[Periods]{
		field("unit", "How dates are gathered into waves.", choice("month", "quarter"), func(p *Periods) *string { return &p.Unit }).or("month"),
		field("from", "The first day that counts; the earliest date unless set.", day, func(p *Periods) *time.Time { return &p.From }).eg("2025-11-01"),
		field("to", "The last day that counts; the latest date unless set.", day, func(p *Periods) *time.Time { return &p.To }).eg("2026-10-31"),
		field("events", "What happened, to be shown on charts over time; a change of the process starts new control limits.", list(event.form()), func(p *Periods) *[]Event { return &p.Events }),
	},
	finish: func(d *decoder, g *group, p *Periods) {
		if !p.From.IsZero() && !p.To.IsZero() && p.To.Before(p.From) {
			found := d.errorf(g.value("to"), BadPeriod, "the period ends on %s, before it begins on %s", p.To.Format("2006-01-02"), p.From.Format("2006-01-02"))
			found.Notes = []diag.Related{{Place: d.place(g.value("from")), Message: "it begins here"}}
		}
	},
}
