package compose

import (
	"ecart/internal/document/compose/gaps"
	"ecart/internal/document/compose/places"
	"ecart/internal/document/compose/signs"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

// overviewPage is what a manager understands in one minute: a section of each family that says most.
func overviewPage(c *wording.Composer) report.Page {
	elsewhere := c.Shows("priorities") // there the evidence is complete
	own := &composer{Composer: c}
	return report.Page{
		Nav: c.T("compose.overview.nav"), Eyebrow: c.T("compose.overview.nav"), Title: own.verdict(), Lead: own.base(), PDF: true,
		Sections: wording.Sections(gaps.ModelSection(c), gaps.PrioritySection(c, 3, !elsewhere), gaps.StrengthSection(c, 3, !elsewhere),
			signs.SignsPreview(c, 8), places.ChangeSection(c)),
	}
}
