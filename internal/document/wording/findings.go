package wording

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// FindingName is what a finding is about, in the user's words.
func (c *Composer) FindingName(f result.Finding) string {
	switch f.Kind {
	case "item":
		return c.Names.Item(f.ID)
	case "standard":
		return c.Names.Standard(f.ID)
	case "promise":
		return c.Names.Promise(f.ID)
	}
	if s, ok := c.Sign(f.ID); ok {
		return c.SignName(s)
	}
	return f.ID
}

// FindingValue writes the figure of a finding in its own unit.
func (c *Composer) FindingValue(f result.Finding) report.Value {
	switch f.Kind {
	case "item":
		return c.Difference(f.Value)
	case "standard":
		return c.StandardValue(c.Names.Standards[f.ID], f.Value)
	case "promise":
		return c.Share(f.Value)
	}
	if s, ok := c.Sign(f.ID); ok {
		return c.SignValue(s, f.Value)
	}
	return c.Plain(f.Value)
}

// Sign returns a sign by its id, and false where there is none.
func (c *Composer) Sign(id string) (result.Sign, bool) {
	i := slices.IndexFunc(c.Results.Signs, func(s result.Sign) bool { return s.ID == id })
	if i < 0 {
		return result.Sign{}, false
	}
	return c.Results.Signs[i], true
}
