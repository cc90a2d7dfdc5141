package places

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

// channelsPage compares the ways customers reach the company (domain Q6).
func channelsPage(c *wording.Composer) report.Page {
	b, _ := c.Breakdown("channel")
	return report.Page{
		Nav: c.T("compose.channels.nav"), Eyebrow: c.T("compose.channels.nav"), Title: c.GroupsTitle(b, "compose.channels.title"), Lead: c.T("compose.channels.lead"),
		Sections: wording.Sections(c.RankingSection(b, "ranking", c.T("compose.channels.ranking"), false), c.ScorecardSection(b, "scorecard", c.T("compose.channels.scorecard"))),
	}
}
