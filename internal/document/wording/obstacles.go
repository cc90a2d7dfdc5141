package wording

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// ObstacleSection is what staff say stands in the way of good service, in their own words, the most frequent first; its chart has the id given.
func (c *Composer) ObstacleSection(chart string) report.Section {
	o := c.Results.Obstacles
	s := report.Section{ID: "obstacles", Title: c.T("compose.obstacles"), Note: c.T("compose.obstacles.note"), Spare: true}
	switch {
	case c.Number(config.Employees) == 0:
		return s // the page says already that no employee answered
	case o.Status == result.Suppressed || o.Status == result.Measured && len(o.Named) == 0:
		s.Blocks = []report.Block{c.Remark(c.T("compose.obstacles.few"), c.T("compose.obstacles.few.text"))}
		return s
	case o.Status != result.Measured:
		s.Blocks = []report.Block{c.Unmeasured(c.T("compose.obstacles"), c.Needs(o.Reason))}
		return s
	}
	var rows []Bar
	var first []string
	for _, named := range o.Named {
		most := named.Count == o.Named[0].Count
		if most {
			first = append(first, named.Text)
		}
		rows = append(rows, Bar{Label: named.Text, Strong: most, E: result.Estimate{Value: named.Share, N: o.N, Status: result.Measured}})
	}
	title := c.T("compose.obstacles.most", Args{"names": c.Printer.List(first), "n": len(first), "share": c.Printer.Percent(o.Named[0].Share, 0)})
	s.Blocks = []report.Block{c.BarChart(Bars{ID: chart, Title: title, Subtitle: c.T("compose.obstacles.subtitle", Args{"n": o.N}),
		What: c.T("compose.obstacle"), Heading: c.T("compose.share"), Axis: report.Axis{Name: c.T("compose.share"), Min: 0, Max: RoundUp(o.Named[0].Share, 0.1), Kind: report.Percent, Decimals: 1, Step: 0.1},
		Look: c.Share, Rows: rows})}
	if o.Other > 0 {
		s.Blocks = append(s.Blocks, Prose(c.T("compose.obstacles.other", Args{"n": o.Other}))...)
	}
	return s
}
