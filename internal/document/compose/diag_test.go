package compose

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ecart/internal/config/keys"
	"ecart/internal/diag"
	"ecart/internal/diag/diagtest"
	"ecart/internal/document/compose/composetest"
)

func TestEveryCodeHasAFixtureThatProvokesIt(t *testing.T) {
	diagtest.Fixtures{Codes: codesInSource(t), Provoke: provoke}.Play(t)
}

// provoke composes a report of the settings and commentary of a folder.
func provoke(t *testing.T, folder, _ string) diag.List {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, "report.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	cfg, found := keys.Parse("report.yaml", folder, text)
	if found.HasErrors() {
		t.Fatalf("the settings do not hold: %+v", found)
	}
	var o Options
	files, err := filepath.Glob(filepath.Join(folder, "commentary", "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		o.Commentary = append(o.Commentary, Commentary{Name: filepath.Base(file), Text: text})
	}
	_, found = Report(cfg, composetest.Results(), composetest.Printer(t, "en"), o)
	return found
}

// codesInSource returns the codes of findings that the room's own files name, and those of the commentary room.
func codesInSource(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	its, err := filepath.Glob("commentary/*.go")
	if err != nil || len(its) == 0 {
		t.Fatalf("no source of the commentary room: %v", err)
	}
	files = append(files, its...)
	code := regexp.MustCompile(`"(E04\d\d)"`)
	var codes []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range code.FindAllSubmatch(source, -1) {
			if id := string(m[1]); !slices.Contains(codes, id) {
				codes = append(codes, id)
			}
		}
	}
	if len(codes) == 0 {
		t.Fatal("no codes were found in the source")
	}
	return codes
}
