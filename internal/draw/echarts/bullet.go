package echarts

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/meaning"
)

// bulletItem is what "@fn:bulletRow" draws over a bar: the standard's tick, the interval, the words on both sides.
type bulletItem struct {
	Value  [2]float64 `json:"value"`
	Target float64    `json:"target"`
	Actual float64    `json:"actual"` // where the bar ends
	Whisk  []float64  `json:"whisk,omitempty"`
	Label  string     `json:"label"`
	Detail string     `json:"detail,omitempty"`
	Words  string     `json:"words"`
	Sign   string     `json:"sign,omitempty"`
	Color  string     `json:"color"`
	Tip    tip        `json:"tip"`
}

func bulletOption(s report.BulletChart, p *i18n.Printer) *option {
	var names, words []string
	var all []float64
	for _, r := range s.Rows {
		names = append(names, r.Label, r.Detail)
		words = append(words, short(s.Axis, r.Actual, p), sign(r.Verdict, p))
		all = append(all, r.Target)
		if r.Actual.Missing == report.Present {
			all = append(all, r.Actual.Value)
			all = append(all, ends(r.Actual)...)
		}
	}
	_, margin, lines := labels(names, 13, 250)
	_, right, _ := labels(words, 13, 150)
	key := []string{s.Actual, s.Target}
	top := legendHeight(key) + 4
	o := newOption(top + len(s.Rows)*max(54, lines*18+28) + 56)
	o.hover("axis")
	o.legend(key)
	o.patch([]any{
		map[string]any{"name": text(s.Actual), "icon": "rect", "itemStyle": map[string]any{"color": color("soft")}},
		map[string]any{"name": text(s.Target), "icon": "path://M5 0h4v14h-4z", "itemStyle": map[string]any{"color": color("ink")}},
	}, "legend", "data")
	o.grid(margin, top, right+6, 56)
	t := scale(s.Axis, all, p)
	axis := o.rowsY(make([]string, len(s.Rows)), nil, margin)
	axis.AxisLabel.Show = opts.Bool(false)
	o.SetGlobalOptions(charts.WithXAxisOpts(o.numberX(s.Axis, t)), charts.WithYAxisOpts(axis))

	var bars []bar
	var rows []bulletItem
	for i, r := range s.Rows {
		bars = append(bars, bulletBar(r, t))
		rows = append(rows, bulletRow(s, r, i, t, p))
	}
	o.series(charts.SingleSeries{Name: s.Actual, Type: types.ChartBar, Data: bars},
		charts.WithBarChartOpts(opts.BarChart{BarWidth: "16", ShowBackground: opts.Bool(true)}))
	o.patch(map[string]any{"color": color("unknown-soft"), "borderRadius": 2}, "series", 0, "backgroundStyle")
	over := o.drawn("bulletRow", rows)
	o.patch(3, "series", over, "z")           // above the bars
	o.MultiSeries[over].Name = text(s.Target) // the legend names what there is a series for
	return o
}

func bulletBar(r report.BulletRow, t ticks) bar {
	b := bar{BarData: opts.BarData{Value: "-"}}
	if r.Actual.Missing == report.Present {
		b.Value = math.Max(r.Actual.Value, t.Min)
		b.ItemStyle = &opts.ItemStyle{Color: color(meaning.Verdict(r.Verdict))}
	}
	return b
}

func bulletRow(s report.BulletChart, r report.BulletRow, at int, t ticks, p *i18n.Printer) bulletItem {
	it := bulletItem{Value: [2]float64{t.Min, float64(at)}, Target: r.Target, Actual: math.Max(r.Actual.Value, t.Min), Whisk: ends(r.Actual),
		Label: text(joined(wrap(r.Label, 13, 250))), Detail: text(joined(wrap(r.Detail, 12, 250))),
		Words: short(s.Axis, r.Actual, p), Sign: sign(r.Verdict, p), Color: color(meaning.Verdict(r.Verdict))}
	if r.Actual.Missing != report.Present {
		it.Sign = "" // the words beside the bar say it
	}
	it.Tip = tip{Title: text(r.Label), Note: sign(r.Verdict, p), Rows: []tipRow{
		row(s.Actual, it.Color, value(s.Axis, r.Actual), p),
		row(s.Target, color("ink"), value(s.Axis, report.Interval{Value: r.Target}), p)}}
	return it
}

// sign is a verdict's shape and word; NoVerdict has none.
func sign(v report.Verdict, p *i18n.Printer) string {
	switch v {
	case report.Good:
		return "▲ " + p.T("verdict.good")
	case report.Acceptable:
		return "◆ " + p.T("verdict.acceptable")
	case report.Bad:
		return "▼ " + p.T("verdict.bad")
	case report.Undecided:
		return "? " + p.T("verdict.undecided")
	case report.Unmeasured:
		return "– " + p.T("verdict.unmeasured")
	case report.Unbounded:
		return "○ " + p.T("verdict.unbounded")
	}
	return ""
}
