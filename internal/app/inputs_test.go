package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/diag"
)

func TestAFolderIsNoWorkbook(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "answers.xlsx"), 0o755); err != nil {
		t.Fatal(err)
	}
	files, found := resolve(&config.Config{Dir: dir, Sources: []config.Source{{Role: config.Customers, File: "answers.xlsx", At: diag.Place{File: "report.yaml", Line: 3}}}})
	if len(files) != 0 || len(found) != 1 || !strings.Contains(found[0].Message, "not a file that can be read") {
		t.Errorf("got %d files and %+v", len(files), found)
	}
}

func TestThePatternLeavesLockFilesOfOpenWorkbooksOut(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.xlsx", "a.xlsx", "~$a.xlsx"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got := strings.Join(expand(dir, "*.xlsx"), " "); got != "a.xlsx b.xlsx" {
		t.Errorf("the pattern names %q", got)
	}
}

func TestAnAbsolutePathIsTakenAsItStands(t *testing.T) {
	book := filepath.Join(t.TempDir(), "answers.csv")
	if err := os.WriteFile(book, []byte("a\n1\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	files, found := resolve(&config.Config{Dir: t.TempDir(), Sources: []config.Source{{Role: config.Customers, File: filepath.ToSlash(book)}}})
	if len(found) > 0 || len(files) != 1 || files[0].path != book {
		t.Errorf("got %+v, %v", files, found)
	}
}
