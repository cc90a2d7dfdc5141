package people

import (
	"math"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// served is a rating on the scale of internal service.
func served(c *wording.Composer, e result.Estimate) report.Value {
	return c.As(e, report.Value{Decimals: 2, Unit: c.T("compose.unit.of", wording.Args{"max": c.Short(c.Results.Internal.ScaleMax)})})
}

// internalSections are how departments and suppliers serve each other; where nobody was asked, what it would take.
func internalSections(c *wording.Composer) []report.Section {
	s := report.Section{ID: "internal", Title: c.T("inside.internal"), Note: c.T("inside.internal.note")}
	switch i := c.Results.Internal; i.Status {
	case result.NotMeasured:
		s.PDF = false
		s.Blocks = []report.Block{c.Unmeasured(c.T("inside.internal"), c.Needs(i.Reason))}
		return []report.Section{s}
	case result.Suppressed:
		s.Blocks = []report.Block{c.Remark(c.T("inside.internal"), c.T("inside.hidden", wording.Args{"n": c.Config.Privacy.Staff}))}
		return []report.Section{s}
	}
	return []report.Section{matrixSection(c, s), linksSection(c), returnsSection(c), servicesSection(c), internalMonths(c)}
}

// matrixSection is who rates whom: a line for each who rates, a column for each who is rated.
func matrixSection(c *wording.Composer, s report.Section) report.Section {
	r := c.Results.Internal
	spec := report.HeatChart{Columns: append(append([]string{}, r.To...), c.T("inside.given")), Decimals: 1, Legend: c.T("inside.legend", wording.Args{"mean": c.Write(alone(served(c, r.All)))}), Middle: r.All.Value}
	table := report.Table{ID: "inside-matrix-table", Caption: c.T("inside.matrix"), Columns: wording.Columns(wording.Wide(c.T("inside.from")), wording.Numeric(r.To...), wording.Numeric(c.T("inside.given")))}
	widest, shown := 0.01, 0
	line := func(name string, cells []result.Estimate, strong bool) {
		row := report.HeatRow{Label: name}
		var values []report.Value
		for _, e := range cells {
			row.Cells = append(row.Cells, c.Mark(e))
			values = append(values, alone(served(c, e)))
			if e.OK() {
				widest = max(widest, math.Abs(e.Value-r.All.Value))
				shown++
			}
		}
		spec.Rows = append(spec.Rows, row)
		for i := range values {
			values[i].Unit = ""
		}
		line := wording.Row(name, values...)
		for i, e := range cells {
			if e.OK() {
				line.Cells[i+1].Note, line.Cells[i+1].Base = c.Printer.Base(e.N), e.N
			}
		}
		line.Strong = strong
		table.Rows = append(table.Rows, line)
	}
	for i, from := range r.From {
		line(from, append(append([]result.Estimate{}, r.Cells[i]...), r.Given[i]), false)
	}
	line(c.T("inside.received"), append(append([]result.Estimate{}, r.Received...), r.All), true)
	spec.Min, spec.Max = r.All.Value-widest, r.All.Value+widest
	title := matrixTitle(c)
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "inside-matrix", Title: title,
		Subtitle: c.T("inside.subtitle", wording.Args{"min": c.Short(r.ScaleMin), "max": c.Short(r.ScaleMax), "n": r.N}),
		Alt:      c.T("inside.alt", wording.Args{"title": title, "rows": len(r.From), "columns": len(r.To), "shown": shown}), Note: c.T("inside.matrix.read"), Spec: spec, Table: table}}}
	s.Blocks = append(s.Blocks, wording.Prose(wording.Sentences(selfSaid(c), c.T("inside.hidden.cells", wording.Args{"n": c.Config.Privacy.Staff})))...)
	return s
}

// matrixTitle names the weakest link that is clearly weaker than the others together, or says that none is.
func matrixTitle(c *wording.Composer) string {
	for _, l := range c.Results.Internal.Links {
		if l.Difference.Value < 0 {
			return c.T("inside.matrix.title", wording.Args{"from": l.From, "to": l.To, "rating": c.Write(alone(served(c, l.Rating)))})
		}
	}
	return c.T("inside.matrix.none")
}

// selfSaid says that answers of a department about itself are left out, "" when there are none.
func selfSaid(c *wording.Composer) string {
	if n := c.Results.Internal.Self; n > 0 {
		return c.T("inside.self", wording.Args{"n": n})
	}
	return ""
}

// linksSection is the links that are clearly weaker or stronger than all others together.
func linksSection(c *wording.Composer) report.Section {
	r := c.Results.Internal
	s := report.Section{ID: "links", Title: c.T("inside.links"), Note: c.T("inside.links.note", wording.Args{"n": r.Tested})}
	if len(r.Links) == 0 {
		s.Blocks = wording.Prose(c.T("inside.links.none", wording.Args{"n": r.Tested}))
		return s
	}
	table := report.Table{ID: "inside-links-table", Sort: true, Columns: wording.Columns(wording.Wide(c.T("inside.from")),
		[]report.Column{wording.Textual(c.T("inside.to"))}, wording.Numeric(c.T("inside.rating"), c.T("inside.less"), c.T("compose.n")), []report.Column{wording.Textual(c.T("compose.noise"))})}
	for _, l := range r.Links {
		v, d := served(c, l.Rating), c.Difference(l.Difference)
		row := wording.Row(l.From, wording.Words(l.To), alone(v), d, wording.Based(v), c.Noise(l.Test))
		row.Cells[3].Tone = report.Positive
		if l.Difference.Value < 0 {
			row.Cells[3].Tone = report.Negative
		}
		table.Rows = append(table.Rows, row)
	}
	s.Blocks = []report.Block{table}
	return s
}

// returnsSection is pairs that rate each other, the most uneven first.
func returnsSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "returns", Title: c.T("inside.returns"), Note: c.T("inside.returns.note")}
	table := report.Table{ID: "inside-returns-table", Sort: true, Columns: wording.Columns(wording.Wide(c.T("inside.pair")),
		wording.Numeric(c.T("inside.ab"), c.T("inside.ba"), c.T("compose.difference"), c.T("people.fewer")), []report.Column{wording.Textual(c.T("compose.noise"))})}
	for _, p := range c.Results.Internal.Returns {
		if !p.Difference.OK() {
			continue
		}
		a, b, ab, ba, diff := p.A, p.B, p.AB, p.BA, p.Difference
		if diff.Value > 0 { // the one that gets less from the other comes first
			a, b, ab, ba, diff = b, a, ba, ab, wording.Negated(diff)
		}
		d := c.Difference(diff)
		table.Rows = append(table.Rows, wording.Row(c.T("inside.pair.names", wording.Args{"a": a, "b": b}), alone(served(c, ab)), alone(served(c, ba)), d, wording.Based(d), c.Noise(p.Test)))
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// servicesSection is each service by who is rated and over all, the lowest first.
func servicesSection(c *wording.Composer) report.Section {
	r := c.Results.Internal
	s := report.Section{ID: "services", Title: c.T("inside.services"), Note: c.T("inside.services.note")}
	if len(r.Services) < 2 {
		return s
	}
	services := wording.BySize(r.Services, func(k result.ServiceRating) result.Estimate { return k.All })
	table := report.Table{ID: "inside-services-table", Sort: true, Columns: wording.Columns(wording.Wide(c.T("inside.to")),
		wording.Numeric(wording.Each(services, func(k result.ServiceRating) string { return k.Name })...))}
	line := func(name string, of func(result.ServiceRating) result.Estimate) report.Row {
		row := wording.Row(name)
		for _, k := range services {
			v := alone(served(c, of(k)))
			v.Unit, v.N, v.Why = "", 0, ""
			cell := report.Cell{Value: v}
			if e := of(k); e.OK() {
				cell.Note, cell.Base = c.Printer.Base(e.N), e.N
			}
			row.Cells = append(row.Cells, cell)
		}
		return row
	}
	for j, to := range r.To {
		table.Rows = append(table.Rows, line(to, func(k result.ServiceRating) result.Estimate { return wording.LevelAt(k.Received, j) }))
	}
	all := line(c.T("inside.everyone"), func(k result.ServiceRating) result.Estimate { return k.All })
	all.Strong = true
	table.Rows = append(table.Rows, all)
	s.Blocks = []report.Block{table}
	return s
}

// internalMonths is all answers month by month.
func internalMonths(c *wording.Composer) report.Section {
	r := c.Results.Internal
	s := report.Section{ID: "months", Title: c.T("inside.months"), Note: c.T("inside.months.note")}
	if len(r.Months) < 2 {
		return s
	}
	table := report.Table{ID: "inside-months-table", Columns: wording.Columns(wording.Wide(c.T("compose.month")), wording.Numeric(c.T("inside.rating"), c.T("compose.n")))}
	time := result.Breakdown{Factor: "month", Time: true}
	for _, m := range r.Months {
		v := served(c, m.Rating)
		table.Rows = append(table.Rows, wording.Row(c.LevelName(time, m.Month), v, wording.Based(v)))
	}
	s.Blocks = []report.Block{table}
	if r.Trend.Test.Name != "" {
		key := "inside.trend.none"
		if r.Trend.Test.Clear(c.Results.Level) {
			key = "inside.trend.up"
			if r.Trend.Slope.Value < 0 {
				key = "inside.trend.down"
			}
		}
		s.Blocks = append(s.Blocks, wording.Prose(c.T(key, wording.Args{"p": c.PValue(r.Trend.Test.Adjusted)}))...)
	}
	return s
}
