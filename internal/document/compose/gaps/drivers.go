package gaps

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func hasDrivers(c *wording.Composer) bool {
	return len(c.Results.Drivers.Dimensions) > 0 || c.Results.Maps.Derived.Status == result.Measured
}

// driversPage is what satisfaction goes with: the dimensions' parts of it, which of them have room, and the items by derived importance.
func driversPage(c *wording.Composer) report.Page {
	d := c.Results.Drivers
	return report.Page{
		Nav: c.T("drivers.nav"), Eyebrow: c.T("drivers.nav"), Title: driversTitle(c), Lead: c.T("drivers.lead", outcomeArgs(c, d.Outcome)), PDF: true,
		Sections: wording.Sections(partsSection(c), modelSection(c), derivedSection(c), gridSection(c)),
	}
}

// driversTitle names what goes with the outcome most, and says so where nothing can be told.
func driversTitle(c *wording.Composer) string {
	d := c.Results.Drivers
	args := outcomeArgs(c, d.Outcome)
	lead := leaders(d)
	switch {
	case d.Finding == result.DriversFew:
		return c.T("drivers.title.few", args)
	case d.Finding != result.DriversFound:
		return c.T("drivers.title.none", args)
	case len(lead) == len(d.Dimensions)-len(d.Unvaried) && len(lead) > 1:
		return c.T("drivers.title.alike", args)
	}
	args["names"], args["n"] = c.Printer.List(wording.Each(lead, c.Names.Dimension)), len(lead)
	return c.T("drivers.title", args)
}

// leaders are the dimension with the largest share and those that are not told from it.
func leaders(d result.Drivers) []string {
	ranked := largest(d.Dimensions, func(p result.Driver) result.Estimate { return p.Share })
	var lead []string
	for _, p := range ranked {
		if p.Share.OK() && !slices.Contains(ranked[0].Above, p.ID) {
			lead = append(lead, p.ID)
		}
	}
	return lead
}

// largest puts the largest first.
func largest(all []result.Driver, of func(result.Driver) result.Estimate) []result.Driver {
	return wording.BySize(all, func(p result.Driver) result.Estimate { return wording.Negated(of(p)) })
}

// partsSection is each dimension's share of what is accounted for or, where there is no such thing, its correlation alone.
func partsSection(c *wording.Composer) report.Section {
	d := c.Results.Drivers
	s := report.Section{ID: "shares", Title: c.T("drivers.shares"), Note: c.T("drivers.shares.note", outcomeArgs(c, d.Outcome)), PDF: true}
	if len(d.Dimensions) == 0 {
		return s
	}
	if d.R2.OK() {
		s.Blocks = wording.Present(c.Figure(c.T("drivers.adjusted"), c.Share(d.Adjusted), c.T("drivers.adjusted.detail", outcomeArgs(c, d.Outcome))))
	}
	if d.Finding != result.DriversFound {
		args := outcomeArgs(c, d.Outcome)
		args["least"], args["n"] = d.Least, d.N
		s.Title, s.Note = c.T("drivers.correlations"), ""
		s.Blocks = append(s.Blocks, c.Remark(c.T("drivers.none."+d.Finding), c.T("drivers.none."+d.Finding+".text", args)))
		s.Blocks = append(s.Blocks, driverForest(c, "drivers-correlations", c.T("drivers.correlation.chart", args), c.T("drivers.r"), c.Plain, largest(d.Dimensions, func(p result.Driver) result.Estimate { return p.Correlation }), func(p result.Driver) result.Estimate { return p.Correlation }, nil))
		s.Blocks = append(s.Blocks, wording.Prose(c.T("drivers.association"))...)
		return s
	}
	ranked := largest(d.Dimensions, func(p result.Driver) result.Estimate { return p.Share })
	s.Blocks = append(s.Blocks, driverForest(c, "drivers-shares", c.T("drivers.shares.chart", outcomeArgs(c, d.Outcome)), c.T("drivers.share"), c.Share, ranked, func(p result.Driver) result.Estimate { return p.Share }, func(p result.Driver) report.Value {
		return wording.Words(wording.Or(c.Printer.List(wording.Each(p.Above, c.Names.Dimension)), "–"))
	}))
	s.Blocks = append(s.Blocks, wording.Prose(wording.Sentences(noiseSentence(c, ranked), sparseSentence(c, d), c.T("drivers.association")))...)
	return s
}

// noiseSentence names the dimensions that bring no more than a random number would.
func noiseSentence(c *wording.Composer, all []result.Driver) string {
	var names []string
	for _, p := range all {
		if p.Share.OK() && !p.BeyondNoise {
			names = append(names, c.Names.Dimension(p.ID))
		}
	}
	if len(names) == 0 {
		return c.T("drivers.beyond")
	}
	return c.T("drivers.noise", wording.Args{"names": c.Printer.List(names), "n": len(names)})
}

// sparseSentence says how far the model is to be relied on, and which dimensions have no part in it.
func sparseSentence(c *wording.Composer, d result.Drivers) string {
	said := ""
	if d.N < d.Preferred {
		said = c.T("drivers.sparse", wording.Args{"n": d.N, "preferred": d.Preferred})
	}
	if len(d.Unvaried) > 0 {
		said = wording.Sentences(said, c.T("drivers.unvaried", wording.Args{"names": c.Printer.List(wording.Each(d.Unvaried, c.Names.Dimension)), "n": len(d.Unvaried)}))
	}
	return said
}

// driverForest draws one figure of the dimensions with its interval; beside it the table may name those that are clearly smaller.
func driverForest(c *wording.Composer, id, title, name string, look func(result.Estimate) report.Value, all []result.Driver, of func(result.Driver) result.Estimate, above func(result.Driver) report.Value) report.Block {
	spec := report.ForestChart{Estimate: name, Axis: report.Axis{Name: name, Decimals: 2}}
	if look(result.Estimate{}).Kind == report.Percent {
		spec.Axis = report.Axis{Name: name, Kind: report.Percent, Max: 0.05}
	} else {
		spec.Reference = report.Line{Set: true, Name: c.T("drivers.zero")}
	}
	table := report.Table{ID: id + "-table", Caption: title, Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.dimension")), wording.Numeric(name, c.T("compose.n")))}
	if above != nil {
		table.Columns = append(table.Columns, wording.Textual(c.T("drivers.above")))
	}
	var said []string
	for _, p := range all {
		v := look(of(p))
		m := c.Mark(of(p))
		spec.Rows = append(spec.Rows, report.ForestRow{Label: c.Names.Dimension(p.ID), Estimate: m})
		for _, x := range []float64{m.Value, m.Lo, m.Hi} {
			spec.Axis.Min, spec.Axis.Max = min(spec.Axis.Min, x), max(spec.Axis.Max, x)
		}
		row := wording.Row(c.Names.Dimension(p.ID), v, wording.Based(v))
		if above != nil {
			row.Cells = append(row.Cells, report.Cell{Value: above(p)})
		}
		table.Rows = append(table.Rows, row)
		said = append(said, c.Names.Dimension(p.ID)+" "+c.Write(v))
	}
	spec.Axis.Max = wording.RoundUp(spec.Axis.Max, 0.05)
	if spec.Axis.Min < 0 {
		spec.Axis.Min = -wording.RoundUp(-spec.Axis.Min, 0.1)
	}
	return report.Figurative{Chart: report.Chart{ID: id, Title: title, Subtitle: c.T("drivers.subtitle", wording.Args{"level": c.Level()}), Alt: c.Alt(title, said), Spec: spec, Table: table}}
}

// modelSection ranks the dimensions by share × room, and lists every figure of the model.
func modelSection(c *wording.Composer) report.Section {
	d := c.Results.Drivers
	s := report.Section{ID: "room", Title: c.T("drivers.room"), Note: c.T("drivers.room.note", wording.Args{"max": c.Short(c.Results.ScaleMax)})}
	if len(d.Dimensions) == 0 || !d.R2.OK() {
		return s
	}
	ranked := largest(d.Dimensions, func(p result.Driver) result.Estimate { return p.Priority })
	if d.Finding == result.DriversFound {
		title := c.T("drivers.room.chart")
		if first := ranked[0]; first.Priority.OK() && !falls(first) {
			title = c.T("drivers.room.first", wording.Args{"name": c.Names.Dimension(first.ID)})
		}
		s.Blocks = append(s.Blocks, driverForest(c, "drivers-room", title, c.T("drivers.priority"), c.Share, ranked, func(p result.Driver) result.Estimate { return p.Priority }, nil))
		s.Blocks = append(s.Blocks, wording.Prose(fallingSentence(c, d))...)
	} else {
		s.Title, s.Note = c.T("drivers.model"), ""
	}
	table := report.Table{ID: "drivers-model", Caption: c.T("drivers.model"), Sort: true, Columns: wording.Columns(wording.Wide(c.T("compose.dimension")),
		wording.Numeric(c.T("drivers.r"), c.T("drivers.beta"), c.T("drivers.vif"), c.T("drivers.weight"), c.T("drivers.lmg"), c.T("drivers.chance"), c.T("drivers.margin"), c.T("compose.n")))}
	for _, p := range ranked {
		r := c.Plain(p.Correlation)
		table.Rows = append(table.Rows, wording.Row(c.Names.Dimension(p.ID), r, c.Plain(p.Beta), c.Plain(p.VIF), c.As(p.Weight, report.Value{Decimals: 3}), c.Share(p.LMG),
			c.As(p.OverChance, report.Value{Decimals: 3, Signed: true}), c.Share(p.Room), wording.Based(r)))
	}
	s.Blocks = append(s.Blocks, table)
	return s
}

// falls tells whether customers who rate a dimension higher are less satisfied, beyond noise: its room is nothing to be filled.
func falls(p result.Driver) bool { return p.Correlation.Bound && p.Correlation.Hi < 0 }

// fallingSentence names such dimensions.
func fallingSentence(c *wording.Composer, d result.Drivers) string {
	var names []string
	for _, p := range d.Dimensions {
		if falls(p) {
			names = append(names, c.Names.Dimension(p.ID))
		}
	}
	if len(names) == 0 {
		return ""
	}
	args := outcomeArgs(c, d.Outcome)
	args["names"], args["n"] = c.Printer.List(names), len(names)
	return c.T("drivers.falling", args)
}

// derivedSection sets derived importance against performance.
func derivedSection(c *wording.Composer) report.Section {
	m := c.Results.Maps.Derived
	s := report.Section{ID: "derived", Title: c.T("map.derived"), Note: c.T("map.derived.note", outcomeArgs(c, m.Outcome))}
	if m.Status != result.Measured {
		return s
	}
	fix := called(c, m, result.QuadrantConcentrate)
	title := c.T("map.derived.title", wording.Args{"n": len(fix)})
	if len(fix) == 0 {
		title = c.T("map.derived.title.none")
	}
	s.Blocks = append(s.Blocks, mapFigure(c, "drivers-derived", title, m))
	s.Blocks = append(s.Blocks, wording.Prose(mapSaid(c, m))...)
	return s
}

// gridSection sets what customers say matters against what their satisfaction goes with.
func gridSection(c *wording.Composer) report.Section {
	m := c.Results.Maps.Grid
	s := report.Section{ID: "grid", Title: c.T("map.grid"), Note: c.T("map.grid.note"), Spare: true}
	if m.Status != result.Measured {
		return s
	}
	hidden := called(c, m, result.QuadrantHidden)
	title := c.T("map.grid.title.none")
	if len(hidden) > 0 {
		title = c.T("map.grid.title", wording.Args{"n": len(hidden)})
	}
	s.Blocks = append(s.Blocks, mapFigure(c, "drivers-grid", title, m))
	s.Blocks = append(s.Blocks, wording.Prose(c.T("map.basis."+m.Basis), mapSaid(c, m))...)
	return s
}
