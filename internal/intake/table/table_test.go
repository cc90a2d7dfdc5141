package table

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestLettersNameColumnsAsSheetsDo(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 701: "ZZ", 702: "AAA", 16383: "XFD"} {
		if got := Letter(i); got != want {
			t.Errorf("Letter(%d) = %q, want %q", i, got, want)
		}
		if got, ok := Index(want); !ok || got != i {
			t.Errorf("Index(%q) = %d, %t, want %d", want, got, ok, i)
		}
	}
	for _, none := range []string{"", "1", "A1", "XFE", "ÀA", "AAAAAAAAAAAAAA"} {
		if got, ok := Index(none); ok {
			t.Errorf("Index(%q) = %d, want none", none, got)
		}
	}
}

func TestAColumnRemembersWhatEachCellHolds(t *testing.T) {
	c := NewColumn("Q1", 7, 4)
	c.Append(Number, 6, "")
	c.Append(Blank, 0, "")
	c.Append(Text, 0, "Oui")
	c.Append(Date, 45000.5, "")
	if c.Len() != 4 || c.Letter() != "H" {
		t.Fatalf("column %s holds %d cells, want H and 4", c.Letter(), c.Len())
	}
	for i, want := range []struct {
		kind Kind
		x    float64
		text string
	}{{Number, 6, ""}, {Blank, 0, ""}, {Text, 0, "Oui"}, {Date, 45000.5, ""}} {
		if c.Kind(i) != want.kind || c.Number(i) != want.x || c.Text(i) != want.text {
			t.Errorf("cell %d = %v %v %q, want %v", i, c.Kind(i), c.Number(i), c.Text(i), want)
		}
	}
}

// A column holds its numbers as narrowly as they allow, and becomes wider as wider ones come: each cell must still be what it was.
func TestAColumnGrowsWiderWithoutLoss(t *testing.T) {
	texts := NewTexts()
	c := NewColumn("mixed", 0, 3).Sharing(texts)
	type cell struct {
		kind Kind
		x    float64
		text string
	}
	var want []cell
	for i, x := range []float64{7, -128, 127, 128, -1 << 31, 1<<31 - 1, 1 << 31, 1e15, -1e300, 0.1, 4.5} {
		kind := Integer
		if i > 8 {
			kind = Number
		}
		want = append(want, cell{kind, x, ""}, cell{Text, 0, strings.Repeat("é", i+1)}, cell{Faulty, 0, "#N/A"}, cell{Bool, float64(i % 2), ""}, cell{}, cell{Pending, 0, ""})
		c.Append(kind, x, "")
		c.AppendText(Text, texts.Copy([]byte(strings.Repeat("é", i+1))))
		c.Append(Faulty, 0, "#N/A")
		c.AppendWhole(Bool, int64(i%2))
		c.Pad(c.Len() + 1)
		c.Append(Pending, 0, "")
		for j, w := range want {
			if c.Kind(j) != w.kind || c.Number(j) != w.x || c.Text(j) != w.text {
				t.Fatalf("after %v, cell %d = %v %v %q, want %v", x, j, c.Kind(j), c.Number(j), c.Text(j), w)
			}
		}
	}
	if c.Len() != 66 || len(want) != 66 {
		t.Errorf("%d cells of %d", c.Len(), len(want))
	}
}

func TestTextsThatReturnKeepTheirNumber(t *testing.T) {
	texts := NewTexts()
	long := strings.Repeat("x", blockSize+1)
	for _, s := range []string{"Oui", "Non", "", long} {
		b := []byte(s)
		first, again, kept := texts.Copy(b), texts.Copy([]byte(s)), texts.Keep(s)
		for i := range b {
			b[i] = '?' // the list holds a copy
		}
		if first != again || first != kept || texts.At(first) != s {
			t.Errorf("%.9q has the numbers %d, %d and %d: %.9q", s, first, again, kept, texts.At(first))
		}
	}
	for i := range 3 * recentSize {
		s := strconv.Itoa(i)
		if got := texts.At(texts.Copy([]byte(s))); got != s {
			t.Fatalf("%q is kept as %q", s, got)
		}
	}
}

func TestPlacesCarryTheSheetsOwnRowNumbers(t *testing.T) {
	c := NewColumn("Q1", 5, 0)
	s := &Table{Book: "survey.xlsx", Sheet: "Responses", Headers: 3, Rows: []int{4, 9, 212}}
	for want, got := range map[string]string{
		"survey.xlsx!Responses!F9": s.Cell(&c, 1).String(),
		"survey.xlsx!Responses!F3": s.Heading(&c).String(),
		"survey.xlsx!Responses":    s.Place().String(),
	} {
		if got != want {
			t.Errorf("place %s, want %s", got, want)
		}
	}
	if got := s.Strip(&c, []int{0, 2}); got.Left != 6 || got.Right != 6 || !slices.Equal(got.Rows, []int{4, 212}) {
		t.Errorf("strip %v, want column 6 and rows 4 and 212", got)
	}
	csv := &Table{Book: "answers.csv", Headers: 1, Rows: []int{2}}
	if got := csv.Cell(&c, 0).String(); got != "answers.csv!F2" {
		t.Errorf("place %s, want answers.csv!F2", got)
	}
}

func TestFoldingForgivesWhatExportsDoToText(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{"case", "Tout À FAIT", "tout à fait"},
		{"composed and decomposed accents", "e\u0301te\u0301", "été"},
		{"no-break blanks", "Plutôt\u00a0d'accord", "plutôt d'accord"},
		{"typographic apostrophe", "d’accord", "d'accord"},
		{"guillemets", "« oui »", "\" oui \""},
		{"dashes", "non – réponse", "non - réponse"},
		{"blanks at the ends and between", "  a \t\r\n b ", "a b"},
		{"zero-width marks", "E\u200b1\ufeff", "e1"},
	} {
		if Fold(c.a) != Fold(c.b) {
			t.Errorf("%s: %q and %q fold to %q and %q", c.name, c.a, c.b, Fold(c.a), Fold(c.b))
		}
	}
	if Fold("E1") == Fold("E2") || Fold("été") == Fold("ete") {
		t.Error("different texts fold alike")
	}
}

func FuzzFoldingTwiceChangesNothing(f *testing.F) {
	for _, s := range []string{"", "Plutôt d’accord ", "\u200b\u00a0x", "İstanbul", "a\u0301\u200d b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if once := Fold(s); Fold(once) != once {
			t.Errorf("%q folds to %q and then to %q", s, once, Fold(once))
		}
	})
}

func TestAHeadingIsFoundExactlyOrElseFolded(t *testing.T) {
	s := &Table{Columns: []Column{NewColumn("E1", 0, 0), NewColumn("e1 ", 1, 0), NewColumn("Âge\u00a0", 2, 0), NewColumn("", 3, 0), NewColumn("âge", 4, 0)}}
	for _, c := range []struct {
		header string
		want   []int
	}{{"E1", []int{0}}, {"e1", []int{0, 1}}, {"âge", []int{4}}, {"ÂGE", []int{2, 4}}, {"", []int{3}}, {"  ", nil}, {"P1", nil}} {
		got := s.Find(c.header)
		if len(got) != len(c.want) {
			t.Errorf("%q is found %d times, want %d", c.header, len(got), len(c.want))
			continue
		}
		for i := range got {
			if got[i].Index != c.want[i] {
				t.Errorf("%q is found in column %d, want %d", c.header, got[i].Index, c.want[i])
			}
		}
	}
	if c, ok := s.At("c"); !ok || c.Index != 2 {
		t.Errorf("At(c) = %v %t, want column 2", c, ok)
	}
	if _, ok := s.At("ZZ"); ok {
		t.Error("column ZZ is found, and the sheet ends at E")
	}
	if n := len(s.Headings()); n != 4 {
		t.Errorf("%d headings, want 4", n)
	}
}

// Wanted values from Excel itself: =DATE(1900,3,1) shows 61, =DATE(2024,2,29) 45351 (43889 in the 1904 system).
func TestSerialsAreExcelsOwnDays(t *testing.T) {
	for _, c := range []struct {
		serial float64
		d1904  bool
		want   time.Time
	}{
		{61, false, time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC)},
		{1, false, time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)},
		{45351, false, time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)},
		{43889, true, time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)},
		{45351.75, false, time.Date(2024, 2, 29, 18, 0, 0, 0, time.UTC)},
	} {
		got, ok := Time(c.serial, c.d1904)
		if !ok || !got.Equal(c.want) {
			t.Errorf("serial %v = %v, want %v", c.serial, got, c.want)
		}
		if back := Serial(c.want, c.d1904); back != c.serial {
			t.Errorf("%v has serial %v, want %v", c.want, back, c.serial)
		}
	}
	for _, none := range []float64{-1, 2958466, 1e300} {
		if got, ok := Time(none, false); ok {
			t.Errorf("serial %v = %v, want none", none, got)
		}
	}
}
