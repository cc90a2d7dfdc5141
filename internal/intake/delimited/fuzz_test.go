package delimited

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// Whatever encoding/csv writes, with any delimiter, is read back as the same fields.
func FuzzWrittenFieldsComeBack(f *testing.F) {
	f.Add("a", "b;\"c\"\n", "é", byte(0))
	f.Add("", "x\r\ny", ",", byte(1))
	f.Add("\"", "'", "|", byte(2))
	f.Add("sep=", " ", "\t", byte(3))
	f.Fuzz(func(t *testing.T, a, b, c string, which byte) {
		delimiter := candidates[int(which)%len(candidates)]
		if !utf8.ValidString(a) || !utf8.ValidString(b) || !utf8.ValidString(c) || strings.Contains(a+b+c, "\r") || strings.ContainsAny(a+b+c, "\x00\ufeff") {
			return // encoding/csv's reader and writer change carriage returns themselves
		}
		var out bytes.Buffer
		w := csv.NewWriter(&out)
		w.Comma = rune(delimiter)
		fields := []string{"first", a, b, c}
		if err := w.Write(fields); err != nil {
			t.Fatal(err)
		}
		w.Flush()
		got := all(t, open(t, out.Bytes(), Options{Delimiter: string(rune(delimiter))}))
		if len(got) != 1 || !slices.Equal(got[0].Fields, fields) {
			t.Errorf("%q comes back as %v", fields, got)
		}
	})
}

// Any bytes are records of valid UTF-8 or one fault, and a second pass gives the same as the first.
func FuzzAnyBytesAreRecordsOrAFault(f *testing.F) {
	f.Add([]byte("a,b\n1,\"2"), "")
	f.Add([]byte("\xff\xfea\x00,\x00"), "")
	f.Add([]byte("caf\xe9;\xef\xbb\xbf"), "")
	f.Add([]byte("\xb0\xa1,\x81\x30\x81\x30"), "gb18030")
	f.Fuzz(func(t *testing.T, content []byte, label string) {
		file, err := Open(bytes.NewReader(content), int64(len(content)), Options{Encoding: label, Columns: 100})
		if err != nil {
			faulty(t, err)
			return
		}
		if _, err := file.Survey(1); err != nil {
			faulty(t, err)
			return
		}
		p, err := file.Records()
		if err != nil {
			t.Fatal(err)
		}
		last := 0
		for {
			r, err := p.Next()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				t.Fatalf("the second pass fails where the first did not: %v", err)
			}
			if len(r.Fields) == 0 || r.Number <= last || r.Line < 1 {
				t.Fatalf("record %d in line %d with %d fields comes after %d", r.Number, r.Line, len(r.Fields), last)
			}
			last = r.Number
			for _, field := range r.Fields {
				if !utf8.ValidString(field) {
					t.Fatalf("%q is not valid UTF-8", field)
				}
			}
		}
	})
}

func faulty(t *testing.T, err error) {
	t.Helper()
	var f *Fault
	if !errors.As(err, &f) || f.Message == "" {
		t.Fatalf("%v is no fault that a user could mend", err)
	}
}

// A text in UTF-16 or with its mark gives the records that it gives in UTF-8.
func FuzzEncodingsComeBack(f *testing.F) {
	f.Add("a,b\né,😀\n")
	f.Add("\"x\ny\",2")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\x00\ufeff\ufffd") {
			return
		}
		o := Options{Delimiter: ","}
		want, err := quiet(t, []byte(text), o)
		for _, label := range []string{"utf-16le", "utf-16be"} {
			e, failed := named(label, nil)
			if failed != nil {
				t.Fatal(failed)
			}
			b, failed := e.decoder.NewEncoder().Bytes([]byte(text))
			if failed != nil {
				t.Fatal(failed)
			}
			wide := o
			wide.Encoding = label
			if got, failed := quiet(t, b, wide); (failed == nil) != (err == nil) || !slices.EqualFunc(got, want, same) {
				t.Errorf("in %s %q reads %v, want %v", label, text, got, want)
			}
		}
		if got, failed := quiet(t, []byte("\ufeff"+text), o); (failed == nil) != (err == nil) || !slices.EqualFunc(got, want, same) {
			t.Errorf("with its mark %q reads %v, want %v", text, got, want)
		}
	})
}

func same(a, b Record) bool {
	return a.Number == b.Number && a.Line == b.Line && slices.Equal(a.Fields, b.Fields)
}

// quiet returns the records up to the first fault.
func quiet(t *testing.T, content []byte, o Options) ([]Record, error) {
	t.Helper()
	file, err := Open(bytes.NewReader(content), int64(len(content)), o)
	if err != nil {
		return nil, err
	}
	p, err := file.Records()
	if err != nil {
		return nil, err
	}
	var out []Record
	for {
		r, err := p.Next()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return out, err
		}
		r.Fields = slices.Clone(r.Fields)
		out = append(out, r)
	}
}

// A quotation mark that is lost never costs a record in silence: there is a fault, text behind a mark, or a record of another width.
func FuzzALostMarkLosesNoRecordInSilence(f *testing.F) {
	f.Add("yes", "no; never", "a\nb", uint(0))
	f.Add("", "x", "he said \"no\"", uint(3))
	f.Add("é", "1", "2", uint(7))
	f.Fuzz(func(t *testing.T, a, b, c string, which uint) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) || !utf8.ValidString(c) || strings.ContainsAny(a+b+c, "\r\x00\ufeff") {
			return
		}
		quote := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
		const records = 4
		text := "id;one;two;three\n"
		for range records {
			text += "7;" + quote(a) + ";" + quote(b) + ";" + quote(c) + "\n"
		}
		marks := strings.Count(text, `"`)
		at := 0
		for range which % uint(marks) {
			at += strings.IndexByte(text[at:], '"') + 1
		}
		at += strings.IndexByte(text[at:], '"')
		p, err := open(t, []byte(text[:at]+text[at+1:]), Options{Delimiter: ";"}).Records()
		if err != nil {
			return
		}
		read, told := 0, false
		for err == nil {
			var r Record
			if r, err = p.Next(); err == nil {
				read++
				told = told || r.Stray || len(r.Fields) != 4
			}
		}
		if errors.Is(err, io.EOF) && !told && read < records+1 {
			t.Errorf("%q without mark %d gives %d records and says nothing", text, which%uint(marks), read)
		}
	})
}
