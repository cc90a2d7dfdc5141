package echarts

import (
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
)

// corner is the name of a quarter of the map, which "@fn:corner" writes into it.
type corner struct {
	Value [2]float64 `json:"value"`
	Words string     `json:"words"`
	Right bool       `json:"right"`
	Below bool       `json:"below"`
	Cross [2]float64 `json:"cross"`
	Plain bool       `json:"plain,omitempty"` // it asks for no action
}

func mapOption(s report.MapChart, p *i18n.Printer) *option {
	names := slices.Clone(s.Groups)
	if s.Undecided != "" && slices.ContainsFunc(s.Points, func(pt report.MapPoint) bool { return pt.Undecided }) {
		names = append(names, s.Undecided)
	}
	if s.Diagonal.Set {
		names = append(names, s.Diagonal.Name)
	}
	top := legendHeight(names) + 26
	o := newOption(top + 440 + 58)
	o.legend(names)
	o.grid(58, top, 16, 58)

	var xs, ys []float64
	for _, pt := range s.Points {
		xs, ys = append(xs, pt.X), append(ys, pt.Y)
	}
	tx, ty := scale(around(s.X, xs), xs, p), scale(around(s.Y, ys), ys, p)
	o.SetGlobalOptions(charts.WithXAxisOpts(o.numberX(s.X, tx)), charts.WithYAxisOpts(o.numberY(s.Y, ty)))
	o.corners(s, tx, ty)
	for g, name := range s.Groups {
		var data []mark
		for _, pt := range s.Points {
			if pt.Group == g {
				data = append(data, mapMark(s, pt, p))
			}
		}
		i := o.points(name, data, 11, opts.ItemStyle{Color: color(theme.Group(g)), BorderColor: color("card"), BorderWidth: 1.2})
		o.MultiSeries[i].Symbol = mapSymbols[g%len(mapSymbols)]
		o.MultiSeries[i].ConfigureSeriesOpts(charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: "right",
			Formatter: "@fn:text", Color: color("ink"), FontSize: 11.5}))
		o.patch(color("card"), "series", i, "label", "textBorderColor")
		o.patch(3, "series", i, "label", "textBorderWidth")
		o.patch("@fn:place", "series", i, "labelLayout")
	}
	o.hollowAndSlope(s, tx, ty)
	return o
}

// hollowAndSlope adds the diagonal, and a series without points that stands for the hollow ones in the legend.
func (o *option) hollowAndSlope(s report.MapChart, tx, ty ticks) {
	if s.Undecided != "" {
		o.points(s.Undecided, []mark{}, 11, opts.ItemStyle{Color: color("card"), BorderColor: color("soft"), BorderWidth: 2.2})
	}
	x0, y0, x1, y1, ok := s.Diagonal.Ends(tx.Min, tx.Max, ty.Min, ty.Max)
	if !ok {
		return
	}
	data := []opts.LineData{{Value: []float64{x0, y0}}, {Value: []float64{x1, y1}}}
	i := o.series(charts.SingleSeries{Name: s.Diagonal.Name, Type: types.ChartLine, Data: data, Symbol: "none"},
		charts.WithLineStyleOpts(opts.LineStyle{Color: color("axis"), Width: 1}), charts.WithItemStyleOpts(opts.ItemStyle{Color: color("axis")}))
	o.patch(true, "series", i, "silent")
}

// mapSymbols tell groups apart by shape as well as by colour, as the still drawing does.
var mapSymbols = []string{"circle", "rect", "triangle", "diamond", "path://M0 0H10L5 9Z", "emptyCircle"}

// around gives an axis without ends the room of its values, not of zero: a map is read by place, not by length.
func around(a report.Axis, values []float64) report.Axis {
	if a.Min < a.Max || len(values) == 0 {
		return a
	}
	a.Min, a.Max = values[0], values[0]
	for _, v := range values {
		a.Min, a.Max = min(a.Min, v), max(a.Max, v)
	}
	pad := math.Max((a.Max-a.Min)*0.08, 1e-3)
	a.Min, a.Max = a.Min-pad, a.Max+pad
	return a
}

func (o *option) corners(s report.MapChart, tx, ty ticks) {
	var all []corner
	for i, words := range s.Corners {
		c := corner{Words: text(words), Right: i%2 == 1, Below: i >= 2, Cross: [2]float64{s.XCross, s.YCross}, Plain: s.Plain}
		c.Value = [2]float64{tx.Min, ty.Max}
		if c.Right {
			c.Value[0] = tx.Max
		}
		if c.Below {
			c.Value[1] = ty.Min
		}
		all = append(all, c)
	}
	i := o.drawn("corner", all)
	o.patch(true, "series", i, "silent")
}

func mapMark(s report.MapChart, pt report.MapPoint, p *i18n.Printer) mark {
	at := func(a report.Axis, v float64) report.Value {
		return value(a, report.Interval{Value: v})
	}
	words := text(pt.Label)
	if l := wrap(pt.Label, 11.5, 190); len(l) > 1 {
		words = text(l[0] + "…")
	}
	m := mark{ScatterData: opts.ScatterData{Value: []float64{pt.X, pt.Y}}, Text: words,
		Tip: &tip{Title: text(pt.Label), Note: more(groupName(s, pt.Group), p.Base(pt.N)), Rows: []tipRow{
			row(s.X.Name, "", at(s.X, pt.X), p), row(s.Y.Name, "", at(s.Y, pt.Y), p)}}}
	if pt.Undecided {
		m.ItemStyle = &opts.ItemStyle{Color: color("card"), BorderColor: color(theme.Group(pt.Group)), BorderWidth: 2.2}
		m.Tip.Note = more(m.Tip.Note, text(s.Undecided))
	}
	return m
}

func groupName(s report.MapChart, g int) string {
	if g < 0 || g >= len(s.Groups) {
		return ""
	}
	return text(s.Groups[g])
}
