//go:build linux

package cli

import (
	"debug/elf"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"ecart/samples"
)

func init() { programs["imaged"] = imaged }

// nobody is the image's user, a number that stands in no list of users.
const nobody = 65532

// The steps of the Dockerfile without an engine: the static program alone in an empty root that nothing can write, run by a number that no user
// has, without a network, makes a report.
func TestTheImageMakesAReport(t *testing.T) {
	text := serverFile(t, "Dockerfile")
	for _, want := range []string{`CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /ecart ./cmd/ecart`, "\nFROM scratch\nCOPY --from=build /ecart /ecart\nUSER 65532:65532\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("the Dockerfile makes another image than this test; it lacks %q", want)
		}
	}
	program := staticProgram(t)
	asksForNoLibrary(t, program)
	m := newImage(t, program)
	entry, command := instruction(t, text, "ENTRYPOINT"), instruction(t, text, "CMD")
	forms := 0
	for _, form := range []struct {
		name string
		run  func(...string) (string, int, error)
	}{{"in namespaces of its own", m.inNamespaces}, {"in a root of its own", m.inRoot}, {"beside other programs", m.beside}} {
		out, code, err := form.run(append(entry, command...)...)
		if err != nil {
			t.Logf("not %s: %v", form.name, err)
			continue
		}
		forms++
		t.Logf("the image ran %s", form.name)
		if code != 0 {
			t.Fatalf("%s: exit %d:\n%s", form.name, code, out)
		}
		if out, code, _ := form.run(append(entry, "build", "/clients/diner/report.yaml", "--out", "/elsewhere")...); code != exitOutput {
			t.Errorf("%s: writing beside the volume ended with %d:\n%s", form.name, code, out)
		}
		for _, name := range []string{"index.html", "batch.json", "diner/site/index.html", "diner/report.pdf", "diner/results.xlsx", "diner/manifest.json"} {
			if _, err := os.Stat(filepath.Join(m.reports(), name)); err != nil {
				t.Errorf("%s: %v", form.name, err)
			}
		}
		if left := m.held(t); left != "clients clients/diner clients/diner/report.yaml ecart reports" {
			t.Errorf("%s: the root holds %s", form.name, left)
		}
		m.emptyReports(t)
	}
	if forms == 0 {
		t.Fatal("the image ran in no form")
	}
}

// staticProgram is the program as the Dockerfile makes it, but for the names of source files in it: so most of it is there from other tests.
// Where C is not at hand this test's own program is already static.
func staticProgram(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if dynamic(t, self) == "" {
		return self
	}
	if !long {
		t.Skip("it takes half a minute to make the program without C; ECART_LONG=1 does")
	}
	path := filepath.Join(t.TempDir(), "ecart")
	cmd := exec.Command("go", "build", "-ldflags=-s -w", "-o", path, "../../cmd/ecart")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return path
}

// dynamic is the header by which a program asks for a library, "" where none does.
func dynamic(t *testing.T, path string) string {
	t.Helper()
	f, err := elf.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if len(f.Progs) == 0 {
		t.Fatal("no program headers were read")
	}
	for _, p := range f.Progs {
		if p.Type == elf.PT_INTERP || p.Type == elf.PT_DYNAMIC {
			return p.Type.String()
		}
	}
	return ""
}

func asksForNoLibrary(t *testing.T, path string) {
	t.Helper()
	if header := dynamic(t, path); header != "" {
		t.Errorf("the program is linked dynamically: %s", header)
	}
}

// image is a root with nothing in it but the program and what is mounted.
type image struct{ root string }

func newImage(t *testing.T, program string) image {
	t.Helper()
	m := image{filepath.Join(t.TempDir(), "root")}
	for _, folder := range []string{"clients/diner", "reports"} {
		if err := os.MkdirAll(filepath.Join(m.root, folder), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range samples.Files("diner") {
		write(t, filepath.Join(m.root, "clients/diner", f.Path), string(f.Bytes))
	}
	text, err := os.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(m.root, "ecart"), text, 0o555); err != nil {
		t.Fatal(err)
	}
	folders := []string{m.root, filepath.Join(m.root, "clients"), filepath.Join(m.root, "clients/diner")}
	for _, folder := range folders {
		if err := os.Chmod(folder, 0o555); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() {
		for _, folder := range folders {
			os.Chmod(folder, 0o755)
		}
	})
	return m
}

// emptyReports takes away what a run wrote.
func (m image) emptyReports(t *testing.T) {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(m.reports(), "*"))
	if err != nil || len(all) == 0 {
		t.Fatalf("no reports: %v", err)
	}
	for _, path := range all {
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
	}
}

func (m image) reports() string { return filepath.Join(m.root, "reports") }

// held is what the root holds beside the reports and the sample's workbooks.
func (m image) held(t *testing.T) string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(m.root, func(path string, d fs.DirEntry, err error) error {
		name, _ := filepath.Rel(m.root, path)
		switch {
		case err != nil:
			return err
		case name == "reports":
			names = append(names, name)
			return fs.SkipDir
		case name != "." && filepath.Ext(name) != ".xlsx":
			names = append(names, filepath.ToSlash(name))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(names, " ")
}

// none is the error of a form that the machine does not allow.
var none = errors.New("the machine does not allow it")

// inNamespaces runs a command in the image as an engine does: a root that is mounted to be read alone, one volume that can be written, no network,
// a user without rights. It takes no right of whoever runs the test, but for what some machines forbid.
func (m image) inNamespaces(args ...string) (string, int, error) {
	cmd := exec.Command("imaged", append([]string{m.root}, args...)...) // as TestMain offers it
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS | syscall.CLONE_NEWNET | syscall.CLONE_NEWIPC,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: nobody, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: nobody, HostID: os.Getgid(), Size: 1}},
		AmbientCaps: []uintptr{unix.CAP_SYS_ADMIN, unix.CAP_SYS_CHROOT},
	}
	out, code, err := ended(cmd)
	if err == nil && code == unallowed {
		return "", 0, fmt.Errorf("%w: %s", none, out)
	}
	return out, code, err
}

// unallowed is the exit code of imaged where the machine allows no mount.
const unallowed = 99

// imaged makes the mounts and goes into the root, gives its rights up and becomes the command.
func imaged() {
	root, args := os.Args[1], os.Args[2:]
	err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, "")
	for _, bound := range []string{root, filepath.Join(root, "reports")} {
		if err == nil {
			err = unix.Mount(bound, bound, "", unix.MS_BIND, "")
		}
	}
	var is unix.Statfs_t
	if err == nil {
		err = unix.Statfs(root, &is)
	}
	if err == nil { // what the file system is mounted with stays, for it may be locked
		kept := uintptr(is.Flags) & (unix.MS_NOSUID | unix.MS_NODEV | unix.MS_NOEXEC | unix.MS_NOATIME | unix.MS_NODIRATIME | unix.MS_RELATIME)
		err = unix.Mount("", root, "", unix.MS_BIND|unix.MS_REMOUNT|unix.MS_RDONLY|kept, "")
	}
	if err == nil {
		err = unix.Chroot(root)
	}
	if err == nil {
		err = unix.Chdir("/")
	}
	if err == nil {
		err = unix.Prctl(unix.PR_CAP_AMBIENT, unix.PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)
	}
	if err == nil {
		err = syscall.Exec(args[0], args, []string{"PATH=/"})
	}
	fmt.Fprintln(os.Stderr, "imaged:", err)
	os.Exit(unallowed)
}

// inRoot runs a command in the image where root may not make mounts, as in most containers: who owns its folders keeps the user from writing them.
func (m image) inRoot(args ...string) (string, int, error) {
	if os.Getuid() != 0 {
		return "", 0, fmt.Errorf("%w: only root can go into another root", none)
	}
	if err := os.Chown(m.reports(), nobody, nobody); err != nil {
		return "", 0, err
	}
	cmd := &exec.Cmd{Path: args[0], Args: args, Dir: "/", Env: []string{"PATH=/"}}
	cmd.SysProcAttr = &syscall.SysProcAttr{Chroot: m.root, Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	return ended(cmd)
}

// beside runs a command of the image where it stands: without a library, without a variable, beside folders that its user may not write.
func (m image) beside(args ...string) (string, int, error) {
	if os.Getuid() == 0 {
		return "", 0, fmt.Errorf("%w: root may write everywhere", none)
	}
	there := make([]string, len(args))
	for i, a := range args {
		if there[i] = a; strings.HasPrefix(a, "/") {
			there[i] = m.root + a
		}
	}
	cmd := &exec.Cmd{Path: there[0], Args: there, Dir: m.root, Env: []string{"PATH=/"}}
	return ended(cmd)
}

// ended runs a command to its end. An error says that it could not begin.
func ended(cmd *exec.Cmd) (string, int, error) {
	if cmd.Err != nil {
		return "", 0, cmd.Err
	}
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		return "", 0, err
	}
	return string(out), cmd.ProcessState.ExitCode(), nil
}
