package output

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/publish/durable"
)

// droppings are files that desktops put into folders they show; they are nobody's work.
var droppings = []string{".DS_Store", "Thumbs.db", "desktop.ini"}

// Replaceable tells what forbids a folder to be written by Commit, before any work is done for it: nil when nothing does.
func Replaceable(dir string) error {
	at, err := resolve(dir)
	if err != nil {
		return err
	}
	return replaceable(at, dir)
}

// replaceable returns an error unless a folder is missing, empty, or holds nothing but what its own manifest lists.
func replaceable(at, dir string) error {
	info, err := os.Stat(at)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("look into %s: %w", dir, durable.Cause(err))
	}
	if !info.IsDir() {
		return fmt.Errorf("%s is a file, not a folder; choose another output folder", dir)
	}
	found, err := contents(at)
	if err != nil {
		return fmt.Errorf("look into %s: %w", dir, durable.Cause(err))
	}
	if len(found) == 0 {
		return nil
	}
	listed, ok := readManifest(filepath.Join(at, ManifestName))
	if !ok {
		return fmt.Errorf("%s is not empty and is not an output of ecart (no %s of ours); empty it or choose another output folder", dir, ManifestName)
	}
	for _, p := range found {
		if !slices.Contains(listed, p) {
			return fmt.Errorf("%s holds %s, which ecart did not write and would remove; move it elsewhere", dir, p)
		}
	}
	return nil
}

// contents returns the paths of the files below a folder, with slashes.
func contents(at string) ([]string, error) {
	var found []string
	err := filepath.WalkDir(at, func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || slices.Contains(droppings, e.Name()) {
			return err
		}
		rel, err := filepath.Rel(at, p)
		found = append(found, filepath.ToSlash(rel))
		return err
	})
	return found, err
}

// readManifest returns the paths that a manifest lists, its own with them, and false when it is not ours.
func readManifest(path string) ([]string, bool) {
	text, err := os.ReadFile(path)
	if err != nil || !isOurs(text) {
		return nil, false
	}
	var m manifest
	if err := json.Unmarshal(text, &m); err != nil {
		return nil, false
	}
	listed := []string{ManifestName}
	for _, d := range m.Outputs {
		listed = append(listed, d.Path)
	}
	return listed, true
}

func isOurs(text []byte) bool {
	var m struct {
		Format string `json:"format"`
	}
	return json.Unmarshal(text, &m) == nil && m.Format == format
}

// holdsNone returns an error when an input lies in the folder. Folders are compared by identity, so that links and the case of
// letters hide nothing.
func holdsNone(at, dir string, inputs []string) error {
	folder, err := os.Stat(at)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("look into %s: %w", dir, durable.Cause(err))
	}
	for _, input := range inputs {
		real, err := filepath.EvalSymlinks(input)
		if err != nil {
			continue // an input that is gone cannot be overwritten
		}
		if within(real, at, folder) {
			return fmt.Errorf("the input %s lies in the output folder %s, which is replaced as a whole; choose another output folder", input, dir)
		}
	}
	return nil
}

func within(file, at string, folder fs.FileInfo) bool {
	abs, err := filepath.Abs(file)
	if err != nil {
		return false
	}
	if strings.HasPrefix(abs, at+string(filepath.Separator)) {
		return true
	}
	for up := filepath.Dir(abs); ; up = filepath.Dir(up) {
		if info, err := os.Stat(up); err == nil && os.SameFile(info, folder) {
			return true
		}
		if up == filepath.Dir(up) {
			return false
		}
	}
}
