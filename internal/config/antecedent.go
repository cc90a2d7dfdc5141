package config

import (
	"slices"

	"ecart/internal/diag"
)

// Antecedent is something in the company that gaps follow from, asked of managers or employees by items on the scale of the model.
type Antecedent struct {
	ID        string
	Name      string   // "" for one of the built-in ones: the catalogue has its words
	Gap       int      // 1–4
	AskedOf   Role     // Managers or Employees
	LowIsGood bool     // agreeing is bad: role conflict
	Columns   []string // the heading of each item
	Reverse   []int    // items worded against the others, from 1
	At        diag.Place
}

// Turned tells whether answers to item k, from 1, are turned round as min+max−x, so that high is favourable.
func (a Antecedent) Turned(k int) bool { return a.LowIsGood != slices.Contains(a.Reverse, k) }

// AntecedentsOf returns the antecedents asked of one role, in their order.
func (c *Config) AntecedentsOf(r Role) []Antecedent {
	var all []Antecedent
	for _, a := range c.Antecedents {
		if a.AskedOf == r {
			all = append(all, a)
		}
	}
	return all
}
