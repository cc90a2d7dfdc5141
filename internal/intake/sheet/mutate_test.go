package sheet

import (
	"testing"

	"ecart/internal/intake/table"
)

// sound is a small workbook with everything that survey tools write.
func sound(tb testing.TB) []byte {
	return workbookOf(tb, "Answers", []any{"id", "date", "E1", "P1", "comment"},
		[]any{"r1", 45000, 7, 5, "très <bien> & plus"}, []any{"r2", 45001, 6, nil, nil}, []any{"r3", 45002, 5, 4.5, "non"}, []any{"r4", 45003, 1, 2, "é"})
}

// A workbook with flipped bytes gives the same table or an error: no panic, and never fewer cells without a word.
func FuzzADamagedWorkbookIsNeverSilentlyShorter(f *testing.F) {
	book := sound(f)
	whole, found := readBytes(f, "a.xlsx", book, Options{})
	if len(found) > 0 {
		f.Fatal(found)
	}
	for i := 0; i < len(book); i += 97 {
		f.Add(uint(i), byte(0xff), uint(0))
	}
	f.Add(uint(0), byte(0), uint(100))
	f.Fuzz(func(t *testing.T, at uint, flip byte, cut uint) {
		damaged := append([]byte(nil), book...)
		damaged[int(at%uint(len(damaged)))] ^= flip
		damaged = damaged[:len(damaged)-int(cut%uint(len(damaged)))]
		got, found := readBytes(t, "a.xlsx", damaged, Options{})
		if (got == nil) != found.HasErrors() {
			t.Fatalf("table %v with findings %v", got, found)
		}
		if got != nil && filledCells(got) != filledCells(whole) {
			t.Errorf("byte %d flipped by %#x, %d cut: %d cells instead of %d, and nothing is said", at, flip, cut, filledCells(got), filledCells(whole))
		}
	})
}

// Damage under a right checksum, as a bad export program does it, is told too: the XML itself must hold together.
func FuzzADamagedSheetNeverPanics(f *testing.F) {
	p := unzip(f, sound(f))
	xml := p.bytes[firstSheet]
	for i := 0; i < len(xml); i += 53 {
		f.Add(uint(i), byte('<'), uint(0))
		f.Add(uint(i), byte(0), uint(i))
	}
	f.Fuzz(func(t *testing.T, at uint, with byte, cut uint) {
		edited := append([]byte(nil), xml...)
		edited[int(at%uint(len(edited)))] = with
		edited = edited[:len(edited)-int(cut%uint(len(edited)))]
		q := wrapped{names: p.names, bytes: map[string][]byte{}}
		for n, b := range p.bytes {
			q.bytes[n] = b
		}
		q.bytes[firstSheet] = edited
		got, found := readBytes(t, "a.xlsx", q.zip(t), Options{})
		if (got == nil) != found.HasErrors() {
			t.Fatalf("table %v with findings %v", got, found)
		}
	})
}

func filledCells(t *table.Table) int {
	n := 0
	for c := range t.Columns {
		for i := range t.Rows {
			if t.Columns[c].Kind(i) != table.Blank {
				n++
			}
		}
	}
	return n
}
