//go:build !unix || aix || solaris

package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// hold does nothing: this system cannot lock a folder. Its name carries the number of the process instead.
func hold(folder string) (*os.File, bool) { return nil, false }

// abandoned tells whether the process in a folder's name is gone: Windows opens only processes that live.
func abandoned(folder string) bool {
	_, numbers, _ := strings.Cut(filepath.Base(folder), ".ecart-")
	parts := strings.Split(numbers, "-")
	if len(parts) != 3 {
		return false
	}
	pid, err := strconv.Atoi(parts[1])
	if err != nil || pid == os.Getpid() {
		return false
	}
	p, err := os.FindProcess(pid)
	if err != nil {
		return true
	}
	p.Release()
	return false
}

// lockFile makes a file that carries the number of this process. One of a living process is not free; one of a dead process is taken over.
func lockFile(path string) (f *os.File, free bool, err error) {
	for {
		f, err = os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o644)
		if err == nil || !errors.Is(err, fs.ErrExist) {
			return f, err == nil, err
		}
		text, err := os.ReadFile(path)
		number, _, _ := strings.Cut(strings.TrimSpace(string(text)), " ")
		pid, wrong := strconv.Atoi(number)
		if err != nil || wrong != nil || pid == os.Getpid() {
			return nil, false, nil
		}
		if p, err := os.FindProcess(pid); err == nil {
			p.Release()
			return nil, false, nil
		}
		if err := os.Remove(path); err != nil {
			return nil, false, err
		}
	}
}

// unlock closes a file before it removes it: here nothing that is open can be removed.
func unlock(f *os.File, path string) {
	f.Close()
	os.Remove(path)
}

// writable is found out by writing, here.
func writable(folder string) error { return nil }

// room is not known on this system.
func room(folder string) (int64, bool) { return 0, false }

// full is not told apart from other errors on this system.
func full(err error) bool { return false }

// alone is not known on this system.
func alone(fs.FileInfo) bool { return false }
