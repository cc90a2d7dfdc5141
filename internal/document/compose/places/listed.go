package places

import (
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// Listed is a location, and the page that tells of it.
type Listed struct {
	Name  string // as the report writes it
	Page  string // its id; no report has it where nothing of the location may be shown
	Level result.Level
	Tells bool // there is a page
}

// List returns all locations in their order.
func List(c *wording.Composer) []Listed {
	var all []Listed
	for _, p := range placesOf(c) {
		all = append(all, Listed{Name: p.name(), Page: p.id(), Level: p.level, Tells: p.tells()})
	}
	return all
}
