package samples

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ecart/internal/config/keys"
)

func TestEverySampleLoadsWithoutAWordFromAFolderOfItsOwn(t *testing.T) {
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			files := Files(name)
			if len(files) < 5 {
				t.Fatalf("only %d files", len(files))
			}
			for _, f := range files {
				path := filepath.Join(dir, filepath.FromSlash(f.Path))
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, f.Bytes, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			c, found, err := keys.Load(filepath.Join(dir, "report.yaml"))
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range found {
				t.Errorf("%s: %s: %s", d.Place, d.Severity, d.Message)
			}
			if c == nil || len(c.Sources) == 0 {
				t.Fatal("the settings name no sources")
			}
			for _, s := range c.Sources {
				if _, err := os.Stat(filepath.Join(dir, s.File)); err != nil {
					t.Errorf("%v", err)
				}
			}
		})
	}
}

func TestRootSettingsLoadWithoutAWord(t *testing.T) {
	c, found, err := keys.Load("../report.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range found {
		t.Errorf("%s: %s: %s", d.Place, d.Severity, d.Message)
	}
	if n := len(c.Model.Items()); n != 22 {
		t.Errorf("%d items, want 22", n)
	}
	if len(c.Standards) != 16 || len(c.Promises) != 6 {
		t.Errorf("%d standards and %d promises, want 16 and 6", len(c.Standards), len(c.Promises))
	}
}

func TestFilesAreSortedAndNameTheSchemaBesideThem(t *testing.T) {
	for _, name := range Names() {
		files := Files(name)
		if !slices.IsSortedFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) }) {
			t.Errorf("the files of %s are not sorted", name)
		}
		i := slices.IndexFunc(files, func(f File) bool { return f.Path == "report.yaml" })
		if i < 0 {
			t.Fatalf("%s has no report.yaml", name)
		}
		if first, _, _ := bytes.Cut(files[i].Bytes, []byte("\n")); string(first) != "# yaml-language-server: $schema=report.schema.json" {
			t.Errorf("the first line of %s is %q", name, first)
		}
	}
	if Files("none") != nil {
		t.Error("a sample that is not there has files")
	}
}

func TestTheImageIsMadeByTheGoThatTheModuleNames(t *testing.T) {
	read := func(file, pattern string) string {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		found := regexp.MustCompile(pattern).FindSubmatch(text)
		if found == nil {
			t.Fatalf("%s names no version of go", file)
		}
		return string(found[1])
	}
	module, image := read("../go.mod", `(?m)^go (\S+)$`), read("server/Dockerfile", `(?m)^FROM golang:([0-9.]+)-`)
	if module != image {
		t.Errorf("go.mod names go %s, the Dockerfile %s", module, image)
	}
}
