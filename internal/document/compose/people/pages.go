// Package people makes the pages on what people say: satisfaction, comments, key customers, customers by group, and the people inside.
package people

import (
	"ecart/internal/config"
	"ecart/internal/document/wording"
)

// Pages returns the family's pages.
func Pages() []wording.Page {
	return []wording.Page{
		{ID: "satisfaction", When: hasCustomers, Make: satisfactionPage},
		{ID: "comments", When: hasComments, Make: commentsPage},
		{ID: "key", When: hasKey, Make: keyPage},
		{ID: "employees", When: hasEmployees, Make: employeesPage},
		{ID: "segments", When: hasSegments, Make: segmentsPage},
	}
}

func hasCustomers(c *wording.Composer) bool {
	return c.Number(config.Customers) > 0 || c.Number(config.Contacts) > 0
}

func hasSegments(c *wording.Composer) bool { return len(segments(c)) > 0 }
