package compose

import (
	"cmp"
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// alt is a picture in words: its title and its main numbers, at most eight of them.
func (c *composer) alt(title string, parts []string) string {
	const most = 8
	more := ""
	if len(parts) > most {
		more = c.t("compose.alt.more", args{"n": len(parts) - most})
		parts = parts[:most]
	}
	return c.t("compose.alt", args{"title": title, "parts": join(c.t("compose.alt.sep"), append(slices.Clone(parts), more)...)})
}

// compared is one row of a dumbbell: a reference, what is held against it, and the difference.
type compared struct {
	label, group string
	expectation  analysis.Estimate
	perception   analysis.Estimate
	gap          analysis.Estimate
	test         analysis.Test
	clear        bool
}

// dumbbells describes a dumbbell chart and the table of the same numbers.
type dumbbells struct {
	id, title, note         string
	what                    string // heading of the rows' names
	expectation, perception string // names of the marks
	rows                    []compared
	tested                  bool // the rows have a test of no difference
	grouped                 bool
}

// dumbbell draws expectation against perception, or says that every group is too small to show.
func (c *composer) dumbbell(d dumbbells) report.Block {
	if !slices.ContainsFunc(d.rows, func(r compared) bool { return r.gap.OK() }) {
		return c.hidden(d.title, each(d.rows, func(r compared) analysis.Estimate { return r.gap })...)
	}
	spec := report.GapChart{Axis: c.ratingAxis(d.rows), Expectation: d.expectation, Perception: d.perception, GapName: c.t("compose.gap"), Groups: d.grouped}
	table := report.Table{ID: d.id + "-table", Caption: d.title, Sort: true,
		Columns: columns(wide(d.what), numeric(d.expectation, d.perception, c.t("compose.gap"), c.t("compose.n")))}
	if d.tested {
		table.Columns = append(table.Columns, textual(c.t("compose.noise")))
	}
	var parts []string
	for _, r := range d.rows {
		spec.Rows = append(spec.Rows, report.GapRow{Label: r.label, Group: r.group, Expectation: c.mark(r.expectation),
			Perception: c.mark(r.perception), Gap: c.mark(r.gap), Clear: r.clear})
		v := c.difference(r.gap)
		line := row(r.label, c.plain(r.expectation), c.plain(r.perception), v, based(v))
		line.Cells[3].Tone = tone(v, r.clear)
		line.Cells[0].Note = r.group
		if d.tested {
			line.Cells = append(line.Cells, report.Cell{Value: c.noise(r.test)})
		}
		table.Rows = append(table.Rows, line)
	}
	for _, r := range bySize(d.rows, func(r compared) analysis.Estimate { return r.gap }) {
		parts = append(parts, r.label+" "+c.write(c.difference(r.gap)))
	}
	return report.Figurative{Chart: report.Chart{ID: d.id, Title: d.title, Subtitle: c.t("compose.subtitle.rating", args{
		"min": c.short(c.r.ScaleMin), "max": c.short(c.r.ScaleMax), "level": c.level()}),
		Alt: c.alt(d.title, parts), Note: d.note, Spec: spec, Table: table}}
}

// ratingAxis spans the whole points of the scale that hold every mark: a dumbbell shows distance, not size from zero.
func (c *composer) ratingAxis(rows []compared) report.Axis {
	lo, hi := c.r.ScaleMax, c.r.ScaleMin
	for _, r := range rows {
		for _, e := range []analysis.Estimate{r.expectation, r.perception} {
			if m := c.mark(e); m.Missing == report.Present {
				lo, hi = min(lo, m.Value), max(hi, m.Value)
				if m.Bound {
					lo, hi = min(lo, m.Lo), max(hi, m.Hi)
				}
			}
		}
	}
	return report.Axis{Name: c.t("compose.axis.rating"), Decimals: 2, Min: max(c.r.ScaleMin, math.Floor(lo)), Max: min(c.r.ScaleMax, math.Ceil(hi)), Step: 1}
}

// each is one thing of every element.
func each[T, U any](xs []T, of func(T) U) []U {
	var all []U
	for _, x := range xs {
		all = append(all, of(x))
	}
	return all
}

// bySize puts the largest shortfall first; what has no number comes last, in the order given.
func bySize[T any](xs []T, of func(T) analysis.Estimate) []T {
	xs = slices.Clone(xs)
	slices.SortStableFunc(xs, func(a, b T) int {
		x, y := of(a), of(b)
		switch {
		case x.OK() && y.OK():
			return cmp.Compare(x.Value, y.Value)
		case x.OK():
			return -1
		case y.OK():
			return 1
		}
		return 0
	})
	return xs
}

// bar is one row of a bar chart.
type bar struct {
	label  string
	e      analysis.Estimate
	strong bool
}

// bars describes a bar chart and its table.
type bars struct {
	id, title, subtitle, note string
	what, heading             string // headings of the table
	axis                      report.Axis
	look                      func(analysis.Estimate) report.Value
	rows                      []bar
}

func (c *composer) barChart(b bars) report.Block {
	if !slices.ContainsFunc(b.rows, func(r bar) bool { return r.e.OK() }) {
		return c.hidden(b.title, each(b.rows, func(r bar) analysis.Estimate { return r.e })...)
	}
	spec := report.BarChart{Axis: b.axis}
	table := report.Table{ID: b.id + "-table", Caption: b.title, Sort: true,
		Columns: columns(wide(b.what), numeric(b.heading, c.t("compose.n")))}
	var parts []string
	for _, r := range b.rows {
		v := b.look(r.e)
		spec.Rows = append(spec.Rows, report.BarRow{Label: r.label, Value: c.mark(r.e), Strong: r.strong})
		table.Rows = append(table.Rows, row(r.label, v, based(v)))
		parts = append(parts, r.label+" "+c.write(v))
	}
	return report.Figurative{Chart: report.Chart{ID: b.id, Title: b.title, Subtitle: b.subtitle, Alt: c.alt(b.title, parts),
		Note: b.note, Spec: spec, Table: table}}
}

func (c *composer) shareAxis(name string) report.Axis {
	return report.Axis{Name: name, Min: 0, Max: 1, Kind: report.Percent, Decimals: 1, Step: 0.2}
}

// heatLine is one line of a heat map.
type heatLine struct {
	label, group string
	cells        []analysis.Estimate
}

// heat describes a heat map of gaps and its table.
type heat struct {
	id, title, note string
	what            string
	columns         []string
	lines           []heatLine
	named           func(string) string // how a line is named within a sentence
}

func (c *composer) heatMap(h heat) report.Block {
	widest, lowest := 0.0, math.Inf(1)
	var worst, column string
	var at heatLine
	spec := report.HeatChart{Columns: h.columns, Decimals: 2, Signed: true, Legend: c.t("compose.heat.legend")}
	table := report.Table{ID: h.id + "-table", Caption: h.title, Columns: columns(wide(h.what), numeric(h.columns...))}
	for _, l := range h.lines {
		cells := make([]report.Interval, len(l.cells))
		values := make([]report.Value, len(l.cells))
		for i, e := range l.cells {
			cells[i], values[i] = c.mark(e), c.difference(e)
			if cells[i].Missing != report.Present {
				continue
			}
			widest = max(widest, math.Abs(e.Value))
			if e.Value < lowest {
				lowest, at, column = e.Value, l, h.columns[i]
				worst = c.t("compose.heat.worst", args{"row": l.label, "column": h.columns[i], "gap": c.full(values[i])})
			}
		}
		spec.Rows = append(spec.Rows, report.HeatRow{Label: l.label, Group: l.group, Cells: cells})
		for i := range values {
			values[i].Bound = false // a grid of intervals cannot be read
		}
		table.Rows = append(table.Rows, row(l.label, values...))
	}
	if math.IsInf(lowest, 1) {
		return c.hidden(h.title, slices.Concat(each(h.lines, func(l heatLine) []analysis.Estimate { return l.cells })...)...)
	}
	spec.Min, spec.Max = -max(widest, 0.01), max(widest, 0.01)
	title := h.title
	if lowest < 0 {
		title = c.t("compose.heat.title", args{"row": h.named(at.label), "column": column, "gap": c.p.Signed(lowest, 2)})
	}
	return report.Figurative{Chart: report.Chart{ID: h.id, Title: title, Subtitle: c.t("compose.subtitle.heat"),
		Alt:  c.t("compose.heat.alt", args{"title": h.title, "rows": len(h.lines), "columns": len(h.columns), "worst": worst}),
		Note: h.note, Spec: spec, Table: table}}
}
