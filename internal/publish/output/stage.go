package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/publish/durable"
)

// The folders beside the output: one that is being filled, and one that the former output was moved to where folders cannot be
// exchanged at once.
const (
	fresh = "new"
	aside = "former"
)

// stage is a folder beside the output in which the next one is made.
type stage struct {
	at     string // the output
	dir    string // the output as the user wrote it
	folder string
	held   *os.File
	anew   bool // nothing is taken from the former output but editions
}

// beside returns the start of the name of a folder beside the output: ".out.ecart-new-".
func beside(at, kind string) string { return "." + filepath.Base(at) + ".ecart-" + kind + "-" }

// newStage creates the folder and takes its lock. A commit at the same moment may take the folder for litter before it is locked;
// then another is made.
func newStage(at, dir string) (*stage, error) {
	for try := 0; ; try++ {
		folder, err := os.MkdirTemp(filepath.Dir(at), beside(at, fresh)+strconv.Itoa(os.Getpid())+"-")
		if err != nil {
			return nil, fmt.Errorf("write %s: no folder can be created in %s: %w", dir, filepath.Dir(at), durable.Cause(err))
		}
		held, ok := hold(folder)
		if ok && try < 3 && !exists(folder) {
			held.Close()
			continue
		}
		return &stage{at: at, dir: dir, folder: folder, held: held}, nil
	}
}

// discard removes what is left of the folder: a half-made output after a failure, the former output after a swap.
func (s *stage) discard() {
	remove(s.folder)
	if s.held != nil {
		s.held.Close()
	}
}

// write puts the files on disk, synced, with their folders. The manifest comes first, so that a folder left behind tells whose it is.
func (s *stage) write(files []File) error {
	files = slices.Clone(files)
	slices.SortStableFunc(files, func(a, b File) int { return order(a) - order(b) })
	folders := []string{s.folder}
	for _, f := range files {
		to := filepath.Join(s.folder, filepath.FromSlash(f.Path))
		for up := filepath.Dir(to); !slices.Contains(folders, up); up = filepath.Dir(up) {
			folders = append(folders, up)
		}
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return s.failed("create the folder of", f.Path, files, err)
		}
	}
	first := slices.IndexFunc(files, func(f File) bool { return order(f) > 0 })
	for _, some := range [][]File{files[:first], files[first:]} {
		if f, err := s.place(some); err != nil {
			return s.failed("write", f.Path, files, err)
		}
	}
	for _, folder := range folders {
		// The umask must not decide whether a web server can read the report.
		err := os.Chmod(folder, 0o755)
		if err == nil {
			err = durable.SyncFolder(folder)
		}
		if err != nil {
			return fmt.Errorf("write %s: %w", s.dir, durable.Cause(err))
		}
	}
	return nil
}

func order(f File) int {
	if f.Path == ManifestName {
		return 0
	}
	return 1
}

func (s *stage) failed(doing, path string, files []File, err error) error {
	if full(err) {
		remove(s.folder) // what is free is told as it is for the next run
		return noRoom(s.at, s.dir, needed(files))
	}
	return fmt.Errorf("%s %s: %w", doing, filepath.Join(s.dir, filepath.FromSlash(path)), durable.Cause(err))
}

// swap puts the folder in the place of the output. What was there is then in the folder's place, for discard to remove.
func (s *stage) swap(d disk) error {
	err := s.replace(d)
	if err != nil {
		return fmt.Errorf("put the finished output in the place of %s (a folder that is a disk of its own cannot be replaced; a folder inside it can): %w", s.dir, durable.Cause(err))
	}
	if err := replaceable(s.folder, s.dir); err != nil {
		// Something was put into the former output while the new one was written. It goes back as it was.
		if back := d.exchange(s.folder, s.at); back != nil {
			keep := s.folder
			s.folder = ""
			return fmt.Errorf("%w (the former output is in %s)", err, keep)
		}
		return err
	}
	return durable.SyncFolder(filepath.Dir(s.at))
}

func (s *stage) replace(d disk) error {
	if !exists(s.at) {
		return d.rename(s.folder, s.at)
	}
	err := d.exchange(s.folder, s.at)
	if err == nil || !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return s.replaceInTwo(d)
}

// replaceInTwo moves the former output aside and the new one in, for file systems that cannot exchange folders. A run killed between
// the two leaves the former output aside, where clean finds it.
func (s *stage) replaceInTwo(d disk) error {
	former := filepath.Join(filepath.Dir(s.at), beside(s.at, aside)+strings.TrimPrefix(filepath.Base(s.folder), beside(s.at, fresh)))
	held, _ := hold(s.at)
	if held != nil {
		defer held.Close()
	}
	if err := d.rename(s.at, former); err != nil {
		return err
	}
	if err := d.rename(s.folder, s.at); err != nil {
		if back := d.rename(former, s.at); back != nil {
			return fmt.Errorf("%w; the former output is in %s and could not be put back: %w", durable.Cause(err), former, durable.Cause(back))
		}
		return err
	}
	s.folder = former
	return nil
}

// clean removes what dead processes left beside the output, and puts back a former output that such a one had moved aside.
func clean(at string, d disk) error {
	entries, err := os.ReadDir(filepath.Dir(at))
	if err != nil {
		return nil // the stage cannot be made either, and says so better
	}
	for _, e := range entries {
		left := filepath.Join(filepath.Dir(at), e.Name())
		former := strings.HasPrefix(e.Name(), beside(at, aside))
		if !e.IsDir() || !former && !strings.HasPrefix(e.Name(), beside(at, fresh)) || !abandoned(left) {
			continue
		}
		if former && !exists(at) {
			if err := d.rename(left, at); err != nil {
				return err
			}
			continue
		}
		if litter(left) {
			remove(left)
		}
	}
	return nil
}

// Tidy removes what dead processes left beside an output that stays as it is. What cannot be removed does no harm.
func Tidy(dir string) {
	at, err := resolve(dir)
	if err != nil {
		return
	}
	_ = clean(at, system())
	if file := besideLock(at); exists(file) {
		lives(file, dir)
	}
}

// remove removes a folder, its manifest last: a folder half removed must still tell whose it is.
func remove(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range entries {
		if e.Name() != ManifestName {
			os.RemoveAll(filepath.Join(folder, e.Name()))
		}
	}
	os.RemoveAll(folder)
}

// litter tells whether a folder holds only what ecart wrote: all of it listed in its manifest, or a manifest cut short.
func litter(folder string) bool {
	if replaceable(folder, folder) == nil {
		return true
	}
	found, err := contents(folder)
	return err == nil && len(found) == 1 && found[0] == ManifestName
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
