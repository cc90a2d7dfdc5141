package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ecart/internal/diag"
)

// A broken file is one clear error that says what to do. Every code of the room is provoked here.
func TestEachBrokenFileIsOneClearError(t *testing.T) {
	small := workbookOf(t, "Answers", []any{"id", "E1"}, []any{"r1", 7}, []any{"r2", 6}, []any{"r3", 5})
	cases := []struct {
		name    string
		file    string
		content []byte
		options Options
		code    string
		says    string
		hint    string
	}{
		{"no bytes", "a.xlsx", nil, Options{}, CodeEmpty, "the file is empty", "export"},
		{"cut at half", "a.xlsx", small[:len(small)/2], Options{}, CodeDamaged, "cut short or damaged", "again"},
		{"cut by a tenth", "a.xlsx", small[:len(small)*9/10], Options{}, CodeDamaged, "cut short or damaged", "again"},
		{"CSV renamed", "a.xlsx", []byte("id,E1\nr1,7\n"), Options{}, CodeFormat, "is a text file", "rename it to .csv"},
		{"workbook renamed", "a.csv", small, Options{}, CodeFormat, "with the name of a text file", "rename it to .xlsx"},
		{"HTML renamed", "a.xls", []byte("\ufeff\n<html><table><tr><td>1"), Options{}, CodeFormat, "is an HTML or XML file", "save it as .xlsx"},
		{"PDF", "a.xlsx", []byte("%PDF-1.7\n"), Options{}, CodeFormat, "is a PDF file", "export"},
		{"JSON", "a.csv", []byte(`{"answers": []}`), Options{}, CodeFormat, "is a JSON file", "export"},
		{"JSON, a list of lines", "a.csv", []byte("[\n  {\n    \"id\": 1"), Options{}, CodeFormat, "is a JSON file", "export"},
		{"SPSS", "a.sav", []byte("$FL2@(#) SPSS DATA FILE\x00"), Options{}, CodeFormat, "SPSS data file", "SPSS or PSPP"},
		{"gzip", "a.csv", []byte("\x1f\x8b\x08\x00"), Options{}, CodeFormat, "gzip archive", "unpack"},
		{"rich text", "a.csv", []byte(`{\rtf1\ansi id,E1}`), Options{}, CodeFormat, "rich text", "Excel"},
		{"XML spreadsheet", "a.xls", []byte(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`), Options{}, CodeFormat, "XML spreadsheet of Excel 2003", "save it as .xlsx"},
		{"web archive", "a.xls", []byte("MIME-Version: 1.0\r\n"), Options{}, CodeFormat, "web archive", "save it as .xlsx"},
		{"one byte", "a.xlsx", []byte("P"), Options{}, CodeDamaged, "is cut short: 1 bytes", "again"},
		{"the first four bytes", "a.xlsx", []byte("PK\x03\x04"), Options{}, CodeDamaged, "cut short or damaged", "again"},
		{"random bytes", "a.xlsx", []byte("\x00\x01\x02\x03\x7f"), Options{}, CodeFormat, "neither a workbook nor a text file", "export"},
		{"old Excel", "a.xls", compoundFile("Workbook"), Options{}, CodeOldExcel, "old Excel 97-2003", "save it as .xlsx"},
		{"password", "a.xlsx", compoundFile("EncryptedPackage"), Options{}, CodeProtected, "protected by a password", "remove the password"},
		{"encrypted zip", "a.xlsx", flagged(small), Options{}, CodeProtected, "encrypted zip", "without a password"},
		{"OpenDocument", "a.xlsx", zipOf(t, "mimetype", "content.xml"), Options{}, CodeFormat, ".ods", "save it as .xlsx"},
		{"Word", "a.xlsx", edited(t, small, "_rels/.rels", "xl/workbook.xml", "word/document.xml"), Options{}, CodeFormat, "Word document", "Excel"},
		{"Word without relations", "a.xlsx", zipOf(t, "[Content_Types].xml", "word/document.xml"), Options{}, CodeFormat, "Word document", "Excel"},
		{"PowerPoint without relations", "a.xlsx", zipOf(t, "[Content_Types].xml", "ppt/presentation.xml"), Options{}, CodeFormat, "PowerPoint document", "export"},
		{"binary workbook", "a.xlsx", edited(t, small, "_rels/.rels", "xl/workbook.xml", "xl/workbook.bin"), Options{}, CodeFormat, ".xlsb", "save it as .xlsx"},
		{"plain zip", "a.xlsx", zipOf(t, "readme.txt"), Options{}, CodeFormat, "zip archive without a workbook", "unpack"},
		{"sheet part missing", "a.xlsx", without(t, small, firstSheet), Options{}, CodeDamaged, "is missing", ""},
		{"checksum", "a.xlsx", flipped(t, small), Options{}, CodeDamaged, "cannot be unpacked", "again"},
		{"sheet XML cut", "a.xlsx", cutPart(t, small, firstSheet), Options{}, CodeDamaged, "ends in the middle (near row 4)", "again"},
		{"unclosed cell", "a.xlsx", edited(t, small, firstSheet, "</v></c><c", "</v><c"), Options{}, CodeDamaged, "near row", ""},
		{"bad entity", "a.xlsx", edited(t, small, "xl/sharedStrings.xml", "r2", "&bogus;"), Options{}, CodeDamaged, "not valid XML", ""},
		{"an e-mail of a number", "a.xlsx", edited(t, small, firstSheet, "<v>6</v>", "<v>jean@exemple.fr</v>"), Options{}, CodeDamaged, `should hold a number and holds "[e-mail]"`, "mend the cell"},
		{"text of a number", "a.xlsx", edited(t, small, firstSheet, "<v>6</v>", "<v>six</v>"), Options{}, CodeDamaged, `should hold a number and holds "six"`, "mend the cell"},
		{"shared text missing", "a.xlsx", edited(t, small, firstSheet, `t="s"><v>3</v>`, `t="s"><v>99</v>`), Options{}, CodeDamaged, "refers to text 99", ""},
		{"rows out of order", "a.xlsx", edited(t, small, firstSheet, `<row r="3"`, `<row r="2"`), Options{}, CodeDamaged, "row 2 comes after row 2", ""},
		{"cell in another row", "a.xlsx", edited(t, small, firstSheet, `r="B3"`, `r="B4"`), Options{}, CodeDamaged, "cell B4 stands in row 3", ""},
		{"one address twice", "a.xlsx", edited(t, small, firstSheet, `r="B3"`, `r="A3"`), Options{}, CodeDamaged, "two cells have the address A3", ""},
		{"document type", "a.xlsx", edited(t, small, firstSheet, "<worksheet", `<!DOCTYPE x [<!ENTITY a "b">]><worksheet`), Options{}, CodeForbidden, "document type", "Excel"},
		{"deep nesting", "a.xlsx", edited(t, small, firstSheet, "<sheetData>", strings.Repeat("<x>", 100)+"<sheetData>"), Options{}, CodeForbidden, "nests more than", ""},
		{"another encoding", "a.xlsx", edited(t, small, firstSheet, `encoding="UTF-8"`, `encoding="UTF-16"`), Options{}, CodeForbidden, "encoding other than UTF-8", ""},
		{"one part twice", "a.xlsx", twice(t, small), Options{}, CodeForbidden, "twice", ""},
		{"too many parts", "a.xlsx", small, Options{Limits: Limits{Parts: 3}}, CodeLimit, "the limit is 3", "split"},
		{"too large", "a.xlsx", small, Options{Limits: Limits{File: 100}}, CodeLimit, "the limit is", ""},
		{"too large unzipped", "a.xlsx", small, Options{Limits: Limits{Unzipped: 1000}}, CodeLimit, "inflates to more", ""},
		{"too large a part", "a.xlsx", small, Options{Limits: Limits{Part: 1000}}, CodeLimit, "inflates to more than 1 kB in", "split"},
		{"UTF-16", "a.xlsx", edited(t, small, firstSheet, `<?xml`, "\xff\xfe<\x00?\x00"), Options{}, CodeForbidden, "UTF-16", "save it anew"},
		{"merged cells without an address", "a.xlsx", edited(t, small, firstSheet, "</sheetData>", `</sheetData><mergeCells><mergeCell ref="A1:B"/></mergeCells>`), Options{}, CodeDamaged, `merged cells "A1:B"`, ""},
		{"hidden columns without a number", "a.xlsx", edited(t, small, firstSheet, "<sheetData>", `<cols><col min="x" max="3" hidden="1"/></cols><sheetData>`), Options{}, CodeDamaged, `hidden columns from "x"`, ""},
		{"more than the table of contents says", "a.xlsx", lying(t, small), Options{}, CodeDamaged, "cannot be unpacked", "again"},
		{"a bomb", "a.xlsx", edited(t, small, firstSheet, "<sheetData>", strings.Repeat(" ", 20<<20)+"<sheetData>"), Options{}, CodeLimit, "inflates", ""},
		{"too many rows", "a.xlsx", small, Options{Limits: Limits{Rows: 2}}, CodeLimit, "more than 2 rows", ""},
		{"too many columns", "a.xlsx", small, Options{Limits: Limits{Columns: 1}}, CodeLimit, "more than 1 columns", ""},
		{"too sparse", "a.xlsx", small, Options{Limits: Limits{Cells: 5}}, CodeLimit, "the limit is 5 cells", ""},
		{"no such sheet", "a.xlsx", small, Options{Sheet: "Anwsers"}, CodeNoSheet, `no sheet "Anwsers"; it has "Answers"`, `did you mean "Answers"?`},
		{"several sheets", "a.xlsx", severalSheets(t, false), Options{}, CodeWhich, `several sheets: "Answers", "Codes"`, "sheet:"},
		{"only hidden sheets", "a.xlsx", edited(t, small, "xl/workbook.xml", `sheetId="1"`, `sheetId="1" state="hidden"`), Options{}, CodeWhich, "only hidden sheets", "sheet:"},
		{"blank header row", "a.xlsx", small, Options{HeaderRow: 9}, CodeNoHeader, "row 9 is blank", "row 1"},
		{"blank sheet", "a.xlsx", workbookOf(t, "Answers"), Options{}, CodeEmpty, "nothing in this sheet", "sheet:"},
		{"quote never closed", "a.csv", []byte("id,text\n1,\"open\n2,x\n"), Options{}, CodeQuote, "line 2", "close it"},
		{"a zero byte in a text", "a.csv", []byte("id,E1\n" + strings.Repeat("1,2\n", 20000) + "\x00"), Options{}, CodeFormat, "zero byte", "again"},
		{"a text that is not in the encoding it is said to be in", "a.csv", []byte("id,E1\nr1,\xff\n"), Options{Encoding: "shift_jis"}, CodeEncoding, "is not valid shift_jis", "CSV UTF-8"},
		{"an unknown encoding", "a.csv", []byte("id,E1\nr1,7\n"), Options{Encoding: "ebcdic"}, CodeEncoding, `unknown encoding "ebcdic"`, "windows-1252"},
		{"UTF-16 with half a character", "a.csv", []byte("\xff\xfei\x00d\x00\n\x00\x00\xd8"), Options{}, CodeEncoding, "is not valid UTF-16", "CSV UTF-8"},
		{"too many columns of a text", "a.csv", []byte("id,E1,E2\n"), Options{Limits: Limits{Columns: 2}}, CodeLimit, "more than 2 columns in line 1", ""},
		{"blank CSV header", "a.csv", []byte("\n\nid,E1\n1,7\n"), Options{}, CodeNoHeader, "row 1 is blank", "row 3"},
		{"not UTF-8 though marked", "a.csv", []byte("\xef\xbb\xbfid,text\n1," + strings.Repeat("\xe9 ", 9)), Options{}, CodeEncoding, "not valid UTF-8", "CSV UTF-8"},
	}
	// TestAFileThatCannotBeOpenedIsNamed, TestNumbersOfATextFileAreToldByTheirColumns, TestRecordsOfAnotherWidthAreToldAndNeverShifted
	provoked := map[string]bool{CodeOpen: true, CodeNumbers: true, CodeRecords: true}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.options.At = diag.Place{File: "report.yaml", Line: 7}
			read, found := readBytes(t, c.file, c.content, c.options)
			if read != nil || len(found) != 1 {
				t.Fatalf("read %v with %d findings, want one error: %v", read, len(found), found)
			}
			d := found[0]
			if d.Severity != diag.Error || d.Code != c.code || !strings.Contains(d.Message, c.says) || !strings.Contains(d.Hint, c.hint) {
				t.Errorf("got %s %s %q (hint %q), want %s with %q (hint %q)", d.Severity, d.Code, d.Message, d.Hint, c.code, c.says, c.hint)
			}
			if d.Place.File != c.file || len(d.Notes) != 1 {
				t.Errorf("the error stands at %v with notes %v", d.Place, d.Notes)
			}
		})
		provoked[c.code] = true
	}
	for _, code := range Codes() {
		if !provoked[code.ID] {
			t.Errorf("no file provokes %s: %s", code.ID, code.Meaning)
		}
	}
}

func TestAFileThatCannotBeOpenedIsNamed(t *testing.T) {
	for path, says := range map[string]string{filepath.Join(t.TempDir(), "none.xlsx"): "does not exist", t.TempDir(): "is a folder"} {
		read, found := Read(path, "answers.xlsx", Options{})
		if read != nil || len(found) != 1 || found[0].Code != CodeOpen || !strings.Contains(found[0].Message, says) || found[0].Place.File != "answers.xlsx" {
			t.Errorf("got %v, want that it %s", found, says)
		}
	}
}

func TestOneVisibleSheetIsChosenAmongHiddenOnes(t *testing.T) {
	read, found := readBytes(t, "a.xlsx", severalSheets(t, true), Options{})
	if len(found) > 0 || read.Sheet != "Answers" {
		t.Fatalf("read %v: %v", read, found)
	}
	if read, found = readBytes(t, "a.xlsx", severalSheets(t, true), Options{Sheet: "codes "}); len(found) > 0 || read.Sheet != "Codes" {
		t.Errorf("a hidden sheet named with another case is read as %v: %v", read, found)
	}
}

func severalSheets(tb testing.TB, hide bool) []byte {
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName("Sheet1", "Answers"); err != nil {
		tb.Fatal(err)
	}
	if _, err := f.NewSheet("Codes"); err != nil {
		tb.Fatal(err)
	}
	for _, s := range []string{"Answers", "Codes"} {
		if err := f.SetSheetRow(s, "A1", &[]any{"id"}); err != nil {
			tb.Fatal(err)
		}
	}
	if err := f.SetSheetVisible("Codes", !hide); err != nil {
		tb.Fatal(err)
	}
	return saved(tb, f)
}

// compoundFile is the start of an old Office file whose directory holds a name.
func compoundFile(name string) []byte {
	b := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 2000)...)
	return append(append(b, wide(name)...), make([]byte, 600)...)
}

func zipOf(tb testing.TB, names ...string) []byte {
	p := wrapped{bytes: map[string][]byte{}}
	for _, n := range names {
		p.names = append(p.names, n)
		p.bytes[n] = []byte("<x/>")
	}
	return p.zip(tb)
}

func without(tb testing.TB, book []byte, part string) []byte {
	p := unzip(tb, book)
	var kept []string
	for _, n := range p.names {
		if n != part {
			kept = append(kept, n)
		}
	}
	if len(kept) != len(p.names)-1 {
		tb.Fatalf("the workbook has no part %s", part)
	}
	p.names = kept
	return p.zip(tb)
}

func twice(tb testing.TB, book []byte) []byte {
	p := unzip(tb, book)
	p.names = append(p.names, firstSheet)
	return p.zip(tb)
}

func cutPart(tb testing.TB, book []byte, part string) []byte {
	p := unzip(tb, book)
	b := p.bytes[part]
	p.bytes[part] = b[:bytes.LastIndex(b, []byte("</row>"))]
	return p.zip(tb)
}

// flipped changes one byte of the sheet's data and nothing of its checksum.
func flipped(tb testing.TB, book []byte) []byte {
	p := unzip(tb, book)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range p.names {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := w.Write(p.bytes[name]); err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	out := bytes.Replace(b.Bytes(), []byte("<v>6</v>"), []byte("<v>7</v>"), 1)
	if bytes.Equal(out, b.Bytes()) {
		tb.Fatal("nothing was flipped")
	}
	return out
}

// lying says of each part that it unpacks to ten bytes.
func lying(tb testing.TB, book []byte) []byte {
	b, n := bytes.Clone(book), 0
	for i := range b {
		if bytes.HasPrefix(b[i:], []byte("PK\x01\x02")) {
			copy(b[i+24:], []byte{10, 0, 0, 0})
			n++
		}
	}
	if n == 0 {
		tb.Fatal("the workbook has no table of contents")
	}
	return b
}

// flagged marks the first part as encrypted, in the directory and before the part.
func flagged(book []byte) []byte {
	const encrypted = 1 // of the flags of a part, by the zip format
	b := bytes.Clone(book)
	b[6] |= encrypted
	b[bytes.Index(b, []byte("PK\x01\x02"))+8] |= encrypted
	return b
}

func TestAnEntryOfUnknownPackingIsRefused(t *testing.T) {
	b := workbookOf(t, "Answers", []any{"id"}, []any{"r1"})
	const bzip2 = 12
	for i := 0; ; {
		at := bytes.Index(b[i:], []byte("PK\x01\x02"))
		if at < 0 {
			break
		}
		i += at + 1
		b[i-1+10] = bzip2
	}
	if _, found := readBytes(t, "a.xlsx", b, Options{}); len(found) != 1 || found[0].Code != CodeForbidden {
		t.Errorf("got %v", fmt.Sprint(found))
	}
}
