package site

import (
	"fmt"
	"testing"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

func TestAMatrixShowsMarksAndStandsItsHeadingsUpWhenThereAreMany(t *testing.T) {
	p, err := i18n.New("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, values := range []int{5, 10} {
		table := report.Table{Matrix: true, Columns: []report.Column{{Title: "Standard", Wide: true}}, Rows: []report.Row{{Cells: make([]report.Cell, values+1)}}}
		for i := range values {
			table.Columns = append(table.Columns, report.Column{Title: fmt.Sprint("Value ", i)})
		}
		table.Rows[0].Cells[0].Value = report.Value{Kind: report.Words, Text: "Greet"}
		table.Rows[0].Cells[2] = report.Cell{Value: report.Value{Kind: report.Words}, Verdict: report.Bad}
		v := (&renderer{printer: p}).table(table, newIDs())
		if !v.Matrix || v.Wide || v.Upright != (values == 10) {
			t.Errorf("%d values: %+v", values, v)
		}
		cells := v.Rows[0].Cells
		if cells[0].Mark || !cells[2].Mark || cells[2].Verdict.Shape != "▼" || cells[3].Verdict != nil {
			t.Errorf("%d values: cells %+v", values, cells)
		}
	}
}
