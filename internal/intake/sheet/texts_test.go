package sheet

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func TestTextsStandInTheRowsThatPlacesName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "answers.csv")
	if err := os.WriteFile(path, []byte("id;note\n007;=1+1\n\n8;\"two\nlines\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	all, isText, err := Texts(path, "answers.csv", Options{})
	if err != nil || !isText {
		t.Fatalf("Texts = %t, %v", isText, err)
	}
	if got := fmt.Sprintf("%q", all); got != `[["id" "note"] ["007" "=1+1"] [] ["8" "two\nlines"]]` {
		t.Errorf("texts %s", got)
	}
	read, found := Read(path, "answers.csv", Options{})
	if read == nil {
		t.Fatal(found)
	}
	for i := range read.Rows {
		if row := all[read.Rows[i]-1]; row[1] != read.Columns[1].Text(i) {
			t.Errorf("row %d is %q and the table has %q", read.Rows[i], row, read.Columns[1].Text(i))
		}
	}
}
