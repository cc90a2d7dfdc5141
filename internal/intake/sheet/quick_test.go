package sheet

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ecart/internal/intake/table"
)

// readWhole reads a file that must have so many rows and nothing to find fault with.
func readWhole(tb testing.TB, path string, rows int) *table.Table {
	tb.Helper()
	t, found := Read(path, "answers.xlsx", Options{})
	if len(found) > 0 || t.Len() != rows {
		tb.Fatalf("read %v: %v", t, found)
	}
	return t
}

// bothWays reads a workbook with cells of the usual form matched, and tag by tag.
func bothWays(book []byte) (quick, plain *table.Table, quickErr, plainErr error) {
	o := Options{}.withDefaults()
	quick, quickErr = readWorkbook(bytes.NewReader(book), int64(len(book)), "a.xlsx", o)
	o.plain = true
	plain, plainErr = readWorkbook(bytes.NewReader(book), int64(len(book)), "a.xlsx", o)
	return quick, plain, quickErr, plainErr
}

// differ tells the first way in which two tables differ; "" when they are the same.
func differ(a, b *table.Table) string {
	switch {
	case (a == nil) != (b == nil):
		return fmt.Sprintf("one is read and the other not: %v, %v", a != nil, b != nil)
	case a == nil:
		return ""
	case !slices.Equal(a.Rows, b.Rows):
		return fmt.Sprintf("rows %v and %v", a.Rows, b.Rows)
	case !slices.Equal(a.HiddenRows, b.HiddenRows) || !slices.Equal(a.HiddenColumns, b.HiddenColumns) || !slices.Equal(a.Merged, b.Merged):
		return fmt.Sprintf("hidden rows %v and %v, columns %v and %v, merged %v and %v", a.HiddenRows, b.HiddenRows, a.HiddenColumns, b.HiddenColumns, a.Merged, b.Merged)
	case len(a.Columns) != len(b.Columns):
		return fmt.Sprintf("%d and %d columns", len(a.Columns), len(b.Columns))
	}
	for i := range a.Columns {
		c, d := &a.Columns[i], &b.Columns[i]
		if c.Header != d.Header || c.Label != d.Label || c.Index != d.Index || c.Len() != d.Len() {
			return fmt.Sprintf("column %s: %q with %d cells and %q with %d", c.Letter(), c.Header, c.Len(), d.Header, d.Len())
		}
		for r := range c.Len() {
			if c.Kind(r) != d.Kind(r) || c.Number(r) != d.Number(r) || c.Text(r) != d.Text(r) {
				return fmt.Sprintf("%s: %d %v %q and %d %v %q", a.Cell(c, r), c.Kind(r), c.Number(r), c.Text(r), d.Kind(r), d.Number(r), d.Text(r))
			}
		}
	}
	return ""
}

func TestEachProgramsFormReadsAsItWasWritten(t *testing.T) {
	const rows = 1500 // several blocks
	for _, f := range forms {
		book, err := os.ReadFile(generated(t, f, rows))
		if err != nil {
			t.Fatal(err)
		}
		quick, plain, err, plainErr := bothWays(book)
		if err != nil || plainErr != nil {
			t.Fatal(f, err, plainErr)
		}
		if d := differ(quick, plain); d != "" {
			t.Errorf("%s, matched and tag by tag: %s", f, d)
		}
		r, compared := seeded(), 0
		for i := 1; i <= rows; i++ {
			for j, want := range answersOf(r, i) {
				c := &quick.Columns[j]
				kind := want.kind
				if kind == table.Number && want.x == math.Trunc(want.x) {
					kind = table.Integer
				}
				if c.Kind(i-1) != kind || c.Number(i-1) != want.x || c.Text(i-1) != want.text {
					t.Fatalf("%s, %s: %d %v %q, and %+v was written", f, quick.Cell(c, i-1), c.Kind(i-1), c.Number(i-1), c.Text(i-1), want)
				}
				compared++
			}
		}
		if compared != rows*answersWidth {
			t.Errorf("%s: %d cells were compared", f, compared)
		}
	}
}

// oddCells are cells in every form that programs and damage give them; the usual form ends where they begin.
const oddCells = `<c r="A2" s="1"><v>45351</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="2"><v>4.25</v></c><c r="D2" t="b"><v>1</v></c>
<c r="E2" t="inlineStr"><is><t xml:space="preserve"> in &amp; é_x0041_ </t></is></c><c r="F2"><f t="shared" ref="F2:F9">A1&gt;2</f><v>7</v></c><c r="G2" t="str"><f>x</f><v>txt</v></c><c r="H2"/><c r="I2" s="3"/>
<c r="J2" t="e"><v>#N/A</v></c><c r="K2"><f>1+1</f></c><c r="L2" t="n"><v>-3</v></c><c r="M2"><v>1234567890123456789</v></c><c r="N2" t="s"><v>2</v></c><c r="O2"><v> 5 </v></c><c t="s" r="P2"><v>0</v></c><c r="Q2"><v>1e3</v></c><c r="R2" s=""><v>6</v></c>`

// withPrefix puts a prefix before the names of tags.
var withPrefix = strings.NewReplacer("</", "</x:", "<?", "<?", "<!", "<!", "<", "<x:")

// Matching cells byte by byte must give the table that reading tag by tag gives, and the same error, whatever stands in the sheet. Long
// runs go faster with -fuzzminimizetime 10x.
func FuzzMatchedCellsReadAsThoseReadTagByTag(f *testing.F) {
	f.Add(oddCells, uint(0), byte(0))
	for _, kind := range []string{"S", "I", "x", "N", "\x01", "d", "e", "str", "s\" t=\"n"} {
		f.Add(`<c r="A2" t="`+kind+`"><v>7</v></c><c r="B2" t="`+kind+`"><is><t>7</t></is></c>`, uint(0), byte(0))
	}
	for i := 0; i < len(oddCells); i += 11 {
		f.Add(oddCells, uint(i), byte("<>\"9/ _&"[i%8]))
	}
	book := unzip(f, sheetOf(f, ""))
	head, tail, _ := strings.Cut(string(book.bytes[firstSheet]), "<sheetData>")
	f.Fuzz(func(t *testing.T, cells string, at uint, with byte) {
		row := []byte(cells)
		if with != 0 && len(row) > 0 {
			row[at%uint(len(row))] = with
		}
		padding := strings.Repeat(" ", longest) // the usual form needs room behind it
		p := wrapped{names: book.names, bytes: maps.Clone(book.bytes)}
		whole := head + `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2" hidden="1">` + string(row) + padding + `</row><row>` + strings.ReplaceAll(string(row), "2\"", "3\"") + padding + `</row>` + tail
		for _, sheet := range []string{whole, withPrefix.Replace(whole)} {
			p.bytes[firstSheet] = []byte(sheet)
			quick, plain, err, plainErr := bothWays(p.zip(t))
			if fmt.Sprint(err) != fmt.Sprint(plainErr) {
				t.Fatalf("matched: %v; tag by tag: %v in %s", err, plainErr, sheet)
			}
			if err != nil {
				continue
			}
			if d := differ(quick, plain); d != "" {
				t.Errorf("matched and tag by tag: %s in %s", d, sheet)
			}
		}
	})
}

func TestAPrefixIsTakenOffWholeElementsOnly(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`<x:c r="A1"><x:v>1</x:v></x:c><x:c`, `<c r="A1"><v>1</v></c>`},
		{`<x:c r="A1"><x:f>B1</x:f><x:is><x:t>x:</x:t></x:is></x:c></x:row>`, `<c r="A1"><f>B1</f><is><t>x:</t></is></c>`},
		{`<x:c r="A1"/><x:c`, `<c r="A1"/>`},
		{`<x:c r="A1"><x:v>1</x:v></x:c>`, ""}, // whatever comes next is not unpacked yet
		{`<x:c r="A1"><v>1</v></x:c><x:c`, ""},
		{`<c r="A1"><x:v>1</x:v></x:c><x:c`, ""},
		{`<x:c><x:a/><x:a/><x:a/><x:a/><x:a/><x:a/><x:a/><x:a/></x:c><x:c`, ""},
		{"", ""},
	} {
		got, less := new(textScanner).unprefixed([]byte(c.in), []byte("x:"), "c>")
		if string(bytes.TrimRight(got, "\x00")) != c.want || len(c.want) > 0 && c.in[len(c.want)+less] != '<' {
			t.Errorf("%s: %q, %d bytes less", c.in, got, less)
		}
	}
}

func TestDecimalsReadAsTheStandardLibraryReadsThem(t *testing.T) {
	r, direct := rand.New(rand.NewPCG(9, 9)), 0
	for range 20000 {
		s := strconv.FormatFloat(r.NormFloat64()*math.Pow10(r.IntN(12)), 'f', r.IntN(8), 64)
		want, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(err)
		}
		if x, ok := parseDecimal([]byte(s)); ok {
			direct++
			if x != want {
				t.Fatalf("%s reads as %v, want %v", s, x, want)
			}
		}
	}
	for _, none := range []string{"", "-", ".", "1.", ".5", "1.2.3", "+1", "1e3", " 1", "1,5", "--1", "12345678901234567"} {
		if x, ok := parseDecimal([]byte(none)); ok {
			t.Errorf("%q is read directly, as %v", none, x)
		}
	}
	if direct < 10000 {
		t.Errorf("only %d numbers were read directly", direct)
	}
}
