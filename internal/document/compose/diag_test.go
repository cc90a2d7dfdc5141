package compose

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ecart/internal/config/keys"
	"ecart/internal/diag"
	"ecart/internal/document/compose/composetest"
)

// Each folder of testdata/diag is named after a code and holds settings and commentary that provoke it, and the text that is wanted.
func TestEveryCodeHasAFixtureThatProvokesIt(t *testing.T) {
	folders, err := filepath.Glob("testdata/diag/*")
	if err != nil || len(folders) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	provoked := map[string]bool{}
	for _, folder := range folders {
		code, _, _ := strings.Cut(filepath.Base(folder), "-")
		provoked[code] = true
		t.Run(filepath.Base(folder), func(t *testing.T) {
			found := provoke(t, folder)
			for _, d := range found {
				if d.Code != code {
					t.Errorf("finding of another code: %+v", d)
				}
				if d.Place.File == "" || d.Hint == "" {
					t.Errorf("finding without a place or a hint: %+v", d)
				}
			}
			var got bytes.Buffer
			found.WriteText(&got, diag.TextOptions{})
			file := filepath.Join(folder, "want.txt")
			if *update {
				if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got.String() != string(want) || got.Len() == 0 {
				t.Errorf("findings are\n%s\nwant\n%s", &got, want)
			}
		})
	}
	var missing []string
	for _, code := range codesInSource(t) {
		if !provoked[code] {
			missing = append(missing, code)
		}
		delete(provoked, code)
	}
	if len(missing) > 0 || len(provoked) > 0 {
		t.Errorf("codes without a fixture: %v; fixtures without a code: %v", missing, provoked)
	}
}

// provoke composes a report of the settings and commentary of a folder.
func provoke(t *testing.T, folder string) diag.List {
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
