package compose

import (
	"slices"

	"ecart/internal/document/compose/explore"
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
		Sections: wording.Sections(slices.Concat([]report.Section{explore.Bar(c)}, own.story(elsewhere), []report.Section{signs.SignsPreview(c, 8), places.ChangeSection(c)})...),
	}
}

// story is what the report says first: the model with its gaps and what follows from them; without gaps, what customers say.
func (c *composer) story(elsewhere bool) []report.Section {
	findings := []report.Section{gaps.PrioritySection(c.Composer, 3, !elsewhere), gaps.StrengthSection(c.Composer, 3, !elsewhere)}
	if len(c.Config.Model.Gaps) > 0 {
		return append([]report.Section{gaps.ModelSection(c.Composer)}, findings...)
	}
	said := report.Section{ID: "figures", Plain: true, PDF: true, Blocks: wording.Present(append(
		[]report.Figure{c.Figure(c.T("compose.perception"), c.Rating(c.Results.Service.Performance))}, c.SatisfactionFigures()...)...)}
	if len(c.Results.Priorities)+len(c.Results.Strengths) == 0 {
		return []report.Section{said, gaps.PerceivedPreview(c.Composer)}
	}
	return append([]report.Section{said, gaps.PerceivedPreview(c.Composer)}, findings...)
}
