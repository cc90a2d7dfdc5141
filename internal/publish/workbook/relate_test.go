package workbook

import (
	"testing"

	"ecart/internal/document/report"
)

// gapSheet is the page of a gap with a key figure and the tables it may follow from.
func gapSheet(t *testing.T, figures []report.Figure, tables ...report.Block) func(cell string) string {
	t.Helper()
	page := report.Page{ID: "gap3", Nav: "Gap", Title: "Gap", Scale: report.Scale{Min: 1, Max: 7},
		Sections: []report.Section{{Title: "S", Blocks: append([]report.Block{report.Figures{Items: figures}}, tables...)}}}
	f := results(t, &report.Report{Title: "T", Pages: []report.Page{page}})
	return func(cell string) string {
		formula, err := f.GetCellFormula("Gap", cell)
		if err != nil {
			t.Fatal(err)
		}
		return formula
	}
}

// kept is a table of what was asked for and done: 80 of 100 and 30 of 60 come to 110 of 160, 90 % and 50 % asked for to 120.
func kept() report.Table {
	share := func(v float64, n int) report.Cell {
		return report.Cell{Value: report.Value{Kind: report.Percent, Number: v, Decimals: 1, N: n}}
	}
	return report.Table{Caption: "Standards", Columns: []report.Column{{Title: "Standard"}, {Title: "Asked"}, {Title: "Done"}, {Title: "Covered"}}, Rows: []report.Row{
		{Cells: []report.Cell{words("A"), share(.9, 0), share(.8, 100), words("none")}},
		{Cells: []report.Cell{words("B"), share(.5, 0), share(.5, 60), words("none")}},
	}}
}

func TestKeyFiguresFollowFromTheTablesBelow(t *testing.T) {
	figure := func(v report.Value) []report.Figure { return []report.Figure{{Label: "x", Value: v}} }
	for _, c := range []struct {
		what    string
		figures []report.Figure
		cell    string
		want    string
	}{
		{"all that was kept", figure(report.Value{Kind: report.Percent, Number: 110.0 / 160, Decimals: 1}), "B5", "SUMPRODUCT(C9:C10,E9:E10)/SUM(E9:E10)"},
		{"what lacks", figure(report.Value{Number: -6.25, Decimals: 1, Signed: true}), "B5", "100*(SUMPRODUCT(C9:C10,E9:E10)-SUMPRODUCT(B9:B10,E9:E10))/SUM(E9:E10)"},
		{"people who answered in part", figure(report.Value{Kind: report.Percent, Number: .6874, Decimals: 1}), "B5", ""},
		{"the index of a rating", append(figure(plain(4)), report.Figure{Label: "i", Value: plain(50)}), "B6", "100*(7-B5)/(7-1)"},
		{"the index of a difference", append(figure(report.Value{Number: -1.5, Signed: true}), report.Figure{Label: "i", Value: plain(25)}), "B6", "100*ABS(B5)/(7-1)"},
	} {
		tables := []report.Block{kept()}
		if got := gapSheet(t, c.figures, tables...)(c.cell); got != c.want {
			t.Errorf("%s: the formula is %q, want %q", c.what, got, c.want)
		}
	}
}

func TestTheMeanOfATableIsLiveAndACoverageCounts(t *testing.T) {
	table := report.Table{Caption: "Ratings", Columns: []report.Column{{Title: "Dimension"}, {Title: "Mean"}, {Title: "Standard"}}, Rows: []report.Row{
		{Cells: []report.Cell{words("A"), {Value: plain(3.2)}, words("covered by C")}},
		{Cells: []report.Cell{words("B"), {Value: plain(4.4)}, words("none")}},
		{Cells: []report.Cell{words("C"), {Value: plain(5.1)}, words("none")}},
	}}
	formula := gapSheet(t, []report.Figure{{Label: "Mean", Value: plain((3.2 + 4.4 + 5.1) / 3)}, {Label: "Share", Value: report.Value{Kind: report.Percent, Number: 1.0 / 3}}}, table)
	if got := formula("B5"); got != "AVERAGE(B10:B12)" {
		t.Errorf("the mean is %q", got)
	}
	if got := formula("B6"); got != `1-COUNTIF(C10:C12,"none")/ROWS(C10:C12)` {
		t.Errorf("the share is %q", got)
	}
}
