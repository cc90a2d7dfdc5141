package app

import (
	"os"
	"path/filepath"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/intake/sheet"
	"ecart/internal/intake/table"
	"ecart/internal/publish/workbook/annotate"
)

// TestACopyReadsAsItsOriginal: whatever was marked in it, every sheet of a copy has the cells of the original. Real exports are read where they are at
// hand, the samples always.
func TestACopyReadsAsItsOriginal(t *testing.T) {
	var books []string
	for _, pattern := range []string{"../../samples/diner/*.xlsx", "../../../shared/data/exports/*.xlsx", "../../../shared/data/kiosk/*.xlsx"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		books = append(books, found...)
	}
	compared := 0
	for _, path := range books {
		if info, err := os.Stat(path); err != nil || info.Size() > 130_000 {
			continue
		}
		compared += readsAlike(t, path)
	}
	if compared < 4 {
		t.Fatalf("%d sheets compared", compared)
	}
}

// readsAlike marks some cells of each sheet of a workbook, and returns how many sheets it compared.
func readsAlike(t *testing.T, path string) int {
	t.Helper()
	original, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	sheets, _ := sheet.List(path, filepath.Base(path), sheet.Limits{})
	var found diag.List
	for _, s := range sheets {
		found.Warnf(diag.Place{File: "book", Sheet: s.Name, Cell: "B2"}, "E0000", "invented").Spread(diag.Strip{Left: 2, Right: 3, Rows: []int{2, 3, 5, 8, 40}})
	}
	copied, _, err := annotate.Annotate(original, "book", found)
	if err != nil {
		t.Errorf("%s: %v", path, err)
		return 0
	}
	to := filepath.Join(t.TempDir(), "copy.xlsx")
	if err := os.WriteFile(to, copied, 0o644); err != nil {
		t.Fatal(err)
	}
	compared := 0
	for _, s := range sheets {
		o := sheet.Options{Sheet: s.Name, HeaderRow: sheet.NoHeader}
		a, _ := sheet.Read(path, "original", o)
		b, said := sheet.Read(to, "copy", o)
		if a == nil {
			continue
		}
		if b == nil {
			t.Errorf("%s!%s: the copy is not read: %v", path, s.Name, said)
			continue
		}
		compared++
		if at := difference(a, b); at != "" {
			t.Errorf("%s!%s: the copy differs in %s", path, s.Name, at)
		}
	}
	return compared
}

// difference is the first cell that two tables do not share, "" for none. Rows and columns of the copy that hold nothing do not count: they hold the marks.
func difference(a, b *table.Table) string {
	type content struct {
		kind table.Kind
		x    float64
		text string
	}
	cells := func(t *table.Table) map[string]content {
		all := map[string]content{}
		for k := range t.Columns {
			c := &t.Columns[k]
			for i := range t.Rows {
				if c.Kind(i) != table.Blank {
					all[t.Cell(c, i).Cell] = content{c.Kind(i), c.Number(i), c.Text(i)}
				}
			}
		}
		return all
	}
	x, y := cells(a), cells(b)
	for at, c := range x {
		if y[at] != c {
			return at
		}
	}
	if len(x) != len(y) {
		return "the number of its cells"
	}
	return ""
}
