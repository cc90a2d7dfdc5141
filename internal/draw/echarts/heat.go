package echarts

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
)

// cell is a field of the grid for "@fn:cell".
type cell struct {
	Value [2]int `json:"value"` // column, row
	Words string `json:"words"`
	Tone  string `json:"tone,omitempty"` // its colour's token, that of its words has "on-" before it; "" where nothing was measured
	More  string `json:"more,omitempty"` // interval and base, for the tip
	Why   string `json:"why,omitempty"`  // why there is no value, for the tip
}

// ramp is the colour key under the grid for "@fn:ramp".
type ramp struct {
	Value  [2]int   `json:"value"`
	Colors []string `json:"colors"`
	Left   string   `json:"left"`
	Right  string   `json:"right"`
	Name   string   `json:"name"`
}

func heatOption(s report.HeatChart, p *i18n.Printer) *option {
	l := lined(len(s.Rows), func(i int) string { return s.Rows[i].Label }, func(i int) string { return s.Rows[i].Group })
	names, margin, lines := labels(l.names, 13, 200)
	columns, top, turn := heatColumns(s.Columns, narrowest-margin)
	o := newOption(top + len(names)*max(34, lines*19+6) + 56)
	o.grid(margin, top, 4, 56)
	if turn > 0 { // the script sets them upright where the page is wide enough
		o.upright = &upright{Names: texts(s.Columns), Left: margin, Top: top}
	}
	o.SetGlobalOptions(charts.WithXAxisOpts(o.columnsX(columns, turn)), charts.WithYAxisOpts(o.rowsY(names, l.heads, margin)))

	var cells []cell
	for i, r := range s.Rows {
		for j, iv := range r.Cells {
			if j < len(s.Columns) {
				cells = append(cells, heatCell(s, iv, j, l.at[i], p))
			}
		}
	}
	o.drawn("cell", cells)
	o.names = &cellNames{Rows: make([]string, len(names)), Columns: texts(s.Columns)}
	for i, r := range s.Rows {
		o.names.Rows[l.at[i]] = text(r.Label)
	}
	i := o.drawn("ramp", []ramp{heatRamp(s, p)})
	o.patch(true, "series", i, "silent")
	return o
}

// heatColumns wraps the names of columns into the room of one, or turns them where a word does not fit.
func heatColumns(columns []string, room int) (names []string, top int, turn float64) {
	each := float64(room)/float64(max(len(columns), 1)) - 6
	longest, lines := 0.0, 1
	for _, c := range columns {
		for _, w := range wrap(c, 12, math.Inf(1)) {
			longest = math.Max(longest, breadth(w)*12)
		}
		l := wrap(c, 12, each)
		lines = max(lines, len(l))
		names = append(names, text(joined(l)))
	}
	for _, c := range columns {
		if widestWord(c)*12 > each || lines > 3 {
			names = nil
			for _, c := range columns {
				names = append(names, text(joined(wrap(c, 12, 150))))
			}
			return names, int(math.Min(longest, 150)*0.72) + 30, 40
		}
	}
	return names, lines*16 + 16, 0
}

func (o *option) columnsX(names []string, turn float64) opts.XAxis {
	o.patch(map[string]any{"show": false}, "xAxis", 0, "axisTick")
	o.patch(0, "xAxis", 0, "axisLabel", "interval")
	o.SetXAxis(names)
	return opts.XAxis{Type: "category", Position: "top",
		AxisLabel: &opts.AxisLabel{Rotate: turn, FontSize: 12, Color: color("ink")},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)}, SplitLine: &opts.SplitLine{Show: opts.Bool(false)}}
}

func heatValue(s report.HeatChart, iv report.Interval) report.Value {
	v := value(report.Axis{Kind: s.Kind, Decimals: s.Decimals}, iv)
	v.Signed = s.Signed
	return v
}

func heatCell(s report.HeatChart, iv report.Interval, column, at int, p *i18n.Printer) cell {
	v := heatValue(s, iv)
	c := cell{Value: [2]int{column, at}, Words: p.Value(v), More: more(p.Interval(v), p.Base(v.N))}
	if iv.Missing != report.Present {
		c.Words, c.Why = "–", p.Value(v) // the reason stands in the tip and in the table
		return c
	}
	c.Tone = theme.Heat(iv.Value-s.Middle, s.Min-s.Middle, s.Max-s.Middle)
	return c
}

func heatRamp(s report.HeatChart, p *i18n.Printer) ramp {
	r := ramp{Name: text(s.Legend)}
	lo, hi := s.Min-s.Middle, s.Max-s.Middle
	for i := range 9 {
		v := lo + (hi-lo)*float64(i)/8
		if lo < 0 && hi > 0 { // the middle of the key is the middle of the colours
			v = hi * float64(i-4) / 4
			if i < 4 {
				v = lo * float64(4-i) / 4
			}
		}
		r.Colors = append(r.Colors, color(theme.Heat(v, lo, hi)))
	}
	r.Left = p.Value(heatValue(s, report.Interval{Value: s.Min}))
	r.Right = p.Value(heatValue(s, report.Interval{Value: s.Max}))
	return r
}
