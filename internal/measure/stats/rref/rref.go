// Package rref holds the tests of a room of statistics against what R says: testdata/ref/NAME.R and, beside it, NAME.json.
//
// A script leaves its figures in the list `out`; the JSON is what R made of it, with 15 significant digits and null for what is missing.
// Both are committed. ECART_R=1 asks R again and compares; ECART_R=update writes what it says, for every room at once:
//
//	ECART_R=update go test ./internal/measure/... -run TestReferencesAreWhatRSays
package rref

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const folder = "testdata/ref"

// writeOut runs a script and writes its list.
const writeOut = `a <- commandArgs(TRUE); source(a[1]); cat(jsonlite::toJSON(out, digits = NA, auto_unbox = TRUE, na = "null", pretty = TRUE), "\n", sep = "")`

// Read decodes the figures of one script; a figure that the test has no field for fails it.
func Read(t testing.TB, name string, into any) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		t.Fatalf("%s.json: %v", name, err)
	}
}

// Check fails when a script has no figures or figures have no script, and, when ECART_R is set, when R says otherwise now.
func Check(t *testing.T) {
	t.Helper()
	sources := list(t, "*.R")
	if ask := os.Getenv("ECART_R"); ask != "" && present(t) {
		for _, s := range sources {
			t.Run(filepath.Base(s), func(t *testing.T) { compare(t, s, ask == "update") })
		}
	}
	figures := list(t, "*.json")
	for _, s := range sources {
		if want := strings.TrimSuffix(s, ".R") + ".json"; !slices.Contains(figures, want) {
			t.Errorf("%s is missing", want)
		}
	}
	if len(figures) != len(sources) {
		t.Errorf("%d scripts and %d files of figures", len(sources), len(figures))
	}
}

// present tells whether R is installed; in CI it must be.
func present(t *testing.T) bool {
	t.Helper()
	_, err := exec.LookPath("Rscript")
	if err != nil && os.Getenv("CI") == "true" {
		t.Fatal("Rscript is not installed")
	}
	if err != nil {
		t.Log("Rscript is not installed: figures are not held against it")
	}
	return err == nil
}

func list(t *testing.T, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, pattern))
	if err != nil || len(paths) == 0 {
		t.Fatalf("nothing at %s/%s (%v)", folder, pattern, err)
	}
	return paths
}

// compare asks R and holds its answer against the committed one, after writing it when the committed one is to be renewed.
func compare(t *testing.T, script string, renew bool) {
	var said bytes.Buffer
	r := exec.Command("Rscript", "--vanilla", "-e", writeOut, script)
	r.Stderr = &said
	got, err := r.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, said.Bytes())
	}
	file := strings.TrimSuffix(script, ".R") + ".json"
	if renew {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is not what R makes of %s now (%v)", file, script, err)
	}
}
