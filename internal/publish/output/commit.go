package output

// The rules of a commit:
//
//   - The former output stays as it is until the new one is complete on disk; then one rename exchanges the two.
//   - Nothing but an output of ours is ever replaced, and nothing that was read is.
//   - A run that was killed leaves at most one folder beside the output. It is held by a lock that dies with its process, so the
//     next run knows it for litter. What holds a file that ecart did not write is no litter, and stays.

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"ecart/internal/publish/durable"
)

// Options says what a commit must not touch.
type Options struct {
	Inputs []string  // the files the report was made from: none may lie in the output folder
	Kept   []Edition // editions that stay, or join, below KeptFolder
	Anew   bool      // a file is written though the former output holds it with the same bytes
}

// Commit makes the files the whole content of a folder: the former output goes, and stays untouched when anything fails. One of the
// files must be that of Manifest. Files get mode 0644 and folders 0755.
//
// It refuses paths that collide or leave the folder, a folder that holds anything an earlier commit did not write, and a folder that
// holds an input.
func Commit(dir string, files []File, o Options) error {
	return commit(dir, files, o, system())
}

// disk is the two operations that exchange folders, apart so that a test can make them fail.
type disk struct {
	exchange func(a, b string) error // both at once; errors.ErrUnsupported where the system cannot
	rename   func(from, to string) error
}

func system() disk { return disk{exchange: exchange, rename: os.Rename} }

func commit(dir string, files []File, o Options, d disk) error {
	if !slices.ContainsFunc(files, func(f File) bool { return f.Path == ManifestName && isOurs(f.Bytes) }) {
		panic("output: a commit without the file of Manifest")
	}
	files = append(slices.Clone(files), kept(o.Kept)...)
	if err := CheckCollisions(files); err != nil {
		return err
	}
	at, err := resolve(dir)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		return fmt.Errorf("write %s: the folder %s cannot be created: %w", dir, filepath.Dir(at), durable.Cause(err))
	}
	if err := clean(at, d); err != nil {
		return fmt.Errorf("restore %s, which a stopped run had set aside: %w", dir, durable.Cause(err))
	}
	if err := replaceable(at, dir); err != nil {
		return err
	}
	if err := holdsNone(at, dir, o.Inputs); err != nil {
		return err
	}
	if err := roomy(at, dir, files); err != nil {
		return err
	}
	s, err := newStage(at, dir)
	if err != nil {
		return err
	}
	defer s.discard()
	s.anew = o.Anew
	if err := s.write(files); err != nil {
		return err
	}
	return s.swap(d)
}

// resolve returns the absolute path of the folder that dir names, through links; the folder need not be there.
func resolve(dir string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("find %s: %w", dir, durable.Cause(err))
	}
	if abs == filepath.Dir(abs) {
		return "", fmt.Errorf("%s is the root of the disk; choose a folder of its own for the output", dir)
	}
	at, err := filepath.EvalSymlinks(abs)
	if err == nil {
		return at, nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("find %s: %w", dir, durable.Cause(err))
	}
	if _, err := os.Lstat(abs); err == nil {
		return "", fmt.Errorf("%s is a link that leads nowhere; remove it or choose another folder", dir)
	}
	return abs, nil
}
