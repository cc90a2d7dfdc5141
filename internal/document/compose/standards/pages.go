// Package standards makes the pages on what was promised inside: standards, how realistic they are, and inspections.
package standards

import "ecart/internal/document/wording"

// Pages returns the family's pages.
func Pages() []wording.Page {
	return []wording.Page{
		{ID: "standards", Group: wording.GroupThemes, Make: standardsPage},
		{ID: "origins", Group: wording.GroupThemes, When: hasOrigins, Make: originsPage},
		{ID: "checklist", Group: wording.GroupThemes, When: wording.HasChecklist, Make: checklistPage},
	}
}
