//go:build unix

package sheet

import (
	"syscall"
	"time"
)

// processorTime returns how long processors worked for this process so far: other programs do not count.
func processorTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
