package gaps

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// prioritiesPage is all priorities and strengths, each with its evidence: the figure, the standard that serves it, and where
// it goes best and worst.
func prioritiesPage(c *wording.Composer) report.Page {
	page := report.Page{Nav: c.T("compose.priorities.nav"), Eyebrow: c.T("compose.priorities.nav"), Title: prioritiesTitle(c), Lead: c.T("compose.priorities.lead"), PDF: true}
	priorities, strengths := PrioritySection(c, len(c.Results.Priorities), true), StrengthSection(c, len(c.Results.Strengths), true)
	priorities.Title, strengths.Title = c.T("compose.priorities.all"), c.T("compose.strengths.all")
	page.Sections = wording.Sections(priorities, strengths)
	return page
}

// prioritiesTitle names what to mend first, of what is beyond noise.
func prioritiesTitle(c *wording.Composer) string {
	const most = 2 // names a title has room for
	var names []string
	for _, f := range c.Results.Priorities {
		if f.Clear && len(names) < most {
			names = append(names, c.Quote(c.FindingName(f)))
		}
	}
	if len(names) == 0 {
		return c.T("compose.priorities.title.none")
	}
	return c.T("compose.priorities.title", wording.Args{"names": c.Printer.List(names)})
}

// PrioritySection is what to mend first; in full, each with all of its evidence.
func PrioritySection(c *wording.Composer, most int, full bool) report.Section {
	s := report.Section{ID: "priorities", Title: c.T("compose.priorities"), Note: c.T("compose.priorities.note"), Half: true, PDF: true}
	if full {
		s.Note = c.T("compose.priorities.note.full")
	}
	if len(c.Results.Priorities) == 0 {
		s.Blocks = []report.Block{c.Remark(c.T("compose.priorities.none"), c.T("compose.priorities.none.text"))}
		return s
	}
	s.Blocks = []report.Block{ranking(c, c.Results.Priorities[:min(most, len(c.Results.Priorities))], report.Negative, full)}
	return s
}

// StrengthSection is what to keep; in full, each with all of its evidence.
func StrengthSection(c *wording.Composer, most int, full bool) report.Section {
	s := report.Section{ID: "strengths", Title: c.T("compose.strengths"), Note: c.T("compose.strengths.note"), Half: true, PDF: true}
	if len(c.Results.Strengths) == 0 {
		s.Blocks = []report.Block{c.Remark(c.T("compose.strengths.none"), c.T("compose.strengths.none.text"))}
		return s
	}
	s.Blocks = []report.Block{ranking(c, c.Results.Strengths[:min(most, len(c.Results.Strengths))], report.Positive, full)}
	return s
}

func ranking(c *wording.Composer, fs []result.Finding, t report.Tone, full bool) report.Ranking {
	ranking := report.Ranking{Tone: t}
	for _, f := range fs {
		r := report.Ranked{Title: c.FindingName(f), Value: c.FindingValue(f), Href: findingHref(f)}
		if f.Clear && !(f.Kind == "item" && t == report.Positive && (!f.Value.Bound || f.Value.Lo <= 0)) {
			r.Tone = t // an item as good as expected is a strength, but its difference is none
		}
		r.Aside, r.Reason = evidence(c, f, t == report.Negative, full)
		if withinNoise(f) {
			r.Reason = wording.Sentences(r.Reason, c.T(noise(f)))
		}
		if f.Kind == "promise" {
			r.Title = c.T("compose.finding.promise", wording.Args{"name": r.Title})
		}
		ranking.Items = append(ranking.Items, r)
	}
	return ranking
}

// withinNoise tells whether a finding may be due to chance: nothing sets it apart, or the interval of its gap holds zero.
func withinNoise(f result.Finding) bool {
	return !f.Clear || f.Kind == "item" && f.Value.Bound && f.Value.Lo <= 0 && f.Value.Hi >= 0
}

// noise is the key of what is said of a finding within noise: an interval may leave 0 out by itself, and no more once so many were tested.
func noise(f result.Finding) string {
	if f.Kind == "item" && f.Value.Bound && (f.Value.Lo > 0 || f.Value.Hi < 0) {
		return "compose.finding.noise.many"
	}
	return "compose.finding.noise"
}

func findingHref(f result.Finding) string {
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
func evidence(c *wording.Composer, f result.Finding, weak, full bool) (aside, reason string) {
	switch f.Kind {
	case "item":
		return c.Names.DimensionOf(f.ID), itemEvidence(c, f, weak, full)
	case "standard":
		for _, s := range c.Results.Standards {
			if s.ID == f.ID {
				return c.T("compose.finding.standard"), wording.Sentences(c.T("compose.finding.required", wording.Args{
					"target": c.Target(c.Names.Standards[s.ID]), "basis": c.Basis(c.FindingValue(f))}), c.Realism(s))
			}
		}
	case "promise":
		p := c.Names.Promises[f.ID]
		v := c.Share(f.Value)
		reason = c.T("compose.finding.kept", wording.Args{"share": c.Write(v), "basis": c.Basis(v)})
		if p.Channel != "" {
			reason = wording.Sentences(reason, c.T("compose.finding.announced", wording.Args{"channel": p.Channel}))
		}
		return "", reason
	case "sign":
		if s, ok := c.Sign(f.ID); ok {
			return c.T("compose.group." + string(s.Group)), signEvidence(c, s)
		}
	}
	return "", ""
}

// itemEvidence is an item's expectation and perception, the standard that serves it, and where it goes best and worst.
func itemEvidence(c *wording.Composer, f result.Finding, weak, full bool) string {
	var parts []string
	for _, it := range c.Results.Service.Items {
		basis := c.Basis(c.Difference(it.Gap))
		if it.ID == f.ID && basis != "" && it.Expectation.OK() && it.Perception.OK() {
			parts = append(parts, c.T("compose.finding.item", wording.Args{"e": c.Write(c.Plain(it.Expectation)),
				"p": c.Write(c.Plain(it.Perception)), "basis": basis}))
		}
	}
	if !full {
		return wording.Sentences(parts...)
	}
	if s, ok := measuredStandard(c, f.Standard); ok {
		declared := c.Names.Standards[s.ID]
		parts = append(parts, served(c, f, s, declared))
		if weak && len(s.ProvenAt) > 0 {
			parts = append(parts, c.T("compose.finding.proven", wording.Args{"where": c.Printer.List(s.ProvenAt), "n": len(s.ProvenAt)}))
		}
	} else if c.Uncovered(f) {
		parts = append(parts, c.T("compose.finding.uncovered"))
	}
	switch {
	case f.Best == "" || f.Worst == "" || f.Best == f.Worst:
	case weak:
		parts = append(parts, c.T("compose.finding.worst", wording.Args{"worst": f.Worst, "best": f.Best}))
	default:
		parts = append(parts, c.T("compose.finding.best", wording.Args{"best": f.Best}))
	}
	return wording.Sentences(parts...)
}

// served says which standard serves an item, and how often it is kept. A mean or a percentile says something else than the share of
// cases, and stands beside it.
func served(c *wording.Composer, f result.Finding, s result.Standard, declared config.Standard) string {
	a := wording.Args{"name": c.Names.Standard(s.ID), "figure": c.Write(c.StandardValue(declared, s.Figure)), "target": c.Target(declared), "share": c.Write(c.Share(f.Within))}
	switch {
	case !f.Within.OK():
		return c.T("compose.finding.served", a)
	case declared.Kind == config.Average || declared.Kind == config.Percentile:
		return c.T("compose.finding.served.figure", a)
	}
	return c.T("compose.finding.served.share", a)
}

// signEvidence is a sign's target, base and interval, and the exception without which it would read otherwise.
func signEvidence(c *wording.Composer, s result.Sign) string {
	exception := ""
	if s.Exception != nil {
		exception = c.ExceptionNote(s)
	}
	return wording.Sentences(wording.Sentence(wording.Dots(c.SignDetail(s), c.Printer.Interval(c.SignValue(s, s.Value)))), exception)
}

func measuredStandard(c *wording.Composer, id string) (result.Standard, bool) {
	for _, s := range c.Results.Standards {
		if id != "" && s.ID == id && s.Figure.OK() {
			return s, true
		}
	}
	return result.Standard{}, false
}
