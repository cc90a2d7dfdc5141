package places

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// locationsPage compares locations: who falls shortest, where, and whether the difference is more than noise.
func locationsPage(c *wording.Composer) report.Page {
	b, _ := c.Breakdown("location")
	return report.Page{
		Nav: c.T("compose.locations.nav"), Eyebrow: c.T("compose.locations.nav"), Title: c.GroupsTitle(b, "compose.locations.title"), Lead: c.T("compose.locations.lead"), PDF: true,
		Sections: wording.Sections(c.RankingSection(b, "ranking", c.T("compose.locations.ranking"), true), dimensionHeat(c, b), locationFigures(c, b)),
	}
}

// locationFigures is the main figures of each location. They are printed where nothing else is: without customers there is no gap.
func locationFigures(c *wording.Composer, b result.Breakdown) report.Section {
	s := c.ScorecardSection(b, "scorecard", c.T("compose.locations.scorecard"))
	s.PDF = !slices.ContainsFunc(b.Levels, func(l result.Level) bool { return l.Gap.Status != result.NotMeasured })
	return s
}

// dimensionHeat shows in which dimension each group falls short.
func dimensionHeat(c *wording.Composer, b result.Breakdown) report.Section {
	s := report.Section{ID: "heat", Title: c.T("compose.heat.locations"), Note: c.T("compose.heat.note"), PDF: true}
	h := wording.Heat{ID: "heat-" + b.Factor, Title: c.T("compose.heat.locations"), What: wording.Capital(wording.Or(b.Name, c.T("compose.locations.nav"))), Named: wording.Bare}
	for _, d := range c.Config.Model.Dimensions {
		h.Columns = append(h.Columns, d.Name)
	}
	asked := false
	for _, l := range wording.BySize(b.Levels, func(l result.Level) result.Estimate { return l.Gap }) {
		asked = asked || l.Gap.Status != result.NotMeasured
		line := wording.HeatLine{Label: c.LevelName(b, l.Level)}
		for i := range h.Columns {
			line.Cells = append(line.Cells, wording.LevelAt(l.Dimensions, i))
		}
		h.Lines = append(h.Lines, line)
	}
	if asked && len(h.Columns) > 0 {
		s.Blocks = []report.Block{c.HeatMap(h)}
	}
	return s
}
