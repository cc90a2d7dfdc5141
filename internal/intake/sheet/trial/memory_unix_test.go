//go:build unix

package trial

import (
	"syscall"
	"testing"
)

// addresses bounds what a process may ask of the system, far above what it may hold: Go reserves more than it uses.
const addresses = 4 << 30

// capMemory makes a reader that runs wild fail by itself, before the machine does.
func capMemory(t *testing.T) {
	t.Helper()
	if err := syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: addresses, Max: addresses}); err != nil {
		t.Logf("the memory of this process is not bounded: %v", err)
	}
}
