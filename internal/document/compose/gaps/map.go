package gaps

import (
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// mapSection sets importance against performance, with the crosshair of report.yaml, the diagonal, and what each crosshair would say.
func mapSection(c *wording.Composer) report.Section {
	m := c.Results.Maps.Stated
	if m.Status != result.Measured {
		return report.Section{}
	}
	s := report.Section{ID: "map", Title: c.T("compose.map"), Note: c.T("compose.map.note")}
	fix := called(c, m, result.QuadrantConcentrate)
	title := c.T("map.title", wording.Args{"n": len(fix)})
	if len(fix) == 0 {
		title = c.T("map.title.none")
	}
	s.Blocks = append(s.Blocks, mapFigure(c, "gap5-map", title, m))
	s.Blocks = append(s.Blocks, wording.Prose(c.T("map.basis."+m.Basis), mapSaid(c, m))...)
	if len(m.Crosshairs) > 1 && !m.Flat {
		s.Blocks = append(s.Blocks, wording.Prose(crosshairLines(c, m))...)
		s.Blocks = append(s.Blocks, crosshairTable(c, "gap5-map-crosshairs", m))
	}
	return s
}

// mapFigure is a map and the ranked table of its points.
func mapFigure(c *wording.Composer, id, title string, m result.Map) report.Figurative {
	x, y := mapAxes(c, m)
	spec := report.MapChart{X: x, Y: y, XCross: m.Crosshairs[0].Across, YCross: m.Crosshairs[0].Importance, Undecided: c.T("map.undecided"), Plain: m.Flat || onGrid(m)}
	if !m.Flat {
		for i, q := range corners(m) {
			spec.Corners[i] = c.T("map.quadrant." + q)
		}
	}
	spec.Diagonal = diagonal(c, m)
	group := map[string]int{}
	for i, d := range c.Config.Model.Dimensions {
		group[d.ID] = i
		spec.Groups = append(spec.Groups, d.Name)
	}
	for _, p := range m.Points {
		spec.Points = append(spec.Points, report.MapPoint{Label: c.Names.Item(p.Item), Group: group[c.Names.Items[p.Item].Dimension],
			X: p.Across.Value, Y: p.Importance.Value, N: min(p.Importance.N, p.Across.N), Undecided: !m.Flat && !p.Called})
	}
	said := wording.Each(ranked(m), func(p result.MapPoint) string {
		return c.Names.Item(p.Item) + " (" + quadrantWords(c, p) + ")"
	})
	note := c.T("map.shares")
	if !onGrid(m) {
		note = wording.Sentences(note, c.T("map.distance."+map[bool]string{true: "derived", false: "stated"}[m.Basis == result.BasisDerived]))
	}
	return report.Figurative{Chart: report.Chart{ID: id, Title: title, Subtitle: c.T("map.subtitle", wording.Args{"where": c.T("map.crosshair." + m.Crosshairs[0].Kind)}),
		Alt: c.Alt(title, said), Note: note, Spec: spec, Table: mapTable(c, id, x.Name, y.Name, m)}}
}

func onGrid(m result.Map) bool { return m.Outcome != "" && m.Basis != result.BasisDerived }

// corners are the quadrants of a map from top left to bottom right.
func corners(m result.Map) [4]string {
	if onGrid(m) {
		return [4]string{result.QuadrantBasic, result.QuadrantKey, result.QuadrantSecondary, result.QuadrantHidden}
	}
	return [4]string{result.QuadrantConcentrate, result.QuadrantKeepUp, result.QuadrantLow, result.QuadrantOverkill}
}

// mapAxes hold all points and the crosshair, with a little room around them.
func mapAxes(c *wording.Composer, m result.Map) (x, y report.Axis) {
	up := c.T("map.axis."+m.Basis, outcomeArgs(c, m.Outcome))
	across := c.T("compose.map.x")
	if onGrid(m) {
		across = c.T("map.axis."+result.BasisDerived, outcomeArgs(c, m.Outcome))
	}
	x = around(across, !onGrid(m), m.Crosshairs[0].Across, wording.Each(m.Points, func(p result.MapPoint) float64 { return p.Across.Value }))
	y = around(up, m.Basis != result.BasisDerived, m.Crosshairs[0].Importance, wording.Each(m.Points, func(p result.MapPoint) float64 { return p.Importance.Value }))
	return x, y
}

// around is an axis of ratings to the half points, or of correlations to the tenths, around some values and a line.
func around(name string, rated bool, line float64, values []float64) report.Axis {
	steps, room := 10.0, 0.2
	if rated {
		steps = 2
	}
	lo, hi := min(line, slices.Min(values)), max(line, slices.Max(values))
	return report.Axis{Name: name, Min: math.Floor(steps*lo-room) / steps, Max: math.Ceil(steps*hi+room) / steps, Decimals: 2}
}

// diagonal is the line of equal importance and performance; of correlations, that of equal standing among the items.
func diagonal(c *wording.Composer, m result.Map) report.Slope {
	switch {
	case onGrid(m):
		return report.Slope{}
	case m.Basis != result.BasisDerived:
		return report.Slope{Set: true, Rise: 1, Name: c.T("map.diagonal")}
	}
	up, upSD := spread(wording.Each(m.Points, func(p result.MapPoint) float64 { return p.Importance.Value }))
	across, acrossSD := spread(wording.Each(m.Points, func(p result.MapPoint) float64 { return p.Across.Value }))
	if acrossSD == 0 || upSD == 0 {
		return report.Slope{}
	}
	rise := upSD / acrossSD
	return report.Slope{Set: true, Rise: rise, At: up - rise*across, Name: c.T("map.diagonal.derived")}
}

// spread is the mean and the standard deviation of points of a map.
func spread(xs []float64) (mean, sd float64) {
	for _, x := range xs {
		mean += x / float64(len(xs))
	}
	for _, x := range xs {
		sd += (x - mean) * (x - mean)
	}
	return mean, math.Sqrt(sd / float64(len(xs)-1))
}

// mapTable lists the items, those farthest above the diagonal first.
func mapTable(c *wording.Composer, id, across, up string, m result.Map) report.Table {
	grid := onGrid(m)
	columns := wording.Numeric(up, across)
	if !grid {
		columns = append(columns, wording.Numeric(c.T("map.priority"))...)
	}
	table := report.Table{ID: id + "-table", Caption: c.T("compose.map"), Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.item")), columns,
		wording.Numeric(c.T("compose.n")), []report.Column{wording.Textual(c.T("compose.map.corner"))}, wording.Numeric(c.T("map.share")))}
	for _, p := range ranked(m) {
		base := c.Plain(p.Importance)
		base.N = min(p.Importance.N, p.Across.N)
		values := []report.Value{c.Plain(p.Importance), c.Plain(p.Across)}
		if !grid {
			values = append(values, c.Difference(p.Distance))
		}
		share := wording.Words("–")
		if p.Quadrant() != "" {
			share = report.Value{Kind: report.Percent, Number: p.Share}
		}
		table.Rows = append(table.Rows, wording.Row(c.Names.Item(p.Item), append(values, wording.Based(base), wording.Words(quadrantWords(c, p)), share)...))
	}
	return table
}

// ranked puts the points farthest above the diagonal first.
func ranked(m result.Map) []result.MapPoint {
	return wording.BySize(m.Points, func(p result.MapPoint) result.Estimate { return wording.Negated(p.Distance) })
}

// quadrantWords names the quadrant of a point, or says that it is undecided, and whether it stands on a line.
func quadrantWords(c *wording.Composer, p result.MapPoint) string {
	words := c.T("map.undecided")
	switch {
	case p.Quadrant() == "":
		words = c.T("map.undivided")
	case p.Called:
		words = c.T("map.quadrant." + p.Quadrant())
	}
	if p.OnLine {
		words = c.T("map.on_line", wording.Args{"words": words})
	}
	return words
}

// called names the items of a quadrant that is sure, the farthest above the diagonal first.
func called(c *wording.Composer, m result.Map, quadrant string) []string {
	var names []string
	for _, p := range ranked(m) {
		if p.Called && p.Quadrant() == quadrant {
			names = append(names, c.Names.Item(p.Item))
		}
	}
	return names
}

// mapSaid says what of a map is undecided, and what is not on it.
func mapSaid(c *wording.Composer, m result.Map) string {
	if m.Flat {
		return c.T("map.flat")
	}
	undecided := 0
	for _, p := range m.Points {
		if !p.Called {
			undecided++
		}
	}
	said := ""
	if undecided > 0 {
		said = c.OutOf("map.open", undecided, len(m.Points))
	}
	if m.Withheld > 0 {
		said = wording.Sentences(said, c.T("map.withheld", wording.Args{"n": m.Withheld}))
	}
	return said
}

// crosshairLines says where each crosshair is.
func crosshairLines(c *wording.Composer, m result.Map) string {
	lines := wording.Each(m.Crosshairs, func(at result.Crosshair) string {
		return c.T("map.at", wording.Args{"name": c.T("map.crosshair.name." + at.Kind), "up": c.Printer.Number(at.Importance, 2), "across": c.Printer.Number(at.Across, 2)})
	})
	return c.T("map.lines", wording.Args{"lines": wording.Dots(lines...)})
}

// crosshairTable is what each crosshair would say of each item.
func crosshairTable(c *wording.Composer, id string, m result.Map) report.Table {
	table := report.Table{ID: id, Caption: c.T("map.crosshairs"), Sort: true, Columns: []report.Column{wording.Wide(c.T("compose.item"))}}
	for _, at := range m.Crosshairs {
		table.Columns = append(table.Columns, wording.Textual(c.T("map.crosshair.name."+at.Kind)))
	}
	for _, p := range m.Points {
		row := wording.Row(c.Names.Item(p.Item))
		for _, q := range p.Quadrants {
			row.Cells = append(row.Cells, report.Cell{Value: wording.Words(c.T("map.quadrant." + q))})
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// outcomeArgs name the answer that importance is derived from.
func outcomeArgs(c *wording.Composer, outcome string) wording.Args {
	if outcome == "" {
		return wording.Args{}
	}
	return wording.Args{"outcome": c.T("drivers.outcome." + outcome)}
}
