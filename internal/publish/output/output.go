// Package output holds files in memory and commits them to disk in one swap.
package output

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// File is one finished file of the deliverable.
type File struct {
	Path  string // relative to the output folder, with slashes: "site/index.html"
	Bytes []byte

	from string // of a kept edition's: where it lies on disk, to be linked or copied from there
}

// CheckCollisions returns an error for the first path that would leave the output folder, that some file system cannot hold, or that
// meets another one: the same name twice, names apart only by case, or a file where another file needs a folder.
func CheckCollisions(files []File) error {
	taken := map[string]string{} // folded path of a file or folder → as written, folders with a slash at the end
	for _, f := range files {
		if err := checkPath(f.Path); err != nil {
			return err
		}
		if other, ok := taken[strings.ToLower(f.Path)]; ok {
			return fmt.Errorf("output file %q meets %q", f.Path, other)
		}
		taken[strings.ToLower(f.Path)] = f.Path
		for dir := path.Dir(f.Path); dir != "."; dir = path.Dir(dir) {
			other, ok := taken[strings.ToLower(dir)]
			if ok && other != dir+"/" {
				return fmt.Errorf("output folder %q of %q meets %q", dir, f.Path, other)
			}
			taken[strings.ToLower(dir)] = dir + "/"
		}
	}
	return nil
}

// checkPath returns an error for a path that is not plain and relative, or that Windows cannot write.
func checkPath(p string) error {
	if !fs.ValidPath(p) || p == "." {
		return fmt.Errorf("output file %q is not a path inside the output folder", p)
	}
	for _, part := range strings.Split(p, "/") {
		if err := checkName(part); err != nil {
			return fmt.Errorf("output file %q: %w", p, err)
		}
	}
	return nil
}

func checkName(name string) error {
	if i := strings.IndexFunc(name, unwritable); i >= 0 {
		return fmt.Errorf("the character %q cannot be in a file name", []rune(name[i:])[0])
	}
	if strings.HasSuffix(name, ".") || strings.HasSuffix(name, " ") {
		return errors.New("a file name cannot end in a dot or a blank")
	}
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	if slices.Contains([]string{"CON", "PRN", "AUX", "NUL"}, stem) {
		return fmt.Errorf("%q names a device on Windows", name)
	}
	if len(stem) == 4 && (strings.HasPrefix(stem, "COM") || strings.HasPrefix(stem, "LPT")) && stem[3] >= '1' && stem[3] <= '9' {
		return fmt.Errorf("%q names a device on Windows", name)
	}
	return nil
}

func unwritable(r rune) bool { return r < ' ' || r == 0x7f || strings.ContainsRune(`\:*?"<>|`, r) }
