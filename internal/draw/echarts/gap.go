package echarts

import (
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// gapItem is a row for "@fn:gapRow": the band between the two marks, their intervals, and the gap in words at the right.
type gapItem struct {
	Value [2]float64 `json:"value"` // a place on the axis, the row
	Band  []float64  `json:"band,omitempty"`
	From  []float64  `json:"from,omitempty"`  // interval of the expectation
	To    []float64  `json:"to,omitempty"`    // interval of the perception
	Left  string     `json:"left,omitempty"`  // the value of the left mark, written beside it
	Right string     `json:"right,omitempty"` // and of the right one
	Words string     `json:"words"`
	Aside string     `json:"aside,omitempty"` // where the gap may be chance
	Head  string     `json:"head,omitempty"`  // above the gaps, of the first row
	Foot  string     `json:"foot,omitempty"`  // what the aside means, of the first row
	Color string     `json:"color"`
	Tip   tip        `json:"tip"`
}

// mark is a point with its tip.
type mark struct {
	opts.ScatterData
	ItemStyle *opts.ItemStyle `json:"itemStyle,omitempty"`
	Text      string          `json:"text,omitempty"`
	Tip       *tip            `json:"tip,omitempty"`
}

func gapOption(s report.GapChart, p *i18n.Printer) *option {
	l := lined(len(s.Rows), func(i int) string { return s.Rows[i].Label }, func(i int) string {
		if !s.Groups {
			return ""
		}
		return s.Rows[i].Group
	})
	names, margin, lines := labels(l.names, 13, 220)
	legend := []string{s.Expectation, s.Perception}
	top := legendHeight(legend) + 8
	o := newOption(top + len(names)*max(40, lines*19+8) + 56)
	o.hover("axis")
	o.legend(legend)
	o.grid(margin, top, 112, 56)

	var all []float64
	var rows []gapItem
	var expected, perceived []mark
	for i, r := range s.Rows {
		y := float64(l.at[i])
		item := gapItem{Words: gapWords(r, s.Axis, p), Color: gapColor(r), Tip: gapTip(s, r, p)}
		if r.Expectation.Missing == report.Present {
			all = append(all, r.Expectation.Value)
			item.From = ends(r.Expectation)
			expected = append(expected, mark{ScatterData: opts.ScatterData{Value: []float64{r.Expectation.Value, y}}})
		}
		if r.Perception.Missing == report.Present {
			all = append(all, r.Perception.Value)
			item.To = ends(r.Perception)
			perceived = append(perceived, mark{ScatterData: opts.ScatterData{Value: []float64{r.Perception.Value, y}}})
		}
		if r.Expectation.Missing == report.Present && r.Perception.Missing == report.Present {
			item.Band = []float64{r.Expectation.Value, r.Perception.Value}
			item.Left, item.Right = short(s.Axis, r.Perception, p), short(s.Axis, r.Expectation, p)
			if r.Perception.Value > r.Expectation.Value {
				item.Left, item.Right = item.Right, item.Left
			}
		}
		if r.Gap.Missing == report.Present && !r.Clear {
			item.Aside = p.T("chart.ns")
		}
		if i == 0 {
			item.Head = text(s.GapName)
		}
		item.Value[1] = y
		rows = append(rows, item)
	}
	if slices.ContainsFunc(rows, func(r gapItem) bool { return r.Aside != "" }) {
		rows[0].Foot = p.T("chart.ns.legend")
	}
	t := scale(s.Axis, all, p)
	for i := range rows {
		rows[i].Value[0] = t.Min
	}
	o.SetGlobalOptions(charts.WithXAxisOpts(o.numberX(s.Axis, t)), charts.WithYAxisOpts(o.rowsY(names, l.heads, margin)))
	o.drawn("gapRow", rows)
	o.points(s.Expectation, expected, 13, opts.ItemStyle{Color: color("expectation"), BorderColor: color("card"), BorderWidth: 1.5})
	o.points(s.Perception, perceived, 12, opts.ItemStyle{Color: color("card"), BorderColor: color("perception"), BorderWidth: 3})
	return o
}

// points adds marks of one style.
func (o *option) points(name string, data []mark, size int, style opts.ItemStyle) int {
	style.Opacity = opts.Float(1)
	return o.series(charts.SingleSeries{Name: name, Type: types.ChartScatter, Data: data, SymbolSize: size},
		charts.WithItemStyleOpts(style))
}

func gapValue(a report.Axis, r report.GapRow) report.Value {
	v := value(a, r.Gap)
	v.Signed, v.Unit = true, ""
	return v
}

func gapWords(r report.GapRow, a report.Axis, p *i18n.Printer) string {
	return p.Value(gapValue(a, r))
}

// gapColor says by colour what the sign says already: a clear shortfall, a clear surplus, or neither.
func gapColor(r report.GapRow) string {
	switch {
	case r.Gap.Missing != report.Present:
		return color("faint")
	case !r.Clear:
		return color("soft")
	case r.Gap.Value < 0:
		return color("bad")
	}
	return color("good")
}

func gapTip(s report.GapChart, r report.GapRow, p *i18n.Printer) tip {
	return tip{Title: text(r.Label), Rows: []tipRow{
		row(s.Expectation, color("expectation"), value(s.Axis, r.Expectation), p),
		row(s.Perception, color("perception"), value(s.Axis, r.Perception), p),
		row(s.GapName, "", gapValue(s.Axis, r), p),
	}}
}
