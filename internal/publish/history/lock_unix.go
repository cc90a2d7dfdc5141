//go:build unix && !aix && !solaris

package history

import (
	"errors"
	"os"
	"syscall"
	"time"
)

// patience is how long a run waits for another one that writes an archive in the same folder: it holds the lock for the moment of its swap.
const patience = time.Minute

// lock is the lock of a folder. The system gives it up when its process ends, however it ends.
type lock struct{ folder *os.File }

// take waits for the lock of a folder.
func take(folder string) (*lock, error) {
	f, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	for until := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		switch {
		case err == nil:
			return &lock{f}, nil
		case !errors.Is(err, syscall.EWOULDBLOCK) && !errors.Is(err, syscall.EINTR):
			f.Close()
			return nil, err
		case time.Now().After(until):
			f.Close()
			return nil, errors.New("another run has been writing to it for a minute; try again when it has ended")
		}
	}
}

// writable tells whether a folder takes files.
func writable(folder string) bool {
	const write, enter = 2, 1 // W_OK, X_OK of access(2)
	return syscall.Access(folder, write|enter) == nil
}

func (l *lock) release() {
	if l != nil && l.folder != nil {
		l.folder.Close()
		l.folder = nil
	}
}
