package echarts

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
)

// moment is a point of a line with its tip.
type moment struct {
	opts.LineData
	Tip       tip             `json:"tip"`
	ItemStyle *opts.ItemStyle `json:"itemStyle,omitempty"` // of a mark with a shape or ground of its own
}

// hollow is the look of a figure of the archive.
func hollow(tone string) *opts.ItemStyle {
	return &opts.ItemStyle{Color: color("card"), BorderColor: color(tone), BorderWidth: 2}
}

// stretch is the band between two neighbouring months for "@fn:band".
type stretch struct {
	Value [2]float64 `json:"value"`
	From  []float64  `json:"from"`
	To    []float64  `json:"to,omitempty"` // nil where the next month has no interval
	Fill  string     `json:"fill"`
}

func trendOption(s report.TrendChart, p *i18n.Printer) *option {
	var legend []string
	if len(s.Series) > 1 {
		for _, one := range s.Series {
			legend = append(legend, one.Name)
		}
	}
	times, bottom, turn := trendTimes(s.Times)
	var keys []legendKey
	if len(s.Series) == 1 && (s.Archived != "" || len(s.Steps.Values) > 0) {
		keys = []legendKey{{s.Series[0].Name, "circle", "accent"}, {s.Archived, iconRing, "accent"}, {s.Steps.Name, iconLine, "ink"}}
		legend = keyNames(keys)
	}
	lanes := lanesOf(s.Events)
	top := legendHeight(legend) + 34 + lanes*16
	o := newOption(top + 250 + bottom)
	o.hover("axis")
	if keys == nil {
		o.legend(legend)
	}
	t := scale(trendAxis(s), nil, p)
	widest := 0.0
	for _, words := range t.Text {
		widest = math.Max(widest, breadth(words)*12)
	}
	o.grid(int(widest)+18, top, trendMargin(s, p), bottom)
	o.SetXAxis(times)
	y := o.numberY(s.Axis, t)
	o.nameWithin(int(widest) + 18)
	if lanes > 0 {
		o.patch(14+lanes*16, "yAxis", 0, "nameGap")
	}
	o.SetGlobalOptions(charts.WithXAxisOpts(o.timesX(turn)), charts.WithYAxisOpts(y))
	o.happened(s, t)
	for i, one := range s.Series {
		o.trendSeries(s, i, one, p)
	}
	o.levels(s, p)
	o.steps(s, p)
	if keys != nil {
		o.keys(keys)
	}
	return o
}

// trendTimes wraps the names of months, or turns them where they are many.
func trendTimes(times []string) (names []string, bottom int, turn float64) {
	each := float64(narrowest-120)/float64(max(len(times), 1)) - 4
	lines, longest := 1, 0.0
	for _, s := range times {
		if widestWord(s)*12 > each {
			turn = 40
		}
		longest = math.Max(longest, breadth(s)*12)
		l := wrap(s, 12, each)
		lines = max(lines, len(l))
		names = append(names, text(joined(l)))
	}
	if turn > 0 {
		return texts(times), int(longest*0.68) + 26, turn
	}
	return names, lines*16 + 16, 0
}

func (o *option) timesX(turn float64) opts.XAxis {
	o.patch(map[string]any{"show": false}, "xAxis", 0, "axisTick")
	o.patch(0, "xAxis", 0, "axisLabel", "interval")
	o.patch(15, "xAxis", 0, "axisLabel", "lineHeight")
	return opts.XAxis{Type: "category", BoundaryGap: opts.Bool(true),
		AxisLabel: &opts.AxisLabel{Rotate: turn, FontSize: 12},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(true), OnZero: opts.Bool(false)},
		SplitLine: &opts.SplitLine{Show: opts.Bool(false)}}
}

// trendAxis gives an axis without ends those of the points, their intervals and the level lines.
func trendAxis(s report.TrendChart) report.Axis {
	var all []float64
	for _, one := range s.Series {
		for _, iv := range one.Points {
			if iv.Missing == report.Present {
				all = append(all, iv.Value)
				all = append(all, ends(iv)...)
			}
		}
	}
	for _, l := range []report.Line{s.Target, s.Centre} {
		if l.Set {
			all = append(all, l.Value)
		}
	}
	all = append(all, s.Steps.Values...)
	return around(s.Axis, all)
}

// trendMargin is the room at the right for the names of the level lines.
func trendMargin(s report.TrendChart, p *i18n.Printer) int {
	widest := 0.0
	for _, l := range []report.Line{s.Target, s.Centre} {
		if l.Set {
			for _, line := range levelLines(s.Axis, l, p) {
				widest = math.Max(widest, breadth(line)*12)
			}
		}
	}
	return int(widest) + 16
}

func levelLines(a report.Axis, l report.Line, p *i18n.Printer) []string {
	return append(wrap(l.Name, 12, 110), short(a, report.Interval{Value: l.Value}, p))
}

func (o *option) trendSeries(s report.TrendChart, at int, one report.TrendSeries, p *i18n.Printer) {
	tone := theme.Group(at)
	if len(s.Series) == 1 {
		tone = "accent"
	}
	var band []stretch
	data := make([]moment, len(one.Points))
	for i, iv := range one.Points {
		data[i].Value = "-"
		if i < len(s.Times) {
			data[i].Tip = tip{Title: text(s.Times[i]), Rows: []tipRow{row(one.Name, color(tone), value(s.Axis, iv), p)}}
		}
		if iv.Missing == report.Present {
			data[i].Value = iv.Value
		}
		if iv.Archived {
			data[i].ItemStyle, data[i].Tip.Note = hollow(tone), text(s.Archived)
		}
		if from := ends(iv); from != nil {
			st := stretch{Value: [2]float64{float64(i), iv.Value}, From: from, Fill: color(tone)}
			if i+1 < len(one.Points) {
				st.To = ends(one.Points[i+1])
			}
			if before := i > 0 && ends(one.Points[i-1]) != nil; st.To != nil || !before { // the last of a band is drawn already
				band = append(band, st)
			}
		}
	}
	if len(band) > 0 {
		i := o.drawn("band", band)
		o.patch(true, "series", i, "silent")
		o.patch(1, "series", i, "z")
	}
	i := o.series(charts.SingleSeries{Name: one.Name, Type: types.ChartLine, Data: data},
		charts.WithLineChartOpts(opts.LineChart{Symbol: "circle", SymbolSize: 8, ShowSymbol: opts.Bool(true), ConnectNulls: opts.Bool(false)}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: color(tone), BorderColor: color("card"), BorderWidth: 1.5}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: color(tone), Width: 2.4}))
	o.patch(true, "series", i, "showAllSymbol")
	o.patch(3, "series", i, "z")
}

// level is a line across the plot for "@fn:level": its name and value stand at the right of it.
type level struct {
	Value [2]float64 `json:"value"`
	Words string     `json:"words"`
	Color string     `json:"color"`
	Dash  []int      `json:"dash"`
	Other *float64   `json:"other,omitempty"` // the other line's value, to keep clear of its words
}

func (o *option) levels(s report.TrendChart, p *i18n.Printer) {
	var all []level
	for i, l := range []report.Line{s.Target, s.Centre} {
		if !l.Set {
			continue
		}
		one := level{Value: [2]float64{0, l.Value}, Words: text(joined(levelLines(s.Axis, l, p))),
			Color: color([]string{"good", "soft"}[i]), Dash: [][]int{{7, 4}, {2, 4}}[i]}
		if s.Target.Set && s.Centre.Set {
			other := []float64{s.Centre.Value, s.Target.Value}[i]
			one.Other = &other
		}
		all = append(all, one)
	}
	if len(all) > 0 {
		i := o.drawn("level", all)
		o.patch(true, "series", i, "silent")
	}
}

// happened draws the events of a line over time as a control chart's.
func (o *option) happened(s report.TrendChart, t ticks) {
	if len(s.Events) == 0 {
		return
	}
	points := make([]report.ControlPoint, len(s.Times))
	i := o.drawn("limits", controlSteps(report.ControlChart{Times: s.Times, Points: points, Events: s.Events}, t))
	o.patch(true, "series", i, "silent")
	o.patch(1, "series", i, "z")
}

// steps draws what was aimed at as a dashed line that changes between two times.
func (o *option) steps(s report.TrendChart, p *i18n.Printer) {
	if len(s.Steps.Values) == 0 {
		return
	}
	data := make([]moment, len(s.Steps.Values))
	for i, v := range s.Steps.Values {
		data[i].Value = v
		if i < len(s.Times) {
			data[i].Tip = tip{Title: text(s.Times[i]), Rows: []tipRow{row(s.Steps.Name, color("ink"), value(s.Axis, report.Interval{Value: v}), p)}}
		}
	}
	i := o.series(charts.SingleSeries{Name: s.Steps.Name, Type: types.ChartLine, Data: data},
		charts.WithLineChartOpts(opts.LineChart{Step: "middle", ShowSymbol: opts.Bool(false)}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: color("ink")}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: color("ink"), Width: 1.6, Type: "dashed"}))
	o.patch(2, "series", i, "z")
}
