package compose

import (
	"slices"

	"ecart/internal/document/report"
)

// tidy takes the columns away that hold nothing in any row: nobody measured them, or nobody could.
func tidy(doc *report.Report) {
	for _, p := range doc.Pages {
		for _, s := range p.Sections {
			for i, b := range s.Blocks {
				switch b := b.(type) {
				case report.Table:
					s.Blocks[i] = tidied(b)
				case report.Figurative:
					b.Chart.Table = tidied(b.Chart.Table)
					s.Blocks[i] = b
				}
			}
		}
	}
}

// tidied returns a table without its empty columns. The first names the rows and stays, and so does the last one left beside it.
func tidied(t report.Table) report.Table {
	for i := len(t.Columns) - 1; i > 0 && len(t.Columns) > 2; i-- {
		if !slices.ContainsFunc(t.Rows, func(r report.Row) bool { return holds(r.Cells[i]) }) {
			t.Columns = slices.Delete(slices.Clone(t.Columns), i, i+1)
			for k := range t.Rows {
				t.Rows[k].Cells = slices.Delete(slices.Clone(t.Rows[k].Cells), i, i+1)
			}
		}
	}
	return t
}

// holds tells whether a cell says anything. What is hidden says so.
func holds(c report.Cell) bool {
	switch {
	case c.Verdict != report.NoVerdict && c.Verdict != report.Unmeasured || c.Note != "":
		return true
	case c.Value.Kind == report.Words:
		return c.Value.Text != "" && c.Value.Text != "–"
	}
	return c.Value.Missing != report.NotMeasured
}
