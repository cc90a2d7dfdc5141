package config

import (
	"path/filepath"

	"ecart/internal/diag"
)

// Said is a path of the settings as whoever looks at a place finds it there, and the folder that it starts from: a house writes its paths from its
// own folder, and they are kept as from the report's.
func (c *Config) Said(path string, at diag.Place) (said, from string) {
	if at.File == "" || at.File == c.File || filepath.IsAbs(filepath.FromSlash(path)) {
		return path, c.Dir
	}
	folder := filepath.Dir(at.File)
	rel, err := filepath.Rel(folder, filepath.Join(c.Dir, filepath.FromSlash(path)))
	if err != nil {
		return path, c.Dir
	}
	return filepath.ToSlash(rel), folder
}
