// Package places makes the pages on where and when: locations, months, channels.
package places

import "ecart/internal/document/wording"

// Pages returns the family's pages.
func Pages() []wording.Page {
	return []wording.Page{
		{ID: "locations", When: brokenDown("location"), Make: locationsPage, Under: locationPages},
		{ID: "months", When: brokenDown("month"), Make: monthsPage},
		{ID: "channels", When: hasChannels, Make: channelsPage},
	}
}

func brokenDown(factor string) func(*wording.Composer) bool {
	return func(c *wording.Composer) bool { _, ok := c.Breakdown(factor); return ok }
}
