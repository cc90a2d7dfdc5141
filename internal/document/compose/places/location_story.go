package places

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// priorities are what to mend first here, each with its evidence.
func (p place) priorities() report.Section {
	c := p.c
	s := report.Section{ID: "priorities", Title: c.T("place.priorities"), Note: c.T("place.priorities.note"), Half: true, PDF: true}
	switch {
	case len(p.local.Priorities) > 0:
		s.Blocks = []report.Block{p.ranking(p.local.Priorities, report.Negative)}
	case p.level.Hidden:
	default:
		s.Blocks = []report.Block{c.Remark(c.T("place.priorities.none"), c.T("place.priorities.none.text"))}
	}
	return s
}

// strengths are what is at least as good as expected here.
func (p place) strengths() report.Section {
	s := report.Section{ID: "strengths", Title: p.c.T("place.strengths"), Note: p.c.T("compose.strengths.note"), Half: true, PDF: true}
	switch {
	case len(p.local.Strengths) > 0:
		s.Blocks = []report.Block{p.ranking(p.local.Strengths, report.Positive)}
	case p.level.Hidden:
	default:
		s.Blocks = []report.Block{p.c.Remark(p.c.T("place.strengths.none"), p.c.T("place.strengths.none.text"))}
	}
	return s
}

func (p place) ranking(fs []result.Finding, t report.Tone) report.Ranking {
	const most = 4 // a page has room for
	r := report.Ranking{Tone: t}
	for _, f := range fs[:min(most, len(fs))] {
		one := report.Ranked{Title: p.c.FindingName(f), Value: p.c.FindingValue(f), Tone: t}
		switch f.Kind {
		case "item":
			one.Aside, one.Reason, one.Href = p.c.Names.DimensionOf(f.ID), p.itemReason(f), "#items"
			if t == report.Positive && f.Value.Lo <= 0 {
				one.Tone = report.Neutral // as good as expected: a strength, but no difference
			}
		case "standard":
			one.Aside, one.Reason, one.Href = p.c.T("compose.finding.standard"), p.standardReason(f), "#standards"
		case "sign":
			one.Reason, one.Href = p.signReason(f), "#signs"
		}
		r.Items = append(r.Items, one)
	}
	return r
}

// itemReason says what the others' gap is, and which standard serves the statement and how it is kept here.
func (p place) itemReason(f result.Finding) string {
	c := p.c
	own := c.Full(c.Difference(f.Value))
	said := c.T("place.item.alone", wording.Args{"own": own})
	if at := slices.IndexFunc(p.local.Items, func(a result.Against) bool { return a.ID == f.ID }); at >= 0 && p.local.Items[at].Others.OK() {
		said = c.T("place.item.others", wording.Args{"own": own, "others": c.Write(c.Difference(p.local.Items[at].Others))})
	}
	switch {
	case f.Within.OK():
		return wording.Sentences(said, c.T("place.item.kept", wording.Args{"name": c.Names.Standard(f.Standard), "figure": p.kept(f.Standard), "target": c.Target(c.Names.Standards[f.Standard])}))
	case c.Uncovered(f):
		return wording.Sentences(said, c.T("place.item.uncovered"))
	}
	return said
}

func (p place) standardReason(f result.Finding) string {
	c := p.c
	declared := c.Names.Standards[f.ID]
	said := c.T("place.standard.kept", wording.Args{"target": c.Target(declared)})
	if at := slices.IndexFunc(c.Results.Standards, func(s result.Standard) bool { return s.ID == f.ID }); at >= 0 && c.Results.Standards[at].Figure.OK() {
		return wording.Sentences(said, c.T("place.standard.all", wording.Args{"figure": c.Write(c.StandardValue(declared, c.Results.Standards[at].Figure))}))
	}
	return said
}

// kept writes the figure of a standard here.
func (p place) kept(id string) string {
	for _, s := range p.c.Results.Standards {
		if u, there := p.unit(s); there && s.ID == id {
			return p.c.Write(p.c.StandardValue(p.c.Names.Standards[id], u.Figure))
		}
	}
	return "–"
}

func (p place) signReason(f result.Finding) string {
	c := p.c
	whole, _ := c.Sign(f.ID)
	a := wording.Args{"target": wording.Capital(c.SignTarget(whole)), "whole": c.Write(c.SignValue(whole, whole.Value))}
	if a["target"] == "" {
		return c.T("place.sign.plain", a)
	}
	return c.T("place.sign.whole", a)
}

// months are the measures of the contact log that tell most over time here, with their control charts.
func (p place) months() []report.Section {
	c := p.c
	b, dated := c.Breakdown("month")
	if !dated {
		return nil
	}
	const most = 2 // charts
	var all []report.Section
	for _, signalled := range []bool{true, false} {
		for _, t := range trends(c) {
			at := slices.IndexFunc(p.local.Months, func(f result.Followed) bool { return f.ID == t.id })
			if at < 0 || len(all) == most {
				continue
			}
			if f := p.local.Months[at]; f.Reason == "" && (len(f.Signals) > 0) == signalled {
				all = append(all, report.Section{ID: "months-" + t.id, Title: c.T("place.months.of", wording.Args{"name": t.name}), Note: trendSentence(c, t, f), PDF: len(all) == 0,
					Blocks: []report.Block{controlFigure(c, b, t, f, p.id()+"-"+t.id)}})
			}
		}
	}
	return all
}

// people is what the staff of the location says, where enough of them answered.
func (p place) people() report.Section {
	c := p.c
	s := report.Section{ID: "people", Title: c.T("place.people"), Note: c.T("place.people.note"), PDF: true}
	if !p.shown(p.local.Ability) {
		return s
	}
	table := p.table("people-table", c.T("place.dimension"), p.local.Ability, c.Names.Dimension)
	table.Caption = ""
	for i, a := range p.local.Ability {
		table.Rows[i] = p.row(c.Names.Dimension(a.ID), a, c.Plain, c.Difference, p.standing(key{of: a}))
	}
	s.Blocks = []report.Block{table}
	return s
}
