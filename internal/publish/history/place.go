package history

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"ecart/internal/diag"
)

// Homeless tells, before anything is measured, that no archive can be written where one is named: its folder is not there, or takes no file. name is the
// archive as its user knows it, at where it is named.
func Homeless(at diag.Place, path, name string) diag.List {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	folder, called := filepath.Dir(path), diag.Path(filepath.ToSlash(filepath.Dir(name)))
	info, err := os.Stat(folder)
	var found diag.List
	switch {
	case errors.Is(err, fs.ErrNotExist):
		found.Errorf(at, CodeHomeless, "the archive is to lie in the folder %s, which is not there; nothing was written", called).Hint = "make that folder, or name a file in one that is there"
	case err == nil && !info.IsDir():
		found.Errorf(at, CodeHomeless, "the archive is to lie in %s, which is no folder; nothing was written", called).Hint = "name a file in a folder that is there"
	case err != nil || !writable(folder):
		found.Errorf(at, CodeHomeless, "the archive is to lie in the folder %s, into which you may not write; nothing was written", called).Hint = "give yourself the right to write there, or name a file in another folder"
	}
	return found
}

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
