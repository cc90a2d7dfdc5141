package people

import (
	"math"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func hasComments(c *wording.Composer) bool {
	return c.Results.Comments.Status != result.NotMeasured || c.Results.Comments.Reason == result.ReasonNoAnswers
}

// commentsPage is what customers wrote in their own words (method §14).
func commentsPage(c *wording.Composer) report.Page {
	page := report.Page{Nav: c.T("comments.nav"), Eyebrow: c.T("comments.nav"), Title: commentsTitle(c), Lead: c.T("comments.lead"), PDF: true}
	first := report.Section{ID: "read", Plain: true}
	switch r := c.Results.Comments; r.Status {
	case result.Measured:
		first.Blocks = append(wording.Present(
			report.Figure{Label: c.T("comments.read"), Value: wording.Count(r.Counted), Detail: c.T("comments.written", wording.Args{"n": r.Written})},
			c.Figure(c.T("comments.nps"), c.Net(r.NPS)), c.Figure(c.T("comments.unmatched"), c.Share(r.Unmatched))), wording.Prose(commentsBase(c))...)
		page.Sections = wording.Sections(first, themesSection(c), themeSidesSection(c), themeAnswersSection(c), termsSection(c), pairsSection(c), keywordsSection(c), quotesSection(c), limitsSection(c))
		return page
	case result.Suppressed:
		first.Blocks = []report.Block{c.Hidden(c.T("comments.nav"))}
	default:
		first.Blocks = []report.Block{c.Unmeasured(c.T("comments.nav"), c.T("comments.takes"))}
	}
	page.Sections = wording.Sections(first)
	return page
}

// commentsTitle names the theme that most comments speak of; where intervals do not keep it apart from others, up to three of them.
func commentsTitle(c *wording.Composer) string {
	all := themesBySize(c)
	if len(all) == 0 || !all[0].Share.OK() || all[0].Share.Value == 0 {
		return c.T("comments.title")
	}
	const most = 3 // names a title has room for
	alike := wording.Inseparable(all, func(t result.CommentTheme) result.Estimate { return t.Share })
	switch {
	case len(alike) > most:
		return c.T("comments.title.alike")
	case len(alike) > 1:
		return c.T("comments.title.themes", wording.Args{"names": c.Printer.List(wording.Each(alike, func(t result.CommentTheme) string { return t.Name }))})
	}
	return c.T("comments.title.theme", wording.Args{"name": all[0].Name, "share": c.Write(c.Share(all[0].Share))})
}

func themesBySize(c *wording.Composer) []result.CommentTheme {
	return wording.BySize(c.Results.Comments.Themes, func(t result.CommentTheme) result.Estimate { return wording.Negated(t.Share) })
}

// commentsBase says what was left out before counting.
func commentsBase(c *wording.Composer) string {
	r := c.Results.Comments
	var parts []string
	if r.Empty > 0 {
		parts = append(parts, c.T("comments.empty", wording.Args{"n": r.Empty}))
	}
	if r.Repeated > 0 {
		parts = append(parts, c.T("comments.repeated", wording.Args{"n": r.Repeated}))
	}
	return wording.Sentences(append(parts, c.T("comments.masked"))...)
}

// themesSection is the share of the comments that speak of each theme.
func themesSection(c *wording.Composer) report.Section {
	r := c.Results.Comments
	s := report.Section{ID: "themes", Title: c.T("comments.themes"), Note: c.T("comments.themes.note"), PDF: true}
	var rows []wording.Bar
	widest, shown, named := 0.0, false, false
	for _, t := range themesBySize(c) {
		label := t.Name
		if t.Dimension != "" {
			label = c.T("comments.theme.of", wording.Args{"theme": t.Name, "dimension": c.Names.Dimension(t.Dimension)})
		}
		rows = append(rows, wording.Bar{Label: label, E: t.Share})
		if t.Share.OK() {
			widest = max(widest, t.Share.Value, t.Share.Hi)
			shown, named = true, named || t.Share.Value > 0
		}
	}
	if shown && !named { // bars of no length say less than a sentence
		s.Blocks = wording.Prose(c.T("comments.themes.none", wording.Args{"n": r.Counted}))
		return s
	}
	axis := report.Axis{Name: c.T("comments.share"), Max: min(1, wording.RoundUp(widest, 0.1)), Kind: report.Percent, Decimals: 1, Step: 0.1}
	s.Blocks = []report.Block{c.BarChart(wording.Bars{ID: "comments-themes", Title: c.T("comments.themes.title"), Subtitle: c.T("comments.themes.subtitle", wording.Args{"n": r.Counted, "level": c.Level()}),
		What: c.T("comments.theme"), Heading: c.T("comments.share"), Axis: axis, Look: c.Share, Rows: rows})}
	return s
}

// themeSidesSection is how many of the dissatisfied and of the satisfied speak of each theme: a theme counts praise and blame alike, and
// only this tells them apart.
func themeSidesSection(c *wording.Composer) report.Section {
	r := c.Results.Comments
	s := report.Section{ID: "sides", Title: c.T("comments.sides"), Note: c.T("comments.sides.note"), Spare: true}
	var lines []held
	for _, t := range themesBySize(c) {
		if t.Bad.OK() && t.Good.OK() {
			lines = append(lines, held{t.Name, c.Share, c.SharePoints, result.Contrast{ID: t.ID, Of: t.Bad, Others: t.Good, Difference: t.Difference, Test: t.Test}})
		}
	}
	if len(lines) == 0 {
		return s
	}
	lines = wording.BySize(lines, func(l held) result.Estimate { return wording.Negated(l.Difference) })
	names := sides{c.T("comments.group.bad." + r.Split), c.T("comments.group.good." + r.Split)}
	_, hi := spread(lines, 0.1)
	title := c.T("comments.sides.title")
	if first := lines[0]; first.Test.Clear(c.Results.Level) && first.Difference.Value > 0 {
		title = c.T("comments.sides.most", wording.Args{"name": c.Quote(first.name), "of": c.Write(alone(c.Share(first.Of))), "others": c.Write(alone(c.Share(first.Others)))})
	}
	chart := report.Chart{ID: "comments-sides", Title: title, Subtitle: c.T("comments.sides.subtitle", wording.Args{"level": c.Level()}), Table: heldTable(c, "comments-sides-table", title, c.T("comments.theme"), names, lines)}
	axis := report.Axis{Name: c.T("comments.share"), Max: min(1, hi), Kind: report.Percent, Decimals: 1, Step: 0.1}
	s.Blocks = append([]report.Block{heldChart(c, chart, names, axis, report.BelowIsGood, lines)}, wording.Prose(verdictOn(c, lines))...)
	return s
}

// themeAnswersSection is what those who mention a theme answered elsewhere.
func themeAnswersSection(c *wording.Composer) report.Section {
	r := c.Results.Comments
	s := report.Section{ID: "answers", Title: c.T("comments.answers"), Note: c.T("comments.answers.note")}
	table := report.Table{ID: "comments-answers", Columns: wording.Columns(wording.Wide(c.T("comments.theme"))), Sort: true}
	nps, gap := r.NPS.OK(), r.Gap.OK()
	if nps {
		table.Columns = append(table.Columns, wording.Numeric(c.T("comments.nps.short"), c.T("compose.n"))...)
	}
	if gap {
		table.Columns = append(table.Columns, wording.Numeric(c.T("compose.gap"), c.T("compose.n"))...)
	}
	line := func(name string, n, g result.Estimate) report.Row {
		var values []report.Value
		if nps {
			values = append(values, c.Net(n), wording.Based(c.Net(n)))
		}
		if gap {
			values = append(values, c.Difference(g), wording.Based(c.Difference(g)))
		}
		return wording.Row(name, values...)
	}
	for _, t := range themesBySize(c) {
		if t.NPS.OK() || t.Gap.OK() {
			table.Rows = append(table.Rows, line(t.Name, t.NPS, t.Gap))
		}
	}
	if len(table.Rows) == 0 || !nps && !gap {
		return s
	}
	all := line(c.T("comments.everyone"), r.NPS, r.Gap)
	all.Strong = true
	table.Rows = append(table.Rows, all)
	s.Blocks = []report.Block{table}
	return s
}

// spoken is a term as a reader says it: "pas aimable".
func spoken(word string) string { return strings.ReplaceAll(word, "_", "\u00a0") }

// termsSection is the words of the dissatisfied against those of the satisfied.
func termsSection(c *wording.Composer) report.Section {
	r := c.Results.Comments
	s := report.Section{ID: "terms", Title: c.T("comments.terms"), Note: c.T("comments.terms.note")}
	switch {
	case r.TermsWhy != "":
		s.Blocks = []report.Block{c.Remark(c.T("comments.terms.none"), c.T("comments.terms."+r.TermsWhy, wording.Args{"n": r.Group}))}
		return s
	case len(r.BadTerms)+len(r.GoodTerms) == 0:
		s.Blocks = []report.Block{c.Remark(c.T("comments.terms.none"), c.T("comments.terms.noise"))}
		return s
	}
	spec := report.ForestChart{Signed: true, Estimate: c.T("comments.logodds"), Reference: report.Line{Set: true, Name: c.T("comments.even")}, Polarity: report.BelowIsGood,
		Names: report.StandingNames{Above: c.T("comments.standing.bad"), Level: c.T("comments.standing.none"), Below: c.T("comments.standing.good")}}
	title := c.T("comments.terms.title")
	table := report.Table{ID: "comments-terms-table", Caption: title, Columns: wording.Columns(wording.Wide(c.T("comments.term")),
		wording.Numeric(c.T("comments.logodds"), c.T("comments.z"), c.T("comments.in"))), Sort: true}
	widest := 1.0
	var parts []string
	add := func(terms []result.Term, group string, standing report.Standing) {
		for _, t := range terms {
			v := c.As(t.LogOdds, report.Value{Decimals: 2, Signed: true})
			spec.Rows = append(spec.Rows, report.ForestRow{Label: spoken(t.Word), Group: group, Estimate: c.Mark(t.LogOdds), Standing: standing})
			table.Rows = append(table.Rows, wording.Row(spoken(t.Word), v, report.Value{Number: t.Z, Decimals: 2, Signed: true}, wording.Based(v)))
			parts = append(parts, spoken(t.Word)+" "+c.Write(v))
			widest = max(widest, math.Abs(t.LogOdds.Lo), math.Abs(t.LogOdds.Hi))
		}
	}
	add(r.BadTerms, c.T("comments.group.bad."+r.Split), report.Above)
	add(r.GoodTerms, c.T("comments.group.good."+r.Split), report.Below)
	widest = wording.RoundUp(widest, 1)
	spec.Axis = report.Axis{Name: c.T("comments.logodds"), Min: -widest, Max: widest, Decimals: 1}
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "comments-terms", Title: title,
		Subtitle: c.T("comments.terms.subtitle", wording.Args{"bad": c.Printer.Integer(int(r.Bad.Value)), "good": c.Printer.Integer(int(r.Good.Value)), "least": r.Least, "level": c.Level()}),
		Alt:      c.Alt(title, parts), Note: c.T("comments.terms.read"), Spec: spec, Table: table}}}
	return s
}

// pairsSection is the words that stand in the same comments.
func pairsSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "pairs", Title: c.T("comments.pairs"), Note: c.T("comments.pairs.note")}
	table := report.Table{ID: "comments-pairs", Columns: wording.Columns(wording.Wide(c.T("comments.pair")), wording.Numeric(c.T("comments.together"), "PMI", "G²")), Sort: true}
	for _, p := range c.Results.Comments.Pairs {
		table.Rows = append(table.Rows, wording.Row(spoken(p.A)+" + "+spoken(p.B), wording.Count(p.Together), report.Value{Number: p.PMI, Decimals: 1}, report.Value{Number: p.G2, Decimals: 1}))
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// keywordsSection is the main terms, each in some of its contexts.
func keywordsSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "contexts", Title: c.T("comments.contexts"), Note: c.T("comments.contexts.note")}
	var prose report.Prose
	for _, k := range c.Results.Comments.Keywords {
		prose.Paragraphs = append(prose.Paragraphs, report.Paragraph{Kind: "heading", Runs: []report.Run{{Text: c.T("comments.keyword."+k.Side, wording.Args{"word": c.Quote(spoken(k.Word))})}}})
		for _, u := range k.Uses {
			prose.Paragraphs = append(prose.Paragraphs, report.Paragraph{Kind: "bullet", Runs: []report.Run{{Text: c.Unmask(u.Left)}, {Text: u.Word, Strong: true}, {Text: c.Unmask(u.Right)}}})
		}
	}
	if len(prose.Paragraphs) > 0 {
		s.Blocks = []report.Block{prose}
	}
	return s
}

// quotesSection is what customers wrote, masked, theme by theme.
func quotesSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "quotes", Title: c.T("comments.quotes"), Note: c.T("comments.quotes.note", wording.Args{"n": c.Config.Privacy.Verbatim})}
	for _, t := range themesBySize(c) {
		for i, q := range t.Quotes {
			if i == 0 {
				s.Blocks = append(s.Blocks, report.Prose{Paragraphs: []report.Paragraph{{Kind: "heading", Runs: []report.Run{{Text: t.Name}}}}})
			}
			s.Blocks = append(s.Blocks, report.Quotation{Text: c.Unmask(q.Text), By: c.T("comments.by." + wording.Or(q.Side, "between"))})
		}
	}
	return s
}

// limitsSection is what may not be concluded.
func limitsSection(c *wording.Composer) report.Section {
	return report.Section{ID: "limits", Title: c.T("comments.limits"), Blocks: []report.Block{wording.Bullets(c.T("comments.limits.text"))}}
}
