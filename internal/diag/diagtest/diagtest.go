// Package diagtest plays the fixtures of a room's diagnostics: each code it has is provoked by a folder, and no folder is left over.
package diagtest

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/golden"
)

// Fixtures are the folders of testdata/diag. Each is named after a code, "E0511-folder", and holds what provokes it and, in want.txt, the
// text that the user is to read.
type Fixtures struct {
	Codes   []string // all that the room has
	Provoke func(t *testing.T, folder, code string) diag.List
	Text    func([]byte) []byte // what stands in for parts of the text that change by themselves; nil for none
	Beside  bool                // findings of other codes may stand beside
}

// Play plays every folder, and compares their codes with the room's.
func (f Fixtures) Play(t *testing.T) {
	folders, err := filepath.Glob("testdata/diag/*")
	if err != nil || len(folders) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	provoked := map[string]bool{}
	for _, folder := range folders {
		code, _, _ := strings.Cut(filepath.Base(folder), "-")
		provoked[code] = true
		t.Run(filepath.Base(folder), func(t *testing.T) { f.play(t, folder, code) })
	}
	for _, code := range f.Codes {
		if !provoked[code] {
			t.Errorf("no fixture provokes %s", code)
		}
		delete(provoked, code)
	}
	for code := range provoked {
		t.Errorf("the fixtures of %s are for no code", code)
	}
}

func (f Fixtures) play(t *testing.T, folder, code string) {
	found := f.Provoke(t, folder, code)
	if !slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Code == code }) {
		t.Errorf("no finding has the code %s", code)
	}
	for _, d := range found {
		if d.Place.File == "" {
			t.Errorf("a finding without a place: %+v", d)
		}
		if !f.Beside && (d.Code != code || d.Hint == "") {
			t.Errorf("a finding of another code, or without a hint: %+v", d)
		}
	}
	var text bytes.Buffer
	found.WriteText(&text, diag.TextOptions{})
	got := text.Bytes()
	if f.Text != nil {
		got = f.Text(got)
	}
	golden.Is(t, filepath.Join(folder, "want.txt"), got)
}
