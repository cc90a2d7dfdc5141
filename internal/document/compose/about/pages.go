// Package about makes the pages on the report itself: how figures were made, and what words mean.
package about

import "ecart/internal/document/wording"

// Pages returns the family's pages.
func Pages() []wording.Page {
	return []wording.Page{
		{ID: "method", Make: methodPage},
		{ID: "quality", Make: qualityPage},
		{ID: "codebook", Make: codebookPage},
		{ID: "reliability", When: hasReliability, Make: reliabilityPage},
		{ID: "tests", When: hasTests, Make: testsPage},
		{ID: "glossary", Make: glossaryPage},
	}
}
