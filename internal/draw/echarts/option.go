// Package echarts turns chart specs into options of Apache ECharts, as data that one static script brings to life.
//
// The options are go-echarts' typed ones. They hold no code: a function is named ("@fn:tip"), and so is a colour of the
// theme ("@color:ink"); the site's script resolves both, and strips "@text:" from a user's text that begins like one of
// them. Every number that a reader sees is written here, in the report's locale.
package echarts

import (
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// Live is a chart as an ECharts option: JSON without "<", ">" or "&", and the height in CSS pixels it was laid out for.
// It suits widths from 560 pixels on; below, the still drawing serves better.
type Live struct {
	JSON   []byte
	Height int
}

// Option returns the live form of a chart, or an error for a kind of spec that it does not know.
func Option(c report.Chart, p *i18n.Printer) (Live, error) {
	var o *option
	switch s := c.Spec.(type) {
	case report.GapChart:
		o = gapOption(s, p)
	case report.LikertChart:
		o = likertOption(s, p)
	case report.MapChart:
		o = mapOption(s, p)
	case report.HeatChart:
		o = heatOption(s, p)
	case report.TrendChart:
		o = trendOption(s, p)
	case report.BulletChart:
		o = bulletOption(s, p)
	case report.BarChart:
		o = barOption(s, p)
	case report.GapModel:
		o = modelOption(s, p)
	case report.ForestChart:
		o = forestOption(s, p)
	case report.ControlChart:
		o = controlOption(s, p)
	case report.ZoneChart:
		o = zoneOption(s, p)
	case report.FunnelChart:
		o = funnelOption(s, p)
	case report.StepChart:
		o = stairOption(s, p)
	default:
		return Live{}, fmt.Errorf("no live chart for %T", c.Spec)
	}
	o.describe(c)
	b, err := o.marshal()
	if err != nil {
		return Live{}, fmt.Errorf("chart %s: %w", c.ID, err)
	}
	return Live{b, o.height}, nil
}

// option is a chart on the way: go-echarts' settings, what they have no field for, and words for the script.
type option struct {
	*charts.Custom
	height  int
	ticks   map[string]ticks // by the name that an axis' "@fn:tick:NAME" uses
	upright *upright
	names   *cellNames
	patches []patch
}

// upright is for columns whose names are turned at the narrowest width: their names whole, for a wider page.
type upright struct {
	Names []string `json:"names"`
	Left  int      `json:"left"` // margin of the plot
	Top   int      `json:"top"`  // room that the turned names take
}

// cellNames are the names of a grid's rows and columns, from which the script makes the tip of a cell: there may be
// hundreds, and none repeats its names.
type cellNames struct {
	Rows    []string `json:"rows"`
	Columns []string `json:"columns"`
}

// patch sets what go-echarts has no field for, or the wrong type.
type patch struct {
	value any
	path  []any // keys and indices
}

// newOption begins a chart with nothing that moves by itself, no toolbox and no title: titles are the page's.
func newOption(height int) *option {
	o := &option{Custom: charts.NewCustom(), height: height, ticks: map[string]ticks{}}
	o.SetGlobalOptions(charts.WithAnimation(false))
	o.hover("item")
	o.legend(nil)
	return o
}

// hover shows the tips of the data: "item" of what is pointed at, "axis" of the whole row or month.
func (o *option) hover(trigger string) {
	tip := opts.Tooltip{Show: opts.Bool(true), Trigger: trigger, Formatter: "@fn:tip"}
	if trigger == "axis" {
		tip.AxisPointer = &opts.AxisPointer{Type: "shadow", Label: &opts.Label{Show: opts.Bool(false)}}
	}
	o.SetGlobalOptions(charts.WithTooltipOpts(tip))
}

// legend names the series above the plot; nil shows none. It is not a switch: hiding half of a gap would mislead.
func (o *option) legend(names []string) {
	l := opts.Legend{Show: opts.Bool(len(names) > 0), Left: "0", Top: "0", ItemWidth: 14, ItemHeight: 10,
		Padding: 0, TextStyle: &opts.TextStyle{Color: "@color:soft", FontSize: 13}}
	if len(names) > 0 {
		l.Data = texts(names)
	}
	o.SetGlobalOptions(charts.WithLegendOpts(l))
	o.patch(false, "legend", "selectedMode")
	if len(names) > 0 { // a name without a space cannot wrap
		o.patch(360, "legend", "textStyle", "width")
		o.patch("truncate", "legend", "textStyle", "overflow")
	}
}

// grid sets the margins of the plot in pixels.
func (o *option) grid(left, top, right, bottom int) {
	o.SetGlobalOptions(charts.WithGridOpts(opts.Grid{
		Left: strconv.Itoa(left), Top: strconv.Itoa(top), Right: strconv.Itoa(right), Bottom: strconv.Itoa(bottom),
		ContainLabel: opts.Bool(false)}))
	o.patch("none", "grid", 0, "outerBoundsMode") // the margins are measured; ECharts would move the plot for long labels
}

// series adds a series of any kind with data of any shape, and returns its index.
func (o *option) series(s charts.SingleSeries, options ...charts.SeriesOpts) int {
	s.Name = text(s.Name)
	s.ConfigureSeriesOpts(options...)
	o.MultiSeries = append(o.MultiSeries, s)
	return len(o.MultiSeries) - 1
}

// drawn adds a series that a function of the script draws, item by item.
func (o *option) drawn(function string, data any) int {
	i := o.series(charts.SingleSeries{Type: types.ChartCustom, RenderItem: types.FuncStr("@fn:" + function), Data: data})
	o.patch(false, "series", i, "clip")
	return i
}

func (o *option) patch(value any, path ...any) {
	o.patches = append(o.patches, patch{value, path})
}

// describe gives the picture its text alternative.
func (o *option) describe(c report.Chart) {
	o.SetGlobalOptions(charts.WithAriaOpts(&opts.Aria{Enabled: opts.Bool(true),
		Label: &opts.AriaLabel{Enabled: opts.Bool(true), Description: text(c.Alt)}}))
}

// marshal writes the option with <, > and & escaped. go-echarts' own rendering is not used: it lets markup in labels
// through, drops parts of texts that look like its function marks, and names charts at random.
func (o *option) marshal() ([]byte, error) {
	o.Validate()
	m, err := plain(o.JSON())
	if err != nil {
		return nil, err
	}
	delete(m, "toolbox")
	delete(m, "title")
	delete(m, "color") // every mark has a colour of the theme
	own := map[string]any{"ticks": o.ticks}
	if o.upright != nil {
		own["upright"] = o.upright
	}
	if o.names != nil {
		own["names"] = o.names
	}
	m["ecart"] = own
	for _, p := range o.patches {
		if err := p.apply(m); err != nil {
			return nil, err
		}
	}
	return json.Marshal(m)
}

// plain turns typed options into maps and slices, so that patches reach every depth.
func plain(v any) (map[string]any, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	var m map[string]any
	return m, json.Unmarshal(b, &m)
}

func (p patch) apply(at any) error {
	for _, step := range p.path[:len(p.path)-1] {
		switch s := step.(type) {
		case int:
			list, ok := at.([]any)
			if !ok || s >= len(list) {
				return fmt.Errorf("no place for the setting %v", p.path)
			}
			at = list[s]
		case string:
			m, ok := at.(map[string]any)
			if !ok {
				return fmt.Errorf("no place for the setting %v", p.path)
			}
			if m[s] == nil {
				m[s] = map[string]any{}
			}
			at = m[s]
		}
	}
	m, ok := at.(map[string]any)
	if !ok {
		return fmt.Errorf("no place for the setting %v", p.path)
	}
	key := p.path[len(p.path)-1].(string)
	if p.value == nil {
		delete(m, key)
	} else {
		m[key] = p.value
	}
	return nil
}
