// Package gaps makes the pages on the five gaps, the diagram of the model, and what to mend first.
package gaps

import (
	"slices"

	"ecart/internal/document/wording"
)

// Pages returns the family's pages.
func Pages() []wording.Page {
	return []wording.Page{
		{ID: "gap1", When: declares(1), Make: gap1Page},
		{ID: "gap2", When: declares(2), Make: gap2Page},
		{ID: "gap3", When: declares(3), Make: gap3Page},
		{ID: "gap4", When: declares(4), Make: gap4Page},
		{ID: "gap5", When: declares(5), Make: gap5Page},
		{ID: "perception", When: perceivedOnly, Make: perceptionPage},
		{ID: "zone", When: hasZone, Make: zonePage},
		{ID: "priorities", When: hasFindings, Make: prioritiesPage},
		{ID: "drivers", When: hasDrivers, Make: driversPage},
	}
}

func declares(gap int) func(*wording.Composer) bool {
	return func(c *wording.Composer) bool { return slices.Contains(c.Config.Model.Gaps, gap) }
}
