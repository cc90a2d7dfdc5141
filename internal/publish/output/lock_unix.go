//go:build unix && !aix && !solaris

package output

import (
	"os"

	"golang.org/x/sys/unix"
)

// hold opens a folder and locks it for the life of the process. It reports false where the file system has no locks.
func hold(folder string) (*os.File, bool) {
	f, err := os.Open(folder)
	if err != nil {
		return nil, false
	}
	if unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB) != nil {
		f.Close()
		return nil, false
	}
	return f, true
}

// abandoned tells whether no living process holds a folder. Where there are no locks nothing is known, and the folder is left alone.
func abandoned(folder string) bool {
	f, ok := hold(folder)
	if ok {
		f.Close()
	}
	return ok
}

// syncFolder waits until the disk has the names in a folder.
func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
