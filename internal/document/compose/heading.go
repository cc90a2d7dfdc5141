package compose

import (
	"path"
	"strconv"

	"ecart/internal/config"
	"ecart/internal/document/wording"
)

// title is the user's own, or the product's words with the year the answers end in.
func (c *composer) title() string {
	switch {
	case c.Config.Company.Title != "":
		return c.Config.Company.Title
	case c.Results.To.IsZero():
		return c.T("compose.title")
	}
	return c.T("compose.title.year", wording.Args{"year": strconv.Itoa(c.Results.To.Year())})
}

// base says who answered, how many, where and when, in one sentence.
func (c *composer) base() string {
	var parts []string
	for _, role := range []config.Role{config.Customers, config.Managers, config.Employees, config.Contacts, config.Complaints} {
		if n := c.Number(role); n > 0 {
			parts = append(parts, c.T("compose.base."+string(role), wording.Args{"n": n}))
		}
	}
	if len(parts) == 0 {
		return c.T("compose.base.none")
	}
	s := c.Printer.List(parts)
	if b, ok := c.Breakdown("location"); ok {
		s += ", " + c.T("compose.base.locations", wording.Args{"n": len(b.Levels)})
	}
	if when := c.Period(); when != "" {
		s += ", " + when
	}
	return s + "."
}

// notes is the small print at the foot of every page.
func (c *composer) notes() string {
	s := c.T("compose.notes.sign") + " " + c.T("compose.notes.level", wording.Args{"level": c.Level()})
	if c.Results.Weighting.Applied {
		s += " " + c.T("compose.notes.weighted")
	}
	if n := c.Config.Privacy.Customers; n > 0 {
		s += " " + c.T("compose.notes.hidden", wording.Args{"n": n})
	}
	if files := c.files(); len(files) > 0 {
		s += " " + c.T("compose.notes.files", wording.Args{"files": c.Printer.List(files)})
	}
	return s
}

// files returns the names of the workbooks that were read, each once, in the order of reading.
func (c *composer) files() []string {
	var all []string
	seen := map[string]bool{}
	for _, b := range c.Results.Bases {
		for _, f := range b.Files {
			f = path.Base(f)
			if !seen[f] {
				seen[f] = true
				all = append(all, f)
			}
		}
	}
	return all
}
