package delimited

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

func open(tb testing.TB, content []byte, o Options) *File {
	tb.Helper()
	f, err := Open(bytes.NewReader(content), int64(len(content)), o)
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

// all returns every record of a file, its fields copied.
func all(tb testing.TB, f *File) []Record {
	tb.Helper()
	p, err := f.Records()
	if err != nil {
		tb.Fatal(err)
	}
	var out []Record
	for {
		r, err := p.Next()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			tb.Fatal(err)
		}
		r.Fields = append([]string(nil), r.Fields...)
		out = append(out, r)
	}
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
		{"named", "sep=~\na~b\n", '~'},
	} {
		if got := open(t, []byte(c.text), Options{}).Delimiter; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if _, err := Open(strings.NewReader("a"), 1, Options{Delimiter: "::"}); err == nil {
		t.Error("two characters pass for a delimiter")
	}
}

// prose is a few sentences of answers in each language that a code page is for.
var prose = map[string]string{
	"korean":              "번호,의견\n1,직원이 친절하고 설명이 자세해서 좋았습니다\n2,대기 시간이 너무 길어서 불편했습니다\n3,키오스크 화면이 작아서 글자가 잘 보이지 않습니다\n",
	"japanese":            "番号,意見\n1,スタッフがとても親切で説明も分かりやすかったです\n2,待ち時間が長くて不便でした\n3,画面が小さいので文字が見えにくいです\n",
	"simplified chinese":  "编号,意见\n1,工作人员很热情,说明也很清楚,我非常满意\n2,等候时间太长,希望增加窗口\n3,屏幕太小,看不清楚字,请改善服务质量\n",
	"traditional chinese": "編號,意見\n1,服務人員很親切,說明也很清楚,我非常滿意\n2,等候時間太長,希望增加窗口\n3,螢幕太小,看不清楚字,請改善服務品質\n",
	"french":              "numéro,avis\n1,Très bien accueilli à l'arrivée, équipe dévouée\n2,J'ai été déçu par le délai, c'était énervé\n3,Où sont passés les éléments côté réception ? çà et là\n",
	"german":              "Nummer,Meinung\n1,Schöne Räume, fröhliche Bedienung, große Auswahl\n2,Über die Wartezeit ärgerte ich mich, müßig\n3,Höflich, natürlich, gemütlich\n",
}

func TestCodePagesAreToldOnEvidenceOnly(t *testing.T) {
	for _, c := range []struct {
		text  string
		codec encoding.Encoding
		want  string
	}{
		{"korean", korean.EUCKR, "Korean (CP949)"},
		{"japanese", japanese.ShiftJIS, "Japanese (Shift-JIS)"},
		{"simplified chinese", simplifiedchinese.GB18030, "Chinese (GB18030)"},
		{"traditional chinese", traditionalchinese.Big5, "Chinese (Big5)"},
		{"french", charmap.Windows1252, "Windows-1252"},
		{"german", charmap.Windows1252, "Windows-1252"},
		{"korean", encoding.Nop, utf8Name},
		{"french", encoding.Nop, utf8Name},
	} {
		text := prose[c.text]
		b, err := c.codec.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		f := open(t, b, Options{})
		if f.Encoding.Name != c.want || f.Encoding.Assumed != (c.want != utf8Name) {
			t.Errorf("%s is told to be %s, want %s", c.text, f.Encoding.Name, c.want)
		}
		r, err := f.text()
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(r); err != nil || string(got) != text {
			t.Errorf("%s reads %.60q: %v", c.text, got, err)
		}
	}
	// Two Korean characters in ten thousand bytes are no evidence.
	few := append(bytes.Repeat([]byte("1,2,3,4,5,6,7\n"), 800), 0xb0, 0xa1, 0xb0, 0xa2, 0xb0, 0xa3)
	if f := open(t, few, Options{}); f.Encoding.Name != "Windows-1252" {
		t.Errorf("six bytes of eleven thousand make it %s", f.Encoding.Name)
	}
}

// Every label that is told to work does, and what is written in it comes back.
func TestNamedEncodingsComeBack(t *testing.T) {
	n := 0
	for label, text := range map[string]string{
		"utf-8": "é", "windows-1252": "é€", "cp1252": "é€", "latin1": "é", "iso-8859-15": "é€", "macintosh": "é", "macroman": "é", "utf-16le": "é😀", "utf-16be": "é😀",
		"shift_jis": "待ち", "cp949": "의견", "euc-kr": "의견", "gb18030": "意见", "big5": "意見",
	} {
		n++
		e, err := tellEncoding(io.NewSectionReader(strings.NewReader("a"), 0, 1), label)
		if err != nil {
			t.Errorf("%s: %v", label, err)
			continue
		}
		want := "a,b\n" + text + ",2\n"
		b := []byte(want)
		if e.decoder != nil {
			if b, err = e.decoder.NewEncoder().Bytes(b); err != nil {
				t.Fatal(err)
			}
		}
		if got := all(t, open(t, b, Options{Encoding: label})); len(got) != 2 || got[1].Fields[0] != text {
			t.Errorf("%s: %v", label, got)
		}
	}
	if n != 14 {
		t.Errorf("%d labels were tried", n)
	}
}

func TestRecordsCountBlankLinesAndLines(t *testing.T) {
	got := all(t, open(t, []byte("a,b\r\n\r\n\"x\r\ny\",2\r\n\n3,4"), Options{}))
	want := "[{[a b] 1 1 false} {[x\r\ny 2] 3 3 false} {[3 4] 5 6 false}]"
	if fmt.Sprint(got) != want {
		t.Errorf("got %q, want %q", fmt.Sprint(got), want)
	}
}

// Text and records that straddle the pieces in which a file is read come out whole.
func TestPiecesOfAFileLeaveNoSeam(t *testing.T) {
	field := strings.Repeat("é\"\n,", 7)
	line := `"` + strings.ReplaceAll(field, `"`, `""`) + "\",é€\r\n"
	n := 3*chunk/len(line) + 1
	got := all(t, open(t, []byte("\ufeff"+strings.Repeat(line, n)), Options{Delimiter: ","}))
	if len(got) != n {
		t.Fatalf("%d records, want %d", len(got), n)
	}
	for i, r := range got {
		if len(r.Fields) != 2 || r.Fields[0] != field || r.Fields[1] != "é€" || r.Number != i+1 || r.Line != i*8+1 {
			t.Fatalf("record %d reads %q in line %d", i+1, r.Fields, r.Line)
		}
	}
}

// A mark too many opens an answer that goes on to the next mark: the records between would be lost in it.
func TestAStrayMarkNeverMakesTextOfRecords(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		fault bool
		stray int
	}{
		"opened, and closed lines later": {"a;b\n1;\"yes;\n2;no\n3;\"no\";\n", true, 0},
		"not doubled inside an answer":   {"a;b\n1;\"he said \"no\" to me\"\n2;x\n", false, 1},
		"blanks behind the mark":         {"a;b\n1;\"x\" \n", false, 0},
		"lines inside an answer":         {"a;b\n1;\"x\ny\"\n", false, 0},
		"an empty answer closes it":      {"a;b\n1;\"yes;\n2;\"\";\n3;\"no\";\n", true, 0},
	} {
		p, err := open(t, []byte(c.text), Options{Delimiter: ";"}).Records()
		if err != nil {
			t.Fatal(err)
		}
		stray := 0
		for err == nil {
			var r Record
			if r, err = p.Next(); r.Stray {
				stray++
			}
		}
		var f *Fault
		if is := errors.As(err, &f); is != c.fault || stray != c.stray || is && (f.Trouble != OpenQuote || f.Line != 2) {
			t.Errorf("%s: %v with %d strays, want a fault %t and %d", name, err, stray, c.fault, c.stray)
		}
	}
}
