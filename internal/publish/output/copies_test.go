package output

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func text(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestCopiesMakeTheirFoldersAndLeaveNothingElse(t *testing.T) {
	dir := t.TempDir()
	to := filepath.Join(dir, "marked", "clients.xlsx")
	if err := WriteCopies([]Copy{{to, []byte("copy")}}, CopyOptions{}); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Join(dir, "marked"))
	if err != nil || len(entries) != 1 || text(t, to) != "copy" {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

func TestCopiesTakeThePlaceOfOthersOnlyWhenAsked(t *testing.T) {
	dir := t.TempDir()
	to, next := filepath.Join(dir, "a.xlsx"), filepath.Join(dir, "b.xlsx")
	put(t, to, "former")
	copies := []Copy{{next, []byte("new")}, {to, []byte("new")}}
	if err := WriteCopies(copies, CopyOptions{}); err == nil || !strings.Contains(err.Error(), "a.xlsx is already there") {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(next); err == nil || text(t, to) != "former" {
		t.Error("something was written although one copy may not be")
	}
	if err := WriteCopies(copies, CopyOptions{Over: true}); err != nil || text(t, to) != "new" || text(t, next) != "new" {
		t.Errorf("error %v", err)
	}
}

func TestNoCopyIsWrittenOverAnInput(t *testing.T) {
	dir := t.TempDir()
	input, link := filepath.Join(dir, "clients.xlsx"), filepath.Join(dir, "link.xlsx")
	put(t, input, "answers")
	if err := os.Symlink(input, link); err != nil {
		t.Skip("no links here")
	}
	for _, to := range []string{input, link, filepath.Join(dir, ".", "clients.xlsx")} {
		err := WriteCopies([]Copy{{to, []byte("copy")}}, CopyOptions{Over: true, Inputs: []string{input}})
		if err == nil || !strings.Contains(err.Error(), "never written over") {
			t.Errorf("%s: error %v", to, err)
		}
	}
	if text(t, input) != "answers" {
		t.Error("the input changed")
	}
}

func TestCopiesThatCannotBeWrittenNameTheirFolder(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "file"), "")
	for to, want := range map[string]string{
		filepath.Join(dir, "file", "copy.xlsx"): filepath.Join(dir, "file"),
		dir:                                     "is a folder; name a file in it",
	} {
		if err := WriteCopies([]Copy{{to, nil}}, CopyOptions{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %q in it", to, err, want)
		}
	}
	if err := WriteCopies([]Copy{{filepath.Join(dir, "x.xlsx"), nil}, {filepath.Join(dir, "X.xlsx"), nil}}, CopyOptions{}); err == nil {
		t.Error("two copies took one place")
	}
}
