//go:build linux && (amd64 || arm64)

package cli

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"golang.org/x/sys/unix"
)

func init() {
	programs["sealed"] = sealed
	programs["socket"] = socket
}

// sealed runs a program to which the kernel gives no socket: whoever asks for one is killed with SIGSYS at once.
func sealed() {
	if err := seal(); err != nil {
		fmt.Fprintln(os.Stderr, "sealed:", err)
		os.Exit(99)
	}
	path, err := exec.LookPath(os.Args[1])
	if err == nil {
		err = syscall.Exec(path, os.Args[1:], os.Environ())
	}
	fmt.Fprintln(os.Stderr, "sealed:", err)
	os.Exit(99)
}

// seal gives this process and all that come of it a filter of system calls, which needs no right and cannot be taken off.
func seal() error {
	arch := map[string]uint32{"amd64": unix.AUDIT_ARCH_X86_64, "arm64": unix.AUDIT_ARCH_AARCH64}[runtime.GOARCH]
	const number, architecture = 0, 4 // offsets in seccomp_data
	load := func(at uint32) unix.SockFilter {
		return unix.SockFilter{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: at}
	}
	end := func(how uint32) unix.SockFilter { return unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: how} }
	unless := func(k uint32) unix.SockFilter {
		return unix.SockFilter{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, K: k, Jf: 1}
	}
	filter := []unix.SockFilter{load(architecture), {Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, K: arch, Jt: 1}, end(unix.SECCOMP_RET_KILL_PROCESS), load(number)}
	for _, call := range []uint32{unix.SYS_SOCKET, unix.SYS_SOCKETPAIR, unix.SYS_CONNECT, unix.SYS_IO_URING_SETUP} {
		filter = append(filter, unless(call), end(unix.SECCOMP_RET_KILL_PROCESS))
	}
	filter = append(filter, end(unix.SECCOMP_RET_ALLOW))
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return fmt.Errorf("no-new-privileges: %w", err)
	}
	program := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	_, _, e := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, unix.SECCOMP_FILTER_FLAG_TSYNC, uintptr(unsafe.Pointer(&program)))
	if e != 0 {
		return fmt.Errorf("the kernel takes no filter of system calls: %w", e)
	}
	return nil
}

// socket asks for one, as a program that calls home would.
func socket() {
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_STREAM, 0)
	fmt.Println("socket", fd, err)
	os.Exit(0)
}

// sealedRun runs a command of this test's in a folder, sealed, and returns how it ended.
func sealedRun(t *testing.T, dir string, args ...string) (*os.ProcessState, string) {
	t.Helper()
	cmd := exec.Command("sealed", args...) // as TestMain offers it
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "XDG_CACHE_HOME="+dir+".cache")
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		t.Fatal(err)
	}
	if cmd.ProcessState.ExitCode() == 99 {
		t.Fatalf("a run without sockets cannot be had here, and this test has no other form: %s", out)
	}
	return cmd.ProcessState, string(out)
}

// No byte leaves the machine: nothing but serve asks the kernel for a socket.
func TestNoCommandButServeOpensASocket(t *testing.T) {
	if end, out := sealedRun(t, t.TempDir(), "socket"); !end.Sys().(syscall.WaitStatus).Signaled() || end.Sys().(syscall.WaitStatus).Signal() != syscall.SIGSYS {
		t.Fatalf("a program that asks for a socket is not killed, so this test proves nothing: %v: %s", end, out)
	}
	dir := t.TempDir()
	lines := []string{
		"init clients/one --sample diner", "init --server",
		"build clients/one/report.yaml --out one --keep 2 --pdf none",
		"build clients/one/report.yaml --out one --keep 2 --no-cache --editions --single-file --pdf full,summary", "verify one",
	}
	if long {
		lines = append(lines, "init clients/two --sample diner", "check clients/one/report.yaml --format sarif", "figures clients/one/report.yaml", "inspect clients/one/guests.xlsx",
			"build clients/*/report.yaml --out all --by location --shard 1/2 --pdf none", "build clients/*/report.yaml --out all --by location --shard 2/2 --pdf none", "merge all")
	}
	for _, line := range lines {
		if end, out := sealedRun(t, dir, append([]string{"ecart"}, strings.Fields(line)...)...); end.ExitCode() != 0 {
			t.Errorf("ecart %s: %v\n%s", line, end, out)
		}
	}
	for _, name := range []string{"one/report.pdf", "one/summary.pdf", "one/report.html", "one/kept/index.html"} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Size() == 0 {
			t.Errorf("%s was not written: %v", name, err)
		}
	}
	if end, out := sealedRun(t, dir, "ecart", "serve", "clients/one/report.yaml", "--port", "0"); !end.Sys().(syscall.WaitStatus).Signaled() {
		t.Errorf("serve listens without a socket? %v: %s", end, out)
	}
}

// The archive of a report that has one, and a house with a brand, are read and written without one too.
func TestABuildWithAnArchiveOpensNoSocket(t *testing.T) {
	dir := t.TempDir()
	small(t, dir)
	f, err := os.OpenFile(filepath.Join(dir, "report.yaml"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(f, "history: archive.jsonl\nperiods: {unit: month, from: 2026-10-01, to: 2026-10-31}\n")
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if end, out := sealedRun(t, dir, "ecart", "build"); end.ExitCode() != 0 {
		t.Errorf("%v\n%s", end, out)
	}
}
