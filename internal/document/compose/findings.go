package compose

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// prioritiesPage is all priorities and strengths, each with its evidence: the figure, the standard that serves it, and where
// it goes best and worst.
func prioritiesPage(c *composer) report.Page {
	page := report.Page{Nav: c.t("compose.priorities.nav"), Eyebrow: c.t("compose.priorities.nav"), Title: c.prioritiesTitle(), Lead: c.t("compose.priorities.lead"), PDF: true}
	priorities, strengths := c.prioritySection(len(c.r.Priorities), true), c.strengthSection(len(c.r.Strengths), true)
	priorities.Title, strengths.Title = c.t("compose.priorities.all"), c.t("compose.strengths.all")
	page.Sections = sections(priorities, strengths)
	return page
}

// prioritiesTitle names what to mend first, of what is beyond noise.
func (c *composer) prioritiesTitle() string {
	const most = 2 // names a title has room for
	var names []string
	for _, f := range c.r.Priorities {
		if f.Clear && len(names) < most {
			names = append(names, c.quote(c.findingName(f)))
		}
	}
	if len(names) == 0 {
		return c.t("compose.priorities.title.none")
	}
	return c.t("compose.priorities.title", args{"names": c.p.List(names)})
}

// prioritySection is what to mend first; in full, each with all of its evidence.
func (c *composer) prioritySection(most int, full bool) report.Section {
	s := report.Section{ID: "priorities", Title: c.t("compose.priorities"), Note: c.t("compose.priorities.note"), Half: true, PDF: true}
	if full {
		s.Note = c.t("compose.priorities.note.full")
	}
	if len(c.r.Priorities) == 0 {
		s.Blocks = []report.Block{c.remark(c.t("compose.priorities.none"), c.t("compose.priorities.none.text"))}
		return s
	}
	s.Blocks = []report.Block{c.ranking(c.r.Priorities[:min(most, len(c.r.Priorities))], report.Negative, full)}
	return s
}

// strengthSection is what to keep; in full, each with all of its evidence.
func (c *composer) strengthSection(most int, full bool) report.Section {
	s := report.Section{ID: "strengths", Title: c.t("compose.strengths"), Note: c.t("compose.strengths.note"), Half: true, PDF: true}
	if len(c.r.Strengths) == 0 {
		s.Blocks = []report.Block{c.remark(c.t("compose.strengths.none"), c.t("compose.strengths.none.text"))}
		return s
	}
	s.Blocks = []report.Block{c.ranking(c.r.Strengths[:min(most, len(c.r.Strengths))], report.Positive, full)}
	return s
}

func (c *composer) ranking(fs []analysis.Finding, t report.Tone, full bool) report.Ranking {
	ranking := report.Ranking{Tone: t}
	for _, f := range fs {
		r := report.Ranked{Title: c.findingName(f), Value: c.findingValue(f), Href: findingHref(f)}
		if f.Clear && !(f.Kind == "item" && t == report.Positive && (!f.Value.Bound || f.Value.Lo <= 0)) {
			r.Tone = t // an item as good as expected is a strength, but its difference is none
		}
		r.Aside, r.Reason = c.evidence(f, t == report.Negative, full)
		if withinNoise(f) {
			r.Reason = sentences(r.Reason, c.t("compose.finding.noise"))
		}
		if f.Kind == "promise" {
			r.Title = c.t("compose.finding.promise", args{"name": r.Title})
		}
		ranking.Items = append(ranking.Items, r)
	}
	return ranking
}

// withinNoise tells whether a finding may be due to chance: nothing sets it apart, or the interval of its gap holds zero.
func withinNoise(f analysis.Finding) bool {
	return !f.Clear || f.Kind == "item" && f.Value.Bound && f.Value.Lo <= 0 && f.Value.Hi >= 0
}

func findingHref(f analysis.Finding) string {
	switch f.Kind {
	case "item":
		return "gap5.html#items"
	case "standard":
		return "standards.html#table"
	case "promise":
		return "gap4.html#promises"
	}
	return "signs.html"
}

// evidence says what family a finding is of, and why it stands where it stands; in full also what serves it, and where.
func (c *composer) evidence(f analysis.Finding, weak, full bool) (aside, reason string) {
	switch f.Kind {
	case "item":
		return c.names.dimensionOf(f.ID), c.itemEvidence(f, weak, full)
	case "standard":
		for _, s := range c.r.Standards {
			if s.ID == f.ID {
				return c.t("compose.finding.standard"), sentences(c.t("compose.finding.required", args{
					"target": c.target(c.names.standards[s.ID]), "basis": c.basis(c.findingValue(f))}), c.realism(s))
			}
		}
	case "promise":
		p := c.names.promises[f.ID]
		v := c.share(f.Value)
		reason = c.t("compose.finding.kept", args{"share": c.write(v), "basis": c.basis(v)})
		if p.Channel != "" {
			reason = sentences(reason, c.t("compose.finding.announced", args{"channel": p.Channel}))
		}
		return "", reason
	case "sign":
		if s, ok := c.sign(f.ID); ok {
			return c.t("compose.group." + string(s.Group)), c.signEvidence(s)
		}
	}
	return "", ""
}

// itemEvidence is an item's expectation and perception, the standard that serves it, and where it goes best and worst.
func (c *composer) itemEvidence(f analysis.Finding, weak, full bool) string {
	var parts []string
	for _, it := range c.r.Service.Items {
		basis := c.basis(c.difference(it.Gap))
		if it.ID == f.ID && basis != "" && it.Expectation.OK() && it.Perception.OK() {
			parts = append(parts, c.t("compose.finding.item", args{"e": c.write(c.plain(it.Expectation)),
				"p": c.write(c.plain(it.Perception)), "basis": basis}))
		}
	}
	if !full {
		return sentences(parts...)
	}
	if s, ok := c.measuredStandard(f.Standard); ok {
		declared := c.names.standards[s.ID]
		parts = append(parts, c.served(f, s, declared))
		if weak && len(s.ProvenAt) > 0 {
			parts = append(parts, c.t("compose.finding.proven", args{"where": c.p.List(s.ProvenAt), "n": len(s.ProvenAt)}))
		}
	} else if f.Uncover {
		parts = append(parts, c.t("compose.finding.uncovered"))
	}
	switch {
	case f.Best == "" || f.Worst == "" || f.Best == f.Worst:
	case weak:
		parts = append(parts, c.t("compose.finding.worst", args{"worst": f.Worst, "best": f.Best}))
	default:
		parts = append(parts, c.t("compose.finding.best", args{"best": f.Best}))
	}
	return sentences(parts...)
}

// served says which standard serves an item, and how often it is kept. A mean or a percentile says something else than the share of
// cases, and stands beside it.
func (c *composer) served(f analysis.Finding, s analysis.Standard, declared config.Standard) string {
	a := args{"name": c.names.standard(s.ID), "figure": c.write(c.standardValue(declared, s.Figure)), "target": c.target(declared), "share": c.write(c.share(f.Within))}
	switch {
	case !f.Within.OK():
		return c.t("compose.finding.served", a)
	case declared.Kind == config.Average || declared.Kind == config.Percentile:
		return c.t("compose.finding.served.figure", a)
	}
	return c.t("compose.finding.served.share", a)
}

// signEvidence is a sign's target, base and interval, and the exception without which it would read otherwise.
func (c *composer) signEvidence(s analysis.Sign) string {
	exception := ""
	if s.Exception != nil {
		exception = c.exceptionNote(s)
	}
	return sentences(sentence(dots(c.signDetail(s), c.p.Interval(c.signValue(s, s.Value)))), exception)
}

func (c *composer) measuredStandard(id string) (analysis.Standard, bool) {
	for _, s := range c.r.Standards {
		if id != "" && s.ID == id && s.Figure.OK() {
			return s, true
		}
	}
	return analysis.Standard{}, false
}

// sentence ends a text with a full stop.
func sentence(s string) string {
	if s == "" {
		return ""
	}
	return capital(s) + "."
}
