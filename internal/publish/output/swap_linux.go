package output

import (
	"errors"

	"golang.org/x/sys/unix"
)

// exchange swaps two folders in one step.
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	// Network and overlay file systems answer EINVAL or EXDEV where they lack the exchange but can rename.
	if errors.Is(err, unix.EINVAL) || errors.Is(err, unix.EXDEV) {
		return errors.ErrUnsupported
	}
	return err
}
