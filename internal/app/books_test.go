package app

import (
	"os"
	"path/filepath"
	"testing"

	"ecart/internal/intake/sheet"
	"ecart/internal/intake/table"
)

func TestASheetIsReadAgainOnlyWhenItsBytesOrItsPlaceInTheSettingsChanged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.csv")
	save := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b := newBooks()
	read := func(o sheet.Options) *table.Table {
		one, found := b.read(path, "a.csv", o)
		if one == nil {
			t.Fatal(found)
		}
		b.turn()
		return one
	}
	save("A,B\n1,2\n")
	first := read(sheet.Options{})
	b.turn() // of a run that read nothing
	if read(sheet.Options{}) != first {
		t.Error("the same bytes were read twice")
	}
	if read(sheet.Options{HeaderRow: sheet.NoHeader}) == first {
		t.Error("other options gave the same table")
	}
	second := read(sheet.Options{})
	if second == first {
		t.Error("what a run did not read was kept")
	}
	save("A,B\n1,3\n")
	if read(sheet.Options{}) == second {
		t.Error("other bytes gave the same table")
	}
	var none *books
	if one, _ := none.read(path, "a.csv", sheet.Options{}); one == nil {
		t.Error("without books nothing is read")
	}
}
