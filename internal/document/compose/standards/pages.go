// Package standards makes the pages on what was promised inside: standards, how realistic they are, and inspections.
package standards

import (
	"slices"

	"ecart/internal/document/wording"
)

// Pages returns the family's pages.
func Pages() []wording.Page {
	return []wording.Page{
		{ID: "standards", When: hasStandards, Make: standardsPage},
		{ID: "origins", When: hasOrigins, Make: originsPage},
		{ID: "checklist", When: wording.HasChecklist, Make: checklistPage},
	}
}

// hasStandards tells whether the page has more to say than that no standard was declared: there are some, or the report is of a gap that takes them,
// so that whoever looks for it is told what it would take.
func hasStandards(c *wording.Composer) bool {
	return len(c.Config.Standards) > 0 || slices.ContainsFunc([]int{2, 3}, func(gap int) bool { return slices.Contains(c.Config.Model.Gaps, gap) })
}
