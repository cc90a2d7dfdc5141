package sheet

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
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
	files, err := filepath.Glob(filepath.Join(beside, "exports", "*.*"))
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, f := range files {
		if strings.HasSuffix(f, ".md") {
			continue
		}
		got, found := Read(f, filepath.Base(f), Options{})
		switch {
		case got != nil && got.Len() > 0:
			read++
		case len(found) == 1 && found[0].Code == CodeWhich:
			read++
		default:
			t.Errorf("%s: %v", filepath.Base(f), found)
		}
	}
	if read < 10 {
		t.Errorf("only %d exports were read", read)
	}
}
