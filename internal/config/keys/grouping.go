package keys

import (
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/config/columns"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var segment = form.Table[config.Segment]{
	Place: func(s *config.Segment) *diag.Place { return &s.At },
	Keys: append([]form.Key[config.Segment]{
		form.Field("id", "A short name for references.", form.Identifier, func(s *config.Segment) *string { return &s.ID }).Must().Eg("age"),
		form.Field("name", "The grouping's name in the report; its id unless set.", form.Words, func(s *config.Segment) *string { return &s.Name }).Eg("Age group"),
		form.Field("column", "The heading of the customers' column that holds the group.", form.Words, func(s *config.Segment) *string { return &s.Column }).Eg("Age"),
		columns.Split(func(s *config.Segment) *config.Many { return &s.Many }).Eg(";"),
	}, columns.ManyKeys(func(s *config.Segment) *config.Many { return &s.Many })...),
	Finish: func(d *form.Decoder, g *form.Group, s *config.Segment) {
		if s.Name == "" {
			s.Name = s.ID
		}
		columns.CheckWhole(d, g, config.FieldSpec{Key: s.ID, Example: "Age"})
		if slices.Contains([]string{"location", "channel", "month", "quarter"}, s.ID) {
			d.Errorf(g.Value("id"), NamedTwice, "a segment cannot be called %q, for the report has such a grouping already", s.ID).
				Hint = "map the column under columns, or choose another id"
		}
	},
}

var periods = form.Table[config.Periods]{
	Place: func(p *config.Periods) *diag.Place { return &p.At },
	Keys: []form.Key[config.Periods]{
		form.Field("unit", "How dates are gathered into waves.", form.Choice("month", "quarter"), func(p *config.Periods) *string { return &p.Unit }).Or("month"),
		form.Field("from", "The first day that counts; the earliest date unless set.", form.Day, func(p *config.Periods) *time.Time { return &p.From }).Eg("2025-11-01"),
		form.Field("to", "The last day that counts; the latest date unless set.", form.Day, func(p *config.Periods) *time.Time { return &p.To }).Eg("2026-10-31"),
		form.Field("events", "What happened, to be shown on charts over time; a change of the process starts new control limits.", form.List(event.Form()), func(p *config.Periods) *[]config.Event { return &p.Events }),
	},
	Finish: func(d *form.Decoder, g *form.Group, p *config.Periods) {
		if !p.From.IsZero() && !p.To.IsZero() && p.To.Before(p.From) {
			found := d.Errorf(g.Value("to"), BadPeriod, "the period ends on %s, before it begins on %s", p.To.Format("2006-01-02"), p.From.Format("2006-01-02"))
			found.Notes = []diag.Related{{Place: d.Place(g.Value("from")), Message: "it begins here"}}
		}
	},
}
