package output

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
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

func TestAPutClearsWhatAKilledOneLeft(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".index.html.ecart-new-4711", ".index.html.ecart-lock", ".batch.json.ecart-new-4711", "client"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("4711"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := Put(dir, File{Path: "index.html", Bytes: []byte("text")}); err != nil {
		t.Fatal(err)
	}
	if got := listing(t, dir); got != ".batch.json.ecart-new-4711 client index.html" { // another file's are another put's
		t.Errorf("there stand %s", got)
	}
}

func listing(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return strings.Join(all, " ")
}

func TestPutsOfOneFileWaitForEachOther(t *testing.T) {
	dir := t.TempDir()
	var all sync.WaitGroup
	for n := range 8 {
		all.Go(func() {
			for range 5 {
				if err := Put(dir, File{Path: "index.html", Bytes: []byte(strings.Repeat(strconv.Itoa(n), 1000))}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	text, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if err != nil || len(text) != 1000 || strings.Trim(string(text), string(text[0])) != "" || listing(t, dir) != "index.html" {
		t.Errorf("it holds %d bytes, %v, beside %s", len(text), err, listing(t, dir))
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
