// Package signs makes the page on the signs of good and bad service, with declared exceptions.
package signs

import (
	"slices"

	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// Pages returns the family's pages.
func Pages() []wording.Page {
	return []wording.Page{
		{ID: "signs", When: hasSigns, Make: signsPage},
	}
}

// hasSigns tells whether the page has more to say than that no sign is measured: one is, or report.yaml declares one, so that whoever looks
// for it is told what it would take.
func hasSigns(c *wording.Composer) bool {
	return len(c.Config.Indicators)+len(c.Config.Exceptions) > 0 || slices.ContainsFunc(c.Results.Signs, func(s result.Sign) bool { return s.Value.Status != result.NotMeasured })
}
