// Package about makes the pages on the report itself: how figures were made, and what words mean.
package about

import "ecart/internal/document/wording"

// Pages returns the family's pages.
func Pages() []wording.Page {
	return []wording.Page{
		{ID: "method", Group: wording.GroupMethod, Make: methodPage},
		{ID: "reliability", Group: wording.GroupMethod, When: hasReliability, Make: reliabilityPage},
		{ID: "tests", Group: wording.GroupMethod, When: hasTests, Make: testsPage},
		{ID: "glossary", Group: wording.GroupMethod, Make: glossaryPage},
	}
}
