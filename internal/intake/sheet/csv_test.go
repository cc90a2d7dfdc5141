package sheet

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

func TestTextFilesOfAnyKindGiveTheSameTable(t *testing.T) {
	const text = "id;Note;Avis\r\nr1;7;\"Très bien ; \"\"parfait\"\"\nvraiment\"\r\nr2;4,5;œuvre €\r\n\r\nr3;;\r\n"
	western := strings.NewReplacer("è", "\xe8", "œ", "\x9c", "€", "\x80")
	for _, c := range []struct {
		name    string
		content []byte
		options Options
		told    int // of the encoding
	}{
		{"UTF-8", []byte(text), Options{}, 0},
		{"UTF-8 with its mark", []byte("\ufeff" + text), Options{}, 0},
		{"UTF-16, low byte first", utf16Of("\ufeff"+text, false), Options{}, 0},
		{"UTF-16, high byte first", utf16Of("\ufeff"+text, true), Options{}, 0},
		{"UTF-16 without its mark", utf16Of(text, false), Options{}, 1},
		{"UTF-16 without its mark, high byte first", utf16Of(text, true), Options{}, 1},
		{"Windows-1252", []byte(western.Replace(text)), Options{}, 1},
		{"Windows-1252 by name", []byte(western.Replace(text)), Options{Encoding: "cp1252"}, 0},
		{"Mac Roman by name", []byte(strings.NewReplacer("è", "\x8f", "œ", "\xcf", "€", "\xdb").Replace(text)), Options{Encoding: "macroman"}, 0},
		{"one stray byte in UTF-8", []byte(strings.Replace(text, "€", "\x80", 1)), Options{}, 1},
		{"tabs", []byte(strings.ReplaceAll(strings.ReplaceAll(text, " ; ", " , "), ";", "\t")), Options{}, 0},
		{"its delimiter named", []byte("sep=;\n" + text), Options{}, 0},
		{"another delimiter by name", []byte(strings.ReplaceAll(strings.ReplaceAll(text, " ; ", " , "), ";", "~")), Options{Delimiter: "~"}, 0},
		{"line feeds only", []byte(strings.ReplaceAll(text, "\r", "")), Options{}, 0},
		{"carriage returns only", []byte(strings.ReplaceAll(strings.ReplaceAll(text, "\n", "\r"), "\r\r", "\r")), Options{}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, found := readBytes(t, "a.csv", c.content, c.options)
			if got == nil || found.HasErrors() {
				t.Fatalf("read %v: %v", got, found)
			}
			told := of(found, CodeEncoding)
			if len(told) != c.told || len(told) == 1 && told[0].Severity != diag.Note {
				t.Errorf("told of the encoding %d times, want %d: %v", len(told), c.told, found)
			}
			if len(got.Columns) != 3 || fmt.Sprint(got.Rows) != "[2 3 5]" || got.Sheet != "" {
				t.Fatalf("rows %v, columns %v; want rows 2, 3, 5 and three columns", got.Rows, got.Columns)
			}
			note, view := &got.Columns[1], &got.Columns[2]
			if note.Kind(0) != table.Integer || note.Number(0) != 7 || note.Number(1) != 4.5 || note.Kind(2) != table.Blank {
				t.Errorf("the notes read %v, %v, %v", note.Number(0), note.Number(1), note.Kind(2))
			}
			if !strings.HasPrefix(view.Text(0), "Très bien") || !strings.Contains(view.Text(0), `"parfait"`) || !strings.HasSuffix(view.Text(0), "vraiment") || view.Text(1) != "œuvre €" {
				t.Errorf("the views read %q and %q", view.Text(0), view.Text(1))
			}
		})
	}
}

// of returns the findings with a code.
func of(found diag.List, code string) diag.List {
	var out diag.List
	for _, d := range found {
		if d.Code == code {
			out = append(out, d)
		}
	}
	return out
}

func utf16Of(s string, high bool) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		if high {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return b
}

func TestPlacesInATextFileSayLineAndRecord(t *testing.T) {
	got, found := readBytes(t, "a.csv", []byte("id,text\nr1,\"a\nb\nc\"\nr2,x\n"), Options{})
	if len(found) > 0 {
		t.Fatal(found)
	}
	c := &got.Columns[1]
	if at := got.Cell(c, 0).String(); at != "a.csv:2 (B2)" {
		t.Errorf("the first text stands at %s", at)
	}
	if at := got.Cell(c, 1); at.String() != "a.csv:5 (B3)" || at.Line != 5 || at.Cell != "B3" {
		t.Errorf("the second text stands at %s", at)
	}
	got, _ = readBytes(t, "a.csv", []byte("id,text\nr1,a\n"), Options{})
	if at := got.Cell(&got.Columns[1], 0).String(); at != "a.csv!B2" {
		t.Errorf("a text whose record is its line stands at %s", at)
	}
}

func TestRecordsOfAnotherWidthAreToldAndNeverShifted(t *testing.T) {
	got, found := readBytes(t, "a.csv", []byte("id,a,b,,\nr1,1,2\nr2,1\nr3\nr4,1,2,3,4,5,6\nr5,1,2,,,,,\nr6,1,2,,\n"), Options{})
	told := of(found, CodeRecords)
	if found.HasErrors() || len(told) != 2 {
		t.Fatalf("read %v: %v", got, found)
	}
	short, long := told[0], told[1]
	if short.Count != 2 || short.Place.Line != 3 || len(short.Notes) != 1 || short.Notes[0].Place.Line != 4 || short.Severity != diag.Warning {
		t.Errorf("of short records is told %+v", short)
	}
	if long.Count != 1 || long.Place.Line != 5 || !strings.Contains(long.Message, "7 fields") {
		t.Errorf("of long records is told %+v", long)
	}
	if len(got.Columns) != 7 || got.Columns[6].Number(3) != 6 || got.Columns[6].Header != "" || got.Columns[1].Number(1) != 1 || got.Columns[2].Kind(1) != table.Blank {
		t.Errorf("the fields stand in %v", got.Columns)
	}
}

func TestStrayBytesAreToldWithTheirLines(t *testing.T) {
	_, found := readBytes(t, "a.csv", []byte("id,text\nr1,été à la gare\nr2,caf\xe9\nr3,na\xefve\n"), Options{})
	told := of(found, CodeEncoding)
	if len(told) != 1 || told[0].Place.Line != 3 || told[0].Place.Col != 7 || !strings.Contains(told[0].Message, `2 bytes`) || !strings.Contains(told[0].Message, `0xE9 is read as "é"`) || len(told[0].Notes) != 1 {
		t.Errorf("got %+v", told)
	}
}

func TestNumbersOfATextFileAreToldByTheirColumns(t *testing.T) {
	const text = "id;note;price;code;mixed;big\n007;4,5;1.234,50;1.234;4,5;1.234\n008;3;12,00;2.000;4.5;2.500.000\n009;N/A;7,10;3.500;x;1.000\n"
	got, found := readBytes(t, "a.csv", []byte(text), Options{})
	if found.HasErrors() || len(of(found, CodeNumbers)) != 2 {
		t.Fatalf("read %v: %v", got, found)
	}
	for at, want := range map[string]any{"A2": "007", "C2": 1234.5, "C3": 12.0, "F2": 1234.0, "F3": 2500000.0, "D2": 1234.0, "E2": "4,5", "E3": 4.5} {
		c, _ := got.At(at[:1])
		i := int(at[1] - '2')
		if x, isNumber := want.(float64); isNumber && c.Number(i) != x || !isNumber && c.Text(i) != want {
			t.Errorf("%s is %v %q, want %v", at, c.Number(i), c.Text(i), want)
		}
	}
	_, found = readBytes(t, "a.csv", []byte("id;n\na;1,234\nb;2,345\n"), Options{})
	if told := of(found, CodeNumbers); len(told) != 1 || told[0].Severity != diag.Warning || !strings.Contains(told[0].Hint, "decimal:") {
		t.Errorf("of 1,234 is told %v", found)
	}
	for decimal, want := range map[string]float64{",": 1.234, ".": 1234} {
		got, found := readBytes(t, "a.csv", []byte("id;n\na;1,234\nb;2,345\n"), Options{Decimal: decimal})
		if found.HasErrors() || got.Columns[1].Number(0) != want {
			t.Errorf("with the decimal %q 1,234 is %v: %v", decimal, got.Columns[1].Number(0), found)
		}
	}
}
