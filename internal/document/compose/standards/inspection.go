package standards

import (
	"cmp"
	"math"
	"slices"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// inspectionTitle says which level is reached, or how much passes where no level is declared.
func inspectionTitle(c *wording.Composer) string {
	g := c.Results.Inspection.Whole
	passed, seen := observations(c)
	a := wording.Args{"level": g.Level, "score": c.Write(c.Share(g.Score)), "next": g.Next, "names": c.Some(wording.Each(g.Blocked, c.Quote)), "n": len(g.Blocked)}
	switch {
	case seen == 0:
		return c.T("compose.checklist.title.none")
	case len(c.Config.Inspection.Levels) == 0 || !g.Score.OK():
		return c.OutOf("compose.checklist.title", passed, seen)
	case len(g.Blocked) > 0:
		return c.T("inspection.title.blocked", a)
	case g.Level == "":
		return c.T("inspection.title.below", a)
	case g.Sure:
		return c.T("inspection.title.sure", a)
	}
	return c.T("inspection.title.open", a)
}

func inspectionFigures(c *wording.Composer) report.Section {
	s := report.Section{ID: "figures", Plain: true, PDF: len(c.Config.Inspection.Levels) > 0}
	r := c.Results.Inspection
	passed, seen := observations(c)
	score := c.Share(r.Whole.Score)
	score.N = 0
	figures := []report.Figure{c.Figure(c.T("inspection.score"), score, visits(c))}
	if len(c.Config.Inspection.Levels) > 0 {
		figures = append(figures, report.Figure{Label: c.T("inspection.level"), Value: wording.Words(wording.Or(r.Whole.Level, c.T("inspection.level.none"))), Detail: lacking(c, r.Whole)})
	}
	if seen > 0 {
		figures = append(figures, report.Figure{Label: c.T("inspection.observations"), Value: wording.Count(passed), Detail: c.T("origins.of", wording.Args{"n": seen})})
	}
	s.Blocks = []report.Block{report.Figures{Items: figures}}
	return s
}

// visits says how many visits stand behind the score.
func visits(c *wording.Composer) string {
	if n := c.Results.Inspection.Visits; n > 0 {
		return c.T("inspection.visits.n", wording.Args{"n": n})
	}
	return ""
}

// lacking says what keeps from a level: a standard that must pass, or points of score.
func lacking(c *wording.Composer, g result.Graded) string {
	if len(g.Blocked) > 0 && g.Score.OK() {
		return c.T("inspection.blocked.short", wording.Args{"n": len(g.Blocked)})
	}
	if g.Next == "" || !g.Score.OK() {
		return ""
	}
	return c.T("inspection.short", wording.Args{"points": points(c, g.Short), "next": g.Next})
}

// points writes a share of the score as points of a hundred.
func points(c *wording.Composer, share float64) string { return c.Printer.Number(100*share, 1) }

// cost is what failures cost of the score, in points of a hundred.
func cost(c *wording.Composer, loss float64) report.Value {
	return report.Value{Number: 100 * loss, Decimals: 2, Unit: c.T("inspection.points")}
}

// levelSection is the ladder of levels with the score on it, and how sure that is.
func levelSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "levels", Title: c.T("inspection.ladder"), Note: c.T("inspection.ladder.note", wording.Args{"level": c.Level()}), Spare: true}
	g := c.Results.Inspection.Whole
	if !g.Score.OK() {
		return s
	}
	if len(c.Config.Inspection.Levels) == 0 {
		s.Blocks = []report.Block{c.Unmeasured(c.T("inspection.level"), c.T("inspection.takes"))}
		return s
	}
	table := report.Table{ID: "levels-table", Columns: wording.Columns(wording.Wide(c.T("inspection.level")), wording.Numeric(c.T("inspection.from"), c.T("inspection.distance")), []report.Column{wording.Textual(c.T("inspection.state"))})}
	for _, l := range ladder(c) {
		from := report.Value{Kind: report.Percent, Decimals: 1, Number: l.From}
		line := wording.Row(l.Name, from, report.Value{Number: 100 * (g.Score.Value - l.From), Decimals: 1, Signed: true}, wording.Words(standing(c, g, l)))
		line.Strong = l.Name == g.Level
		if l.Name == c.Config.Inspection.Aim {
			line.Cells[0].Note = c.T("inspection.aim")
		}
		table.Rows = append(table.Rows, line)
	}
	s.Blocks = append([]report.Block{table}, wording.Prose(blocked(c, g), certainty(c, g), unseen(c, g))...)
	return s
}

// ladder is the levels, the highest first.
func ladder(c *wording.Composer) []config.Level {
	levels := slices.Clone(c.Config.Inspection.Levels)
	slices.SortFunc(levels, func(a, b config.Level) int { return cmp.Compare(b.From, a.From) })
	return levels
}

// standing says in words whether a level is reached, for sure or within what the interval allows.
func standing(c *wording.Composer, g result.Graded, l config.Level) string {
	reached := g.Score.Value >= l.From-1e-9
	switch {
	case len(g.Blocked) > 0 && reached:
		return c.T("inspection.is.blocked")
	case !g.Score.Bound && reached:
		return c.T("inspection.is.indicative")
	case !reached && g.Score.Bound && g.Score.Hi >= l.From:
		return c.T("inspection.is.possible")
	case !reached:
		return c.T("inspection.is.missed")
	case g.Score.Lo < l.From:
		return c.T("inspection.is.unsure")
	}
	return c.T("inspection.is.reached")
}

// certainty says what the interval of the score allows.
func certainty(c *wording.Composer, g result.Graded) string {
	a := wording.Args{"lowest": wording.Or(g.Lowest, c.T("inspection.level.none")), "highest": wording.Or(g.Highest, c.T("inspection.level.none")),
		"interval": c.Printer.Interval(c.Share(g.Score)), "n": g.Score.N, "level": c.Level()}
	switch {
	case !g.Score.Bound && c.Results.Inspection.Visits == 0:
		return c.T("inspection.certainty.novisits")
	case !g.Score.Bound:
		return c.T("inspection.certainty.few", a)
	case g.Highest == "":
		return c.T("inspection.certainty.below", a)
	case g.Lowest == g.Highest:
		return c.T("inspection.certainty.sure", a)
	}
	return c.T("inspection.certainty.open", a)
}

func blocked(c *wording.Composer, g result.Graded) string {
	if len(g.Blocked) == 0 {
		return ""
	}
	text := c.T("inspection.blocked", wording.Args{"n": len(g.Blocked), "names": c.Some(wording.Each(g.Blocked, c.Quote))})
	for _, l := range ladder(c) {
		if g.Score.Value >= l.From-1e-9 {
			return wording.Sentences(text, c.T("inspection.blocked.else", wording.Args{"level": l.Name}))
		}
	}
	return text
}

func unseen(c *wording.Composer, g result.Graded) string {
	if len(g.Unseen) == 0 {
		return ""
	}
	return c.T("inspection.critical.unseen", wording.Args{"n": len(g.Unseen), "names": c.Some(wording.Each(g.Unseen, c.Quote))})
}

// inspectedPlaces is the score and the level of each location, the lowest first.
func inspectedPlaces(c *wording.Composer) report.Section {
	s := report.Section{ID: "places", Title: c.T("inspection.places"), Note: c.T("inspection.places.note")}
	all := wording.BySize(c.Results.Inspection.Places, func(p result.GradedPlace) result.Estimate { return p.Score })
	if len(all) == 0 {
		return s
	}
	aim, aimed := aimedAt(c)
	spec := report.ForestChart{Axis: scoreAxis(c, all, aim, aimed), Estimate: c.T("inspection.score"), Polarity: report.AboveIsGood,
		Names: report.StandingNames{Above: c.T("inspection.stands.above"), Level: c.T("inspection.stands.level"), Below: c.T("inspection.stands.below")}}
	if aimed {
		spec.Reference = report.Line{Set: true, Value: aim.From, Name: aim.Name}
	}
	table := report.Table{ID: "inspection-places-table", Sort: true, Columns: wording.Columns(wording.Wide(c.T("inspection.place")), wording.Numeric(c.T("inspection.score"), c.T("inspection.visits")),
		[]report.Column{wording.Textual(c.T("inspection.level")), wording.Textual(c.T("inspection.next")), wording.Textual(c.T("inspection.worst"))})}
	var parts []string
	for _, p := range all {
		v := c.Share(p.Score)
		spec.Rows = append(spec.Rows, report.ForestRow{Label: p.Location, Estimate: c.Mark(p.Score), Standing: against(p.Score, aim, aimed)})
		table.Rows = append(table.Rows, placeRow(c, p, v))
		parts = append(parts, p.Location+" "+c.Write(v))
	}
	title := placesTitle(c, all, aim, aimed)
	table.Caption = title
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "inspection-places", Title: title, Subtitle: c.T("compose.subtitle.share", wording.Args{"level": c.Level()}),
		Alt: c.Alt(title, parts), Spec: spec, Table: table}}}
	return s
}

// scoreAxis spans the tens that hold every score and the level aimed at: a mark shows where it stands, not its size from zero.
func scoreAxis(c *wording.Composer, all []result.GradedPlace, aim config.Level, aimed bool) report.Axis {
	lo := 1.0
	for _, p := range all {
		if m := c.Mark(p.Score); m.Missing == report.Present {
			lo = min(lo, m.Value)
			if m.Bound {
				lo = min(lo, m.Lo)
			}
		}
	}
	if aimed {
		lo = min(lo, aim.From)
	}
	axis := c.ShareAxis(c.T("inspection.score"))
	axis.Min, axis.Step = min(0.9, math.Floor(10*lo)/10), 0
	return axis
}

func placeRow(c *wording.Composer, p result.GradedPlace, v report.Value) report.Row {
	none := wording.Words("–")
	level, next := none, none
	if len(c.Config.Inspection.Levels) > 0 && p.Score.OK() {
		level = wording.Words(wording.Or(p.Level, c.T("inspection.level.none")))
		if text := lacking(c, p.Graded); text != "" {
			next = wording.Words(text)
		}
	}
	line := wording.Row(p.Location, v, wording.Based(v), level, next, wording.Words(wording.Or(p.Worst, "–")))
	if len(p.Blocked) > 0 {
		line.Cells[3].Tone = report.Negative
		line.Cells[0].Note = c.T("inspection.blocked.at", wording.Args{"n": len(p.Blocked), "names": c.Some(wording.Each(p.Blocked, c.Quote))})
	}
	return line
}

// aimedAt returns the level that locations are held against: the aim, else the level above the one reached, else the one reached.
func aimedAt(c *wording.Composer) (config.Level, bool) {
	g := c.Results.Inspection.Whole
	for _, name := range []string{c.Config.Inspection.Aim, g.Next, g.Level} {
		for _, l := range c.Config.Inspection.Levels {
			if name != "" && l.Name == name {
				return l, true
			}
		}
	}
	return config.Level{}, false
}

// against tells where a score stands against a level beyond noise; without an interval nothing is said.
func against(e result.Estimate, aim config.Level, aimed bool) report.Standing {
	switch {
	case !aimed || !e.Bound:
		return report.NoStanding
	case e.Lo >= aim.From:
		return report.Above
	case e.Hi < aim.From:
		return report.Below
	}
	return report.Level
}

// placesTitle says how many locations have the score of the level aimed at.
func placesTitle(c *wording.Composer, all []result.GradedPlace, aim config.Level, aimed bool) string {
	reached, few := 0, false
	for _, p := range all {
		if p.Score.OK() && p.Score.Value >= aim.From-1e-9 && len(p.Blocked) == 0 {
			reached++
		}
		few = few || !p.Score.Bound
	}
	if !aimed {
		return c.T("inspection.places.title")
	}
	key := "inspection.places.reach"
	if reached == 0 {
		key = "inspection.places.none"
	}
	if few {
		key += ".few"
	}
	return c.T(key, wording.Args{"n": reached, "all": len(all), "level": aim.Name})
}

// lossesShown is how many failed standards stand in the table of what costs most.
const lossesShown = 15

// lossSection is which failed standards cost the most score, and whether mending a few of them would reach the next level.
func lossSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "losses", Title: c.T("inspection.losses"), Note: c.T("inspection.losses.note")}
	all := slices.DeleteFunc(slices.Clone(c.Results.Checked), func(st result.CheckedStandard) bool { return st.Failed == 0 })
	slices.SortStableFunc(all, func(a, b result.CheckedStandard) int { return cmp.Compare(b.Loss, a.Loss) })
	if len(all) == 0 {
		return s
	}
	table := report.Table{ID: "losses-table", Columns: wording.Columns(wording.Wide(c.T("compose.standard")),
		wording.Numeric(c.T("inspection.failed"), c.T("inspection.cost")), []report.Column{wording.Textual(c.T("inspection.enough"))})}
	needed := 0
	for _, st := range all {
		if st.Needed {
			needed++
		}
	}
	for _, st := range all[:min(len(all), lossesShown)] {
		enough := wording.Words("–")
		if st.Needed && needed <= lossesShown {
			enough = wording.Words("●")
		}
		line := wording.Row(st.Standard, wording.Count(st.Failed), cost(c, st.Loss), enough)
		line.Cells[0].Note, line.Cells[1].Note = sectionName(c, st.Section), c.T("origins.of", wording.Args{"n": st.Passed + st.Failed})
		if st.Critical {
			line.Cells[0].Note = wording.Dots(c.T("inspection.critical"), sectionName(c, st.Section))
		}
		table.Rows = append(table.Rows, line)
	}
	if rest := len(all) - len(table.Rows); rest > 0 {
		table.Note = c.T("inspection.losses.rest", wording.Args{"n": rest})
	}
	s.Blocks = append(wording.Prose(enough(c, needed)), table)
	return s
}

// enough says how many standards, never failed again, would reach the next level.
func enough(c *wording.Composer, needed int) string {
	g := c.Results.Inspection.Whole
	if g.Next == "" || !g.Score.OK() || needed == 0 {
		return ""
	}
	key := "inspection.enough.text"
	if needed > lossesShown {
		key = "inspection.enough.many"
	}
	text := c.T(key, wording.Args{"n": needed, "next": g.Next, "points": points(c, g.Short)})
	if len(g.Blocked) > 0 {
		return wording.Sentences(c.T("inspection.enough.blocked", wording.Args{"n": len(g.Blocked), "names": c.Some(wording.Each(g.Blocked, c.Quote))}), text)
	}
	return text
}
