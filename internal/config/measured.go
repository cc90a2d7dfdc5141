package config

import "ecart/internal/diag"

// Measured are the settings that figures follow from: without the words and looks around them, which may change and leave every figure as it is.
func (c *Config) Measured() Config {
	m := *c
	m.Company = Company{Name: c.Company.Name, Values: c.Company.Values} // quotations are searched for the name, promises stand under values
	m.Theme, m.Brand, m.Pages, m.Outputs = Theme{}, Brand{}, nil, Outputs{}
	m.Commentary, m.CommentaryAt = "", diag.Place{}
	return m
}
