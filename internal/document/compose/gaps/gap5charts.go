package gaps

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// answersSection shows how the answers on what was perceived spread over the scale.
func answersSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "answers", Title: c.T("compose.answers"), Note: c.T("compose.answers.note")}
	categories := categories(c)
	spec := report.LikertChart{Categories: categories, Neutral: -1}
	if len(categories)%2 == 1 {
		spec.Neutral = len(categories) / 2
	}
	table := report.Table{ID: "gap5-answers-table", Caption: c.T("compose.answers"), Columns: wording.Columns(wording.Wide(c.T("compose.item")), wording.Numeric(categories...), wording.Numeric(c.T("compose.n")))}
	var parts []string
	for _, a := range answersBySatisfaction(c) {
		r := report.LikertRow{Label: c.Names.Item(a.Item), N: a.N, Shares: a.Shares}
		if a.Status != result.Measured && a.Status != result.Indicative || len(a.Shares) != len(categories) {
			r.N, r.Shares, r.Missing = 0, nil, report.TooFew
		}
		spec.Rows = append(spec.Rows, r)
		line := wording.Row(r.Label)
		for i := range categories {
			v := report.Value{Kind: report.Percent, Missing: r.Missing}
			if r.Shares != nil {
				v.Number = r.Shares[i]
			}
			line.Cells = append(line.Cells, report.Cell{Value: v})
		}
		line.Cells = append(line.Cells, report.Cell{Value: wording.Based(report.Value{N: r.N})})
		table.Rows = append(table.Rows, line)
		if r.Shares != nil {
			parts = append(parts, c.T("compose.answers.part", wording.Args{"item": r.Label, "share": c.Printer.Percent(low(r.Shares), 0)}))
		}
	}
	if len(parts) == 0 {
		if len(spec.Rows) > 0 && asked(c) {
			s.Blocks = []report.Block{c.Hidden(c.T("compose.answers"))}
		}
		return s
	}
	title := c.T("compose.answers.title", wording.Args{"item": spec.Rows[0].Label})
	s.Blocks = []report.Block{report.Figurative{Chart: report.Chart{ID: "gap5-answers", Title: title, Subtitle: c.T("compose.subtitle.answers"),
		Alt: c.Alt(title, parts), Spec: spec, Table: table}}}
	return s
}

// categories are the scale's points in words, or as numbers where they have none.
func categories(c *wording.Composer) []string {
	scale := c.Config.Model.Scale
	if len(scale.Names) > 0 {
		return scale.Names
	}
	var names []string
	for v := c.Results.ScaleMin; v <= c.Results.ScaleMax; v++ {
		names = append(names, c.Short(v))
	}
	return names
}

// answersBySatisfaction puts the item with the most answers in the lower half first.
func answersBySatisfaction(c *wording.Composer) []result.Answers {
	return wording.BySize(c.Results.Service.Answers, func(a result.Answers) result.Estimate {
		return result.Estimate{Value: -low(a.Shares), Status: a.Status}
	})
}

// low is the share of answers below the middle of the scale.
func low(shares []float64) float64 {
	sum := 0.0
	for _, s := range shares[:len(shares)/2] {
		sum += s
	}
	return sum
}

// mostColumns is how many locations a heat map shows; with more, those that fall shortest.
const mostColumns = 12

// itemHeatSection shows where each item falls short.
func itemHeatSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "heat", Title: c.T("compose.heat.items"), Note: c.T("compose.heat.note")}
	b, ok := c.Breakdown("location")
	if !ok {
		return s
	}
	levels := wording.BySize(b.Levels, func(l result.Level) result.Estimate { return l.Gap })
	h := wording.Heat{ID: "gap5-heat", Title: c.T("compose.heat.items"), What: c.T("compose.item"), Named: c.Quote}
	if len(levels) > mostColumns {
		h.Note = c.T("compose.heat.cut", wording.Args{"shown": mostColumns, "n": len(levels)})
		levels = levels[:mostColumns]
	}
	for _, l := range levels {
		h.Columns = append(h.Columns, c.LevelName(b, l.Level))
	}
	for i, it := range c.Results.Service.Items {
		line := wording.HeatLine{Label: c.Names.Item(it.ID), Group: c.Names.DimensionOf(it.ID)}
		for _, l := range levels {
			line.Cells = append(line.Cells, wording.LevelAt(l.Items, i))
		}
		h.Lines = append(h.Lines, line)
	}
	if len(h.Lines) > 0 {
		s.Blocks = []report.Block{c.HeatMap(h)}
	}
	return s
}
