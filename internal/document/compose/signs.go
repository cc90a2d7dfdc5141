package compose

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// signGroups are the families of signs in the order of the page.
var signGroups = []config.SignGroup{config.Speed, config.Quality, config.People, config.Consistency, config.Access, config.Loyalty}

// signsPage is every sign of good and bad service, by family, with what was declared to be an exception.
func signsPage(c *composer) report.Page {
	page := report.Page{Nav: c.t("compose.signs.nav"), Eyebrow: c.t("compose.signs.nav"), Title: c.signsTitle(), Lead: c.t("compose.signs.lead"), PDF: true}
	all := []report.Section{c.signFigures()}
	for _, g := range signGroups {
		all = append(all, c.signGroup(g))
	}
	page.Sections = sections(append(all, c.exceptionsSection(), c.signTable())...)
	return page
}

// verdicts counts the measured signs that are good, and those that are bad.
func (c *composer) verdicts() (good, bad, measured int) {
	for _, s := range c.r.Signs {
		if !s.Value.OK() {
			continue
		}
		measured++
		switch s.Verdict {
		case analysis.Good:
			good++
		case analysis.Bad:
			bad++
		}
	}
	return good, bad, measured
}

func (c *composer) signsTitle() string {
	good, bad, measured := c.verdicts()
	a := args{"good": c.t("compose.signs.good", args{"n": good}), "bad": c.t("compose.signs.bad", args{"n": bad}), "n": measured}
	switch {
	case measured == 0:
		return c.t("compose.signs.title.none")
	case good == 0 && bad == 0:
		return c.t("compose.signs.title.open")
	case bad == 0:
		return c.t("compose.signs.title.good", a)
	case good == 0:
		return c.t("compose.signs.title.bad", a)
	}
	return c.t("compose.signs.title", a)
}

func (c *composer) signFigures() report.Section {
	s := report.Section{ID: "index", Plain: true, PDF: true}
	x := c.r.SignIndex
	if !x.Total.OK() {
		if _, _, measured := c.verdicts(); measured == 0 {
			s.Blocks = []report.Block{c.unmeasured(c.t("compose.signs.nav"), c.t("compose.signs.needs"))}
		} else if len(c.r.Signs) > 0 {
			s.Blocks = []report.Block{c.remark(c.t("compose.signs.noindex"), c.t("compose.signs.noindex.text", args{"share": c.p.Percent(x.Coverage, 0)}))}
		}
		return s
	}
	figures := []report.Figure{c.figure(c.t("compose.signs.index"), c.index(x.Total), c.t("compose.signs.coverage", args{"share": c.p.Percent(x.Coverage, 0)}),
		c.t("compose.signs.range", args{"lo": c.p.Number(x.Lo, 0), "hi": c.p.Number(x.Hi, 0)}))}
	if weakest, ok := c.sign(x.Weakest); ok && x.Geometric.OK() {
		figures = append(figures, c.figure(c.t("compose.signs.geometric"), c.index(x.Geometric), c.t("compose.signs.geometric.detail", args{"name": c.signName(weakest)})))
	}
	if c.hasExceptions() {
		figures = append(figures, c.figure(c.t("compose.signs.plain"), c.index(x.Plain), c.t("compose.signs.plain.detail")))
	}
	for _, g := range x.Groups {
		if g.Index.OK() {
			figures = append(figures, c.figure(c.t("compose.group."+string(g.Group)), c.index(g.Index)))
		}
	}
	s.Blocks = []report.Block{report.Figures{Items: figures}}
	return s
}

func (c *composer) hasExceptions() bool {
	for _, s := range c.r.Signs {
		if s.Exception != nil {
			return true
		}
	}
	return false
}

func (c *composer) signGroup(g config.SignGroup) report.Section {
	s := report.Section{ID: "group-" + string(g), Title: c.t("compose.group." + string(g)), Note: c.t("compose.group." + string(g) + ".note"), Plain: true}
	var cards report.Scorecards
	for _, sign := range c.r.Signs {
		if sign.Group == g {
			cards.Cards = append(cards.Cards, c.signCard(sign))
		}
	}
	if len(cards.Cards) > 0 {
		s.Blocks = []report.Block{cards}
	}
	return s
}

// signCard is one sign with its target, its interval and its verdict.
func (c *composer) signCard(s analysis.Sign) report.Scorecard {
	card := report.Scorecard{Title: c.signName(s), Value: c.signValue(s, s.Value), Detail: c.signDetail(s), Verdict: verdictOf(s.Verdict), Href: "signs.html#group-" + string(s.Group)}
	if !s.Value.OK() {
		card.Detail, card.Value.Why = card.Value.Why, ""
		if card.Verdict == report.NoVerdict {
			card.Verdict = report.Unmeasured
		}
	}
	if s.Exception != nil {
		card.Note = c.exceptionNote(s)
	}
	return card
}

// signDetail is the statistic, the target, what stands beside it, the interval and the base.
func (c *composer) signDetail(s analysis.Sign) string {
	statistic := ""
	within := c.names.indicators[s.ID].Within
	switch {
	case s.Statistic == "share" && within > 0:
		statistic = c.t("compose.statistic.share", args{"within": c.p.Duration(within)})
	case s.Statistic == "mean" || s.Statistic == "median" || s.Statistic == "p90":
		statistic = c.t("compose.statistic." + s.Statistic)
	}
	extra := ""
	if s.Extra.OK() && s.ExtraKind != "" {
		extra = c.t("compose.extra."+s.ExtraKind, args{"value": c.write(c.extraValue(s))})
	}
	return dots(statistic, c.signTarget(s), extra, c.basis(c.signValue(s, s.Value)))
}

func (c *composer) extraValue(s analysis.Sign) report.Value {
	if s.ExtraKind == "within" {
		return c.share(s.Extra)
	}
	return c.signValue(s, s.Extra)
}

// signTarget is the bound a sign is good from.
func (c *composer) signTarget(s analysis.Sign) string {
	if !s.HasBounds {
		return ""
	}
	value := c.write(c.signValue(s, analysis.Estimate{Value: s.Green, Status: analysis.Measured}))
	switch s.Direction {
	case config.Lower:
		return c.t("compose.sign.most", args{"value": value})
	case config.Higher:
		return c.t("compose.sign.least", args{"value": value})
	}
	return c.t("compose.sign.near", args{"value": value})
}

// signValue writes a figure in the sign's unit.
func (c *composer) signValue(s analysis.Sign, e analysis.Estimate) report.Value {
	switch s.Unit {
	case "s":
		return c.seconds(e)
	case "share":
		return c.share(e)
	case "points":
		return c.net(e)
	case "per_mille":
		return c.perMille(e)
	case "count":
		return c.as(e, report.Value{Kind: report.Count})
	}
	return c.as(e, report.Value{Decimals: 2})
}

// signTable is every sign in one table, for those who read figures.
func (c *composer) signTable() report.Section {
	s := report.Section{ID: "table", Title: c.t("compose.signs.table"), PDF: true}
	table := report.Table{ID: "signs-table", Caption: c.t("compose.signs.table"), Sort: true, Columns: columns(wide(c.t("compose.signs.sign")),
		[]report.Column{textual(c.t("compose.signs.group"))}, numeric(c.t("compose.figure"), c.t("compose.n")), []report.Column{textual(c.t("compose.target")), textual(c.t("compose.verdict")), textual(c.t("compose.signs.without"))})}
	for _, sign := range c.r.Signs {
		v := c.signValue(sign, sign.Value)
		line := row(c.signName(sign), words(c.t("compose.group."+string(sign.Group))), v, based(v), words(or(c.signTarget(sign), "–")))
		line.Cells[0].Note = v.Why
		line.Cells = append(line.Cells, report.Cell{Value: words(""), Verdict: verdictOf(sign.Verdict)})
		if sign.Exception != nil {
			line.Cells = append(line.Cells, report.Cell{Value: words(""), Verdict: verdictOf(sign.Plain)})
		} else {
			line.Cells = append(line.Cells, report.Cell{Value: words("–")})
		}
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}
