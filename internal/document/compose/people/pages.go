// Package people makes the pages on what people say: satisfaction, comments, key customers, customers by group, and the people inside.
package people

import (
	"ecart/internal/config"
	"ecart/internal/document/wording"
)

// Pages returns the family's pages.
func Pages() []wording.Page {
	return []wording.Page{
		{ID: "satisfaction", Group: wording.GroupThemes, When: hasCustomers, Make: satisfactionPage},
		{ID: "comments", Group: wording.GroupThemes, When: hasComments, Make: commentsPage},
		{ID: "key", Group: wording.GroupThemes, When: hasKey, Make: keyPage},
		{ID: "employees", Group: wording.GroupThemes, When: hasEmployees, Make: employeesPage},
		{ID: "segments", Group: wording.GroupThemes, When: hasSegments, Make: segmentsPage},
	}
}

func hasCustomers(c *wording.Composer) bool {
	return c.Number(config.Customers) > 0 || c.Number(config.Contacts) > 0
}

func hasSegments(c *wording.Composer) bool { return len(segments(c)) > 0 }
