//go:build unix && !aix && !solaris

package output

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

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

// lockFile opens a file, made where it is not there, and locks it for the life of the process; free is false where a living process has it.
// Without a file and an error the file system has no locks: every run is taken for alone.
func lockFile(path string) (f *os.File, free bool, err error) {
	f, err = os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, false, err
	}
	err = unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if err == nil {
		return f, true, nil
	}
	f.Close()
	if errors.Is(err, unix.EWOULDBLOCK) {
		return nil, false, nil
	}
	os.Remove(path)
	return nil, true, nil
}

// unlock removes a locked file before its lock goes, so that nobody locks one that is about to vanish.
func unlock(f *os.File, path string) {
	os.Remove(path)
	f.Close()
}

// writable tells why a folder cannot be written by the user of this process; nil when it can.
func writable(folder string) error { return unix.Access(folder, unix.W_OK|unix.X_OK) }

// room is how many bytes are free where a folder is, for a user who is not root; false where the system does not say.
func room(folder string) (int64, bool) {
	var s unix.Statfs_t
	if unix.Statfs(folder, &s) != nil || s.Blocks == 0 {
		return 0, false
	}
	return int64(s.Bavail) * int64(s.Bsize), true
}

// full tells whether a disk, or the part of it that its user may fill, has no room left.
func full(err error) bool {
	return errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT)
}

// alone tells whether a file has no other name than the one it was found under.
func alone(info fs.FileInfo) bool {
	about, ok := info.Sys().(*syscall.Stat_t)
	return ok && about.Nlink == 1
}
