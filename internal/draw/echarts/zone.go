package echarts

import (
	"cmp"

	"github.com/go-echarts/go-echarts/v2/charts"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

func zoneOption(s report.ZoneChart, p *i18n.Printer) *option {
	l := lined(len(s.Rows), func(i int) string { return s.Rows[i].Label }, func(i int) string { return s.Rows[i].Group })
	names, margin, lines := labels(l.names, 13, 250)
	var rows []standItem
	var all []float64
	var words []string
	seen := map[report.Standing]bool{}
	for i, r := range s.Rows {
		for _, v := range []report.Interval{r.Adequate, r.Desired, r.Perception} {
			if v.Missing == report.Present {
				all = append(append(all, v.Value), ends(v)...)
			}
		}
		it := zoneItem(s, r, p)
		it.Value[1] = float64(l.at[i])
		if it.Why == "" {
			seen[r.Standing] = true
		}
		rows, words = append(rows, it), append(words, it.Words, it.Aside)
	}
	keys := []legendKey{{s.Zone, "rect", "band"}}
	if seen[report.NoStanding] || len(seen) == 0 {
		keys = append(keys, legendKey{cmp.Or(s.Names.None, s.Perception), "circle", "accent"})
	}
	keys = append(keys, standingKeys(s.Names, report.AboveIsGood, seen)...)
	top := legendHeight(keyNames(keys)) + 8
	o := newOption(top + len(names)*max(44, lines*18+6) + 56)
	o.hover("axis")
	_, right, _ := labels(words, 13, 150)
	o.grid(margin, top, right+8, 56)
	t := scale(s.Axis, all, p)
	for i := range rows {
		rows[i].Value[0] = t.Min
	}
	o.SetGlobalOptions(charts.WithXAxisOpts(o.numberX(s.Axis, t)), charts.WithYAxisOpts(o.rowsY(names, l.heads, margin)))
	o.drawn("standRow", rows)
	o.keys(keys)
	return o
}

func zoneItem(s report.ZoneChart, r report.ZoneRow, p *i18n.Printer) standItem {
	it := newStandItem(s.Axis, r.Perception, r.Standing, report.AboveIsGood, false, p)
	if word := s.Names.Of(r.Standing); it.Why == "" && breadth(word)*12 <= 140 {
		it.Aside = text(word) // a longer one is left to the legend
	}
	if r.Adequate.Missing == report.Present && r.Desired.Missing == report.Present {
		it.Zone = []float64{min(r.Adequate.Value, r.Desired.Value), max(r.Adequate.Value, r.Desired.Value)}
	}
	it.Tip = tip{Title: text(r.Label), Note: text(s.Names.Of(r.Standing)), Rows: []tipRow{
		row(s.Perception, it.Color, value(s.Axis, r.Perception), p),
		row(s.Adequate, "", value(s.Axis, r.Adequate), p), row(s.Desired, "", value(s.Axis, r.Desired), p)}}
	return it
}
