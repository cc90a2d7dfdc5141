// Package standards makes the pages on what was promised inside: standards, how realistic they are, and inspections.
package standards

import "ecart/internal/document/wording"

// Pages returns the family's pages.
func Pages() []wording.Page {
	return []wording.Page{
		{ID: "standards", Make: standardsPage},
		{ID: "origins", When: hasOrigins, Make: originsPage},
		{ID: "checklist", When: wording.HasChecklist, Make: checklistPage},
	}
}
