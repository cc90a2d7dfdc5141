package output

import (
	"fmt"
	"os"
	"path/filepath"

	"ecart/internal/publish/durable"
)

// Create adds new files to a folder that may hold others, such as a first report.yaml with its questionnaires. Nothing is written when
// one of the files is already there, and what was written is removed again when a later one fails.
func Create(dir string, files []File) error {
	if err := CheckCollisions(files); err != nil {
		return err
	}
	for _, f := range files {
		if to := filepath.Join(dir, filepath.FromSlash(f.Path)); exists(to) {
			return fmt.Errorf("%s is already there and stays as it is; choose another folder, or move it", to)
		}
	}
	var written []string
	for _, f := range files {
		to := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := create(to, f.Bytes); err != nil {
			for _, w := range written {
				os.Remove(w)
			}
			return err
		}
		written = append(written, to)
	}
	return nil
}

// create writes one new file with the folders above it.
func create(to string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return fmt.Errorf("the folder %s cannot be created: %w", filepath.Dir(to), durable.Cause(err))
	}
	if err := durable.Create(to, text); err != nil {
		return fmt.Errorf("write %s in %s: %w", filepath.Base(to), filepath.Dir(to), durable.Cause(err))
	}
	return nil
}
