package compose

import (
	"math"
	"slices"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// signPiles are the sections of the page: what to worry about comes first. The printed report leaves out what cannot be judged.
var signPiles = []struct {
	id       string
	verdicts []analysis.Verdict
	note     bool
	pdf      bool
}{
	{"bad", []analysis.Verdict{analysis.Bad}, false, true},
	{"good", []analysis.Verdict{analysis.Good}, false, true},
	{"between", []analysis.Verdict{analysis.Acceptable, analysis.Undecided}, true, true},
	{"unbounded", []analysis.Verdict{analysis.Unbounded}, true, false},
	{"unmeasured", []analysis.Verdict{analysis.Unmeasured}, false, false},
}

// signsPage is every sign of good and bad service by its verdict, with what was declared to be an exception.
func signsPage(c *composer) report.Page {
	page := report.Page{Nav: c.t("compose.signs.nav"), Eyebrow: c.t("compose.signs.nav"), Title: c.signsTitle(), Lead: c.t("compose.signs.lead"), PDF: true}
	all := []report.Section{c.signFigures()}
	for _, pile := range signPiles {
		s := report.Section{ID: pile.id, Title: c.t("compose.signs.those." + pile.id), Plain: true, PDF: pile.pdf}
		if pile.note {
			s.Note = c.t("compose.signs.those." + pile.id + ".note")
		}
		var cards report.Scorecards
		for _, sign := range c.r.Signs {
			if slices.Contains(pile.verdicts, judged(sign)) {
				cards.Cards = append(cards.Cards, c.signCard(sign))
			}
		}
		if len(cards.Cards) > 0 {
			s.Blocks = []report.Block{cards}
		}
		all = append(all, s)
	}
	page.Sections = sections(append(all, c.exceptionsSection(), c.signTable())...)
	return page
}

// judged is the verdict a sign stands under; one without a figure is not measured, whatever else.
func judged(s analysis.Sign) analysis.Verdict {
	if !s.Value.OK() {
		return analysis.Unmeasured
	}
	return s.Verdict
}

// pileOf is the section of the page a sign stands in.
func pileOf(s analysis.Sign) string {
	for _, pile := range signPiles {
		if slices.Contains(pile.verdicts, judged(s)) {
			return pile.id
		}
	}
	return "table"
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

// signCard is one sign with its target, its interval and its verdict.
func (c *composer) signCard(s analysis.Sign) report.Scorecard {
	card := report.Scorecard{Title: c.signName(s), Value: c.signValue(s, s.Value), Detail: c.signDetail(s), Verdict: verdictOf(s.Verdict), Href: "signs.html#" + pileOf(s)}
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

// signDetail is the target and the base; a percentile says that it is one. The interval stands in the value.
func (c *composer) signDetail(s analysis.Sign) string {
	statistic := ""
	if s.Statistic == "median" || s.Statistic == "p90" {
		statistic = c.t("compose.statistic." + s.Statistic)
	}
	return dots(statistic, c.signTarget(s), c.baseOf(c.signValue(s, s.Value)))
}

// signStatistic says how a sign's figure was made of many: mean, percentile, share within a time.
func (c *composer) signStatistic(s analysis.Sign) string {
	within := c.names.indicators[s.ID].Within
	switch {
	case s.Statistic == "share" && within > 0:
		return c.t("compose.statistic.share", args{"within": c.p.Duration(within)})
	case s.Statistic == "mean" || s.Statistic == "median" || s.Statistic == "p90":
		return c.t("compose.statistic." + s.Statistic)
	}
	return ""
}

// signExtra is the figure beside the one a sign is judged by.
func (c *composer) signExtra(s analysis.Sign) string {
	if !s.Extra.OK() || s.ExtraKind == "" {
		return ""
	}
	return c.t("compose.extra."+s.ExtraKind, args{"value": c.write(c.extraValue(s))})
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
	value := c.boundOf(s, s.Green)
	mean := ""
	if s.Unit == "s" && s.Statistic == "mean" {
		mean = ".mean"
	}
	switch s.Direction {
	case config.Lower:
		return c.t("compose.sign.most"+mean, args{"value": value})
	case config.Higher:
		return c.t("compose.sign.least"+mean, args{"value": value})
	}
	return c.t("compose.sign.near", args{"value": value})
}

// boundOf writes a bound as it was declared, without decimals it has not got: "95 %", "15 ‰".
func (c *composer) boundOf(s analysis.Sign, bound float64) string {
	v := c.signValue(s, analysis.Estimate{Value: bound, Status: analysis.Measured})
	shown := bound
	if v.Kind == report.Percent {
		shown = 100 * bound
	}
	for v.Decimals = 0; v.Decimals < 2 && math.Abs(shown*math.Pow10(v.Decimals)-math.Round(shown*math.Pow10(v.Decimals))) > 1e-9; {
		v.Decimals++
	}
	return c.write(v)
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
	s := report.Section{ID: "table", Title: c.t("compose.signs.table")}
	table := report.Table{ID: "signs-table", Sort: true, Columns: columns(wide(c.t("compose.signs.sign")),
		[]report.Column{textual(c.t("compose.signs.statistic"))}, numeric(c.t("compose.figure"), c.t("compose.n")),
		[]report.Column{textual(c.t("compose.target")), textual(c.t("compose.verdict")), textual(c.t("compose.signs.without"))})}
	for _, sign := range c.r.Signs {
		v := c.signValue(sign, sign.Value)
		line := row(c.signName(sign), words(or(c.signStatistic(sign), "–")), v, based(v), words(or(c.signTarget(sign), "–")))
		line.Cells[0].Note = or(v.Why, c.t("compose.group."+string(sign.Group)))
		line.Cells[2].Note = c.signExtra(sign)
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
