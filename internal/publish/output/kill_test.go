//go:build unix

package output

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestMain runs the test binary as another program when a test starts it so.
func TestMain(m *testing.M) {
	dir := os.Getenv("ECART_TEST_DIR")
	switch os.Getenv("ECART_TEST_CHILD") {
	case "":
		os.Exit(m.Run())
	case "commit for ever":
		commitForEver(dir, system())
	case "rename for ever":
		commitForEver(dir, disk{exchange: func(a, b string) error { return errors.ErrUnsupported }, rename: os.Rename})
	case "put for ever":
		for n := 1; ; n++ {
			if err := Put(dir, File{Path: "index.html", Bytes: []byte(strings.Repeat("x", 1+n%100_000))}); err != nil {
				fmt.Println(err)
				os.Exit(1)
			}
			fmt.Println("put", n)
		}
	case "commit as nobody":
		if err := syscall.Setuid(65534); err != nil {
			fmt.Println("cannot become nobody:", err)
			return
		}
		fmt.Println(Commit(dir, edition(2), Options{}))
	case "commit with small files only":
		// The system answers a write beyond the limit with a signal, and with an error when the signal is ignored.
		signal.Ignore(syscall.SIGXFSZ)
		limit := unix.Rlimit{Cur: 300, Max: 300}
		if err := unix.Setrlimit(unix.RLIMIT_FSIZE, &limit); err != nil {
			fmt.Println("cannot limit:", err)
			return
		}
		fmt.Println(Commit(dir, edition(2), Options{}))
	}
}

func commitForEver(dir string, d disk) {
	for n := 1; ; n++ {
		if err := commit(dir, edition(n), Options{}, d); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println("committed", n)
	}
}

func child(t *testing.T, what, dir string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self)
	c.Env = append(os.Environ(), "ECART_TEST_CHILD="+what, "ECART_TEST_DIR="+dir)
	return c
}

// killed starts a run that writes without end, and kills it at a random moment after it has written once.
func killed(t *testing.T, what, dir string, random *rand.Rand) {
	t.Helper()
	run := child(t, what, dir)
	said, err := run.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(said).ReadString('\n')
	if err != nil || !strings.HasPrefix(line, "committed") && !strings.HasPrefix(line, "put") {
		run.Process.Kill()
		t.Fatalf("the run said %q, %v", line, err)
	}
	time.Sleep(time.Duration(random.IntN(8000)) * time.Microsecond)
	run.Process.Kill()
	run.Wait()
}

func TestAKilledRunLeavesTheOldOutputOrTheNew(t *testing.T) {
	if err := system().exchange(t.TempDir(), t.TempDir()); err != nil {
		t.Skip("folders cannot be exchanged here: ", err)
	}
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	mustCommit(t, dir, 0)
	random := rand.New(rand.NewPCG(1, 1)) // seed "kill"
	litter := 0
	for range 40 {
		killed(t, "commit for ever", dir, random)
		wholeEdition(t, dir)
		if left := names(t, parent); len(left) > 2 {
			t.Fatalf("beside the output: %v", left)
		} else if len(left) == 2 {
			litter++
		}
	}
	if litter == 0 {
		t.Error("no run was killed in the middle of a commit")
	}
	mustCommitOver(t, dir)
}

func TestAKilledRenameInTwoStepsIsMendedByTheNextRun(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	mustCommit(t, dir, 0)
	random := rand.New(rand.NewPCG(2, 2))
	for range 10 {
		killed(t, "rename for ever", dir, random)
		if err := clean(dir, system()); err != nil {
			t.Fatal(err)
		}
		wholeEdition(t, dir)
		if left := names(t, parent); !slices.Equal(left, []string{"out"}) {
			t.Fatalf("beside the output: %v", left)
		}
	}
	mustCommitOver(t, dir)
}

func TestAKilledPutLeavesAWholeFileAndTheNextOneClearsUp(t *testing.T) {
	dir := t.TempDir()
	random := rand.New(rand.NewPCG(3, 3)) // seed "put"
	litter := 0
	for range 20 {
		killed(t, "put for ever", dir, random)
		text, err := os.ReadFile(filepath.Join(dir, "index.html"))
		if err != nil || len(text) == 0 || strings.Trim(string(text), "x") != "" {
			t.Fatalf("the file holds %d bytes, %v", len(text), err)
		}
		if len(names(t, dir)) > 1 {
			litter++
		}
	}
	if litter == 0 {
		t.Error("no run was killed while it wrote")
	}
	if err := Put(dir, File{Path: "index.html", Bytes: []byte("x")}); err != nil {
		t.Fatal(err)
	}
	if left := names(t, dir); !slices.Equal(left, []string{"index.html"}) {
		t.Errorf("there stand %v", left)
	}
}

func TestAFormerOutputMovedAsideIsPutBack(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	mustCommit(t, dir, 3)
	if err := os.Rename(dir, filepath.Join(parent, ".out.ecart-former-99999999-1")); err != nil {
		t.Fatal(err)
	}
	// The next commit fails, and yet the former output is back.
	if err := Commit(dir, append(edition(4), File{Path: strings.Repeat("x", 300)}), Options{}); err == nil {
		t.Fatal("no error")
	}
	if got := wholeEdition(t, dir); got != 3 {
		t.Errorf("edition %d", got)
	}
}

func TestAFolderOfALivingRunIsNoLitter(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	s, err := newStage(dir, dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.write(edition(1)); err != nil {
		t.Fatal(err)
	}
	mustCommit(t, dir, 2)
	if !exists(s.folder) {
		t.Error("the folder of another run was removed")
	}
	s.discard()
	mustCommitOver(t, dir)
}

func TestLitterThatHoldsAStrangersFileStays(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	file := put(t, filepath.Join(parent, ".out.ecart-new-99999999-1", "mine.txt"), "mine")
	empty := filepath.Join(parent, ".out.ecart-new-99999999-2")
	if err := os.Mkdir(empty, 0o700); err != nil {
		t.Fatal(err)
	}
	cut := put(t, filepath.Join(parent, ".out.ecart-new-99999999-3", ManifestName), `{"format": "eca`)
	other := put(t, filepath.Join(parent, ".outer.ecart-new-99999999-3", ManifestName), `{"format": "eca`)
	mustCommit(t, dir, 2)
	if !exists(file) || !exists(other) {
		t.Error("a file that is not ours was removed")
	}
	if exists(empty) || exists(cut) {
		t.Error("litter stayed")
	}
}

func TestAFolderThatMayNotBeWrittenIsAnErrorThatNamesIt(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	mustCommit(t, dir, 1)
	for p := parent; p != filepath.Dir(p); p = filepath.Dir(p) {
		if info, err := os.Stat(p); err == nil && info.Mode().Perm()&0o11 != 0o11 {
			os.Chmod(p, info.Mode().Perm()|0o11) // so that nobody can reach the folder; only below the test's own
		}
		if p == os.TempDir() {
			break
		}
	}
	if err := os.Chmod(parent, 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(parent, 0o755)
	said := "no error"
	if os.Geteuid() == 0 {
		said = asNobody(t, dir)
	} else {
		said = fmt.Sprint(Commit(dir, edition(2), Options{}))
	}
	if want := "write " + dir + ": no folder can be created in " + filepath.Dir(dir) + ": permission denied"; strings.TrimSpace(said) != want {
		t.Errorf("said %q, want %q", said, want)
	}
	if got := wholeEdition(t, dir); got != 1 {
		t.Errorf("edition %d", got)
	}
}

// asNobody commits as a user who may not write the folder: root may write everywhere.
func asNobody(t *testing.T, dir string) string {
	out, err := child(t, "commit as nobody", dir).CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(string(out), "cannot become nobody") {
		t.Skip(string(out))
	}
	return string(out)
}

func TestAFullDiskLeavesTheFormerOutput(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	mustCommit(t, dir, 1)
	out, err := child(t, "commit with small files only", dir).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if strings.HasPrefix(string(out), "cannot limit") {
		t.Skip(string(out))
	}
	if said := string(out); !strings.HasPrefix(said, "write "+dir) || !strings.Contains(said, "file too large") {
		t.Errorf("said %q", said)
	}
	if got := wholeEdition(t, dir); got != 1 {
		t.Errorf("edition %d", got)
	}
	if left := names(t, parent); !slices.Equal(left, []string{"out"}) {
		t.Errorf("beside the output: %v", left)
	}
}
