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

// bar is a bar with its tip and the words written on it.
type bar struct {
	opts.BarData
	Text string `json:"text,omitempty"`
	Tip  *tip   `json:"tip,omitempty"`
}

// note is a place where "@fn:words" writes what no mark of its own can carry.
type note struct {
	Value [2]float64 `json:"value"`
	Words string     `json:"words"`
	Color string     `json:"color"`
	Tip   *tip       `json:"tip,omitempty"`
}

// leastLabelled is the smallest share whose percent fits into its bar.
const leastLabelled = 0.055

// likertPart is a category's bar on one side of zero; a neutral category has one on each.
type likertPart struct {
	category int
	factor   float64
}

// likertParts lists the bars in the order in which they stack away from zero.
func likertParts(k, neutral int) []likertPart {
	var parts []likertPart
	below, above := k/2-1, (k+1)/2
	if neutral >= 0 && neutral < k {
		below, above = neutral-1, neutral+1
		parts = append(parts, likertPart{neutral, -0.5})
	}
	for c := below; c >= 0; c-- {
		parts = append(parts, likertPart{c, -1})
	}
	if neutral >= 0 && neutral < k {
		parts = append(parts, likertPart{neutral, 0.5})
	}
	for c := above; c < k; c++ {
		parts = append(parts, likertPart{c, 1})
	}
	return parts
}

func likertOption(s report.LikertChart, p *i18n.Printer) *option {
	var items []string
	for _, r := range s.Rows {
		items = append(items, r.Label)
	}
	names, margin, lines := labels(items, 13, 230)
	top := legendHeight(s.Categories) + 6
	o := newOption(top + len(names)*max(38, lines*19+8) + 34)
	o.hover("axis")
	o.legend(s.Categories)
	o.grid(margin, top, 18, 34)

	k := len(s.Categories)
	parts := likertParts(k, s.Neutral)
	t := likertScale(s, parts, p)
	o.SetGlobalOptions(charts.WithXAxisOpts(o.numberX(report.Axis{}, t)), charts.WithYAxisOpts(o.rowsY(names, nil, margin)))
	for _, part := range parts {
		token := theme.Likert(part.category, k)
		o.series(charts.SingleSeries{Name: s.Categories[part.category], Type: types.ChartBar, Data: likertBars(s, part, p)},
			charts.WithBarChartOpts(opts.BarChart{Stack: "answers", BarWidth: "66%"}),
			charts.WithItemStyleOpts(opts.ItemStyle{Color: color(token)}),
			charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Formatter: "@fn:text", Color: color("on-" + token), FontSize: 12}))
	}
	var silent []note
	for i, r := range s.Rows {
		tip := likertTip(s, r, k, p)
		n := note{Value: [2]float64{0, float64(i)}, Color: color("faint"), Tip: &tip}
		switch c := s.Neutral; {
		case r.Missing != report.Present:
			n.Words = p.Value(report.Value{Missing: r.Missing})
		case c >= 0 && c < min(k, len(r.Shares)) && r.Shares[c] >= leastLabelled: // over both halves
			n.Words, n.Color = p.Percent(r.Shares[c], 0), color("on-"+theme.Likert(c, k))
		}
		silent = append(silent, n)
	}
	o.patch(3, "series", o.drawn("words", silent), "z") // above the bars
	return o
}

// likertScale reaches as far to each side as the longest bars, in steps of a quarter.
func likertScale(s report.LikertChart, parts []likertPart, p *i18n.Printer) ticks {
	lo, hi := 0.0, 0.0
	for _, r := range s.Rows {
		left, right := 0.0, 0.0
		for _, part := range parts {
			if r.Missing != report.Present || part.category >= len(r.Shares) {
				continue
			}
			if v := r.Shares[part.category] * part.factor; v < 0 {
				left += v
			} else {
				right += v
			}
		}
		lo, hi = min(lo, left), max(hi, right)
	}
	t := ticks{Min: math.Floor(lo*4+1e-9) / 4, Max: math.Ceil(hi*4-1e-9) / 4, Step: 0.25}
	if t.Min == t.Max {
		t.Min, t.Max = -1, 1
	}
	for v := t.Min; v <= t.Max+1e-9; v += t.Step {
		t.Text = append(t.Text, p.Percent(math.Abs(v), 0))
	}
	return t
}

func likertBars(s report.LikertChart, part likertPart, p *i18n.Printer) []bar {
	bars := make([]bar, len(s.Rows))
	for i, r := range s.Rows {
		bars[i].Value = "-"
		if r.Missing != report.Present || part.category >= len(r.Shares) {
			continue
		}
		share := r.Shares[part.category]
		bars[i].Value = clean(share * part.factor)
		// The halves of a neutral category touch at zero: their number stands over both.
		if math.Abs(part.factor) == 1 && share >= leastLabelled {
			bars[i].Text = p.Percent(share, 0)
		}
	}
	return bars
}

func likertTip(s report.LikertChart, r report.LikertRow, k int, p *i18n.Printer) tip {
	t := tip{Title: text(r.Label), Note: p.Base(r.N)}
	if r.Missing != report.Present {
		t.Note = p.Value(report.Value{Missing: r.Missing})
		return t
	}
	for c := k - 1; c >= 0; c-- {
		if c < len(r.Shares) {
			t.Rows = append(t.Rows, tipRow{Name: text(s.Categories[c]), Value: p.Percent(r.Shares[c], 0), Color: color(theme.Likert(c, k))})
		}
	}
	return t
}
