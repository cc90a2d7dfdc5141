package compose

import (
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/document/report"
)

// satisfactionPage is what customers say overall (method §8).
func satisfactionPage(c *composer) report.Page {
	page := report.Page{Nav: c.t("compose.satisfaction.nav"), Eyebrow: c.t("compose.satisfaction.nav"), Title: c.satisfactionTitle(), Lead: c.t("compose.satisfaction.lead")}
	first := report.Section{ID: "figures", Plain: true}
	first.Blocks = present(c.satisfactionFigures()...)
	if c.twoSources("repeated") || c.r.Satisfaction.FCRLog.OK() && c.r.Satisfaction.FCRSurvey.OK() {
		first.Blocks = append(first.Blocks, prose(c.t("compose.source.differ"))...)
	}
	if len(first.Blocks) == 0 {
		first.Blocks = []report.Block{c.unmeasured(c.t("compose.satisfaction.nav"), c.t("compose.satisfaction.takes"))}
	}
	page.Sections = sections(first, c.recommendSection(), c.satisfactionMissing())
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
		c.figure(c.t("compose.repeated"), c.share(s.Repeated), c.sourceOf("repeated"), c.t("compose.repeated.detail")),
		c.figure(c.t("compose.overall"), c.as(s.Overall, report.Value{Decimals: 2, Unit: c.t("compose.unit.of", args{"max": c.short(m.Overall.Max)})})),
		c.figure("eNPS", c.net(s.ENPS), c.t("compose.enps.detail")),
	}
}

// twoSources tells whether both the survey and the contact log ask for the same thing.
func (c *composer) twoSources(field string) bool {
	return c.asks(config.Customers, field) && c.asks(config.Contacts, field)
}

func (c *composer) asks(role config.Role, field string) bool {
	return slices.ContainsFunc(c.cfg.Sources, func(s config.Source) bool { _, ok := s.Columns[field]; return s.Role == role && ok })
}

// sourceOf names the source of a measure that both survey and contact log know; it is "" where only one does. Of having to repeat
// oneself the survey speaks first, of contacts resolved the log.
func (c *composer) sourceOf(measure string) string {
	field := strings.TrimPrefix(measure, "contacts.")
	if field == "fcr" {
		field = "resolved"
	}
	switch {
	case !c.twoSources(field):
		return ""
	case measure == "repeated" || measure == "fcr" && !c.r.Satisfaction.FCRLog.OK():
		return c.t("compose.source.survey")
	}
	return c.t("compose.source.log")
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

// satisfactionMissing lists the measures that were not taken, each with what it would take.
func (c *composer) satisfactionMissing() report.Section {
	s := report.Section{ID: "missing", Title: c.t("compose.satisfaction.missing")}
	var all lacks
	for _, f := range c.satisfactionFigures() {
		switch f.Value.Missing {
		case report.NotMeasured:
			all.add(f.Label, f.Detail)
		case report.TooFew:
			all.add(f.Label, c.whyNot(f.Value, strings.ToLower(f.Label)))
		}
	}
	if len(all.reasons) > 0 {
		s.Blocks = []report.Block{c.list(all)}
	}
	return s
}
