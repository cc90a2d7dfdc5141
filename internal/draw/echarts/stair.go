package echarts

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// tread is the interval of one step for "@fn:stair", or the upright line of the time aimed at with its words.
type tread struct {
	Value [2]float64 `json:"value"` // the time, the share
	To    float64    `json:"to"`    // where the step ends
	Ends  []float64  `json:"ends,omitempty"`
	Words string     `json:"words,omitempty"`
}

func stairOption(s report.StepChart, p *i18n.Printer) *option {
	keys := []legendKey{{s.Name, iconLine, "accent"}, {p.T("chart.interval"), "rect", "band"}}
	if s.Level.Set {
		keys = append(keys, legendKey{s.Level.Name + " " + short(s.Y, report.Interval{Value: s.Level.Value}, p), iconLine, "soft"})
	}
	top := legendHeight(keyNames(keys)) + 46
	o := newOption(top + 250 + 48)
	o.hover("axis")
	o.patch("line", "tooltip", "axisPointer", "type")
	x, y := scale(s.X, nil, p), scale(s.Y, nil, p)
	widest := 0.0
	for _, words := range y.Text {
		widest = math.Max(widest, breadth(words)*12)
	}
	o.grid(int(widest)+18, top, 24, 48)
	upright := o.numberY(s.Y, y)
	o.patch(30, "yAxis", 0, "nameGap")
	o.SetGlobalOptions(charts.WithXAxisOpts(o.numberX(s.X, x)), charts.WithYAxisOpts(upright))
	i := o.drawn("stair", treads(s, x.Max, p))
	o.patch(true, "series", i, "silent")
	o.patch(1, "series", i, "z")
	if s.Level.Set {
		i = o.drawn("level", []level{{Value: [2]float64{x.Min, s.Level.Value}, Color: color("soft"), Dash: []int{2, 4}}})
		o.patch(true, "series", i, "silent")
	}
	i = o.series(charts.SingleSeries{Name: s.Name, Type: types.ChartLine, Data: stairPoints(s, x.Max, p)},
		charts.WithLineChartOpts(opts.LineChart{Step: "end", ShowSymbol: opts.Bool(false), ConnectNulls: opts.Bool(false)}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: color("accent")}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: color("accent"), Width: 2.4}))
	o.patch(3, "series", i, "z")
	o.keys(keys)
	return o
}

// treads are the intervals of the steps, each until the next, and the time aimed at.
func treads(s report.StepChart, end float64, p *i18n.Printer) []tread {
	var all []tread
	for i, step := range s.Steps {
		to := end
		if i+1 < len(s.Steps) {
			to = math.Min(end, s.Steps[i+1].At)
		}
		if from := ends(step.Interval); from != nil && step.At < to {
			all = append(all, tread{Value: [2]float64{step.At, step.Value}, To: to, Ends: from})
		}
	}
	if s.Target.Set {
		words := s.Target.Name + " " + short(s.X, report.Interval{Value: s.Target.Value}, p)
		all = append(all, tread{Value: [2]float64{s.Target.Value, 0}, To: s.Target.Value, Words: text(words)})
	}
	return all
}

// stairPoints are the steps as points of a line, the last drawn out to the end of the axis.
func stairPoints(s report.StepChart, end float64, p *i18n.Printer) []moment {
	var data []moment
	for _, step := range s.Steps {
		if step.At > end {
			break
		}
		m := moment{Tip: tip{Title: text(short(s.X, report.Interval{Value: step.At}, p)), Rows: []tipRow{row(s.Name, color("accent"), value(s.Y, step.Interval), p)}}}
		m.Value = []any{step.At, "-"}
		if step.Missing == report.Present {
			m.Value = []float64{step.At, step.Value}
		}
		data = append(data, m)
	}
	if n := len(data); n > 0 {
		last := s.Steps[n-1]
		if last.Missing == report.Present && last.At < end {
			data = append(data, moment{LineData: opts.LineData{Value: []float64{end, last.Value}}, Tip: data[n-1].Tip})
		}
	}
	return data
}
