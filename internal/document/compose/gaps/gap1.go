package gaps

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// gap1Page is knowledge: what managers believe customers expect, against what customers expect.
func gap1Page(c *wording.Composer) report.Page {
	g := c.Gap(1)
	return gapPage(c, 1, []report.Figure{
		c.Figure(c.T("compose.gap1.score"), c.Difference(g.Score)),
		c.Figure(c.T("compose.gap1.absolute"), wording.Baseless(c.Plain(g.Absolute)), c.T("compose.gap1.absolute.detail", wording.Args{"n": g.Absolute.N})),
		indexFigure(c, g),
	}, "", beliefSection(c, g), waysSection(c, g), pointsSection(c), picturesSection(c), antecedentSection(c, 1))
}

func beliefSection(c *wording.Composer, g result.Gap) report.Section {
	s := report.Section{ID: "dimensions", Title: c.T("compose.dimensions"), PDF: true}
	rows := gapRows(c, g)
	if len(rows) == 0 || !g.Score.OK() {
		return s
	}
	s.Blocks = append(s.Blocks, c.Dumbbell(wording.Dumbbells{ID: "gap1-dimensions", Title: beliefTitle(c, rows), Note: c.T("compose.gap1.note"), What: c.T("compose.dimension"),
		Expectation: c.T("compose.gap1.reference"), Perception: c.T("compose.gap1.observed"), Rows: rows, Tested: true}))
	s.Blocks = append(s.Blocks, wording.Prose(wording.Sentences(c.Spread(rows, wording.Bare), populationNote(c, g), fewNote(c, g)))...)
	return s
}

// beliefTitle names the dimensions managers underestimate most, when that is beyond noise.
func beliefTitle(c *wording.Composer, rows []wording.Compared) string {
	if rows[0].Gap.OK() && rows[0].Gap.Value < 0 && rows[0].Clear {
		worst := wording.Furthest(rows)
		return c.T("compose.gap1.worst", wording.Args{"names": c.Labels(worst), "n": len(worst), "gap": c.Write(c.Difference(rows[0].Gap))})
	}
	return c.T("compose.gap1.pair")
}

// gapRows are the dimensions of a gap, the largest shortfall first.
func gapRows(c *wording.Composer, g result.Gap) []wording.Compared {
	var rows []wording.Compared
	for _, d := range g.Dimensions {
		rows = append(rows, wording.Compared{Label: c.Names.Dimension(d.Dimension), Expectation: d.Reference, Perception: d.Observed, Gap: d.Score,
			Test: d.Test, Clear: d.Test.Clear(c.Results.Level)})
	}
	return wording.BySize(rows, func(r wording.Compared) result.Estimate { return r.Gap })
}

// fewestRanks is how many dimensions it takes for their order to say anything: three agree by chance one time in six.
const fewestRanks = 4

// pointsSection sets the 100 points of customers beside those managers believe they would give.
func pointsSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "importance", Title: c.T("compose.points.title"), Note: c.T("compose.points.note")}
	table := report.Table{ID: "gap1-importance", Columns: wording.Columns(wording.Wide(c.T("compose.dimension")),
		wording.Numeric(c.T("compose.customers"), c.T("compose.managers"), c.T("compose.difference"), c.T("compose.n")), []report.Column{wording.Textual(c.T("compose.noise"))})}
	var most result.Weight
	for _, w := range c.Results.Service.Weights {
		if !w.Points.OK() || !w.Managers.OK() {
			return s
		}
		if w.Points.Value > most.Points.Value {
			most = w
		}
		difference := c.As(w.Gap, report.Value{Decimals: 1, Signed: true})
		table.Rows = append(table.Rows, wording.Row(c.Names.Dimension(w.Dimension), c.Hundred(w.Points), c.Hundred(w.Managers), difference, wording.Based(difference), c.Noise(w.Test)))
	}
	if len(table.Rows) == 0 {
		return s
	}
	reading := firstPlaces(c, most)
	if rho := c.Gap(1).Ranking; rho.OK() && len(table.Rows) >= fewestRanks {
		reading = wording.Sentences(reading, c.T("compose.points.rank", wording.Args{"rho": c.Write(c.Difference(rho))}))
	}
	s.Blocks = append([]report.Block{table}, wording.Prose(reading)...)
	return s
}

// firstPlaces says what managers put first beside what customers do; what their intervals do not keep apart is in no order.
func firstPlaces(c *wording.Composer, most result.Weight) string {
	managers := func(w result.Weight) result.Estimate { return wording.Negated(w.Managers) }
	first := wording.Inseparable(wording.BySize(c.Results.Service.Weights, managers), managers)
	var names []string
	for _, w := range first {
		names = append(names, c.Names.Dimension(w.Dimension))
	}
	a := wording.Args{"name": c.Names.Dimension(most.Dimension), "other": names[0], "names": c.Printer.List(names)}
	switch {
	case len(first) > 1:
		return c.T("compose.points.among", a)
	case first[0].Dimension == most.Dimension:
		return c.T("compose.points.agree", a)
	}
	return c.T("compose.points.differ", a)
}
