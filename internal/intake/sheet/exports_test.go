package sheet

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"
)

// exports are real files of survey and ticket tools with their rows below the headings, counted with Python's csv module and
// in the sheets' XML. They stand beside the checkout, not in it.
var exports = map[string]struct {
	sheet string
	rows  int
}{
	"kiosk/kiosk_survey.xlsx": {"전체", 200},
	"kiosk/kiosk_clean.csv":   {"", 194},
}

func TestRealExportsReadWhole(t *testing.T) {
	const beside = "../../../../shared/data"
	if _, err := os.Stat(beside); err != nil {
		t.Skip("the real exports do not stand beside the checkout")
	}
	for name, want := range exports {
		got, found := Read(filepath.Join(beside, name), name, Options{Sheet: want.sheet})
		if found.HasErrors() || got.Len() != want.rows {
			t.Errorf("%s: %v rows, want %d: %v", name, got, want.rows, found)
		}
	}
	files, err := filepath.Glob(filepath.Join(beside, "exports", "*.csv"))
	if err != nil || len(files) < 5 {
		t.Fatalf("%d text files: %v", len(files), err)
	}
	for _, f := range files {
		if got, found := Read(f, filepath.Base(f), Options{}); found.HasErrors() || got.Len() == 0 {
			t.Errorf("%s: %v", filepath.Base(f), found)
		}
	}
}

func TestRealWorkbooksReadAsInExcelize(t *testing.T) {
	const beside = "../../../../shared/data"
	if _, err := os.Stat(beside); err != nil {
		t.Skip("the real exports do not stand beside the checkout")
	}
	books, err := filepath.Glob(filepath.Join(beside, "*", "*.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	compared := 0
	for _, path := range books {
		book, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(bytes.NewReader(book))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range f.GetSheetList() {
			got, found := Read(path, filepath.Base(path), Options{Sheet: name})
			if found.HasErrors() {
				t.Errorf("%s, sheet %s: %v", filepath.Base(path), name, found)
				continue
			}
			compared += compareWithExcelize(t, book, got)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if compared < 100000 {
		t.Errorf("only %d cells were compared", compared)
	}
}
