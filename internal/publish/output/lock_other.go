//go:build !unix || aix || solaris

package output

import (
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

// syncFolder does nothing: a folder cannot be synced here.
func syncFolder(folder string) error { return nil }
