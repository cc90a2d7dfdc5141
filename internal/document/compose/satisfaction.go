package compose

import (
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// satisfactionPage is what customers say overall (method §8).
func satisfactionPage(c *composer) report.Page {
	page := report.Page{Nav: c.t("compose.satisfaction.nav"), Eyebrow: c.t("compose.satisfaction.nav"), Title: c.satisfactionTitle(), Lead: c.t("compose.satisfaction.lead")}
	first := report.Section{ID: "figures", Plain: true}
	first.Blocks = present(c.satisfactionFigures()...)
	if len(first.Blocks) == 0 {
		first.Blocks = []report.Block{c.unmeasured(c.t("compose.satisfaction.nav"), c.t("compose.satisfaction.takes"))}
	}
	page.Sections = sections(first, c.recommendSection(), c.satisfactionTable())
	return page
}

func (c *composer) satisfactionTitle() string {
	nps := c.r.Satisfaction.NPS
	switch {
	case !nps.OK():
		return c.t("compose.satisfaction.title")
	case nps.Bound && nps.Lo > 0:
		return c.t("compose.satisfaction.more", args{"nps": c.write(c.net(nps))})
	case nps.Bound && nps.Hi < 0:
		return c.t("compose.satisfaction.less", args{"nps": c.write(c.net(nps))})
	}
	return c.t("compose.satisfaction.even", args{"nps": c.write(c.net(nps))})
}

func (c *composer) satisfactionFigures() []report.Figure {
	s, m := c.r.Satisfaction, c.cfg.Model
	csat := args{"top": m.CSAT.Top, "min": c.short(m.CSAT.Min), "max": c.short(m.CSAT.Max)}
	ces := args{"min": c.short(m.CES.Min), "max": c.short(m.CES.Max)}
	effort := "compose.ces.detail"
	if m.CES.Reversed {
		effort = "compose.ces.reversed"
	}
	return []report.Figure{
		c.figure("NPS", c.net(s.NPS), c.t("compose.nps.detail")),
		c.figure("CSAT", c.share(s.CSAT), c.t("compose.csat.detail", csat)),
		c.figure(c.t("compose.csat.mean"), c.as(s.CSATMean, report.Value{Decimals: 2, Unit: c.t("compose.unit.of", args{"max": c.short(m.CSAT.Max)})})),
		c.figure("CES", c.as(s.CES, report.Value{Decimals: 2, Unit: c.t("compose.unit.of", args{"max": c.short(m.CES.Max)})}), c.t(effort, ces)),
		c.figure(c.t("compose.ces.easy"), c.share(s.CESEasy)),
		c.figure(c.t("compose.fcr.log"), c.share(s.FCRLog), c.t("compose.fcr.log.detail")),
		c.figure(c.t("compose.fcr.cases"), c.share(s.FCRCases), c.t("compose.fcr.cases.detail")),
		c.figure(c.t("compose.fcr.survey"), c.share(s.FCRSurvey), c.t("compose.fcr.survey.detail")),
		c.figure(c.t("compose.repeated"), c.share(s.Repeated), c.t("compose.repeated.detail")),
		c.figure(c.t("compose.overall"), c.as(s.Overall, report.Value{Decimals: 2, Unit: c.t("compose.unit.of", args{"max": c.short(m.Overall.Max)})})),
		c.figure("eNPS", c.net(s.ENPS), c.t("compose.enps.detail")),
	}
}

// recommendSection is who would recommend: promoters, passives, detractors.
func (c *composer) recommendSection() report.Section {
	s := c.r.Satisfaction
	section := report.Section{ID: "recommend", Title: c.t("compose.recommend"), Note: c.t("compose.recommend.note")}
	if !s.NPS.OK() || !s.Promoters.OK() {
		return section
	}
	section.Blocks = []report.Block{c.barChart(bars{id: "satisfaction-nps", title: c.t("compose.recommend.title", args{"share": c.write(c.share(s.Promoters)), "detract": c.write(c.share(s.Detractors))}),
		subtitle: c.t("compose.subtitle.share", args{"level": c.level()}), what: c.t("compose.recommend.group"), heading: c.t("compose.share"), axis: c.shareAxis(c.t("compose.share")), look: c.share,
		rows: []bar{{label: c.t("compose.promoters"), e: s.Promoters, strong: true}, {label: c.t("compose.passives"), e: s.Passives}, {label: c.t("compose.detractors"), e: s.Detractors}}})}
	return section
}

// satisfactionTable lists every measure, with what it would take for those that are missing.
func (c *composer) satisfactionTable() report.Section {
	s := report.Section{ID: "table", Title: c.t("compose.satisfaction.table")}
	table := report.Table{ID: "satisfaction-table", Columns: columns(wide(c.t("compose.measure")),
		numeric(c.t("compose.figure"), c.t("compose.n")))}
	for _, f := range c.satisfactionFigures() {
		line := row(f.Label, f.Value, based(f.Value))
		if f.Value.Missing == report.NotMeasured {
			line.Cells[0].Note = f.Detail
		}
		table.Rows = append(table.Rows, line)
	}
	s.Blocks = []report.Block{table}
	return s
}

// fcr is the first-contact resolution the report goes by: the log's, else the survey's.
func fcr(s analysis.Satisfaction) analysis.Estimate {
	if s.FCRLog.OK() {
		return s.FCRLog
	}
	return s.FCRSurvey
}
