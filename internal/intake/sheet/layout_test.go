package sheet

import (
	"fmt"
	"testing"
)

func TestHiddenRowsAndColumnsAndMergedCellsAreTold(t *testing.T) {
	rows := `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
		<row r="2" hidden="true"><c r="A2"><v>1</v></c></row><row r="3" hidden="1"/><row r="4" hidden="0"><c r="B4"><v>2</v></c></row><row r="7" hidden="1"><c r="C7"><v>3</v></c></row>`
	book := edited(t, sheetOf(t, rows), firstSheet, "<sheetData>", `<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="16384" hidden="1"/></cols><sheetData>`)
	book = edited(t, book, firstSheet, "</sheetData>", `</sheetData><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="$C$3:D9"/></mergeCells>`)
	got, found := readBytes(t, "a.xlsx", book, Options{})
	if len(found) > 0 {
		t.Fatal(found)
	}
	if s := fmt.Sprint(got.HiddenRows, got.HiddenColumns, got.Merged); s != "[2 7] [1 2] [{0 1 1 1} {2 3 3 9}]" {
		t.Errorf("hidden and merged: %s", s)
	}
}

func TestASheetOfFewCellsFarApartIsReadOrRefusedCheaply(t *testing.T) {
	row := func(cells string) string { return `<row>` + cells + `</row>` }
	head, far := row(`<c r="A1" t="s"><v>0</v></c>`), ""
	for _, col := range []string{"B", "ZZ", "XFD"} {
		far += `<c r="` + col + `2"><v>1</v></c>`
	}
	got, found := readBytes(t, "a.xlsx", sheetOf(t, head+row(far)), Options{Limits: Limits{Cells: 3}})
	if len(found) > 0 || len(got.Columns) != 4 {
		t.Errorf("three cells far apart: %v, %v", got, found)
	}
}
