package echarts

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/opts"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// ticks are the marks of an axis and what is written at each, in order from the lower end.
type ticks struct {
	Min  float64  `json:"min"`
	Max  float64  `json:"-"`
	Step float64  `json:"step"`
	Text []string `json:"text"`
}

// The steps that a reader counts in.
var (
	decimalSteps  = []float64{1, 2, 2.5, 5, 10}
	durationSteps = []float64{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400, 172800, 604800}
)

// scale lays an axis out: the ends it asks for, or ends around the values where it asks for none, widened to whole steps.
func scale(a report.Axis, values []float64, p *i18n.Printer) ticks {
	lo, hi := a.Min, a.Max
	if lo >= hi {
		lo, hi = extent(values)
	}
	step := a.Step
	if step <= 0 || (hi-lo)/step > 20 {
		step = niceStep(lo, hi, a.Kind)
	}
	t := ticks{Min: lo, Max: hi, Step: step}
	if n := (hi - lo) / step; math.Abs(n-math.Round(n)) > 1e-6 {
		t.Min, t.Max = math.Floor(lo/step+1e-9)*step, math.Ceil(hi/step-1e-9)*step
	}
	at := a
	at.Decimals = stepDecimals(a, step)
	for i := range int(math.Round((t.Max-t.Min)/step)) + 1 {
		t.Text = append(t.Text, p.Tick(at, clean(t.Min+float64(i)*step)))
	}
	return t
}

// extent returns ends around the values that take in zero, and 0 to 1 where there is nothing to show.
func extent(values []float64) (lo, hi float64) {
	for _, v := range values {
		lo, hi = min(lo, v), max(hi, v)
	}
	if lo == hi {
		return lo, lo + 1
	}
	return lo, hi
}

// niceStep takes the smallest round step that makes no more than nine ticks where it divides the axis, and no more than
// seven where the ends have to move.
func niceStep(lo, hi float64, kind report.Kind) float64 {
	span := hi - lo
	candidates := durationSteps
	if kind != report.Duration || span < 5 || span > 6*durationSteps[len(durationSteps)-1] {
		power := math.Pow(10, math.Floor(math.Log10(span))-1)
		candidates = nil
		for _, scale := range []float64{1, 10} {
			for _, s := range decimalSteps {
				candidates = append(candidates, s*power*scale)
			}
		}
	}
	for _, s := range candidates {
		n := span / s
		if whole := math.Abs(n-math.Round(n)) < 1e-6; n <= 8 && whole || n <= 6 {
			return s
		}
	}
	return candidates[len(candidates)-1]
}

// stepDecimals returns as many decimals as tell two ticks apart.
func stepDecimals(a report.Axis, step float64) int {
	switch a.Kind {
	case report.Percent:
		step *= 100
	case report.PerMille:
		step *= 1000
	}
	for d := range 6 {
		scaled := step * math.Pow10(d)
		if math.Abs(scaled-math.Round(scaled)) < 1e-6 {
			return d
		}
	}
	return a.Decimals
}

// clean takes the trace of binary arithmetic off a sum of steps.
func clean(v float64) float64 { return math.Round(v*1e9) / 1e9 }

// numberX is a horizontal number axis with its ticks written beforehand.
func (o *option) numberX(a report.Axis, t ticks) opts.XAxis {
	o.ticks["x"] = t
	o.patch(t.Step, "xAxis", 0, "interval")
	o.patch(map[string]any{"show": false}, "xAxis", 0, "axisTick")
	return opts.XAxis{Type: "value", Min: t.Min, Max: t.Max, Name: text(a.Name), NameLocation: "middle", NameGap: 30,
		AxisLabel: &opts.AxisLabel{Formatter: "@fn:tick:x", HideOverlap: opts.Bool(true)},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)},
		SplitLine: &opts.SplitLine{Show: opts.Bool(true)}}
}

// numberY is an upright number axis with its ticks written beforehand; its name stands above it.
func (o *option) numberY(a report.Axis, t ticks) opts.YAxis {
	o.ticks["y"] = t
	o.patch(t.Step, "yAxis", 0, "interval")
	o.patch(map[string]any{"show": false}, "yAxis", 0, "axisTick")
	o.patch(map[string]any{"align": "left", "padding": []int{0, 0, 0, -34}}, "yAxis", 0, "nameTextStyle")
	return opts.YAxis{Type: "value", Min: t.Min, Max: t.Max, Name: text(a.Name), NameLocation: "end", NameGap: 14,
		AxisLabel: &opts.AxisLabel{Formatter: "@fn:tick:y"},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)},
		SplitLine: &opts.SplitLine{Show: opts.Bool(true)}}
}

// nameWithin keeps the name of the upright axis within a margin at the left that is narrower than the name's place.
func (o *option) nameWithin(margin int) {
	o.patch([]int{0, 0, 0, -min(34, margin)}, "yAxis", 0, "nameTextStyle", "padding")
}

// rowsY is the upright axis of named rows, the first on top, their names left-aligned in the margin as on the still
// drawing. Rows that head a group are written strong.
func (o *option) rowsY(names []string, heads []bool, margin int) opts.YAxis {
	o.patch(margin, "yAxis", 0, "axisLabel", "margin")
	o.patch(map[string]any{"show": false}, "yAxis", 0, "axisTick")
	o.patch(0, "yAxis", 0, "axisLabel", "interval")
	o.patch(18, "yAxis", 0, "axisLabel", "lineHeight")
	data := make([]any, len(names))
	for i, n := range names {
		data[i] = n
		if i < len(heads) && heads[i] {
			data[i] = map[string]any{"value": n, "textStyle": map[string]any{"fontWeight": 600, "color": color("ink"), "align": "left"}} // a style of its own inherits no alignment
		}
	}
	return opts.YAxis{Type: "category", Inverse: opts.Bool(true), Data: data,
		AxisLabel: &opts.AxisLabel{FontSize: 13, Color: color("ink"), Align: "left", HideOverlap: opts.Bool(false)},
		AxisLine:  &opts.AxisLine{Show: opts.Bool(false)},
		SplitLine: &opts.SplitLine{Show: opts.Bool(false)}}
}
