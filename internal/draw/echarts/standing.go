package echarts

import (
	"github.com/go-echarts/go-echarts/v2/charts"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/meaning"
)

// standItem is a row for "@fn:standRow": the mark of an estimate in the shape of its standing, over what lies behind it.
type standItem struct {
	Value  [2]float64 `json:"value"` // a place on the axis, the row
	Ribbon []float64  `json:"ribbon,omitempty"`
	Refer  *float64   `json:"refer,omitempty"`
	Dash   []int      `json:"dash,omitempty"`
	Zone   []float64  `json:"zone,omitempty"`
	Whisk  []float64  `json:"whisk,omitempty"`
	Second *float64   `json:"second,omitempty"`
	Mark   float64    `json:"mark"`
	Why    string     `json:"why,omitempty"` // there is no mark
	Shape  string     `json:"shape,omitempty"`
	Color  string     `json:"color"`
	Words  string     `json:"words"`
	Aside  string     `json:"aside,omitempty"`
	Tip    tip        `json:"tip"`
}

func newStandItem(a report.Axis, v report.Interval, s report.Standing, good report.Polarity, signed bool, p *i18n.Printer) standItem {
	it := standItem{Mark: v.Value, Shape: standingShape(s), Color: color(meaning.Standing(s, good)), Whisk: ends(v)}
	number := value(a, v)
	number.Signed, number.Unit = signed, ""
	it.Words = text(p.Value(number))
	if v.Missing != report.Present {
		it.Why, it.Words, it.Color = it.Words, "–", color("soft")
	}
	return it
}

func standingShape(s report.Standing) string {
	switch s {
	case report.Above:
		return "above"
	case report.Below:
		return "below"
	}
	return ""
}

// legendKey is an entry of a legend that explains a mark of a drawn series.
type legendKey struct{ name, icon, token string }

// The icons of legends that ECharts has no name for.
const (
	iconDown    = "path://M0 0H10L5 9Z"
	iconShapes  = "path://M0 9L5 0L10 9ZM12 4.5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0ZM23 0H33L28 9Z"
	iconLine    = "path://M0 4h13v2h-13z" + iconRoom
	iconDash    = "path://M0 4h5v2h-5zM8 4h5v2h-5z" + iconRoom
	iconRoom    = "M0 0h.01v10h-.01z" // as high as other signs are, for one that is flat would be blown up to their height
	iconRing    = "path://M5 0a5 5 0 1 0 .01 0ZM5 3a2 2 0 1 1 -.01 0Z"
	iconWhisker = "path://M0 0h1v10h-1zM1 4.5h12v1h-12zM13 0h1v10h-1z"
)

func standingKeys(n report.StandingNames, good report.Polarity, seen map[report.Standing]bool) []legendKey {
	var keys []legendKey
	for s := report.Above; s <= report.Below; s++ {
		if seen[s] {
			icon := map[report.Standing]string{report.Above: "triangle", report.Level: "circle", report.Below: iconDown}[s]
			keys = append(keys, legendKey{n.Of(s), icon, meaning.Standing(s, good)})
		}
	}
	return keys
}

// keys names marks in the legend: each entry needs a series of its name, which holds nothing. It returns the height.
func (o *option) keys(all []legendKey) {
	var entries []any
	names := keyNames(all)
	o.legend(names)
	for i, k := range all {
		if k.name == "" {
			continue
		}
		entries = append(entries, map[string]any{"name": text(k.name), "icon": k.icon, "itemStyle": map[string]any{"color": color(k.token)}})
		o.series(charts.SingleSeries{Name: all[i].name, Type: "scatter", Data: []any{}})
	}
	if len(entries) > 0 {
		o.patch(entries, "legend", "data")
	}
}

func keyNames(all []legendKey) []string {
	var names []string
	for _, k := range all {
		if k.name != "" {
			names = append(names, k.name)
		}
	}
	return names
}

// lineKey is the entry of a level line with its value.
func lineKey(l report.Line, a report.Axis, icon string, p *i18n.Printer) legendKey {
	if !l.Set {
		return legendKey{}
	}
	words := short(a, report.Interval{Value: l.Value}, p)
	if l.Name != "" {
		words = p.T("chart.tip", i18n.Args{"label": l.Name, "text": words})
	}
	return legendKey{words, icon, "ink"}
}
