package people

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// segments are the breakdowns by the declared groups of customers.
func segments(c *wording.Composer) []result.Breakdown {
	var all []result.Breakdown
	for _, s := range c.Config.Segments {
		if b, ok := c.Breakdown(s.ID); ok {
			all = append(all, b)
		}
	}
	return all
}

// segmentsPage shows each declared grouping of customers in a section of its own (domain P2, P5).
func segmentsPage(c *wording.Composer) report.Page {
	page := report.Page{Nav: c.T("compose.segments.nav"), Eyebrow: c.T("compose.segments.nav"), Title: segmentsTitle(c), Lead: c.T("compose.segments.lead")}
	var all []report.Section
	for _, b := range segments(c) {
		name := wording.Or(b.Name, b.Factor)
		all = append(all, c.RankingSection(b, "segment-"+b.Factor, name, false), resultsSection(c, b), c.ScorecardSection(b, "figures-"+b.Factor, c.T("compose.segments.scorecard", wording.Args{"name": name})))
	}
	page.Sections = wording.Sections(all...)
	return page
}

// segmentsTitle is the first grouping whose groups stand apart: in their gap, in what they expect, in any main result. Else it says how little
// they differ in what they expect.
func segmentsTitle(c *wording.Composer) string {
	const key = "compose.segments.title"
	for _, find := range []func(*wording.Composer, result.Breakdown) (string, bool){
		func(c *wording.Composer, b result.Breakdown) (string, bool) { return c.GroupsFinding(b, key) }, expectationFinding, differenceFinding, expectationRange} {
		for _, b := range segments(c) {
			if finding, ok := find(c, b); ok {
				return c.AmongShown(finding, b)
			}
		}
	}
	return c.T(key)
}

// expecting returns the levels whose expectation is known from enough customers to be put in an order, the highest first.
func expecting(b result.Breakdown) []result.Level {
	known := slices.DeleteFunc(slices.Clone(b.Levels), func(l result.Level) bool { return !l.Expectation.OK() || l.Expectation.N < result.RankedFrom })
	return wording.BySize(known, func(l result.Level) result.Estimate { return wording.Negated(l.Expectation) })
}

// expectationFinding names two groups that do not expect the same; it reports false where no two intervals are apart.
func expectationFinding(c *wording.Composer, b result.Breakdown) (string, bool) {
	if all := expecting(b); len(all) > 1 && wording.Apart(all[0].Expectation, all[len(all)-1].Expectation) {
		return c.T("compose.segments.title.expect", expectations(c, b, all)), true
	}
	return "", false
}

// expectationRange says from where to where expectations go, though they are not apart.
func expectationRange(c *wording.Composer, b result.Breakdown) (string, bool) {
	if all := expecting(b); len(all) > 1 {
		return c.T("compose.segments.title.alike", expectations(c, b, all)), true
	}
	return "", false
}

func expectations(c *wording.Composer, b result.Breakdown, all []result.Level) wording.Args {
	most, least := all[0], all[len(all)-1]
	return wording.Args{"segment": wording.Or(b.Name, b.Factor), "most": c.LevelName(b, most.Level), "highest": c.Write(c.Plain(most.Expectation)),
		"least": c.LevelName(b, least.Level), "lowest": c.Write(c.Plain(least.Expectation))}
}
