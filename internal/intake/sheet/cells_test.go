package sheet

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"ecart/internal/intake/table"
)

// sheetOf wraps rows written as XML into a workbook with a date style (1), a plain one (2) and shared texts.
func sheetOf(tb testing.TB, rows string) []byte {
	tb.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for _, format := range []int{14, 2} {
		if _, err := f.NewStyle(&excelize.Style{NumFmt: format}); err != nil {
			tb.Fatal(err)
		}
	}
	if err := f.SetSheetRow("Sheet1", "A1", &[]any{"a"}); err != nil {
		tb.Fatal(err)
	}
	p := unzip(tb, saved(tb, f))
	p.bytes[firstSheet] = []byte(`<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1"/><sheetData>` + rows + `</sheetData></worksheet>`)
	p.bytes["xl/sharedStrings.xml"] = []byte(`<sst><si><t>plain</t></si><si><r><rPr><b/></rPr><t>rich </t></r><r><t xml:space="preserve">text</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></si><si><t></t></si><si><t>a_x0041__x000a_b &amp; &#233;&#x1F600;_xD83D__xDE00_</t></si></sst>`)
	return p.zip(tb)
}

func TestEachKindOfCellKeepsItsValueAndType(t *testing.T) {
	for _, c := range []struct {
		name string
		cell string
		kind table.Kind
		x    float64
		text string
	}{
		{"whole number", `<c r="A2"><v>7</v></c>`, table.Integer, 7, ""},
		{"fraction with a style", `<c r="A2" s="2"><v>4.6</v></c>`, table.Number, 4.6, ""},
		{"negative power", `<c r="A2" t="n"><v>-1.5E-3</v></c>`, table.Number, -0.0015, ""},
		{"date by style", `<c r="A2" s="1"><v>45351</v></c>`, table.Date, 45351, ""},
		{"date written out", `<c r="A2" t="d"><v>2024-02-29T18:00:00Z</v></c>`, table.Date, 45351.75, ""},
		{"truth", `<c r="A2" t="b"><v>1</v></c>`, table.Bool, 1, ""},
		{"truth by formula", `<c r="A2" t="b"><f>TRUE()</f><v>0</v></c>`, table.Bool, 0, ""},
		{"error", `<c r="A2" t="e"><v>#N/A</v></c>`, table.Faulty, 0, "#N/A"},
		{"shared text", `<c r="A2" t="s"><v>0</v></c>`, table.Text, 0, "plain"},
		{"rich text without its reading aid", `<c r="A2" t="s"><v>1</v></c>`, table.Text, 0, "rich text"},
		{"entities and Excel's escapes", `<c r="A2" t="s"><v>3</v></c>`, table.Text, 0, "aA\nb & é😀😀"},
		{"inline text", `<c r="A2" t="inlineStr"><is><t>here</t></is></c>`, table.Text, 0, "here"},
		{"text of a formula", `<c r="A2" t="str"><f>A1&amp;"x"</f><v>x &lt; y</v></c>`, table.Text, 0, "x < y"},
		{"number of a formula", `<c r="A2"><f>1+1</f><v>2</v></c>`, table.Integer, 2, ""},
		{"formula never calculated", `<c r="A2"><f>1+1</f></c>`, table.Pending, 0, ""},
		{"formula with an empty value, as openpyxl writes it", `<c r="A2"><f>1+1</f><v></v></c>`, table.Pending, 0, ""},
		{"formula with a closed value", `<c r="A2" t="n"><f>1+1</f><v/></c>`, table.Pending, 0, ""},
		{"comment and CDATA", `<c r="A2" t="str"><v><!-- x -->a<![CDATA[<&>]]>b</v></c>`, table.Text, 0, "a<&>b"},
		{"number as text keeps its zeros", `<c r="A2" t="str"><v>007</v></c>`, table.Text, 0, "007"},
		{"no address", `<c><v>3</v></c>`, table.Integer, 3, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			book := sheetOf(t, `<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2">`+c.cell+`</row>`)
			got, found := readBytes(t, "a.xlsx", book, Options{})
			if len(found) > 0 || got.Len() != 1 || len(got.Columns) != 1 {
				t.Fatalf("read %v: %v", got, found)
			}
			col := &got.Columns[0]
			if col.Header != "plain" || col.Kind(0) != c.kind || col.Number(0) != c.x || col.Text(0) != c.text {
				t.Errorf("got kind %d, %v, %q; want kind %d, %v, %q", col.Kind(0), col.Number(0), col.Text(0), c.kind, c.x, c.text)
			}
		})
	}
}

func TestBlankCellsAndRowsAreNotInvented(t *testing.T) {
	book := sheetOf(t, `<row r="2"><c r="B2" t="s"><v>0</v></c></row><row r="3"/><row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5"/></row><row r="7"><c r="D7"><v>1</v></c></row>
		<row r="9"><c r="B9" t="str"><v>  </v></c></row><row r="12"><c r="B12"><v>2</v></c></row>`)
	got, found := readBytes(t, "a.xlsx", book, Options{HeaderRow: 2})
	if len(found) > 0 {
		t.Fatal(found)
	}
	if fmt.Sprint(got.Rows) != "[7 12]" || len(got.Columns) != 2 || got.Columns[0].Letter() != "B" || got.Columns[1].Letter() != "D" {
		t.Errorf("rows %v, columns %v; want rows 7 and 12, columns B and D", got.Rows, got.Columns)
	}
	if at := got.Cell(&got.Columns[0], 1).String(); at != "a.xlsx!Sheet1!B12" {
		t.Errorf("the last cell stands at %s", at)
	}
}

func TestAPrefixedSheetWithoutDeclarationReadsAlike(t *testing.T) {
	plain := `<row r="1"><c r="A1" t="str"><v>id</v></c></row><row r="2"><c r="A2"><v>5</v></c></row>`
	p := unzip(t, sheetOf(t, plain))
	xml := string(p.bytes[firstSheet])
	xml = xml[strings.Index(xml, "<worksheet"):]
	for _, name := range []string{"worksheet", "sheetData", "row", "c", "v", "dimension"} {
		xml = strings.NewReplacer("<"+name+">", "<x:"+name+">", "<"+name+" ", "<x:"+name+" ", "</"+name+">", "</x:"+name+">").Replace(xml)
	}
	p.bytes[firstSheet] = []byte("\ufeff" + xml)
	got, found := readBytes(t, "a.xlsx", p.zip(t), Options{})
	if len(found) > 0 || got.Len() != 1 || got.Columns[0].Number(0) != 5 {
		t.Errorf("read %v: %v", got, found)
	}
}

func TestTheCalendarOf1904IsTold(t *testing.T) {
	book := edited(t, sheetOf(t, `<row r="1"><c r="A1" t="str"><v>d</v></c></row><row r="2"><c r="A2" s="1"><v>43889</v></c></row>`), "xl/workbook.xml", "<workbookPr", `<workbookPr date1904="1"`)
	got, found := readBytes(t, "a.xlsx", book, Options{})
	if len(found) > 0 || !got.Date1904 {
		t.Fatalf("read %v: %v", got, found)
	}
	if at, ok := table.Time(got.Columns[0].Number(0), got.Date1904); !ok || !at.Equal(time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("got %v", at)
	}
}

func TestNumberFormatsAreToldFromDateFormats(t *testing.T) {
	n := 0
	for code, want := range map[string]bool{
		"m/d/yyyy h:mm:ss": true, `mm"월"\ dd"일"`: true, "[h]:mm": true, "yyyy-mm-dd": true, "[$-40C]d mmm yyyy;@": true, "mm:ss.0": true,
		"General": false, "0.00": false, `"days" 0`: false, "[Red]0;[Blue]-0": false, `0" mois"`: false, "#,##0 €": false, "0.0E+00": false, "@": false, `\d0`: false, "": false,
	} {
		n++
		if got := isDateFormat(code); got != want {
			t.Errorf("%q is a date: %t, want %t", code, got, want)
		}
	}
	if n != 16 {
		t.Errorf("%d formats were compared", n)
	}
}

// excelize, given a sound workbook, is the oracle: every cell must read the same in both.
func TestGeneratedWorkbooksReadAsInExcelize(t *testing.T) {
	compared := 0
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 1))
		rows := [][]any{{"id", "a", "b", "c", "d", "e"}}
		for i := range 20 + r.IntN(200) {
			row := []any{fmt.Sprintf("r%d", i)}
			for range 5 {
				row = append(row, []any{nil, r.IntN(9), r.Float64() * 1e4, "texte é " + strconv.Itoa(r.IntN(5)), r.IntN(2) == 0, -r.IntN(1e9), "<&>\"' \n x"}[r.IntN(7)])
			}
			rows = append(rows, row)
		}
		book := workbookOf(t, "Answers", rows...)
		got, found := readBytes(t, "a.xlsx", book, Options{})
		if len(found) > 0 {
			t.Fatal(found)
		}
		compared += compareWithExcelize(t, book, got)
	}
	if compared < 5000 {
		t.Errorf("only %d cells were compared", compared)
	}
}

// compareWithExcelize returns how many cells were compared.
func compareWithExcelize(t *testing.T, book []byte, got *table.Table) int {
	t.Helper()
	f, err := excelize.OpenReader(strings.NewReader(string(book)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	want, err := f.GetRows(got.Sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for c := range got.Columns {
		col := &got.Columns[c]
		for i, row := range got.Rows {
			w := ""
			if cells := want[row-1]; col.Index < len(cells) {
				w = cells[col.Index]
			}
			if g := shown(col, i); g != w && !sameNumber(g, w) && strings.TrimSpace(w) != g {
				t.Errorf("%s: %q, and excelize reads %q", got.Cell(col, i), g, w)
			}
			n++
		}
	}
	filled := 0
	for _, row := range want[min(got.Headers, len(want)):] {
		if strings.TrimSpace(strings.Join(row, "")) != "" {
			filled++
		}
	}
	if filled != got.Len() {
		t.Errorf("%s: %d rows, and excelize reads %d", got.Place(), got.Len(), filled)
	}
	return n
}

// sameNumber tells whether two texts spell one number: excelize shows what the file wrote, "43704.770684460000" too.
func sameNumber(a, b string) bool {
	x, e := strconv.ParseFloat(a, 64)
	y, f := strconv.ParseFloat(b, 64)
	return e == nil && f == nil && x == y
}

func shown(c *table.Column, i int) string {
	switch c.Kind(i) {
	case table.Integer, table.Number, table.Date:
		return strconv.FormatFloat(c.Number(i), 'f', -1, 64)
	case table.Bool:
		return strconv.Itoa(int(c.Number(i)))
	}
	return c.Text(i)
}
