package output

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAPutFileTakesThePlaceOfTheFormerAndLeavesNothingBeside(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	for _, text := range []string{"one", "two"} {
		if err := Put(dir, File{Path: "index.html", Bytes: []byte(text)}); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(dir, "index.html"))
		if err != nil || string(got) != text {
			t.Errorf("it holds %q, %v", got, err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("%d files stand there, %v", len(entries), err)
	}
}

func TestAFileThatCannotBePutLeavesTheFormerOne(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "index.html", "in the way"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := Put(dir, File{Path: "index.html", Bytes: []byte("text")}); err == nil {
		t.Error("a folder was replaced")
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("%d files stand there, %v", len(entries), err)
	}
}

func TestAnOutputIsReadAsItWasCommitted(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	files := []File{{Path: "site/index.html", Bytes: []byte("<p>")}, {Path: "report.pdf", Bytes: []byte("%PDF")}}
	files = append(files, Manifest(ManifestOptions{Version: "test"}, files))
	if err := Commit(dir, files, Options{}); err != nil {
		t.Fatal(err)
	}
	read, err := Read(dir)
	if err != nil || len(read) != len(files) {
		t.Fatalf("%d files, %v", len(read), err)
	}
	again := filepath.Join(t.TempDir(), "out")
	if err := Commit(again, read, Options{}); err != nil {
		t.Fatal(err)
	}
	os.WriteFile(filepath.Join(dir, "thesis.doc"), nil, 0o600)
	if _, err := Read(dir); err == nil {
		t.Error("a folder with somebody else's file was read as ours")
	}
}
