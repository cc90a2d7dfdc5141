package standards

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// companySection is what the company says it stands for, and how the standards fare that express it (domain S2).
func companySection(c *wording.Composer) report.Section {
	company := c.Config.Company
	s := report.Section{ID: "company", Title: c.T("compose.company"), Note: c.T("compose.company.note")}
	var ps []report.Paragraph
	for _, said := range []struct{ key, text string }{{"mission", company.Mission}, {"vision", company.Vision}} {
		if said.text != "" {
			ps = append(ps, report.Paragraph{Runs: []report.Run{{Text: c.T("compose.company."+said.key) + " ", Strong: true}, {Text: said.text}}})
		}
	}
	if len(ps) > 0 {
		s.Blocks = append(s.Blocks, report.Prose{Paragraphs: ps})
	}
	if len(c.Results.Coverage.ByValue) == 0 {
		return s
	}
	table := report.Table{ID: "values-table", Caption: c.T("compose.values"), Columns: wording.Columns(wording.Wide(c.T("compose.value")), tallyHeads(c)), Note: c.T("origins.tally.note")}
	for _, v := range c.Results.Coverage.ByValue {
		line := tallyRow(c, c.Names.Value(v.Value), v.Tally)
		line.Cells[0].Note = c.Names.Values[v.Value].Text
		table.Rows = append(table.Rows, line)
	}
	s.Blocks = append(s.Blocks, table)
	return s
}

// valueMatrix is every standard under the value it expresses, with a mark that says whether it is met; values without a standard and
// standards without a value are said in words as well.
func valueMatrix(c *wording.Composer) report.Section {
	s := report.Section{ID: "values", Title: c.T("origins.matrix"), Note: c.T("origins.matrix.note")}
	values := c.Config.Company.Values
	if len(values) == 0 || len(c.Config.Standards) == 0 {
		return s
	}
	table := report.Table{ID: "values-matrix", Matrix: true, Columns: []report.Column{wording.Wide(c.T("compose.standard"))}}
	for _, v := range values {
		table.Columns = append(table.Columns, wording.Textual(v.Name))
	}
	for column, v := range values {
		table.Rows = append(table.Rows, matrixGroup(c, v.ID, v.Name, column+1, len(table.Columns))...)
	}
	if len(c.Results.Coverage.Valueless) > 0 {
		table.Rows = append(table.Rows, matrixGroup(c, "", c.T("origins.valueless"), 0, len(table.Columns))...)
	}
	s.Blocks = append(wording.Prose(wording.Sentences(bareSentence(c), valuelessSentence(c))), table)
	return s
}

// matrixGroup is a heading row for a value and a row for each standard that expresses it, with its verdict in the value's column; standards
// without a value have no column.
func matrixGroup(c *wording.Composer, value, name string, column, columns int) []report.Row {
	rows := []report.Row{{Strong: true, Cells: make([]report.Cell, columns)}}
	for _, d := range c.Config.Standards {
		if d.Value != value {
			continue
		}
		row := report.Row{Indent: 1, Cells: make([]report.Cell, columns)}
		row.Cells[0].Value = wording.Words(c.Names.Standard(d.ID))
		if column > 0 {
			row.Cells[column] = report.Cell{Value: wording.Words(""), Verdict: verdictOn(c, d.ID)}
		}
		rows = append(rows, row)
	}
	rows[0].Cells[0].Value = wording.Words(name)
	if len(rows) == 1 {
		rows[0].Cells[0].Note = c.T("compose.values.bare")
	}
	return rows
}

// verdictOn is the verdict on a standard.
func verdictOn(c *wording.Composer, id string) report.Verdict {
	i := slices.IndexFunc(c.Results.Standards, func(s result.Standard) bool { return s.ID == id })
	if i < 0 {
		return report.Unmeasured
	}
	return wording.VerdictOf(c.Results.Standards[i].Verdict)
}

// bareSentence names the values that no standard expresses, or says that there are none.
func bareSentence(c *wording.Composer) string {
	bare := bareValues(c)
	if len(bare) == 0 {
		return c.T("origins.values.all")
	}
	return c.T("origins.values.bare", wording.Args{"n": len(bare), "names": c.Some(bare)})
}

// valuelessSentence names the standards that express none of the company's values.
func valuelessSentence(c *wording.Composer) string {
	names := standardNames(c, c.Results.Coverage.Valueless)
	if len(names) == 0 {
		return c.T("origins.valued.all")
	}
	return c.T("compose.values.none", wording.Args{"n": len(names), "names": c.Some(names)})
}
