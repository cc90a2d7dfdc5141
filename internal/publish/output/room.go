package output

import (
	"fmt"
	"math"
	"path/filepath"
)

// block is the bytes by which disks give room; a file of one byte takes as much.
const block = 4096

// needed is how much room files take on a disk, in bytes: those of former editions are there already, and take none.
func needed(files []File) int64 {
	var sum int64
	for _, f := range files {
		sum += (int64(len(f.Bytes)) + block - 1) / block * block
	}
	return sum
}

// roomy returns an error when the disk of an output has no room for files beside the former ones, which stay until these are whole.
func roomy(at, dir string, files []File) error {
	free, known := room(filepath.Dir(at))
	if need := needed(files); known && free < need {
		return noRoom(at, dir, need)
	}
	return nil
}

// noRoom says what a full disk lacks.
func noRoom(at, dir string, need int64) error {
	folder := filepath.Dir(at)
	free, known := room(folder)
	if !known {
		return fmt.Errorf("write %s: the disk of %s is full; the report takes %s; make room; nothing was changed", dir, folder, megabytes(need))
	}
	return fmt.Errorf("write %s: the disk of %s is full; the report takes %s and %s are free, so make room for %s more; nothing was changed", dir, folder, megabytes(need), megabytes(free), megabytes(max(need-free, block)))
}

// megabytes rounds up, for what is lacking must not read as enough.
func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", math.Ceil(float64(n)/1e5)/10) }
