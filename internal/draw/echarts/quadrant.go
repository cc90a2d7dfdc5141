package echarts

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

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
}

func mapOption(s report.MapChart, p *i18n.Printer) *option {
	top := legendHeight(s.Groups) + 26
	o := newOption(top + 440 + 58)
	o.legend(s.Groups)
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
	return o
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
		c := corner{Words: text(words), Right: i%2 == 1, Below: i >= 2, Cross: [2]float64{s.XCross, s.YCross}}
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
	return mark{ScatterData: opts.ScatterData{Value: []float64{pt.X, pt.Y}}, Text: words,
		Tip: &tip{Title: text(pt.Label), Note: more(groupName(s, pt.Group), p.Base(pt.N)), Rows: []tipRow{
			row(s.X.Name, "", at(s.X, pt.X), p), row(s.Y.Name, "", at(s.Y, pt.Y), p)}}}
}

func groupName(s report.MapChart, g int) string {
	if g < 0 || g >= len(s.Groups) {
		return ""
	}
	return text(s.Groups[g])
}
