package keys

import (
	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var services = form.Table[config.Services]{
	Place: func(s *config.Services) *diag.Place { return &s.At },
	Keys: []form.Key[config.Services]{
		form.Field("items", "What is rated, each with an id and a name.", form.Some(service.Form()), func(s *config.Services) *[]config.Service { return &s.Items }).Must(),
		form.Field("scale", "The scale of the ratings.", scale(1, 7), func(s *config.Services) *config.Scale { return &s.Scale }),
	},
	Finish: func(d *form.Decoder, g *form.Group, s *config.Services) {
		apart(d, "service", s.Items, func(i config.Service) (string, diag.Place) { return i.ID, i.At })
	},
}

var service = form.Table[config.Service]{
	Place: func(s *config.Service) *diag.Place { return &s.At },
	Keys: []form.Key[config.Service]{
		form.Field("id", "A short name for {service} in column patterns.", form.Identifier, func(s *config.Service) *string { return &s.ID }).Must().Eg("speed"),
		form.Field("name", "Its name in the report; its id unless set.", form.Words, func(s *config.Service) *string { return &s.Name }).Eg("Speed of reply"),
	},
	Finish: func(d *form.Decoder, g *form.Group, s *config.Service) {
		if s.Name == "" {
			s.Name = s.ID
		}
	},
}

// checkServices reports ratings of services that are not declared.
func checkServices(d *form.Decoder, c *config.Config) {
	for _, s := range c.Sources {
		f, mapped := s.Columns["rating"]
		if s.Role != config.Internal || !mapped || len(c.Services.Items) > 0 {
			continue
		}
		d.Errorf(d.Node(f.At), form.Contradiction, "ratings are mapped, and no service is declared that they could be of").
			Hint = "add internal: {items: [{id: speed, name: Speed of reply}]}"
	}
}
