package cli

import (
	"debug/elf"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"

	"ecart/samples"
)

// static is the program made as the Dockerfile makes it, once for all tests.
var static = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "ecart-static-")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "ecart")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", path, "../../cmd/ecart")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	return path, cmd.Run()
})

func staticProgram(t *testing.T) string {
	t.Helper()
	if os.Getenv("ECART_LONG") == "" {
		t.Skip("it takes a while to make the program without C; ECART_LONG=1 does")
	}
	if !strings.Contains(serverFile(t, "Dockerfile"), `CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /ecart ./cmd/ecart`) {
		t.Error("the Dockerfile makes another program than this test")
	}
	path, err := static()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// diner writes the sample for anybody to read.
func diner(t *testing.T, dir string) {
	t.Helper()
	for _, f := range samples.Files("diner") {
		if err := os.WriteFile(filepath.Join(dir, f.Path), f.Bytes, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheProgramAsksForNoLibrary(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("images are of Linux")
	}
	f, err := elf.Open(staticProgram(t))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if len(f.Progs) == 0 {
		t.Fatal("no program headers were read")
	}
	for _, p := range f.Progs {
		if p.Type == elf.PT_INTERP || p.Type == elf.PT_DYNAMIC {
			t.Errorf("the program is linked dynamically: %s", p.Type)
		}
	}
}

// The steps of the Dockerfile without an engine: the static program alone in an empty root that nothing can write, run by a number that no user
// has, without a network, makes a report.
func TestTheImageMakesAReport(t *testing.T) {
	tool(t, "unshare", "chroot", "mount")
	if os.Getuid() != 0 || exec.Command("unshare", "-m", "-n", "true").Run() != nil {
		t.Skip("only root can make an empty root")
	}
	dir := t.TempDir()
	for _, folder := range []string{"root/clients", "root/reports", "clients/diner", "reports"} {
		if err := os.MkdirAll(filepath.Join(dir, folder), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	diner(t, filepath.Join(dir, "clients", "diner"))
	const nobody = 65532
	if err := os.Chown(filepath.Join(dir, "reports"), nobody, nobody); err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(staticProgram(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "root", "ecart"), program, 0o555); err != nil {
		t.Fatal(err)
	}
	text := serverFile(t, "Dockerfile")
	if !strings.Contains(text, "\nUSER 65532:65532\n") || !strings.Contains(text, "\nFROM scratch\nCOPY --from=build /ecart /ecart\n") {
		t.Error("the image is another one than this test makes")
	}
	entry := instruction(t, text, "ENTRYPOINT")
	run := func(args ...string) (string, int) {
		const script = `mount --bind root root && mount --bind clients root/clients && mount --bind reports root/reports &&
mount -o remount,bind,ro root && mount -o remount,bind,ro root/clients && exec chroot --userspec=65532:65532 root "$@"`
		cmd := exec.Command("unshare", append([]string{"-m", "-n", "sh", "-c", script, "sh"}, append(entry, args...)...)...)
		cmd.Dir, cmd.Env = dir, []string{"PATH=" + os.Getenv("PATH")}
		out, _ := cmd.CombinedOutput()
		return string(out), cmd.ProcessState.ExitCode()
	}
	if out, code := run(instruction(t, text, "CMD")...); code != 0 {
		t.Fatalf("exit %d:\n%s", code, out)
	}
	for _, name := range []string{"index.html", "batch.json", "diner/site/index.html", "diner/report.pdf", "diner/results.xlsx", "diner/manifest.json"} {
		info, err := os.Stat(filepath.Join(dir, "reports", name))
		if err != nil || info.Sys().(*syscall.Stat_t).Uid != nobody {
			t.Errorf("%s: %v, or not of the image's user", name, err)
		}
	}
	if out, code := run("build", "/clients/diner/report.yaml", "--out", "/elsewhere"); code != exitOutput {
		t.Errorf("writing beside the volume ended with %d:\n%s", code, out)
	}
	left := 0
	err = filepath.WalkDir(filepath.Join(dir, "root"), func(string, fs.DirEntry, error) error { left++; return nil })
	if err != nil || left != 4 { // the root, the program, two folders for volumes
		t.Errorf("the root holds %d things after the runs, want 4 (%v)", left, err)
	}
}

// No byte leaves the machine: a build asks the kernel for no socket.
func TestABuildOpensNoSocket(t *testing.T) {
	tool(t, "strace", "ecart") // as TestMain offers it
	if exec.Command("strace", "-f", "-o", os.DevNull, "true").Run() != nil {
		t.Skip("strace may not trace here")
	}
	dir := t.TempDir()
	diner(t, dir)
	traced := func(log string, args ...string) string {
		cmd := exec.Command("strace", append([]string{"-f", "-qq", "-e", "trace=%network,io_uring_setup", "-e", "signal=none", "-o", log}, args...)...)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
		text, err := os.ReadFile(log)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	if log := traced(filepath.Join(dir, "build.log"), "ecart", "build", "--out", "out", "--no-cache", "--editions", "--single-file", "--pdf", "full,summary"); strings.Contains(log, "(") {
		t.Errorf("a build asked for the network:\n%s", log)
	}
	if info, err := os.Stat(filepath.Join(dir, "out", "report.pdf")); err != nil || info.Size() == 0 {
		t.Errorf("the traced build wrote no report: %v", err)
	}
	// The test of the test: a program that does open a socket is seen.
	if python, err := exec.LookPath("python3"); err == nil {
		if log := traced(filepath.Join(dir, "control.log"), python, "-c", "import socket; socket.socket()"); !strings.Contains(log, "socket(") {
			t.Errorf("a socket was not seen:\n%s", log)
		}
	}
}
