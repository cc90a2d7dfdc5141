package beside

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
)

// mostBelow is how many files of a folder are looked at; one that holds more is no folder of ours.
const mostBelow = 2000

// Below is the files under a folder that report.yaml names, with one ending or any, hidden ones left out.
func Below(dir, folder, ending string) []string {
	if folder == "" {
		return nil
	}
	var names []string
	root := within(dir, folder)
	err := filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil || len(names) > mostBelow:
			return cmpSkip(err)
		case p != root && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir() || ending != "" && !strings.EqualFold(filepath.Ext(p), ending):
			return nil
		}
		if rel, err := filepath.Rel(root, p); err == nil {
			names = append(names, path.Join(folder, filepath.ToSlash(rel)))
		}
		return nil
	})
	if err != nil && !errors.Is(err, fs.SkipAll) {
		return nil // a built-in theme, or a folder of which its reader tells
	}
	return names
}

func cmpSkip(err error) error {
	if err != nil {
		return err
	}
	return fs.SkipAll
}

func within(dir, name string) string {
	path := filepath.FromSlash(name)
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(dir, path)
}
