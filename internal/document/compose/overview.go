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

// overviewPage is what a manager understands in one minute. Its first screen tells the story: the verdict, the model with the company's own
// numbers, and beside it what to mend first and what changed. What supports it follows.
func overviewPage(c *wording.Composer) report.Page {
	elsewhere := c.Shows("priorities") // there the evidence is complete
	own := &composer{Composer: c}
	return report.Page{
		Nav: c.T("compose.overview.nav"), Eyebrow: c.T("compose.overview.nav"), Title: own.verdict(), Lead: own.base(), PDF: true,
		Sections: wording.Sections(slices.Concat(own.story(elsewhere), []report.Section{explore.Bar(c), signs.SignsPreview(c, 8), places.ChangeSection(c), unmeasured(c)})...),
	}
}

// story is what the report says first: the model with its gaps and what follows from them; without gaps, what customers say.
func (c *composer) story(elsewhere bool) []report.Section {
	if len(c.Config.Model.Gaps) > 0 {
		return c.told(elsewhere)
	}
	findings := []report.Section{gaps.PrioritySection(c.Composer, 3, !elsewhere), gaps.StrengthSection(c.Composer, 3, !elsewhere)}
	said := report.Section{ID: "figures", Plain: true, PDF: true, Blocks: wording.Present(append(
		[]report.Figure{c.Figure(c.T("compose.perception"), c.Rating(c.Results.Service.Performance))}, c.SatisfactionFigures()...)...)}
	if len(c.Results.Priorities)+len(c.Results.Strengths) == 0 {
		return []report.Section{said, gaps.PerceivedPreview(c.Composer)}
	}
	return append([]report.Section{said, gaps.PerceivedPreview(c.Composer)}, findings...)
}

// told is the model and, beside it, what to mend first and what changed, in short; what to keep stands there too where nothing can have changed.
// Where no other page has the evidence, it is all given here, beneath the model.
func (c *composer) told(elsewhere bool) []report.Section {
	model, changed := gaps.ModelSection(c.Composer), places.ChangedSection(c.Composer)
	if !elsewhere {
		return []report.Section{model, gaps.PrioritySection(c.Composer, 3, true), gaps.StrengthSection(c.Composer, 3, true), changed}
	}
	mend, keep := gaps.BriefPriorities(c.Composer, 3), gaps.BriefStrengths(c.Composer, 3)
	mend.Beside, mend.Half = true, false
	changed.Beside = true
	if len(changed.Blocks) == 0 {
		keep.Beside, keep.Half = true, false
	}
	return []report.Section{model, mend, changed, keep}
}

// unmeasured lists the gaps and signs without a figure by what it would take to measure them.
func unmeasured(c *wording.Composer) report.Section {
	s := report.Section{ID: "unmeasured", Title: c.T("story.unmeasured")}
	var all wording.Lacks
	for _, g := range c.Gaps() {
		if v := c.Headline(g); v.Missing != report.Present {
			all.Add(c.T("compose.gap.n", wording.Args{"n": g.Number})+" ("+c.GapName(g.Number)+")", c.WhyNot(v, ""))
		}
	}
	signs.AddMissing(c, &all)
	if len(all.Reasons) > 0 {
		s.Blocks = []report.Block{c.ListOf(all)}
	}
	return s
}
