package compose

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// obstacleSection is what staff say stands in the way of good service, in their own words, the most frequent first.
func (c *composer) obstacleSection() report.Section {
	o := c.r.Obstacles
	s := report.Section{ID: "obstacles", Title: c.t("compose.obstacles"), Note: c.t("compose.obstacles.note")}
	switch {
	case c.number(config.Employees) == 0:
		return s // the page says already that no employee answered
	case o.Status == analysis.Suppressed || o.Status == analysis.Measured && len(o.Named) == 0:
		s.Blocks = []report.Block{c.remark(c.t("compose.obstacles.few"), c.t("compose.obstacles.few.text"))}
		return s
	case o.Status != analysis.Measured:
		s.Blocks = []report.Block{c.unmeasured(c.t("compose.obstacles"), c.needs(o.Reason))}
		return s
	}
	var rows []bar
	var first []string
	for _, named := range o.Named {
		most := named.Count == o.Named[0].Count
		if most {
			first = append(first, named.Text)
		}
		rows = append(rows, bar{label: named.Text, strong: most, e: analysis.Estimate{Value: named.Share, N: o.N, Status: analysis.Measured}})
	}
	title := c.t("compose.obstacles.most", args{"names": c.p.List(first), "n": len(first), "share": c.p.Percent(o.Named[0].Share, 0)})
	s.Blocks = []report.Block{c.barChart(bars{id: "gap3-obstacles", title: title, subtitle: c.t("compose.obstacles.subtitle", args{"n": o.N}),
		what: c.t("compose.obstacle"), heading: c.t("compose.share"), axis: report.Axis{Name: c.t("compose.share"), Min: 0, Max: roundUp(o.Named[0].Share, 0.1), Kind: report.Percent, Decimals: 1, Step: 0.1},
		look: c.share, rows: rows})}
	if o.Other > 0 {
		s.Blocks = append(s.Blocks, prose(c.t("compose.obstacles.other", args{"n": o.Other}))...)
	}
	return s
}
