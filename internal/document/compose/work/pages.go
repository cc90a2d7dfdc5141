// Package work makes the pages on how the work is done and what goes wrong: processes, complaints, costs.
package work

import (
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// Pages returns the family's pages.
func Pages() []wording.Page {
	return []wording.Page{
		{ID: "processes", When: wording.HasProcesses, Make: processesPage},
		{ID: "complaints", When: hasComplaints, Make: complaintsPage},
		{ID: "retention", When: hasEconomics, Make: retentionPage},
	}
}

func hasComplaints(c *wording.Composer) bool {
	return c.Results.Pareto.Status == result.Measured || c.Results.Costs.Status == result.Measured
}
