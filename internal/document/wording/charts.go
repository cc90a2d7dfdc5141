package wording

import (
	"cmp"
	"math"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// Alt is a picture in words: its title and its main numbers, at most eight of them.
func (c *Composer) Alt(title string, parts []string) string {
	const most = 8
	more := ""
	if len(parts) > most {
		more = c.T("compose.alt.more", Args{"n": len(parts) - most})
		parts = parts[:most]
	}
	return c.T("compose.alt", Args{"title": title, "parts": join(c.T("compose.alt.sep"), append(slices.Clone(parts), more)...)})
}

// Compared is one row of a dumbbell: a reference, what is held against it, and the difference.
type Compared struct {
	Label, Group string
	Expectation  result.Estimate
	Perception   result.Estimate
	Gap          result.Estimate
	Test         result.Test
	Clear        bool
}

// Dumbbells describes a dumbbell chart and the table of the same numbers.
type Dumbbells struct {
	ID, Title, Note         string
	What                    string // heading of the rows' names
	Expectation, Perception string // names of the marks
	Rows                    []Compared
	Tested                  bool // the rows have a test of no difference
	Grouped                 bool
}

// Dumbbell draws expectation against perception, or says that every group is too small to show.
func (c *Composer) Dumbbell(d Dumbbells) report.Block {
	if !slices.ContainsFunc(d.Rows, func(r Compared) bool { return r.Gap.OK() }) {
		return c.Hidden(d.Title, Each(d.Rows, func(r Compared) result.Estimate { return r.Gap })...)
	}
	spec := report.GapChart{Axis: c.ratingAxis(d.Rows), Expectation: d.Expectation, Perception: d.Perception, GapName: c.T("compose.gap"), Groups: d.Grouped}
	table := report.Table{ID: d.ID + "-table", Caption: d.Title, Sort: true,
		Columns: Columns(Wide(d.What), Numeric(d.Expectation, d.Perception, c.T("compose.gap"), c.T("compose.n")))}
	if d.Tested {
		table.Columns = append(table.Columns, Textual(c.T("compose.noise")))
	}
	var parts []string
	for _, r := range d.Rows {
		spec.Rows = append(spec.Rows, report.GapRow{Label: r.Label, Group: r.Group, Expectation: c.Mark(r.Expectation),
			Perception: c.Mark(r.Perception), Gap: c.Mark(r.Gap), Clear: r.Clear})
		v := c.Difference(r.Gap)
		line := Row(r.Label, c.Plain(r.Expectation), c.Plain(r.Perception), v, Based(v))
		line.Cells[3].Tone = tone(v, r.Clear)
		line.Cells[0].Note = r.Group
		if d.Tested {
			line.Cells = append(line.Cells, report.Cell{Value: c.Noise(r.Test)})
		}
		table.Rows = append(table.Rows, line)
	}
	for _, r := range BySize(d.Rows, func(r Compared) result.Estimate { return r.Gap }) {
		parts = append(parts, r.Label+" "+c.Write(c.Difference(r.Gap)))
	}
	return report.Figurative{Chart: report.Chart{ID: d.ID, Title: d.Title, Subtitle: c.T("compose.subtitle.rating", Args{
		"min": c.Short(c.Results.ScaleMin), "max": c.Short(c.Results.ScaleMax), "level": c.Level()}),
		Alt: c.Alt(d.Title, parts), Note: d.Note, Spec: spec, Table: table}}
}

// ratingAxis spans the whole points of the scale that hold every mark: a dumbbell shows distance, not size from zero.
func (c *Composer) ratingAxis(rows []Compared) report.Axis {
	lo, hi := c.Results.ScaleMax, c.Results.ScaleMin
	for _, r := range rows {
		for _, e := range []result.Estimate{r.Expectation, r.Perception} {
			if m := c.Mark(e); m.Missing == report.Present {
				lo, hi = min(lo, m.Value), max(hi, m.Value)
				if m.Bound {
					lo, hi = min(lo, m.Lo), max(hi, m.Hi)
				}
			}
		}
	}
	return report.Axis{Name: c.T("compose.axis.rating"), Decimals: 2, Min: max(c.Results.ScaleMin, math.Floor(lo)), Max: min(c.Results.ScaleMax, math.Ceil(hi)), Step: 1}
}

// RatingAxis spans the whole points of the scale that hold every estimate with its interval.
func (c *Composer) RatingAxis(all ...result.Estimate) report.Axis {
	return c.ratingAxis(Each(all, func(e result.Estimate) Compared { return Compared{Perception: e, Expectation: e} }))
}

// Each is one thing of every element.
func Each[T, U any](xs []T, of func(T) U) []U {
	var all []U
	for _, x := range xs {
		all = append(all, of(x))
	}
	return all
}

// BySize puts the largest shortfall first; what has no number comes last, in the order given.
func BySize[T any](xs []T, of func(T) result.Estimate) []T {
	type sized struct {
		at int
		e  result.Estimate
	}
	order := make([]sized, len(xs))
	for i, x := range xs {
		order[i] = sized{i, of(x)}
	}
	slices.SortStableFunc(order, func(x, y sized) int {
		switch {
		case x.e.OK() && y.e.OK():
			return cmp.Compare(x.e.Value, y.e.Value)
		case x.e.OK():
			return -1
		case y.e.OK():
			return 1
		}
		return 0
	})
	return Each(order, func(one sized) T { return xs[one.at] })
}

// Bar is one row of a bar chart.
type Bar struct {
	Label  string
	E      result.Estimate
	Strong bool
}

// Bars describes a bar chart and its table.
type Bars struct {
	ID, Title, Subtitle, Note string
	What, Heading             string // headings of the table
	Axis                      report.Axis
	Look                      func(result.Estimate) report.Value
	Rows                      []Bar
}

// BarChart draws bars with their intervals, or says that every group is too small to show.
func (c *Composer) BarChart(b Bars) report.Block {
	if !slices.ContainsFunc(b.Rows, func(r Bar) bool { return r.E.OK() }) {
		return c.Hidden(b.Title, Each(b.Rows, func(r Bar) result.Estimate { return r.E })...)
	}
	spec := report.BarChart{Axis: b.Axis}
	table := report.Table{ID: b.ID + "-table", Caption: b.Title, Sort: true,
		Columns: Columns(Wide(b.What), Numeric(b.Heading, c.T("compose.n")))}
	var parts []string
	for _, r := range b.Rows {
		v := b.Look(r.E)
		spec.Rows = append(spec.Rows, report.BarRow{Label: r.Label, Value: c.Mark(r.E), Strong: r.Strong})
		table.Rows = append(table.Rows, Row(r.Label, v, Based(v)))
		parts = append(parts, r.Label+" "+c.Write(v))
	}
	return report.Figurative{Chart: report.Chart{ID: b.ID, Title: b.Title, Subtitle: b.Subtitle, Alt: c.Alt(b.Title, parts),
		Note: b.Note, Spec: spec, Table: table}}
}

// ShareAxis is an axis from 0 to 100 %.
func (c *Composer) ShareAxis(name string) report.Axis {
	return report.Axis{Name: name, Min: 0, Max: 1, Kind: report.Percent, Decimals: 1, Step: 0.2}
}

// HeatLine is one line of a heat map.
type HeatLine struct {
	Label, Group string
	Cells        []result.Estimate
}

// Heat describes a heat map of gaps and its table.
type Heat struct {
	ID, Title, Note string
	What            string
	Columns         []string
	Lines           []HeatLine
	Named           func(string) string // how a line is named within a sentence
}

// HeatMap draws a grid of gaps, named after its worst cell, or says that every group is too small to show.
func (c *Composer) HeatMap(h Heat) report.Block {
	widest, lowest := 0.0, math.Inf(1)
	var worst, column string
	var at HeatLine
	spec := report.HeatChart{Columns: h.Columns, Decimals: 2, Signed: true, Legend: c.T("compose.heat.legend")}
	table := report.Table{ID: h.ID + "-table", Caption: h.Title, Columns: Columns(Wide(h.What), Numeric(h.Columns...))}
	for _, l := range h.Lines {
		cells := make([]report.Interval, len(l.Cells))
		values := make([]report.Value, len(l.Cells))
		for i, e := range l.Cells {
			cells[i], values[i] = c.Mark(e), c.Difference(e)
			if cells[i].Missing != report.Present {
				continue
			}
			widest = max(widest, math.Abs(e.Value))
			if e.Value < lowest {
				lowest, at, column = e.Value, l, h.Columns[i]
				worst = c.T("compose.heat.worst", Args{"row": l.Label, "column": h.Columns[i], "gap": c.Full(values[i])})
			}
		}
		spec.Rows = append(spec.Rows, report.HeatRow{Label: l.Label, Group: l.Group, Cells: cells})
		for i := range values {
			values[i].Bound = false // a grid of intervals cannot be read
		}
		table.Rows = append(table.Rows, Row(l.Label, values...))
	}
	if math.IsInf(lowest, 1) {
		return c.Hidden(h.Title, slices.Concat(Each(h.Lines, func(l HeatLine) []result.Estimate { return l.Cells })...)...)
	}
	spec.Min, spec.Max = -max(widest, 0.01), max(widest, 0.01)
	title := h.Title
	if lowest < 0 {
		title = c.T("compose.heat.title", Args{"row": h.Named(at.Label), "column": column, "gap": c.Printer.Signed(lowest, 2)})
	}
	return report.Figurative{Chart: report.Chart{ID: h.ID, Title: title, Subtitle: c.T("compose.subtitle.heat"),
		Alt:  c.T("compose.heat.alt", Args{"title": h.Title, "rows": len(h.Lines), "columns": len(h.Columns), "worst": worst}),
		Note: h.Note, Spec: spec, Table: table}}
}

// Negated turns an estimate round, so that the largest comes first in bySize.
func Negated(e result.Estimate) result.Estimate {
	e.Value, e.Lo, e.Hi = -e.Value, -e.Hi, -e.Lo
	return e
}

// LevelAt returns an estimate of a level, suppressed where the level holds none.
func LevelAt(es []result.Estimate, i int) result.Estimate {
	if i < len(es) {
		return es[i]
	}
	return result.Estimate{Status: result.Suppressed}
}

// RoundUp returns the next multiple of step at or above v, at least one step.
func RoundUp(v, step float64) float64 { return max(step, math.Ceil(v/step)*step) }
