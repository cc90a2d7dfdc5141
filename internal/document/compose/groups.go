package compose

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// locationsPage compares locations: who falls shortest, where, and whether the difference is more than noise.
func locationsPage(c *composer) report.Page {
	b, _ := c.breakdown("location")
	return report.Page{
		Nav: c.t("compose.locations.nav"), Eyebrow: c.t("compose.locations.nav"), Title: c.groupsTitle(b, "compose.locations.title"), Lead: c.t("compose.locations.lead"), PDF: true,
		Sections: sections(c.rankingSection(b, "ranking", c.t("compose.locations.ranking"), true), c.dimensionHeat(b), c.locationFigures(b)),
	}
}

// locationFigures is the main figures of each location. They are printed where nothing else is: without customers there is no gap.
func (c *composer) locationFigures(b analysis.Breakdown) report.Section {
	s := c.scorecardSection(b, "scorecard", c.t("compose.locations.scorecard"))
	s.PDF = !slices.ContainsFunc(b.Levels, func(l analysis.Level) bool { return l.Gap.Status != analysis.NotMeasured })
	return s
}

// channelsPage compares the ways customers reach the company (domain Q6).
func channelsPage(c *composer) report.Page {
	b, _ := c.breakdown("channel")
	return report.Page{
		Nav: c.t("compose.channels.nav"), Eyebrow: c.t("compose.channels.nav"), Title: c.groupsTitle(b, "compose.channels.title"), Lead: c.t("compose.channels.lead"),
		Sections: sections(c.rankingSection(b, "ranking", c.t("compose.channels.ranking"), false), c.scorecardSection(b, "scorecard", c.t("compose.channels.scorecard"))),
	}
}

// segments are the breakdowns by the declared groups of customers.
func (c *composer) segments() []analysis.Breakdown {
	var all []analysis.Breakdown
	for _, s := range c.cfg.Segments {
		if b, ok := c.breakdown(s.ID); ok {
			all = append(all, b)
		}
	}
	return all
}

// segmentsPage shows each declared grouping of customers in a section of its own (domain P2, P5).
func segmentsPage(c *composer) report.Page {
	page := report.Page{Nav: c.t("compose.segments.nav"), Eyebrow: c.t("compose.segments.nav"), Title: c.segmentsTitle(), Lead: c.t("compose.segments.lead")}
	var all []report.Section
	for _, b := range c.segments() {
		name := or(b.Name, b.Factor)
		all = append(all, c.rankingSection(b, "segment-"+b.Factor, name, false), c.scorecardSection(b, "figures-"+b.Factor, c.t("compose.segments.scorecard", args{"name": name})))
	}
	page.Sections = sections(all...)
	return page
}

// segmentsTitle is the first grouping whose groups stand apart: in their gap, else in what they expect. Else it says how little
// they differ in what they expect.
func (c *composer) segmentsTitle() string {
	const key = "compose.segments.title"
	for _, find := range []func(analysis.Breakdown) (string, bool){
		func(b analysis.Breakdown) (string, bool) { return c.groupsFinding(b, key) }, c.expectationFinding, c.expectationRange} {
		for _, b := range c.segments() {
			if finding, ok := find(b); ok {
				return c.amongShown(finding, b)
			}
		}
	}
	return c.t(key)
}

// expecting returns the levels whose expectation is known, the highest first.
func expecting(b analysis.Breakdown) []analysis.Level {
	known := slices.DeleteFunc(slices.Clone(b.Levels), func(l analysis.Level) bool { return !l.Expectation.OK() })
	return bySize(known, func(l analysis.Level) analysis.Estimate { return negated(l.Expectation) })
}

// expectationFinding names two groups that do not expect the same; it reports false where no two intervals are apart.
func (c *composer) expectationFinding(b analysis.Breakdown) (string, bool) {
	if all := expecting(b); len(all) > 1 && apart(all[0].Expectation, all[len(all)-1].Expectation) {
		return c.t("compose.segments.title.expect", c.expectations(b, all)), true
	}
	return "", false
}

// expectationRange says from where to where expectations go, though they are not apart.
func (c *composer) expectationRange(b analysis.Breakdown) (string, bool) {
	if all := expecting(b); len(all) > 1 {
		return c.t("compose.segments.title.alike", c.expectations(b, all)), true
	}
	return "", false
}

func (c *composer) expectations(b analysis.Breakdown, all []analysis.Level) args {
	most, least := all[0], all[len(all)-1]
	return args{"segment": or(b.Name, b.Factor), "most": c.levelName(b, most.Level), "highest": c.write(c.plain(most.Expectation)),
		"least": c.levelName(b, least.Level), "lowest": c.write(c.plain(least.Expectation))}
}

// groupsTitle is the finding of a comparison, or that there is none; what is hidden is no part of either.
func (c *composer) groupsTitle(b analysis.Breakdown, key string) string {
	shown, hidden := len(ranked(b)), concealed(b)
	finding, ok := c.groupsFinding(b, key)
	switch {
	case ok:
		return c.amongShown(finding, b)
	case hidden > 0 && shown == 0:
		return c.t(key+".hidden", args{"n": hidden})
	case hidden > 0 && shown == 1:
		return c.amongShown(c.t(key+".one"), b)
	case shown < 2:
		return c.t(key)
	case hidden > 0:
		return c.amongShown(c.t(key+".shown", args{"n": shown}), b)
	}
	return c.t(key + ".alike")
}

// amongShown adds to a finding how many groups it does not speak of, for they are hidden.
func (c *composer) amongShown(finding string, b analysis.Breakdown) string {
	if n := concealed(b); n > 0 {
		return c.t("compose.groups.shown", args{"finding": finding, "n": n})
	}
	return finding
}

// concealed counts the levels whose gap is hidden, for their own sake or for that of another.
func concealed(b analysis.Breakdown) int {
	n := 0
	for _, l := range b.Levels {
		if l.Hidden || l.Gap.Status == analysis.Suppressed {
			n++
		}
	}
	return n
}

// groupHead is the heading over the names of groups: the column as the user calls it, in sentence case.
func (c *composer) groupHead(b analysis.Breakdown) string {
	return capital(or(b.Name, c.t("compose.ranking.column")))
}

// groupsFinding names the group that falls shortest and those that fall least short, as far as their intervals keep them
// apart. It reports false when the first cannot be told from the last.
func (c *composer) groupsFinding(b analysis.Breakdown, key string) (string, bool) {
	all := ranked(b)
	if len(all) < 2 {
		return "", false
	}
	worst, best := all[0], all[len(all)-1]
	if !apart(worst.Gap, best.Gap) {
		return "", false
	}
	gap := func(l analysis.Level) analysis.Estimate { return l.Gap }
	a := args{"segment": or(b.Name, b.Factor), "worst": c.levelName(b, worst.Level), "gap": c.write(c.difference(worst.Gap)),
		"best": c.levelName(b, best.Level), "highest": c.write(c.difference(best.Gap))}
	if len(inseparable(all, gap)) > 1 {
		return c.t(key+".some", a), true
	}
	slices.Reverse(all)
	const most = 2 // names a title has room for
	least := inseparable(all, gap)
	if len(least) > most {
		return c.t(key+".alone", a), true
	}
	var names []string
	for _, l := range least {
		names = append(names, c.levelName(b, l.Level))
	}
	a["best"] = c.p.List(names)
	return c.t(key+".worst", a), true
}

// ranked returns the levels with a gap, the largest shortfall first.
func ranked(b analysis.Breakdown) []analysis.Level {
	var all []analysis.Level
	for _, l := range bySize(b.Levels, func(l analysis.Level) analysis.Estimate { return l.Gap }) {
		if l.Gap.OK() {
			all = append(all, l)
		}
	}
	return all
}

// rankingSection sets the groups side by side with their intervals, and warns where these overlap.
func (c *composer) rankingSection(b analysis.Breakdown, id, title string, pdf bool) report.Section {
	s := report.Section{ID: id, Title: title, Note: c.t("compose.ranking.note"), PDF: pdf}
	var rows []compared
	asked := false
	for _, l := range bySize(b.Levels, func(l analysis.Level) analysis.Estimate { return l.Gap }) {
		asked = asked || l.Gap.Status != analysis.NotMeasured
		rows = append(rows, compared{label: c.levelName(b, l.Level), expectation: l.Expectation, perception: l.Perception, gap: l.Gap, clear: l.Gap.Bound && (l.Gap.Hi < 0 || l.Gap.Lo > 0)})
	}
	if !asked {
		return s
	}
	s.Blocks = []report.Block{c.dumbbell(dumbbells{id: "ranking-" + b.Factor, title: c.rankingTitle(b), what: c.groupHead(b), expectation: c.t("compose.expectation"),
		perception: c.t("compose.perception"), rows: rows})}
	s.Blocks = append(s.Blocks, prose(c.caution(b))...)
	return s
}

func (c *composer) rankingTitle(b analysis.Breakdown) string {
	all := ranked(b)
	if len(all) < 2 {
		return c.t("compose.ranking.title")
	}
	gap := func(l analysis.Level) analysis.Estimate { return l.Gap }
	upward := slices.Clone(all)
	slices.Reverse(upward)
	key := "compose.ranking.between"
	switch {
	case !apart(all[0].Gap, upward[0].Gap):
		key += ".open"
	case len(inseparable(all, gap)) > 1 || len(inseparable(upward, gap)) > 1:
		key += ".range" // the ends are apart, and neither need be the last
	}
	return c.t(key, args{"worst": c.levelName(b, all[0].Level), "gap": c.write(c.difference(all[0].Gap)),
		"best": c.levelName(b, all[len(all)-1].Level), "highest": c.write(c.difference(all[len(all)-1].Gap))})
}

// caution says which groups cannot be told from the last, and how many are hidden.
func (c *composer) caution(b analysis.Breakdown) string {
	all := ranked(b)
	var alike []string
	for i := 1; i < len(all); i++ {
		if overlap(all[0].Gap, all[i].Gap) {
			alike = append(alike, c.levelName(b, all[i].Level))
		}
	}
	hidden := concealed(b)
	var parts []string
	switch {
	case len(all) > 1 && len(alike) == len(all)-1:
		parts = append(parts, c.t("compose.caution.all"))
	case len(alike) > 0:
		parts = append(parts, c.t("compose.caution.some", args{"worst": c.levelName(b, all[0].Level), "names": c.p.List(alike)}))
	case len(all) > 1:
		parts = append(parts, c.t("compose.caution.none", args{"worst": c.levelName(b, all[0].Level)}))
	}
	if hidden > 0 {
		parts = append(parts, c.t("compose.caution.hidden", args{"n": hidden, "least": c.cfg.Privacy.Customers}))
	}
	return sentences(parts...)
}

// dimensionHeat shows in which dimension each group falls short.
func (c *composer) dimensionHeat(b analysis.Breakdown) report.Section {
	s := report.Section{ID: "heat", Title: c.t("compose.heat.locations"), Note: c.t("compose.heat.note"), PDF: true}
	h := heat{id: "heat-" + b.Factor, title: c.t("compose.heat.locations"), what: capital(or(b.Name, c.t("compose.locations.nav"))), named: bare}
	for _, d := range c.cfg.Model.Dimensions {
		h.columns = append(h.columns, d.Name)
	}
	asked := false
	for _, l := range bySize(b.Levels, func(l analysis.Level) analysis.Estimate { return l.Gap }) {
		asked = asked || l.Gap.Status != analysis.NotMeasured
		line := heatLine{label: c.levelName(b, l.Level)}
		for i := range h.columns {
			line.cells = append(line.cells, at(l.Dimensions, i))
		}
		h.lines = append(h.lines, line)
	}
	if asked && len(h.columns) > 0 {
		s.Blocks = []report.Block{c.heatMap(h)}
	}
	return s
}
