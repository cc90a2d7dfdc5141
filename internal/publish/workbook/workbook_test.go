package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"ecart/internal/document/i18n"
)

func printer(t testing.TB, lang string) *i18n.Printer {
	t.Helper()
	p, err := i18n.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func open(t *testing.T, b []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func write(t *testing.T, sheets ...Sheet) []byte {
	t.Helper()
	b, err := Write(sheets, Options{Title: "Essai"})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestTextStaysTextWhateverItBeginsWith(t *testing.T) {
	texts := []string{"=1+1", "+33 1 40 00 00 00", "-", "@SUM(A1)", "N/A", "  padded ", "a\nb", "<b>&\"'", "_x0041_", "😀 à ça", "0012"}
	rows := make([][]Cell, len(texts))
	for i, s := range texts {
		rows[i] = []Cell{Text(s)}
	}
	f := open(t, write(t, Sheet{Name: "T", Columns: []Column{{Title: "texte"}}, Rows: rows}))
	for i, want := range texts {
		at := fmt.Sprintf("A%d", i+2)
		if i < 4 { // Excel would compute with it once it is saved as separated values
			want = "'" + want
		}
		got, err := f.GetCellValue("T", at)
		if err != nil || got != want {
			t.Errorf("%s = %q, want %q (%v)", at, got, want, err)
		}
		if formula, _ := f.GetCellFormula("T", at); formula != "" {
			t.Errorf("%s holds the formula %q", at, formula)
		}
		kind, _ := f.GetCellType("T", at)
		if kind != excelize.CellTypeInlineString && kind != excelize.CellTypeSharedString {
			t.Errorf("%s %q is of type %v, want text", at, want, kind)
		}
	}
}

// What a cell holds is what Excel and LibreOffice save as separated values, and those they read again.
func TestNoTextIsAFormulaEvenWhenSavedAsSeparatedValues(t *testing.T) {
	perilous := []string{"=1+1", "+33 1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1+1", "\u00a0@x", "\u200b=1", "＝1+1", "＋1", "－1", "＠x", "=", "-"}
	harmless := []string{"a=1", "−1", "– 3", "1-2", "'=1", "(=1)", "x\t=1"}
	var rows [][]Cell
	for _, s := range append(slices.Clone(perilous), harmless...) {
		rows = append(rows, []Cell{Text(s), Text(s).As(Strong), Text(s).Indented(1)})
	}
	b := write(t, Sheet{Name: "T", Rows: rows})
	f, seen := open(t, b), 0
	for i, r := range rows {
		for j := range r {
			at := Letter(j) + fmt.Sprint(i+1)
			id, err := f.GetCellStyle("T", at)
			if err != nil {
				t.Fatal(err)
			}
			shown, err := f.GetCellValue("T", at)
			if err != nil {
				t.Fatal(err)
			}
			quoted := f.Styles.CellXfs.Xf[id].QuotePrefix
			if guard := i < len(perilous); guard != (quoted != nil && *quoted) || guard != (shown == "'"+r[j].text) || !guard && shown != r[j].text {
				t.Errorf("%q in %s: shown as %q, quoted: %v", r[j].text, at, shown, quoted)
			}
			seen++
		}
	}
	if seen != 3*(len(perilous)+len(harmless)) {
		t.Errorf("saw %d cells", seen)
	}
	if look := partOf(t, b, "xl/styles.xml"); strings.Count(look, `quotePrefix="true"`) != 3 {
		t.Errorf("the styles do not guard texts:\n%s", look)
	}
	if sheet := partOf(t, b, "xl/worksheets/sheet1.xml"); strings.Count(sheet, `t="inlineStr"`) != seen || strings.Contains(sheet, "<f>") {
		t.Error("not every text is a text")
	}
}

// partOf is one part of a workbook's file.
func partOf(t *testing.T, book []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	part, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestNumbersDatesAndFormulasAreTyped(t *testing.T) {
	day := time.Date(2026, 7, 14, 0, 0, 0, 0, time.UTC)
	f := open(t, write(t, Sheet{Name: "T", Rows: [][]Cell{
		{Number(-1.0625, "0.00"), Date(day), DateTime(day.Add(18 * time.Hour)), Formula("A1*2", -2.125, "0.000"), {}, Number(0, "")},
	}}))
	raw := excelize.Options{RawCellValue: true}
	// 46217 is the serial of 14 July 2026: 46023 (1 January 2026) + 194 days.
	want := map[string]string{"A1": "-1.0625", "B1": "46217", "C1": "46217.75", "D1": "-2.125", "E1": "", "F1": "0"}
	for at, w := range want {
		if got, err := f.GetCellValue("T", at, raw); err != nil || got != w {
			t.Errorf("%s = %q, want %q (%v)", at, got, w, err)
		}
	}
	if got, _ := f.GetCellFormula("T", "D1"); got != "A1*2" {
		t.Errorf("D1 holds %q, want A1*2", got)
	}
	if shown, _ := f.GetCellValue("T", "A1"); shown != "-1.06" {
		t.Errorf("A1 shows %q, want -1.06", shown)
	}
}

func TestHeadingRowStandsUnderTheRowsBeforeItAndIsFrozen(t *testing.T) {
	s := Sheet{
		Name: "Suivi", Before: [][]Cell{{Text("Hôtels Rivage").As(Title)}, {}}, Filter: true, Fixed: 1,
		Columns: []Column{{Title: "Id", Note: "Une lettre et un nombre"}, {Title: "Canal", Width: 22}},
		Rows:    [][]Cell{{Text("R1"), Text("Web")}},
		Rules:   []Rule{{Column: 1, Rows: 50, Choices: []string{"Web", "Téléphone"}, Title: "Canal", Refusal: "Choisir dans la liste"}},
		Marks:   []Mark{{From: 0, To: 1, Rows: 50, Formula: `$B4=""`}},
	}
	f := open(t, write(t, s))
	if got, _ := f.GetCellValue("Suivi", "A3"); got != "Id" {
		t.Errorf("A3 = %q, want the heading Id", got)
	}
	panes, err := f.GetPanes("Suivi")
	if err != nil || !panes.Freeze || panes.YSplit != 3 || panes.XSplit != 1 || panes.TopLeftCell != "B4" {
		t.Errorf("panes = %+v, want 3 rows and 1 column frozen (%v)", panes, err)
	}
	if w, _ := f.GetColWidth("Suivi", "B"); w != 22 {
		t.Errorf("width of B = %v, want 22", w)
	}
	rules, err := f.GetDataValidations("Suivi")
	if err != nil || len(rules) != 1 || rules[0].Sqref != "B4:B53" || !strings.Contains(rules[0].Formula1, "Téléphone") {
		t.Errorf("rules = %+v (%v), want one list on B4:B53", rules, err)
	}
	notes, err := f.GetComments("Suivi")
	if err != nil || len(notes) != 1 || notes[0].Cell != "A3" {
		t.Errorf("notes = %+v (%v), want one on A3", notes, err)
	}
	marks, err := f.GetConditionalFormats("Suivi")
	if err != nil || len(marks["A4:B53"]) != 1 {
		t.Errorf("marks = %+v (%v), want one on A4:B53", marks, err)
	}
}

func TestRuleWithLongWordsIsCutToWhatExcelTakes(t *testing.T) {
	long := strings.Repeat("é", 300)
	f := open(t, write(t, Sheet{Name: "T", Rules: []Rule{{Rows: 1, Formula: `A1<>"<&>"`, Title: long, Message: long, Refusal: long}}}))
	rules, err := f.GetDataValidations("T")
	if err != nil || len(rules) != 1 {
		t.Fatalf("rules = %+v (%v), want one", rules, err)
	}
	r := rules[0]
	if r.Formula1 != `A1<>"<&>"` {
		t.Errorf("formula = %s", r.Formula1)
	}
	for what, got := range map[string]struct {
		text *string
		most int
	}{"title": {r.ErrorTitle, 32}, "refusal": {r.Error, 255}, "prompt": {r.Prompt, 255}, "prompt title": {r.PromptTitle, 32}} {
		if got.text == nil || len([]rune(*got.text)) != got.most {
			t.Errorf("%s is not cut to %d: %v", what, got.most, got.text)
		}
	}
}

func TestSameSheetsGiveSameBytes(t *testing.T) {
	first := write(t, mixed(300)...)
	for range 5 {
		if !bytes.Equal(first, write(t, mixed(300)...)) {
			t.Fatal("two workbooks of the same sheets differ")
		}
	}
	z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range z.File {
		names = append(names, p.Name)
		if p.ModifiedTime != 0 || p.ModifiedDate != 0 { //nolint:staticcheck // the raw fields are what is written
			t.Errorf("part %s carries a time", p.Name)
		}
	}
	if names[0] != "[Content_Types].xml" || !slices.IsSorted(names[2:]) {
		t.Errorf("parts are not in order: %v", names)
	}
}

func TestDocumentSaysWhenItWasBuiltAndByWhom(t *testing.T) {
	b, err := Write(mixed(1), Options{Title: "Résultats", Author: "Cabinet Amont", Created: time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	p, err := open(t, b).GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	if p.Title != "Résultats" || p.Creator != "Cabinet Amont" || p.Created != "2026-11-02T09:00:00Z" || p.Modified != p.Created {
		t.Errorf("properties = %+v", p)
	}
}

func TestWriteRefusesWhatExcelWould(t *testing.T) {
	cases := []struct {
		name   string
		sheets []Sheet
		want   string
	}{
		{"no sheet", nil, "needs a sheet"},
		{"two names alike", []Sheet{{Name: "A"}, {Name: "B"}, {Name: "b"}}, "twice"},
		{"a forbidden sign", []Sheet{{Name: "a/b"}}, "a/b"},
		{"not a number", []Sheet{{Name: "A", Rows: [][]Cell{{{}, Number(math.NaN(), "")}}}}, "cell B1: not a number"},
		{"a comma in a choice", []Sheet{{Name: "A", Rules: []Rule{{Rows: 1, Choices: []string{"a,b"}}}}}, "comma"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := Write(c.sheets, Options{})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error = %v, want one that says %q", err, c.want)
			}
		})
	}
}

func TestSheetNamesAreShortCleanAndUnique(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"plain", "Écart 5", "Écart 5"},
		{"again, in capitals", "ÉCART 5", "ÉCART 5 2"},
		{"forbidden signs", "Coûts: [2026] a/b?", "Coûts- -2026- a-b-"},
		{"long", strings.Repeat("établissement ", 4), "établissement établissement éta"},
		{"long again", strings.Repeat("établissement ", 4), "établissement établissement é 2"},
		{"quotes at the ends", "'Rivage'", "Rivage"},
		{"kept by Excel", "History", "History 2"},
		{"empty", " ", "8"},
		{"beyond the basic plane", strings.Repeat("😀", 20), strings.Repeat("😀", 15)},
	}
	var wishes []string
	for _, c := range cases {
		wishes = append(wishes, c.in)
	}
	got := SheetNames(wishes)
	var sheets []Sheet
	for i, c := range cases {
		if got[i] != c.want {
			t.Errorf("%s: %q became %q, want %q", c.name, c.in, got[i], c.want)
		}
		sheets = append(sheets, Sheet{Name: got[i]})
	}
	write(t, sheets...)
}

// mixed is a workbook of two sheets with every kind of cell.
func mixed(rows int) []Sheet {
	a := Sheet{Name: "Réponses", Filter: true, Columns: []Column{{Title: "Id", Note: "clé"}, {Title: "Date"}, {Title: "E1"}, {Title: "P1"}, {Title: "Écart"}}}
	b := Sheet{Name: "Lisez-moi", Columns: []Column{{Width: 60}}, Rows: [][]Cell{{Link("Réponses", Place("Réponses", "A1"))}}}
	day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range rows {
		e, p := float64(i%7+1), float64(i%5+1)
		a.Rows = append(a.Rows, []Cell{
			Text(fmt.Sprintf("R%04d", i)), Date(day.AddDate(0, 0, i%300)), Number(e, ""), Number(p, ""),
			Formula(fmt.Sprintf("D%d-C%d", i+2, i+2), p-e, "0.00"),
		})
		b.Rows = append(b.Rows, []Cell{Text(fmt.Sprintf("Ligne %d", i)).As(Wrapped).Indented(i % 3)})
	}
	return []Sheet{a, b}
}

func BenchmarkWrite(b *testing.B) {
	for _, rows := range []int{100, 1500, 6000} {
		b.Run(fmt.Sprintf("rows=%d", rows), func(b *testing.B) {
			sheets := mixed(rows)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Write(sheets, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
