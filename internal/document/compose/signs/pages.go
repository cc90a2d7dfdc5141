// Package signs makes the page on the signs of good and bad service, with declared exceptions.
package signs

import "ecart/internal/document/wording"

// Pages returns the family's pages.
func Pages() []wording.Page {
	return []wording.Page{
		{ID: "signs", Make: signsPage},
	}
}
