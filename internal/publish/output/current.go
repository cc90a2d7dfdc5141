package output

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Held is what an output folder holds, as its manifest says.
type Held struct {
	Count
	Bytes    int64 // without those of editions
	Warnings int
}

// Current tells whether a folder holds the whole output that was made under a key, every file of it with the bytes its manifest lists and none
// besides.
func Current(dir, key string) (Held, bool) {
	at, err := resolve(dir)
	if err != nil {
		return Held{}, false
	}
	text, err := os.ReadFile(filepath.Join(at, ManifestName))
	if err != nil || !isOurs(text) {
		return Held{}, false
	}
	var m manifest
	if json.Unmarshal(text, &m) != nil || m.Key == "" || m.Key != key {
		return Held{}, false
	}
	faults, err := Verify(dir)
	if err != nil || len(faults) > 0 {
		return Held{}, false
	}
	h := Held{Bytes: int64(len(text)), Warnings: m.Diagnostics.Warnings}
	paths := []string{ManifestName}
	for _, d := range m.Outputs {
		paths = append(paths, d.Path)
		if !OfEdition(d.Path) {
			h.Bytes += d.Size
		}
	}
	h.Count = Counted(paths)
	return h, true
}

// Kind says what is wrong with a file of an output.
type Kind string

// The kinds of faults.
const (
	Missing Kind = "missing" // the manifest lists it, and it is not there
	Changed Kind = "changed" // its bytes are others than those that were written
	Added   Kind = "added"   // the manifest does not list it
)

// Fault is a file that is not as its manifest says.
type Fault struct {
	Path string `json:"path"`
	Kind Kind   `json:"kind"`
}

// Verify compares a folder with its manifest and returns what differs, by path; the error says why it cannot be compared at all. Files that
// desktops put into folders they show are passed over.
func Verify(dir string) ([]Fault, error) {
	at, err := resolve(dir)
	if err != nil {
		return nil, err
	}
	m, err := manifestOf(at, dir)
	if err != nil {
		return nil, err
	}
	found, err := contents(at)
	if err != nil {
		return nil, err
	}
	var faults []Fault
	listed := map[string]bool{ManifestName: true}
	for _, want := range m.Outputs {
		listed[want.Path] = true
		if !slices.Contains(found, want.Path) {
			faults = append(faults, Fault{want.Path, Missing})
			continue
		}
		if got, err := DigestFile(filepath.Join(at, filepath.FromSlash(want.Path)), want.Path); err != nil || got != want {
			faults = append(faults, Fault{want.Path, Changed})
		}
	}
	for _, p := range found {
		if !listed[p] {
			faults = append(faults, Fault{p, Added})
		}
	}
	slices.SortFunc(faults, func(a, b Fault) int { return cmp.Compare(a.Path, b.Path) })
	return faults, nil
}

// manifestOf reads the manifest of a folder, which its user calls dir.
func manifestOf(at, dir string) (manifest, error) {
	var m manifest
	text, err := os.ReadFile(filepath.Join(at, ManifestName))
	if err != nil {
		if _, gone := os.Stat(at); errors.Is(gone, fs.ErrNotExist) {
			return m, fmt.Errorf("%s is no output of ecart: there is no such folder; \"ecart build\" writes one", dir)
		}
		return m, fmt.Errorf("%s is no output of ecart: it has no %s", dir, ManifestName)
	}
	if !isOurs(text) || json.Unmarshal(text, &m) != nil {
		return m, fmt.Errorf("%s of %s is not one that ecart wrote", ManifestName, dir)
	}
	if m.Version > formatVersion {
		return m, fmt.Errorf("%s of %s was written by a newer ecart (%s); verify it with that one", ManifestName, dir, m.Program.Version)
	}
	return m, nil
}

// Account is what a manifest says of its output.
type Account struct {
	Program string // its version
	Built   string // the report's date; "" for none
	Outputs []string
}

// About reads the manifest of a folder.
func About(dir string) (Account, error) {
	at, err := resolve(dir)
	if err != nil {
		return Account{}, err
	}
	m, err := manifestOf(at, dir)
	if err != nil {
		return Account{}, err
	}
	a := Account{Program: m.Program.Version, Built: m.Built}
	for _, d := range m.Outputs {
		a.Outputs = append(a.Outputs, d.Path)
	}
	return a, nil
}
