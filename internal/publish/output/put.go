package output

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"ecart/internal/publish/durable"
)

// Put writes one file of a folder that holds others: aside first, then in the place of the former one in one step. A run that is killed leaves
// the former file and at most two beside it whose names begin with a dot; the next one takes them away. Two that write one file wait for each other.
func Put(dir string, f File) error {
	to := filepath.Join(dir, filepath.FromSlash(f.Path))
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return fmt.Errorf("the folder %s cannot be created: %w", filepath.Dir(to), durable.Cause(err))
	}
	lock := near(to) + "lock"
	held, err := wait(lock)
	if err != nil {
		return fmt.Errorf("write %s: %w", to, durable.Cause(err))
	}
	if held != nil {
		defer unlock(held, lock)
		unput(to, lock)
	}
	aside := near(to) + fresh + "-" + strconv.Itoa(os.Getpid())
	os.Remove(aside) // where there are no locks, of a dead process that had the same number
	err = durable.Create(aside, f.Bytes)
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

// near is the start of the names of files that stand beside one while it is written: ".index.html.ecart-".
func near(to string) string { return filepath.Join(filepath.Dir(to), "."+filepath.Base(to)+".ecart-") }

// unput removes what dead processes left beside a file of which this process holds the lock.
func unput(to, lock string) {
	entries, _ := os.ReadDir(filepath.Dir(to)) // what cannot be read is left, and the write says why
	for _, e := range entries {
		path := filepath.Join(filepath.Dir(to), e.Name())
		if strings.HasPrefix(path, near(to)) && path != lock && !e.IsDir() {
			os.Remove(path)
		}
	}
}

// patience is how long another run may take to write one file.
const patience = 10 * time.Second

// wait locks a file beside the one that is to be written. Where the file system has no locks it returns none.
func wait(path string) (*os.File, error) {
	for until := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		f, free, err := lockFile(path)
		switch {
		case err != nil:
			return nil, err
		case free && f == nil:
			return nil, nil
		case free && same(f, path):
			f.WriteAt([]byte(strconv.Itoa(os.Getpid())), 0) // for systems that tell by it whether its owner lives
			return f, nil
		case free: // its owner ended between the two steps, and took the file with him
			f.Close()
		}
		if time.Now().After(until) {
			return nil, fmt.Errorf("another run of ecart has been writing it for %s; wait for its end", patience)
		}
	}
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
