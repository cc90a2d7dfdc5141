package output

import "golang.org/x/sys/unix"

// exchange swaps two folders in one step. HFS+ cannot and says so as errors.ErrUnsupported.
func exchange(a, b string) error { return unix.RenamexNp(a, b, unix.RENAME_SWAP) }
