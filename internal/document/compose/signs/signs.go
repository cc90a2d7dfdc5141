package signs

import (
	"slices"
	"strings"
	"time"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// signPile is the signs of one verdict, a section of the page.
type signPile struct {
	id       string
	verdicts []result.Verdict
	note     bool
	pdf      bool
	spare    bool // printed where room is left
}

// signPiles are the sections of the page: what to worry about comes first. The printed report leaves out what cannot be judged.
var signPiles = []signPile{
	{"bad", []result.Verdict{result.Bad}, false, true, false},
	{"good", []result.Verdict{result.Good}, false, true, false},
	{"between", []result.Verdict{result.Acceptable, result.Undecided}, true, false, true},
	{"excluded", []result.Verdict{excluded}, true, true, false},
	{"unbounded", []result.Verdict{result.Unbounded}, true, false, false},
	{"unmeasured", []result.Verdict{result.Unmeasured}, false, false, false},
}

// signsPage is every sign of good and bad service by its verdict, with what was declared to be an exception.
func signsPage(c *wording.Composer) report.Page {
	page := report.Page{Nav: c.T("compose.signs.nav"), Eyebrow: c.T("compose.signs.nav"), Title: signsTitle(c), Lead: c.T("compose.signs.lead"), PDF: true}
	all := []report.Section{signFigures(c)}
	for _, pile := range signPiles {
		s := report.Section{ID: pile.id, Title: c.T("compose.signs.those." + pile.id), Plain: true, PDF: pile.pdf, Spare: pile.spare}
		if pile.note {
			s.Note = c.T("compose.signs.those." + pile.id + ".note")
		}
		var cards report.Scorecards
		for _, sign := range c.Results.Signs {
			if pileOf(sign) == pile.id {
				cards.Cards = append(cards.Cards, signCard(c, sign))
			}
		}
		switch {
		case len(cards.Cards) == 0:
		case pile.id == "unmeasured":
			s.Plain, s.Blocks = false, []report.Block{signsMissing(c)}
		default:
			s.Blocks = []report.Block{cards}
		}
		all = append(all, s)
	}
	page.Sections = wording.Sections(append(all, exceptionsSection(c), signTable(c))...)
	return page
}

// signsMissing lists the signs that are not measured by what it would take.
func signsMissing(c *wording.Composer) report.Prose {
	var all wording.Lacks
	AddMissing(c, &all)
	return c.ListOf(all)
}

// AddMissing adds the signs that are not measured to what lacks a figure.
func AddMissing(c *wording.Composer, all *wording.Lacks) {
	for _, s := range c.Results.Signs {
		if judged(s) == result.Unmeasured {
			all.Add(c.SignName(s), c.WhyNot(c.SignValue(s, s.Value), s.Measure))
		}
	}
}

// excluded stands for the verdict of a sign that a declared exception takes out of the count.
const excluded result.Verdict = "excluded"

// judged is the verdict a sign stands under; one without a figure is not measured, and one without bounds is not judged.
func judged(s result.Sign) result.Verdict {
	switch e := s.Exception; {
	case s.Value.OK() && e != nil && e.Mode == config.Exclude && !e.Expired && !e.Blocked:
		return excluded
	case !s.Value.OK():
		return result.Unmeasured
	case s.Verdict == "":
		return result.Unbounded
	}
	return s.Verdict
}

// pileOf is the section of the page a sign stands in.
func pileOf(s result.Sign) string {
	i := slices.IndexFunc(signPiles, func(p signPile) bool { return slices.Contains(p.verdicts, judged(s)) })
	if i < 0 {
		panic("compose: no section for signs that are " + string(s.Verdict))
	}
	return signPiles[i].id
}

// verdicts counts the measured signs that are good, and those that are bad.
func verdicts(c *wording.Composer) (good, bad, measured int) {
	for _, s := range c.Results.Signs {
		if !s.Value.OK() {
			continue
		}
		measured++
		switch s.Verdict {
		case result.Good:
			good++
		case result.Bad:
			bad++
		}
	}
	return good, bad, measured
}

func signsTitle(c *wording.Composer) string {
	good, bad, measured := verdicts(c)
	a := wording.Args{"good": c.T("compose.signs.good", wording.Args{"n": good}), "bad": c.T("compose.signs.bad", wording.Args{"n": bad}), "n": measured}
	switch {
	case measured == 0:
		return c.T("compose.signs.title.none")
	case good == 0 && bad == 0 && !slices.ContainsFunc(c.Results.Signs, func(s result.Sign) bool { return s.Value.OK() && s.HasBounds }):
		return c.T("compose.signs.title.unbounded", a)
	case good == 0 && bad == 0:
		return c.T("compose.signs.title.open")
	case bad == 0:
		return c.T("compose.signs.title.good", a)
	case good == 0:
		return c.T("compose.signs.title.bad", a)
	}
	return c.T("compose.signs.title", a)
}

func signFigures(c *wording.Composer) report.Section {
	s := report.Section{ID: "index", Plain: true, PDF: true}
	x := c.Results.SignIndex
	if !x.Total.OK() {
		if _, _, measured := verdicts(c); measured == 0 {
			s.Blocks = []report.Block{c.Unmeasured(c.T("compose.signs.nav"), c.T("compose.signs.needs"))}
		} else if x.Total.Reason == result.ReasonNoIndicators {
			s.Blocks = []report.Block{c.Remark(c.T("compose.signs.noindex"), c.Needs(x.Total.Reason))}
		} else if len(c.Results.Signs) > 0 {
			s.Blocks = []report.Block{c.Remark(c.T("compose.signs.noindex"), c.T("compose.signs.noindex.text", wording.Args{"share": c.Printer.Percent(x.Coverage, 0)}))}
		}
		return s
	}
	figures := []report.Figure{c.Figure(c.T("compose.signs.index"), c.Index(x.Total), c.T("compose.signs.coverage", wording.Args{"share": c.Printer.Percent(x.Coverage, 0)}),
		c.T("compose.signs.range", wording.Args{"lo": c.Printer.Number(x.Lo, 0), "hi": c.Printer.Number(x.Hi, 0)}))}
	// Where nothing is made up for, the second index is the first and tells nobody anything.
	if weakest, ok := c.Sign(x.Weakest); ok && x.Geometric.OK() && c.Write(c.Index(x.Geometric)) != c.Write(c.Index(x.Total)) {
		detail := c.T("compose.signs.geometric.detail", wording.Args{"name": c.SignName(weakest)})
		if strict := c.Index(x.Strict); x.Strict.OK() && c.Write(strict) != c.Write(c.Index(x.Geometric)) {
			detail += c.T("compose.signs.strict", wording.Args{"value": c.Write(strict)})
		}
		figures = append(figures, c.Figure(c.T("compose.signs.geometric"), c.Index(x.Geometric), detail))
	}
	if hasExceptions(c) {
		figures = append(figures, c.Figure(c.T("compose.signs.plain"), c.Index(x.Plain), c.T("compose.signs.plain.detail")))
	}
	for _, g := range x.Groups {
		if g.Index.OK() {
			detail := c.T("compose.signs.group.detail", wording.Args{"good": g.Good, "bad": g.Bad, "n": g.Signs})
			figures = append(figures, c.Figure(c.T("compose.group."+string(g.Group)), c.Index(g.Index), detail))
		}
	}
	s.Blocks = []report.Block{report.Figures{Items: figures}}
	return s
}

func hasExceptions(c *wording.Composer) bool {
	for _, s := range c.Results.Signs {
		if s.Exception != nil {
			return true
		}
	}
	return false
}

// verdictCell is the verdict the report stands by; what an exception takes out of the count has none.
func verdictCell(c *wording.Composer, s result.Sign) report.Cell {
	if judged(s) == excluded {
		return report.Cell{Value: wording.Words(c.T("compose.signs.excluded"))}
	}
	return report.Cell{Value: wording.Words(""), Verdict: wording.VerdictOf(judged(s))}
}

// signTable is every sign in one table, for those who read figures.
func signTable(c *wording.Composer) report.Section {
	s := report.Section{ID: "table", Title: c.T("compose.signs.table")}
	table := report.Table{ID: "signs-table", Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.signs.sign")),
		[]report.Column{wording.Textual(c.T("compose.signs.statistic"))}, wording.Numeric(c.T("compose.figure"), c.T("compose.n")),
		[]report.Column{wording.Textual(c.T("compose.target")), wording.Textual(c.T("compose.verdict")), wording.Textual(c.T("compose.signs.without"))})}
	for _, sign := range c.Results.Signs {
		v := c.SignValue(sign, sign.Value)
		line := wording.Row(c.SignName(sign), wording.Words(wording.Or(signStatistic(c, sign), "–")), v, wording.Based(v), wording.Words(wording.Or(c.SignTarget(sign), "–")))
		line.Cells[0].Note = c.T("compose.group." + string(sign.Group))
		line.Cells[2].Note = signExtra(c, sign)
		line.Cells[4].Note = wording.Dots(c.SignTolerated(sign), signSince(c, sign))
		line.Cells = append(line.Cells, verdictCell(c, sign))
		if sign.Exception != nil {
			line.Cells = append(line.Cells, report.Cell{Value: wording.Words(""), Verdict: wording.VerdictOf(sign.Plain)})
		} else {
			line.Cells = append(line.Cells, report.Cell{Value: wording.Words("–")})
		}
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	if signsDiffer(c) {
		s.Note = c.T("compose.source.differ")
	}
	return s
}

// signsDiffer tells whether two signs are about the same thing, one as the survey and one as the contact log has it.
func signsDiffer(c *wording.Composer) bool {
	from := map[string]bool{}
	for _, s := range c.Results.Signs {
		if s.Value.OK() && strings.HasSuffix(s.Measure, "repeated") {
			from[c.SourceOf(s.Measure)] = true
		}
	}
	delete(from, "")
	return len(from) > 1
}

// signSince says what a sign is good from since when, and what before; where that did not change, up to where it is acceptable.
func signSince(c *wording.Composer, s result.Sign) string {
	declared := c.Names.Indicators[s.ID]
	for _, words := range []func(result.Sign) string{c.SignTarget, c.SignTolerated} {
		since := c.Since(func(day time.Time) string {
			then, was := s, declared.On(day)
			then.Green, then.Amber = was.Green, was.Amber
			return words(then)
		}, declared.Changing.Green, declared.Changing.Amber)
		if since != "" {
			return since
		}
	}
	return ""
}
