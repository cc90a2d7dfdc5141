package workbook

import (
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"ecart/internal/document/report"
)

func TestDaysOfAPlanAreDatesOfTheReportsLanguage(t *testing.T) {
	due := time.Date(2026, 12, 15, 0, 0, 0, 0, time.UTC)
	doc := &report.Report{Title: "T", Pages: []report.Page{{ID: "plan", Nav: "Plan", Title: "Plan", Sections: []report.Section{{Title: "Open", Blocks: []report.Block{
		report.Plan{Actions: []report.Action{{Title: "Train", Due: "15 December 2026", Days: report.Days{Due: due, Opened: due.AddDate(0, -3, 0)}}}}}}}}}}
	ran := 0
	for lang, want := range map[string]string{"fr": "15/12/2026", "de": "15.12.2026", "en": "15 Dec 2026"} {
		f, err := Results(doc, printer(t, lang), Dress{})
		if err != nil {
			t.Fatal(err)
		}
		book := open(t, f.Bytes)
		raw, _ := book.GetCellValue("Plan", "D5", excelize.Options{RawCellValue: true})
		shown, _ := book.GetCellValue("Plan", "D5")
		closed, _ := book.GetCellValue("Plan", "F5")
		if raw != "46371" || shown != want || closed != "" { // 46371 is DATEVALUE("2026-12-15")
			t.Errorf("%s: the day is %q and shows %q, want 46371 and %q; closed on %q, want blank", lang, raw, shown, want, closed)
		}
		ran++
	}
	if ran != 3 {
		t.Errorf("%d languages looked at", ran)
	}
}

func TestBaseInWordsIsANumberInAColumnOfItsOwn(t *testing.T) {
	p := printer(t, "en")
	table := report.Table{Columns: []report.Column{{Title: "Measure"}, {Title: "Leisure"}, {Title: "Business"}}, Rows: []report.Row{
		{Cells: []report.Cell{words("Gap"), {Value: plain(-1), Note: p.Base(58) + " · clear", Base: 58}, {Value: plain(-2), Note: p.Base(61), Base: 61}}},
	}}
	g := newGrid(table, "", p)
	g.lay(1, nil, p)
	rows := g.cells
	if len(rows[1]) != 6 || rows[0][2].text != "Leisure, n" || rows[1][2].number != 58 || rows[1][3].text != "clear" || rows[1][5].number != 61 {
		t.Errorf("rows = %+v, want the bases as numbers beside the values", rows)
	}
	if table.Rows[0].Cells[1].Note == "" {
		t.Error("the report's own table has lost its words")
	}
}
