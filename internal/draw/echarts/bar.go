package echarts

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// whisker is what "@fn:whisker" draws over a bar: its interval, and the words beside it.
type whisker struct {
	Value [2]float64 `json:"value"`
	Whisk []float64  `json:"whisk,omitempty"`
	On    string     `json:"on"` // colour of the interval's part that lies on the bar
	Words string     `json:"words"`
	Share string     `json:"share,omitempty"` // the running share, at the right edge
	Run   []float64  `json:"run,omitempty"`   // the running share before this row and with it, for the line
	Head  string     `json:"head,omitempty"`  // above the running shares, of the first row
	Tip   tip        `json:"tip"`
}

func barOption(s report.BarChart, p *i18n.Printer) *option {
	var items []string
	var all []float64
	for _, r := range s.Rows {
		items = append(items, r.Label)
		if r.Value.Missing == report.Present {
			all = append(all, r.Value.Value)
			all = append(all, ends(r.Value)...)
		}
	}
	names, margin, lines := labels(items, 13, 220)
	top := 8
	if s.Cumulative != "" {
		top = 30
	}
	o := newOption(top + len(names)*max(34, lines*19+6) + 56)
	o.hover("axis")
	o.grid(margin, top, 86, 56)
	if s.Cumulative != "" {
		o.patch("30%", "grid", 0, "right") // a panel of its own for the running share
	}
	t := scale(s.Axis, all, p)
	o.SetGlobalOptions(charts.WithXAxisOpts(o.numberX(s.Axis, t)), charts.WithYAxisOpts(o.rowsY(names, nil, margin)))
	var bars []bar
	var over []whisker
	for i, r := range s.Rows {
		b, w := barRow(s, r, i, p)
		if s.Cumulative != "" {
			w.Run = []float64{r.Cumulative}
			if i > 0 {
				w.Run = []float64{s.Rows[i-1].Cumulative, r.Cumulative}
			}
		}
		bars, over = append(bars, b), append(over, w)
	}
	o.series(charts.SingleSeries{Name: s.Axis.Name, Type: types.ChartBar, Data: bars},
		charts.WithBarChartOpts(opts.BarChart{BarWidth: "58%"}))
	o.patch(3, "series", o.drawn("whisker", over), "z") // above the bars
	return o
}

func barRow(s report.BarChart, r report.BarRow, at int, p *i18n.Printer) (bar, whisker) {
	token, on := "axis", "ink"
	if r.Strong || s.Cumulative == "" { // only among running shares do some count for more
		token, on = "accent", "on-accent"
	}
	b := bar{BarData: opts.BarData{Value: "-", ItemStyle: &opts.ItemStyle{Color: color(token)}}}
	w := whisker{Value: [2]float64{0, float64(at)}, Whisk: ends(r.Value), On: color(on), Words: short(s.Axis, r.Value, p)}
	w.Tip = tip{Title: text(r.Label), Rows: []tipRow{row(s.Axis.Name, color(token), value(s.Axis, r.Value), p)}}
	if s.Cumulative != "" {
		w.Share = p.Percent(r.Cumulative, 0)
		w.Tip.Rows = append(w.Tip.Rows, tipRow{Name: text(s.Cumulative), Value: w.Share})
		if at == 0 {
			w.Head = text(s.Cumulative)
		}
	}
	if r.Value.Missing == report.Present {
		b.Value, w.Value[0] = r.Value.Value, r.Value.Value
	}
	return b, w
}
