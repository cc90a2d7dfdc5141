//go:build linux

package cli

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"ecart/internal/publish/verify"
)

// These tests run the program as a build server does: killed, twice at once, on a full disk, where it may not write, elsewhere. ECART_LONG=1 is
// their long form.

var long = os.Getenv("ECART_LONG") != ""

const smallReport = `company: {name: Corner Shop}
locale: en
model: {dimensions: [{id: d, name: Service, items: [{id: a, text: On time}, {id: b, text: Polite}]}]}
sources:
  - {role: customers, file: answers.csv, columns: {expectation: "E{n}", perception: "P{n}"}}
outputs: {pdf: none, xlsx: false}
`

// small writes a report of forty answers into a folder.
func small(t *testing.T, dir string) {
	t.Helper()
	answers := "E1,E2,P1,P2\n"
	for i := range 40 {
		answers += fmt.Sprintf("%d,%d,%d,%d\n", 5+i%3, 4+i%4, 1+i%7, 2+i%5)
	}
	write(t, filepath.Join(dir, "report.yaml"), smallReport)
	write(t, filepath.Join(dir, "answers.csv"), answers)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// ecart is a run of the whole program in a process of its own.
func ecart(t *testing.T, dir string, epoch int, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self)
	c.Args, c.Dir = append([]string{"ecart"}, args...), dir
	c.Env = append(os.Environ(), fmt.Sprintf("SOURCE_DATE_EPOCH=%d", epoch), "XDG_CACHE_HOME="+dir+".cache")
	return c
}

// ran runs the program to its end and returns its exit code and what it said.
func ran(t *testing.T, c *exec.Cmd) (int, string) {
	t.Helper()
	said, err := c.CombinedOutput()
	if failed, is := errors.AsType[*exec.ExitError](err); is {
		return failed.ExitCode(), string(said)
	}
	if err != nil {
		t.Fatal(err)
	}
	return 0, string(said)
}

// whole asserts that an output is as one run wrote it, and returns the day it carries.
func whole(t *testing.T, dir string) string {
	t.Helper()
	v, err := verify.Folder(dir)
	if err != nil {
		t.Fatal(err)
	}
	if !v.Whole() {
		t.Fatalf("%s: %v %v", dir, v.Differ, v.Broken)
	}
	return v.Built
}

// alone asserts that nothing lies in the report's folder but its own files and its output.
func alone(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if got := strings.Join(names, " "); got != "answers.csv out report.yaml" {
		t.Errorf("left: %s", got)
	}
}

func TestARunKilledAtAnyMomentLeavesAWholeReport(t *testing.T) {
	workers, kills := 2, 5
	if long {
		workers, kills = 4, 50
	}
	var wait sync.WaitGroup
	var mu sync.Mutex
	moments := map[string]int{}
	for w := range workers {
		dir := t.TempDir()
		small(t, dir)
		wait.Go(func() {
			random := rand.New(rand.NewPCG(uint64(w), 6)) // seeds 0…3, 6
			for _, m := range killedOften(t, dir, kills, random) {
				mu.Lock()
				moments[m]++
				mu.Unlock()
			}
		})
	}
	wait.Wait()
	sum := 0
	for _, n := range moments {
		sum += n
	}
	if !t.Failed() && sum != workers*kills {
		t.Errorf("%d kills, want %d", sum, workers*kills)
	}
	if long && (moments["before the files"] == 0 || moments["files aside"] == 0 || moments["new one there"] == 0) {
		t.Errorf("moments that were met: %v", moments)
	}
	t.Logf("%d kills: %v", sum, moments)
}

// killedOften kills one run after another of a report and returns in which moment each was met. It runs beside others: it marks the test as failed,
// and returns.
func killedOften(t *testing.T, dir string, kills int, random *rand.Rand) []string {
	out := filepath.Join(dir, "out")
	last, err := timed(ecart(t, dir, 0, "build", "--json"))
	if err != nil {
		t.Error(err)
		return nil
	}
	former := built(0)
	var met []string
	for n := 1; n <= kills; n++ {
		moment, err := killedOnce(ecart(t, dir, n*86400, "build", "--json"), random, n, last)
		if err != nil {
			t.Error(err)
			return met
		}
		v, err := verify.Folder(out)
		if err != nil || !v.Whole() {
			t.Errorf("kill %d %s: %v %v %v", n, moment, err, v.Differ, v.Broken)
			return met
		}
		if v.Built != former && v.Built != built(n) {
			t.Errorf("kill %d: the output is of %s, neither former nor new", n, v.Built)
		}
		left, _ := filepath.Glob(filepath.Join(dir, ".out.ecart-new-*"))
		switch {
		case v.Built != former:
			moment = "new one there"
		case len(left) > 0:
			moment = "files aside"
		}
		met, former = append(met, moment), v.Built
	}
	if said, err := ecart(t, dir, (kills+1)*86400, "build").CombinedOutput(); err != nil {
		t.Errorf("the next run: %v: %s", err, said)
	}
	if v, err := verify.Folder(out); err != nil || !v.Whole() || v.Built != built(kills+1) {
		t.Errorf("the next run: %v %+v", err, v)
	}
	alone(t, dir)
	return met
}

func built(day int) string { return time.Unix(int64(day)*86400, 0).UTC().Format(time.RFC3339) }

// lasting is how long a run lasts on this machine at this time: until it writes files, and in all.
type lasting struct{ files, all time.Duration }

// timed runs the program to its end.
func timed(run *exec.Cmd) (lasting, error) {
	begun := time.Now()
	files, err := started(run)
	if err != nil {
		return lasting{}, err
	}
	var l lasting
	select {
	case <-files:
		l.files = time.Since(begun)
	case <-time.After(30 * time.Second):
		run.Process.Kill()
		err = errors.New("no files after half a minute")
	}
	if ended := run.Wait(); err == nil {
		err = ended
	}
	l.all = time.Since(begun)
	return l, err
}

// started starts a run; files is closed when it begins to write them.
func started(run *exec.Cmd) (files chan struct{}, err error) {
	log, err := run.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := run.Start(); err != nil {
		return nil, err
	}
	files = make(chan struct{})
	go func() {
		lines := bufio.NewScanner(log)
		for lines.Scan() {
			if bytes.Contains(lines.Bytes(), []byte(`"step":"files"`)) {
				close(files)
			}
		}
		io.Copy(io.Discard, log)
	}()
	return files, nil
}

// killedOnce starts a run and kills it at a random moment: by turns of the whole run, of the part before files are written, and of the part in
// which they are. A run may last half as long again as the one that was timed, so that its end is met too.
func killedOnce(run *exec.Cmd, random *rand.Rand, turn int, last lasting) (moment string, err error) {
	files, err := started(run)
	if err != nil {
		return "", err
	}
	defer run.Wait()
	defer run.Process.Kill() // alive or ended: a process that was not waited for is still ours
	limit := last.all * 3 / 2
	switch turn % 4 {
	case 1:
		limit = last.files
	case 0, 2:
		select {
		case <-files:
		case <-time.After(30 * time.Second):
			return "", errors.New("no files after half a minute")
		}
		limit = (last.all - last.files) * 3 / 2
	}
	time.Sleep(time.Duration(random.Int64N(int64(limit))))
	select {
	case <-files:
		return "writing", nil
	default:
		return "before the files", nil
	}
}

func TestTwoRunsAtOnceAreKeptApart(t *testing.T) {
	dir := t.TempDir()
	small(t, dir)
	lock := filepath.Join(dir, ".out.ecart-lock")
	first := exec.Command("flock", "--no-fork", lock, "sh", "-c", "echo 4711 build-3 >"+lock+"; echo held; exec sleep 60")
	said, err := first.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Start(); err != nil {
		t.Skip("flock is not at hand: ", err)
	}
	defer first.Wait()
	defer first.Process.Kill()
	if line, err := bufio.NewReader(said).ReadString('\n'); err != nil {
		t.Fatal(line, err)
	}
	code, told := ran(t, ecart(t, dir, 0, "build"))
	if code != exitOutput || !strings.Contains(told, "another run of ecart (process 4711 on build-3) has been writing out since "+time.Now().UTC().Format("2006-01-02")) {
		t.Errorf("exit %d: %s", code, told)
	}
	if _, err := os.Stat(filepath.Join(dir, "out")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the second run wrote: %v", err)
	}
	first.Process.Kill() // the lock dies with the process; its file stays
	first.Wait()
	if code, told := ran(t, ecart(t, dir, 0, "build")); code != 0 {
		t.Errorf("exit %d: %s", code, told)
	}
	whole(t, filepath.Join(dir, "out"))
	alone(t, dir)
}

func TestManyRunsAtOnceLeaveOneWholeReport(t *testing.T) {
	dir := t.TempDir()
	small(t, dir)
	var runs []*exec.Cmd
	for n := range 4 {
		run := ecart(t, dir, n*86400, "build", "--no-cache")
		if err := run.Start(); err != nil {
			t.Fatal(err)
		}
		runs = append(runs, run)
	}
	wrote := 0
	for _, run := range runs {
		run.Wait()
		switch run.ProcessState.ExitCode() {
		case 0:
			wrote++
		case exitOutput:
		default:
			t.Errorf("exit %d", run.ProcessState.ExitCode())
		}
	}
	if wrote == 0 {
		t.Error("no run wrote")
	}
	whole(t, filepath.Join(dir, "out"))
	alone(t, dir)
}

// mounted runs a script of sh in a mount namespace of its own, where "ecart" is the program; a machine that gives none skips the test.
func mounted(t *testing.T, dir, script string) string {
	t.Helper()
	if out, err := exec.Command("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=64k none "+t.TempDir()).CombinedOutput(); err != nil {
		t.Skipf("no namespace in which a disk can be mounted: %v: %s", err, out)
	}
	c := ecart(t, dir, 0)
	bin := filepath.Join(t.TempDir(), "ecart")
	if err := os.Symlink(c.Path, bin); err != nil {
		t.Fatal(err)
	}
	sh := exec.Command("unshare", "-rm", "sh", "-ec", script)
	sh.Dir, sh.Env = dir, append(c.Env, "PATH="+filepath.Dir(bin)+":"+os.Getenv("PATH"))
	out, err := sh.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return string(out)
}

func TestAFullDiskIsToldAndTheFormerReportStays(t *testing.T) {
	dir := t.TempDir()
	small(t, dir)
	if err := os.Mkdir(filepath.Join(dir, "disk"), 0o755); err != nil {
		t.Fatal(err)
	}
	// One report of 1.3 MB has room on a disk of 2 MB, and no second one beside it.
	told := mounted(t, dir, `
		mount -t tmpfs -o size=2m none disk
		ecart build --quiet --out disk/out
		SOURCE_DATE_EPOCH=86400 ecart build --out disk/out && exit 1 || echo "exit $?"
		ecart verify disk/out
		echo "left:" $(ls -A disk)
		grep '"built"' disk/out/manifest.json
		echo --- while it is written
		rm -r disk/out; ecart build --quiet --out disk/out
		head -c 200000 /dev/zero >disk/other
		SOURCE_DATE_EPOCH=86400 ecart build --out disk/out && exit 1 || echo "exit $?"
		ecart verify disk/out
		echo "left:" $(ls -A disk)`)
	for _, want := range []string{"the disk of ", " is full; the report takes 1.", " MB are free, so make room for ", "whole: disk/out/", "exit 4", "left: out\n", "left: other out\n", `"built": "1970-01-01`} {
		if !strings.Contains(told, want) {
			t.Errorf("%q is not said:\n%s", want, told)
		}
	}
	if strings.Contains(told, "panic") {
		t.Error(told)
	}
}

func TestAFolderThatMayNotBeWrittenIsToldBeforeAnyWork(t *testing.T) {
	dir := t.TempDir()
	small(t, dir)
	told := mounted(t, dir, `
		mkdir disk; mount -t tmpfs -o size=8m none disk
		ecart build --quiet --out disk/out
		mount -o remount,ro disk
		SOURCE_DATE_EPOCH=86400 ecart build --out disk/out && exit 1 || echo "exit $?"
		ecart build --out disk/new/out && exit 1 || echo "exit $?"
		ecart verify disk/out`)
	for _, want := range []string{"write disk/out: the folder cannot be written: read-only file system; give the user of this run the right to it", "exit 4", "disk/new cannot be created: read-only file system", "whole: disk/out/"} {
		if !strings.Contains(told, want) {
			t.Errorf("%q is not said:\n%s", want, told)
		}
	}
}

func TestAFolderOfSomebodyElseIsNotReplaced(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere; the test with a read-only disk asks the same")
	}
	dir := t.TempDir()
	small(t, dir)
	if code, told := ran(t, ecart(t, dir, 0, "build")); code != 0 {
		t.Fatal(told)
	}
	if err := os.Chmod(filepath.Join(dir, "out"), 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(filepath.Join(dir, "out"), 0o755)
	code, told := ran(t, ecart(t, dir, 86400, "build"))
	if code != exitOutput || !strings.Contains(told, "the folder cannot be written: permission denied") {
		t.Errorf("exit %d: %s", code, told)
	}
}

// everything is all that a report can be written as.
var everything = []string{"--pdf", "full,summary", "--editions", "--single-file", "--no-cache"}

func TestARebuildElsewhereIsTheSameByteForByte(t *testing.T) {
	report, folder := "report.yaml", "samples/diner"
	if long {
		report, folder = "report.yaml", "" // the flagship
	}
	here, there := t.TempDir(), t.TempDir()
	for _, to := range []string{here, filepath.Join(there, "another place")} {
		if folder == "" {
			duplicate(t, "../../samples/hotel", filepath.Join(to, "samples/hotel"))
			duplicate(t, "../../report.yaml", filepath.Join(to, report))
			continue
		}
		duplicate(t, filepath.Join("../..", folder), to)
	}
	build := append([]string{"build", "--quiet"}, everything...)
	old := unix.Umask(0o077)
	a := ecart(t, here, 1793491200, append(build, "--out", "out")...)
	a.Env = append(a.Env, "TZ=Pacific/Kiritimati", "LANG=C", "LC_ALL=C")
	code, told := ran(t, a)
	unix.Umask(old)
	if code != 0 {
		t.Fatal(told)
	}
	unix.Umask(0)
	b := ecart(t, filepath.Join(there, "another place"), 1793491200, append(build, "--out", "../elsewhere")...)
	b.Env = append(b.Env, "TZ=America/Los_Angeles", "LANG=fr_FR.UTF-8", "LC_ALL=tr_TR.UTF-8", "GOMAXPROCS=1")
	code, told = ran(t, b)
	unix.Umask(old)
	if code != 0 {
		t.Fatal(told)
	}
	first, second := held(t, filepath.Join(here, "out")), held(t, filepath.Join(there, "elsewhere"))
	if len(first) < 40 || len(first) != len(second) {
		t.Errorf("%d files and %d", len(first), len(second))
	}
	for name, f := range first {
		if g := second[name]; g != f {
			t.Errorf("%s differs: %d and %d bytes, %v and %v", name, len(f.text), len(g.text), f.mode, g.mode)
		}
	}
	whole(t, filepath.Join(here, "out"))
}

// duplicate copies a file or a folder.
func duplicate(t *testing.T, from, to string) {
	t.Helper()
	info, err := os.Stat(from)
	if err != nil {
		t.Fatal(err)
	}
	if info.IsDir() {
		if err := os.CopyFS(to, os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
		return
	}
	text, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	write(t, to, string(text))
}

type file struct {
	text string
	mode fs.FileMode
}

// held is every file below a folder.
func held(t *testing.T, dir string) map[string]file {
	t.Helper()
	files := map[string]file{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		files[name] = file{string(text), info.Mode()}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
