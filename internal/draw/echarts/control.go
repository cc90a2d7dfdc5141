package echarts

import (
	"math"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// limitStep is the limits of one time for "@fn:limits", with what happened then.
type limitStep struct {
	Value [2]float64 `json:"value"` // the time, the centre
	Ends  []float64  `json:"ends,omitempty"`
	Apart bool       `json:"apart,omitempty"` // the process changed before it
	Said  []happened `json:"said,omitempty"`
}

// happened is the name of an event, in one of the lanes above the plot.
type happened struct {
	Words string `json:"words"`
	Lane  int    `json:"lane"`
}

// lanesOf is in how many lanes the names of events stand: three, or as many as one time has events, so that no two of one time share one.
func lanesOf(events []report.ControlEvent) int {
	most, at := 3, map[int]int{}
	for _, e := range events {
		at[e.At]++
		most = max(most, at[e.At])
	}
	return min(len(events), most)
}

func controlOption(s report.ControlChart, p *i18n.Printer) *option {
	keys := []legendKey{{s.Name, "circle", "accent"}, {s.Centre, iconLine, "soft"}, {s.Limits, "rect", "band"}, {s.Archived, iconRing, "accent"}, {s.Signal, "diamond", "bad"}}
	times, bottom, turn := trendTimes(s.Times)
	lanes := lanesOf(s.Events)
	top := legendHeight(keyNames(keys)) + 34 + lanes*16
	o := newOption(top + 250 + bottom)
	o.hover("axis")
	t := scale(controlAxis(s), nil, p)
	widest := 0.0
	for _, words := range t.Text {
		widest = math.Max(widest, breadth(words)*12)
	}
	o.grid(int(widest)+18, top, 16, bottom)
	o.SetXAxis(times)
	y := o.numberY(s.Axis, t)
	o.nameWithin(int(widest) + 18)
	o.patch(14+lanes*16, "yAxis", 0, "nameGap")
	o.SetGlobalOptions(charts.WithXAxisOpts(o.timesX(turn)), charts.WithYAxisOpts(y))
	i := o.drawn("limits", controlSteps(s, t))
	o.patch(true, "series", i, "silent")
	o.patch(1, "series", i, "z")
	i = o.series(charts.SingleSeries{Type: types.ChartLine, Data: controlMarks(s, p)},
		charts.WithLineChartOpts(opts.LineChart{Symbol: "circle", SymbolSize: 8, ShowSymbol: opts.Bool(true), ConnectNulls: opts.Bool(false)}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: color("accent"), BorderColor: color("card"), BorderWidth: 1}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: color("accent"), Width: 2}))
	o.patch(true, "series", i, "showAllSymbol")
	o.patch(3, "series", i, "z")
	o.keys(keys)
	return o
}

func controlAxis(s report.ControlChart) report.Axis {
	var all []float64
	for _, v := range s.Points {
		if v.Missing == report.Present {
			all = append(all, v.Value)
		}
		if v.Limited {
			all = append(all, v.Lower, v.Upper)
		}
	}
	return around(s.Axis, all)
}

func controlSteps(s report.ControlChart, t ticks) []limitStep {
	var all []limitStep
	for i, v := range s.Points {
		step := limitStep{Value: [2]float64{float64(i), t.Min}}
		if v.Limited {
			step.Value[1], step.Ends = v.Centre, []float64{v.Lower, v.Upper}
			step.Apart = i > 0 && s.Points[i-1].Segment != v.Segment
		}
		all = append(all, step)
	}
	for i, e := range s.Events {
		if e.At >= 0 && e.At < len(all) {
			all[e.At].Said = append(all[e.At].Said, happened{text(joined(wrap(e.Label, 11.5, 320)[:1])), i % lanesOf(s.Events)})
		}
	}
	return all
}

func controlMarks(s report.ControlChart, p *i18n.Printer) []moment {
	data := make([]moment, len(s.Points))
	for i, v := range s.Points {
		data[i].Value = "-"
		if i < len(s.Times) {
			data[i].Tip = tip{Title: text(s.Times[i]), Note: text(v.Signal), Rows: []tipRow{row(s.Name, color("accent"), value(s.Axis, v.Interval), p)}}
			if v.Limited {
				data[i].Tip.Rows = append(data[i].Tip.Rows, row(s.Centre, color("soft"), value(s.Axis, report.Interval{Value: v.Centre, Lo: v.Lower, Hi: v.Upper, Bound: true}), p))
			}
		}
		if v.Missing != report.Present {
			continue
		}
		data[i].Value = v.Value
		if v.Archived {
			data[i].ItemStyle, data[i].Tip.Note = hollow("accent"), text(joinedNotes(v.Signal, s.Archived))
		}
		if v.Signal != "" {
			data[i].Symbol, data[i].SymbolSize = "diamond", 14
			data[i].ItemStyle = &opts.ItemStyle{Color: color("bad"), BorderColor: color("card"), BorderWidth: 1}
		}
	}
	return data
}

// joinedNotes is what a tip says under its figures.
func joinedNotes(notes ...string) string {
	return strings.Join(slices.DeleteFunc(notes, func(n string) bool { return n == "" }), " · ")
}
