package echarts

import (
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// crowded is the number of rows from which they stand close, as on the still drawing.
const crowded = 16

func forestOption(s report.ForestChart, p *i18n.Printer) *option {
	l := lined(len(s.Rows), func(i int) string { return s.Rows[i].Label }, func(i int) string { return s.Rows[i].Group })
	size, each := 13.0, 38
	if len(s.Rows) > crowded {
		size, each = 12, 21
		cut := slices.Clone(l.names)
		for i, n := range l.names {
			if lines := wrap(n, size, 230); len(lines) > 1 && !l.heads[i] {
				cut[i] = lines[0] + "…"
			}
		}
		l.names = i18n.Apart(l.names, cut, func(s string) bool { return breadth(s)*size <= 240 })
	}
	names, margin, lines := labels(l.names, size, 250)
	all := forestValues(s)
	t := scale(s.Axis, all, p)
	keys := forestKeys(s, p)
	top := legendHeight(keyNames(keys)) + 8
	o := newOption(top + len(names)*max(each, lines*18+3) + 56)
	o.hover("axis")
	var rows []standItem
	var words []string
	for i, r := range s.Rows {
		rows = append(rows, forestItem(s, r, float64(l.at[i]), t, p))
		words = append(words, rows[i].Words)
	}
	for i := range l.names {
		if l.heads[i] { // the lines behind the rows run through the headings
			rows = append(rows, forestGround(s, standItem{Value: [2]float64{t.Min, float64(i)}, Why: " "}))
		}
	}
	_, right, _ := labels(words, 14, 150)
	o.grid(margin, top, right+8, 56)
	o.SetGlobalOptions(charts.WithXAxisOpts(o.numberX(s.Axis, t)), charts.WithYAxisOpts(o.rowsY(names, l.heads, margin)))
	o.drawn("standRow", rows)
	o.keys(keys)
	return o
}

func forestValues(s report.ForestChart) []float64 {
	var all []float64
	for _, r := range s.Rows {
		for _, v := range []report.Interval{r.Estimate, r.Second} {
			if v.Missing == report.Present {
				all = append(append(all, v.Value), ends(v)...)
			}
		}
	}
	if s.Band.Set {
		all = append(all, s.Band.Lo, s.Band.Hi)
	}
	return all
}

// forestGround puts what lies behind all rows behind one.
func forestGround(s report.ForestChart, it standItem) standItem {
	if s.Reference.Set {
		it.Refer = &s.Reference.Value
		if s.Reference.Value != 0 {
			it.Dash = []int{5, 4}
		}
	}
	if s.Band.Set {
		it.Ribbon = []float64{s.Band.Lo, s.Band.Hi}
	}
	return it
}

func forestItem(s report.ForestChart, r report.ForestRow, at float64, t ticks, p *i18n.Printer) standItem {
	it := forestGround(s, newStandItem(s.Axis, r.Estimate, r.Standing, s.Polarity, s.Signed, p))
	it.Value = [2]float64{t.Min, at}
	number := value(s.Axis, r.Estimate)
	number.Signed = s.Signed
	it.Tip = tip{Title: text(r.Label), Note: text(s.Names.Of(r.Standing)), Rows: []tipRow{row(s.Estimate, it.Color, number, p)}}
	if s.Second != "" {
		if r.Second.Missing == report.Present && it.Why == "" {
			it.Second = &r.Second.Value
		}
		second := value(s.Axis, r.Second)
		second.Signed = s.Signed
		it.Tip.Rows = append(it.Tip.Rows, row(s.Second, color("soft"), second, p))
	}
	return it
}

func forestKeys(s report.ForestChart, p *i18n.Printer) []legendKey {
	seen, bound := map[report.Standing]bool{}, false
	for _, r := range s.Rows {
		if r.Estimate.Missing == report.Present {
			seen[r.Standing], bound = true, bound || r.Estimate.Bound
		}
	}
	var keys []legendKey
	switch {
	case seen[report.NoStanding]:
		keys = append(keys, legendKey{s.Estimate, "circle", "accent"})
	case s.Second != "": // marks that have a standing have no shape or colour in common
		keys = append(keys, legendKey{s.Estimate, iconShapes, "ink"})
	}
	keys = append(keys, standingKeys(s.Names, s.Polarity, seen)...)
	keys = append(keys, legendKey{s.Second, "emptyCircle", "soft"})
	if bound {
		keys = append(keys, legendKey{p.T("chart.interval"), iconWhisker, "soft"})
	}
	if s.Band.Set {
		keys = append(keys, legendKey{p.T("chart.tip", i18n.Args{"label": s.Band.Name,
			"text": p.Interval(value(s.Axis, report.Interval{Lo: s.Band.Lo, Hi: s.Band.Hi, Bound: true}))}), "rect", "band"})
	}
	icon := iconDash
	if s.Reference.Value == 0 {
		icon = iconLine
	}
	return append(keys, lineKey(s.Reference, s.Axis, icon, p))
}
