package output

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"ecart/internal/publish/durable"
)

// Put writes one file of a folder that holds others: aside first, then in the place of the former one in one step. A run that is killed leaves
// the former file, and at most one beside it whose name begins with a dot.
func Put(dir string, f File) error {
	to := filepath.Join(dir, filepath.FromSlash(f.Path))
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return fmt.Errorf("the folder %s cannot be created: %w", filepath.Dir(to), durable.Cause(err))
	}
	aside := filepath.Join(filepath.Dir(to), "."+filepath.Base(to)+".ecart-"+strconv.Itoa(os.Getpid()))
	os.Remove(aside) // of a dead process that had the same number
	err := durable.Create(aside, f.Bytes)
	if err == nil {
		err = os.Rename(aside, to)
	}
	if err == nil {
		err = durable.SyncFolder(filepath.Dir(to))
	}
	if err != nil {
		os.Remove(aside)
		return fmt.Errorf("write %s: %w", to, durable.Cause(err))
	}
	return nil
}

// Read returns the files of an output that Commit wrote, with its manifest, for a commit elsewhere.
func Read(dir string) ([]File, error) {
	at, err := resolve(dir)
	if err != nil {
		return nil, err
	}
	if err := replaceable(at, dir); err != nil {
		return nil, err
	}
	paths, err := contents(at)
	if err != nil {
		return nil, fmt.Errorf("look into %s: %w", dir, durable.Cause(err))
	}
	var files []File
	for _, p := range paths {
		text, err := os.ReadFile(filepath.Join(at, filepath.FromSlash(p)))
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", filepath.Join(dir, filepath.FromSlash(p)), durable.Cause(err))
		}
		files = append(files, File{Path: p, Bytes: text})
	}
	return files, nil
}
