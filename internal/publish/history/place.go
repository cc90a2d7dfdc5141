package history

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Absent tells whether an archive has yet to begin.
func Absent(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// Lies tells whether an archive lies in a folder.
func Lies(path, folder string) bool {
	a, err := filepath.Abs(path)
	b, also := filepath.Abs(folder)
	if err != nil || also != nil {
		return false
	}
	rel, err := filepath.Rel(b, a)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
