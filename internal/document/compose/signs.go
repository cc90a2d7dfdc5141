package compose

import (
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// signPile is the signs of one verdict, a section of the page.
type signPile struct {
	id       string
	verdicts []analysis.Verdict
	note     bool
	pdf      bool
}

// signPiles are the sections of the page: what to worry about comes first. The printed report leaves out what cannot be judged.
var signPiles = []signPile{
	{"bad", []analysis.Verdict{analysis.Bad}, false, true},
	{"good", []analysis.Verdict{analysis.Good}, false, true},
	{"between", []analysis.Verdict{analysis.Acceptable, analysis.Undecided}, true, true},
	{"excluded", []analysis.Verdict{excluded}, true, true},
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
			if pileOf(sign) == pile.id {
				cards.Cards = append(cards.Cards, c.signCard(sign))
			}
		}
		switch {
		case len(cards.Cards) == 0:
		case pile.id == "unmeasured":
			s.Plain, s.Blocks = false, []report.Block{c.signsMissing()}
		default:
			s.Blocks = []report.Block{cards}
		}
		all = append(all, s)
	}
	page.Sections = sections(append(all, c.exceptionsSection(), c.signTable())...)
	return page
}

// lacks is things without a figure by what it would take, each reason once.
type lacks struct {
	reasons []string
	names   map[string][]string
}

func (l *lacks) add(name, why string) {
	if l.names == nil {
		l.names = map[string][]string{}
	}
	if l.names[why] == nil {
		l.reasons = append(l.reasons, why)
	}
	l.names[why] = append(l.names[why], name)
}

func (c *composer) list(l lacks) report.Prose {
	var list report.Prose
	for _, why := range l.reasons {
		list.Paragraphs = append(list.Paragraphs, report.Paragraph{Kind: "bullet",
			Runs: []report.Run{{Text: c.t("compose.signs.missing", args{"names": c.p.List(l.names[why]), "why": why})}}})
	}
	return list
}

// whyNot says why a value has no number: what it would take, or how many answers.
func (c *composer) whyNot(v report.Value, measure string) string {
	switch v.Missing {
	case report.TooFew:
		if measure == "enps" {
			return c.t("compose.few", args{"n": c.cfg.Privacy.Company})
		}
		return c.t("compose.few", args{"n": c.cfg.Privacy.Customers})
	case report.Hidden:
		return c.t("compose.protecting")
	}
	return or(v.Why, sentence(c.write(v)))
}

// signsMissing lists the signs that are not measured by what it would take.
func (c *composer) signsMissing() report.Prose {
	var all lacks
	for _, s := range c.r.Signs {
		if judged(s) == analysis.Unmeasured {
			all.add(c.signName(s), c.whyNot(c.signValue(s, s.Value), s.Measure))
		}
	}
	return c.list(all)
}

// excluded stands for the verdict of a sign that a declared exception takes out of the count.
const excluded analysis.Verdict = "excluded"

// judged is the verdict a sign stands under; one without a figure is not measured, and one without bounds is not judged.
func judged(s analysis.Sign) analysis.Verdict {
	switch e := s.Exception; {
	case s.Value.OK() && e != nil && e.Mode == config.Exclude && !e.Expired && !e.Blocked:
		return excluded
	case !s.Value.OK():
		return analysis.Unmeasured
	case s.Verdict == "":
		return analysis.Unbounded
	}
	return s.Verdict
}

// pileOf is the section of the page a sign stands in.
func pileOf(s analysis.Sign) string {
	i := slices.IndexFunc(signPiles, func(p signPile) bool { return slices.Contains(p.verdicts, judged(s)) })
	if i < 0 {
		panic("compose: no section for signs that are " + string(s.Verdict))
	}
	return signPiles[i].id
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
	case good == 0 && bad == 0 && !slices.ContainsFunc(c.r.Signs, func(s analysis.Sign) bool { return s.Value.OK() && s.HasBounds }):
		return c.t("compose.signs.title.unbounded", a)
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
		} else if x.Total.Reason == analysis.ReasonNoIndicators {
			s.Blocks = []report.Block{c.remark(c.t("compose.signs.noindex"), c.needs(x.Total.Reason))}
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

// verdictCell is the verdict the report stands by; what an exception takes out of the count has none.
func (c *composer) verdictCell(s analysis.Sign) report.Cell {
	if judged(s) == excluded {
		return report.Cell{Value: words(c.t("compose.signs.excluded"))}
	}
	return report.Cell{Value: words(""), Verdict: verdictOf(judged(s))}
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
		line.Cells[0].Note = c.t("compose.group." + string(sign.Group))
		line.Cells[2].Note = c.signExtra(sign)
		line.Cells = append(line.Cells, c.verdictCell(sign))
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
	if c.signsDiffer() {
		s.Note = c.t("compose.source.differ")
	}
	return s
}

// signsDiffer tells whether two signs are about the same thing, one as the survey and one as the contact log has it.
func (c *composer) signsDiffer() bool {
	from := map[string]bool{}
	for _, s := range c.r.Signs {
		if s.Value.OK() && strings.HasSuffix(s.Measure, "repeated") {
			from[c.sourceOf(s.Measure)] = true
		}
	}
	delete(from, "")
	return len(from) > 1
}
