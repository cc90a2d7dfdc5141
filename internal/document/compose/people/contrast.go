package people

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// held is one figure of two groups as a line of a table.
type held struct {
	name       string
	look       func(result.Estimate) report.Value
	difference func(result.Estimate) report.Value
	result.Contrast
}

// sides are the names of two groups.
type sides struct{ of, others string }

// heldTable sets two groups' figures side by side with their difference and whether it is beyond noise.
func heldTable(c *wording.Composer, id, caption, what string, s sides, lines []held) report.Table {
	table := report.Table{ID: id, Caption: caption, Sort: true, Columns: wording.Columns(wording.Wide(what),
		wording.Numeric(s.of, s.others, c.T("compose.difference"), c.T("people.fewer")), []report.Column{wording.Textual(c.T("compose.noise"))})}
	for _, l := range lines {
		d := l.difference(l.Difference)
		table.Rows = append(table.Rows, wording.Row(l.name, alone(l.look(l.Of)), alone(l.look(l.Others)), d, wording.Based(d), c.Noise(l.Test)))
	}
	return table
}

// alone leaves an interval out: the column of differences has the one that matters.
func alone(v report.Value) report.Value {
	v.Bound = false
	return v
}

// heldChart draws the first group's figures with their intervals, and the others' as hollow marks.
func heldChart(c *wording.Composer, chart report.Chart, s sides, axis report.Axis, polarity report.Polarity, lines []held) report.Figurative {
	spec := report.ForestChart{Axis: axis, Estimate: s.of, Second: s.others, Polarity: polarity, Signed: axis.Min < 0,
		Names: report.StandingNames{Above: c.T("people.above", wording.Args{"group": s.of}), Level: c.T("people.level"), Below: c.T("people.below", wording.Args{"group": s.of})}}
	var parts []string
	for _, l := range lines {
		spec.Rows = append(spec.Rows, report.ForestRow{Label: l.name, Estimate: c.Mark(l.Of), Second: c.Mark(l.Others), Standing: standingOf(c, l.Contrast)})
		if l.Of.OK() {
			parts = append(parts, c.T("people.part", wording.Args{"name": l.name, "of": c.Write(alone(l.look(l.Of))), "others": c.Write(alone(l.look(l.Others)))}))
		}
	}
	chart.Alt, chart.Spec = c.Alt(chart.Title, parts), spec
	return report.Figurative{Chart: chart}
}

// standingOf is where the first group stands beyond noise.
func standingOf(c *wording.Composer, k result.Contrast) report.Standing {
	switch {
	case k.Test.Name == "":
		return report.NoStanding
	case !k.Test.Clear(c.Results.Level):
		return report.Level
	case k.Difference.Value > 0:
		return report.Above
	}
	return report.Below
}

// spread is the ends of an axis that holds every mark of two groups, in whole steps.
func spread(lines []held, step float64) (lo, hi float64) {
	first := true
	for _, l := range lines {
		for _, e := range []result.Estimate{l.Of, l.Others} {
			if !e.OK() {
				continue
			}
			from, to := e.Value, e.Value
			if e.Bound {
				from, to = e.Lo, e.Hi
			}
			if first {
				lo, hi, first = from, to, false
			}
			lo, hi = min(lo, from), max(hi, to)
		}
	}
	down := -wording.RoundUp(-lo, step)
	if lo >= 0 {
		down = 0
	}
	return down, max(0, wording.RoundUp(hi, step))
}

// clear returns the lines whose difference is beyond noise, the largest first in the order given.
func clear(c *wording.Composer, lines []held) []held {
	var all []held
	for _, l := range lines {
		if l.Test.Clear(c.Results.Level) {
			all = append(all, l)
		}
	}
	return all
}

// verdictOn says which of the lines differ beyond noise, or that none does; "" where none could be tested.
func verdictOn(c *wording.Composer, lines []held) string {
	tested := 0
	for _, l := range lines {
		if l.Test.Name != "" {
			tested++
		}
	}
	var names []string
	for _, l := range clear(c, lines) {
		names = append(names, c.T("people.differs", wording.Args{"name": l.name, "difference": c.Write(alone(l.difference(l.Difference)))}))
	}
	switch {
	case tested == 0:
		return c.T("people.untested")
	case len(names) == 0:
		return c.T("people.alike", wording.Args{"n": tested})
	case len(names) == tested:
		return c.T("people.clear.all", wording.Args{"names": c.Printer.List(names)})
	}
	return c.T("people.clear", wording.Args{"names": c.Printer.List(names)})
}
