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
	for _, c := range []struct {
		name    string
		content []byte
		notes   int
	}{
		{"UTF-8", []byte(text), 0},
		{"UTF-8 with its mark", []byte("\ufeff" + text), 0},
		{"UTF-16, low byte first", utf16Of(text, false), 0},
		{"UTF-16, high byte first", utf16Of(text, true), 0},
		{"Windows-1252", []byte(strings.NewReplacer("è", "\xe8", "œ", "\x9c", "€", "\x80").Replace(text)), 1},
		{"tabs", []byte(strings.ReplaceAll(strings.ReplaceAll(text, " ; ", " , "), ";", "\t")), 0},
		{"its delimiter named", []byte("sep=;\n" + text), 0},
		{"line feeds only", []byte(strings.ReplaceAll(text, "\r", "")), 0},
		{"carriage returns only", []byte(strings.ReplaceAll(strings.ReplaceAll(text, "\n", "\r"), "\r\r", "\r")), 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, found := readBytes(t, "a.csv", c.content, Options{})
			if got == nil || len(found) != c.notes || found.HasErrors() {
				t.Fatalf("read %v: %v", got, found)
			}
			if c.notes == 1 && (found[0].Severity != diag.Note || found[0].Code != CodeEncoding) {
				t.Errorf("got %v", found)
			}
			if len(got.Columns) != 3 || fmt.Sprint(got.Rows) != "[2 3 5]" || got.Sheet != "" {
				t.Fatalf("rows %v, columns %v; want rows 2, 3, 5 and three columns", got.Rows, got.Columns)
			}
			note, view := &got.Columns[1], &got.Columns[2]
			if note.Kind(0) != table.Integer || note.Number(0) != 7 || note.Text(1) != "4,5" || note.Kind(2) != table.Blank {
				t.Errorf("the notes read %v", note)
			}
			if !strings.HasPrefix(view.Text(0), "Très bien") || !strings.Contains(view.Text(0), `"parfait"`) || !strings.HasSuffix(view.Text(0), "vraiment") || view.Text(1) != "œuvre €" {
				t.Errorf("the views read %q and %q", view.Text(0), view.Text(1))
			}
		})
	}
}

func utf16Of(s string, high bool) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
		if high {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return b
}

func TestTheDelimiterIsToldByEvidence(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       byte
	}{
		{"commas", "a,b,c\n1,2,3\n4,5,6\n", ','},
		{"semicolons with decimal commas", "a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", ';'},
		{"semicolons with prose", "id;text\n1;one, two, three\n2;none\n3;a, b\n", ';'},
		{"commas inside quotes", "a;b\n\"1,2,3\";4\n\"1,2,3\";4\n", ';'},
		{"tabs", "a\tb\n1\t2\n", '\t'},
		{"bars", "a|b|c\n1|2|3\n", '|'},
		{"one column", "a\n1\n2\n", ','},
	} {
		if got, _ := separator([]byte(c.text)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestOnlyPlainNumbersOfATextFileAreNumbers(t *testing.T) {
	for text, want := range map[string]table.Kind{
		"7": table.Number, "-4.5": table.Number, " 12 ": table.Number, "0": table.Number, "0.5": table.Number, "123456789012345": table.Number,
		"007": table.Text, "1234567890123456": table.Text, "4,5": table.Text, "+33612345678": table.Text, "1e5": table.Text, "1.2.3": table.Text, ".5": table.Text, "5.": table.Text, "NaN": table.Text, "": table.Blank, " ": table.Blank,
	} {
		if got, _ := typed(text); got != want {
			t.Errorf("%q is kind %d, want %d", text, got, want)
		}
	}
}

// Whatever the fields, writing them quoted and reading them back gives the same fields.
func FuzzQuotedFieldsComeBack(f *testing.F) {
	f.Add("a", "b;\"c\"\n", ";")
	f.Add("", "\r\n", ",")
	f.Add("\"", "'", "|")
	f.Fuzz(func(t *testing.T, a, b, delimiter string) {
		if delimiter != ";" && delimiter != "\t" && delimiter != "|" {
			delimiter = ","
		}
		quote := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
		p := &records{rest: quote(a) + delimiter + quote(b) + "\n", delimiter: delimiter[0], line: 1}
		fields, err := p.next()
		if err != nil || len(fields) != 2 || fields[0] != a || fields[1] != b {
			t.Errorf("%q and %q come back as %q (%v)", a, b, fields, err)
		}
	})
}
