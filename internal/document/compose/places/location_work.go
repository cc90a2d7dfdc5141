package places

import (
	"cmp"
	"slices"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// unit returns how a standard is kept here, and false where that is not known.
func (p place) unit(s result.Standard) (result.Unit, bool) {
	for _, u := range s.Units {
		if u.Level == p.level.Level && u.Within.OK() {
			return u, true
		}
	}
	return result.Unit{}, false
}

// standards are those that are measured by location, what is missed first.
func (p place) standards() report.Section {
	c := p.c
	s := report.Section{ID: "standards", Title: c.T("place.standards"), Note: c.T("place.standards.note"), PDF: true}
	type kept struct {
		of result.Standard
		at result.Unit
	}
	var all []kept
	few := 0
	for _, st := range c.Results.Standards {
		switch u, there := p.unit(st); {
		case there && u.Within.N < fewContacts:
			few++
		case there:
			all = append(all, kept{st, u})
		}
	}
	slices.SortStableFunc(all, func(a, b kept) int { return cmp.Compare(standardRank(a.at), standardRank(b.at)) })
	table := report.Table{ID: "standards-table", Sort: true, Columns: wording.Columns(wording.Wide(c.T("place.standard")), []report.Column{wording.Textual(c.T("place.required"))},
		wording.Numeric(p.name(), c.T("compose.n"), c.T("place.whole")), []report.Column{wording.Textual(c.T("place.verdict"))})}
	for _, k := range all {
		declared := c.Names.Standards[k.of.ID]
		here, whole := c.StandardValue(declared, k.at.Figure), c.StandardValue(declared, k.of.Figure)
		whole.Bound = false
		line := wording.Row(c.Names.Standard(k.of.ID), wording.Words(c.Target(declared)), here, wording.Based(here), whole)
		line.Cells = append(line.Cells, report.Cell{Value: wording.Words(""), Verdict: unitVerdict(k.at)})
		table.Rows = append(table.Rows, line)
	}
	if few > 0 {
		table.Note = c.T("place.standards.few", wording.Args{"n": few, "least": fewContacts})
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// fewContacts is how many contacts a standard or a sign of the log needs to be listed for one location: fewer say nothing of it.
const fewContacts = 10

func standardRank(u result.Unit) int {
	switch {
	case u.Short:
		return 0
	case u.Proven:
		return 2
	}
	return 1
}

func unitVerdict(u result.Unit) report.Verdict {
	switch {
	case u.Short:
		return report.Bad
	case u.Proven:
		return report.Good
	}
	return report.Undecided
}

// signs are the signs of good and bad service as they stand here, the bad ones first.
func (p place) signs() report.Section {
	c := p.c
	s := report.Section{ID: "signs", Title: c.T("place.signs"), Note: c.T("place.signs.note"), PDF: true}
	rank := map[result.Verdict]int{result.Bad: 0, result.Undecided: 1, result.Acceptable: 2, result.Good: 3, result.Unbounded: 4, result.Unmeasured: 5}
	all := slices.Clone(p.local.Signs)
	slices.SortStableFunc(all, func(a, b result.LocalSign) int { return cmp.Compare(rank[a.Verdict], rank[b.Verdict]) })
	table := report.Table{ID: "signs-table", Sort: true, Columns: wording.Columns(wording.Wide(c.T("place.sign")), []report.Column{wording.Textual(c.T("place.target"))},
		wording.Numeric(p.name(), c.T("compose.n"), c.T("place.whole")), []report.Column{wording.Textual(c.T("place.verdict"))})}
	for _, k := range all {
		whole, known := c.Sign(k.ID)
		if !known || !k.Value.OK() || k.Value.N < fewContacts {
			continue
		}
		here, everywhere := c.SignValue(whole, k.Value), c.SignValue(whole, whole.Value)
		everywhere.Bound = false
		line := wording.Row(c.SignName(whole), wording.Words(wording.Or(c.SignTarget(whole), "–")), here, wording.Based(here), everywhere)
		if k.Verdict == result.Acceptable || k.Verdict == result.Undecided {
			line.Cells[1].Note = c.SignTolerated(whole) // without it these verdicts cannot be understood
		}
		verdict := report.Cell{Value: wording.Words(""), Verdict: wording.VerdictOf(k.Verdict)}
		if e := whole.Exception; k.Excepted && e != nil {
			line.Cells[0].Note = wording.Dots(c.T("place.sign.excepted"), e.Reason)
			if e.Mode == config.Exclude {
				verdict = report.Cell{Value: wording.Words(c.T("compose.signs.excluded"))} // it has a target, and is not held to it
			}
		}
		line.Cells = append(line.Cells, verdict)
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// complained is how many complaints with a cause the location has.
func (p place) complained() int {
	if len(p.local.Complaints) == 0 {
		return 0
	}
	return p.local.Complaints[0].Own.N
}

// complaints are the causes of complaints here, and their share at the others.
func (p place) complaints() report.Section {
	c := p.c
	n := p.complained()
	s := report.Section{ID: "complaints", Title: c.T("place.complaints"), PDF: true}
	if n == 0 {
		return s
	}
	first := p.local.Complaints[0]
	title := c.T("place.complaints.title", wording.Args{"n": n, "cause": first.ID, "share": c.Write(c.Share(first.Own))})
	table := report.Table{ID: "complaints-table", Caption: title, Sort: true, Columns: wording.Columns(wording.Wide(c.T("place.cause")),
		wording.Numeric(c.T("place.complaints.count"), c.T("place.complaints.share"), c.T("place.complaints.others")), []report.Column{wording.Textual(c.T("place.standing"))})}
	for _, a := range p.local.Complaints {
		own, rest := c.Share(a.Own), c.Share(a.Others)
		rest.Bound = false
		as := p.standing(key{of: a, neutral: true})
		line := wording.Row(a.ID, wording.Count(int(a.Own.Value*float64(n)+0.5)), own, rest, wording.Words(as.word(c)))
		line.Cells[4].Tone = map[standing]report.Tone{standsHigher: report.Negative, standsLower: report.Positive}[as] // more complaints are bad
		table.Rows = append(table.Rows, line)
	}
	s.Blocks = []report.Block{table}
	return s
}

// graded is what the inspection found here, and false where nobody inspected.
func (p place) graded() (result.GradedPlace, bool) {
	places := p.c.Results.Inspection.Places
	at := slices.IndexFunc(places, func(g result.GradedPlace) bool { return g.Location == p.level.Level })
	if at < 0 || !places[at].Score.OK() {
		return result.GradedPlace{}, false
	}
	return places[at], true
}

// mostFailures is how many failed standards a page lists.
const mostFailures = 8

// inspection is the level reached here, the score of each section beside that of all, and what failed.
func (p place) inspection() report.Section {
	c := p.c
	s := report.Section{ID: "inspection", Title: c.T("place.inspection"), PDF: true}
	g, inspected := p.graded()
	if !inspected {
		return s
	}
	s.Blocks = wording.Prose(p.reached(g))
	sections := report.Table{ID: "inspection-sections", Caption: c.T("place.inspection.sections"), Sort: true, Columns: wording.Columns(wording.Wide(c.T("place.inspection.section")), wording.Numeric(p.name(), c.T("place.whole")))}
	for _, section := range wording.BySize(g.Sections, func(k result.PlacedSection) result.Estimate { return k.Score }) {
		here := c.Share(section.Score)
		here.Bound = false // of two or three visits it says nothing
		whole := wording.Words("–")
		if at := slices.IndexFunc(c.Results.Checklist, func(k result.ChecklistSection) bool { return k.Section == section.Section }); at >= 0 {
			whole = c.Share(c.Results.Checklist[at].Score)
			whole.Bound = false
		}
		sections.Rows = append(sections.Rows, wording.Row(section.Section, here, whole))
	}
	s.Blocks = append(s.Blocks, sections)
	failures := report.Table{ID: "inspection-failures", Caption: c.T("place.inspection.failures"), Columns: wording.Columns(wording.Wide(c.T("place.standard")),
		[]report.Column{wording.Textual(c.T("place.inspection.section")), wording.Textual(c.T("place.inspection.failed"))})}
	for _, f := range g.Failures[:min(mostFailures, len(g.Failures))] {
		line := wording.Row(f.Standard, wording.Words(f.Section), wording.Words(c.T("place.inspection.seen", wording.Args{"n": f.Failed, "all": f.Seen})))
		if f.Critical {
			line.Cells[0].Note = c.T("place.inspection.critical")
		}
		failures.Rows = append(failures.Rows, line)
	}
	if more := len(g.Failures) - len(failures.Rows); more > 0 {
		failures.Note = c.T("place.inspection.more", wording.Args{"n": more})
	}
	if len(failures.Rows) > 0 {
		s.Blocks = append(s.Blocks, failures)
	}
	return s
}

// reached says the score, the level it reaches and what lacks for the next.
func (p place) reached(g result.GradedPlace) string {
	c := p.c
	score := c.Share(g.Score)
	parts := []string{c.T("place.inspection.score", wording.Args{"score": c.Full(wording.Baseless(score)), "n": g.Score.N})}
	if len(c.Config.Inspection.Levels) > 0 {
		switch {
		case len(g.Blocked) > 0:
			parts = append(parts, c.T("place.inspection.none"), c.T("place.inspection.blocked", wording.Args{"names": c.Some(wording.Each(g.Blocked, c.Quote))}))
		case g.Level == "":
			parts = append(parts, c.T("place.inspection.none"))
		case g.Sure:
			parts = append(parts, c.T("place.inspection.level", wording.Args{"name": g.Level}))
		default:
			parts = append(parts, c.T("place.inspection.level.unsure", wording.Args{"name": g.Level}))
		}
		if g.Next != "" && g.Short > 0 {
			points := c.Write(report.Value{Number: 100 * g.Short, Decimals: 1, Unit: c.T("compose.unit.points")})
			parts = append(parts, c.T("place.inspection.next", wording.Args{"points": points, "name": g.Next}))
		}
	}
	return wording.Sentences(parts...)
}
