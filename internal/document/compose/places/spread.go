package places

import (
	"cmp"
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// spreadSection says how much locations differ, and ranks them by means that are drawn together the more the fewer answers they rest on.
func spreadSection(c *wording.Composer, b result.Breakdown) report.Section {
	s := report.Section{ID: "consistency", Title: c.T("spread.locations"), PDF: true}
	main, ok := c.MainSpread(b.Factor)
	if !ok {
		return s
	}
	main = c.Results.Stood(b.Factor, main)
	if wording.Shrinks(main) {
		s.Blocks = append(s.Blocks, caterpillar(c, b, main))
	}
	s.Blocks = append(s.Blocks, wording.Prose(c.SpreadSentences(b.Factor, main))...)
	return s
}

// crowded is the number of locations from which the hidden ones have no line in the picture; the table has them.
const crowded = 16

// caterpillar is the locations' shrunken means in their order, with the mean of all and where the true means of nearly all lie.
func caterpillar(c *wording.Composer, b result.Breakdown, s result.Spread) report.Block {
	look := c.SpreadLook(s)
	spec := report.ForestChart{Estimate: c.T("spread.shrunken"), Second: c.T("spread.own"), Signed: s.ID == "gap5", Polarity: polarity(s),
		Names:     report.StandingNames{Above: c.T("spread.above"), Level: c.T("spread.level"), Below: c.T("spread.below")},
		Reference: report.Line{Set: s.Mean.OK(), Value: s.Mean.Value, Name: c.T("spread.mean")}}
	if c.SaysRange(s) {
		spec.Band = report.Band{Set: true, Lo: s.Range.Lo, Hi: s.Range.Hi, Name: c.T("spread.band", wording.Args{"level": c.Level()})}
	}
	table := report.Table{ID: "places-table", Caption: c.SpreadName(s), Sort: true, Columns: wording.Columns(wording.Wide(wording.Capital(wording.Or(b.Name, c.T("compose.locations.nav")))),
		wording.Numeric(c.T("spread.shrunken"), c.T("spread.own"), c.T("compose.n"), c.T("spread.sd")), []report.Column{wording.Textual(c.T("spread.standing"))})}
	values := []float64{s.Mean.Value}
	var parts []string
	for _, p := range byShrunken(s) {
		m, own := c.Mark(p.Shrunken), c.Mark(p.Mean)
		own.Bound = false
		if m.Missing == report.Present || len(s.Places) <= crowded {
			spec.Rows = append(spec.Rows, report.ForestRow{Label: c.LevelName(b, p.Level), Estimate: m, Second: own, Standing: standingOf(p)})
		}
		if m.Missing == report.Present {
			values = append(values, m.Value, own.Value)
			if m.Bound {
				values = append(values, m.Lo, m.Hi)
			}
		}
		table.Rows = append(table.Rows, placeRow(c, b, s, p))
		parts = append(parts, c.LevelName(b, p.Level)+" "+c.Write(look(p.Shrunken)))
	}
	if spec.Band.Set {
		values = append(values, spec.Band.Lo, spec.Band.Hi)
	}
	spec.Axis = spreadAxis(c, s, slices.Min(values), slices.Max(values))
	title := caterpillarTitle(c, b, s)
	return report.Figurative{Chart: report.Chart{ID: "places-" + b.Factor, Title: title, Subtitle: c.T("spread.subtitle", wording.Args{"name": c.SpreadName(s), "level": c.Level()}),
		Note: c.T("spread.note"), Alt: c.Alt(title, parts), Spec: spec, Table: table}}
}

func placeRow(c *wording.Composer, b result.Breakdown, s result.Spread, p result.Place) report.Row {
	own := c.SpreadLook(s)(p.Mean)
	own.Bound = false
	line := wording.Row(c.LevelName(b, p.Level), c.SpreadLook(s)(p.Shrunken), own, wording.Based(own), c.Deviation(s, p.SD), wording.Words(standingWord(c, p)))
	if line.Cells[4].Value.Missing == report.NotMeasured {
		line.Cells[4].Value = wording.Words("–")
	}
	return line
}

// byShrunken puts the worst first; what is hidden comes last.
func byShrunken(s result.Spread) []result.Place {
	places := slices.Clone(s.Places)
	slices.SortStableFunc(places, func(a, b result.Place) int {
		switch {
		case a.Shrunken.OK() && b.Shrunken.OK() && s.Lower:
			return cmp.Or(cmp.Compare(b.Shrunken.Value, a.Shrunken.Value), cmp.Compare(b.Mean.Value, a.Mean.Value))
		case a.Shrunken.OK() && b.Shrunken.OK():
			return cmp.Or(cmp.Compare(a.Shrunken.Value, b.Shrunken.Value), cmp.Compare(a.Mean.Value, b.Mean.Value))
		case a.Shrunken.OK():
			return -1
		case b.Shrunken.OK():
			return 1
		}
		return 0
	})
	return places
}

func standingOf(p result.Place) report.Standing {
	switch {
	case !p.Shrunken.OK():
		return report.NoStanding
	case p.Standing == result.PlaceAbove:
		return report.Above
	case p.Standing == result.PlaceBelow:
		return report.Below
	}
	return report.Level
}

func standingWord(c *wording.Composer, p result.Place) string {
	if !p.Shrunken.OK() {
		return "–"
	}
	return c.T("spread." + p.Standing)
}

func polarity(s result.Spread) report.Polarity {
	if s.Lower {
		return report.BelowIsGood
	}
	return report.AboveIsGood
}

// caterpillarTitle names the locations that stand apart from the mean, as far as they are few, or says that none does.
func caterpillarTitle(c *wording.Composer, b result.Breakdown, s result.Spread) string {
	apart := map[string][]string{}
	for _, p := range byShrunken(s) {
		if p.Shrunken.OK() {
			apart[p.Standing] = append(apart[p.Standing], c.LevelName(b, p.Level))
		}
	}
	below, above := apart[result.PlaceBelow], apart[result.PlaceAbove]
	slices.Reverse(above) // the furthest first
	const most = 2        // names a title has room for
	list := func(names []string) string {
		if len(names) > most {
			return c.T("spread.title.count", wording.Args{"n": len(names)})
		}
		return c.Printer.List(names)
	}
	a := wording.Args{"below": list(below), "above": list(above)}
	switch {
	case s.Chance:
		return c.T("spread.title.chance")
	case len(below) > 0 && len(above) > 0:
		return wording.Capital(c.T("spread.title.both", a))
	case len(below) > 0:
		return wording.Capital(c.T("spread.title.below", a))
	case len(above) > 0:
		return wording.Capital(c.T("spread.title.above", a))
	}
	return c.T("spread.title.none")
}

// spreadAxis spans what is to be shown in round steps of the measure's unit.
func spreadAxis(c *wording.Composer, s result.Spread, lo, hi float64) report.Axis {
	a := report.Axis{Name: c.SpreadName(s), Decimals: 2}
	step := 0.5
	switch {
	case s.Unit == "share":
		a.Kind, a.Decimals, step = report.Percent, 1, 0.05
	case s.Unit == "points":
		a.Decimals, step = 0, 10
	case s.Unit == "s":
		a.Kind, a.Decimals, step = report.Duration, 0, 30
		if hi-lo < 60 {
			step = 5
		}
	case s.Unit == "per_mille":
		a.Decimals, step = 1, 5
	case hi-lo < 1.2:
		step = 0.1
	}
	a.Min, a.Max = math.Floor(lo/step+1e-9)*step, math.Ceil(hi/step-1e-9)*step
	if s.Unit == "share" {
		a.Max = min(1, a.Max)
	}
	return a
}
