package wording

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// GroupsTitle is the finding of a comparison, or that there is none; what is hidden is no part of either.
func (c *Composer) GroupsTitle(b result.Breakdown, key string) string {
	shown, hidden := len(c.ranked(b)), concealed(b)
	finding, ok := c.GroupsFinding(b, key)
	switch {
	case ok:
		return c.AmongShown(finding, b)
	case hidden > 0 && shown == 0:
		return c.T(key+".hidden", Args{"n": hidden})
	case hidden > 0 && shown == 1:
		return c.AmongShown(c.T(key+".one"), b)
	case shown < 2, len(c.orderable(b)) < 2: // who cannot be ranked is not alike for that
		return c.T(key)
	case hidden > 0:
		return c.AmongShown(c.T(key+".shown", Args{"n": shown}), b)
	}
	return c.T(key + ".alike")
}

// AmongShown adds to a finding how many groups it does not speak of, for they are hidden.
func (c *Composer) AmongShown(finding string, b result.Breakdown) string {
	if n := concealed(b); n > 0 {
		return c.T("compose.groups.shown", Args{"finding": finding, "n": n})
	}
	return finding
}

// concealed counts the levels whose gap is hidden, for their own sake or for that of another.
func concealed(b result.Breakdown) int {
	n := 0
	for _, l := range b.Levels {
		if l.Hidden || l.Gap.Status == result.Suppressed {
			n++
		}
	}
	return n
}

// groupHead is the heading over the names of groups: the column as the user calls it, in sentence case.
func (c *Composer) groupHead(b result.Breakdown) string {
	return Capital(Or(b.Name, c.T("compose.ranking.column")))
}

// GroupsFinding names the group that falls shortest and those that fall least short, as far as their intervals keep them
// apart. It reports false when the first cannot be told from the last.
func (c *Composer) GroupsFinding(b result.Breakdown, key string) (string, bool) {
	all := c.orderable(b)
	if len(all) < 2 {
		return "", false
	}
	worst, best := all[0], all[len(all)-1]
	if !Apart(worst.by, best.by) {
		return "", false
	}
	a := Args{"segment": Or(b.Name, b.Factor), "worst": c.LevelName(b, worst.of.Level), "gap": c.Write(c.Difference(worst.of.Gap)),
		"best": c.LevelName(b, best.of.Level), "highest": c.Write(c.Difference(best.of.Gap))}
	if len(Inseparable(all, rankedBy)) > 1 {
		return c.T(key+".some", a), true
	}
	slices.Reverse(all)
	const most = 2 // names a title has room for
	least := Inseparable(all, rankedBy)
	if len(least) > most {
		return c.T(key+".alone", a), true
	}
	var names []string
	for _, l := range least {
		names = append(names, c.LevelName(b, l.of.Level))
	}
	a["best"] = c.Printer.List(names)
	return c.T(key+".worst", a), true
}

// rankedLevel is a level with the figure that it is ranked by and held against the others by: the shrunken gap where there is one, for the
// own means of small groups lie furthest out by chance; else its own gap. Method §9.
type rankedLevel struct {
	of result.Level
	by result.Estimate
}

func rankedBy(l rankedLevel) result.Estimate { return l.by }

// Ordered returns the levels, the largest shortfall first; what has no figure comes last.
func (c *Composer) Ordered(b result.Breakdown) []result.Level {
	return Each(c.order(b), func(l rankedLevel) result.Level { return l.of })
}

func (c *Composer) order(b result.Breakdown) []rankedLevel {
	shrunken := c.shrunkenGaps(b)
	all := Each(BySize(b.Levels, func(l result.Level) result.Estimate { return l.Gap }), func(l result.Level) rankedLevel {
		if e, ok := shrunken[l.Level]; ok {
			return rankedLevel{l, e}
		}
		return rankedLevel{l, l.Gap}
	})
	return BySize(all, rankedBy)
}

// shrunkenGaps returns the shrunken gaps of a breakdown's levels; none where any level that is shown has none.
func (c *Composer) shrunkenGaps(b result.Breakdown) map[string]result.Estimate {
	k, _ := c.Consistency(b.Factor)
	i := slices.IndexFunc(k.Measures, func(s result.Spread) bool { return s.ID == "gap5" })
	if i < 0 {
		return nil
	}
	found := map[string]result.Estimate{}
	for _, l := range b.Levels {
		if !l.Gap.OK() {
			continue
		}
		at := slices.IndexFunc(k.Measures[i].Places, func(p result.Place) bool { return p.Level == l.Level && p.Mean == l.Gap && p.Shrunken.OK() })
		if at < 0 {
			return nil
		}
		found[l.Level] = k.Measures[i].Places[at].Shrunken
	}
	return found
}

// ranked returns the levels with a gap, the largest shortfall first.
func (c *Composer) ranked(b result.Breakdown) []rankedLevel {
	return slices.DeleteFunc(c.order(b), func(l rankedLevel) bool { return !l.of.Gap.OK() })
}

// orderable returns the ranked levels that may be held against each other: all where shrinkage draws the small ones in, and else those that
// enough customers answered. None is returned where one of the ends is too small to be named first or last.
func (c *Composer) orderable(b result.Breakdown) []rankedLevel {
	small := func(l rankedLevel) bool { return l.of.Gap.N < result.RankedFrom }
	all := c.ranked(b)
	if c.shrunkenGaps(b) == nil {
		return slices.DeleteFunc(all, small)
	}
	if len(all) > 0 && (small(all[0]) || small(all[len(all)-1])) {
		return nil
	}
	return all
}

// few names the levels with a gap that too few answered to be put in an order.
func (c *Composer) few(b result.Breakdown) []string {
	var names []string
	for _, l := range c.ranked(b) {
		if l.of.Gap.N < result.RankedFrom {
			names = append(names, c.LevelName(b, l.of.Level))
		}
	}
	return names
}

// RankingSection sets the groups side by side with their intervals, and warns where these overlap.
func (c *Composer) RankingSection(b result.Breakdown, id, title string, pdf bool) report.Section {
	s := report.Section{ID: id, Title: title, Note: c.T("compose.ranking.note"), PDF: pdf}
	if len(c.shrunkenGaps(b)) > 0 {
		s.Note = c.T("compose.ranking.shrunken")
	}
	var rows []Compared
	asked := false
	for _, l := range c.Ordered(b) {
		asked = asked || l.Gap.Status != result.NotMeasured
		rows = append(rows, Compared{Label: c.LevelName(b, l.Level), Expectation: l.Expectation, Perception: l.Perception, Gap: l.Gap, Clear: l.Gap.Bound && (l.Gap.Hi < 0 || l.Gap.Lo > 0)})
	}
	if !asked || !slices.Contains(c.Config.Model.Gaps, 5) {
		return s
	}
	s.Blocks = []report.Block{c.Dumbbell(Dumbbells{ID: "ranking-" + b.Factor, Title: c.rankingTitle(b), What: c.groupHead(b), Expectation: c.T("compose.expectation"),
		Perception: c.T("compose.perception"), Rows: rows})}
	s.Blocks = append(s.Blocks, Prose(c.caution(b))...)
	return s
}

func (c *Composer) rankingTitle(b result.Breakdown) string {
	all := c.orderable(b)
	if len(all) < 2 {
		return c.T("compose.ranking.title")
	}
	upward := slices.Clone(all)
	slices.Reverse(upward)
	key := "compose.ranking.between"
	switch {
	case !Apart(all[0].by, upward[0].by):
		key += ".open"
	case len(Inseparable(all, rankedBy)) > 1 || len(Inseparable(upward, rankedBy)) > 1:
		key += ".range" // the ends are apart, and neither need be the last
	}
	return c.T(key, Args{"worst": c.LevelName(b, all[0].of.Level), "gap": c.Write(c.Difference(all[0].of.Gap)),
		"best": c.LevelName(b, all[len(all)-1].of.Level), "highest": c.Write(c.Difference(all[len(all)-1].of.Gap))})
}

// heldApart says which locations the test of gap 5 tells from all the others, by the one rule of list, chart and titles, and of which it
// does not; nothing where locations are not held against each other by it.
func (c *Composer) heldApart(b result.Breakdown) []string {
	headline := result.Headline(c.Results.Locals)
	if b.Factor != "location" || headline != "gap5" {
		return nil
	}
	stand, compared := map[string][]string{}, 0
	for _, l := range c.ranked(b) {
		for _, own := range c.Results.Locals {
			if own.Level != l.of.Level {
				continue
			}
			standing := own.Held(headline, c.Results.Level).Standing
			stand[standing] = append(stand[standing], c.LevelName(b, l.of.Level))
			if standing != result.HeldUntested {
				compared++
			}
		}
	}
	worse, better, level := stand[result.HeldWorse], stand[result.HeldBetter], stand[result.HeldLevel]
	switch {
	case compared < 2:
		return nil
	case len(worse)+len(better) == 0:
		return []string{c.T("compose.caution.held.none")}
	}
	var parts []string
	for _, said := range []struct {
		key   string
		names []string
	}{{"compose.caution.held.worse", worse}, {"compose.caution.held.better", better}, {"compose.caution.held.level", level}} {
		if len(said.names) > 0 {
			parts = append(parts, c.T(said.key, Args{"names": c.Some(said.names)}))
		}
	}
	return parts
}

// caution says which groups differ beyond noise, or cannot be told from the last, and how many are hidden.
func (c *Composer) caution(b result.Breakdown) string {
	all := c.orderable(b)
	var alike []string
	for i := 1; i < len(all); i++ {
		if Overlap(all[0].by, all[i].by) {
			alike = append(alike, c.LevelName(b, all[i].of.Level))
		}
	}
	hidden := concealed(b)
	parts := c.heldApart(b)
	switch {
	case len(parts) > 0: // a test says it better than intervals that overlap or not
	case len(all) > 1 && len(alike) == len(all)-1:
		parts = append(parts, c.T("compose.caution.all"))
	case len(alike) > 0:
		parts = append(parts, c.T("compose.caution.some", Args{"worst": c.LevelName(b, all[0].of.Level), "names": c.Printer.List(alike)}))
	case len(all) > 1:
		parts = append(parts, c.T("compose.caution.none", Args{"worst": c.LevelName(b, all[0].of.Level)}))
	}
	if few := c.few(b); len(few) > 0 {
		parts = append(parts, c.T("compose.caution.few", Args{"names": c.Some(few), "n": len(few), "least": result.RankedFrom}))
	}
	if hidden > 0 {
		parts = append(parts, c.T("compose.caution.hidden", Args{"n": hidden, "least": c.Config.Privacy.Customers}))
	}
	return Sentences(parts...)
}
