package gaps

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// obstacleSection is what staff say stands in the way of good service, in their own words, the most frequent first.
func obstacleSection(c *wording.Composer) report.Section {
	o := c.Results.Obstacles
	s := report.Section{ID: "obstacles", Title: c.T("compose.obstacles"), Note: c.T("compose.obstacles.note")}
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
	var rows []wording.Bar
	var first []string
	for _, named := range o.Named {
		most := named.Count == o.Named[0].Count
		if most {
			first = append(first, named.Text)
		}
		rows = append(rows, wording.Bar{Label: named.Text, Strong: most, E: result.Estimate{Value: named.Share, N: o.N, Status: result.Measured}})
	}
	title := c.T("compose.obstacles.most", wording.Args{"names": c.Printer.List(first), "n": len(first), "share": c.Printer.Percent(o.Named[0].Share, 0)})
	s.Blocks = []report.Block{c.BarChart(wording.Bars{ID: "gap3-obstacles", Title: title, Subtitle: c.T("compose.obstacles.subtitle", wording.Args{"n": o.N}),
		What: c.T("compose.obstacle"), Heading: c.T("compose.share"), Axis: report.Axis{Name: c.T("compose.share"), Min: 0, Max: wording.RoundUp(o.Named[0].Share, 0.1), Kind: report.Percent, Decimals: 1, Step: 0.1},
		Look: c.Share, Rows: rows})}
	if o.Other > 0 {
		s.Blocks = append(s.Blocks, wording.Prose(c.T("compose.obstacles.other", wording.Args{"n": o.Other}))...)
	}
	return s
}
