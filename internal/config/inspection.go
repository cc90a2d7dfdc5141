package config

import "ecart/internal/diag"

// Inspection says how the rows of a checklist add up to a level, as a rating body's do.
type Inspection struct {
	Levels   []Level         // in the order of the file
	Sections []SectionWeight // those not listed count once
	Critical []string        // standards that must pass, in the words of the checklist
	Aim      string          // the level aimed at; "" when none is
	At       diag.Place
}

// Level is one grade of a rating body.
type Level struct {
	Name string
	From float64 // the least score for it, 0–1
	At   diag.Place
}

// SectionWeight is how much one section of a checklist counts.
type SectionWeight struct {
	Name   string
	Weight float64
	At     diag.Place
}

// Weight returns how much a section counts: 1 unless set.
func (i Inspection) Weight(section string) float64 {
	for _, s := range i.Sections {
		if s.Name == section {
			return s.Weight
		}
	}
	return 1
}
