package config

import (
	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// Services is what departments and suppliers rate each other by.
type Services struct {
	Items []Service
	Scale Scale // 1–7 unless set
	At    diag.Place
}

// Service is one thing that a department does for another.
type Service struct {
	ID   string
	Name string
	At   diag.Place
}

var services = table[Services]{
	place: func(s *Services) *diag.Place { return &s.At },
	keys: []key[Services]{
		field("items", "What is rated, each with an id and a name.", some(service.form()), func(s *Services) *[]Service { return &s.Items }).must(),
		field("scale", "The scale of the ratings.", scale(1, 7), func(s *Services) *Scale { return &s.Scale }),
	},
	finish: func(d *decoder, g *group, s *Services) {
		apart(d, "service", s.Items, func(i Service) (string, diag.Place) { return i.ID, i.At })
	},
}

var service = table[Service]{
	place: func(s *Service) *diag.Place { return &s.At },
	keys: []key[Service]{
		field("id", "A short name for {service} in column patterns.", identifier, func(s *Service) *string { return &s.ID }).must().eg("speed"),
		field("name", "Its name in the report; its id unless set.", words, func(s *Service) *string { return &s.Name }).eg("Speed of reply"),
	},
	finish: func(d *decoder, g *group, s *Service) {
		if s.Name == "" {
			s.Name = s.ID
		}
	},
}

// checkServices reports ratings of services that are not declared.
func (d *decoder) checkServices(c *Config) {
	for _, s := range c.Sources {
		f, mapped := s.Columns["rating"]
		if s.Role != Internal || !mapped || len(c.Services.Items) > 0 {
			continue
		}
		d.errorf(&yaml.Node{Line: f.At.Line, Column: f.At.Col}, Contradiction, "ratings are mapped, and no service is declared that they could be of").
			Hint = "add internal: {items: [{id: speed, name: Speed of reply}]}"
	}
}
