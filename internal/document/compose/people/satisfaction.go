package people

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// satisfactionPage is what customers say overall (method §8).
func satisfactionPage(c *wording.Composer) report.Page {
	page := report.Page{Nav: c.T("compose.satisfaction.nav"), Eyebrow: c.T("compose.satisfaction.nav"), Title: satisfactionTitle(c), Lead: c.T("compose.satisfaction.lead")}
	first := report.Section{ID: "figures", Plain: true}
	first.Blocks = wording.Present(c.SatisfactionFigures()...)
	if c.TwoSources("repeated") || c.Results.Satisfaction.FCRLog.OK() && c.Results.Satisfaction.FCRSurvey.OK() {
		first.Blocks = append(first.Blocks, wording.Prose(c.T("compose.source.differ"))...)
	}
	if len(first.Blocks) == 0 {
		first.Blocks = []report.Block{c.Unmeasured(c.T("compose.satisfaction.nav"), c.T("compose.satisfaction.takes"))}
	}
	page.Sections = wording.Sections(first, recommendSection(c), memorySection(c), reasonsSection(c), satisfactionMissing(c))
	return page
}

func satisfactionTitle(c *wording.Composer) string {
	nps := c.Results.Satisfaction.NPS
	switch {
	case !nps.OK():
		return c.T("compose.satisfaction.title")
	case nps.Bound && nps.Lo > 0:
		return c.T("compose.satisfaction.more", wording.Args{"nps": c.Write(c.Net(nps))})
	case nps.Bound && nps.Hi < 0:
		return c.T("compose.satisfaction.less", wording.Args{"nps": c.Write(c.Net(nps))})
	}
	return c.T("compose.satisfaction.even", wording.Args{"nps": c.Write(c.Net(nps))})
}

// recommendSection is who would recommend: promoters, passives, detractors.
func recommendSection(c *wording.Composer) report.Section {
	s := c.Results.Satisfaction
	section := report.Section{ID: "recommend", Title: c.T("compose.recommend"), Note: c.T("compose.recommend.note")}
	if !s.NPS.OK() || !s.Promoters.OK() {
		return section
	}
	section.Blocks = []report.Block{c.BarChart(wording.Bars{ID: "satisfaction-nps", Title: c.T("compose.recommend.title", wording.Args{"share": c.Write(c.Share(s.Promoters)), "detract": c.Write(c.Share(s.Detractors))}),
		Subtitle: c.T("compose.subtitle.share", wording.Args{"level": c.Level()}), What: c.T("compose.recommend.group"), Heading: c.T("compose.share"), Axis: c.ShareAxis(c.T("compose.share")), Look: c.Share,
		Rows: []wording.Bar{{Label: c.T("compose.promoters"), E: s.Promoters, Strong: true}, {Label: c.T("compose.passives"), E: s.Passives}, {Label: c.T("compose.detractors"), E: s.Detractors}}})}
	return section
}

// measureOf is the measure of a figure whose smallest group is not that of customers, and "" of any other.
func measureOf(c *wording.Composer, f report.Figure) string {
	if f.Label == c.T("people.enps") {
		return "enps"
	}
	return ""
}

// satisfactionMissing lists the measures that were not taken, each with what it would take.
func satisfactionMissing(c *wording.Composer) report.Section {
	s := report.Section{ID: "missing", Title: c.T("compose.satisfaction.missing")}
	var all wording.Lacks
	for _, f := range c.SatisfactionFigures() {
		switch f.Value.Missing {
		case report.NotMeasured:
			all.Add(f.Label, f.Detail)
		case report.TooFew:
			all.Add(f.Label, c.WhyNot(f.Value, measureOf(c, f)))
		}
	}
	if r := c.Results.Reasons; r.Status == result.NotMeasured {
		all.Add(c.T("people.reasons"), c.Needs(r.Reason))
	}
	if k := c.Results.Key; k.Status == result.NotMeasured {
		all.Add(c.T("key.nav"), c.Needs(k.Reason))
	}
	if c.Results.Comments.Reason == "no_column:comment" {
		all.Add(c.T("comments.nav"), c.T("comments.takes"))
	}
	if len(all.Reasons) > 0 {
		s.Blocks = []report.Block{c.ListOf(all)}
	}
	return s
}
