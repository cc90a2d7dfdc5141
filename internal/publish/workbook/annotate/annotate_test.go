package annotate

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ecart/internal/diag"
)

// client is a workbook as a client may send it: formats, formulas, merged cells, hidden parts.
func client(t *testing.T, also func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	do(f.SetSheetName("Sheet1", "Réponses"))
	do(f.SetSheetRow("Réponses", "A1", &[]any{"id", "P1", "P2", "note"}))
	for row := 2; row <= 40; row++ {
		do(f.SetSheetRow("Réponses", fmt.Sprintf("A%d", row), &[]any{row, row % 8, 0.5, "=texte"}))
	}
	format := `0.00" pts"`
	id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format, Font: &excelize.Font{Bold: true, Color: "C00000"}, Border: []excelize.Border{{Type: "left", Style: 2, Color: "00AA00"}}})
	do(err)
	do(f.SetCellStyle("Réponses", "C2", "C40", id))
	do(f.SetCellFormula("Réponses", "E2", "SUM(B2:B40)"))
	do(f.MergeCell("Réponses", "B12", "B14"))
	do(f.SetRowVisible("Réponses", 20, false))
	do(f.SetColVisible("Réponses", "D", false))
	_, err = f.NewSheet("Calculs")
	do(err)
	do(f.SetSheetVisible("Calculs", false))
	if also != nil {
		also(f)
	}
	var b bytes.Buffer
	do(f.Write(&b))
	return b.Bytes()
}

// reported is what a check may find in it.
func reported() diag.List {
	var l diag.List
	at := func(cell string) diag.Place { return diag.Place{File: "client.xlsx", Sheet: "Réponses", Cell: cell} }
	d := l.Warnf(at("C3"), "E0311", `9 is outside the scale 1–7 of item "P2"`)
	d.Hint = "correct the cells"
	d.Notes = []diag.Related{{Place: diag.Place{File: "report.yaml", Line: 9, Col: 3}, Message: "the scale is set here"}}
	d.Spread(diag.Strip{Left: 3, Right: 3, Rows: []int{3, 7, 13, 20}})
	l.Errorf(at("A5"), "E0330", `the id "5" stands twice`)
	l.Notef(at("C7"), "E0399", "worth a look")
	l.Warnf(at("B13"), "E0310", "is not a number")
	l.Warnf(at(""), "E0340", "the sheet has few rows")
	l.Warnf(at("D"), "E0341", "the column is not used")
	l.Errorf(diag.Place{File: "report.yaml", Line: 3}, "E0101", "unknown key")
	l.Errorf(diag.Place{File: "other.xlsx", Sheet: "Réponses", Cell: "A6"}, "E0330", "stands in another workbook")
	return l
}

func annotated(t *testing.T, original []byte, found diag.List) (*excelize.File, Marked, []byte) {
	t.Helper()
	text, m, err := Annotate(original, "client.xlsx", found)
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f, m, text
}

// fillOf is the colour of a cell's fill, "" for none.
func fillOf(t *testing.T, f *excelize.File, sheet, cell string) string {
	t.Helper()
	id, err := f.GetCellStyle(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	s, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Fill.Color) == 0 {
		return ""
	}
	return s.Fill.Color[0]
}

func commentsOf(t *testing.T, f *excelize.File, sheet string) map[string]string {
	t.Helper()
	all, err := f.GetComments(sheet)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, c := range all {
		if c.Author != "Écart" {
			t.Errorf("the comment on %s is by %q", c.Cell, c.Author)
		}
		for _, run := range c.Paragraph {
			texts[c.Cell] += run.Text
		}
	}
	return texts
}

func TestBadCellsTakeAFillAndAComment(t *testing.T) {
	f, m, _ := annotated(t, client(t, nil), reported())
	if m.Cells != 6 || m.Comments != 6 || m.Findings != 6 {
		t.Errorf("marked %+v, want 6 cells with comments and 6 findings", m)
	}
	for cell, want := range map[string]string{
		"C3": colours[diag.Warning], "C7": colours[diag.Warning], "C13": colours[diag.Warning], "C20": colours[diag.Warning], "A5": colours[diag.Error],
		"B12": colours[diag.Warning], "C4": "", "A6": "",
	} {
		if got := fillOf(t, f, "Réponses", cell); got != want {
			t.Errorf("%s is filled %q, want %q", cell, got, want)
		}
	}
	says := commentsOf(t, f, "Réponses")
	for cell, want := range map[string]string{
		"C3": "warning: 9 is outside the scale 1–7 of item \"P2\" [E0311]\nhint: correct the cells\nnote: the scale is set here: report.yaml:9:3",
		"C7": "warning: as in C3: 9 is outside the scale 1–7 of item \"P2\" [E0311]\nhint: correct the cells\nnote: the scale is set here: report.yaml:9:3\n\nnote: worth a look [E0399]",
		"A5": "error: the id \"5\" stands twice [E0330]", "B12": "warning: is not a number [E0310]",
	} {
		if says[cell] != want {
			t.Errorf("the comment on %s is\n%s\nwant\n%s", cell, says[cell], want)
		}
	}
	if len(says) != 6 {
		t.Errorf("%d comments: %v", len(says), says)
	}
}

func TestACopyIsTheOriginalButForItsMarks(t *testing.T) {
	original := client(t, nil)
	was, err := excelize.OpenReader(bytes.NewReader(original))
	if err != nil {
		t.Fatal(err)
	}
	defer was.Close()
	f, _, _ := annotated(t, original, reported())
	if got := f.GetSheetList(); !slices.Equal(got, []string{"Réponses", "Calculs", "Écart"}) {
		t.Errorf("sheets %q", got)
	}
	seen := 0
	for row := 1; row <= 41; row++ {
		for column := 1; column <= 6; column++ {
			at := spot{row, column}.String()
			a, _ := was.GetCellValue("Réponses", at, excelize.Options{RawCellValue: true})
			b, _ := f.GetCellValue("Réponses", at, excelize.Options{RawCellValue: true})
			x, _ := was.GetCellValue("Réponses", at)
			y, _ := f.GetCellValue("Réponses", at)
			if a != b || x != y {
				t.Errorf("%s is %q (%q), was %q (%q)", at, b, y, a, x)
			}
			seen++
		}
	}
	if seen != 246 {
		t.Fatalf("looked at %d cells", seen)
	}
	if formula, _ := f.GetCellFormula("Réponses", "E2"); formula != "SUM(B2:B40)" {
		t.Errorf("the formula is %q", formula)
	}
	merged, _ := f.GetMergeCells("Réponses")
	row, _ := f.GetRowVisible("Réponses", 20)
	column, _ := f.GetColVisible("Réponses", "D")
	sheet, _ := f.GetSheetVisible("Calculs")
	if len(merged) != 1 || row || column || sheet {
		t.Errorf("%d merged cells; visible are row %t, column %t, sheet %t", len(merged), row, column, sheet)
	}
	id, _ := f.GetCellStyle("Réponses", "C3")
	if s, err := f.GetStyle(id); err != nil || !s.Font.Bold || len(s.Border) != 1 || s.CustomNumFmt == nil || *s.CustomNumFmt != `0.00" pts"` {
		t.Errorf("a marked cell lost its look: %+v, %v", s, err)
	}
}

func TestTheListLeadsToEveryCell(t *testing.T) {
	f, _, _ := annotated(t, client(t, nil), reported())
	if name := f.GetSheetName(f.GetActiveSheetIndex()); name != "Écart" {
		t.Errorf("the copy opens on %q", name)
	}
	rows, err := f.GetRows("Écart")
	if err != nil {
		t.Fatal(err)
	}
	links, text := map[string]bool{}, ""
	for i, row := range rows {
		text += strings.Join(row, " | ") + "\n"
		if linked, to, err := f.GetCellHyperLink("Écart", fmt.Sprintf("B%d", i+1)); err == nil && linked {
			links[to] = true
		}
	}
	for _, cell := range []string{"A1", "A5", "B13", "C3", "C7", "C13", "C20"} {
		if !links["'Réponses'!"+cell] {
			t.Errorf("nothing leads to %s: %v", cell, links)
		}
	}
	for _, want := range []string{"1 error, 4 warnings (7 places), 1 note in 1 file", "no report is written until it is mended", "the sheet has few rows", "Réponses!D | ", "here and in other cells of C3:C20", "the scale is set here: report.yaml:9:3"} {
		if !strings.Contains(text, want) {
			t.Errorf("the list lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "another workbook") || strings.Contains(text, "unknown key") {
		t.Errorf("the list tells of other files:\n%s", text)
	}
}

func TestSheetsWithCommentsOfTheirOwnKeepThem(t *testing.T) {
	original := client(t, func(f *excelize.File) {
		if err := f.AddComment("Réponses", excelize.Comment{Author: "Client", Cell: "C3", Paragraph: []excelize.RichTextRun{{Text: "à voir"}}}); err != nil {
			t.Fatal(err)
		}
		if _, err := f.NewSheet("Écart"); err != nil {
			t.Fatal(err)
		}
	})
	f, m, _ := annotated(t, original, reported())
	own, err := f.GetComments("Réponses")
	if err != nil || len(own) != 1 || own[0].Author != "Client" {
		t.Errorf("comments %v, %v", own, err)
	}
	if fillOf(t, f, "Réponses", "C3") == "" || m.Comments != 0 || m.Cells != 6 {
		t.Errorf("marked %+v", m)
	}
	rows, err := f.GetRows("Écart 2")
	if err != nil || !strings.Contains(fmt.Sprint(rows), "comments or form controls of its own") {
		t.Errorf("the list says %v, %v", rows, err)
	}
}

func TestManyBadCellsAreAllFilledAndSomeCommented(t *testing.T) {
	var l diag.List
	rows := make([]int, 3000)
	for i := range rows {
		rows[i] = i + 2
	}
	l.Warnf(diag.Place{File: "client.xlsx", Sheet: "Réponses", Cell: "B2"}, "E0311", "too large").Spread(diag.Strip{Left: 2, Right: 2, Rows: rows})
	l.Errorf(diag.Place{File: "client.xlsx", Sheet: "Réponses", Cell: "A3001"}, "E0330", "stands twice")
	f, m, _ := annotated(t, client(t, nil), l)
	if m.Cells != 3001-2 || m.Comments != maxComments { // two of the cells are merged into a third
		t.Errorf("marked %+v", m)
	}
	if says := commentsOf(t, f, "Réponses"); len(says) != maxComments || says["A3001"] == "" || says["B3001"] != "" {
		t.Errorf("%d comments, on the error %q", len(says), says["A3001"])
	}
	if fillOf(t, f, "Réponses", "B3001") != colours[diag.Warning] {
		t.Error("the last cell has no fill")
	}
	list, err := f.GetRows("Écart")
	if err != nil {
		t.Fatal(err)
	}
	if text := fmt.Sprint(list); !strings.Contains(text, "the 1000 gravest cells have a comment, 1999 more have a fill only") || !strings.Contains(text, "and 2000 more") {
		t.Errorf("the list does not tell what it leaves out: %.600s", text)
	}
}

func TestACopyHasTheSameBytesEveryTimeAndSoundParts(t *testing.T) {
	original := client(t, nil)
	_, _, first := annotated(t, original, reported())
	_, _, second := annotated(t, original, reported())
	if !bytes.Equal(first, second) {
		t.Error("two copies of one workbook differ")
	}
	parts, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, p := range parts.File {
		r, err := p.Open()
		if err != nil {
			t.Fatal(err)
		}
		for d := xml.NewDecoder(r); ; read++ {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Errorf("%s: %v", p.Name, err)
				break
			}
		}
		r.Close()
	}
	if read < 1000 {
		t.Errorf("only %d tokens read", read)
	}
}

func TestATextFileBecomesAWorkbookOfTexts(t *testing.T) {
	book, err := FromText([][]string{{"id", "note"}, {"007", "=1+1"}, {""}, {"8", "@x", "-3", "2026-01-31"}}, "data/answers.csv")
	if err != nil {
		t.Fatal(err)
	}
	var l diag.List
	l.Warnf(diag.Place{File: "data/answers.csv", Cell: "B4"}, "E0310", "is not a number")
	text, m, err := Annotate(book, "data/answers.csv", l)
	if err != nil || m.Cells != 1 {
		t.Fatalf("marked %+v, %v", m, err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for cell, want := range map[string]string{"A2": "007", "B2": "=1+1", "B4": "@x", "C4": "-3", "D4": "2026-01-31"} {
		got, _ := f.GetCellValue("answers", cell)
		formula, _ := f.GetCellFormula("answers", cell)
		kind, _ := f.GetCellType("answers", cell)
		if got != want || formula != "" || kind != excelize.CellTypeInlineString && kind != excelize.CellTypeSharedString {
			t.Errorf("%s is %q of type %d with the formula %q, want the text %q", cell, got, kind, formula, want)
		}
	}
	if fillOf(t, f, "answers", "B4") != colours[diag.Warning] {
		t.Error("the bad cell has no fill")
	}
	if _, to, _ := f.GetCellHyperLink("Écart", "B9"); to != "'answers'!B4" {
		t.Errorf("the list leads to %q", to)
	}
}

func TestWhatIsNoWorkbookIsToldAndNotCopied(t *testing.T) {
	if _, _, err := Annotate([]byte("PK\x03\x04 and no more"), "broken.xlsx", nil); err == nil || !strings.Contains(err.Error(), "broken.xlsx") {
		t.Errorf("error %v", err)
	}
}
