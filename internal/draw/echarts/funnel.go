package echarts

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/meaning"
)

// funnelGround is what lies behind the places, for "@fn:funnel".
type funnelGround struct {
	Value  [2]float64   `json:"value"`
	Inner  [][3]float64 `json:"inner"` // size, lower, upper
	Outer  [][3]float64 `json:"outer"`
	Centre *float64     `json:"centre,omitempty"`
}

func funnelOption(s report.FunnelChart, p *i18n.Printer) *option {
	seen := map[report.Standing]bool{}
	for _, pt := range s.Points {
		seen[pt.Standing] = true
	}
	keys := standingKeys(s.Names, s.Polarity, seen)
	if len(s.Limits) > 0 {
		keys = append(keys, legendKey{s.Inner, "rect", "band"}, legendKey{s.Outer, iconDash, "soft"})
	}
	keys = append(keys, lineKey(s.Centre, s.Y, iconLine, p))
	top := legendHeight(keyNames(keys)) + 34
	o := newOption(top + 400 + 58)
	var xs, ys []float64
	for _, pt := range s.Points {
		xs, ys = append(xs, pt.Size), append(ys, pt.Value.Value)
	}
	tx, ty := scale(around(s.X, xs), xs, p), scale(around(s.Y, ys), ys, p)
	widest := 0.0
	for _, words := range ty.Text {
		widest = math.Max(widest, breadth(words)*12)
	}
	o.grid(int(widest)+18, top, 16, 58)
	o.SetGlobalOptions(charts.WithXAxisOpts(o.numberX(s.X, tx)), charts.WithYAxisOpts(o.numberY(s.Y, ty)))
	i := o.drawn("funnel", []funnelGround{newFunnelGround(s, tx, ty)})
	o.patch(true, "series", i, "silent")
	o.patch(1, "series", i, "z")
	for _, standing := range []report.Standing{report.NoStanding, report.Level, report.Above, report.Below} {
		if seen[standing] {
			o.funnelPoints(s, standing, p)
		}
	}
	o.keys(keys)
	return o
}

func newFunnelGround(s report.FunnelChart, tx, ty ticks) funnelGround {
	g := funnelGround{Value: [2]float64{tx.Min, ty.Min}, Inner: [][3]float64{}, Outer: [][3]float64{}}
	within := func(v float64) float64 { return clean(min(ty.Max, max(ty.Min, v))) }
	for _, l := range s.Limits {
		size := min(tx.Max, max(tx.Min, l.Size))
		g.Inner = append(g.Inner, [3]float64{size, within(l.InnerLo), within(l.InnerHi)})
		g.Outer = append(g.Outer, [3]float64{size, within(l.OuterLo), within(l.OuterHi)})
	}
	if s.Centre.Set {
		g.Centre = &s.Centre.Value
	}
	return g
}

// funnelPoints adds the places of one standing; those outside the limits are named.
func (o *option) funnelPoints(s report.FunnelChart, standing report.Standing, p *i18n.Printer) {
	outside := standing == report.Above || standing == report.Below
	var data []mark
	for _, pt := range s.Points {
		if pt.Standing != standing {
			continue
		}
		m := mark{ScatterData: opts.ScatterData{Value: []float64{pt.Size, pt.Value.Value}}, Tip: &tip{Title: text(pt.Label), Note: text(s.Names.Of(standing)),
			Rows: []tipRow{row(s.Y.Name, color(meaning.Standing(standing, s.Polarity)), value(s.Y, pt.Value), p), row(s.X.Name, "", value(s.X, report.Interval{Value: pt.Size}), p)}}}
		if outside {
			m.Text = text(pt.Label)
			if l := wrap(pt.Label, 11.5, 190); len(l) > 1 {
				m.Text = text(l[0] + "…")
			}
		}
		data = append(data, m)
	}
	size := 9
	if outside {
		size = 12
	}
	i := o.points("", data, size, opts.ItemStyle{Color: color(meaning.Standing(standing, s.Polarity)), BorderColor: color("card"), BorderWidth: 1})
	o.MultiSeries[i].Symbol = map[report.Standing]string{report.Above: "triangle", report.Below: iconDown}[standing]
	o.patch(3, "series", i, "z")
	if !outside {
		o.MultiSeries[i].Symbol = "circle"
		return
	}
	o.MultiSeries[i].ConfigureSeriesOpts(charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: "right", Formatter: "@fn:text", Color: color("ink"), FontSize: 11.5}))
	o.patch(color("card"), "series", i, "label", "textBorderColor")
	o.patch(3, "series", i, "label", "textBorderWidth")
	o.patch("@fn:place", "series", i, "labelLayout")
}
