package keys

import (
	"slices"

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
