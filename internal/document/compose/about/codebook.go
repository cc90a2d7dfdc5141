package about

import (
	"cmp"
	"path"
	"slices"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

// codebookPage says what was asked, on which scales, what counts as no answer, and which column holds what: enough to check a figure of the
// report against the workbooks it came from.
func codebookPage(c *wording.Composer) report.Page {
	return report.Page{
		Nav: c.T("codebook.nav"), Eyebrow: c.T("codebook.nav"), Title: c.T("codebook.title", wording.Args{"n": len(c.Config.Model.Items()), "dimensions": len(c.Config.Model.Dimensions)}), Lead: c.T("codebook.lead"),
		Sections: wording.Sections(statementSection(c), scaleSection(c), noAnswerSection(c), columnSection(c)),
	}
}

// statementSection lists the statements in the order of the questionnaire.
func statementSection(c *wording.Composer) report.Section {
	items := c.Config.Model.Items()
	table := report.Table{ID: "statements-table", Sort: true, Columns: []report.Column{{Title: c.T("codebook.number"), Numeric: true}, wording.Wide(c.T("codebook.statement")),
		wording.Textual(c.T("codebook.short")), wording.Textual(c.T("compose.dimension")), wording.Textual(c.T("codebook.id"))}}
	turned := slices.ContainsFunc(items, func(i config.Item) bool { return i.Reverse })
	if turned {
		table.Columns = append(table.Columns, wording.Textual(c.T("codebook.sense")))
	}
	for _, i := range items {
		row := report.Row{Cells: []report.Cell{{Value: wording.Count(i.Number)}, {Value: wording.Words(wording.Or(i.Text, i.Short))}, {Value: wording.Words(c.Names.Item(i.ID))},
			{Value: wording.Words(c.Names.Dimension(i.Dimension))}, {Value: wording.Words(i.ID)}}}
		if turned {
			row.Cells = append(row.Cells, report.Cell{Value: wording.Words(sense(c, i))})
		}
		table.Rows = append(table.Rows, row)
	}
	return report.Section{ID: "statements", Title: c.T("codebook.statements"), Note: c.T("codebook.statements.note"), Blocks: []report.Block{table}}
}

func sense(c *wording.Composer, i config.Item) string {
	if i.Reverse {
		return c.T("codebook.sense.reverse")
	}
	return c.T("codebook.sense.straight")
}

// scaleSection lists the scales of the questions that were asked, with the words that stand for their numbers.
func scaleSection(c *wording.Composer) report.Section {
	m := c.Config.Model
	table := report.Table{ID: "scales-table", Columns: wording.Columns(wording.Wide(c.T("codebook.question")), wording.Numeric(c.T("codebook.from"), c.T("codebook.to")), []report.Column{wording.Wide(c.T("codebook.points"))})}
	for _, k := range []struct {
		fields []string
		scale  config.Scale
	}{
		{[]string{"expectation", "perception", "adequate", "desired", "rated_importance"}, m.Scale}, {[]string{"adequacy", "superiority"}, m.Relative},
		{[]string{"importance"}, config.Scale{Max: 100}}, {[]string{"overall"}, m.Overall}, {[]string{"csat"}, m.CSAT}, {[]string{"ces"}, m.CES}, {[]string{"nps", "enps"}, config.Scale{Max: 10, Integer: true}},
		{[]string{"intention"}, m.Intention}, {[]string{"formalization", "ability", "promises"}, config.Scale{Min: wording.StaffMin, Max: wording.StaffMax}},
	} {
		var names []string
		for _, f := range k.fields {
			if asked(c, f) {
				names = append(names, c.T("codebook.field."+f))
			}
		}
		if len(names) > 0 {
			table.Rows = append(table.Rows, wording.Row(wording.Capital(c.Printer.List(names)), wording.Words(c.Short(k.scale.Min)), wording.Words(c.Short(k.scale.Max)), wording.Words(points(c, k.scale))))
		}
	}
	s := report.Section{ID: "scales", Title: c.T("codebook.scales")}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

func asked(c *wording.Composer, field string) bool {
	return slices.ContainsFunc(c.Config.Sources, func(s config.Source) bool { _, mapped := s.Columns[field]; return mapped })
}

// points writes the words of a scale with their numbers, and what sets it apart.
func points(c *wording.Composer, s config.Scale) string {
	type point struct {
		word  string
		value float64
	}
	var all []point
	for word, value := range s.Labels {
		all = append(all, point{word, value})
	}
	slices.SortFunc(all, func(a, b point) int {
		return cmp.Or(cmp.Compare(a.value, b.value), cmp.Compare(a.word, b.word))
	})
	var words []string
	for _, p := range all {
		words = append(words, c.T("codebook.point", wording.Args{"value": c.Short(p.value), "word": p.word}))
	}
	if s.Top > 0 {
		words = append(words, c.T("codebook.top", wording.Args{"n": s.Top}))
	}
	if s.Reversed {
		words = append(words, c.T("codebook.low"))
	}
	return wording.Dots(words...)
}

// noAnswerSection lists the words by which a cell says that it holds no answer, beyond blanks and the usual ones.
func noAnswerSection(c *wording.Composer) report.Section {
	table := report.Table{ID: "codes-table", Columns: []report.Column{wording.Wide(c.T("codebook.meaning")), wording.Wide(c.T("codebook.words"))}}
	m := c.Config.Model.Missing
	for _, k := range []struct {
		key   string
		words []string
	}{{"no_answer", m.NoAnswer}, {"not_applicable", m.NotApplicable}, {"dont_know", m.DontKnow}, {"refused", m.Refused}, {"not_shown", m.NotShown}, {"dropped_out", m.DroppedOut}} {
		if len(k.words) > 0 {
			table.Rows = append(table.Rows, wording.Row(wording.Capital(c.T("method.reason."+k.key)), wording.Words(wording.Dots(k.words...))))
		}
	}
	s := report.Section{ID: "codes", Title: c.T("codebook.codes"), Note: c.T("codebook.codes.note")}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// columnSection says which column of which sheet holds what. Columns that nothing names are not listed: they reach nothing.
func columnSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "columns", Title: c.T("codebook.columns"), Note: c.T("codebook.columns.note")}
	for i, source := range c.Config.Sources {
		spec, known := config.Spec(source.Role)
		if !known {
			continue
		}
		table := report.Table{ID: "columns-" + c.Short(float64(i+1)), Caption: c.T("codebook.source", wording.Args{"role": wording.Capital(roleName(c, source.Role)), "file": path.Base(source.File)}),
			Columns: []report.Column{wording.Wide(c.T("codebook.what")), wording.Wide(c.T("codebook.column")), wording.Textual(c.T("codebook.unit"))}}
		for _, f := range spec.Fields {
			if field, mapped := source.Columns[f.Key]; mapped {
				table.Rows = append(table.Rows, wording.Row(wording.Capital(c.T("codebook.field."+f.Key)), wording.Words(heading(c, field)), wording.Words(field.Unit)))
			}
		}
		if source.Role == config.Customers {
			for _, g := range c.Config.Segments {
				table.Rows = append(table.Rows, wording.Row(g.Name, wording.Words(wording.Or(g.Column, g.Many.Columns)), wording.Words("")))
			}
		}
		if len(table.Rows) > 0 {
			s.Blocks = append(s.Blocks, table)
		}
	}
	return s
}

// heading writes where a field stands, as report.yaml says it.
func heading(c *wording.Composer, f config.Field) string {
	switch {
	case f.From != "" || f.To != "":
		return c.T("codebook.between", wording.Args{"from": f.From, "to": f.To})
	case len(f.Each) > 0:
		return wording.Dots(f.Each...)
	}
	return wording.Or(f.Header, f.Many.Columns)
}
