package places

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// locationsPage compares locations: how far they differ at all, who stands apart, where each falls short, and then the figures.
func locationsPage(c *wording.Composer) report.Page {
	b, _ := c.Breakdown("location")
	spread := spreadSection(c, b)
	funnel, others := funnelSections(c, b)
	unseen := len(spread.Blocks) < 2 // else there is a picture of locations in print already
	ranking, heat := c.RankingSection(b, "ranking", c.T("compose.locations.ranking"), unseen), dimensionHeat(c, b)
	heat.PDF, heat.Spare = heat.PDF && unseen, true
	all := append([]report.Section{locationList(c, b), spread, funnel, ranking, heat}, others...)
	return report.Page{
		Nav: c.T("compose.locations.nav"), Eyebrow: c.T("compose.locations.nav"), Title: c.GroupsTitle(b, "compose.locations.title"), Lead: c.T("compose.locations.lead"), PDF: true,
		Sections: wording.Sections(append(all, measuresSection(c), locationFigures(c, b))...),
	}
}

// measuresSection is how much locations differ by every measure.
func measuresSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "measures", Title: c.T("spread.measures"), Note: c.T("spread.measures.note")}
	if k, ok := c.Consistency("location"); ok {
		s.Blocks = []report.Block{c.SpreadTable(k, "measures-table")}
	}
	return s
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
	for _, l := range c.Ordered(b) {
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
